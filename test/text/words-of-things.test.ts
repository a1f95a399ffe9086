import { chargeLines } from "../../src/text/charge";
import { clockWords, customerClock } from "../../src/text/clock";
import { coverageWords, type CoverageFacts } from "../../src/text/coverage";
import { readDuration } from "../../src/text/duration-input";
import { nameOf } from "../../src/text/label";
import { readMoney } from "../../src/text/money-input";
import { quotaTone, quotaWords } from "../../src/text/quota";
import { table } from "../support/table";
import { AS_OF, clock } from "../frontend/issue";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("typed times", () => {
  for (const row of table<"typed" | "read" | "because">(`
    typed       | read       | because
    90          | 5400       | a bare number is minutes
    90m         | 5400       | as in Jira
    1h 30m      | 5400       | as in Jira
    1h30m       | 5400       | without a blank
    1,5h        | 5400       | a German comma
    1.5h        | 5400       | a point
    1:30        | 5400       | a clock
    1 Std 30 Min| 5400       | German words
    2 Stunden   | 7200       | long words
    20 min      | 1200       | the symbol we print
    1.30        | ambiguous  | 1 h 30 min or 1.3 h
    1,30        | ambiguous  | the same with a comma
    24h         | 86400      | a day is the most
    25h         | unreadable | more than a day is a slip
    0           | unreadable | nothing cannot be logged
    -20         | unreadable | time is not negative
    1:75        | unreadable | no such clock
    h           | unreadable | a unit without a number
    soon        | unreadable | words
  `))
    test(`${row.typed}: ${row.because}`, () => {
      const read = readDuration(row.typed);
      expect(read.kind === "seconds" ? String(read.seconds) : read.kind).toBe(row.read);
    });

  test("nothing typed is unreadable", () => expect(readDuration("").kind).toBe("unreadable"));
});

describe("typed money", () => {
  for (const row of table<"typed" | "minor" | "because">(`
    typed   | minor | because
    90      | 9000  | whole euros
    90,00   | 9000  | German
    90.5    | 9050  | one decimal
    90,00 € | 9000  | with the symbol
    1.000   | null  | a thousand, or one
    -5      | null  | no negative rate
    neunzig | null  | words
  `))
    test(`${row.typed}: ${row.because}`, () => expect(String(readMoney(row.typed))).toBe(row.minor));
});

describe("quotas", () => {
  for (const row of table<"granted" | "used" | "over" | "words" | "tone" | "portal" | "because">(`
    granted | used | over | words                         | tone    | portal  | because
    30      | 10   | 0    | 10 of 30 min · 20 min left    | neutral | neutral | grey is normal
    30      | 23   | 0    | 23 of 30 min · 7 min left     | warning | warning | three quarters
    30      | 30   | 0    | 30 of 30 min · used up        | danger  | warning | full, and the portal is never red
    30      | 45   | 15   | 45 of 30 min · 15 min over    | danger  | warning | over
    240     | 150  | 0    | 2 h 30 min of 4 h · 90 min left | neutral | neutral | hours from two hours on
    0       | 0    | 0    | 0 of 0 min · used up          | neutral | neutral | nothing granted, nothing used
  `))
    test(`${row.because}`, () => {
      const quota = {
        unit: "minutes",
        granted: Number(row.granted),
        used: Number(row.used),
        left: Math.max(0, Number(row.granted) - Number(row.used)),
        over: Number(row.over),
      } as const;
      expect(plain(quotaWords("en", quota))).toBe(row.words);
      expect([quotaTone(quota), quotaTone(quota, true)]).toEqual([row.tone, row.portal]);
    });

  test("of a period that has ended the rest is expired or carried over, and grey", () => {
    const ended = { unit: "minutes", granted: 30, used: 28, left: 0, over: 0 } as const;
    expect(plain(quotaWords("de", ended))).toBe("28 von 30 min · 2 min verfallen");
    expect(plain(quotaWords("en", { ...ended, rollover: true }))).toBe("28 of 30 min · 2 min carried over");
    expect(quotaTone(ended)).toBe("neutral");
  });

  test("tickets are counted as tickets", () => {
    const quota = { unit: "tickets", granted: 5, used: 4, left: 1, over: 0 } as const;
    expect(plain(quotaWords("de", quota))).toBe("4 von 5 Tickets · noch 1 Ticket");
  });
});

describe("clocks", () => {
  for (const row of table<"state" | "remaining" | "extra" | "en" | "tone" | "shape">(`
    state            | remaining | extra   | en                                                                 | tone        | shape
    running          | 6000      | -       | 1 h 40 min left / due today 16:12 (Vienna)                         | information | clock
    running          | 600       | soon    | 10 min left / due today 16:12 (Vienna)                             | warning     | warning
    running          | 6000      | outside | 1 h 40 min left / outside service hours · continues Fri 08:00      | neutral     | pause
    paused           | 6000      | paused  | paused since Tue 10:12 / Waiting for customer · 1 h 40 min left    | neutral     | pause
    breached         | -7200     | -       | overdue by 2 h / was due today 16:12 (Vienna)                      | danger      | cross
    breached         | 0         | -       | overdue / was due today 16:12 (Vienna)                             | danger      | cross
    kept             | 13200     | stopped | met today 11:20 / 3 h 40 min early                                 | success     | check
    missed           | -600      | stopped | target missed / done today 11:20, was due today 16:12              | danger      | cross
    late             | -600      | -       | later than aimed for / aimed for today 16:12 (Vienna)              | warning     | warning
    later-than-aimed | -600      | stopped | later than aimed for / done today 11:20, aimed for today 16:12     | warning     | warning
  `))
    test(`${row.state} ${row.extra}`, () => {
      const words = clockWords("en", clock({ state: row.state as "running", remainingSeconds: Number(row.remaining), ...EXTRAS[row.extra] }), AS_OF);
      expect([plain(`${words.status} / ${words.detail}`), words.tone, words.shape]).toEqual([row.en, row.tone, row.shape]);
    });

  test("the customer reads no countdown and never red", () => {
    for (const state of ["running", "paused", "breached", "kept", "missed", "late", "later-than-aimed"] as const) {
      const words = customerClock("en", clock({ state, ...EXTRAS["paused"], ...EXTRAS["stopped"] }), AS_OF);
      expect(words.tone).not.toBe("danger");
      expect(`${words.status} ${words.detail}`).not.toMatch(/left|overdue|missed/);
      expect(`${words.status}${words.detail}`).not.toBe("");
    }
  });
});

const EXTRAS: Readonly<Record<string, object>> = {
  "-": {},
  soon: { soon: true },
  outside: { continuesAt: "2026-11-20T07:00:00Z" },
  paused: { pausedSince: "2026-11-17T09:12:00Z", pausedBy: "Waiting for customer" },
  stopped: { stoppedAt: "2026-11-19T10:20:00Z" },
};

describe("coverage before submitting", () => {
  const rate = { amount: 9000, currency: "EUR" };
  const notice: CoverageFacts = {
    kind: "quota-left",
    left: 8,
    granted: 30,
    perHour: rate,
    stepMinutes: 15,
    month: "2026-11",
    renewsOn: "2026-12-01",
    prices: "gross",
  };
  test.each([
    [
      "quota-left",
      "In Ihrem Vertrag enthalten.",
      "Im November sind noch 8 von 30 Minuten frei. Dauert es länger, berechnen wir 90,00 €/h im Takt von 15 Minuten.",
    ],
    [
      "quota-empty",
      "Ihr Kontingent für November ist aufgebraucht.",
      "Wir berechnen 90,00 €/h im Takt von 15 Minuten. Ab 1. Dezember steht es Ihnen wieder voll zur Verfügung.",
    ],
    ["billed", "Nicht im Kontingent enthalten.", "Wir berechnen 90,00 €/h im Takt von 15 Minuten."],
    ["quote-first", "Sie erhalten zuerst ein Angebot.", "Wir beginnen erst nach Ihrer Zusage."],
    ["free", "Für Sie kostenfrei.", ""],
    ["no-contract", "Ohne Supportvertrag.", "Wir berechnen 90,00 €/h im Takt von 15 Minuten."],
    ["not-covered", "Nicht Teil Ihres Vertrags.", "Senden Sie die Anfrage trotzdem – wir nennen Ihnen die Möglichkeiten, bevor Kosten entstehen."],
    ["fixed", "Festpreis.", "Der Preis ist in Ihrem Vertrag vereinbart und hängt nicht vom Zeitaufwand ab."],
  ])("%s", (kind, title, body) => {
    const words = coverageWords("de", { ...notice, kind });
    expect([words.title, plain(words.body)]).toEqual([title, body]);
  });

  test("net prices say so once, and no price is invented", () => {
    expect(coverageWords("en", { ...notice, kind: "billed", prices: "net" }).body).toMatch(/Prices plus VAT\.$/);
    expect(coverageWords("en", { ...notice, kind: "billed", perHour: null }).body).toBe("");
    expect(plain(coverageWords("en", { ...notice, kind: "billed", stepMinutes: null }).body)).toBe("We charge €90.00/h.");
  });
});

describe("what time becomes", () => {
  const nothing = {
    coveredSeconds: 0,
    overageSeconds: 0,
    billedSeconds: 0,
    freeSeconds: 0,
    parkedSeconds: 0,
    chargedMinutes: 0,
    amount: { amount: 0, currency: "EUR" },
    perHour: { amount: 9000, currency: "EUR" },
  };
  const lines = (change: object): string[] => chargeLines("en", { ...nothing, ...change }).map(plain);

  test("the formula stands only where quantity times rate is the amount", () => {
    expect(lines({ overageSeconds: 480, chargedMinutes: 15, amount: { amount: 2250, currency: "EUR" } })).toEqual([
      "8 min over quota → billed 15 min × €90.00/h = €22.50",
    ]);
    expect(lines({ overageSeconds: 480, chargedMinutes: 15, amount: { amount: 2000, currency: "EUR" } })).toEqual([
      "8 min over quota → billed 15 min = €20.00",
    ]);
  });

  test("time inside a rounded group adds nothing", () => {
    expect(lines({ overageSeconds: 300 })).toEqual(["5 min over quota → nothing more to bill"]);
  });

  test("each kind has its sentence, the price stands once", () => {
    const mixed = lines({
      coveredSeconds: 60,
      overageSeconds: 60,
      billedSeconds: 60,
      freeSeconds: 60,
      parkedSeconds: 60,
      chargedMinutes: 2,
      amount: { amount: 300, currency: "EUR" },
    });
    expect(mixed).toHaveLength(5);
    expect(mixed.filter((line) => line.includes("→"))).toEqual(["1 min billed work → billed 2 min × €90.00/h = €3.00"]);
  });
});

test("a name: the agency's, then ours, then the id made readable", () => {
  expect(nameOf("de", "Pflege", "content")).toBe("Pflege");
  expect(nameOf("de", { de: "Inhalt", en: "Content" }, "x")).toBe("Inhalt");
  expect(nameOf("de", null, "content")).toBe("Inhalte");
  expect(nameOf("de", null, "garten-bau")).toBe("Garten bau");
});
