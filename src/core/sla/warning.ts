import { instant, type Instant } from "../time/instant";
import type { ClockWarning } from "./clock";
import { dueOf, stepOf, warningAt, type Course } from "./due";

/** One target of a cycle while it is in force: [from, until), or up to and including `until` while the cycle is open. */
export interface Stretch {
  readonly course: Course;
  readonly from: Instant;
  readonly until: Instant;
  readonly isOpen: boolean;
}

interface Crossing {
  readonly step: string;
  /** When the step's share is used. */
  readonly crossed: Instant;
  /** When that can be noticed: not before the target is in force. */
  readonly at: Instant;
}

function crossings({ course, from }: Stretch, due: Instant): readonly Crossing[] {
  return (course.target.warnAt ?? []).flatMap((warning) => {
    const crossed = warningAt(course, warning, due);
    const at = instant(Math.max(crossed, from));
    const isWhole = "share" in warning && warning.share === 1;
    return at < due || (isWhole && at === due) ? [{ step: stepOf(warning), crossed, at }] : [];
  });
}

/**
 * Which warnings fired, in order, and when the next one is due. Each step fires once per cycle, whatever target it belongs to;
 * of several crossed at one instant only the highest fires; at its due a target warns only that all of it is used (a share of 1), later
 * no more (RULES §2).
 */
export function warningsOf(stretches: readonly Stretch[]): { readonly fired: readonly ClockWarning[]; readonly next: Instant | null } {
  const fired: ClockWarning[] = [];
  const spent = new Set<string>();
  let next: Instant | null = null;
  for (const stretch of stretches) {
    const waiting = crossings(stretch, dueOf(stretch.course))
      .filter(({ step }) => !spent.has(step))
      .sort((a, b) => a.at - b.at || b.crossed - a.crossed);
    const reached = waiting.filter(({ at }) => at < stretch.until || (stretch.isOpen && at === stretch.until));
    for (const { step, at } of reached) {
      spent.add(step);
      if (fired[fired.length - 1]?.at !== at) fired.push({ at, step });
    }
    next = waiting.find((crossing) => !reached.includes(crossing))?.at ?? null;
  }
  return { fired, next };
}
