import { assert } from "../assert";
import { localDate, type LocalDate } from "./instant";

export const DAY = 86_400_000;

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01 of a real date; what a calendar counts with. */
export type DayNumber = number & { readonly unit: "days since 1970-01-01" };

/** True for `yyyy-mm-dd` that exists: `2026-02-30` does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!WRITTEN.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function dayNumber(date: LocalDate): DayNumber {
  const at = Date.parse(date);
  assert(Number.isInteger(at), `not a date: ${date}`);
  return (at / DAY) as DayNumber;
}

/** The day asked about last: work comes in the order of its days, ten thousand worklogs on thirty of them. */
let latest: { readonly day: number; readonly date: LocalDate } | null = null;

export function dateOfDay(day: number): LocalDate {
  if (latest?.day === day) return latest.date;
  const text = new Date(day * DAY).toISOString();
  assert(text.length === 24, `a date outside the years 0000 to 9999: ${text}`);
  const date = localDate(text.slice(0, 10));
  latest = { day, date };
  return date;
}

/** Example: `addDays("2026-02-28", 1)` is `2026-03-01`. `days` is an integer of either sign. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** Whole days from `from` to `until`; negative when `until` is earlier. */
export const daysBetween = (from: LocalDate, until: LocalDate): number => dayNumber(until) - dayNumber(from);

/** 0 is Monday … 6 is Sunday. */
export const weekdayOf = (date: LocalDate): number => weekdayOfDay(dayNumber(date));

/** 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Local year of a day number. */
export const yearOfDay = (day: number): number => new Date(day * DAY).getUTCFullYear();

export const firstDayOfYear = (year: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / DAY;
};
