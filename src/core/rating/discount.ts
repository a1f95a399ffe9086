import { roundedProduct } from "../money/money";
import { localDate, type LocalDate } from "../time/instant";
import type { Term } from "./fees";

/** What the per cent are taken of: the base fees alone (usual), all fees, or all that is charged for the period. */
export type DiscountBase = "base-fee" | "fees" | "everything";

export interface Discount {
  readonly id: string;
  readonly percent: number;
  /** Shortest term that earns it. */
  readonly months: number;
  readonly base: DiscountBase;
}

/** Minor units taken off, as a negative amount (S45). */
export const discountOf = ({ percent }: Discount, base: number): number => roundedProduct(-base, percent, 100);

/** Whether a term is agreed for at least so many months; one without end is agreed for none. */
export const isLongEnough = ({ from, until }: Term, months: number): boolean => until !== null && until >= monthsAfter(from, months);

/** The same day `months` later; a month without that day ends on its last. */
function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return localDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10));
}
