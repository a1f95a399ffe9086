import { z } from "zod";
import { fact, instantText } from "../fact-shape";
import { account, date, identifier, longText, text } from "./word";

const said = (description: string) => text.meta({ description });
const issue = said("key of the issue, such as SUP-1");
const id = text.optional().meta({ description: "name of the fact itself; the same one told twice counts once" });
const deployment = text.optional().meta({ description: "id of the deployment it belongs to; missing = any deployment of the issue" });
const by = account.meta({ description: "Jira account id of who did it" });
const anyone = account.optional().meta({ description: "Jira account id of who did it; missing = not known" });
const of = z.enum(["approval", "quote"]).meta({ description: "what the customer decides: an approval beyond a limit, or a quote" });

/** What happens on call, what a clock waits for, and what was owed regularly. */
export const TIME_FACTS = {
  called: fact("called", "somebody called for on-call work", {
    issue,
    id,
    by: account.meta({ description: "Jira account id of the caller" }),
    channel: said("way by which the call came, such as phone; the contract says which are eligible"),
  }),
  deployment: fact("deployment", "on-call work on an issue began", {
    issue,
    id: said("name of the deployment, as its report, feedback and runbook steps call it"),
    by: account.meta({ description: "Jira account id of the person on call" }),
    started: instantText.meta({ description: "begin of the work, ISO 8601 with offset or Z" }),
    ended: instantText.optional().meta({ description: "end of the work, ISO 8601 with offset or Z; missing = it still runs" }),
  }),
  "report-sent": fact("report-sent", "the report owed after a deployment was sent", { issue, id, by, deployment }),
  "feedback-sent": fact("feedback-sent", "the customer had a word after the measures of a deployment", { issue, id, by, deployment }),
  "runbook-done": fact("runbook-done", "a measure of the runbook was taken", {
    issue,
    id,
    by,
    step: identifier.meta({ description: "id of the measure in `sla.onCall.runbook`" }),
    deployment,
  }),
  "on-call-misuse": fact("on-call-misuse", "a call was not what on-call service is for; its rate is withdrawn", {
    issue,
    id,
    by,
    reason: longText.meta({ description: "why it is misuse, in words" }),
    call: text.optional().meta({ description: "id of the call that is meant; missing = every call of the issue up to then" }),
  }),
  "answer-rejected": fact("answer-rejected", "a customer's comment was judged not to be a sufficient answer", {
    issue,
    id,
    by,
    comment: said("id of the comment that is not sufficient"),
  }),
  "decision-requested": fact("decision-requested", "the customer was asked for a decision; the resolution clock waits", { issue, id, by: anyone, of }),
  decided: fact("decided", "the customer decided, or the request ended; the resolution clock goes on", { issue, id, by: anyone, of }),
  "obligation-done": fact("obligation-done", "a task owed regularly was done", {
    contract: identifier.meta({ description: "id of the contract that owes the task" }),
    id,
    by: anyone,
    obligation: identifier.meta({ description: "name of the category whose obligation it is" }),
    due: date.meta({ description: "local due date that was met by it" }),
    evidence: longText.optional().meta({ description: "where it can be seen that it was done (S4)" }),
  }),
} as const;
