import { instant, type Instant, type Span } from "../time/instant";
import type { ServiceTeam, SlaFact } from "./fact";
import type { FactOf } from "./ordered-facts";
import type { Phase } from "./phase";
import type { SlaPolicy, SlaTarget } from "./policy";

/** A time that does not count, and the status that caused it. `until` is infinite while it lasts. */
export interface Pause extends Span {
  readonly status: string;
}

const FOREVER = instant(Number.POSITIVE_INFINITY);

/** Comments that an agent named as the sufficient answer. */
const confirmedComments = (facts: readonly SlaFact[]): ReadonlySet<string> =>
  new Set(facts.flatMap((fact) => (fact.kind === "answer-confirmed" ? [fact.comment] : [])));

/** In a qualified pause a status change by the customer or by automation is only a suggestion (S97). */
const endsPause = (status: FactOf<"status">, target: SlaTarget, policy: SlaPolicy, team: ServiceTeam): boolean =>
  target.pause?.resume !== "qualified" || policy.resolved.includes(status.to) || (status.by !== undefined && team.accounts.has(status.by));

/**
 * When a target's clock is paused by the status (S96). With `resume: qualified` the pause ends at the time of the
 * confirmed comment, also when the confirmation came later.
 */
export function pausesOf(target: SlaTarget, policy: SlaPolicy, team: ServiceTeam, facts: readonly SlaFact[]): readonly Pause[] {
  const statuses = target.pause?.statuses ?? [];
  const sufficient = target.pause?.resume === "qualified" ? confirmedComments(facts) : new Set<string>();
  const pauses: Pause[] = [];
  let open: { readonly from: Instant; readonly status: string } | null = null;
  for (const fact of facts) {
    const isPausing = fact.kind === "status" && statuses.includes(fact.to);
    if (open === null) {
      if (isPausing) open = { from: fact.at, status: fact.to };
      continue;
    }
    const isAnswered = fact.kind === "comment" && sufficient.has(fact.id);
    const isLeft = fact.kind === "status" && !isPausing && endsPause(fact, target, policy, team);
    if (!isAnswered && !isLeft) continue;
    pauses.push({ ...open, until: fact.at });
    open = null;
  }
  return open === null ? pauses : [...pauses, { ...open, until: FOREVER }];
}

/** Day targets stand through pauses unless the contract says otherwise (RULES §1). */
export const isPausable = ({ within, pause }: SlaTarget): boolean =>
  pause !== undefined && ("businessSeconds" in within || "elapsedSeconds" in within || pause.movesDayTarget === true);

/** The pauses of a cycle: in each phase those of its own target, so that a change of target keeps the pauses there were. */
export function pausesIn(phases: readonly Phase[], policy: SlaPolicy, team: ServiceTeam, facts: readonly SlaFact[]): readonly Pause[] {
  return phases.flatMap(({ from, target }, place) => {
    const until = phases[place + 1]?.from.at ?? FOREVER;
    if (target === null || !isPausable(target)) return [];
    return pausesOf(target, policy, team, facts).flatMap((pause) => {
      const cut = { ...pause, from: instant(Math.max(pause.from, from.at)), until: instant(Math.min(pause.until, until)) };
      return cut.from < cut.until ? [cut] : [];
    });
  });
}
