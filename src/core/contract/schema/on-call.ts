import { z } from "zod";
import { date, identifier, label, text } from "./word";

const LIST_MAX = 50;

/** On-call (S69–S76, S110): when somebody is reachable, for which calls, and what belongs to a deployment. */
export const onCallSchema = z.strictObject({
  hours: z
    .union([z.literal("outside-service"), z.strictObject({ calendar: identifier.meta({ description: "name of the calendar whose open hours are on call" }) })])
    .meta({ description: "outside-service = whenever the service calendar is closed; or the open hours of a calendar of its own" }),
  dates: z
    .array(
      z.strictObject({
        from: date.meta({ description: "first local date on call" }),
        until: date.meta({ description: "local date on which it ends, itself not on call (half-open)" }),
      }),
    )
    .min(1)
    .max(LIST_MAX)
    .optional()
    .meta({ description: "one-off: only on these local dates, half-open; missing = standing" }),
  eligible: z
    .strictObject({
      channel: z.array(text).min(1).max(LIST_MAX).optional().meta({ description: "channels by which the call may come; missing = any" }),
      severity: z.array(text).min(1).max(LIST_MAX).optional().meta({ description: "severities the issue may have at the call; missing = any" }),
    })
    .meta({ description: "what a call must be, judged at the call" }),
  runbook: z
    .array(
      z.strictObject({
        id: identifier.meta({ description: "name of the measure, as the fact runbook-done calls it" }),
        label: label.optional().meta({ description: "words for people; missing = the id" }),
      }),
    )
    .min(1)
    .max(LIST_MAX)
    .optional()
    .meta({ description: "measures of a deployment, in their order" }),
  directFeedback: z.boolean().optional().meta({ description: "true = a word to the customer after the measures is owed; missing = not" }),
});
