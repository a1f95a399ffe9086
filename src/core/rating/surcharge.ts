import { roundedProduct } from "../money/money";
import type { Instant } from "../time/instant";
import { isInWindow, type RateWindow } from "./rate-window";

/** What a window does to a rate: another rate in its place, an amount an hour on top, or per cent of it on top. */
export type RateChange = { readonly replace: number } | { readonly add: number } | { readonly percent: number };

export type Surcharge = RateWindow & RateChange & { readonly id: string; readonly categories?: readonly string[] };

export interface Surcharges {
  /** Of several at once: the highest alone, or the sum of what each puts on top. */
  readonly combine: "highest" | "add";
  /** Whether minutes inside the quota bear the surcharge alone. */
  readonly covered: "free" | "surcharge";
  readonly windows: readonly Surcharge[];
}

/** The surcharges of work that begins at `at` in the contract's zone. */
export const surchargesAt = ({ windows }: Surcharges, at: Instant, category: string | null, zone: string): readonly Surcharge[] =>
  windows.filter((one) => (one.categories === undefined || (category !== null && one.categories.includes(category))) && isInWindow(one, at, zone));

/** Minor units an hour after one surcharge; per cent are rounded to the minor unit, so that the printed rate is the one that counts. */
export function surcharged(base: number, change: RateChange): number {
  if ("replace" in change) return change.replace;
  return base + ("add" in change ? change.add : roundedProduct(base, change.percent, 100));
}

/**
 * RULES §4 step 7: the rate of work under several surcharges, and those that made it. Example: 9000 with +50 % and instead 16000,
 * highest → 16000; added → 9000 + 4500 + 7000 = 20500.
 */
export function rateUnder(
  base: number,
  all: readonly Surcharge[],
  combine: Surcharges["combine"],
): { readonly perHour: number; readonly by: readonly Surcharge[] } {
  if (combine === "add") return { perHour: all.reduce((sum, one) => sum + surcharged(base, one) - base, base), by: all };
  const [highest] = all.toSorted((a, b) => surcharged(base, b) - surcharged(base, a));
  return highest === undefined ? { perHour: base, by: [] } : { perHour: surcharged(base, highest), by: [highest] };
}
