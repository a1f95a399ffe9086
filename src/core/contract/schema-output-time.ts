import { z } from "zod";

const instant = z.string().meta({ format: "date-time" });
const date = z.string().meta({ format: "date" });

/** A call for on-call work: why it did not start the clock, or null. */
export const callOutput = z.strictObject({
  contract: z.string(),
  issue: z.string(),
  id: z.string(),
  at: instant,
  refusal: z.enum(["channel", "severity", "service-time", "outside-dates", "misuse"]).nullable(),
});

/** On-call work: whether it is billed as such, and what it still owes. */
export const deploymentOutput = z.strictObject({
  contract: z.string(),
  issue: z.string(),
  id: z.string(),
  startedAt: instant,
  /** Null: it still runs. */
  endedAt: instant.nullable(),
  onCall: z.boolean(),
  /** Points of the runbook and the word to the customer that are not done. */
  open: z.array(z.string()),
});

/** Time that did not count although the customer had answered. */
export const auditOutput = z.strictObject({
  issue: z.string(),
  target: z.string(),
  cycle: z.int().min(1),
  status: z.string(),
  comment: z.string(),
  from: instant,
  until: instant.nullable(),
  seconds: z.int(),
});

export const obligationOutput = z.strictObject({
  contract: z.string(),
  obligation: z.string(),
  due: date,
  createOn: date,
  drawsQuota: z.boolean(),
  state: z.enum(["due", "done", "overdue"]),
});

/** Parts of the output that stand there only where a contract or a fact brings them up. */
export const timeOutput = {
  calls: z.array(callOutput).optional(),
  deployments: z.array(deploymentOutput).optional(),
  audit: z.array(auditOutput).optional(),
  obligations: z.array(obligationOutput).optional(),
};

const timeSchema = z.strictObject(timeOutput);

export type TimeOutput = z.infer<typeof timeSchema>;
