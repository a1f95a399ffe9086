import type { Calendar } from "../calendar/calendar";
import type { Instant } from "../time/instant";
import type { ClockCycle } from "./clock";
import { clocksOf } from "./fold";
import type { ClockInput } from "./plan";
import type { SlaAmendment } from "./terms";

/** A due time of a cycle that still runs, before and after a change. */
export interface MovedDue {
  readonly issue: string;
  readonly target: string;
  readonly cycle: number;
  readonly before: Instant;
  readonly after: Instant;
}

const nameOf = ({ target, cycle, metric, soft, onCall }: ClockCycle): string => `${metric} ${soft} ${onCall ?? false} ${target} ${cycle}`;

function movesOf(input: ClockInput, changed: ClockInput): readonly MovedDue[] {
  const after = new Map(clocksOf(changed).map((cycle) => [nameOf(cycle), cycle]));
  return clocksOf(input).flatMap((cycle) => {
    const later = cycle.stoppedAt === null ? after.get(nameOf(cycle)) : undefined;
    if (later === undefined || later.dueAt === cycle.dueAt) return [];
    return [{ issue: cycle.issue, target: cycle.target, cycle: cycle.cycle, before: cycle.dueAt, after: later.dueAt }];
  });
}

/**
 * Which open due times a new version of a calendar moves, before it is kept (RULES §1). `next` is the whole calendar with the new
 * version; whether running cycles follow stands in it. Finished cycles never move.
 */
export const calendarMoves = (inputs: readonly ClockInput[], next: Calendar): readonly MovedDue[] =>
  inputs.flatMap((input) => (input.calendars.has(next.id) ? movesOf(input, { ...input, calendars: new Map([...input.calendars, [next.id, next]]) }) : []));

/** Which open due times a new version of a contract moves as of each input's `now`. */
export const amendmentMoves = (inputs: readonly ClockInput[], amendment: SlaAmendment): readonly MovedDue[] =>
  inputs.flatMap((input) => {
    const amendments = [...(input.amendments ?? []), amendment].toSorted((a, b) => a.from - b.from);
    return movesOf(input, { ...input, amendments });
  });
