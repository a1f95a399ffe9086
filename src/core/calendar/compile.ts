import { fine, problem, wrong, type Outcome, type Problem } from "../problem";
import { dayNumber, isLocalDate } from "../time/local-date";
import { startOfDay, isZone } from "../time/zone";
import { calendarOf, type Calendar } from "./calendar";
import { isRegion } from "./holidays";
import { DAY_MINUTES, heads, merged, overlaps, readHours, tails, WEEKDAYS, type Window } from "./hours";
import type { ServiceHours } from "./service-hours";
import type { CalendarSpec, CalendarVersion } from "./spec";

type Read = Omit<ServiceHours, "since" | "from" | "running">;

/** One calendar for all time. `id` names it in paths of problems: `calendars.<id>.week.mon[0]`. */
export function compileCalendar(spec: CalendarSpec, id?: string): Outcome<Calendar> {
  const problems: Problem[] = [];
  const read = readSpec(spec, id === undefined ? "" : `calendars.${id}.`, problems);
  if (problems.length > 0) return wrong(...problems);
  return fine(calendarOf(id ?? "", [{ ...read, since: Number.NEGATIVE_INFINITY, from: null, running: "too" }]));
}

/**
 * Dated versions, ascending: from its local date on, a version holds; the first one also for all time before. Every
 * later one says whether running cycles follow it (`too`) or not (`new-cycles-only`): there is no silent default.
 */
export function compileVersions(versions: readonly CalendarVersion[], id?: string): Outcome<Calendar> {
  const base = id === undefined ? "versions" : `calendars.${id}`;
  const problems: Problem[] = [];
  if (versions.length === 0) return wrong(problem("calendar.no-version", base));
  const read = versions.map(({ spec }, index) => readSpec(spec, `${base}[${index}].`, problems));
  versions.forEach((version, index) => problems.push(...versionProblems(version, versions[index - 1], `${base}[${index}]`)));
  if (problems.length > 0) return wrong(...problems);
  let latest = Number.NEGATIVE_INFINITY;
  const hours = versions.map(({ from, running }, index): ServiceHours => {
    const rest = read[index] as Read;
    if (index > 0) latest = Math.max(latest, startOfDay(from, rest.zone));
    return { ...rest, since: latest, from: index === 0 ? null : from, running: running ?? "too" };
  });
  return fine(calendarOf(id ?? "", hours));
}

function versionProblems(version: CalendarVersion, before: CalendarVersion | undefined, at: string): readonly Problem[] {
  if (!isLocalDate(version.from)) return [problem("calendar.impossible-date", `${at}.from`, { date: version.from })];
  if (before === undefined) return [];
  const found: Problem[] = [];
  if (before.from >= version.from) found.push(problem("calendar.versions-out-of-order", `${at}.from`, { date: version.from, before: before.from }));
  if (version.running === undefined) found.push(problem("calendar.running-not-chosen", `${at}.running`, { date: version.from }));
  return found;
}

function readSpec(spec: CalendarSpec, at: string, problems: Problem[]): Read {
  const knowsZone = isZone(spec.timezone);
  if (!knowsZone) problems.push(problem("calendar.unknown-zone", `${at}timezone`, { zone: spec.timezone }));
  const region = spec.holidays?.region ?? null;
  if (region !== null && !isRegion(region)) problems.push(problem("calendar.unknown-region", `${at}holidays.region`, { region }));
  const written = problems.length;
  const week = readWeek(spec, at, problems);
  const own = readOwn(spec, at, problems);
  const isEmpty = week.every((day) => day.length === 0) && [...own.values()].every((day) => day.length === 0);
  if (isEmpty && problems.length === written) problems.push(problem("calendar.never-open", `${at}week`));
  return {
    zone: spec.timezone,
    week,
    own: new Map([...own].map(([day, windows]) => [day, merged(heads(windows))])),
    ownRest: new Map([...own].flatMap(([day, windows]) => (tails(windows).length > 0 ? [[day + 1, merged(tails(windows))] as const] : []))),
    closed: readClosed(spec, at, problems),
    region,
    except: new Set(readDates(spec.holidays?.except ?? [], `${at}holidays.except`, problems)),
  };
}

/** The week as hours per calendar day: the rest of a window past midnight belongs to the day after. */
function readWeek(spec: CalendarSpec, at: string, problems: Problem[]): readonly (readonly Window[])[] {
  const written = WEEKDAYS.map((weekday) => readHours(spec.week[weekday] ?? [], `${at}week.${weekday}`, problems));
  const placed = written.flatMap((windows, day) =>
    windows.map(({ from, until }, index) => ({
      from: from + day * DAY_MINUTES,
      until: until + day * DAY_MINUTES,
      at: `${at}week.${WEEKDAYS[day]}[${index}]`,
    })),
  );
  problems.push(...overlaps(placed, 7 * DAY_MINUTES));
  return written.map((windows, day) => merged([...heads(windows), ...tails(written[(day + 6) % 7] ?? [])]));
}

function readOwn(spec: CalendarSpec, at: string, problems: Problem[]): ReadonlyMap<number, readonly Window[]> {
  const own = new Map<number, readonly Window[]>();
  (spec.open ?? []).forEach(({ date, hours }, index) => {
    const [day] = readDates([date], `${at}open[${index}].date`, problems, false);
    const windows = readHours(hours, `${at}open[${index}].hours`, problems);
    problems.push(
      ...overlaps(
        windows.map((window, place) => ({ ...window, at: `${at}open[${index}].hours[${place}]` })),
        null,
      ),
    );
    if (day === undefined) return;
    if (own.has(day)) problems.push(problem("calendar.day-twice", `${at}open[${index}].date`, { date }));
    own.set(day, windows);
  });
  return own;
}

function readClosed(spec: CalendarSpec, at: string, problems: Problem[]): readonly { from: number; until: number }[] {
  return (spec.closed ?? []).flatMap((entry, index) => {
    const path = `${at}closed[${index}]`;
    if (typeof entry === "string") return readDates([entry], path, problems, false).map((day) => ({ from: day, until: day + 1 }));
    const [from] = readDates([entry.from], `${path}.from`, problems, false);
    const [until] = readDates([entry.until], `${path}.until`, problems, false);
    if (from === undefined || until === undefined) return [];
    if (until <= from) problems.push(problem("calendar.empty-range", path, { from: entry.from, until: entry.until }));
    return [{ from, until }];
  });
}

/** Day numbers of dates; impossible ones are reported, at `at[index]` where several are written. */
function readDates(dates: readonly string[], at: string, problems: Problem[], several = true): readonly number[] {
  return dates.flatMap((date, index) => {
    if (isLocalDate(date)) return [dayNumber(date)];
    problems.push(problem("calendar.impossible-date", several ? `${at}[${index}]` : at, { date }));
    return [];
  });
}
