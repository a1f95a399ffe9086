import { roundedProduct } from "../money/money";
import { isInWindow, type RateWindow } from "./rate-window";
import type { Usage } from "./usage";

/** What a window does to a rate: another rate in its place, an amount an hour on top, or per cent of it on top. */
export type RateChange = { readonly replace: number } | { readonly add: number } | { readonly percent: number };

export type Surcharge = RateWindow &
  RateChange & {
    readonly id: string;
    readonly categories?: readonly string[];
    /** Only work begun inside a deployment of the on-call service that counts: the deployment rate (S71). */
    readonly onCall?: true;
  };

export interface Surcharges {
  /** Of several at once: the highest alone, or the sum of what each puts on top. */
  readonly combine: "highest" | "add";
  /** Whether minutes inside the quota bear the surcharge alone. */
  readonly covered: "free" | "surcharge";
  readonly windows: readonly Surcharge[];
}

/** The surcharges of work by its start in the contract's zone, its category, and whether it is on-call work. */
export const surchargesAt = ({ windows }: Surcharges, work: Pick<Usage, "started" | "category" | "onCall">, zone: string): readonly Surcharge[] =>
  windows.filter((one) => {
    const isOfCategory = one.categories === undefined || (work.category !== null && one.categories.includes(work.category));
    return isOfCategory && (one.onCall !== true || work.onCall === true) && isInWindow(one, work.started, zone);
  });

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
