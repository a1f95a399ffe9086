import type { Instant } from "../time/instant";
import type { SlaOptions, SlaPolicy } from "./policy";

/** What judges: the promises and how their words are read. */
export interface SlaTerms {
  readonly policy: SlaPolicy;
  readonly options: SlaOptions;
}

/** A later version of the terms. `too`: cycles that run at `from` follow it from then on (RULES §2, Contract change). */
export interface SlaAmendment extends SlaTerms {
  readonly from: Instant;
  readonly running: "too" | "new-cycles-only";
}

/** The terms of one issue over time; amendments ascending, the first terms hold before them all. */
export interface SlaBook extends SlaTerms {
  readonly amendments?: readonly SlaAmendment[];
}

const plain = ({ policy, options }: SlaTerms): SlaTerms => ({ policy, options });

/**
 * The terms that judge what happens at `at` in a cycle started at `start`: those in force at its start, or later ones that
 * running cycles follow.
 */
export function termsFor(book: SlaBook, start: Instant, at: Instant): SlaTerms {
  let found: SlaTerms = book;
  for (const amendment of book.amendments ?? []) {
    if (amendment.from <= start || (amendment.from <= at && amendment.running === "too")) found = amendment;
  }
  return plain(found);
}

/** When a cycle started at `start` comes under other terms, up to `now`. */
export const turnsAfter = (book: SlaBook, start: Instant, now: Instant): readonly Instant[] =>
  (book.amendments ?? []).flatMap(({ from, running }) => (running === "too" && from > start && from <= now ? [from] : []));

/** Every version's terms, the first ones first. */
export const allTerms = (book: SlaBook): readonly SlaTerms[] => [plain(book), ...(book.amendments ?? []).map(plain)];
