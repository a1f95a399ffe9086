import { zoneAt } from "../calendar/calendar";
import type { Facts } from "../problem";
import type { Instant } from "../time/instant";
import { isoUtc } from "../time/iso";
import { step, type TraceStep } from "../trace";
import type { ClockCycle } from "./clock";
import { NEVER } from "./due";
import { calendarFor, calendarIdOf, plansOf, type ClockInput, type Plan } from "./plan";
import type { SlaTarget } from "./policy";

interface Event {
  readonly at: Instant;
  readonly code: string;
  readonly facts?: Facts;
}

/**
 * Why a cycle stands where it stands, oldest first: its start and target, changes, pauses, warnings and stop in the order of
 * time, then what was used and when it is due. `cycle` is one that `clocksOf(input)` gave. Codes `clock.*`; `at` is an
 * ISO instant to be shown in `zone`, durations are seconds.
 */
export function clockTrace(input: ClockInput, cycle: ClockCycle): readonly TraceStep[] {
  const plan = plansOf(input).find(
    ({ row, run }) => row.metric === cycle.metric && row.soft === cycle.soft && row.call === (cycle.onCall ?? false) && run.cycle === cycle.cycle,
  );
  if (plan === undefined) return [];
  const calendar = calendarFor(input, plan.calendarId, plan.run.start.at);
  const events = [...beginning(plan), ...changes(plan), ...interruptions(plan), ...endings(plan, cycle)];
  const ordered = events.map((event, order) => ({ ...event, order })).sort((a, b) => a.at - b.at || a.order - b.order);
  return [...ordered, ...conclusion(cycle)].map(({ at, code, facts }) => step(code, { at: isoUtc(at), zone: zoneAt(calendar, at), ...facts }));
}

function targetOf(target: SlaTarget): { readonly code: string; readonly facts: Facts } {
  const { within, id } = target;
  if ("businessSeconds" in within) return { code: "clock.target-business", facts: { target: id, seconds: within.businessSeconds } };
  if ("elapsedSeconds" in within) return { code: "clock.target-elapsed", facts: { target: id, seconds: within.elapsedSeconds } };
  if ("businessDays" in within) return { code: `clock.target-days-${within.due}`, facts: { target: id, days: within.businessDays } };
  return { code: "clock.target-same-day", facts: { target: id, cutOff: within.sameBusinessDay.cutOff } };
}

function beginning({ run, phases }: Plan): readonly Event[] {
  const at = run.start.at;
  const target = phases[0]?.target ?? null;
  const started: Event = { at, code: `clock.started-${run.beginning}`, facts: { cycle: run.cycle } };
  return target === null ? [started, { at, code: "clock.no-target" }] : [started, { at, ...targetOf(target) }];
}

function changes({ phases }: Plan): readonly Event[] {
  return phases.slice(1).flatMap(({ from, target, terms: { options, policy }, cause }) => {
    if (target === null) return [{ at: from.at, code: "clock.no-target" }];
    const retargeted: Event = {
      at: from.at,
      code: cause === "amended" ? "clock.amended" : `clock.retargeted-${options.retarget}`,
      facts: { target: target.id, calendar: calendarIdOf(policy, target) },
    };
    return [retargeted, { at: from.at, ...targetOf(target) }];
  });
}

/** A pause that a change of target cut in two, or that lasts beyond the cycle, has no end to tell. */
function interruptions({ pauses, run, end }: Plan): readonly Event[] {
  const told = pauses.flatMap(({ from, until, status, cause, isTimedOut }): readonly Event[] => {
    const goesOn = pauses.some((other) => other.from === until);
    const continues = pauses.some((other) => other.until === from);
    return [
      ...(continues ? [] : [{ at: from, code: cause === "status" ? "clock.paused" : `clock.paused-${cause}`, facts: { status } }]),
      ...(goesOn || until > end || (until === end && run.stop !== null) ? [] : [{ at: until, code: isTimedOut ? "clock.resumed-timeout" : "clock.resumed" }]),
    ];
  });
  const closed = run.closed.flatMap(({ from, until }) => [
    { at: from, code: "clock.closed" },
    { at: until, code: "clock.reopened" },
  ]);
  return [...told, ...closed];
}

function endings({ run }: Plan, cycle: ClockCycle): readonly Event[] {
  const warned = cycle.warnings.map(({ at, step: name }): Event => ({
    at,
    code: name.endsWith("%") ? "clock.warned-share" : "clock.warned-left",
    facts: warnedFacts(name),
  }));
  const breached: readonly Event[] =
    cycle.breachedAt === null
      ? []
      : [{ at: cycle.breachedAt, code: cycle.flags.includes("breached-by-retarget") ? "clock.breached-by-retarget" : "clock.breached" }];
  if (run.stop === null) return [...warned, ...breached];
  const late: readonly Event[] = run.isLoggedLate ? [{ at: run.stop.at, code: "clock.logged-late" }] : [];
  return [...warned, ...breached, ...late, { at: run.stop.at, code: `clock.stopped-${cycle.metric}` }];
}

const warnedFacts = (name: string): Facts => (name.endsWith("%") ? { share: name.slice(0, -1) } : { seconds: Number(name.slice(0, -1)) });

/** What was used, and the due; while paused the due is as if the clock resumed now. */
function conclusion(cycle: ClockCycle): readonly Event[] {
  const at = cycle.dueAt;
  const used: Event = { at, code: "clock.used", facts: { elapsed: cycle.elapsedSeconds } };
  const paused: readonly Event[] = cycle.pausedSeconds > 0 ? [{ at, code: "clock.not-counted", facts: { seconds: cycle.pausedSeconds } }] : [];
  const uncounted: readonly Event[] = cycle.uncountedSeconds > 0 ? [{ at, code: "clock.uncounted", facts: { seconds: cycle.uncountedSeconds } }] : [];
  if (at === NEVER) return [used, ...paused, ...uncounted, { at, code: "clock.never-open" }];
  return [
    used,
    ...paused,
    ...uncounted,
    { at, code: cycle.state === "paused" ? "clock.due-if-resumed" : "clock.due" },
    { at, code: `clock.state-${cycle.state}` },
  ];
}
