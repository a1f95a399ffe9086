import { assert } from "../assert";
import { instant, type Instant } from "../time/instant";
import type { ClockCycle, ClockFlag, ClockState } from "./clock";
import { budgetOf, dueOf, measureOf, NEVER, type Course } from "./due";
import { secondsOf, usedSeconds } from "./measure";
import { courseOf, plansOf, type ClockInput, type Plan } from "./plan";
import { warningsOf, type Stretch } from "./warning";

/**
 * The clocks of one issue as of `now`: a fold over its facts, sorted by (instant, id). The order of arrival does not matter,
 * a repeated fact counts once, facts after `now` are not known yet (RULES §2). Cycles come in the order of the policy's
 * targets, then by number; a target that the classification does not pick has no cycle.
 */
export const clocksOf = (input: ClockInput): readonly ClockCycle[] => plansOf(input).map((plan) => cycleOf(input, plan));

function cycleOf(input: ClockInput, plan: Plan): ClockCycle {
  const { run, phases, target, end, holes } = plan;
  const last = phases.length - 1;
  const course = courseOf(input, plan, last);
  assert(course !== null, "a cycle without a target");
  const measure = measureOf(course);
  const dueAt = dueOf(course);
  const retargetedAt = last > 0 ? (phases[last]?.from.at ?? null) : null;
  const isOver = end > dueAt;
  const breachedAt = isOver && !plan.row.soft ? instant(Math.max(dueAt, retargetedAt ?? dueAt)) : null;
  const paused = pauseOf(plan);
  const elapsedSeconds = Math.floor(usedSeconds(measure, holes, course.base, end));
  const warnings = warningsOf(stretchesOf(input, plan));
  return {
    issue: input.issue,
    target: target.id,
    metric: target.metric,
    cycle: run.cycle,
    state: stateOf(plan, isOver, paused !== null),
    soft: plan.row.soft,
    startedAt: run.start.at,
    dueAt,
    stoppedAt: run.stop?.at ?? null,
    elapsedSeconds,
    remainingSeconds: Math.floor(budgetOf(course)) - elapsedSeconds,
    pausedSeconds: Math.floor(secondsOf(measure, holes, run.start.at, end)),
    uncountedSeconds: Math.floor(usedSeconds(measure, holes, run.start.at, course.base)),
    breachedAt,
    warnedAt: warnings.fired.map(({ at }) => at),
    warnings: warnings.fired,
    pausedSince: paused?.since ?? null,
    pausedBy: paused?.status ?? null,
    nextDueAt: nextOf(plan, isOver, paused, earlier(warnings.next, laterThan(dueAt, end))),
    retargetedAt,
    calendar: plan.calendarId,
    flags: flagsOf(input, plan, course, breachedAt),
    ...(plan.row.call ? { onCall: true as const } : {}),
  };
}

/** While paused only the end of the time for a confirmation is waited for. */
function nextOf({ run }: Plan, isOver: boolean, paused: Paused | null, next: Instant | null): Instant | null {
  if (run.stop !== null) return null;
  if (paused !== null) return paused.confirmBy;
  return isOver ? null : next;
}

/** A stop exactly at the due is kept; an open clock is over only after its due instant. */
function stateOf({ run, row }: Plan, isOver: boolean, isPaused: boolean): ClockState {
  if (run.stop !== null && !isOver) return "kept";
  if (isOver) {
    if (run.stop !== null) return row.soft ? "later-than-aimed" : "missed";
    return row.soft ? "late" : "breached";
  }
  return isPaused ? "paused" : "running";
}

interface Paused {
  readonly since: Instant;
  readonly status: string;
  readonly confirmBy: Instant | null;
}

/** The pause that holds an open cycle at its end; one that a change of target cut in two is one pause. */
function pauseOf({ run, pauses, end }: Plan): Paused | null {
  const pause = run.stop === null ? pauses.find(({ from, until }) => from <= end && end < until) : undefined;
  if (pause === undefined) return null;
  let since = pause.from;
  for (const earlier of [...pauses].reverse()) if (earlier.until === since) since = earlier.from;
  return { since, status: pause.status, confirmBy: pause.confirmBy ?? null };
}

/** At the due instant itself nothing is breached yet: it is one millisecond later. */
const laterThan = (due: Instant, now: Instant): Instant => (due > now ? due : instant(now + 1));

const earlier = (a: Instant | null, b: Instant): Instant | null => {
  const next = a === null || b < a ? b : a;
  return next >= NEVER ? null : next;
};

function stretchesOf(input: ClockInput, plan: Plan): readonly Stretch[] {
  return plan.phases.flatMap(({ from }, place) => {
    const course = courseOf(input, plan, place);
    const next = plan.phases[place + 1]?.from.at;
    if (course === null) return [];
    return [{ course, from: from.at, until: next ?? plan.end, isOpen: next === undefined && plan.run.stop === null }];
  });
}

function flagsOf(input: ClockInput, plan: Plan, course: Course, breachedAt: Instant | null): readonly ClockFlag[] {
  const flags: ClockFlag[] = [];
  if (plan.run.isLoggedLate) flags.push("worklog-logged-late");
  if (breachedAt !== null && isByRetarget(input, plan, course)) flags.push("breached-by-retarget");
  if (dueOf(course) === NEVER) flags.push("never-open");
  return flags;
}

/** The new target was used up when it came into force, and the one before was not. */
function isByRetarget(input: ClockInput, plan: Plan, course: Course): boolean {
  const last = plan.phases.length - 1;
  const change = plan.phases[last]?.from.at;
  if (last === 0 || change === undefined || dueOf(course) > change) return false;
  const before = courseOf(input, plan, last - 1, change);
  return before === null || dueOf(before) >= change;
}
