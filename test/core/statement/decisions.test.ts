import type { Contract, Quota } from "../../../src/core/contract/contract";
import type { Approval } from "../../../src/core/statement/approval";
import type { QuotaDecision } from "../../../src/core/statement/decision";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import type { Statement } from "../../../src/core/statement/statement";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const quota = (change: Partial<Quota>): Quota[] => [{ id: "content", unit: "minutes", amount: 30, rollover: "none", limit: "soft", notices: [], ...change }];
const stated = (change: Partial<Contract>, more: Partial<RatingInput>): Statement =>
  ratePeriod({ contract: contract(change), period: NOVEMBER, state: "closed", usages: [], ...more }).statement;

const decided = (kind: QuotaDecision["kind"], minutes: number, of?: "raw" | "billed"): QuotaDecision => ({
  id: `${kind} ${minutes}`,
  kind,
  quota: "content",
  seconds: minutes * 60,
  ...(of === undefined ? {} : { of }),
  at: at("2026-11-05T09:00:00+01:00"),
  reason: "agreed",
  author: "manager",
});

describe("decisions about a quota (RULES §5)", () => {
  for (const row of table<"kind" | "minutes" | "of" | "granted" | "rolledIn" | "adjusted" | "covered" | "over" | "because">(`
    kind     | minutes | of     | granted | rolledIn | adjusted | covered | over | because
    bought   | 20      | -      | 50      | 0        | 0        | 50      | 10   | a top-up counts as granted
    goodwill | 20      | -      | 50      | 0        | 0        | 50      | 10   | so does goodwill to the quota
    opening  | 20      | -      | 30      | 20       | 0        | 50      | 10   | an opening balance came over
    adjusted | 20      | billed | 30      | 0        | 20       | 50      | 10   | minutes added by hand stand apart
    adjusted | -20     | billed | 30      | 0        | -20      | 10      | 50   | minutes taken by hand make overage
    adjusted | -20     | raw    | 30      | 0        | -30      | 0       | 60   | raw ones are rounded as work is: 20 → 30
    adjusted | 20      | raw    | 30      | 0        | 30       | 60      | 0    | in both directions
  `)) {
    test(`${row.kind} ${row.minutes} ${row.of}: ${row.because}`, () => {
      const of = row.of === "raw" ? "raw" : row.of === "billed" ? "billed" : undefined;
      const rounding = of === "raw" ? { usage: { step: 15, mode: "up", scope: "worklog" } as const } : {};
      const usages = [usage("1", "A", "2026-11-06T09:00:00+01:00", 60)];
      const { quotas, usages: settled, notes } = stated({ rounding }, { usages, decisions: [decided(row.kind as "bought", Number(row.minutes), of)] });
      const [use] = quotas;

      expect([use?.granted, use?.rolledIn, use?.adjusted ?? 0, use?.covered]).toEqual([row.granted, row.rolledIn, row.adjusted, row.covered].map(Number));
      expect(settled[0]?.overageSeconds).toBe(Number(row.over) * 60);
      expect(notes).toHaveLength(1);
    });
  }

  test("more than there is cannot be taken: the rest waits for a decision", () => {
    const { quotas, problems } = stated({}, { decisions: [decided("adjusted", -45, "billed")] });

    expect(quotas[0]).toMatchObject({ granted: 30, adjusted: -30, covered: 0, expired: 0 });
    expect(problems.map(({ code, facts }) => [code, facts["missing"]])).toEqual([["statement.adjustment-beyond-quota", 900]]);
  });

  test("a top-up covers work from its own start on, an adjustment the whole period", () => {
    const usages = [usage("1", "A", "2026-11-02T09:00:00+01:00", 40)];

    expect(stated({}, { usages, decisions: [decided("bought", 20)] }).usages[0]?.overageSeconds).toBe(600);
    expect(stated({}, { usages, decisions: [decided("adjusted", 20, "billed")] }).usages[0]?.overageSeconds).toBe(0);
  });

  test("the order in which decisions arrive does not matter, and one told twice is one", () => {
    const all = [decided("bought", 20), decided("adjusted", -10, "billed"), decided("goodwill", 5)];
    const usages = [usage("1", "A", "2026-11-06T09:00:00+01:00", 60)];

    expect(stated({}, { usages, decisions: [...all.toReversed(), ...all] })).toEqual(stated({}, { usages, decisions: all }));
  });
});

describe("approvals beyond a hard limit (RULES §5)", () => {
  const works = ["03", "10"].map((day) => usage(day, "A", `2026-11-${day}T09:00:00+01:00`, 40));
  const until = at("2026-11-05T00:00:00+01:00");
  const APPROVALS: Readonly<Record<string, readonly Approval[]>> = {
    none: [],
    "20 min": [{ quota: "content", seconds: 1200 }],
    "20 min until the 5th": [{ quota: "content", seconds: 1200, until }],
    "30.00": [{ quota: "content", amount: 3000 }],
    "30.00 and 10 min": [
      { quota: "content", amount: 3000 },
      { quota: "content", seconds: 600 },
    ],
    "20 min for A": [{ quota: "content", issue: "A", seconds: 1200 }],
    "20 min for B": [{ quota: "content", issue: "B", seconds: 1200 }],
    "30.00 for B": [{ quota: "content", issue: "B", amount: 3000 }],
    "5 for all, 20 for A": [
      { quota: "content", seconds: 300, until },
      { quota: "content", issue: "A", seconds: 1200 },
    ],
    "30.00 until the 5th": [{ quota: "content", amount: 3000, until }],
  };
  for (const row of table<"approval" | "charge" | "over" | "parked" | "total" | "because">(`
    approval             | charge | over  | parked | total | because
    none                 | -      | 0 0   | 10 40  | 0     | everything beyond waits
    20 min               | -      | 10 10 | 0 30   | 3000  | in order of the period
    20 min until the 5th | -      | 10 0  | 0 40   | 1500  | later work is not approved any more
    30.00                | -      | 10 10 | 0 30   | 3000  | 20 min × 90.00
    30.00                | 15     | 10 5  | 0 35   | 2250  | a second quarter of an hour would cost 45.00
    30.00 and 10 min     | -      | 10 20 | 0 20   | 4500  | approvals add up
    30.00 until the 5th  | -      | 10 0  | 0 40   | 1500  | validity holds for money too
    20 min for A         | -      | 10 10 | 0 30   | 3000  | the issue that was asked about
    20 min for B         | -      | 0 0   | 10 40  | 0     | what was approved for one issue opens nothing for another
    30.00 for B          | -      | 0 0   | 10 40  | 0     | money neither
    5 for all, 20 for A  | -      | 10 10 | 0 30   | 3000  | what is for the issue alone is used first
  `)) {
    test(`${row.approval}, step ${row.charge}: ${row.because}`, () => {
      const rounding = row.charge === "-" ? {} : { charge: { step: Number(row.charge), mode: "up", scope: "issue-period" } as const };
      const { usages, total } = stated({ quotas: quota({ limit: "hard" }), rounding }, { usages: works, approvals: APPROVALS[row.approval] ?? [] });

      expect(usages.map(({ overageSeconds }) => overageSeconds / 60).join(" ")).toBe(row.over);
      expect(usages.map(({ parkedSeconds }) => parkedSeconds / 60).join(" ")).toBe(row.parked);
      expect(total).toBe(Number(row.total));
    });
  }
});

/** Thirty minutes, thirty more bought on the 5th. */
for (const row of table<"logged" | "notices" | "because">(`
  logged      | notices       | because
  30 10       | 100@1         | a notice that was sent stays, whatever is bought afterwards
  30 30       | 100@1         | and is not sent again for the larger quota
  24 25       | 80@1          | each share once
  20 28       | 80@2          | after that the shares are those of sixty minutes
  20 27       | none          | below them
`)) {
  test(`${row.logged} min around a top-up: ${row.because}`, () => {
    const usages = row.logged.split(" ").map((time, index) => usage(String(index + 1), "A", `2026-11-0${index * 5 + 1}T09:00:00+01:00`, Number(time)));
    const bought = decided("bought", 30);
    const { notices } = ratePeriod({ contract: contract(), period: NOVEMBER, state: "open", usages, decisions: [bought] });

    expect(notices.map(({ step, at: when }) => `${step}@${usages.find(({ logged }) => logged === at(when))?.worklog}`).join(" ") || "none").toBe(row.notices);
  });
}
