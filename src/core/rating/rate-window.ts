import { holidayDays } from "../calendar/holidays";
import { WEEKDAYS, windowOf, type Window } from "../calendar/hours";
import type { OpeningHours, Weekday } from "../calendar/spec";
import { instant, type Instant } from "../time/instant";
import { dateOfDay, dayNumber, weekdayOfDay, yearOfDay } from "../time/local-date";
import { localDateOf, wallInstant } from "../time/zone";

const DAY_MINUTES = 1440;
/** Days after an instant on which its next edge is looked for; usages that are cut last at most one. */
const DAYS_AHEAD = 2;

/** When another price holds: hours of the week, and of public holidays in place of the weekday's. Neither = always. */
export interface RateWindow {
  readonly week?: Partial<Readonly<Record<Weekday, readonly OpeningHours[]>>>;
  readonly holidays?: { readonly region: string; readonly hours: readonly OpeningHours[] };
}

const always = ({ week, holidays }: RateWindow): boolean => week === undefined && holidays === undefined;

/** The windows that begin on a local day, minutes since its midnight; one past midnight runs into the next day. */
function windowsOf({ week, holidays }: RateWindow, day: number): readonly Window[] {
  const holiday = holidays !== undefined && holidayDays(holidays.region, yearOfDay(day)).has(day);
  const weekday = WEEKDAYS[weekdayOfDay(day)];
  const hours = holiday ? holidays.hours : weekday === undefined ? [] : (week?.[weekday] ?? []);
  return hours.flatMap((pair) => windowOf(pair) ?? []);
}

/** Instants [from, until) of the windows that begin on a local day: edges are set on the wall clock (RULES §1). */
function spansOn(window: RateWindow, day: number, zone: string): readonly { readonly from: number; readonly until: number }[] {
  return windowsOf(window, day).map(({ from, until }) => ({ from: edge(day, from, zone), until: edge(day, until, zone) }));
}

const edge = (day: number, minutes: number, zone: string): Instant =>
  wallInstant(dateOfDay(day + Math.floor(minutes / DAY_MINUTES)), minutes % DAY_MINUTES, zone);

/** Whether an instant lies inside the window; `zone` is the contract's. */
export function isInWindow(window: RateWindow, at: Instant, zone: string): boolean {
  if (always(window)) return true;
  const day = dayNumber(localDateOf(at, zone));
  return [day - 1, day].some((one) => spansOn(window, one, zone).some(({ from, until }) => from <= at && at < until));
}

/** The first edge of any of the windows after an instant; null where none comes within two days. */
export function nextWindowEdge(windows: readonly RateWindow[], at: Instant, zone: string): Instant | null {
  const day = dayNumber(localDateOf(at, zone));
  let found = Number.POSITIVE_INFINITY;
  for (const window of windows)
    for (let one = day - 1; one <= day + DAYS_AHEAD; one += 1)
      for (const { from, until } of spansOn(window, one, zone)) for (const next of [from, until]) if (next > at && next < found) found = next;
  return Number.isFinite(found) ? instant(found) : null;
}
