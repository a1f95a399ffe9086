import { addBusinessDays, sameBusinessDay } from "../calendar/business-date";
import { joinedSpans } from "../calendar/business-time";
import type { Calendar } from "../calendar/calendar";
import { instant, type Instant, type Span } from "../time/instant";
import { businessMeasure, elapsedMeasure, reach, usedSeconds, type Measure } from "./measure";
import type { SlaOptions, SlaTarget, Warning } from "./policy";

/** Due of a clock whose calendar does not open long enough: 9000-01-01T00:00:00Z, later than all and still a date in every zone. */
export const NEVER: Instant = instant(Date.UTC(9000, 0, 1));

/** What a target's due is computed from. `end` is the stop or now; holes are pauses and closed time. */
export interface Course {
  readonly target: SlaTarget;
  readonly calendar: Calendar;
  readonly options: SlaOptions;
  /** Counting begins here: the start, or the change of classification (`retarget: from-change`). */
  readonly base: Instant;
  readonly end: Instant;
  readonly holes: readonly Span[];
}

export const measureOf = ({ target, calendar }: Course): Measure => ("elapsedSeconds" in target.within ? elapsedMeasure : businessMeasure(calendar));

/** The due of a day target before holes move it; null for targets of a duration. */
function dayDue({ target: { within }, calendar, options, base }: Course): Instant | null {
  if ("businessDays" in within) return addBusinessDays(calendar, base, within.businessDays, within.due, options.werktag) ?? NEVER;
  if ("sameBusinessDay" in within) return sameBusinessDay(calendar, base, within.sameBusinessDay.cutOff, options.werktag) ?? NEVER;
  return null;
}

/** A hole that begins before the due moves it by the hole's business time. */
function moved(course: Course, due: Instant): Instant {
  const measure = businessMeasure(course.calendar);
  let at = due;
  for (const hole of joinedSpans(course.holes, course.base, course.end)) {
    const seconds = hole.from < at ? measure.between(hole.from, hole.until) : 0;
    if (seconds > 0) at = measure.add(at, seconds) ?? NEVER;
  }
  return at;
}

/** Seconds a target allows, in its own kind; a day target's are the business seconds up to its due. */
export function budgetOf(course: Course): number {
  const { within } = course.target;
  if ("businessSeconds" in within) return within.businessSeconds;
  if ("elapsedSeconds" in within) return within.elapsedSeconds;
  const due = dayDue(course);
  return due === null || due === NEVER ? 0 : businessMeasure(course.calendar).between(course.base, due);
}

/** The first instant at which the used time reaches the target (RULES §2). */
export function dueOf(course: Course): Instant {
  const day = dayDue(course);
  if (day !== null) return day === NEVER ? NEVER : moved(course, day);
  return reach(measureOf(course), course.holes, course.base, course.end, budgetOf(course)) ?? NEVER;
}

export const stepOf = (warning: Warning): string =>
  "share" in warning ? `${Math.round(warning.share * 10_000) / 100}%` : `${warning.remainingBusinessSeconds}s`;

/** The first instant at which a warning's share is used, or only its business time is left. */
export function warningAt(course: Course, warning: Warning, due: Instant): Instant {
  if ("share" in warning) return reach(measureOf(course), course.holes, course.base, course.end, warning.share * budgetOf(course)) ?? NEVER;
  if (due === NEVER) return NEVER;
  const business = businessMeasure(course.calendar);
  const whole = usedSeconds(business, course.holes, course.base, due);
  return reach(business, course.holes, course.base, course.end, Math.max(0, whole - warning.remainingBusinessSeconds)) ?? NEVER;
}
