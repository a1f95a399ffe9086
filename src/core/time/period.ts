import { localDate, type LocalDate } from "./instant";

/** An anchor beyond a month's last day clamps to it (RULES §3). */
export type PeriodKind = { readonly kind: "calendar-month" } | { readonly kind: "anniversary-month"; readonly anchor: number };

/** Half-open in local dates of the contract's zone. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function startIn(kind: PeriodKind, year: number, month: number): LocalDate {
  const moved = new Date(Date.UTC(year, month - 1, 1));
  const y = moved.getUTCFullYear();
  const m = moved.getUTCMonth() + 1;
  const day = kind.kind === "calendar-month" ? 1 : Math.min(kind.anchor, daysIn(y, m));
  return localDate(`${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

/** The period that holds `date`. Example: anchor 31 on 2026-02-28 → [2026-02-28, 2026-03-31). */
export function periodOf(kind: PeriodKind, date: LocalDate): Period {
  const [year, month] = date.split("-").map(Number) as [number, number];
  const start = startIn(kind, year, month);
  return start <= date ? { from: start, until: startIn(kind, year, month + 1) } : { from: startIn(kind, year, month - 1), until: start };
}

export const nextPeriod = (kind: PeriodKind, period: Period): Period => periodOf(kind, period.until);
