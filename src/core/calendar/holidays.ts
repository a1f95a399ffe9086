import Holidays from "date-holidays";
import { DAY, dayNumber } from "../time/local-date";
import { localDate, type LocalDate } from "../time/instant";

/** A public holiday on one local date. */
export interface PublicHoliday {
  readonly date: LocalDate;
  readonly name: string;
}

export type HolidayLanguage = "de" | "en";

const regions = new Map<string, boolean>();
const years = new Map<string, readonly PublicHoliday[]>();
const closedDays = new Map<string, ReadonlySet<number>>();
const YEARS_MAX = 2000;

/** `AT`, `DE-BW`, `DE-BY-A`: country, state and municipality as date-holidays names them. */
export function isRegion(region: string): boolean {
  const known = regions.get(region);
  if (known !== undefined) return known;
  const [country = "", state, part, ...rest] = region.split("-");
  const all = new Holidays();
  const has = (names: Record<string, string> | undefined, name: string): boolean => names !== undefined && Object.hasOwn(names, name);
  const answer =
    rest.length === 0 &&
    has(all.getCountries(), country) &&
    (state === undefined || has(all.getStates(country), state)) &&
    (part === undefined || (state !== undefined && has(all.getRegions(country, state), part)));
  regions.set(region, answer);
  return answer;
}

function calculate(region: string, year: number, language: HolidayLanguage): readonly PublicHoliday[] {
  const [country = "", state, part] = region.split("-");
  const options = { languages: [language, "en"], types: ["public" as const] };
  return new Holidays(country, state ?? "", part ?? "", options).getHolidays(year).flatMap((entry) => {
    const first = dayNumber(localDate(entry.date.slice(0, 10)));
    const days = Math.max(1, Math.floor((entry.end.getTime() - entry.start.getTime()) / DAY));
    return Array.from({ length: days }, (_, index) => ({ date: localDate(new Date((first + index) * DAY).toISOString().slice(0, 10)), name: entry.name }));
  });
}

/**
 * The days that close in a region and year (S60, S111): only entries of type `public`, by their own local date string.
 * Bank, school, optional and observed days do not close; days of single municipalities are written into `closed`.
 * Kept per region, year and language; the cache changes cost, never an answer. `region` is one that `isRegion` knows.
 */
export function publicHolidays(region: string, year: number, language: HolidayLanguage = "de"): readonly PublicHoliday[] {
  const key = `${region} ${year} ${language}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  if (years.size >= YEARS_MAX) years.clear();
  const days = calculate(region, year, language);
  years.set(key, days);
  return days;
}

/** The same as day numbers. */
export function holidayDays(region: string, year: number): ReadonlySet<number> {
  const key = `${region} ${year}`;
  const known = closedDays.get(key);
  if (known !== undefined) return known;
  if (closedDays.size >= YEARS_MAX) closedDays.clear();
  const days = new Set(publicHolidays(region, year).map(({ date }) => dayNumber(date) as number));
  closedDays.set(key, days);
  return days;
}
