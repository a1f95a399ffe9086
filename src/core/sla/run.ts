import { endOfBusinessDays } from "../calendar/business-date";
import type { Calendar } from "../calendar/calendar";
import { instant, type Instant, type Span } from "../time/instant";
import type { ServiceTeam, SlaFact } from "./fact";
import type { FactOf, Moment } from "./ordered-facts";
import type { Phase } from "./phase";
import { isAnswer } from "./service-team";
import { termsFor, type SlaBook, type SlaTerms } from "./terms";

/** How a cycle began. */
export type Beginning = "reported" | "reopened" | "word" | "called" | "deployed";

/** A cycle before its target is looked at: from start to stop, with the closed times of one that was reopened. */
export interface Run {
  readonly cycle: number;
  readonly beginning: Beginning;
  readonly start: Moment;
  readonly stop: Moment | null;
  readonly closed: readonly Span[];
  /** Id of the fact that stopped it. */
  readonly stoppedBy: string | null;
  readonly isLoggedLate: boolean;
  /** On-call work: judged by what was known at its call, whatever changes later. */
  readonly judgedAt?: Instant;
}

/** What the runs are found in; facts in order, the first `reported` at `reported`. */
export interface History {
  readonly facts: readonly SlaFact[];
  readonly reported: Moment & { readonly by: string };
  readonly team: ServiceTeam;
  readonly book: SlaBook;
}

/** The statuses that count as resolved for a cycle started at `start`, as of `at`. */
const isResolvedBy = ({ book }: History, start: Instant, at: Instant, status: string): boolean => termsFor(book, start, at).policy.resolved.includes(status);

export const opened = (cycle: number, beginning: Beginning, start: Moment): Run => ({
  cycle,
  beginning,
  start,
  stop: null,
  closed: [],
  stoppedBy: null,
  isLoggedLate: false,
});

/** Clocks start at receipt, by whatever channel (S66). */
const firstRun = (history: History): Run => opened(1, "reported", { at: history.reported.at, index: history.reported.index });

/** Reported → first qualified public word of ours (S79, S104). Never repeated. */
export function responseRuns(history: History): readonly Run[] {
  const run = firstRun(history);
  const index = history.facts.findIndex((fact) => fact.at >= run.start.at && isAnswer(fact, history.team, history.reported.by));
  const answer = history.facts[index];
  return [answer === undefined ? run : { ...run, stop: { at: answer.at, index }, stoppedBy: answer.id }];
}

interface Began extends Moment {
  readonly id: string;
  readonly isLate: boolean;
}

/** In the order of facts, so that a status and a change of classification at one instant are told apart. */
const isAfter = (moment: Moment, from: Moment | null): boolean =>
  from !== null && (moment.at > from.at || (moment.at === from.at && moment.index > from.index));

/**
 * When work is told to have begun: at its start if it was written down soon enough after it (a deployment: after its end), else
 * when it was written.
 */
export function beganAt(work: FactOf<"worklog"> | FactOf<"deployment">, minutes: number): { readonly at: Instant; readonly isLate: boolean } {
  const isLate = work.at - (work.kind === "deployment" ? (work.ended ?? work.started) : work.started) > minutes * 60_000;
  return { at: isLate ? work.at : work.started, isLate };
}

/**
 * Reported → the analysis began (S65): a status counts by its time, a worklog of the service team as `beganAt` says. Each
 * counts by the target in force at its time.
 */
export function workStartRuns(history: History, phases: readonly Phase[], now: Instant): readonly Run[] {
  const run = firstRun(history);
  let stop: Began | null = null;
  history.facts.forEach((fact, index) => {
    for (const [place, { from, target }] of phases.entries()) {
      const isWork = fact.kind === "worklog" || fact.kind === "deployment";
      const began = isWork ? beganAt(fact, target?.startedBy?.worklogWithinMinutes ?? 0) : { at: fact.at, isLate: false };
      const at = instant(Math.max(began.at, run.start.at));
      const isOurs = isWork && history.team.accounts.has(fact.by);
      const isStatus = fact.kind === "status" && fact.at >= run.start.at && (target?.startedBy?.statuses ?? []).includes(fact.to);
      const isInPhase = isAfter({ at, index }, from) && !isAfter({ at, index }, phases[place + 1]?.from ?? null) && at <= now;
      if (target === null || !isInPhase || !(isOurs || isStatus)) continue;
      if (stop === null || at < stop.at) stop = { at, index, id: fact.id, isLate: began.isLate };
    }
  });
  const found = stop as Began | null;
  if (found === null) return [run];
  return [{ ...run, stop: { at: found.at, index: found.index }, stoppedBy: found.id, isLoggedLate: found.isLate }];
}

/**
 * Reported → resolved. Reopened at the latest on the n-th business date after the closing one, the cycle goes on and
 * the closed time is a hole; later, a new cycle begins with the reopening (RULES §2).
 */
export function resolutionRuns(history: History, calendarOf: (terms: SlaTerms) => Calendar): readonly Run[] {
  const runs: Run[] = [];
  let run = firstRun(history);
  history.facts.forEach((fact, index) => {
    if (fact.kind !== "status" || fact.at < history.reported.at) return;
    const isResolved = isResolvedBy(history, run.start.at, fact.at, fact.to);
    if (run.stop === null && isResolved) run = { ...run, stop: { at: fact.at, index }, stoppedBy: fact.id };
    else if (run.stop !== null && !isResolved) {
      const terms = termsFor(history.book, run.start.at, fact.at);
      const last = endOfBusinessDays(calendarOf(terms), run.stop.at, terms.options.reopenWithinBusinessDays, terms.options.werktag);
      if (last === null || fact.at <= last) run = { ...run, stop: null, stoppedBy: null, closed: [...run.closed, { from: run.stop.at, until: fact.at }] };
      else {
        runs.push(run);
        run = opened(run.cycle + 1, "reopened", { at: fact.at, index });
      }
    }
  });
  return [...runs, run];
}

/** Reported or the last public word of ours → the next one, while open (S99); triage feedback counts (S95), and so does resolving. */
export function updateRuns(history: History): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | null = firstRun(history);
  history.facts.forEach((fact, index) => {
    if (fact.at < history.reported.at) return;
    const isResolved = fact.kind === "status" && isResolvedBy(history, run?.start.at ?? fact.at, fact.at, fact.to);
    const isWord = isAnswer(fact, history.team, history.reported.by);
    const cycle = runs.length + (run === null ? 1 : 2);
    if (run !== null && (isResolved || isWord)) {
      runs.push({ ...run, stop: { at: fact.at, index }, stoppedBy: fact.id });
      run = isWord ? opened(cycle, "word", { at: fact.at, index }) : null;
    } else if (run === null && fact.kind === "status" && !isResolved) run = opened(cycle, "reopened", { at: fact.at, index });
  });
  return run === null ? runs : [...runs, run];
}
