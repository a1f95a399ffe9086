import { z } from "zod";

const STEP_MAX = 1440;
const minutes = z.int().min(0).max(STEP_MAX);

export const MODES = ["up", "nearest", "down"] as const;
export const SCOPES = ["worklog", "issue-day", "issue-period", "category-period"] as const;
export const GROUPS = ["by-rate", "across-rates"] as const;

/** `null` in mode, scope or groups = the contract text does not say; it is asked. */
export const roundingSchema = z.strictObject({
  step: z.int().min(1).max(STEP_MAX),
  mode: z.enum(MODES).nullable(),
  scope: z.enum(SCOPES).nullable(),
  minimum: minutes.optional(),
  graceMinutes: minutes.optional(),
  groups: z.enum(GROUPS).nullable().optional(),
});

/** `asWritten`: a step whose place (quota, charge, both, none) the text leaves open (S23, S33). */
export const roundingsSchema = z.strictObject({
  usage: roundingSchema.optional(),
  charge: roundingSchema.optional(),
  asWritten: roundingSchema.optional(),
});
