import { addBusinessSeconds } from "../calendar/business-time";
import type { Calendar } from "../calendar/calendar";
import { instant, type Instant, type Span } from "../time/instant";
import type { Decision, ServiceTeam, SlaFact } from "./fact";
import type { FactOf } from "./ordered-facts";
import type { Phase } from "./phase";
import type { SlaPolicy, SlaTarget } from "./policy";
import type { SlaTerms } from "./terms";

/** A time that does not count, and the status that caused it. `until` is infinite while it lasts. */
export interface Pause extends Span {
  /** Name of the status; `approval` or `quote` where work waits for a decision. */
  readonly status: string;
  readonly cause: "status" | Decision;
  /** Nobody judged the customer's comment in time: it counts as the needed answer. */
  readonly isTimedOut?: boolean;
  /** While it lasts: when a comment that nobody has judged yet ends it. */
  readonly confirmBy?: Instant;
}

/** What pauses are found in. */
export interface PauseHistory {
  readonly facts: readonly SlaFact[];
  readonly team: ServiceTeam;
  readonly reporter: string;
  readonly now: Instant;
  /** The calendar that counts the minutes of a confirmation. */
  readonly calendarOf: (terms: SlaTerms) => Calendar;
}

const FOREVER = instant(Number.POSITIVE_INFINITY);
const MINUTE_SECONDS = 60;

/** In a qualified pause a status change by the customer or by automation is only a suggestion (S97). */
const endsPause = (status: FactOf<"status">, target: SlaTarget, policy: SlaPolicy, team: ServiceTeam): boolean =>
  target.pause?.resume !== "qualified" || policy.resolved.includes(status.to) || (status.by !== undefined && team.accounts.has(status.by));

/** A public word of the customer: by nobody of the service team, and not by a machine. */
export const isCustomerWord = (fact: SlaFact, { team, reporter }: Pick<PauseHistory, "team" | "reporter">): fact is FactOf<"comment"> =>
  fact.kind === "comment" && fact.public && fact.automatic !== true && (fact.by === reporter || !team.accounts.has(fact.by) || team.excluded.has(fact.by));

interface Open {
  readonly from: Instant;
  readonly status: string;
  readonly confirmBy?: Instant;
}

/**
 * When a target's clock is paused by the status (S96). With `resume: qualified` the pause ends at the time of the
 * confirmed comment, also when the confirmation came later, or when nobody judged the comment within the agreed minutes.
 */
export function pausesOf(target: SlaTarget, terms: SlaTerms, history: PauseHistory): readonly Pause[] {
  const statuses = target.pause?.statuses ?? [];
  const { facts, now } = history;
  const confirmed = target.pause?.resume === "qualified" ? confirmations(facts) : new Map<string, Instant>();
  const leaves = (fact: SlaFact): boolean => fact.kind === "status" && !statuses.includes(fact.to) && endsPause(fact, target, terms.policy, history.team);
  const pauses: Pause[] = [];
  let open: Open | null = null;
  facts.forEach((fact, index) => {
    if (open === null) {
      if (fact.kind === "status" && statuses.includes(fact.to)) open = { from: fact.at, status: fact.to };
      return;
    }
    const limit = isCustomerWord(fact, history) ? confirmLimit(target, terms, history, fact) : null;
    const isUnjudged = limit !== null && !facts.slice(index + 1).some((later) => endsBefore(later, limit, confirmed, leaves));
    const isTimedOut = isUnjudged && limit !== null && limit <= now;
    if ((fact.kind === "comment" && confirmed.has(fact.id)) || leaves(fact) || isTimedOut) {
      const { from, status } = open;
      const isAnswered = fact.kind !== "comment" || confirmed.has(fact.id);
      pauses.push({ from, status, cause: "status", until: fact.at, ...(isAnswered ? {} : { isTimedOut: true }) });
      open = null;
    } else if (isUnjudged && limit !== null) open = { ...open, confirmBy: open.confirmBy ?? limit };
  });
  const last = open as Open | null;
  return last === null ? pauses : [...pauses, { ...last, cause: "status", until: FOREVER }];
}

/** Comments that an agent named as the sufficient answer, and when. */
const confirmations = (facts: readonly SlaFact[]): ReadonlyMap<string, Instant> =>
  new Map(facts.flatMap((fact) => (fact.kind === "answer-confirmed" ? [[fact.comment, fact.at] as const] : [])));

/** Until when a comment may be judged; null where the contract sets no limit or an agent named it not sufficient in time. */
function confirmLimit({ pause }: SlaTarget, terms: SlaTerms, { facts, calendarOf }: PauseHistory, comment: FactOf<"comment">): Instant | null {
  const minutes = pause?.confirmWithinBusinessMinutes;
  if (pause?.resume !== "qualified" || minutes === undefined) return null;
  const limit = addBusinessSeconds(calendarOf(terms), comment.at, minutes * MINUTE_SECONDS);
  if (limit === null) return null;
  return facts.some((fact) => fact.kind === "answer-rejected" && fact.comment === comment.id && fact.at <= limit) ? null : limit;
}

/** Whether the pause is over anyway, or another answer was named, before the limit. */
function endsBefore(fact: SlaFact, limit: Instant, confirmed: ReadonlyMap<string, Instant>, leaves: (fact: SlaFact) => boolean): boolean {
  if (fact.at >= limit) return false;
  return leaves(fact) || (fact.kind === "comment" && (confirmed.get(fact.id) ?? FOREVER) <= limit);
}

/** Work that waits for an approval or for the answer to a quote (RULES §2). */
export function decisionPauses(facts: readonly SlaFact[]): readonly Pause[] {
  return (["approval", "quote"] as const).flatMap((of) => {
    const pauses: Pause[] = [];
    let from: Instant | null = null;
    for (const fact of facts) {
      if (fact.kind === "decision-requested" && fact.of === of) from ??= fact.at;
      else if (fact.kind === "decided" && fact.of === of && from !== null) {
        pauses.push({ from, until: fact.at, status: of, cause: of });
        from = null;
      }
    }
    return from === null ? pauses : [...pauses, { from, until: FOREVER, status: of, cause: of }];
  });
}

/** Day targets stand through pauses unless the contract says otherwise (RULES §1). */
const isMovable = ({ within, pause }: SlaTarget): boolean => "businessSeconds" in within || "elapsedSeconds" in within || pause?.movesDayTarget === true;

/** The pauses of a cycle: in each phase those of its own target, so that a change of target keeps the pauses there were. */
export function pausesIn(phases: readonly Phase[], history: PauseHistory): readonly Pause[] {
  return phases.flatMap(({ from, target, terms }, place) => {
    const until = phases[place + 1]?.from.at ?? FOREVER;
    if (target === null || !isMovable(target)) return [];
    const byStatus = target.pause === undefined ? [] : pausesOf(target, terms, history);
    const byDecision = target.metric === "resolution" ? decisionPauses(history.facts) : [];
    return [...byStatus, ...byDecision].flatMap((pause) => {
      const cut = { ...pause, from: instant(Math.max(pause.from, from.at)), until: instant(Math.min(pause.until, until)) };
      return cut.from < cut.until ? [cut] : [];
    });
  });
}
