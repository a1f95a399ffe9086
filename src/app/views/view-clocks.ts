import { zoneAt } from "../../core/calendar/calendar";
import { isOpen, nextOpening } from "../../core/calendar/business-time";
import type { ClockCycle } from "../../core/sla/clock";
import type { ClockInput } from "../../core/sla/plan";
import { clocksOf } from "../../core/sla/fold";
import { clockTrace } from "../../core/sla/trace";
import type { Instant } from "../../core/time/instant";
import type { TraceStep } from "../../core/trace";
import type { ClockView } from "../api";
import type { Ports } from "../ports";
import { readStatusNames } from "../setup/read-settings";
import { instantText } from "../records/instant-text";

/** Clocks as people read them: statuses by name; instants in UTC, to be shown in the calendar's zone. */
export async function viewClocks(ports: Ports, input: ClockInput | null): Promise<readonly ClockView[]> {
  if (input === null) return [];
  const names = await readStatusNames(ports);
  return clocksOf(input).map((cycle) => viewClock(input, cycle, names));
}

/** Less than this share of the target left: something should happen soon. */
const SOON = 0.25;

function viewClock(input: ClockInput, cycle: ClockCycle, names: ReadonlyMap<string, string>): ClockView {
  const calendar = input.calendars.get(cycle.calendar);
  const runs = cycle.stoppedAt === null && cycle.pausedSince === null;
  const closed = runs && calendar !== undefined && !isOpen(calendar, input.now);
  const budget = cycle.elapsedSeconds + cycle.remainingSeconds;
  return {
    target: cycle.target,
    metric: cycle.metric,
    ...(cycle.onCall === true ? { onCall: true as const } : {}),
    cycle: cycle.cycle,
    state: cycle.state,
    soft: cycle.soft,
    startedAt: instantText(cycle.startedAt),
    dueAt: instantText(cycle.dueAt),
    stoppedAt: textOrNull(cycle.stoppedAt),
    breachedAt: textOrNull(cycle.breachedAt),
    elapsedSeconds: cycle.elapsedSeconds,
    remainingSeconds: cycle.remainingSeconds,
    pausedSeconds: cycle.pausedSeconds,
    pausedSince: textOrNull(cycle.pausedSince),
    pausedBy: cycle.pausedBy === null ? null : (names.get(cycle.pausedBy) ?? cycle.pausedBy),
    continuesAt: closed ? textOrNull(nextOpening(calendar, input.now)) : null,
    soon: cycle.stoppedAt === null && cycle.remainingSeconds >= 0 && cycle.remainingSeconds < budget * SOON,
    zone: calendar === undefined ? "UTC" : zoneAt(calendar, input.now),
    trace: clockTrace(input, cycle).map((step) => named(step, names)),
  };
}

/** Statuses are judged by id and told by name. */
function named(step: TraceStep, names: ReadonlyMap<string, string>): TraceStep {
  const name = names.get(String(step.facts["status"]));
  return name === undefined ? step : { ...step, facts: { ...step.facts, status: name } };
}

const textOrNull = (at: Instant | null): string | null => (at === null ? null : instantText(at));
