import { priceOf } from "../money/money";

export interface PricedQuantity {
  readonly quantity: number;
  readonly unit: "min" | "s";
  /** Minor units. */
  readonly amount: number;
}

/**
 * RULES §4 step 8: whole minutes with the rate per 60, or, where seconds do not make whole minutes, exact seconds with the rate
 * per 3600; one rounding to the minor unit a line, so that quantity × rate is the amount. Example: 900 s at 9000 → 15 min, 2250.
 */
export function priceLine(seconds: number, perHour: number): PricedQuantity {
  if (seconds % 60 === 0) return { quantity: seconds / 60, unit: "min", amount: priceOf(seconds / 60, perHour, 60) };
  return { quantity: seconds, unit: "s", amount: priceOf(seconds, perHour, 3600) };
}
