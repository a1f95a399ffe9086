import { roundGroups, type Rounded, type RoundingItem } from "./round-group";
import type { Rounding } from "./rounding";

/**
 * RULES §4 step 3: what draws on the quota, `apart` being the quota. Without a rounding, seconds stay as they are.
 * Grace belongs to what is charged and has no meaning here.
 */
export function roundUsage(items: readonly RoundingItem[], rounding: Rounding | undefined): Rounded | null {
  return rounding === undefined ? null : roundGroups(items, { ...rounding, graceMinutes: 0 });
}
