import { assert } from "../assert";
import { instant, type Instant, type Span } from "../time/instant";
import { DAY } from "../time/local-date";
import { timelineOver, type Calendar } from "./calendar";
import { instantAfter, openBefore, opensUpTo, yearStart, type Timeline } from "./timeline";

/** How far ahead an opening or the end of a budget is looked for; beyond it a calendar counts as never open. */
export const HORIZON_DAYS = 36_525;
const HORIZON = HORIZON_DAYS * DAY;
const GROWTH_YEARS = 4;

/**
 * The instant at which `seconds` of business time have passed since `from` (S21, S59, S111). A budget that ends exactly
 * at closing time ends at closing time; a zero budget ends at the first open instant at or after `from` (RULES §1).
 * `seconds` is finite and not negative (else an assertion), fractions count to the millisecond. Null when the calendar
 * does not open long enough within its horizon: the caller reports `calendar.never-open`.
 */
export function addBusinessSeconds(calendar: Calendar, from: Instant, seconds: number): Instant | null {
  assert(seconds >= 0 && seconds < Number.POSITIVE_INFINITY, `a budget of ${seconds} seconds`);
  const milliseconds = Math.round(seconds * 1000);
  if (milliseconds === 0) return nextOpening(calendar, from);
  let timeline = timelineOver(calendar, from, from);
  let open = openBefore(timeline, from) + milliseconds;
  while (open > (timeline.sums[timeline.opens.length] as number)) {
    if (timeline.until > from + HORIZON) return null;
    timeline = wider(calendar, timeline, from);
    open = openBefore(timeline, from) + milliseconds;
  }
  const end = instantAfter(timeline, open);
  return end <= from + HORIZON ? instant(end) : null;
}

/** Some years more, and more of them the longer it takes, up to the horizon of `from`. */
function wider(calendar: Calendar, { firstYear, lastYear }: Timeline, from: number): Timeline {
  const ahead = yearStart(lastYear + Math.max(GROWTH_YEARS, lastYear - firstYear));
  return timelineOver(calendar, from, Math.max(yearStart(lastYear + 1), Math.min(ahead, from + HORIZON)));
}

/** Business seconds from `a` to `b`, exact to the millisecond; negative when `b` is earlier. DST days count real seconds. */
export function businessSecondsBetween(calendar: Calendar, a: Instant, b: Instant): number {
  const timeline = a <= b ? timelineOver(calendar, a, b) : timelineOver(calendar, b, a);
  return (openBefore(timeline, b) - openBefore(timeline, a)) / 1000;
}

/** Half-open: at opening time it is open, at closing time it is not. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  const timeline = timelineOver(calendar, at, at);
  const count = opensUpTo(timeline, at);
  return count > 0 && at < (timeline.closes[count - 1] as number);
}

/** The first open instant at or after `at`, which is `at` itself while open; null when there is none within the horizon. */
export function nextOpening(calendar: Calendar, at: Instant): Instant | null {
  if (isOpen(calendar, at)) return at;
  let timeline = timelineOver(calendar, at, at);
  for (;;) {
    const open = timeline.opens[opensUpTo(timeline, at)];
    if (open !== undefined) return open <= at + HORIZON ? instant(open) : null;
    if (timeline.until > at + HORIZON) return null;
    timeline = wider(calendar, timeline, at);
  }
}

/** Sorted, cut to [from, until) and joined, so that overlapping pauses count once. */
export function joinedSpans(spans: readonly Span[], from: Instant, until: Instant): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const cut = { from: instant(Math.max(span.from, from)), until: instant(Math.min(span.until, until)) };
    if (cut.from >= cut.until) continue;
    const last = result[result.length - 1];
    if (last !== undefined && cut.from <= last.until) result[result.length - 1] = { from: last.from, until: instant(Math.max(last.until, cut.until)) };
    else result.push(cut);
  }
  return result;
}

/** Business seconds of [a, b) outside the pauses; only the business seconds of a pause count, overlaps once (S96). */
export function workedSeconds(calendar: Calendar, a: Instant, b: Instant, pauses: readonly Span[]): number {
  let worked = businessSecondsBetween(calendar, a, b);
  for (const pause of joinedSpans(pauses, a, b)) worked -= businessSecondsBetween(calendar, pause.from, pause.until);
  return Math.round(worked * 1000) / 1000;
}
