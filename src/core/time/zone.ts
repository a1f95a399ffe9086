import { IANAZone } from "luxon";
import { instant, type Instant, type LocalDate } from "./instant";
import { DAY, dateOfDay, dayNumber, yearOfDay } from "./local-date";
import { instantOfWall, offsetIn, offsetTable } from "./offset";

const MINUTE = 60_000;

/** A named zone of the tz database, such as `Europe/Vienna` or `UTC`; a bare offset like `+01:00` is none. */
export function isZone(name: string): boolean {
  if (known.has(name)) return true;
  const valid = /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
  if (valid) known.add(name);
  return valid;
}

/** Zones asked about before: each question costs a formatter of its own, and there are some 600 at most. */
const known = new Set<string>();

/** Milliseconds added to UTC at an instant in a zone. */
export const zoneOffset = (at: Instant, zone: string): number => offsetIn(offsetTable(zone, yearOfDay(Math.floor(at / DAY))), at);

/** The date a wall calendar in `zone` shows. */
export const localDateOf = (at: Instant, zone: string): LocalDate => dateOfDay(Math.floor((at + zoneOffset(at, zone)) / DAY));

/** Milliseconds since local midnight as the wall clock shows them; on days of a clock change not the time that has passed. */
export const wallTimeOf = (at: Instant, zone: string): number => {
  const wall = at + zoneOffset(at, zone);
  return wall - Math.floor(wall / DAY) * DAY;
};

/** The first instant of a local date; where midnight is skipped, the instant of the jump. */
export const startOfDay = (date: LocalDate, zone: string): Instant => wallInstant(date, 0, zone);

/**
 * The instant at which the wall clock in `zone` first shows `minutesOfDay` (0…1440; 1440 is the next midnight) on `date`.
 * A time in the gap of a clock change is the instant of the jump; one that comes twice is the first. The edge is set
 * on the wall clock, never added to midnight. Example: 02:30 on 2026-03-29 in Berlin is 03:00+02:00.
 */
export const wallInstant = (date: LocalDate, minutesOfDay: number, zone: string): Instant => wallInstantAt(date, minutesOfDay * MINUTE, zone);

/** As `wallInstant`, for milliseconds of the day. */
export function wallInstantAt(date: LocalDate, millisecondsOfDay: number, zone: string): Instant {
  const day = dayNumber(date);
  return instant(instantOfWall(offsetTable(zone, yearOfDay(day)), day * DAY + millisecondsOfDay));
}
