import type { Contract, Quota } from "../../../src/core/contract/contract";
import { ratePeriod, type RatedPeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const quota = (change: Partial<Quota>): Quota => ({
  id: "content",
  unit: "minutes",
  amount: 30,
  rollover: "none",
  limit: "soft",
  notices: [80, 100],
  ...change,
});
const rated = (terms: Partial<Contract>, minutes: readonly number[], change: Partial<RatingInput> = {}): RatedPeriod => {
  const usages = minutes.map((time, index) => usage(String(index + 1), "A", `2026-11-0${index + 2}T09:00:00+01:00`, time));
  return ratePeriod({ contract: contract(terms), period: NOVEMBER, state: "open", usages, ...change });
};

describe("the reasons of a line", () => {
  test("usages that are wholly over the quota are told as one sum", () => {
    const [line] = rated({}, [35, 10, 20]).statement.lines;

    expect(line?.trace.map(({ code, facts }) => `${code} ${facts["over"] ?? ""}`.trim())).toEqual([
      "treatment.quota",
      "draw.split 300",
      "draw.over 1800",
      "price.rate",
    ]);
  });

  test("a group that reaches over two lines says so on both", () => {
    const charge = { step: 15, mode: "up", scope: "issue-period", groups: "by-rate" } as const;
    const { statement } = rated({ rounding: { charge } }, [35], {
      usages: [usage("1", "A", "2026-11-02T09:00:00+01:00", 35), usage("2", "A", "2026-11-03T09:00:00+01:00", 5, { category: "design" })],
    });

    expect(statement.lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ["overage", 5],
      ["billed", 10],
    ]);
    for (const { trace } of statement.lines) expect(trace.find(({ code }) => code === "round.shared")?.facts).toEqual({ before: 600, after: 900 });
  });

  for (const row of table<"charge" | "minutes" | "codes" | "because">(`
    charge               | minutes | codes                                   | because
    up 15                | 40      | round.charge price.rate                 | rounded, also when nothing changes
    up 15 minimum 30     | 40      | round.charge round.minimum price.rate   | the minimum raised it
    up 15 minimum 30     | 70      | round.charge price.rate                 | the minimum did nothing
    up 15 grace 10       | 40      | round.grace price.rate                  | within the grace: a line of nothing stays visible
    none                 | 40      | price.rate                              | without a rounding no step is shown
  `)) {
    test(`${row.charge}, ${row.minutes} min: ${row.because}`, () => {
      const [, step, word, value] = row.charge.split(" ");
      const more = word === "minimum" ? { minimum: Number(value) } : word === "grace" ? { graceMinutes: Number(value) } : {};
      const charge = { step: Number(step), mode: "up", scope: "issue-period", ...more } as const;
      const [line] = rated(row.charge === "none" ? {} : { rounding: { charge } }, [Number(row.minutes)]).statement.lines;

      expect(line?.trace.slice(2).map(({ code }) => code)).toEqual(row.codes.split(" "));
    });
  }
});

describe("shares and ends", () => {
  test("a quota of nothing has no shares to announce", () => {
    expect(rated({ quotas: [quota({ amount: 0 })] }, [10]).notices).toEqual([]);
  });

  test("padding counts: what draws on the quota is what was rounded", () => {
    const usage15 = { step: 15, mode: "up", scope: "worklog" } as const;

    expect(rated({ rounding: { usage: usage15 } }, [10, 10]).notices).toMatchObject([{ step: 100 }]);
  });

  for (const row of table<"asOf" | "expired" | "left" | "because">(`
    asOf                      | expired | left | because
    2026-11-30T23:59:59+01:00 | 0       | 20   | still to be used
    2026-12-01T00:00:00+01:00 | 20      | 0    | at the end the rest has expired
  `)) {
    test(`as of ${row.asOf}: ${row.because}`, () => {
      const { statement } = rated({}, [10], { asOf: at(row.asOf) });

      expect(statement.quotas[0]).toMatchObject({ expired: Number(row.expired), left: Number(row.left) });
    });
  }
});
