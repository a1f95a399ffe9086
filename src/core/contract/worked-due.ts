import { assert } from "../assert";
import { addBusinessDays } from "../calendar/business-date";
import { addBusinessSeconds } from "../calendar/business-time";
import type { Calendar } from "../calendar/calendar";
import { compileCalendar } from "../calendar/compile";
import type { OpeningHours } from "../calendar/spec";
import { instant, type Instant } from "../time/instant";
import { isoWithOffset, parseInstant } from "../time/iso";
import { step, type TraceStep } from "../trace";

const ZONE = "Europe/Vienna";
const HOURS: readonly OpeningHours[] = [["08:00", "17:00"]];
/** The worked case of every time question: Friday afternoon before a Tuesday that is a holiday in Austria (S111). */
const REPORTED = "2026-12-04T15:00:00+01:00";

let compiledOnce: Calendar | null = null;

/** Compiled once: the same calendar for every question of every contract. */
function workedCalendar(): Calendar {
  if (compiledOnce !== null) return compiledOnce;
  const compiled = compileCalendar({
    timezone: ZONE,
    week: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS },
    holidays: { region: "AT" },
  });
  assert(compiled.ok, "the calendar of the worked case");
  compiledOnce = compiled.value;
  return compiledOnce;
}

/** When a request for approval asked at the same moment ends: after hours of the service calendar, or by the clock. */
export function askedExample(hours: number, byTheClock: boolean): TraceStep {
  const from = reported();
  const ends = byTheClock ? instant(from + hours * 3_600_000) : addBusinessSeconds(workedCalendar(), from, hours * 3600);
  assert(ends !== null, "a worked case without end");
  return step(`example.approval-after.${byTheClock ? "clock" : "service"}`, { asked: REPORTED, ends: isoWithOffset(ends, ZONE), zone: ZONE });
}

function example(due: Instant | null, facts: Readonly<Record<string, string | number>>): TraceStep {
  assert(due !== null, "a worked case without due time");
  return step("example.due", { ...facts, reported: REPORTED, due: isoWithOffset(due, ZONE), zone: ZONE });
}

function reported(): Instant {
  const at = parseInstant(REPORTED);
  assert(at !== null, "the report of the worked case");
  return at;
}

/** When `hours` are over in each reading. Example: 72 → Thu 17 Dec 15:00 in opening hours, Thu 10 Dec 15:00 in working days. */
export function hoursExample(hours: number, reading: string): TraceStep {
  const from = reported();
  if (reading === "elapsed") return example(instant(from + hours * 3_600_000), { hours });
  if (reading === "working-days") return example(addBusinessDays(workedCalendar(), from, hours / 24, "same-time", "mon-fri"), { hours });
  return example(addBusinessSeconds(workedCalendar(), from, hours * 3600), { hours });
}

/** When `days` business days are over: at the same wall time, or at closing. */
export function daysExample(days: number, due: string): TraceStep {
  return example(addBusinessDays(workedCalendar(), reported(), days, due === "at-close" ? "at-close" : "same-time", "mon-fri"), { days });
}
