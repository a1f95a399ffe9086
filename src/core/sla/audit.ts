import { instant, type Instant } from "../time/instant";
import { measureOf } from "./due";
import { isCustomerWord } from "./pause";
import { courseOf, knownFacts, plansOf, type ClockInput } from "./plan";

/** Time that did not count although the customer had answered (S97). */
export interface AuditedPause {
  readonly issue: string;
  readonly target: string;
  readonly cycle: number;
  /** Status that paused. */
  readonly status: string;
  /** The customer's first comment in the pause that nobody named insufficient. */
  readonly comment: string;
  readonly from: Instant;
  /** null: the clock still waits. */
  readonly until: Instant | null;
  /** What this took from the clock, in seconds of the target's own kind. */
  readonly seconds: number;
}

/**
 * Every pause that went on after the customer's word, as of `now`; a pause that ended at that word (a confirmed answer) is none.
 * For the audit of the service team and for talks about a missed target; clocks are not changed by it.
 */
export function pauseAudit(input: ClockInput): readonly AuditedPause[] {
  const facts = knownFacts(input);
  const reporter = facts.find(({ kind }) => kind === "reported")?.by ?? "";
  const insufficient = new Set(facts.flatMap((fact) => (fact.kind === "answer-rejected" ? [fact.comment] : [])));
  return plansOf(input).flatMap((plan) =>
    plan.pauses.flatMap((pause): readonly AuditedPause[] => {
      if (pause.cause !== "status") return [];
      const answer = facts.find(
        (fact) => fact.at >= pause.from && fact.at < pause.until && isCustomerWord(fact, { team: input.team, reporter }) && !insufficient.has(fact.id),
      );
      const course = courseOf(input, plan, plan.phases.length - 1);
      if (answer === undefined || course === null) return [];
      const end = instant(Math.min(pause.until, plan.end));
      if (end <= answer.at) return [];
      const seconds = Math.floor(measureOf(course).between(answer.at, end));
      const until = pause.until <= plan.end ? pause.until : plan.run.stop === null ? null : plan.end;
      return [{ issue: input.issue, target: plan.target.id, cycle: plan.run.cycle, status: pause.status, comment: answer.id, from: answer.at, until, seconds }];
    }),
  );
}
