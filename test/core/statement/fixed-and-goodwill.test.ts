import type { Contract } from "../../../src/core/contract/contract";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import type { Statement } from "../../../src/core/statement/statement";
import { nextPeriod } from "../../../src/core/time/period";
import { contract, NOVEMBER, usage } from "../../support/terms";

const stated = (change: Partial<Contract>, more: Partial<RatingInput>): Statement =>
  ratePeriod({ contract: contract(change), period: NOVEMBER, state: "open", usages: [], ...more }).statement;
const design = (worklog: string, issue: string, day: string, minutes: number): ReturnType<typeof usage> =>
  usage(worklog, issue, `2026-${day}T09:00:00+01:00`, minutes, { category: "design" });

describe("fixed prices (S25, S86, S87)", () => {
  const work = [design("1", "A", "11-02", 60), design("2", "B", "11-03", 90), design("3", "C", "11-04", 30)];

  test("several issues are one bundle with one price; the rest is billed by the hour", () => {
    const { lines, total } = stated({}, { usages: work, bundles: [{ id: "relaunch", issues: ["A", "B"], amount: 15000 }] });

    expect(lines.map(({ kind, id, issue, quantity, amount }) => [kind, id ?? issue, quantity, amount])).toEqual([
      ["fixed", "relaunch", 1, 15000],
      ["billed", "C", 30, 4500],
    ]);
    expect(total).toBe(19500);
  });

  test("a bundle is charged with the first work on it, never again in a later month", () => {
    const usages = [design("1", "A", "11-02", 60), design("4", "B", "12-02", 60)];
    const more = { usages, bundles: [{ id: "relaunch", issues: ["A", "B"], amount: 15000 }] };
    const december = stated({}, { ...more, period: nextPeriod(contract().period, NOVEMBER) });

    expect(stated({}, more).total).toBe(15000);
    expect(december.total).toBe(0);
    expect(december.usages[0]?.trace.map(({ code }) => code)).toEqual(["treatment.fixed", "price.fixed-earlier"]);
  });

  test("time in a bundle draws on no quota, but work that the quota covers stays with the quota", () => {
    const usages = [design("1", "A", "11-02", 60), usage("2", "A", "2026-11-03T09:00:00+01:00", 20)];
    const { usages: settled, total } = stated({}, { usages, bundles: [{ id: "relaunch", issues: ["A", "B"], amount: 15000 }] });

    expect(settled.map(({ fixedSeconds, coveredSeconds }) => [fixedSeconds, coveredSeconds])).toEqual([
      [3600, 0],
      [0, 1200],
    ]);
    expect(total).toBe(15000);
  });

  test("billed work leaves the hourly rate for an accepted fixed price, not for an estimate by the hour", () => {
    expect(stated({}, { usages: work, quotes: [{ issue: "A", as: "fixed", amount: 7000 }] }).total).toBe(7000 + 13500 + 4500);
    expect(stated({}, { usages: work, quotes: [{ issue: "A", as: "billed" }] }).total).toBe(9000 + 13500 + 4500);
  });
});

describe("goodwill off the charge (S113; RULES §4 step 5)", () => {
  const charge = { step: 15, mode: "up", scope: "issue-period" } as const;
  const off = (minutes: number): RatingInput["goodwill"] => [{ id: "k", issue: "A", seconds: minutes * 60, reason: "ours to find", author: "agent-1" }];

  test("is taken off before rounding: 20 − 5 = 15 min, not 30", () => {
    const { lines, total } = stated({ rounding: { charge } }, { usages: [design("1", "A", "11-02", 20)], goodwill: off(5) });

    expect(total).toBe(2250);
    expect(lines.map(({ kind, quantity, amount }) => [kind, quantity, amount])).toEqual([
      ["billed", 15, 2250],
      ["goodwill", 5, 0],
    ]);
    expect(lines[0]?.trace.map(({ code }) => code)).toEqual(["treatment.billed", "goodwill.off-charge", "round.charge", "price.rate"]);
    expect(lines[0]?.trace[1]?.facts).toEqual({ seconds: 300, reason: "ours to find", author: "agent-1" });
  });

  test("comes off the last work first, never below nothing, and only where something is charged", () => {
    const usages = [
      usage("1", "A", "2026-11-02T09:00:00+01:00", 30),
      design("2", "A", "11-03", 20),
      design("3", "A", "11-04", 10),
      design("4", "B", "11-05", 10),
    ];
    const { usages: settled, total } = stated({}, { usages, goodwill: off(15) });

    expect(settled.map(({ chargedSeconds }) => chargedSeconds / 60)).toEqual([0, 15, 0, 10]);
    expect(total).toBe(2250 + 1500);
    expect(stated({}, { usages, goodwill: off(500) }).total).toBe(1500);
  });

  test("told twice it is given once", () => {
    const goodwill = [...(off(5) ?? []), ...(off(5) ?? [])];

    expect(stated({}, { usages: [design("1", "A", "11-02", 20)], goodwill }).total).toBe(2250);
  });
});
