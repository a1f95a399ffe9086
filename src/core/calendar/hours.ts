import { problem, type Problem } from "../problem";
import type { OpeningHours, Weekday } from "./spec";

/** Minutes since local midnight, half-open; an `until` beyond 1440 runs into the next day. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

export const DAY_MINUTES = 1440;
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes since midnight of `HH:MM`, 00:00 to 23:59; null for anything else. */
export function minutesOf(text: string): number | null {
  const parts = CLOCK.exec(text);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

/** `["22:00","06:00"]` → 1320…1800. `end <= start` wraps past midnight, so equal edges are a whole day (RULES §1). */
export function windowOf([from, until]: OpeningHours): Window | null {
  const start = minutesOf(from);
  const end = until === "24:00" ? DAY_MINUTES : minutesOf(until);
  if (start === null || end === null) return null;
  return { from: start, until: end <= start ? end + DAY_MINUTES : end };
}

/** Sorted, with touching and overlapping windows joined. */
export function merged(windows: readonly Window[]): readonly Window[] {
  const result: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last !== undefined && window.from <= last.until) result[result.length - 1] = { from: last.from, until: Math.max(last.until, window.until) };
    else result.push(window);
  }
  return result;
}

/** The part of each window that lies on its own day. */
export const heads = (windows: readonly Window[]): Window[] => windows.map(({ from, until }) => ({ from, until: Math.min(until, DAY_MINUTES) }));

/** The part of each window that lies on the day after. */
export const tails = (windows: readonly Window[]): Window[] =>
  windows.filter(({ until }) => until > DAY_MINUTES).map(({ until }) => ({ from: 0, until: until - DAY_MINUTES }));

/** Reads a day's hours; malformed ones are left out and reported at `at[index]`. */
export function readHours(hours: readonly OpeningHours[], at: string, problems: Problem[]): readonly Window[] {
  const windows: Window[] = [];
  hours.forEach((pair, index) => {
    const window = windowOf(pair);
    if (window === null) problems.push(problem("calendar.malformed-hours", `${at}[${index}]`, { from: pair[0], until: pair[1] }));
    else windows.push(window);
  });
  return windows;
}

/** Reports each window that begins before an earlier one of `length` cyclic (a week) or single (a day) minutes has ended. */
export function overlaps(windows: readonly (Window & { readonly at: string })[], cycle: number | null): readonly Problem[] {
  const sorted = [...windows].sort((a, b) => a.from - b.from);
  const first = sorted[0];
  if (first === undefined) return [];
  const next = cycle === null || sorted.length === 1 ? [] : [{ ...first, from: first.from + cycle }];
  const found: Problem[] = [];
  let latest = first;
  for (const window of [...sorted.slice(1), ...next]) {
    if (window.from < latest.until) found.push(problem("calendar.overlapping-hours", window.at, { other: latest.at }));
    if (window.until > latest.until) latest = window;
  }
  return found;
}
