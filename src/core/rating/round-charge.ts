import { roundGroups, type Rounded, type RoundingItem } from "./round-group";
import type { Rounding } from "./rounding";

/** RULES §4 step 5: overage and billed seconds, `apart` being the rate; `across-rates` lets rates share a group (S23, S113). */
export function roundCharge(items: readonly RoundingItem[], rounding: Rounding | undefined): Rounded | null {
  if (rounding === undefined) return null;
  return roundGroups(rounding.groups === "across-rates" ? items.map((item) => ({ ...item, apart: "" })) : items, rounding);
}
