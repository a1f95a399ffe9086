import type { Contract } from "../../core/contract/contract";
import type { Statement } from "../../core/statement/statement";
import { localDate } from "../../core/time/instant";
import { addDays, daysBetween } from "../../core/time/local-date";
import { includedIn } from "../../text/quota";
import type { QuotaView } from "../api";

/** Quotas as people read them: granted with what came over or was moved, used, left, beyond. `today` is a local date of the contract's zone. */
export function viewQuotas(contract: Contract, statement: Statement, today: string): readonly QuotaView[] {
  return statement.quotas.map((use): QuotaView => {
    const quota = contract.quotas.find(({ id }) => id === use.id);
    const over = use.unit === "tickets" ? (use.beyond ?? 0) : Math.ceil(overSeconds(contract, statement, use.id) / 60);
    const view = { granted: includedIn(use), used: use.covered, left: use.left };
    return {
      id: use.id,
      label: quota?.label ?? null,
      unit: use.unit,
      ...view,
      over,
      renewsOn: statement.period.until,
      rollover: quota !== undefined && quota.rollover !== "none",
      usedUpOn: usedUpOn(statement.period, view, today),
    };
  });
}

/** Kept quotas as of today: the forecast is of the day it is read, never of the day it was kept. */
export const quotasToday = (quotas: readonly QuotaView[], period: Statement["period"], today: string): readonly QuotaView[] =>
  quotas.map((quota) => ({ ...quota, usedUpOn: usedUpOn(period, quota, today) }));

const overSeconds = (contract: Contract, { usages }: Statement, quota: string): number =>
  usages
    .filter(({ category }) => category !== null && contract.categories[category]?.quota === quota)
    .reduce((sum, { overageSeconds }) => sum + overageSeconds, 0);

/** The day on which the quota is used up at the pace of the period so far; null when it lasts or nothing is left to use. */
function usedUpOn(period: Statement["period"], { used, left }: { readonly used: number; readonly left: number }, today: string): string | null {
  if (used === 0 || left === 0 || today < period.from || today >= period.until) return null;
  const days = daysBetween(period.from, localDate(today)) + 1;
  const date = addDays(localDate(today), Math.ceil((left * days) / used));
  return date < period.until ? date : null;
}
