import type { Calendar } from "../../src/core/calendar/calendar";

/** The yardstick: nothing but prefix sums and a binary search over the same intervals. Milliseconds in, milliseconds out; add takes seconds. */
export function bareSearch(calendar: Calendar): { add(from: number, seconds: number): number; before(at: number): number } {
  const { opens, closes, sums } = calendar.built.timeline;
  const last = (list: Float64Array, value: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const before = (at: number): number => {
    const index = last(opens, at);
    return index < 0 ? 0 : (sums[index] as number) + Math.min(at, closes[index] as number) - (opens[index] as number);
  };
  const add = (from: number, seconds: number): number => {
    const target = before(from) + seconds * 1000;
    const index = last(sums, target - 1);
    return (opens[index] as number) + target - (sums[index] as number);
  };
  return { add, before };
}
