import { publicHolidays } from "../../core/calendar/holidays";
import type { CalendarSpec } from "../../core/calendar/spec";
import { localDateOf } from "../../core/time/zone";
import { addDays } from "../../core/time/local-date";
import type { Instant } from "../../core/time/instant";
import type { SpecialDay } from "../api/admin";

const PREVIEW_DAYS = 365;

/**
 * The days of the coming year, from `now` in the calendar's zone, that are not like others, each with where it comes from: a public
 * holiday and its region, one that the calendar leaves open, a closed day or shutdown, a day with hours of its own.
 */
export function previewYear(spec: CalendarSpec, now: Instant): readonly SpecialDay[] {
  const from = localDateOf(now, spec.timezone);
  const until = addDays(from, PREVIEW_DAYS);
  return [...holidaysOf(spec, [from, until]), ...closedOf(spec), ...ownOf(spec)]
    .filter((day) => (day.until ?? day.date) >= from && day.date < until)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function holidaysOf({ holidays }: CalendarSpec, edges: readonly string[]): readonly SpecialDay[] {
  if (holidays === undefined || holidays === null) return [];
  const { region, except = [] } = holidays;
  const years = [...new Set(edges.map((date) => Number(date.slice(0, 4))))];
  return years
    .flatMap((year) => publicHolidays(region, year))
    .map(({ date, name }) => ({ date, until: null, name, kind: except.includes(date) ? "excepted" : "holiday", source: region, hours: [] }));
}

/** `until` is the last closed day; as written it is the first one open again. */
const closedOf = ({ closed = [] }: CalendarSpec): readonly SpecialDay[] =>
  closed.map((one) =>
    typeof one === "string"
      ? { date: one, until: null, name: "", kind: "closed", source: null, hours: [] }
      : { date: one.from, until: lastOf(one), name: one.reason ?? "", kind: "closed", source: null, hours: [] },
  );

function lastOf({ from, until }: { readonly from: string; readonly until: string }): string | null {
  const last = addDays(until as Parameters<typeof addDays>[0], -1);
  return last > from ? last : null;
}

const ownOf = ({ open = [] }: CalendarSpec): readonly SpecialDay[] =>
  open.map(({ date, hours, reason }) => ({
    date,
    until: null,
    name: reason ?? "",
    kind: hours.length === 0 ? "closed" : "open",
    source: null,
    hours: hours.map(([first, last]) => `${first}–${last}`),
  }));
