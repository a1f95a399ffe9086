import { assert } from "../assert";
import type { Instant, LocalDate } from "../time/instant";
import type { ServiceHours } from "./service-hours";
import { EMPTY, grown, yearOf, type Timeline } from "./timeline";

/** A compiled service calendar: service hours, holidays and zone, in dated versions. Made by `compileCalendar`. */
export interface Calendar {
  readonly id: string;
  /** By date, the first one holding for all time before the second. Never empty. */
  readonly versions: readonly ServiceHours[];
  /** Built as far as it was asked; read it through `timelineOver`. */
  readonly built: { timeline: Timeline };
  readonly forCycles: Map<string, Calendar>;
}

export const calendarOf = (id: string, versions: readonly ServiceHours[]): Calendar => ({
  id,
  versions,
  built: { timeline: EMPTY },
  forCycles: new Map(),
});

/** The version in force at an instant. */
export function hoursAt(calendar: Calendar, at: Instant): ServiceHours {
  let found = calendar.versions[0];
  for (const hours of calendar.versions) if (hours.since <= at) found = hours;
  assert(found !== undefined, "a calendar without a version");
  return found;
}

/** The version in force on a local date. */
export function hoursOn(calendar: Calendar, date: LocalDate): ServiceHours {
  let found = calendar.versions[0];
  for (const hours of calendar.versions) if (hours.from !== null && hours.from <= date) found = hours;
  assert(found !== undefined, "a calendar without a version");
  return found;
}

/** The zone whose wall clock the calendar shows at an instant. */
export const zoneAt = (calendar: Calendar, at: Instant): string => hoursAt(calendar, at).zone;

/**
 * The calendar by which a cycle started at `startedAt` counts: without later versions made for `new-cycles-only`
 * (RULES §1). Time before a version's date is the same in all of them.
 */
export function calendarAt(calendar: Calendar, startedAt: Instant): Calendar {
  const kept = calendar.versions.filter(({ since, running }) => since <= startedAt || running === "too");
  if (kept.length === calendar.versions.length) return calendar;
  const key = kept.map(({ from }) => from ?? "").join(" ");
  const known = calendar.forCycles.get(key);
  if (known !== undefined) return known;
  const own = calendarOf(calendar.id, kept);
  calendar.forCycles.set(key, own);
  return own;
}

/** Beyond the years of `parseInstant` and the horizon of a budget: nothing real, and too much to build. */
const BUILT_YEARS = { first: 1800, last: 2400 };

/** A year more on the far side saves a rebuild for the next question. */
const YEARS_AHEAD = 1;

/** The timeline, grown so that it covers both instants. */
export function timelineOver(calendar: Calendar, from: number, until: number): Timeline {
  const { timeline } = calendar.built;
  if (timeline.from <= from && until < timeline.until) return timeline;
  assert(Number.isFinite(from) && Number.isFinite(until), "business time between instants that are no numbers");
  assert(yearOf(from) >= BUILT_YEARS.first && yearOf(until) <= BUILT_YEARS.last, "business time outside the years 1800 to 2400");
  calendar.built.timeline = grown(timeline, calendar.versions, yearOf(from), yearOf(until) + YEARS_AHEAD);
  return calendar.built.timeline;
}
