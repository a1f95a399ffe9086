import { z } from "zod";

const STEP_MAX = 1440;
const minutes = z.int().min(0).max(STEP_MAX);

export const MODES = ["up", "nearest", "down"] as const;
export const SCOPES = ["worklog", "issue-day", "issue-period", "category-period"] as const;
export const GROUPS = ["by-rate", "across-rates"] as const;

/** `null` in mode, scope or groups = the contract text does not say; it is asked. */
export const roundingSchema = z.strictObject({
  step: z.int().min(1).max(STEP_MAX).meta({ description: "whole minutes to whose multiples time is rounded" }),
  mode: z.enum(MODES).nullable().meta({ description: "up, to the nearest multiple (half goes up), or down; null = open, asked" }),
  scope: z.enum(SCOPES).nullable().meta({ description: "what is rounded as one: a worklog, an issue by day or period, a category by period; null = open" }),
  minimum: minutes.optional().meta({ description: "fewest whole minutes of a group that has anything to round, applied after the step; missing = 0" }),
  graceMinutes: minutes.optional().meta({ description: "a group of at most so many whole minutes is not charged; missing = 0" }),
  groups: z
    .enum(GROUPS)
    .nullable()
    .optional()
    .meta({ description: "whether groups are formed for each rate or across rates; missing or null = open where it matters" }),
});

export const roundingsSchema = z.strictObject({
  usage: roundingSchema.optional().meta({ description: "rounds time before it draws on a quota; missing = exact seconds" }),
  charge: roundingSchema.optional().meta({ description: "rounds overage and billed time before it is priced; missing = exact seconds" }),
  asWritten: roundingSchema.optional().meta({ description: "a step whose place (quota, charge, both, none) the text leaves open (S23, S33); asked" }),
});
