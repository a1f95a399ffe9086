import type { Instant } from "../time/instant";
import type { SlaFact } from "./fact";

/** A fact of one kind. */
export type FactOf<K extends SlaFact["kind"]> = Extract<SlaFact, { readonly kind: K }>;

/** A fact's place in the order; what happens at the same instant is told apart by it. */
export interface Moment {
  readonly at: Instant;
  readonly index: number;
}

const DIGITS = /^\d+$/;

/** Numeric ids before others, by value; others by code unit. */
function compareIds(a: string, b: string): number {
  const numbers = Number(DIGITS.test(b)) - Number(DIGITS.test(a));
  if (numbers !== 0) return numbers;
  if (DIGITS.test(a) && a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The facts known at `now`, by (instant, id): order of arrival does not matter and a repeated fact is one fact (RULES §2).
 * Ids are unique per kind; of two different facts with one id the earlier stays.
 */
export function orderedFacts(facts: readonly SlaFact[], now: Instant): readonly SlaFact[] {
  const sorted = facts
    .filter(({ at }) => at <= now)
    .map((fact) => ({ fact, text: JSON.stringify(fact, Object.keys(fact).sort()) }))
    .sort((a, b) => a.fact.at - b.fact.at || compareIds(a.fact.id, b.fact.id) || compareText(a.text, b.text));
  const seen = new Set<string>();
  return sorted.flatMap(({ fact }) => {
    const key = `${fact.kind}:${fact.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [fact];
  });
}
