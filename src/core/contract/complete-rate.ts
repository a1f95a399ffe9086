import { assert } from "../assert";
import type { Discount } from "../rating/discount";
import type { Tiers } from "../rating/tiers";
import type { Contract, Label } from "./contract";
import type { DiscountDocument } from "./schema/discount";
import type { SurchargesDocument } from "./schema/surcharge";
import type { TiersDocument } from "./schema/tier";

export function agreed(perHour: number | null): number {
  assert(perHour !== null, "a rate of a role without amount");
  return perHour;
}

/** Work that is always billed at the rate is asked about; where there is none, nobody reads the answer. */
export function tiersOf({ mode, billed, bands }: TiersDocument): Tiers {
  assert(mode !== null, "tiers with an open part");
  return { mode, billed: billed ?? "apart", bands };
}

/** One window never meets another; a contract without minutes has none that are covered. */
export const surchargesOf = ({ combine, covered, windows }: SurchargesDocument): NonNullable<Contract["surcharges"]> => ({
  combine: combine ?? "highest",
  covered: covered ?? "free",
  windows: windows.map((window) => {
    if (!("replace" in window)) return window;
    const { replace } = window;
    assert(replace !== null, "a surcharge without its price");
    return { ...window, replace };
  }),
});

export function discountOf({ months, base, label, ...discount }: DiscountDocument): Discount & { readonly label?: Label } {
  assert(months !== null && base, "a discount with an open part");
  return { ...discount, months, base, ...(label === undefined ? {} : { label }) };
}
