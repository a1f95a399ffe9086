import { roundedProduct } from "../money/money";
import type { LocalDate } from "../time/instant";
import { dayNumber } from "../time/local-date";
import type { Period } from "../time/period";

/** `amount` in minor units. */
export interface FeeTerms {
  readonly id: string;
  readonly amount: number;
  readonly per: "period" | "year";
}

export interface Term {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Whether a period that the term covers only in part costs and grants the whole, or by its days (RULES §4 step 9). */
export type Proration = "none" | "by-days";

export interface ChargedFee {
  readonly id: string;
  readonly amount: number;
  readonly days: number;
  readonly of: number;
}

/** Days of the period, and how many of them the term covers. */
export function coveredDays(period: Period, term: Term): { readonly days: number; readonly of: number } {
  const from = Math.max(dayNumber(period.from), dayNumber(term.from));
  const until = Math.min(dayNumber(period.until), term.until === null ? Number.POSITIVE_INFINITY : dayNumber(term.until));
  return { days: Math.max(0, until - from), of: dayNumber(period.until) - dayNumber(period.from) };
}

/**
 * RULES §4 step 9 (S58, S90). A fee per period stands in every period that the term touches: whole, or by its days to the minor unit.
 * A yearly fee stands whole in the period of the term's anniversary.
 */
export function feesOf(fees: readonly FeeTerms[], period: Period, term: Term, proration: Proration): ChargedFee[] {
  const { days, of } = coveredDays(period, term);
  if (days === 0) return [];
  return fees
    .filter(({ per }) => per === "period" || hasAnniversary(period, term))
    .map(({ id, amount, per }) => {
      const whole = per === "year" || proration === "none" || days === of;
      return { id, amount: whole ? amount : roundedProduct(amount, days, of), days: whole ? of : days, of };
    });
}

/** Minutes of a quota in a period: up to the whole minute where it is prorated. */
export function quotaAmount(amount: number, period: Period, term: Term, proration: Proration): number {
  const { days, of } = coveredDays(period, term);
  if (days === 0) return 0;
  return proration === "none" ? amount : Math.ceil((amount * days) / of);
}

/** 29 February falls on the first of March in other years. */
function hasAnniversary(period: Period, term: Term): boolean {
  const [month, day] = [Number(term.from.slice(5, 7)), Number(term.from.slice(8, 10))];
  const years = [Number(period.from.slice(0, 4)), Number(period.until.slice(0, 4))];
  return years.some((year) => {
    const date = Date.UTC(year, month - 1, day) / 86_400_000;
    return date >= Math.max(dayNumber(period.from), dayNumber(term.from)) && date < dayNumber(period.until);
  });
}
