import { z } from "zod";
import { tiersSchema } from "./tier";
import { identifier, label, minorUnits } from "./word";

/** `perHour: null` is still to be agreed; `onTopOf` leaves open whether the amount replaces that rate or is added (S81). */
export const rateSchema = z.strictObject({
  perHour: minorUnits.nullable().meta({ description: "minor units per hour; null = still to be agreed" }),
  onTopOf: identifier.optional().meta({ description: "id of the rate to which this one is a surcharge: replaced or added to is asked (S81)" }),
  byRole: z
    .record(identifier, minorUnits.nullable())
    .optional()
    .meta({ description: "role of `roles` → its own minor units per hour (S116); null = still to be agreed" }),
  tiers: tiersSchema.optional().meta({ description: "price by the minutes charged in a period; missing = the same for every minute" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
});

export const feeSchema = z.strictObject({
  id: identifier.meta({ description: "name of the fee, as components, channels and statement lines call it" }),
  amount: minorUnits.nullable().meta({ description: "minor units per period or year, see `per`; null = still to be agreed" }),
  per: z.enum(["period", "year"]).meta({ description: "how often it is due: every period, or once a year" }),
  kind: z.enum(["base", "standby"]).optional().meta({ description: "standby pays for being reachable; missing = the base fee" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
});

export const vatSchema = z.strictObject({
  category: z.string().min(1).max(4).meta({ description: "VAT category code of EN 16931, such as S for the standard rate" }),
  percent: z.number().min(0).max(100).meta({ description: "VAT rate in per cent; for display and export only" }),
});
