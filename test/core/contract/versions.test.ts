import { cutUsage } from "../../../src/core/contract/cut-usage";
import { serviceCalendar } from "../../../src/core/contract/service-calendar";
import { contractAt, termsOfPeriod, versionsById } from "../../../src/core/contract/versions";
import { quotaAmount } from "../../../src/core/rating/fees";
import { localDate } from "../../../src/core/time/instant";
import { isoWithOffset, parseInstant } from "../../../src/core/time/iso";
import { periodOf } from "../../../src/core/time/period";
import { contractWith } from "../../support/contract";
import { table } from "../../support/table";

const FIRST = contractWith();
const amended = (from: string, quota: string) =>
  contractWith(`validFrom="${from}" quotas[0].amount=60 rates.regular.perHour=9500 amendment={"quota":"${quota}","running":"new-cycles-only"}`);

for (const row of table<"date" | "perHour" | "because">(`
  date       | perHour | because
  2025-12-31 | -       | before the first version nothing holds
  2026-01-01 | 9000    | from the term's first day
  2026-11-15 | 9000    | the day before
  2026-11-16 | 9500    | from its own first day
`)) {
  test(`on ${row.date} the rate is ${row.perHour}: ${row.because}`, () => {
    const version = contractAt([amended("2026-11-16", "full"), FIRST], localDate(row.date));

    expect(version?.rates["regular"]?.perHour ?? "-").toEqual(row.perHour === "-" ? "-" : Number(row.perHour));
  });
}

for (const row of table<"from" | "quota" | "month" | "amount" | "because">(`
  from       | quota       | month      | amount | because
  2026-11-16 | next-period | 2026-11-01 | 30     | the new quota begins with the next period
  2026-11-16 | next-period | 2026-12-01 | 60     | and there it is
  2026-11-16 | prorated    | 2026-11-01 | 45     | 15 days of 30 and 15 days of 60
  2026-11-17 | prorated    | 2026-11-01 | 44     | 16 of 30, 14 of 60, up to the whole minute
  2026-11-16 | full        | 2026-11-01 | 60     | at once
  2026-11-16 | full        | 2026-10-01 | 30     | never backwards
`)) {
  test(`an amendment from ${row.from} (${row.quota}) gives ${row.month} ${row.amount} min: ${row.because}`, () => {
    const terms = termsOfPeriod([FIRST, amended(row.from, row.quota)], periodOf(FIRST.period, localDate(row.month)));

    expect(terms?.quotas[0]?.amount).toBe(Number(row.amount));
  });
}

test("versions of several contracts stay apart, each in the order of their beginning", () => {
  const other = contractWith('id="other"');
  const byId = versionsById([amended("2026-11-16", "full"), other, FIRST]);

  expect([...byId].map(([id, versions]) => [id, versions.map(({ validFrom }) => validFrom ?? "term")])).toEqual([
    ["acme-service-30", ["term", "2026-11-16"]],
    ["other", ["term"]],
  ]);
});

for (const row of table<"amendments" | "term" | "amount" | "because">(`
  amendments                                        | term                           | amount | because
  2026-11-11 prorated 60; 2026-11-21 prorated 90    | 2026-01-01 to null             | 60     | ten days of 30, of 60 and of 90
  2026-11-11 prorated 60; 2026-11-21 next-period 90 | 2026-01-01 to null             | 50     | the second one waits for December
  2026-11-11 full 60; 2026-11-21 prorated 90        | 2026-01-01 to null             | 70     | twenty days of 60, ten of 90
  2026-11-21 prorated 60                            | 2026-11-11 to null by-days     | 45     | of the twenty days in force ten of 30, ten of 60
  2026-11-16 prorated 60                            | 2026-01-01 to "2027-06-01" by-days | 45 | a term that ends months later cuts nothing
  2026-11-16 prorated 60                            | 2026-01-01 to null by-days | 45 | nor does one without an end
  2026-11-11 prorated 60                            | 2026-01-01 to "2026-11-21" by-days | 45 | as it ends: of its twenty days ten of 30, ten of 60
`)) {
  test(`${row.amendments} give November ${row.amount} min: ${row.because}`, () => {
    const [, from = "", until = "", proration = "none"] = /(\S+) to (\S+) ?(\S+)?/.exec(row.term) ?? [];
    const term = `term.from="${from}" term.until=${until} options.proration="${proration}"`;
    const later = row.amendments.split("; ").map((text) => {
      const [validFrom = "", quota = "", amount = ""] = text.split(" ");
      return contractWith(`${term} validFrom="${validFrom}" quotas[0].amount=${amount} amendment={"quota":"${quota}","running":"too"}`);
    });

    expect(termsOfPeriod([contractWith(term), ...later], periodOf(FIRST.period, localDate("2026-11-15")))?.quotas[0]?.amount).toBe(Number(row.amount));
  });
}

test("an amendment in a first period by days is rounded once: 11 days of 28 min and 9 of 29 are 569/30, so 19 min; the mean rounded first would give 20", () => {
  const term = 'term.from="2026-11-11" options.proration="by-days"';
  const first = contractWith(`${term} quotas[0].amount=28`);
  const later = contractWith(`${term} validFrom="2026-11-22" quotas[0].amount=29 amendment={"quota":"prorated","running":"too"}`);
  const november = periodOf(FIRST.period, localDate("2026-11-15"));

  const terms = termsOfPeriod([first, later], november);

  expect(quotaAmount(terms?.quotas[0]?.amount ?? 0, november, first.term, "by-days")).toBe(19);
});

for (const row of table<"quota" | "november" | "because">(`
  quota       | november | because
  next-period | -        | it begins with the next period
  prorated    | 30       | half of the days
  full        | 60       | at once
`)) {
  test(`a quota that an amendment brings (${row.quota}) gives November ${row.november}: ${row.because}`, () => {
    const { quotas } = FIRST;
    const version = contractWith(`validFrom="2026-11-16" amendment={"quota":"${row.quota}","running":"too"}`);
    const more = { ...version, quotas: [...quotas, { id: "seo", unit: "minutes", amount: 60, rollover: "none", limit: "soft", notices: [] } as const] };

    const terms = termsOfPeriod([FIRST, more], periodOf(FIRST.period, localDate("2026-11-15")));

    expect(terms?.quotas.map(({ id, amount }) => `${id} ${amount}`)).toEqual(["content 30", ...(row.november === "-" ? [] : [`seo ${row.november}`])]);
  });
}

test("work that runs past the end of the term is not cut there: no period would take the rest", () => {
  const ending = contractWith('options.split="period" term.until="2026-12-01" options.proration="none"');
  const started = parseInstant("2026-11-30T23:00:00+01:00");
  if (started === null) throw new Error("an instant");
  const usage = { worklog: "1", issue: "A", author: "a", role: "service", started, logged: started, seconds: 7200, category: "content" };

  expect(cutUsage(usage, ending)).toEqual([usage]);
});

for (const row of table<"split" | "started" | "seconds" | "parts" | "because">(`
  split       | started                   | seconds | parts                                                            | because
  none        | 2026-11-30T23:30:00+01:00 | 3600    | 2026-11-30T23:30:00+01:00/3600                                   | whole to the period of its start
  period      | 2026-11-30T23:30:00+01:00 | 3600    | 2026-11-30T23:30:00+01:00/1800 2026-12-01T00:00:00+01:00/1800    | cut at the edge
  period      | 2026-11-29T23:30:00+01:00 | 3600    | 2026-11-29T23:30:00+01:00/3600                                   | midnight inside a month is no edge
  day         | 2026-11-29T23:30:00+01:00 | 3600    | 2026-11-29T23:30:00+01:00/1800 2026-11-30T00:00:00+01:00/1800    | each midnight
  period      | 2026-11-30T23:00:00+01:00 | 3600    | 2026-11-30T23:00:00+01:00/3600                                   | half-open: ends exactly at the edge
  day         | 2026-10-25T00:00:00+02:00 | 86400   | 2026-10-25T00:00:00+02:00/86400                                  | the day of 25 hours: real seconds, no edge reached
  day         | 2027-03-28T00:00:00+01:00 | 86400   | 2027-03-28T00:00:00+01:00/82800 2027-03-29T00:00:00+02:00/3600   | the day of 23 hours
  day         | 2026-11-29T23:30:00+01:00 | 86401   | 2026-11-29T23:30:00+01:00/86401                                  | over 24 h: never cut
  rate-window | 2026-11-30T23:30:00+01:00 | 3600    | 2026-11-30T23:30:00+01:00/3600                                   | no rate window, no edge
`)) {
  test(`split ${row.split}: ${row.seconds} s from ${row.started}: ${row.because}`, () => {
    const contract = contractWith(`options.split="${row.split}"`);
    const started = parseInstant(row.started);
    if (started === null) throw new Error(row.started);
    const usage = { worklog: "1", issue: "A", author: "a", role: "service", started, logged: started, seconds: Number(row.seconds), category: "content" };

    const parts = cutUsage(usage, contract);

    expect(parts.map((part) => `${isoWithOffset(part.started, "Europe/Vienna")}/${part.seconds}`).join(" ")).toBe(row.parts);
    expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(Number(row.seconds));
  });
}

for (const row of table<"yearEnd" | "closed" | "because">(`
  yearEnd  | closed                | because
  "open"   | -                     | as the calendar says
  "closed" | 2026-12-24 2026-12-31 | both days of every year of the term
`)) {
  test(`yearEnd ${row.yearEnd} closes ${row.closed}: ${row.because}`, () => {
    const contract = contractWith(`options.yearEnd=${row.yearEnd} term.until="2027-01-01"`);

    const { closed } = serviceCalendar({ timezone: "Europe/Vienna", week: {} }, contract);

    expect((closed ?? []).slice(0, 2).join(" ") || "-").toBe(row.closed);
  });
}
