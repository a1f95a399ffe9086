import type { LocalDate } from "../time/instant";
import { weekdayOfDay, yearOfDay } from "../time/local-date";
import { holidayDays } from "./holidays";
import { merged, type Window } from "./hours";

/** One version of a calendar, checked and read: what is open on which local date. Dates are day numbers. */
export interface ServiceHours {
  readonly zone: string;
  /** The first instant this version holds; minus infinity for the first one. */
  readonly since: number;
  readonly from: LocalDate | null;
  readonly running: "too" | "new-cycles-only";
  /** Monday first. Each entry is the hours of that calendar day, rests of last night's window included. */
  readonly week: readonly (readonly Window[])[];
  /** Days with hours of their own, and what their windows leave for the morning after. */
  readonly own: ReadonlyMap<number, readonly Window[]>;
  readonly ownRest: ReadonlyMap<number, readonly Window[]>;
  readonly closed: readonly { readonly from: number; readonly until: number }[];
  readonly region: string | null;
  readonly except: ReadonlySet<number>;
}

const NOTHING: readonly Window[] = [];

/** The hours written for a date, before holidays and closed days are looked at. */
export function plannedOn(hours: ServiceHours, day: number): readonly Window[] {
  const plan = hours.own.get(day) ?? hours.week[weekdayOfDay(day)] ?? NOTHING;
  const rest = hours.ownRest.get(day);
  return rest === undefined ? plan : merged([...plan, ...rest]);
}

/** A public holiday that the calendar has not excepted. */
export const isHoliday = (hours: ServiceHours, day: number): boolean =>
  hours.region !== null && !hours.except.has(day) && holidayDays(hours.region, yearOfDay(day)).has(day);

/** A holiday or a closed day. Own hours are not asked here: they win (`windowsOn`). */
export const isClosedDay = (hours: ServiceHours, day: number): boolean =>
  hours.closed.some(({ from, until }) => from <= day && day < until) || isHoliday(hours, day);

/**
 * What is open on a local date, in minutes of the day. A holiday closes the local calendar day, also under a window
 * that began the evening before; own days win over week, holidays and closed days (RULES §1).
 */
export function windowsOn(hours: ServiceHours, day: number): readonly Window[] {
  const planned = plannedOn(hours, day);
  if (planned.length === 0 || hours.own.has(day)) return planned;
  return isClosedDay(hours, day) ? (hours.ownRest.get(day) ?? NOTHING) : planned;
}
