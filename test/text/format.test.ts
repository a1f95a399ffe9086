import {
  formatDate,
  formatDuration,
  formatMinutes,
  formatMoment,
  formatMoney,
  formatPercent,
  formatPeriod,
  formatRate,
  formatSpan,
  formatZone,
} from "../../src/text/format";
import { say } from "../../src/text/say";
import { table } from "../support/table";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("durations: whole minutes, never decimals, never a colon", () => {
  for (const row of table<"minutes" | "words" | "because">(`
    minutes | words      | because
    0       | 0 min      | zero is a fact
    25      | 25 min     | contracts speak minutes
    90      | 90 min     | below two hours minutes stay minutes
    119     | 119 min    | the last one
    120     | 2 h        | from two hours on hours
    135     | 2 h 15 min | and the rest
    -15     | −15 min    | a correction has a real minus
    16.67   | 16 min 40 s | a fraction prints its seconds
    0.999   | 1 min      | and is never 60 s
  `))
    test(`${row.minutes} min: ${row.because}`, () => expect(plain(formatMinutes(Number(row.minutes)))).toBe(row.words));

  for (const row of table<"seconds" | "words" | "because">(`
    seconds | words       | because
    1500    | 25 min      | full minutes
    90      | 1 min 30 s  | a rest is shown, never rounded away
    45      | 45 s        | less than a minute
    -90     | −1 min 30 s | a negative rest has one sign
    -45     | −45 s       | and a short one too
    7230    | 2 h 30 s    | hours and seconds
  `))
    test(`${row.seconds} s: ${row.because}`, () => expect(plain(formatDuration(Number(row.seconds)))).toBe(row.words));

  for (const row of table<"seconds" | "en" | "de" | "because">(`
    seconds | en              | de                 | because
    6000    | 1 h 40 min      | 1 h 40 min         | two units
    59      | less than 1 min | weniger als 1 min  | no seconds on a clock
    3600    | 1 h             | 1 h                | no zero unit
    97200   | 27 h            | 27 h               | never 1 d 3 h: business time has no days
    -7200   | 2 h             | 2 h                | overdue says its sign in words
  `))
    test(`clock ${row.seconds} s: ${row.because}`, () => {
      expect(plain(formatSpan("en", Number(row.seconds)))).toBe(row.en);
      expect(plain(formatSpan("de", Number(row.seconds)))).toBe(row.de);
    });
});

describe("money and shares", () => {
  for (const row of table<"minor" | "currency" | "en" | "de" | "because">(`
    minor    | currency | en           | de            | because
    2250     | EUR      | €22.50       | 22,50 €       | the symbol goes first in English
    123450   | EUR      | €1,234.50    | 1.234,50 €    | thousands
    -2250    | EUR      | −€22.50      | −22,50 €      | a real minus
    5        | EUR      | €0.05        | 0,05 €        | cents alone
    9000     | CHF      | CHF 90.00    | 90,00 CHF     | other currencies by code
    0        | EUR      | €0.00        | 0,00 €        | always two decimals
    123456789| EUR      | €1,234,567.89| 1.234.567,89 €| two groups
  `))
    test(`${row.minor} ${row.currency}: ${row.because}`, () => {
      expect(plain(formatMoney("en", Number(row.minor), row.currency))).toBe(row.en);
      expect(plain(formatMoney("de", Number(row.minor), row.currency))).toBe(row.de);
    });

  test("a rate is money per hour", () => {
    expect(plain(formatRate("en", 9000, "EUR"))).toBe("€90.00/h");
    expect(plain(formatRate("de", 9000, "EUR"))).toBe("90,00 €/h");
  });

  for (const row of table<"share" | "en" | "de" | "because">(`
    share  | en    | de     | because
    0.97   | 97%   | 97 %   | no decimals
    0.9785 | 97%   | 97 %   | never rounded up over a miss
    0.994  | 99.4% | 99,4 % | from 99 on one decimal
    0.9999 | 99.9% | 99,9 % | one miss never reads as 100
    1      | 100%  | 100 %  | all
    0      | 0%    | 0 %    | none
  `))
    test(`${row.share}: ${row.because}`, () => {
      expect(formatPercent("en", Number(row.share))).toBe(row.en);
      expect(plain(formatPercent("de", Number(row.share)))).toBe(row.de);
    });
});

describe("dates and times, in the calendar's zone", () => {
  for (const row of table<"date" | "length" | "en" | "de">(`
    date       | length   | en               | de
    2026-12-17 | table    | 17 Dec 2026      | 17.12.2026
    2026-12-17 | short    | 17 Dec 2026      | 17. Dez. 2026
    2026-12-17 | document | 17 December 2026 | 17. Dezember 2026
    2026-12-17 | month    | December 2026    | Dezember 2026
    2026-12    | month    | December 2026    | Dezember 2026
    2026-12    | name     | December         | Dezember
    2026-12-01 | day      | 1 December       | 1. Dezember
  `))
    test(`${row.date} as ${row.length}`, () => {
      const length = row.length as Parameters<typeof formatDate>[2];
      expect(formatDate("en", row.date, length)).toBe(row.en);
      expect(formatDate("de", row.date, length)).toBe(row.de);
    });

  for (const row of table<"iso" | "now" | "en" | "de" | "because">(`
    iso                  | now                  | en                     | de                      | because
    2026-11-19T14:00:00Z | 2026-11-19T08:00:00Z | today 15:00            | heute, 15:00            | the same day
    2026-11-19T23:30:00Z | 2026-11-20T08:00:00Z | today 00:30            | heute, 00:30            | half past midnight in Vienna is today there
    2026-11-26T14:00:00Z | 2026-11-20T08:00:00Z | Thu 15:00              | Do., 15:00              | within a week the weekday
    2026-12-17T14:00:00Z | 2026-11-20T08:00:00Z | Thu 17 Dec, 15:00      | Do., 17. Dez., 15:00    | later the date
    2027-01-07T16:00:00Z | 2026-11-20T08:00:00Z | Thu 7 Jan 2027, 17:00  | Do., 7. Jan. 2027, 17:00| another year says so
    2026-07-01T13:00:00Z | 2026-11-20T08:00:00Z | Wed 1 Jul, 15:00       | Mi., 1. Juli, 15:00     | summer time
  `))
    test(`${row.iso}: ${row.because}`, () => {
      expect(formatMoment("en", row.iso, "Europe/Vienna", row.now)).toBe(row.en);
      expect(formatMoment("de", row.iso, "Europe/Vienna", row.now)).toBe(row.de);
    });

  for (const row of table<"from" | "until" | "en" | "de" | "because">(`
    from       | until      | en                        | de                            | because
    2026-11-01 | 2026-12-01 | November 2026             | November 2026                 | a calendar month has a name
    2026-12-01 | 2027-01-01 | December 2026             | Dezember 2026                 | over the year's end too
    2026-11-15 | 2026-12-15 | 15 Nov – 14 Dec 2026      | 15. Nov. – 14. Dez. 2026      | an anniversary month by its days
    2026-12-15 | 2027-01-15 | 15 Dec 2026 – 14 Jan 2027 | 15. Dez. 2026 – 14. Jan. 2027 | two years
    2026-11-01 | 2027-01-01 | 1 Nov – 31 Dec 2026       | 1. Nov. – 31. Dez. 2026       | two months are no month
  `))
    test(`${row.from}/${row.until}: ${row.because}`, () => {
      expect(formatPeriod("en", row.from, row.until)).toBe(row.en);
      expect(formatPeriod("de", row.from, row.until)).toBe(row.de);
    });

  test("a zone is a city", () => {
    expect(formatZone("en", "Europe/Vienna")).toBe("Vienna");
    expect(formatZone("de", "Europe/Vienna")).toBe("Wien");
    expect(formatZone("de", "America/New_York")).toBe("New York");
  });
});

describe("say", () => {
  test("an unknown key is seen, a missing fact is seen", () => {
    expect(say("en", "no.such-key")).toBe("no.such-key");
    expect(say("en", "agent.log.submit")).toBe("Log {time}");
  });

  test("what stands in brackets is left out unless all its facts are there, so that a reader may know less", () => {
    const known = { quota: "content", seconds: 3600, author: "Nora Fuchs", reason: "Nachkauf laut Mail vom 3. November." };
    const sayBought = (facts: Readonly<Record<string, string | number>>): string => say("de", "trace.decision.bought", facts).replaceAll("\u00a0", " ");
    expect(sayBought(known)).toBe("Inhalte: 60 min dazugekauft (Nora Fuchs). Nachkauf laut Mail vom 3. November.");
    expect(sayBought({ quota: "content", seconds: 3600, reason: "Nachkauf." })).toBe("Inhalte: 60 min dazugekauft. Nachkauf.");
    expect(sayBought({ quota: "content", seconds: 3600, author: "", reason: "" })).toBe("Inhalte: 60 min dazugekauft.");
    expect(sayBought({ ...known, reason: "wie [vereinbart]" })).toBe("Inhalte: 60 min dazugekauft (Nora Fuchs). wie [vereinbart]");
  });

  test("a term falls back to the id that the agency chose", () => {
    expect(say("de", "trace.question.billed-rate", { category: "content" })).toContain("Inhalte");
    expect(say("de", "trace.question.billed-rate", { category: "gartenbau" })).toContain("gartenbau");
  });
});
