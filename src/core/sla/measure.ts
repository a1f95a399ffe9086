import { addBusinessSeconds, businessSecondsBetween, joinedSpans } from "../calendar/business-time";
import type { Calendar } from "../calendar/calendar";
import { instant, type Instant, type Span } from "../time/instant";

/** How a target counts: inside service hours, or real time around the clock (S80). */
export interface Measure {
  between(a: Instant, b: Instant): number;
  /** The first instant with `seconds` used since `from`; null when the calendar does not open long enough. */
  add(from: Instant, seconds: number): Instant | null;
}

export const businessMeasure = (calendar: Calendar): Measure => ({
  between: (a, b) => businessSecondsBetween(calendar, a, b),
  add: (from, seconds) => addBusinessSeconds(calendar, from, seconds),
});

export const elapsedMeasure: Measure = {
  between: (a, b) => (b - a) / 1000,
  add: (from, seconds) => instant(from + Math.round(seconds * 1000)),
};

const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Seconds of the holes within [from, until); overlapping holes count once. */
export const secondsOf = (measure: Measure, holes: readonly Span[], from: Instant, until: Instant): number =>
  toMilliseconds(joinedSpans(holes, from, until).reduce((sum, hole) => sum + measure.between(hole.from, hole.until), 0));

/** Seconds used from `from` to `until`, without the holes. */
export const usedSeconds = (measure: Measure, holes: readonly Span[], from: Instant, until: Instant): number =>
  from >= until ? 0 : toMilliseconds(measure.between(from, until) - secondsOf(measure, holes, from, until));

/**
 * The first instant at which `seconds` are used since `from`, past the holes up to `end`; what lies after `end` counts
 * as running, so while paused this is the due as if it resumed now. Zero is reached at the first open instant outside a hole.
 */
export function reach(measure: Measure, holes: readonly Span[], from: Instant, end: Instant, seconds: number): Instant | null {
  let start = from;
  let left = seconds;
  for (const hole of joinedSpans(holes, from, end)) {
    if (left > 0) {
      const here = measure.between(start, hole.from);
      if (here >= left) return measure.add(start, left);
      left = toMilliseconds(left - here);
    } else {
      const at = measure.add(start, 0);
      if (at !== null && at < hole.from) return at;
    }
    start = hole.until;
  }
  return measure.add(start, left);
}
