import { z } from "zod";
import { obligationSchema } from "./schema-obligation";
import { identifier, label } from "./schema-word";

const AMOUNT_MAX = 1_000_000;

export const rolloverSchema = z.union([
  z.literal("none"),
  z.strictObject({ cap: z.int().min(0).max(AMOUNT_MAX) }),
  z.strictObject({ agePeriods: z.int().min(1).max(120) }),
]);

export const quotaSchema = z.strictObject({
  id: identifier,
  unit: z.enum(["minutes", "tickets"]),
  amount: z.int().min(0).max(AMOUNT_MAX).nullable(),
  rollover: rolloverSchema.nullable(),
  limit: z.enum(["soft", "hard"]).nullable(),
  notices: z.array(z.int().min(1).max(200)).max(10),
  afterLast: z.enum(["bill", "no-sla", "postpone"]).nullable().optional(),
  label: label.optional(),
});

export const TREATMENTS = ["free", "fixed", "quote-first", "not-covered", "billed", "quota"] as const;

export const categorySchema = z.strictObject({
  treatment: z.enum(TREATMENTS).nullable(),
  quota: identifier.optional(),
  overage: identifier.nullable().optional(),
  rate: identifier.nullable().optional(),
  /** A task the provider owes regularly, such as the yearly certificate (S4, S15, S16). */
  obligation: obligationSchema.optional(),
  label: label.optional(),
});
