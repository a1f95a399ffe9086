/**
 * The slow truth about business time: it looks at every minute. It shares no code with src/core: wall clocks come from
 * Intl, holidays are written down here, and edges are found by watching the wall clock pass them.
 *
 * | deliberate fault in src/core                                        | the test that fails                    |
 * |---------------------------------------------------------------------|----------------------------------------|
 * | timeline.ts, instantAfter: `<` becomes `<=` (rolls to next opening) | the due is the minute the oracle finds |
 * | offset.ts, instantOfWall: the last instead of the first 02:30        | every minute is open or closed as …    |
 * | service-hours.ts, windowsOn: closed days ignore own rests           | every minute is open or closed as …    |
 */
import type { CalendarSpec, OpeningHours } from "../../src/core/calendar/spec";

export const MINUTE = 60_000;

/** A stretch of real time in a zone: for every minute the date and the latest wall time the clock has shown that day. */
export interface Stretch {
  readonly name: string;
  readonly zone: string;
  readonly region: string | null;
  readonly start: number;
  readonly minutes: number;
  readonly dates: readonly string[];
  readonly shown: readonly number[];
}

/** Public holidays that fall into the stretches below, from the laws of the countries. */
const HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  AT: ["2026-04-06", "2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06"],
  "DE-BW": ["2026-10-03", "2026-11-01"],
};

const QUARTER = 15;

export function watch(name: string, zone: string, region: string | null, from: string, days: number): Stretch {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const start = Date.parse(`${from}T00:00:00Z`);
  const dates: string[] = [];
  const shown: number[] = [];
  for (let minute = 0; minute < days * 1440; minute += QUARTER) {
    const [date = "", time = ""] = clock.format(start + minute * MINUTE).split(", ");
    const [day, month, year] = date.split("/");
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    for (let more = 0; more < QUARTER; more += 1) {
      const today = `${year}-${month}-${day}`;
      const before = dates[dates.length - 1] === today ? (shown[shown.length - 1] as number) : -1;
      dates.push(today);
      shown.push(Math.max(before, hours * 60 + minutes + more));
    }
  }
  return { name, zone, region, start, minutes: days * 1440, dates, shown };
}

/** Ordinary weeks, both clock changes, a change of half an hour, Ramadan, midnight repeated, and feasts. */
export const STRETCHES: readonly Stretch[] = [
  watch("Vienna, spring and Easter", "Europe/Vienna", "AT", "2026-03-25", 15),
  watch("Berlin, autumn and Allerheiligen", "Europe/Berlin", "DE-BW", "2026-10-20", 15),
  watch("Vienna, Christmas", "Europe/Vienna", "AT", "2026-12-21", 18),
  watch("Lord Howe", "Australia/Lord_Howe", null, "2026-03-31", 9),
  watch("Casablanca, into Ramadan", "Africa/Casablanca", null, "2026-02-11", 8),
  watch("Casablanca, out of Ramadan", "Africa/Casablanca", null, "2026-03-18", 8),
  watch("Kathmandu", "Asia/Kathmandu", null, "2026-01-01", 8),
  watch("Havana, one o'clock becomes midnight", "America/Havana", null, "2026-10-28", 8),
  watch("São Paulo, midnight becomes eleven", "America/Sao_Paulo", null, "2018-02-14", 8),
];

const NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const yesterday = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

type Minutes = readonly [from: number, until: number];

/** What is open on a date, read as a person reads a calendar: own hours, else nothing on a closed day, else the week. */
function hoursOn(spec: CalendarSpec, region: string | null, date: string): readonly Minutes[] {
  const own = (of: string): readonly OpeningHours[] | undefined => spec.open?.find((entry) => entry.date === of)?.hours;
  const weekly = (of: string): readonly OpeningHours[] => spec.week[NAMES[new Date(of).getUTCDay()] ?? "sun"] ?? [];
  const evening = ([from, until]: OpeningHours): Minutes => [minuteOf(from), until <= from ? 1440 : minuteOf(until)];
  const morning = ([from, until]: OpeningHours): Minutes => [0, until <= from ? minuteOf(until) : 0];
  const rest = (own(yesterday(date)) ?? []).map(morning);
  const today = own(date);
  if (today !== undefined) return [...rest, ...today.map(evening)];
  const isHoliday = region !== null && HOLIDAYS[region]?.includes(date) === true;
  const isClosed = spec.closed?.some((entry) => (typeof entry === "string" ? entry === date : entry.from <= date && date < entry.until)) === true;
  return isHoliday || isClosed ? rest : [...rest, ...weekly(date).map(evening), ...weekly(yesterday(date)).map(morning)];
}

/** For every minute of the stretch: 1 open, 0 closed. */
export function openMinutes(spec: CalendarSpec, stretch: Stretch): Uint8Array {
  const open = new Uint8Array(stretch.minutes);
  let hours: readonly Minutes[] = [];
  for (let minute = 0; minute < stretch.minutes; minute += 1) {
    const date = stretch.dates[minute] as string;
    const shown = stretch.shown[minute] as number;
    if (date !== stretch.dates[minute - 1]) hours = hoursOn(spec, spec.holidays?.region ?? null, date);
    for (const [from, until] of hours) if (from <= shown && shown < until) open[minute] = 1;
  }
  return open;
}

/** Open minutes from minute `a` to minute `b`, without the paused ones. */
export function countOpen(open: Uint8Array, a: number, b: number, isPaused: (minute: number) => boolean = () => false): number {
  let count = 0;
  for (let minute = a; minute < b; minute += 1) if (open[minute] === 1 && !isPaused(minute)) count += 1;
  return count;
}

/** The first minute at which `budget` open minutes have passed; for none, the first open minute. Null beyond the stretch. */
export function dueMinute(open: Uint8Array, from: number, budget: number, isPaused: (minute: number) => boolean = () => false): number | null {
  let used = 0;
  for (let minute = from; minute < open.length; minute += 1) {
    const counts = open[minute] === 1 && !isPaused(minute);
    if (budget === 0 ? counts : used === budget) return minute;
    if (counts) used += 1;
  }
  return null;
}
