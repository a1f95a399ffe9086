/**
 * The slow truth about clocks: cycles are found fact by fact, everything else by looking at every minute, also where a target
 * is due (durations here, days in day-oracle). It shares no code with src/core (types apart); service hours come from the calendar oracle. Facts lie on whole minutes.
 *
 * | deliberate fault in src/core/sla                                       | the test that fails             |
 * |------------------------------------------------------------------------|---------------------------------|
 * | pause.ts, pausesIn: pauses of the last target in every phase           | clocks, folded minute by minute |
 * | warning.ts, crossings: `at` without the beginning of the target       | clocks, folded minute by minute |
 * | run.ts, resolutionRuns: a reopening always continues the cycle         | clocks, folded minute by minute |
 */
import type { SlaFact } from "../../src/core/sla/fact";
import type { SlaPolicy, SlaTarget } from "../../src/core/sla/policy";
import { pausedMinutes } from "./pause-oracle";
import { dayMinute, isInDays, movedBy, standsThroughPauses, type Days } from "./day-oracle";

/** Facts and instants in minutes since the beginning of the open minutes. */
export interface OracleInput {
  readonly policy: SlaPolicy;
  /** The minutes as a cycle sees them that started in this one: a version of the calendar may be for new cycles only. */
  readonly daysFor: (start: number) => Days;
  readonly reopenDays: number;
  readonly fromChange: boolean;
  readonly agents: readonly string[];
  readonly customers: readonly string[];
  /** Sorted; the first is `reported`. */
  readonly facts: readonly SlaFact[];
  readonly now: number;
}

export interface OracleClock {
  readonly target: string;
  readonly cycle: number;
  readonly state: string;
  readonly started: number;
  readonly due: number | null;
  readonly stopped: number | null;
  readonly used: number;
  readonly paused: number;
  readonly breached: number | null;
  readonly warned: readonly number[];
}

interface Cycle {
  readonly start: number;
  readonly from: number;
  stop: number | null;
  /** Place of the fact that stopped it; later facts do not belong to it. */
  place: number;
  readonly closed: [number, number][];
}

const isOurs = (input: OracleInput, fact: SlaFact): boolean =>
  fact.kind === "comment" && fact.public && fact.automatic !== true && input.agents.includes(fact.by) && !input.customers.includes(fact.by);

function mayContinue({ daysFor, facts, reopenDays }: OracleInput, closed: number, reopened: number): boolean {
  const { dates, isBusinessDate } = daysFor(facts[0]?.at ?? 0);
  const passed = [...new Set(dates.slice(closed, reopened + 1))].slice(1);
  const last = dates[reopened] as string;
  if (passed.length === 0) return true;
  const before = passed.filter((date) => date < last && isBusinessDate(date)).length;
  return isBusinessDate(last) ? before + 1 <= reopenDays : before < reopenDays;
}

const begin = (start: number, from: number): Cycle => ({ start, from, stop: null, place: Number.POSITIVE_INFINITY, closed: [] });

function cyclesOf(input: OracleInput, metric: string, targetAt: (place: number) => SlaTarget | null): readonly Cycle[] {
  const { facts, policy } = input;
  const first = begin(facts[0]?.at ?? 0, 0);
  const cycles = [first];
  let current: Cycle | null = first;
  facts.forEach((fact, place) => {
    const isResolved = fact.kind === "status" && policy.resolved.includes(fact.to);
    const latest = cycles[cycles.length - 1] as Cycle;
    const stop = (at: number): void => {
      if (current === null) return;
      current.stop = at;
      current.place = place;
      current = null;
    };
    if (metric === "response" && isOurs(input, fact)) stop(fact.at);
    if (metric === "work-start" && fact.kind === "status" && targetAt(place)?.startedBy?.statuses?.includes(fact.to)) stop(fact.at);
    if (metric === "update" && isOurs(input, fact) && current !== null) {
      stop(fact.at);
      current = begin(fact.at, place);
      cycles.push(current);
    } else if (metric === "update" || metric === "resolution") {
      if (isResolved) stop(fact.at);
      else if (current === null && fact.kind === "status") {
        if (metric === "resolution" && mayContinue(input, latest.stop as number, fact.at)) {
          latest.closed.push([latest.stop as number, fact.at]);
          latest.stop = null;
          latest.place = Number.POSITIVE_INFINITY;
          current = latest;
        } else cycles.push((current = begin(fact.at, place)));
      }
    }
  });
  return cycles;
}

function targetAfter(input: OracleInput, metric: string, soft: boolean, place: number): SlaTarget | null {
  let severity: string | undefined;
  for (const fact of input.facts.slice(0, place + 1)) if (fact.kind === "reported" || fact.kind === "classified") severity = fact.severity ?? severity;
  const matches = (target: SlaTarget): boolean => target.when?.severity === undefined || (severity !== undefined && target.when.severity.includes(severity));
  return input.policy.targets.find((target) => target.metric === metric && (target.soft === true) === soft && matches(target)) ?? null;
}

interface Told {
  readonly at: number;
  readonly target: SlaTarget | null;
}

/** Which target came into force when, fact by fact. */
function changesOf(input: OracleInput, metric: string, soft: boolean, cycle: Cycle): readonly Told[] {
  const atStart = input.facts.filter(({ at }) => at <= cycle.start).length - 1;
  const told: Told[] = [{ at: cycle.start, target: targetAfter(input, metric, soft, atStart) }];
  for (let place = atStart + 1; place < input.facts.length; place += 1) {
    const at = input.facts[place]?.at ?? 0;
    if (place >= cycle.place || at > (cycle.stop ?? input.now)) break;
    const target = targetAfter(input, metric, soft, place);
    if (target?.id !== told[told.length - 1]?.target?.id) told.push({ at, target });
  }
  return told;
}

/** One cycle laid out in minutes. */
interface Layout {
  readonly input: OracleInput;
  readonly days: Days;
  readonly cycle: Cycle;
  readonly told: readonly Told[];
  readonly end: number;
  readonly isRunning: (minute: number) => boolean;
}

const inForce = ({ told }: Layout, minute: number): Told => {
  let found = told[0] as Told;
  for (const change of told) if (change.at <= minute) found = change;
  return found;
};

const counts = ({ days }: Layout, of: SlaTarget, minute: number): boolean => "elapsedSeconds" in of.within || days.open[minute] === 1;

function count(layout: Layout, of: SlaTarget, from: number, until: number, wanted: (minute: number) => boolean): number {
  let sum = 0;
  for (let minute = from; minute < until; minute += 1) if (counts(layout, of, minute) && wanted(minute)) sum += 1;
  return sum;
}

const baseOf = ({ input, cycle }: Layout, { at }: Told): number => (input.fromChange ? at : cycle.start);

/** Minutes that a target allows; a day target's are the open ones up to its due. */
function budgetOf(layout: Layout, { within }: SlaTarget, base: number): number {
  if ("businessSeconds" in within) return within.businessSeconds / 60;
  if ("elapsedSeconds" in within) return within.elapsedSeconds / 60;
  const due = dayMinute(layout.days, within, base);
  let open = 0;
  for (let minute = base; minute < (due ?? base); minute += 1) open += layout.days.open[minute] as number;
  return open;
}

function dueIn(layout: Layout, target: SlaTarget, base: number): number | null {
  const { days, isRunning } = layout;
  if (isInDays(target.within)) {
    const due = dayMinute(days, target.within, base);
    return due === null ? null : movedBy(days, due, base, layout.end, (minute) => !isRunning(minute));
  }
  const budget = budgetOf(layout, target, base);
  let used = 0;
  for (let minute = base; minute < days.open.length; minute += 1) {
    const isCounted = counts(layout, target, minute) && isRunning(minute);
    if (budget === 0 ? isCounted : used === budget) return minute;
    if (isCounted) used += 1;
  }
  return null;
}

interface Use {
  readonly of: SlaTarget;
  readonly minute: number;
  readonly used: number;
  readonly budget: number;
  readonly due: number | null;
}

/** Whether a share of the target is used up now, and the time for warnings is not over: that is the due, which only the whole may name. */
function isUsed(layout: Layout, { of, minute, used, budget, due }: Use, share: number): boolean {
  if (due !== null && (share === 1 ? minute > due : minute >= due)) return false;
  if (budget === 0) return share === 1 && counts(layout, of, minute) && layout.isRunning(minute);
  return used >= share * budget;
}

function warningsIn(layout: Layout): readonly number[] {
  const { cycle, end, isRunning } = layout;
  const spent = new Set<number>();
  const warned: number[] = [];
  let before: Told | null = null;
  let used = 0;
  let budget = 0;
  let due: number | null = null;
  for (let minute = cycle.start; cycle.stop === null ? minute <= end : minute < end; minute += 1) {
    const present = inForce(layout, minute);
    const of = present.target;
    if (of !== null && present === before) used += Number(counts(layout, of, minute - 1) && isRunning(minute - 1));
    else if (of !== null) {
      used = count(layout, of, baseOf(layout, present), minute, isRunning);
      budget = budgetOf(layout, of, baseOf(layout, present));
      due = dueIn(layout, of, baseOf(layout, present));
    }
    before = present;
    if (of === null) continue;
    const fresh = (of.warnAt ?? []).flatMap((step) =>
      "share" in step && !spent.has(step.share) && isUsed(layout, { of, minute, used, budget, due }, step.share) ? [step.share] : [],
    );
    if (fresh.length === 0) continue;
    fresh.forEach((share) => spent.add(share));
    warned.push(minute);
  }
  return warned;
}

function stateOf({ cycle }: Layout, soft: boolean, isOver: boolean, isHeld: boolean): string {
  if (isOver && cycle.stop === null) return soft ? "late" : "breached";
  if (isOver) return soft ? "later-than-aimed" : "missed";
  if (cycle.stop !== null) return "kept";
  return isHeld ? "paused" : "running";
}

function clockOf(input: OracleInput, metric: string, soft: boolean, cycle: Cycle, number: number): OracleClock | null {
  const told = changesOf(input, metric, soft, cycle);
  const last = told[told.length - 1] as Told;
  const { target } = last;
  if (target === null) return null;
  const end = cycle.stop ?? input.now;
  const holes = new Set<number>();
  const days = input.daysFor(cycle.start);
  const masks = new Map(input.policy.targets.filter((of) => of.metric === metric).map((of) => [of.id, pausedMinutes(input, of, input.now, days)]));
  const layout: Layout = { input, days, cycle, told, end, isRunning: (minute) => !holes.has(minute) };
  const isPaused = (minute: number): boolean => {
    const of = inForce(layout, minute).target;
    return of !== null && !standsThroughPauses(of) && masks.get(of.id)?.[minute] === true;
  };
  for (let minute = cycle.start; minute < end; minute += 1) {
    if (isPaused(minute) || cycle.closed.some(([from, until]) => from <= minute && minute < until)) holes.add(minute);
  }
  const base = baseOf(layout, last);
  const due = dueIn(layout, target, base);
  const isOver = due !== null && end > due;
  return {
    target: target.id,
    cycle: number,
    state: stateOf(layout, soft, isOver, isPaused(end)),
    started: cycle.start,
    due,
    stopped: cycle.stop,
    used: count(layout, target, base, end, layout.isRunning),
    paused: count(layout, target, cycle.start, end, (minute) => holes.has(minute)),
    breached: isOver && !soft ? Math.max(due, told.length > 1 ? last.at : 0) : null,
    warned: warningsIn(layout),
  };
}

/** Every clock as the rules say it, in the order of the policy's targets. */
export function slowClocks(input: OracleInput): readonly OracleClock[] {
  const rows = [...new Set(input.policy.targets.map(({ metric, soft = false }) => `${metric} ${soft}`))];
  return rows.flatMap((row) => {
    const [metric = "", soft] = row.split(" ");
    const atReport = input.facts.filter(({ at }) => at <= (input.facts[0]?.at ?? 0)).length - 1;
    const cycles = cyclesOf(input, metric, (place) => targetAfter(input, metric, soft === "true", Math.max(place, atReport)));
    return cycles.flatMap((cycle, index) => clockOf(input, metric, soft === "true", cycle, index + 1) ?? []);
  });
}
