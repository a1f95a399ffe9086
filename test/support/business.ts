import { compileCalendar } from "../../src/core/calendar/compile";
import type { Calendar } from "../../src/core/calendar/calendar";
import type { CalendarSpec, OpeningHours, Weekday } from "../../src/core/calendar/spec";
import { instant, localDate, type Instant } from "../../src/core/time/instant";
import { isoWithOffset, parseInstant } from "../../src/core/time/iso";

const WEEK: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** An instant as tests write it: `2026-11-09T09:00+01:00`. */
export function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

export const iso = (moment: Instant, zone: string): string => isoWithOffset(moment, zone);
export const shifted = (moment: Instant, seconds: number): Instant => instant(moment + seconds * 1000);

/** A calendar in one line: `{ timezone, days: "mon-fri", hours: "08:00-12:00 13:00-17:00", region: "AT" }`. */
export interface CalendarInShort {
  readonly timezone: string;
  readonly days: string;
  readonly hours: string;
  readonly region?: string;
  readonly closed?: readonly string[];
  /** Closed from this date for good. */
  readonly shutFrom?: string;
  readonly open?: Readonly<Record<string, string>>;
}

export const hoursIn = (text: string): readonly OpeningHours[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((pair) => pair.split("-") as [string, string]);

export function specFrom({ timezone, days, hours, region, closed = [], shutFrom, open = {} }: CalendarInShort): CalendarSpec {
  const [first, last = first] = days.split("-") as [Weekday, Weekday?];
  const chosen = days === "" ? [] : WEEK.slice(WEEK.indexOf(first), WEEK.indexOf(last as Weekday) + 1);
  return {
    timezone,
    week: Object.fromEntries(chosen.map((day) => [day, hoursIn(hours)])),
    holidays: region === undefined ? null : { region },
    closed: [...closed.map(localDate), ...(shutFrom === undefined ? [] : [{ from: localDate(shutFrom), until: localDate("9999-12-31") }])],
    open: Object.entries(open).map(([date, text]) => ({ date: localDate(date), hours: hoursIn(text) })),
  };
}

export function calendarFrom(short: CalendarInShort): Calendar {
  const outcome = compileCalendar(specFrom(short), "test");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
