import { assert } from "../assert";
import { instant, type Instant, type LocalDate } from "../time/instant";
import { addDays, dateOfDay, dayNumber, weekdayOfDay } from "../time/local-date";
import { localDateOf, wallInstant, wallInstantAt, wallTimeOf } from "../time/zone";
import { HORIZON_DAYS } from "./business-time";
import { hoursOn, zoneAt, type Calendar } from "./calendar";
import { DAY_MINUTES, minutesOf } from "./hours";
import { isClosedDay, windowsOn } from "./service-hours";

/** Which weekdays a contract calls Werktag (S1, S77; trap 4): German law counts Saturday, agencies often do not. */
export type Werktag = "mon-fri" | "mon-sat";

const MINUTE = 60_000;

/** A Werktag that is no holiday and not closed (RULES §1); a closed day with own hours counts again. */
export const isBusinessDate = (calendar: Calendar, date: LocalDate, werktag: Werktag): boolean => isBusinessDay(calendar, dayNumber(date), werktag);

function isBusinessDay(calendar: Calendar, day: number, werktag: Werktag): boolean {
  if (weekdayOfDay(day) > (werktag === "mon-sat" ? 5 : 4)) return false;
  const hours = hoursOn(calendar, dateOfDay(day));
  const own = hours.own.get(day);
  return own === undefined ? !isClosedDay(hours, day) : own.length > 0;
}

/**
 * The `count`-th business date after `date`; `count` 0 is the first one at or after `date`. Null when the calendar has
 * not so many within its horizon. Example: BW, one after Tue 2027-01-05 is Thu 2027-01-07 (S77).
 */
export function addBusinessDates(calendar: Calendar, date: LocalDate, count: number, werktag: Werktag): LocalDate | null {
  assert(Number.isInteger(count) && count >= 0, `${count} business dates`);
  const first = dayNumber(date);
  let left = Math.max(count, 1);
  for (let day = count === 0 ? first : first + 1; day <= first + HORIZON_DAYS; day += 1) {
    if (isBusinessDay(calendar, day, werktag)) left -= 1;
    if (left === 0) return dateOfDay(day);
  }
  return null;
}

/** When a date closes: the end of its last service hours, 24:00 where it has none (RULES §1). */
export function closingOf(calendar: Calendar, date: LocalDate): Instant {
  const hours = hoursOn(calendar, date);
  const windows = windowsOn(hours, dayNumber(date));
  return wallInstant(date, windows[windows.length - 1]?.until ?? DAY_MINUTES, hours.zone);
}

/** The same wall time on `date`, moved into its service hours: forward to the next opening, back to closing time. */
function sameTimeOn(calendar: Calendar, date: LocalDate, wallTime: number): Instant {
  const hours = hoursOn(calendar, date);
  const windows = windowsOn(hours, dayNumber(date));
  const next = windows.find(({ until }) => wallTime <= until * MINUTE);
  if (next !== undefined) return wallInstantAt(date, Math.max(wallTime, next.from * MINUTE), hours.zone);
  return windows.length === 0 ? wallInstantAt(date, wallTime, hours.zone) : closingOf(calendar, date);
}

/** Due of a target of n business days (S1, S21, S77): the n-th business date after the local date of `from`. */
export function addBusinessDays(calendar: Calendar, from: Instant, count: number, due: "same-time" | "at-close", werktag: Werktag): Instant | null {
  const zone = zoneAt(calendar, from);
  const date = addBusinessDates(calendar, localDateOf(from, zone), count, werktag);
  if (date === null) return null;
  return due === "at-close" ? closingOf(calendar, date) : sameTimeOn(calendar, date, wallTimeOf(from, zone));
}

/**
 * Due of „Reaktion am selben Arbeitstag" (S3): closing of the day of receipt if that is a business date and the issue
 * came at or before `cutOff` (`HH:MM`), else of the next business date.
 */
export function sameBusinessDay(calendar: Calendar, from: Instant, cutOff: string, werktag: Werktag): Instant | null {
  const zone = zoneAt(calendar, from);
  const date = localDateOf(from, zone);
  const limit = cutOff === "24:00" ? DAY_MINUTES : minutesOf(cutOff);
  assert(limit !== null, `cut-off ${cutOff}`);
  const isInTime = from <= wallInstant(date, limit, zone) && isBusinessDate(calendar, date, werktag);
  const on = isInTime ? date : addBusinessDates(calendar, date, 1, werktag);
  return on === null ? null : closingOf(calendar, on);
}

/** The last instant of the `count`-th business date after `from`'s date; a reopening up to then continues its cycle (RULES §2). */
export function endOfBusinessDays(calendar: Calendar, from: Instant, count: number, werktag: Werktag): Instant | null {
  const date = localDateOf(from, zoneAt(calendar, from));
  const last = count === 0 ? date : addBusinessDates(calendar, date, count, werktag);
  if (last === null) return null;
  return instant(wallInstant(addDays(last, 1), 0, hoursOn(calendar, last).zone) - 1);
}
