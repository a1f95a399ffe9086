import { z } from "zod";
import { onCallSchema } from "./on-call";
import { identifier, text, wallTime } from "./word";

/** Ten years in seconds; nothing that a contract promises takes longer. */
const SECONDS_MAX = 315_360_000;
const seconds = z.int().min(0).max(SECONDS_MAX);

/** `{ hours }` and `{ days }` are the provider's words whose reading is asked; null = no time agreed yet. */
export const withinSchema = z.union([
  z.strictObject({ businessSeconds: seconds.meta({ description: "seconds inside service hours" }) }),
  z.strictObject({ elapsedSeconds: seconds.meta({ description: "real seconds, day and night" }) }),
  z.strictObject({
    businessDays: z.int().min(1).max(366).meta({ description: "number of business dates after the local date of the start" }),
    due: z.enum(["same-time", "at-close"]).meta({ description: "on that date: at the wall time of the start, or at closing time" }),
  }),
  z.strictObject({
    sameBusinessDay: z
      .strictObject({
        cutOff: wallTime.nullable().meta({ description: "last wall time HH:MM that still counts for the same day; null = open, asked" }),
      })
      .meta({ description: "due at closing of the business date of receipt; after the cut-off, of the next one" }),
  }),
  z.strictObject({ hours: z.int().min(1).max(8784).meta({ description: "hours in the provider's words; opening hours, working days or elapsed is asked" }) }),
  z.strictObject({ days: z.int().min(1).max(366).meta({ description: "days in the provider's words; same time, at closing or minutes is asked" }) }),
]);

const warningSchema = z.union([
  z.strictObject({
    share: z.number().gt(0).max(1).meta({ description: "part of the target that is used up, such as 0.75; 1 warns at the due instant itself" }),
  }),
  z.strictObject({
    remainingBusinessSeconds: z.int().min(1).max(SECONDS_MAX).meta({ description: "seconds of service hours left until due" }),
  }),
]);

export const targetSchema = z.strictObject({
  id: identifier.meta({ description: "name of the target, unique in the contract" }),
  metric: z
    .enum(["response", "work-start", "resolution", "update", "deployment-report"])
    .meta({ description: "what is measured: first answer, begin of work, resolution, next word to the customer, report on a deployment" }),
  when: z
    .strictObject({
      severity: z.array(text).min(1).optional().meta({ description: "severities of `sla.levels`; missing = all" }),
      category: z.array(identifier).min(1).optional().meta({ description: "names of categories; missing = all" }),
    })
    .optional()
    .meta({ description: "issues for which the target holds; missing = every issue" }),
  within: withinSchema.nullable().meta({ description: "time allowed from start to stop; null = no time agreed yet, asked" }),
  soft: z.boolean().optional().meta({ description: "true = only aimed for: reported when later, never breached; missing = promised" }),
  warnAt: z.array(warningSchema).max(10).optional().meta({ description: "when to warn before it is due, once a cycle each; missing = never" }),
  pause: z
    .strictObject({
      statuses: z.array(text).min(1).max(50).meta({ description: "names of the statuses in which the clock pauses" }),
      resume: z
        .enum(["status", "qualified"])
        .nullable()
        .optional()
        .meta({ description: "what ends a pause: the status, or an answer confirmed as sufficient; null = open, asked" }),
      confirmWithinBusinessMinutes: z
        .int()
        .min(1)
        .max(100_000)
        .optional()
        .meta({ description: "service minutes after which a customer's comment that nobody judged ends the pause; missing = never by itself" }),
      movesDayTarget: z.boolean().optional().meta({ description: "whether pauses move a target in days; missing = not" }),
    })
    .optional()
    .meta({ description: "what stops the clock for a while; missing = it never pauses" }),
  startedBy: z
    .strictObject({
      statuses: z.array(text).min(1).max(50).optional().meta({ description: "names of the statuses that mean work has begun; missing = none" }),
      worklogWithinMinutes: z
        .int()
        .min(0)
        .max(1440)
        .optional()
        .meta({ description: "a worklog logged within so many minutes counts from its start; missing = worklogs start nothing" }),
    })
    .optional()
    .meta({ description: "what tells that work began; only for metric work-start" }),
  calendar: identifier.optional().meta({ description: "name of the calendar that counts the time; missing = that of the SLA" }),
  startsAt: z.literal("call").optional().meta({ description: "call = the on-call clock, started by an eligible call; missing = the report" }),
});

export const slaSchema = z.strictObject({
  calendar: identifier.meta({ description: "name of the service calendar" }),
  levels: z.array(text).min(1).max(20).meta({ description: "names of the severities, worst first" }),
  resolved: z.array(text).min(1).max(50).meta({ description: "names of the statuses in which an issue counts as resolved" }),
  targets: z.array(targetSchema).min(1).max(200).meta({ description: "times promised or aimed for; the first fitting one of a metric holds" }),
  onCall: onCallSchema.optional().meta({ description: "on-call service outside service hours (S69–S76); missing = none" }),
});
