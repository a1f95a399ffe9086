import { judgedByTeam } from "./service-team";
import { assert } from "../assert";
import { calendarAt, type Calendar } from "../calendar/calendar";
import { joinedSpans } from "../calendar/business-time";
import { instant, type Instant, type Span } from "../time/instant";
import type { ServiceTeam, SlaFact } from "./fact";
import type { Course } from "./due";
import { callsOf, deploymentsOf, type OnCallHistory } from "./on-call";
import { orderedFacts } from "./ordered-facts";
import { pausesIn, type Pause } from "./pause";
import { phaseJudgedAt, phasesOf, phasesUpTo, rowsOf, type Phase, type Row } from "./phase";
import type { SlaOptions, SlaPolicy, SlaTarget } from "./policy";
import { resolutionRuns, responseRuns, updateRuns, workStartRuns, type History, type Run } from "./run";
import { callRuns, reportRuns } from "./run-on-call";
import type { SlaAmendment } from "./terms";

/** Everything the clocks of one issue are folded from. */
export interface ClockInput {
  readonly issue: string;
  readonly policy: SlaPolicy;
  readonly options: SlaOptions;
  /** Later versions of the terms, ascending; missing = there are none (RULES §2, Contract change). */
  readonly amendments?: readonly SlaAmendment[];
  /** Compiled calendars by id; holds the policy's and every target's, of every version. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly team: ServiceTeam;
  readonly facts: readonly SlaFact[];
  readonly now: Instant;
  /** False: the issue has no SLA (the ticket after the last one, a suspended contract). */
  readonly slaActive?: boolean;
}

/** One cycle, worked out as far as its trace needs it. */
export interface Plan {
  readonly row: Row;
  readonly run: Run;
  /** At least one; the last one's target counts. */
  readonly phases: readonly Phase[];
  readonly target: SlaTarget;
  readonly calendarId: string;
  readonly pauses: readonly Pause[];
  readonly holes: readonly Span[];
  /** The stop, or now. */
  readonly end: Instant;
}

export const calendarIdOf = (policy: SlaPolicy, target: SlaTarget): string => target.calendar ?? policy.calendar;

/** Ids of every calendar that a policy names; all of them are needed to fold its clocks. */
export function calendarsNamed({
  calendar,
  targets,
  onCall,
}: Pick<SlaPolicy, "calendar" | "onCall"> & { readonly targets: readonly { readonly calendar?: string | undefined }[] }): readonly string[] {
  const reachable = onCall === undefined || onCall.hours === "outside-service" ? [] : [onCall.hours.calendar];
  return [...new Set([calendar, ...targets.flatMap((target) => target.calendar ?? []), ...reachable])];
}

/** The calendar of a target for a cycle that started at `start`. */
export function calendarFor({ calendars }: ClockInput, id: string, start: Instant): Calendar {
  const calendar = calendars.get(id);
  assert(calendar !== undefined, `the policy names calendar ${id}, which was not given`);
  return calendarAt(calendar, start);
}

/** Calls and deployments of an issue are found in this. */
export const onCallHistory = (input: ClockInput, facts: readonly SlaFact[], reported: Instant): OnCallHistory => ({
  facts,
  reported,
  book: input,
  calendarOf: (id, at) => calendarFor(input, id, at),
});

function runsOf(input: ClockInput, history: History, row: Row): readonly Run[] {
  const { facts, reported } = history;
  if (row.call) {
    const onCall = onCallHistory(input, facts, reported.at);
    return callRuns(history, row, callsOf(onCall), deploymentsOf(onCall), input.now);
  }
  switch (row.metric) {
    case "response":
      return responseRuns(history);
    case "work-start":
      return workStartRuns(history, phasesOf(input, row, facts, reported, input.now), input.now);
    case "resolution":
      return resolutionRuns(history, ({ policy }) => calendarFor(input, policy.calendar, reported.at));
    case "update":
      return updateRuns(history);
    case "deployment-report":
      return reportRuns(history, deploymentsOf(onCallHistory(input, facts, reported.at)));
  }
}

/** The facts known as of `now`, in order. */
export const knownFacts = (input: ClockInput): readonly SlaFact[] => judgedByTeam(orderedFacts(input.facts, input.now), input.team);

/** The cycles of every row that have a target, in the policy's order, then by number. */
export function plansOf(input: ClockInput): readonly Plan[] {
  if (input.slaActive === false) return [];
  const facts = knownFacts(input);
  const index = facts.findIndex(({ kind }) => kind === "reported");
  const first = facts[index];
  if (first?.kind !== "reported") return [];
  const history: History = { facts, reported: { at: first.at, index, by: first.by }, team: input.team, book: input };
  return rowsOf(input).flatMap((row) => runsOf(input, history, row).flatMap((run) => planOf(input, history, row, run)));
}

function phasesOfRun(input: ClockInput, facts: readonly SlaFact[], row: Row, run: Run): readonly Phase[] {
  if (run.judgedAt !== undefined) return phaseJudgedAt(input, row, facts, run.start, run.judgedAt);
  return phasesUpTo(phasesOf(input, row, facts, run.start, input.now), run.stop);
}

function planOf(input: ClockInput, { facts, reported }: History, row: Row, run: Run): readonly Plan[] {
  const { team, now } = input;
  const phases = phasesOfRun(input, facts, row, run);
  const last = phases[phases.length - 1];
  const target = last?.target ?? null;
  if (last === undefined || target === null) return [];
  const end = run.stop?.at ?? now;
  const paused = {
    facts,
    team,
    reporter: reported.by,
    now,
    calendarOf: ({ policy }: Pick<ClockInput, "policy">) => calendarFor(input, policy.calendar, run.start.at),
  };
  const pauses = pausesIn(phases, paused).filter(({ from }) => from < end || (run.stop === null && from === end));
  const holes = joinedSpans([...pauses, ...run.closed], run.start.at, end);
  return [{ row, run, phases, target, calendarId: calendarIdOf(last.terms.policy, target), pauses, holes, end }];
}

/**
 * Where a phase's target counts from: its own beginning if a change of classification starts the target anew; another version
 * of the contract moves no beginning.
 */
export function baseOf(plan: Plan, place: number): Instant {
  const phase = plan.phases[place];
  if (phase?.cause === "amended" && place > 0) return baseOf(plan, place - 1);
  return phase?.terms.options.retarget === "from-change" ? phase.from.at : plan.run.start.at;
}

/** How the target of one phase runs, as of the cycle's end. */
export function courseOf(input: ClockInput, plan: Plan, place: number, end: Instant = plan.end): Course | null {
  const phase = plan.phases[place];
  if (phase === undefined || phase.target === null) return null;
  const { target, terms } = phase;
  const calendar = calendarFor(input, calendarIdOf(terms.policy, target), plan.run.start.at);
  const base = baseOf(plan, place);
  return { target, calendar, options: terms.options, base, end: instant(Math.max(end, base)), holes: joinedSpans(plan.holes, base, end) };
}
