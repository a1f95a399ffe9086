/** The slow truth about pauses: for every minute, what the status and the words on it say. It shares no code with src/core (types apart). */
import type { SlaFact } from "../../src/core/sla/fact";
import type { SlaPolicy, SlaTarget } from "../../src/core/sla/policy";
import type { Days } from "./day-oracle";

/** Facts and instants in minutes since the beginning of the open minutes. */
export interface PauseInput {
  readonly policy: SlaPolicy;
  readonly agents: readonly string[];
  readonly customers: readonly string[];
  readonly facts: readonly SlaFact[];
  readonly now: number;
}

/** The minute by which a comment has to be judged. */
function judgedBy({ open }: Days, at: number, minutes: number): number {
  let left = minutes;
  for (let minute = at; minute < open.length; minute += 1) {
    if (left === 0) return minute;
    left -= open[minute] as number;
  }
  return Number.POSITIVE_INFINITY;
}

/** Judgements count by whoever may answer. */
const judges = (input: PauseInput, by: string): boolean => input.agents.includes(by) && !input.customers.includes(by);

/** Whether a customer's comment counts as the needed answer because nobody judged it in time. */
function countsUnjudged(input: PauseInput, { pause }: SlaTarget, days: Days, place: number, confirmed: ReadonlyMap<string, number>): boolean {
  const comment = input.facts[place];
  const minutes = pause?.confirmWithinBusinessMinutes;
  if (comment?.kind !== "comment" || !comment.public || comment.automatic === true || minutes === undefined) return false;
  if (input.agents.includes(comment.by) && !input.customers.includes(comment.by)) return false;
  const limit = judgedBy(days, comment.at, minutes);
  if (limit > input.now) return false;
  const isJudged = input.facts.some((fact) => fact.kind === "answer-rejected" && judges(input, fact.by) && fact.comment === comment.id && fact.at <= limit);
  const isOvertaken = input.facts.slice(place + 1).some((fact) => {
    if (fact.at >= limit) return false;
    if (fact.kind === "comment") return (confirmed.get(fact.id) ?? Number.POSITIVE_INFINITY) <= limit;
    if (fact.kind !== "status" || pause?.statuses.includes(fact.to) === true) return false;
    return input.policy.resolved.includes(fact.to) || input.agents.includes(fact.by ?? "");
  });
  return !isJudged && !isOvertaken;
}

/** For every minute up to `until`: whether the target would be paused. */
export function pausedMinutes(input: PauseInput, target: SlaTarget, until: number, days: Days): readonly boolean[] {
  const statuses = target.pause?.statuses ?? [];
  const isQualified = target.pause?.resume === "qualified";
  const confirmed = new Map(
    input.facts.flatMap((fact) => (fact.kind === "answer-confirmed" && judges(input, fact.by) ? [[fact.comment, fact.at as number] as const] : [])),
  );
  const paused: boolean[] = [];
  const pending = new Set<string>();
  let is = false;
  let place = 0;
  for (let minute = 0; minute <= until; minute += 1) {
    for (let fact = input.facts[place]; fact !== undefined && fact.at === minute; place += 1, fact = input.facts[place]) {
      if (fact.kind === "comment" && isQualified && (confirmed.has(fact.id) || (is && countsUnjudged(input, target, days, place, confirmed)))) is = false;
      if (fact.kind === "decision-requested") pending.add(fact.of);
      if (fact.kind === "decided") pending.delete(fact.of);
      if (fact.kind !== "status") continue;
      if (statuses.includes(fact.to)) is = true;
      else if (!isQualified || input.policy.resolved.includes(fact.to) || input.agents.includes(fact.by ?? "")) is = false;
    }
    paused.push(is || (target.metric === "resolution" && pending.size > 0));
  }
  return paused;
}
