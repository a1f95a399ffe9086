import { assert } from "../assert";

/** Seconds or minutes that one unit of an hourly rate holds: minutes are priced per 60, seconds per 3600. */
export type PerHour = 60 | 3600;

/**
 * The integer nearest to `numerator / denominator`, a half going away from zero (RULES §4 step 8).
 * Integers in, integer out; no floating point in between. Example: 5/2 → 3, −5/2 → −3, 7/3 → 2.
 */
export function roundHalfAwayFromZero(numerator: number, denominator: number): number {
  assert(Number.isSafeInteger(denominator) && denominator > 0, `a fraction over ${denominator}`);
  assert(Number.isSafeInteger(numerator), `a numerator of ${numerator}`);
  const size = Math.abs(numerator);
  const rest = size % denominator;
  const rounded = (size - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * The integer nearest to `amount × times / denominator`, a half going away from zero; exact also where the product is beyond the
 * safe integers, as a month of seconds at a very high rate. Example: 9000 × 15 / 60 → 2250.
 */
export function roundedProduct(amount: number, times: number, denominator: number): number {
  const product = amount * times;
  if (Number.isSafeInteger(product)) return roundHalfAwayFromZero(product, denominator);
  const [size, over] = [BigInt(Math.abs(amount)) * BigInt(Math.abs(times)), BigInt(denominator)];
  const rounded = Number((2n * size + over) / (2n * over));
  return product < 0 ? -rounded : rounded;
}

/**
 * Price of `quantity` minutes (`per` 60) or seconds (`per` 3600) at `perHour` minor units an hour, rounded once to the minor unit.
 * Example: priceOf(15, 9000, 60) → 2250, that is 15 min × 90,00 €/h = 22,50 €.
 */
export const priceOf = (quantity: number, perHour: number, per: PerHour): number => roundedProduct(perHour, quantity, per);

/**
 * Splits `amount` into parts by integer `weights`; the parts add up to it exactly. What does not divide goes, one minor unit each,
 * to the largest remainders, and of equal ones to the first. Example: allocate(100, [1, 1, 1]) → [34, 33, 33].
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  assert(Number.isSafeInteger(amount) && sum > 0 && weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0), "weights to share by");
  const sign = amount < 0 ? -1 : 1;
  const parts = weights.map((weight, index) => {
    const product = BigInt(Math.abs(amount)) * BigInt(weight);
    return { index, whole: Number(product / BigInt(sum)), rest: Number(product % BigInt(sum)) };
  });
  const missing = Math.abs(amount) - parts.reduce((total, { whole }) => total + whole, 0);
  const lucky = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ index, whole }) => (whole === 0 && !lucky.has(index) ? 0 : sign * (whole + (lucky.has(index) ? 1 : 0))));
}
