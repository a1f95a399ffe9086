import type { ContractRow, QuotaView } from "../../src/app/api";

export type Filter = "over" | "nearly" | "missed" | "parked" | "ending";

export const FILTERS: readonly Filter[] = ["over", "nearly", "missed", "parked", "ending"];

/** What a manager asks first: who is over, who nearly, where was the service level missed, what waits for a decision, who leaves soon. */
export const fits: Readonly<Record<Filter, (row: ContractRow) => boolean>> = {
  over: (row) => row.overageMinutes > 0 || row.quotas.some((quota) => quota.over > 0),
  nearly: (row) => row.quotas.some((quota) => quota.granted > 0 && quota.used >= quota.granted * 0.75),
  missed: (row) => row.sla.overdue > 0 || row.sla.kept < row.sla.finished,
  parked: (row) => row.parkedMinutes > 0,
  ending: (row) => row.endsOn !== null,
};

/** Rows whose customer or contract holds every word typed, and that fit all filters pressed. */
export function chosen(rows: readonly ContractRow[], typed: string, filters: ReadonlySet<Filter>): readonly ContractRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.customerName} ${row.tier} ${row.contract}`.toLowerCase();
    return words.every((word) => text.includes(word)) && [...filters].every((filter) => fits[filter](row));
  });
}

export interface Sums {
  readonly granted: number;
  readonly used: number;
  readonly over: number;
  readonly kept: number;
  readonly finished: number;
  readonly overdue: number;
  /** One amount a currency, in the order of the rows. */
  readonly charged: readonly { readonly amount: number; readonly currency: string }[];
  readonly total: readonly { readonly amount: number; readonly currency: string }[];
}

export function sumsOf(rows: readonly ContractRow[]): Sums {
  const add = (pick: (row: ContractRow) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    granted: add((row) => minutesOf(row, (quota) => quota.granted)),
    used: add((row) => minutesOf(row, (quota) => quota.used)),
    over: add((row) => row.overageMinutes),
    kept: add((row) => row.sla.kept),
    finished: add((row) => row.sla.finished),
    overdue: add((row) => row.sla.overdue),
    charged: byCurrency(rows.map((row) => row.charged)),
    total: byCurrency(rows.map((row) => row.total)),
  };
}

const minutesOf = (row: ContractRow, pick: (quota: QuotaView) => number): number =>
  row.quotas.filter((quota) => quota.unit === "minutes").reduce((sum, quota) => sum + pick(quota), 0);

/** One sum a currency, in the order of the rows: currencies are never added up. */
export function byCurrency(amounts: readonly { readonly amount: number; readonly currency: string }[]): Sums["charged"] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

/** The fullest quota decides the sort of „Used“; left is what all minute quotas leave. */
export const fullness = (row: ContractRow): number =>
  Math.max(0, ...row.quotas.map((quota) => (quota.granted === 0 ? quota.over : quota.used / quota.granted)));
export const leftOver = (row: ContractRow): number => row.quotas.reduce((sum, quota) => sum + quota.left, 0);
/** The first day on which a quota is used up at this pace; a day before `today` says nothing any more. */
export const firstUsedUp = (row: ContractRow, today: string): string | null =>
  row.quotas.flatMap((quota) => (quota.usedUpOn === null || quota.usedUpOn < today ? [] : [quota.usedUpOn])).toSorted()[0] ?? null;

/** Needs attention: what blocks the close, then overage, then amounts, then who runs out first, then missed targets, then by name (ux §3.5). */
export function byAttention(today: string): (a: ContractRow, b: ContractRow) => number {
  const missed = ({ sla }: ContractRow): number => sla.overdue * 2 + sla.finished - sla.kept;
  return (a, b) =>
    b.attention - a.attention ||
    b.overageMinutes - a.overageMinutes ||
    b.charged.amount - a.charged.amount ||
    (firstUsedUp(a, today) ?? "9999").localeCompare(firstUsedUp(b, today) ?? "9999") ||
    missed(b) - missed(a) ||
    a.customerName.localeCompare(b.customerName);
}
