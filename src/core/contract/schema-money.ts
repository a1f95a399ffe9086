import { z } from "zod";
import { tiersSchema } from "./schema-tier";
import { identifier, label, minorUnits } from "./schema-word";

/** `perHour: null` is still to be agreed; `onTopOf` leaves open whether the amount replaces that rate or is added (S81). */
export const rateSchema = z.strictObject({
  perHour: minorUnits.nullable(),
  onTopOf: identifier.optional(),
  /** Another price by role (S116): role of `roles` → per hour; null is still to be agreed. */
  byRole: z.record(identifier, minorUnits.nullable()).optional(),
  tiers: tiersSchema.optional(),
  label: label.optional(),
});

export const feeSchema = z.strictObject({
  id: identifier,
  amount: minorUnits.nullable(),
  per: z.enum(["period", "year"]),
  /** `standby` pays for being reachable; missing = the base fee. */
  kind: z.enum(["base", "standby"]).optional(),
  label: label.optional(),
});

export const vatSchema = z.strictObject({
  category: z.string().min(1).max(4),
  percent: z.number().min(0).max(100),
});
