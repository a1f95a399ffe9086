import { z } from "zod";
import { onCallSchema } from "./schema-on-call";
import { identifier, text, wallTime } from "./schema-word";

/** Ten years in seconds; nothing that a contract promises takes longer. */
const SECONDS_MAX = 315_360_000;
const seconds = z.int().min(0).max(SECONDS_MAX);

/** `{ hours }` and `{ days }` are the provider's words whose reading is asked; null = no time agreed yet. */
export const withinSchema = z.union([
  z.strictObject({ businessSeconds: seconds }),
  z.strictObject({ elapsedSeconds: seconds }),
  z.strictObject({ businessDays: z.int().min(1).max(366), due: z.enum(["same-time", "at-close"]) }),
  z.strictObject({ sameBusinessDay: z.strictObject({ cutOff: wallTime.nullable() }) }),
  z.strictObject({ hours: z.int().min(1).max(8784) }),
  z.strictObject({ days: z.int().min(1).max(366) }),
]);

const warningSchema = z.union([
  z.strictObject({ share: z.number().gt(0).max(1) }),
  z.strictObject({ remainingBusinessSeconds: z.int().min(1).max(SECONDS_MAX) }),
]);

export const targetSchema = z.strictObject({
  id: identifier,
  metric: z.enum(["response", "work-start", "resolution", "update", "deployment-report"]),
  when: z.strictObject({ severity: z.array(text).min(1).optional(), category: z.array(identifier).min(1).optional() }).optional(),
  within: withinSchema.nullable(),
  soft: z.boolean().optional(),
  warnAt: z.array(warningSchema).max(10).optional(),
  pause: z
    .strictObject({
      statuses: z.array(text).min(1).max(50),
      resume: z.enum(["status", "qualified"]).nullable().optional(),
      /** Business minutes after which a customer's comment that nobody judged ends the pause; missing = never by itself. */
      confirmWithinBusinessMinutes: z.int().min(1).max(100_000).optional(),
      /** Whether pauses move a target in days; missing = not (RULES §1). */
      movesDayTarget: z.boolean().optional(),
    })
    .optional(),
  startedBy: z
    .strictObject({
      statuses: z.array(text).min(1).max(50).optional(),
      worklogWithinMinutes: z.int().min(0).max(1440).optional(),
    })
    .optional(),
  calendar: identifier.optional(),
  startsAt: z.literal("call").optional().meta({ description: "call = the on-call clock, started by an eligible call; missing = the report" }),
});

export const slaSchema = z.strictObject({
  calendar: identifier,
  levels: z.array(text).min(1).max(20),
  resolved: z.array(text).min(1).max(50),
  targets: z.array(targetSchema).min(1).max(200),
  onCall: onCallSchema.optional(),
});
