import type { IssueFact } from "../../core/contract/schema/fact";
import type { SlaFact } from "../../core/sla/fact";
import type { Instant } from "../../core/time/instant";
import { toInstant } from "./open-scenario";

/** On-call work, decisions and rejected answers in the words of the clocks; facts that clocks do not know give none. */
export function mapTimeFact(fact: IssueFact, id: string, at: Instant): readonly SlaFact[] {
  switch (fact.fact) {
    case "called":
      return [{ kind: "called", id, at, by: fact.by, channel: fact.channel }];
    case "deployment":
      return [
        {
          kind: "deployment",
          id,
          at,
          by: fact.by,
          started: toInstant(fact.started),
          ...(fact.ended === undefined ? {} : { ended: toInstant(fact.ended) }),
        },
      ];
    case "report-sent":
    case "feedback-sent":
      return [{ kind: fact.fact, id, at, by: fact.by, ...(fact.deployment === undefined ? {} : { deployment: fact.deployment }) }];
    case "runbook-done":
      return [{ kind: "runbook-done", id, at, by: fact.by, step: fact.step, ...(fact.deployment === undefined ? {} : { deployment: fact.deployment }) }];
    case "on-call-misuse":
      return [{ kind: "on-call-misuse", id, at, by: fact.by, reason: fact.reason, ...(fact.call === undefined ? {} : { call: fact.call }) }];
    case "answer-rejected":
      return [{ kind: "answer-rejected", id, at, by: fact.by, comment: fact.comment }];
    case "decision-requested":
    case "decided":
      return [{ kind: fact.fact, id, at, of: fact.of, ...(fact.by === undefined ? {} : { by: fact.by }) }];
    case "quote-accepted":
      return [{ kind: "decided", id: `quote ${id}`, at, by: fact.by, of: "quote" }];
    default:
      return [];
  }
}
