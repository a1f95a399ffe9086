import { endOfBusinessDays, type Werktag } from "../calendar/business-date";
import type { Calendar } from "../calendar/calendar";
import { instant, type Instant, type Span } from "../time/instant";
import type { ServiceTeam, SlaFact } from "./fact";
import type { FactOf, Moment } from "./ordered-facts";
import type { Phase } from "./phase";
import type { SlaPolicy } from "./policy";
import { isAnswer } from "./service-team";

/** How a cycle began. */
export type Beginning = "reported" | "reopened" | "word";

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
}

/** What the runs are found in; facts in order, the first `reported` at `reported`. */
export interface History {
  readonly facts: readonly SlaFact[];
  readonly reported: Moment & { readonly by: string };
  readonly team: ServiceTeam;
  readonly policy: SlaPolicy;
}

const opened = (cycle: number, beginning: Beginning, start: Moment): Run => ({
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

/** In the order of facts, so that a status and a change of classification at one instant are told apart. */
const isAfter = (moment: Moment, from: Moment | null): boolean =>
  from !== null && (moment.at > from.at || (moment.at === from.at && moment.index > from.index));

/** When a worklog says that work began: at its start if it was logged soon enough, else when it was written. */
function beganAt(worklog: FactOf<"worklog">, minutes: number): { readonly at: Instant; readonly isLate: boolean } {
  const isLate = worklog.at - worklog.started > minutes * 60_000;
  return { at: isLate ? worklog.at : worklog.started, isLate };
}

/**
 * Reported → the analysis began (S65): a status counts by its time, a worklog of the service team as `beganAt` says. Each
 * counts by the target in force at its time.
 */
export function workStartRuns(history: History, phases: readonly Phase[], now: Instant): readonly Run[] {
  const run = firstRun(history);
  let stop: (Moment & { readonly id: string; readonly isLate: boolean }) | null = null;
  history.facts.forEach((fact, index) => {
    for (const [place, { from, target }] of phases.entries()) {
      const began = fact.kind === "worklog" ? beganAt(fact, target?.startedBy?.worklogWithinMinutes ?? 0) : { at: fact.at, isLate: false };
      const at = instant(Math.max(began.at, run.start.at));
      const isOurs = fact.kind === "worklog" && history.team.accounts.has(fact.by);
      const isStatus = fact.kind === "status" && fact.at >= run.start.at && (target?.startedBy?.statuses ?? []).includes(fact.to);
      const isInPhase = isAfter({ at, index }, from) && !isAfter({ at, index }, phases[place + 1]?.from ?? null) && at <= now;
      if (target === null || !isInPhase || !(isOurs || isStatus)) continue;
      if (stop === null || at < stop.at) stop = { at, index, id: fact.id, isLate: began.isLate };
    }
  });
  const found = stop as (Moment & { readonly id: string; readonly isLate: boolean }) | null;
  if (found === null) return [run];
  return [{ ...run, stop: { at: found.at, index: found.index }, stoppedBy: found.id, isLoggedLate: found.isLate }];
}

/**
 * Reported → resolved. Reopened at the latest on the `days`-th business date after the closing one, the cycle goes on and
 * the closed time is a hole; later, a new cycle begins with the reopening (RULES §2).
 */
export function resolutionRuns(history: History, calendar: Calendar, days: number, werktag: Werktag): readonly Run[] {
  const runs: Run[] = [];
  let run = firstRun(history);
  history.facts.forEach((fact, index) => {
    if (fact.kind !== "status" || fact.at < history.reported.at) return;
    const isResolved = history.policy.resolved.includes(fact.to);
    if (run.stop === null && isResolved) run = { ...run, stop: { at: fact.at, index }, stoppedBy: fact.id };
    else if (run.stop !== null && !isResolved) {
      const last = endOfBusinessDays(calendar, run.stop.at, days, werktag);
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
    const isResolved = fact.kind === "status" && history.policy.resolved.includes(fact.to);
    const isWord = isAnswer(fact, history.team, history.reported.by);
    const cycle = runs.length + (run === null ? 1 : 2);
    if (run !== null && (isResolved || isWord)) {
      runs.push({ ...run, stop: { at: fact.at, index }, stoppedBy: fact.id });
      run = isWord ? opened(cycle, "word", { at: fact.at, index }) : null;
    } else if (run === null && fact.kind === "status" && !isResolved) run = opened(cycle, "reopened", { at: fact.at, index });
  });
  return run === null ? runs : [...runs, run];
}
