/**
 * The slow truth about targets in days: dates are walked one after the other, and closing time is the minute after the last open
 * one of a date. It shares no code with src/core (types apart).
 *
 * | deliberate fault in src/core                                              | the test that fails             |
 * |---------------------------------------------------------------------------|---------------------------------|
 * | sla/due.ts, moved: `hole.from < at` becomes `hole.from <= at`             | clocks, folded minute by minute |
 * | sla/pause.ts, isMovable: always true                                      | clocks, folded minute by minute |
 * | calendar/business-date.ts, sameTimeOn: `wallTime <=` becomes `wallTime <` | clocks, folded minute by minute |
 * | calendar/business-date.ts, sameBusinessDay: `from <=` becomes `from <`    | clocks, folded minute by minute |
 * | calendar/calendar.ts, calendarAt: every version is kept                   | clocks, folded minute by minute |
 */
import type { SlaTarget, Within } from "../../src/core/sla/policy";

/** The minutes of a stretch as one calendar opens them. */
export interface Days {
  readonly dates: readonly string[];
  /** Wall time of every minute, in minutes of its day. */
  readonly shown: readonly number[];
  readonly open: Uint8Array;
  readonly isBusinessDate: (date: string) => boolean;
}

type DayWithin = Extract<Within, { businessDays: number } | { sameBusinessDay: object }>;
export const isInDays = (within: Within): within is DayWithin => "businessDays" in within || "sameBusinessDay" in within;

function minutesOf({ dates }: Days, date: string): readonly number[] {
  const minutes: number[] = [];
  for (let minute = dates.indexOf(date); dates[minute] === date; minute += 1) minutes.push(minute);
  return minutes;
}

/** The minute after the last open one; without any, the day's end. */
function closing(days: Days, date: string): number {
  const minutes = minutesOf(days, date);
  const open = minutes.filter((minute) => days.open[minute] === 1);
  return ((open.length === 0 ? minutes : open).at(-1) as number) + 1;
}

function sameTime(days: Days, date: string, wall: number): number {
  const minutes = minutesOf(days, date);
  const same = minutes.find((minute) => days.shown[minute] === wall) as number;
  const open = minutes.filter((minute) => days.open[minute] === 1);
  if (open.length === 0 || open.includes(same) || open.includes(same - 1)) return same;
  return open.find((minute) => minute > same) ?? closing(days, date);
}

function businessDatesAfter({ dates, isBusinessDate }: Days, date: string, base: number): readonly string[] {
  return dates.filter((other, minute) => minute > base && other > date && other !== dates[minute - 1] && isBusinessDate(other));
}

/** When a target in days is due that counts from this minute; null beyond the stretch. */
export function dayMinute(days: Days, within: DayWithin, base: number): number | null {
  const date = days.dates[base] as string;
  const wall = days.shown[base] as number;
  const later = businessDatesAfter(days, date, base);
  if ("businessDays" in within) {
    const on = later[within.businessDays - 1];
    if (on === undefined) return null;
    return within.due === "at-close" ? closing(days, on) : sameTime(days, on, wall);
  }
  const [hours = 0, minutes = 0] = within.sameBusinessDay.cutOff.split(":").map(Number);
  const on = days.isBusinessDate(date) && wall <= hours * 60 + minutes ? date : later[0];
  return on === undefined ? null : closing(days, on);
}

/** Each hole that begins before the due moves it by the open minutes of the hole, which are added from the due on. */
export function movedBy(days: Days, due: number, base: number, end: number, isHole: (minute: number) => boolean): number | null {
  let at: number | null = due;
  for (let minute = base; minute < end && at !== null; minute += 1) {
    if (!isHole(minute) || (minute > base && isHole(minute - 1)) || minute >= at) continue;
    let length = 0;
    for (let held = minute; held < end && isHole(held); held += 1) length += days.open[held] as number;
    if (length > 0) at = afterOpen(days, at, length);
  }
  return at;
}

function afterOpen({ open }: Days, from: number, length: number): number | null {
  let left = length;
  for (let minute = from; minute < open.length; minute += 1) {
    left -= open[minute] as number;
    if (left === 0) return minute + 1;
  }
  return null;
}

/** Targets in days stand through pauses unless the contract says otherwise. */
export const standsThroughPauses = ({ within, pause }: SlaTarget): boolean => isInDays(within) && pause?.movesDayTarget !== true;
