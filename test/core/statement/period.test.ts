import type { Contract, Quota } from "../../../src/core/contract/contract";
import { ratePeriod, type RatedPeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import { localDate } from "../../../src/core/time/instant";
import { periodOf } from "../../../src/core/time/period";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const minutes = (change: Partial<Quota> = {}): Quota => ({
  id: "content",
  unit: "minutes",
  amount: 30,
  rollover: "none",
  limit: "soft",
  notices: [80, 100],
  ...change,
});
const rated = (change: Partial<RatingInput>): RatedPeriod => ratePeriod({ contract: contract(), period: NOVEMBER, state: "open", usages: [], ...change });

describe("which usages a period holds", () => {
  const anniversary: Contract = contract({ period: { kind: "anniversary-month", anchor: 31 } });
  for (const row of table<"period" | "started" | "held" | "because">(`
    period      | started                   | held | because
    calendar    | 2026-10-31T23:59:59+01:00 | no   | the last second of October
    calendar    | 2026-11-01T00:00:00+01:00 | yes  | the first second of November in Vienna
    calendar    | 2026-10-31T23:30:00Z      | yes  | half past midnight in Vienna, still October in UTC
    calendar    | 2026-11-30T23:59:59+01:00 | yes  | the last second; it belongs whole to the period of its start
    calendar    | 2026-12-01T00:00:00+01:00 | no   | the end is already outside
    anniversary | 2026-11-30T00:00:00+01:00 | yes  | anchor 31 clamps to 30 November
    anniversary | 2026-12-30T23:59:59+01:00 | yes  | and runs to 31 December
    anniversary | 2026-12-31T00:00:00+01:00 | no   | which begins the next period
  `)) {
    test(`${row.period}, ${row.started}: ${row.because}`, () => {
      const terms = row.period === "calendar" ? contract() : anniversary;
      const period = row.period === "calendar" ? NOVEMBER : periodOf(anniversary.period, localDate("2026-12-01"));
      const { statement } = rated({ contract: terms, period, usages: [usage("1", "A", row.started, 10)] });

      expect(statement.usages.length === 1 ? "yes" : "no").toBe(row.held);
    });
  }

  test("a day of rounding is a local day: 25 October 2026 has 25 hours and is one group", () => {
    const rounding = { charge: { step: 60, mode: "up", scope: "issue-day" } } as const;
    const october = periodOf({ kind: "calendar-month" }, localDate("2026-10-25"));
    const usages = ["2026-10-25T00:30:00+02:00", "2026-10-25T23:30:00+01:00", "2026-10-26T00:30:00+01:00"].map((started, index) =>
      usage(String(index), "A", started, 10, { category: "design" }),
    );

    expect(rated({ contract: contract({ rounding }), period: october, usages }).statement.usages.map(({ chargedMinutes }) => chargedMinutes)).toEqual([
      10, 50, 60,
    ]);
  });

  test("what has no category falls to the contract's default, if it names one", () => {
    const work = [usage("1", "A", "2026-11-02T09:00:00+01:00", 10, { category: null })];

    expect(rated({ usages: work }).statement.usages[0]).toMatchObject({ category: null, parkedSeconds: 600 });
    expect(rated({ contract: contract({ defaultCategory: "content" }), usages: work }).statement.usages[0]).toMatchObject({
      category: "content",
      coveredSeconds: 600,
    });
  });
});

describe("terms that change inside the period", () => {
  const dearer = contract({ validFrom: localDate("2026-11-16"), rates: { regular: { perHour: 9600 } } });
  const versions = [dearer, contract()];
  const work = (day: string): ReturnType<typeof usage> => usage(day, "A", `2026-11-${day}T23:30:00+01:00`, 20, { category: "design" });

  test("each usage is priced by the version of its start, on a line of its own (RULES §5)", () => {
    const { statement } = rated({ versions, usages: [work("15"), work("16")] });

    expect(statement.lines).toMatchObject([
      { issue: "A", quantity: 20, rate: { perHour: 9000 }, amount: 3000 },
      { issue: "A", quantity: 20, rate: { perHour: 9600 }, amount: 3200 },
    ]);
  });

  test("two prices of one rate are rounded apart, unless the contract rounds across rates", () => {
    const round = (groups: "by-rate" | "across-rates"): number[] => {
      const terms = contract({ rounding: { charge: { step: 15, mode: "up", scope: "issue-period", groups } } });
      return rated({ contract: terms, versions, usages: [work("15"), work("16")] }).statement.lines.map(({ quantity }) => quantity);
    };

    expect(round("by-rate")).toEqual([30, 30]);
    expect(round("across-rates")).toEqual([20, 25]);
  });
});

describe("quota notices", () => {
  for (const row of table<"shares" | "logged" | "notices" | "because">(`
    shares    | logged      | notices       | because
    80 100    | 20 25       | 100@2         | only the highest newly crossed share fires
    80 100    | 24 6        | 80@1 100@2    | each share when it is reached; exactly counts
    80 100    | 23          | none          | below the first share
    80 100    | 24 1 1      | 80@1          | a share fires once
    75 90 100 | 45          | 100@1         | all three at once: the highest
    80 100    | 30 30       | 100@1         | overage repeats nothing
  `)) {
    test(`${row.shares} %, ${row.logged} min: ${row.because}`, () => {
      const terms = contract({ quotas: [minutes({ notices: row.shares.split(" ").map(Number) })] });
      const usages = row.logged.split(" ").map((time, index) => usage(String(index + 1), "A", `2026-11-0${index + 1}T09:00:00+01:00`, Number(time)));
      const { notices } = rated({ contract: terms, usages });
      const numberOf = (iso: string): string | undefined => usages.find(({ logged }) => logged === at(iso))?.worklog;

      expect(notices.map((notice) => `${notice.step}@${numberOf(notice.at)}`).join(" ") || "none").toBe(row.notices);
    });
  }

  test("a back-dated worklog crosses when it is logged, not when it was worked", () => {
    const late = usage("9", "A", "2026-11-01T09:00:00+01:00", 10, { logged: at("2026-11-20T12:00:00+01:00") });

    expect(rated({ usages: [usage("1", "A", "2026-11-05T09:00:00+01:00", 20), late] }).notices).toMatchObject([{ step: 100, at: "2026-11-20T12:00:00+01:00" }]);
  });
});

describe("a hard limit", () => {
  const terms = contract({ quotas: [minutes({ limit: "hard" })] });
  const usages = [usage("1", "A", "2026-11-02T09:00:00+01:00", 20), usage("2", "A", "2026-11-03T09:00:00+01:00", 25)];

  test("parks what is beyond it, and says so", () => {
    const { statement } = rated({ contract: terms, usages });

    expect(statement.usages[1]).toMatchObject({ coveredSeconds: 600, overageSeconds: 0, parkedSeconds: 900 });
    expect(statement.problems).toMatchObject([{ code: "statement.over-hard-limit", facts: { issue: "A", seconds: 900 } }]);
    expect(statement.total).toBe(0);
  });

  test("charges what was approved, and parks the rest", () => {
    const { statement } = rated({ contract: terms, usages, approvedOverage: { content: 600 } });

    expect(statement.usages[1]).toMatchObject({ coveredSeconds: 600, overageSeconds: 600, parkedSeconds: 300 });
    expect(statement.lines).toMatchObject([{ quantity: 10, amount: 1500 }]);
  });
});

describe("quotes and fixed prices", () => {
  const terms = contract({ categories: { project: { treatment: "quote-first", rate: "regular" } } });
  const usages = [
    usage("1", "A", "2026-11-02T09:00:00+01:00", 50, { category: "project" }),
    usage("2", "A", "2026-11-03T09:00:00+01:00", 10, { category: "project" }),
  ];

  for (const row of table<"quote" | "total" | "kind" | "because">(`
    quote  | total | kind   | because
    none   | 0     | none   | without the customer's word nothing is billed (S87)
    fixed  | 40000 | fixed  | the agreed price, once, whatever the time
    billed | 9000  | billed | 60 min by the hour
  `)) {
    test(`${row.quote} → ${row.total}: ${row.because}`, () => {
      const quotes = row.quote === "none" ? [] : [{ issue: "A", as: row.quote as "fixed", ...(row.quote === "fixed" ? { amount: 40_000 } : {}) }];
      const { statement } = rated({ contract: terms, usages, quotes });

      expect([statement.total, statement.lines[0]?.kind ?? "none", statement.problems.length]).toEqual([
        Number(row.total),
        row.kind,
        row.quote === "none" ? 1 : 0,
      ]);
    });
  }
});

describe("grants beside the month's own", () => {
  test("a top-up covers from its own start on, goodwill comes last", () => {
    const grant = { quota: "content", until: at("2026-12-01T00:00:00+01:00"), order: 0 };
    const extraGrants = [
      { ...grant, id: "top-up", source: "bought" as const, seconds: 600, from: at("2026-11-10T00:00:00+01:00") },
      { ...grant, id: "kulanz", source: "goodwill" as const, seconds: 300, from: at("2026-11-01T00:00:00+01:00") },
    ];
    const usages = [usage("1", "A", "2026-11-02T09:00:00+01:00", 40), usage("2", "A", "2026-11-12T09:00:00+01:00", 15)];
    const { statement } = rated({ usages, extraGrants });

    expect(statement.usages).toMatchObject([
      { coveredSeconds: 2100, overageSeconds: 300 },
      { coveredSeconds: 600, overageSeconds: 300 },
    ]);
    expect(statement.quotas[0]).toMatchObject({ granted: 45, covered: 45, left: 0 });
  });

  test("two grants of one id are our own mistake", () => {
    const twin = {
      id: "x",
      quota: "content",
      source: "bought" as const,
      seconds: 60,
      from: at("2026-11-01T00:00:00+01:00"),
      until: at("2026-12-01T00:00:00+01:00"),
      order: 0,
    };

    expect(() => rated({ extraGrants: [twin, twin] })).toThrow("two grants");
  });

  test("seconds that do not divide: shown minutes still add up, the exact figures stand beside them", () => {
    const { statement } = rated({ state: "closed", usages: [usage("1", "A", "2026-11-02T09:00:00+01:00", 10, { seconds: 630 })] });

    expect(statement.quotas[0]).toMatchObject({ granted: 30, covered: 11, expired: 19, seconds: { covered: 630, expired: 1170 } });
  });
});
