import { z } from "zod";

/** Twenty-five working weeks of 40 h; nobody waits longer for a word. */
const HOURS_MAX = 1000;

/** What happens to an approval that the customer was asked for and did not give (RULES §5). `null` = the text leaves it open. */
export const approvalSchema = z.strictObject({
  unanswered: z
    .enum(["stop", "continue"])
    .nullable()
    .meta({ description: "stop = work beyond the offer's limit waits on; continue = it counts as approved, as far as the offer said" }),
  afterBusinessHours: z
    .int()
    .min(1)
    .max(HOURS_MAX)
    .nullable()
    .meta({ description: "hours of the service calendar after which a request ends unanswered; without an SLA hours by the clock" }),
});

export type ApprovalDocument = z.infer<typeof approvalSchema>;
