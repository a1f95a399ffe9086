import { z } from "zod";
import { fact, instantText } from "./fact-shape";
import { account, date, identifier, longText, text } from "./schema-word";

const issue = text;
const id = text.optional();
const deployment = text.optional();
const by = account.optional();
const of = z.enum(["approval", "quote"]);

/** What happens on call, what a clock waits for, and what was owed regularly. */
export const TIME_FACTS = {
  called: fact("called", { issue, id, by: account, channel: text }),
  /** Without `ended` it still runs. */
  deployment: fact("deployment", { issue, id: text, by: account, started: instantText, ended: instantText.optional() }),
  "report-sent": fact("report-sent", { issue, id, by: account, deployment }),
  "feedback-sent": fact("feedback-sent", { issue, id, by: account, deployment }),
  "runbook-done": fact("runbook-done", { issue, id, by: account, step: identifier, deployment }),
  "on-call-misuse": fact("on-call-misuse", { issue, id, by: account, reason: longText, call: text.optional() }),
  "answer-rejected": fact("answer-rejected", { issue, id, by: account, comment: text }),
  "decision-requested": fact("decision-requested", { issue, id, by, of }),
  decided: fact("decided", { issue, id, by, of }),
  /** The task due on `due` was done; `evidence`: where that can be seen (S4). */
  "obligation-done": fact("obligation-done", { contract: identifier, id, by, obligation: identifier, due: date, evidence: longText.optional() }),
} as const;
