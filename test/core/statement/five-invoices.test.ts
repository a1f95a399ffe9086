import type { Rounding } from "../../../src/core/rating/rounding";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import { table } from "../../support/table";
import { contract, NOVEMBER, usage } from "../../support/terms";

/** RULES §4: one month of one issue, 10 + 12 + 20 min, 25 min of quota, 90 €/h. Same work, five invoices. */
const USAGES = [
  usage("1", "ACME-1", "2026-11-03T09:00:00+01:00", 10),
  usage("2", "ACME-1", "2026-11-04T09:00:00+01:00", 12),
  usage("3", "ACME-1", "2026-11-05T09:00:00+01:00", 20),
];
const ROUNDINGS: Readonly<Record<string, Rounding>> = {
  "nearest 15 per worklog": { step: 15, mode: "nearest", scope: "worklog" },
  "up 15 per worklog": { step: 15, mode: "up", scope: "worklog" },
  "up 15 per issue": { step: 15, mode: "up", scope: "issue-period", groups: "by-rate" },
};

for (const row of table<"usage" | "charge" | "minutes" | "amount" | "because">(`
  usage                  | charge          | minutes | amount | because
  none                   | none            | 17      | 2550   | 42 − 25 min, priced exactly
  none                   | up 15 per issue | 30      | 4500   | 17 min rounded up after the quota
  nearest 15 per worklog | none            | 20      | 3000   | 15 + 15 + 15 draw on the quota
  up 15 per worklog      | none            | 35      | 5250   | 15 + 15 + 30 draw on the quota
  up 15 per worklog      | up 15 per issue | 45      | 6750   | the same, and 35 rounded up again
`)) {
  test(`before the quota ${row.usage}, after it ${row.charge} → ${row.minutes} min, ${row.amount}: ${row.because}`, () => {
    const before = ROUNDINGS[row.usage];
    const after = ROUNDINGS[row.charge];
    const rounding = { ...(before === undefined ? {} : { usage: before }), ...(after === undefined ? {} : { charge: after }) };
    const quotas = contract().quotas.map((quota) => ({ ...quota, amount: 25 }));
    const { statement } = ratePeriod({ contract: contract({ quotas, rounding }), period: NOVEMBER, state: "open", usages: USAGES });

    expect(statement.lines).toMatchObject([{ kind: "overage", quantity: Number(row.minutes), unit: "min", amount: Number(row.amount) }]);
    expect(statement.total).toBe(Number(row.amount));
  });
}
