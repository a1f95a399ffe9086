import { z } from "zod";
import { minorUnits } from "./word";

const MINUTES_MAX = 1_000_000;
const BANDS_MAX = 50;

/** One band of charged minutes of a period; the upper edge lies inside (RULES §4 step 6). The last one has no end. */
const bandSchema = z.strictObject({
  from: z.int().min(0).max(MINUTES_MAX).meta({ description: "charged minutes of the period after which the band begins" }),
  upTo: z.int().min(1).max(MINUTES_MAX).nullable().meta({ description: "last charged minute inside the band; null = no end" }),
  perHour: minorUnits.meta({ description: "minor units per hour inside the band" }),
});

/**
 * A rate that depends on how much is charged in a period. `mode: null` = the text says only that it does (S50);
 * `billed` = whether work that is always billed counts in, asked where the contract has such work at this rate.
 */
export const tiersSchema = z.strictObject({
  mode: z
    .enum(["graduated", "volume"])
    .nullable()
    .meta({ description: "graduated = each band at its own price; volume = all at the band reached; null = open, asked" }),
  billed: z
    .enum(["counts", "apart"])
    .nullable()
    .optional()
    .meta({ description: "whether work that is always billed counts into the bands; missing or null = asked where it matters" }),
  bands: z.array(bandSchema).min(1).max(BANDS_MAX).meta({ description: "bands in order, without gaps; the last one has no end" }),
});

export type TiersDocument = z.infer<typeof tiersSchema>;
