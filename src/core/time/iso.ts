import { assert } from "../assert";
import { instant, type Instant } from "./instant";
import { DAY, isLocalDate } from "./local-date";
import { zoneOffset } from "./zone";

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const MINUTE = 60_000;
/** No place on earth is further than 14 h from UTC; Liberia's and Samoa's past stays below 16 h. */
const OFFSET_HOURS_MAX = 16;
/** What a support contract can mean; the zero and infinity of other machines (0001, 9999) are refused at the edge. */
export const YEARS = { first: 1900, last: 2199 };

/**
 * An ISO 8601 instant with `Z` or an offset (`+01:00`, also Jira's `+0100`); seconds and fractions may be missing.
 * Null for local times, impossible dates or times, years outside 1900 to 2199, and anything else. Fractions finer than a millisecond are cut.
 */
export function parseInstant(text: string): Instant | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, date = "", hour, minute, second = "0", fraction = "", sign, offsetHours = "0", offsetMinutes = "0"] = parts;
  const year = Number(date.slice(0, 4));
  if (!isLocalDate(date) || year < YEARS.first || year > YEARS.last) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetHours) > OFFSET_HOURS_MAX || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * MINUTE * (sign === "-" ? -1 : 1);
  const clock = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return instant(Date.parse(date) + clock - offset);
}

/** Fixed width, sorts as text: `2026-11-09T08:00:00.000Z`. Years 0000 to 9999. */
export function isoUtc(at: Instant): string {
  const text = new Date(at).toISOString();
  assert(text.length === 24, `an instant outside the years 0000 to 9999: ${text}`);
  return text;
}

/** Local time with its offset: `2026-11-09T09:00:00+01:00`; milliseconds are written only when there are any. */
export function isoWithOffset(at: Instant, zone: string): string {
  const offset = zoneOffset(at, zone);
  const local = isoUtc(instant(at + offset));
  const clock = at % 1000 === 0 ? local.slice(0, 19) : local.slice(0, 23);
  const minutes = Math.floor(Math.abs(offset) / MINUTE);
  const two = (n: number): string => String(n).padStart(2, "0");
  assert(Math.abs(offset) < DAY, `an offset of more than a day in ${zone}`);
  return `${clock}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
