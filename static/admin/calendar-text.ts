import type { CalendarSpec } from "../../src/app/api";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
type Day = (typeof DAYS)[number];
type Hours = NonNullable<CalendarSpec["week"][Day]>;
type Closed = NonNullable<CalendarSpec["closed"]>[number];
type Open = NonNullable<CalendarSpec["open"]>[number];
type LocalDate = Extract<Closed, string>;

/** Shape only; whether the day exists is the server's to say. */
const dateOf = (text: string): LocalDate => text as LocalDate;

/** A calendar as it is typed: hours as `08:00-12:00, 13:00-17:00`, days one a line. */
export interface CalendarText {
  readonly timezone: string;
  readonly week: Readonly<Record<Day, string>>;
  readonly region: string;
  readonly except: string;
  readonly closed: string;
  readonly open: string;
}

/** A place that cannot be read: `field` is the day or the list, `text` what stands there. */
export interface Unreadable {
  readonly field: string;
  readonly text: string;
}

const hoursText = (hours: Hours | undefined): string => (hours ?? []).map(([from, until]) => `${from}-${until}`).join(", ");

export function textOf(spec: CalendarSpec): CalendarText {
  return {
    timezone: spec.timezone,
    week: Object.fromEntries(DAYS.map((day) => [day, hoursText(spec.week[day])])) as Record<Day, string>,
    region: spec.holidays?.region ?? "",
    except: (spec.holidays?.except ?? []).join("\n"),
    closed: (spec.closed ?? []).map((one) => (typeof one === "string" ? one : `${one.from}..${one.until} ${one.reason ?? ""}`.trim())).join("\n"),
    open: (spec.open ?? []).map((one) => `${one.date} ${hoursText(one.hours)} ${one.reason ?? ""}`.trim()).join("\n"),
  };
}

const DATE = "\\d{4}-\\d{2}-\\d{2}";
const RANGE = new RegExp(`^(${DATE})(?:\\.\\.(${DATE}))?(?:\\s+(.+))?$`);
const OPEN = new RegExp(`^(${DATE})\\s+((?:\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}\\s*,?\\s*)+)(.*)$`);

/** Reads what was typed; the server checks what it means. Every unreadable place is listed. */
export function specOf(text: CalendarText): { readonly spec: CalendarSpec; readonly unreadable: readonly Unreadable[] } {
  const unreadable: Unreadable[] = [];
  const linesOf = (list: string): string[] =>
    list
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const read = <T>(field: string, lines: readonly string[], parse: (line: string) => T | null): T[] =>
    lines.flatMap((line) => {
      const value = parse(line);
      if (value === null) unreadable.push({ field, text: line });
      return value === null ? [] : [value];
    });
  const week = Object.fromEntries(DAYS.flatMap((day) => weekDay(day, text.week[day], unreadable)));
  const except = read("except", linesOf(text.except), (line) => (new RegExp(`^${DATE}$`).test(line) ? dateOf(line) : null));
  const holidays = text.region.trim() === "" ? null : { region: text.region.trim(), ...(except.length === 0 ? {} : { except }) };
  const closed = read("closed", linesOf(text.closed), closedOf);
  const open = read("open", linesOf(text.open), openOf);
  return { spec: { timezone: text.timezone.trim(), week, holidays, closed, open }, unreadable };
}

function weekDay(day: Day, typed: string, unreadable: Unreadable[]): [Day, Hours][] {
  if (typed.trim() === "") return [];
  const hours = hoursOf(typed);
  if (hours === null) unreadable.push({ field: day, text: typed });
  return hours === null ? [] : [[day, hours]];
}

function hoursOf(typed: string): Hours | null {
  const parts = typed.split(",").map((part) => /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/.exec(part));
  if (parts.some((part) => part === null)) return null;
  return parts.flatMap((part) => (part?.[1] && part[2] ? [[part[1].padStart(5, "0"), part[2].padStart(5, "0")] as const] : []));
}

function closedOf(line: string): Closed | null {
  const found = RANGE.exec(line);
  const from = found?.[1];
  if (from === undefined) return null;
  const [until, reason] = [found?.[2], found?.[3]];
  if (until === undefined && reason === undefined) return dateOf(from);
  return { from: dateOf(from), until: dateOf(until ?? from), ...(reason === undefined ? {} : { reason }) };
}

function openOf(line: string): Open | null {
  const found = OPEN.exec(line);
  const [date, typed, reason] = [found?.[1], found?.[2], found?.[3]];
  if (date === undefined || typed === undefined) return null;
  const hours = hoursOf(typed.trim().replace(/,$/, ""));
  return hours === null ? null : { date: dateOf(date), hours, ...(reason ? { reason } : {}) };
}
