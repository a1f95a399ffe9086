import type { Contract } from "../../../src/core/contract/contract";
import { nextPeriod } from "../../../src/core/time/period";
import type { Usage } from "../../../src/core/rating/usage";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import { renderStatement } from "../../../src/core/statement/render";
import type { Statement } from "../../../src/core/statement/statement";
import { say } from "../../../src/text/say";
import { contract, NOVEMBER, usage } from "../../support/terms";

const stated = (change: Partial<Contract>, usages: readonly Usage[], more: Partial<RatingInput> = {}): Statement =>
  ratePeriod({ contract: contract(change), period: NOVEMBER, state: "open", usages, ...more }).statement;
const at = (worklog: string, time: string, minutes: number, category: string): Usage => usage(worklog, "A", `2026-11-${time}:00+01:00`, minutes, { category });
const codesOf = ({ lines }: Statement): readonly string[][] => lines.map(({ trace }) => trace.map(({ code }) => code));

/** 10 November 2026 is a Tuesday, 11 November a Wednesday. */
const TUESDAY = { week: { tue: [["18:00", "24:00"]] } } as const;
const WEDNESDAY = { week: { wed: [["18:00", "24:00"]] } } as const;
const windowsOf = (...windows: readonly object[]): Partial<Contract> => ({
  surcharges: { combine: "add", covered: "surcharge", windows } as unknown as NonNullable<Contract["surcharges"]>,
});

describe("what a line says of its price", () => {
  test("billed work never met the quota, so it says nothing of the rounding before the quota", () => {
    const rounding = { usage: { step: 15, mode: "up", scope: "worklog" } } as const;
    expect(codesOf(stated({ rounding }, [at("1", "10T09:00", 20, "design")]))).toEqual([["treatment.billed", "price.rate"]]);
    expect(codesOf(stated({ rounding }, [at("1", "10T09:00", 40, "content")]))[0]).toContain("round.usage");
  });

  test("two surcharges at once: the rate with both, and on covered minutes the same rate, of which both parts alone are charged", () => {
    const both = windowsOf({ id: "evening", percent: 50, ...TUESDAY }, { id: "flat", add: 1000, ...TUESDAY });
    const { lines } = stated(both, [at("1", "10T19:00", 50, "content")]);

    expect(lines.map(({ kind, quantity, rate, amount }) => [kind, quantity, rate?.perHour, amount])).toEqual([
      ["overage", 20, 14500, 4833],
      ["surcharge", 30, 5500, 2750],
    ]);
    const together = lines.map(({ trace }) => trace.find(({ code }) => code === "surcharge.together")?.facts["perHour"]);
    expect(together).toEqual([14500, 14500]);
    expect(lines[0]?.trace.filter(({ code }) => /surcharge\.(percent|add)/.test(code)).map(({ code, facts }) => [code, facts])).toEqual([
      ["surcharge.percent", { window: "evening", base: 9000, perHour: 13500, percent: 50, currency: "EUR" }],
      ["surcharge.add", { window: "flat", base: 9000, perHour: 10000, add: 1000, currency: "EUR" }],
    ]);
  });

  test("a day within the grace and a day beyond it on one line: each part is told with its own time", () => {
    const charge = { step: 15, mode: "up", scope: "issue-day", graceMinutes: 10 } as const;
    const { lines } = stated({ rounding: { charge } }, [at("1", "10T09:00", 5, "design"), at("2", "11T09:00", 20, "design")]);
    const told = lines.flatMap(({ trace }) => trace.filter(({ code }) => code.startsWith("round.")).map(({ code, facts }) => [code, facts["before"]]));

    expect(lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([[30, 4500]]);
    expect(told).toEqual([
      ["round.charge", 1200],
      ["round.grace", 300],
    ]);
  });

  test("lines of one issue stand together, issues in the order of their first work, and overage before what is billed anyway", () => {
    const work = [
      usage("1", "B", "2026-11-02T09:00:00+01:00", 30, { category: "design" }),
      at("2", "03T09:00", 10, "design"),
      usage("3", "B", "2026-11-04T09:00:00+01:00", 40),
    ];
    expect(stated({}, work).lines.map(({ issue, kind }) => `${issue} ${kind}`)).toEqual(["B overage", "B billed", "A billed"]);
  });

  test("one price by two windows stands on two lines: each names its own window", () => {
    const two = windowsOf({ id: "tuesday", percent: 50, ...TUESDAY }, { id: "wednesday", percent: 50, ...WEDNESDAY });
    const { lines } = stated(two, [at("1", "10T19:00", 60, "design"), at("2", "11T19:00", 30, "design")]);

    expect(lines.map(({ quantity, rate, surcharges }) => [quantity, rate?.perHour, surcharges])).toEqual([
      [60, 13500, ["tuesday"]],
      [30, 13500, ["wednesday"]],
    ]);
  });

  test("the last band of a staffel has no upper edge, and the page says from where on it holds", () => {
    const bands = [
      { from: 0, upTo: 60, perHour: 9000 },
      { from: 60, upTo: null, perHour: 8000 },
    ];
    const statement = stated({ rates: { regular: { perHour: 9000, tiers: { mode: "graduated", billed: "counts", bands } } } }, [
      at("1", "10T09:00", 90, "design"),
    ]);
    const text = renderStatement(statement, { say: (key, facts = {}) => say("en", key, facts) });

    expect(statement.lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([
      [60, 9000],
      [30, 4000],
    ]);
    expect(text).toContain("Billed work, tier 0\u00a0min to 60\u00a0min");
    expect(text).toContain("Billed work, tier above 60\u00a0min");
  });
});

test("an accepted fixed price is charged with the first work on it, never again in a later month", () => {
  const usages = [at("1", "10T09:00", 60, "design"), usage("2", "A", "2026-12-02T09:00:00+01:00", 60, { category: "design" })];
  const quotes = [{ issue: "A", as: "fixed", amount: 7000 }] as const;
  const december = stated({}, usages, { quotes, period: nextPeriod(contract().period, NOVEMBER) });

  expect(stated({}, usages, { quotes }).total).toBe(7000);
  expect(december.total).toBe(0);
  expect(december.usages[0]?.trace.map(({ code }) => code)).toContain("price.fixed-earlier");
});
