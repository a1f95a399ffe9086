import { assert } from "../assert";
import { DAY, firstDayOfYear } from "./local-date";

/**
 * A zone's UTC offsets around one year: from `starts[k]` (epoch milliseconds) on, `offsets[k]` milliseconds are added.
 * `starts[0]` is minus infinity. Valid for instants from two days before to two days after the UTC year.
 */
export interface OffsetTable {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** No zone has changed its offset twice within fewer days since 1970 (Casablanca's Ramadan: about 30 days). */
export const PROBE_DAYS = 14;
const MARGIN_DAYS = 2;
const SECOND = 1000;
const QUARTER = 900 * SECOND;
const WALL_CLOCK_LENGTH = "01/31/2026, 08:00:00".length;
const TABLES_MAX = 4096;

const tables = new Map<string, OffsetTable>();

/** The wall clock of a zone in figures of fixed width, `01/31/2026, 08:00:00`. */
const wallClock = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });

/** The offset in milliseconds at a whole second: the slow source of every table, five times as fast as luxon's. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const text = clock.format(at);
  assert(text.length === WALL_CLOCK_LENGTH, `the wall clock of an instant outside the years 1000 to 9999: ${text}`);
  const figure = (from: number, until: number): number => Number(text.slice(from, until));
  return Date.UTC(figure(6, 10), figure(0, 2) - 1, figure(3, 5), figure(12, 14), figure(15, 17), figure(18, 20)) - at;
}

/** The first whole second in (low, high] at which the offset is no longer `before`. Most changes fall on a quarter of an hour. */
function changeWithin(clock: Intl.DateTimeFormat, low: number, high: number, before: number): number {
  const [from, until] = narrowed(clock, low, high, before, QUARTER);
  if (offsetAt(clock, until - SECOND) === before) return until;
  return narrowed(clock, from, until, before, SECOND)[1];
}

/** Halves [low, high] down to one `grid` step, keeping `before` in force at its beginning and no longer at its end. */
function narrowed(clock: Intl.DateTimeFormat, low: number, high: number, before: number, grid: number): readonly [from: number, until: number] {
  let from = low;
  let until = high;
  while (until - from > grid) {
    const middle = from + Math.max(1, Math.floor((until - from) / 2 / grid)) * grid;
    if (offsetAt(clock, middle) === before) from = middle;
    else until = middle;
  }
  return [from, until];
}

function probe(name: string, year: number): OffsetTable {
  const clock = wallClock(name);
  const from = (firstDayOfYear(year) - MARGIN_DAYS) * DAY;
  const until = (firstDayOfYear(year + 1) + MARGIN_DAYS) * DAY;
  let current = offsetAt(clock, from);
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [current];
  for (let at = from; at < until;) {
    const next = Math.min(at + PROBE_DAYS * DAY, until);
    const offset = offsetAt(clock, next);
    if (offset === current) at = next;
    else {
      at = changeWithin(clock, at, next, current);
      current = offsetAt(clock, at);
      starts.push(at);
      offsets.push(current);
    }
  }
  return { starts, offsets };
}

/** Offsets of `zone` in a UTC year, probed once and kept; the cache changes cost, never an answer. */
export function offsetTable(zone: string, year: number): OffsetTable {
  const key = `${zone} ${year}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  if (tables.size >= TABLES_MAX) tables.clear();
  const table = probe(zone, year);
  tables.set(key, table);
  return table;
}

/** The offset in force at `at`, in milliseconds. */
export function offsetIn(table: OffsetTable, at: number): number {
  let k = table.starts.length - 1;
  while (k > 0 && (table.starts[k] as number) > at) k -= 1;
  return table.offsets[k] as number;
}

/**
 * The instant at which a wall clock first shows `wall` (local time written as if it were UTC, in milliseconds) or, where
 * the clock jumps over it, the instant of the jump. Never decreasing in `wall`, so windows that touch keep touching.
 */
export function instantOfWall(table: OffsetTable, wall: number): number {
  const last = table.starts.length - 1;
  for (let k = 0; k < last; k += 1) {
    const at = wall - (table.offsets[k] as number);
    if (at < (table.starts[k + 1] as number)) return Math.max(at, table.starts[k] as number);
  }
  return Math.max(wall - (table.offsets[last] as number), table.starts[last] as number);
}
