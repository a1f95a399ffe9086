import { previewUsage } from "../../../src/core/statement/preview";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import { table } from "../../support/table";
import { contract, NOVEMBER, usage } from "../../support/terms";

const takt = { charge: { step: 15, mode: "up", scope: "issue-period", groups: "by-rate" } } as const;
const month = (logged: readonly number[]): RatingInput => ({
  contract: contract({ rounding: takt }),
  period: NOVEMBER,
  state: "open",
  usages: logged.map((minutes, index) => usage(String(index + 1), "ACME-1", `2026-11-0${index + 2}T09:00:00+01:00`, minutes)),
});

describe("previewUsage", () => {
  for (const row of table<"logged" | "issue" | "day" | "category" | "minutes" | "settled" | "added" | "because">(`
    logged | issue  | day | category | minutes | settled   | added   | because
    20     | ACME-1 | 11  | content  | 25      | 10 15 0 0 | 15 2250 | the draft crosses the quota
    20     | ACME-1 | 11  | content  | 10      | 10 0 0 0  | 0 0     | the draft is covered
    30 10  | ACME-1 | 11  | content  | 5       | 0 5 0 0   | 0 0     | the step already paid for holds 5 more minutes
    30 10  | ACME-1 | 11  | content  | 6       | 0 6 0 0   | 15 2250 | the next step begins
    30 10  | ACME-2 | 11  | content  | 5       | 0 5 0 0   | 15 2250 | another issue begins its own step
    30     | ACME-2 | 11  | design   | 20      | 0 0 20 0  | 30 4500 | billed work never asks the quota
    30     | ACME-2 | 11  | ?        | 20      | 0 0 0 20  | 0 0     | unclassified work is parked
    30     | ACME-2 | 01  | content  | 20      | 20 0 0 0  | 0 0     | back-dated it draws first; the other issue pays
  `)) {
    test(`${row.logged} min logged, then ${row.minutes} min ${row.category} on ${row.issue}: ${row.because}`, () => {
      const category = row.category === "?" ? null : row.category;
      const draft = usage("draft", row.issue, `2026-11-${row.day}T09:00:00+01:00`, Number(row.minutes), { category });

      const { usage: one, addedToIssue } = previewUsage(month(row.logged.split(" ").map(Number)), draft);

      const settled = [one.coveredSeconds, one.overageSeconds, one.billedSeconds, one.parkedSeconds].map((seconds) => seconds / 60);
      expect(settled.join(" ")).toBe(row.settled);
      expect(`${addedToIssue.chargedMinutes} ${addedToIssue.amount}`).toBe(row.added);
    });
  }

  test("a back-dated draft names the issues it makes dearer, and adds to the period what it does not add to its own issue", () => {
    const preview = previewUsage(month([30]), usage("draft", "ACME-2", "2026-11-01T09:00:00+01:00", 20));

    expect(preview.alsoChanged).toEqual(["ACME-1"]);
    expect(preview.addedToPeriod).toEqual({ chargedSeconds: 1800, chargedMinutes: 30, amount: 4500 });
  });

  test("a draft with a known worklog's id stands in its place", () => {
    const preview = previewUsage(month([30, 15]), usage("2", "ACME-1", "2026-11-03T09:00:00+01:00", 16));

    expect(preview.addedToIssue).toEqual({ chargedSeconds: 900, chargedMinutes: 15, amount: 2250 });
    expect(preview.perHour).toBe(9000);
  });

  test("what the preview says is what the statement says", () => {
    const preview = previewUsage(month([20]), usage("draft", "ACME-1", "2026-11-11T09:00:00+01:00", 25));

    expect(preview.after.statement.total - preview.before.statement.total).toBe(preview.addedToPeriod.amount);
    expect(preview.trace.map(({ code }) => code)).toEqual(["treatment.quota", "draw.split", "round.charge", "price.rate"]);
  });

  test("a draft outside the period is our own mistake", () => {
    expect(() => previewUsage(month([20]), usage("draft", "ACME-1", "2026-12-01T00:00:00+01:00", 25))).toThrow("outside the period");
  });
});
