import { z } from "zod";

const instant = z.string().meta({ format: "date-time" });
const date = z.string().meta({ format: "date" });

/** A call for on-call work: why it did not start the clock, or null. */
export const callOutput = z.strictObject({
  contract: z.string().meta({ description: "id of the contract" }),
  issue: z.string().meta({ description: "key of the issue" }),
  id: z.string().meta({ description: "id of the call, as its fact carries it" }),
  at: instant.meta({ description: "instant of the call" }),
  refusal: z
    .enum(["channel", "severity", "service-time", "outside-dates", "misuse"])
    .nullable()
    .meta({ description: "why it did not start the on-call clock; null = it did" }),
});

/** On-call work: whether it is billed as such, and what it still owes. */
export const deploymentOutput = z.strictObject({
  contract: z.string().meta({ description: "id of the contract" }),
  issue: z.string().meta({ description: "key of the issue" }),
  id: z.string().meta({ description: "id of the deployment, as its fact carries it" }),
  startedAt: instant.meta({ description: "begin of the work" }),
  endedAt: instant.nullable().meta({ description: "end of the work; null = it still runs" }),
  onCall: z.boolean().meta({ description: "true = it counts as on-call work, at the deployment rate" }),
  open: z.array(z.string()).meta({ description: "points of the runbook and the word to the customer that are not done" }),
});

/** Time that did not count although the customer had answered. */
export const auditOutput = z.strictObject({
  issue: z.string().meta({ description: "key of the issue" }),
  target: z.string().meta({ description: "id of the target whose clock was paused" }),
  cycle: z.int().min(1).meta({ description: "number of the clock's run, from 1" }),
  status: z.string().meta({ description: "name of the status that paused it" }),
  comment: z.string().meta({ description: "id of the comment that answered" }),
  from: instant.meta({ description: "instant of that comment" }),
  until: instant.nullable().meta({ description: "instant at which the pause ended; null = it lasts" }),
  seconds: z.int().meta({ description: "seconds paused since that comment that would have counted" }),
});

export const obligationOutput = z.strictObject({
  contract: z.string().meta({ description: "id of the contract" }),
  obligation: z.string().meta({ description: "name of the category whose obligation it is" }),
  due: date.meta({ description: "local date on which the task is due" }),
  createOn: date.meta({ description: "local date on which its issue is created" }),
  drawsQuota: z.boolean().meta({ description: "true = the work draws on a quota; false = it is free" }),
  state: z.enum(["due", "done", "overdue"]).meta({ description: "at asOf: due = still to do, overdue = its date is over" }),
});

/** Parts of the output that stand there only where a contract or a fact brings them up. */
export const timeOutput = {
  calls: z.array(callOutput).optional().meta({ description: "calls for on-call work, and whether they counted; missing = none" }),
  deployments: z.array(deploymentOutput).optional().meta({ description: "on-call work and what it still owes; missing = none" }),
  audit: z.array(auditOutput).optional().meta({ description: "time paused although the customer had answered; missing = none" }),
  obligations: z.array(obligationOutput).optional().meta({ description: "tasks owed regularly, due so far; missing = none" }),
};

const timeSchema = z.strictObject(timeOutput);

export type TimeOutput = z.infer<typeof timeSchema>;
