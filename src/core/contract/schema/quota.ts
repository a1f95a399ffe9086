import { z } from "zod";
import { obligationSchema } from "./obligation";
import { identifier, label } from "./word";

const AMOUNT_MAX = 1_000_000;

export const rolloverSchema = z.union([
  z.literal("none"),
  z.strictObject({ cap: z.int().min(0).max(AMOUNT_MAX).meta({ description: "most that is carried, in the unit of the quota; oldest drops first" }) }),
  z.strictObject({ agePeriods: z.int().min(1).max(120).meta({ description: "number of further periods in which what is left may be drawn" }) }),
]);

export const quotaSchema = z.strictObject({
  id: identifier.meta({ description: "name of the quota, unique in the contract" }),
  unit: z.enum(["minutes", "tickets"]).meta({ description: "what is counted: whole minutes of work, or accepted issues" }),
  amount: z.int().min(0).max(AMOUNT_MAX).nullable().meta({ description: "minutes or tickets granted at the start of each period; null = still to be agreed" }),
  rollover: rolloverSchema.nullable().meta({ description: "what is left at the period's end: expires (none), or is carried up to a cap or age; null = open" }),
  limit: z.enum(["soft", "hard"]).nullable().meta({ description: "soft = work beyond it goes on; hard = it is parked until approved; null = open" }),
  notices: z.array(z.int().min(1).max(200)).max(10).meta({ description: "shares used, in whole per cent, at which a notice is sent; empty = none" }),
  afterLast: z
    .enum(["bill", "no-sla", "postpone"])
    .nullable()
    .optional()
    .meta({ description: "tickets beyond the last: billed, without SLA, or put off to the next period; null = open" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
});

export const TREATMENTS = ["free", "fixed", "quote-first", "not-covered", "billed", "quota"] as const;

export const categorySchema = z.strictObject({
  treatment: z
    .enum(TREATMENTS)
    .nullable()
    .meta({ description: "what the work costs: free, fixed, quoted first, not covered, billed, or drawn on a quota; null = open" }),
  quota: identifier.optional().meta({ description: "id of the quota that the work draws on; only with treatment quota" }),
  overage: identifier.nullable().optional().meta({ description: "id of the rate beyond the quota; missing or null = open, asked" }),
  rate: identifier.nullable().optional().meta({ description: "id of the rate of billed work; null = open, asked" }),
  obligation: obligationSchema.optional().meta({ description: "a task the provider owes regularly, such as the yearly certificate (S4, S15, S16)" }),
  label: label.optional().meta({ description: "words for people; missing = the name of the category" }),
});
