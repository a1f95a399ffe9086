import { z } from "zod";

/** As long as a label is that can be named; longer ones of an issue mean nothing here. */
export const LABEL_MAX = 60;
/** Labels of one issue, and of one contract, that are looked at. */
export const LABELS_MAX = 20;

/** One label of Jira: no white space. */
export const issueLabel = z
  .string()
  .refine((label) => label.length <= LABEL_MAX && /^\S+$/.test(label), { params: { problem: "contract.label-invalid" } })
  .meta({ description: "1 to 60 characters without spaces: a label as issues have them in Jira" });

/** When overage is expected before anybody estimated it (S13). */
export const announceSchema = z.strictObject({
  labels: z.array(issueLabel).min(1).max(LABELS_MAX).meta({
    description: "an issue with one of these labels is expected to go beyond its quota: estimate and announce before the work; capitals do not matter",
  }),
});
