import type { ClassTurn } from "../rating/usage";
import type { Instant } from "../time/instant";

/** How another classification of an issue counts (S115): from the notice to the customer on, or for all of the work. */
export type Reclassified = "from-notice" | "whole-issue";

/** A classification that names a category. `from`: since when it counts; missing = by the contract's option at `at`. */
export interface ClassWord {
  readonly at: Instant;
  readonly category: string;
  /** `report` = for the whole issue: it was classified wrongly before. */
  readonly from?: Instant | "report";
}

/** Work of an issue that began in this stretch stands under its category. */
export interface ClassStretch {
  /** null: nobody said one; the contract's default holds. */
  readonly category: string | null;
  /** null: since the report. */
  readonly from: Instant | null;
  /** What the issue stood under before `from`; null with `from`. */
  readonly was: string | null;
}

/** What an issue stands under before anybody classifies it: as said with the report, and as the contract's default names it. */
export interface FirstClass {
  readonly said: string | null;
  readonly standing: string | null;
}

/**
 * The categories an issue goes through, in order of time. The first classification of an issue that stood under none counts from its
 * beginning; naming the category that stands already changes nothing. `readingOf` answers the option of the contract that the
 * standing category belongs to. Words in order of (at, id).
 */
export function classCourse(first: FirstClass, words: readonly ClassWord[], readingOf: (standing: string) => Reclassified): readonly ClassStretch[] {
  let course: readonly ClassStretch[] = [{ category: first.said, from: null, was: null }];
  for (const word of words.filter((one, place) => !isEcho(one, words[place + 1]))) {
    const last = course.at(-1);
    const standing = last?.category ?? first.standing;
    if (word.category === last?.category && word.from !== "report") continue;
    const from = standing === null ? "report" : (word.from ?? (readingOf(standing) === "from-notice" ? word.at : "report"));
    const kept = from === "report" ? [] : course.filter((stretch) => stretch.from === null || stretch.from < from);
    const before = kept.at(-1)?.category ?? first.standing;
    if (from === "report" || before === null) course = [{ category: word.category, from: null, was: null }];
    else course = before === word.category ? kept : [...kept, { category: word.category, from, was: before }];
  }
  return course;
}

/** The value of Jira's field, heard of just before our own fact that says from when it counts. */
const isEcho = (word: ClassWord, next: ClassWord | undefined): boolean =>
  word.from === undefined && next?.from !== undefined && next.category === word.category;

/** The stretch that holds an instant, such as the start of a worklog. */
export const stretchAt = (course: readonly ClassStretch[], at: Instant): ClassStretch =>
  course.findLast(({ from }) => from === null || from <= at) ?? { category: null, from: null, was: null };

/** What a usage says of the change it stands behind; nothing before it. */
export const turnOf = ({ was, from }: ClassStretch): { readonly turn?: ClassTurn } => (was === null || from === null ? {} : { turn: { was, from } });
