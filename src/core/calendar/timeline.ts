import { DAY, firstDayOfYear, yearOfDay } from "../time/local-date";
import { instantOfWall, offsetTable, type OffsetTable } from "../time/offset";
import { plannedOn, windowsOn, type ServiceHours } from "./service-hours";

/**
 * A calendar's open intervals of the whole UTC years `firstYear`…`lastYear`: interval i is [opens[i], closes[i]), and
 * `sums[i]` is the open time before it. Grown by years when asked; what is built changes cost, never an answer.
 */
export interface Timeline {
  readonly from: number;
  readonly until: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly sums: Float64Array;
}

interface Intervals {
  readonly opens: number[];
  readonly closes: number[];
}

const MINUTE = 60_000;
const NONE = new Float64Array(0);
export const EMPTY: Timeline = { from: 0, until: 0, firstYear: 0, lastYear: -1, opens: NONE, closes: NONE, sums: new Float64Array(1) };

export const yearOf = (at: number): number => yearOfDay(Math.floor(at / DAY));
export const yearStart = (year: number): number => firstDayOfYear(year) * DAY;

function append(into: Intervals, open: number, close: number): void {
  const last = into.closes.length - 1;
  if (last >= 0 && open <= (into.closes[last] as number)) into.closes[last] = Math.max(close, into.closes[last] as number);
  else {
    into.opens.push(open);
    into.closes.push(close);
  }
}

/** Adds what `hours` open in [from, until), which lies within one UTC year. */
function addYear(into: Intervals, hours: ServiceHours, year: number, from: number, until: number): void {
  const table = offsetTable(hours.zone, year);
  const firstDay = Math.floor(from / DAY) - 1;
  const lastDay = Math.floor(until / DAY) + 1;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const midnight = day * DAY;
    if ((day < firstDay + 3 || day > lastDay - 3) && isOutside(hours, table, day, from, until)) continue;
    for (const window of windowsOn(hours, day)) {
      const open = Math.max(from, instantOfWall(table, midnight + window.from * MINUTE));
      const close = Math.min(until, instantOfWall(table, midnight + window.until * MINUTE));
      if (open < close) append(into, open, close);
    }
  }
}

/** A day at the rim with no hours inside; asked first, so that its holidays, of another year perhaps, are never worked out. */
function isOutside(hours: ServiceHours, table: OffsetTable, day: number, from: number, until: number): boolean {
  const planned = plannedOn(hours, day);
  const first = planned[0];
  const last = planned[planned.length - 1];
  if (first === undefined || last === undefined) return true;
  return instantOfWall(table, day * DAY + last.until * MINUTE) <= from || instantOfWall(table, day * DAY + first.from * MINUTE) >= until;
}

function buildYears(versions: readonly ServiceHours[], firstYear: number, lastYear: number): Intervals {
  const built: Intervals = { opens: [], closes: [] };
  for (let year = firstYear; year <= lastYear; year += 1) {
    versions.forEach((hours, index) => {
      const from = Math.max(yearStart(year), hours.since);
      const until = Math.min(yearStart(year + 1), versions[index + 1]?.since ?? Number.POSITIVE_INFINITY);
      if (from < until) addYear(built, hours, year, from, until);
    });
  }
  return built;
}

function joined(parts: readonly Intervals[], firstYear: number, lastYear: number): Timeline {
  const all: Intervals = { opens: [], closes: [] };
  for (const { opens, closes } of parts) opens.forEach((open, index) => append(all, open, closes[index] as number));
  const sums = new Float64Array(all.opens.length + 1);
  all.opens.forEach((open, index) => {
    sums[index + 1] = (sums[index] as number) + (all.closes[index] as number) - open;
  });
  return {
    from: yearStart(firstYear),
    until: yearStart(lastYear + 1),
    firstYear,
    lastYear,
    opens: Float64Array.from(all.opens),
    closes: Float64Array.from(all.closes),
    sums,
  };
}

/** The timeline with at least the years `firstYear`…`lastYear`; what it already has is kept. */
export function grown(timeline: Timeline, versions: readonly ServiceHours[], firstYear: number, lastYear: number): Timeline {
  if (timeline.lastYear < timeline.firstYear) return joined([buildYears(versions, firstYear, lastYear)], firstYear, lastYear);
  const known: Intervals = { opens: [...timeline.opens], closes: [...timeline.closes] };
  const before = firstYear < timeline.firstYear ? buildYears(versions, firstYear, timeline.firstYear - 1) : { opens: [], closes: [] };
  const after = lastYear > timeline.lastYear ? buildYears(versions, timeline.lastYear + 1, lastYear) : { opens: [], closes: [] };
  return joined([before, known, after], Math.min(firstYear, timeline.firstYear), Math.max(lastYear, timeline.lastYear));
}

/** How many intervals open at or before `at`. */
export function opensUpTo({ opens }: Timeline, at: number): number {
  let low = 0;
  let high = opens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((opens[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open milliseconds from the timeline's beginning to `at`, which lies within it. */
export function openBefore(timeline: Timeline, at: number): number {
  const count = opensUpTo(timeline, at);
  if (count === 0) return 0;
  const close = timeline.closes[count - 1] as number;
  return (timeline.sums[count - 1] as number) + (at < close ? at : close) - (timeline.opens[count - 1] as number);
}

/** The first instant with `open` (> 0) open milliseconds before it; `open` is at most the timeline's whole sum. */
export function instantAfter({ opens, sums }: Timeline, open: number): number {
  let low = 0;
  let high = opens.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle + 1] as number) < open) low = middle + 1;
    else high = middle;
  }
  return (opens[low] as number) + open - (sums[low] as number);
}
