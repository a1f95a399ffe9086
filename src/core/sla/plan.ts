import { assert } from "../assert";
import { calendarAt, type Calendar } from "../calendar/calendar";
import { joinedSpans } from "../calendar/business-time";
import { instant, type Instant, type Span } from "../time/instant";
import type { ServiceTeam, SlaFact } from "./fact";
import type { Course } from "./due";
import { orderedFacts } from "./ordered-facts";
import { pausesIn, type Pause } from "./pause";
import { phasesOf, phasesUpTo, rowsOf, type Phase, type Row } from "./phase";
import type { SlaOptions, SlaPolicy, SlaTarget } from "./policy";
import { resolutionRuns, responseRuns, updateRuns, workStartRuns, type History, type Run } from "./run";

/** Everything the clocks of one issue are folded from. */
export interface ClockInput {
  readonly issue: string;
  readonly policy: SlaPolicy;
  readonly options: SlaOptions;
  /** Compiled calendars by id; holds the policy's and every target's. */
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

/** The calendar of a target for a cycle that started at `start`. */
export function calendarFor({ calendars }: ClockInput, id: string, start: Instant): Calendar {
  const calendar = calendars.get(id);
  assert(calendar !== undefined, `the policy names calendar ${id}, which was not given`);
  return calendarAt(calendar, start);
}

function runsOf(input: ClockInput, history: History, row: Row, phases: readonly Phase[]): readonly Run[] {
  const { policy, options, now } = input;
  switch (row.metric) {
    case "response":
      return responseRuns(history);
    case "work-start":
      return workStartRuns(history, phases, now);
    case "resolution":
      return resolutionRuns(history, calendarFor(input, policy.calendar, history.reported.at), options.reopenWithinBusinessDays, options.werktag);
    case "update":
      return updateRuns(history);
    case "deployment-report":
      return [];
  }
}

/** The cycles of every row that have a target, in the policy's order, then by number. */
export function plansOf(input: ClockInput): readonly Plan[] {
  if (input.slaActive === false) return [];
  const facts = orderedFacts(input.facts, input.now);
  const index = facts.findIndex(({ kind }) => kind === "reported");
  const first = facts[index];
  if (first?.kind !== "reported") return [];
  const history: History = { facts, reported: { at: first.at, index, by: first.by }, team: input.team, policy: input.policy };
  return rowsOf(input.policy).flatMap((row) => {
    const all = phasesOf(input.policy, row, facts, history.reported);
    return runsOf(input, history, row, all).flatMap((run) => planOf(input, history, row, run));
  });
}

function planOf(input: ClockInput, { facts }: History, row: Row, run: Run): readonly Plan[] {
  const { policy, team, now } = input;
  const phases = phasesUpTo(phasesOf(policy, row, facts, run.start), run.stop);
  const target = phases[phases.length - 1]?.target ?? null;
  if (target === null) return [];
  const end = run.stop?.at ?? now;
  const pauses = pausesIn(phases, policy, team, facts).filter(({ from }) => from < end || (run.stop === null && from === end));
  const holes = joinedSpans([...pauses, ...run.closed], run.start.at, end);
  return [{ row, run, phases, target, calendarId: calendarIdOf(policy, target), pauses, holes, end }];
}

/** Where a phase's target counts from: its own beginning if a change of classification starts the target anew. */
export const baseOf = ({ options }: ClockInput, { phases, run }: Plan, place: number): Instant =>
  options.retarget === "from-change" ? (phases[place]?.from.at ?? run.start.at) : run.start.at;

/** How the target of one phase runs, as of the cycle's end. */
export function courseOf(input: ClockInput, plan: Plan, place: number, end: Instant = plan.end): Course | null {
  const target = plan.phases[place]?.target ?? null;
  if (target === null) return null;
  const calendar = calendarFor(input, calendarIdOf(input.policy, target), plan.run.start.at);
  const base = baseOf(input, plan, place);
  return { target, calendar, options: input.options, base, end: instant(Math.max(end, base)), holes: joinedSpans(plan.holes, base, end) };
}
