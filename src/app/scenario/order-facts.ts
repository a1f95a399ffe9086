import type { Fact } from "../../core/contract/schema/fact";
import { compareWorklogs } from "../../core/rating/order";
import { toInstant, type Placed } from "./open-scenario";

/** The same fact twice is one: the one that stands first in the input stays (RULES §7). */
export function factsOnce(facts: readonly Fact[]): readonly Placed[] {
  const seen = new Set<string>();
  return facts.flatMap((fact, index) => {
    const text = canonical(fact);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ at: toInstant(fact.at), path: `facts[${index}]`, index, fact }];
  });
}

/**
 * By instant, then id, so that the order of arrival never shows (RULES §2). At one instant a report comes before what happens to it;
 * what has no id goes by its issue and then by what it says. `index` is the place in this order.
 */
export function inOrderOfTime(facts: readonly Placed[]): readonly Placed[] {
  return facts
    .map((placed) => ({ placed, text: "" }))
    .toSorted((a, b) => a.placed.at - b.placed.at || compareFacts(a.placed.fact, b.placed.fact) || compareTexts(a, b))
    .map(({ placed }, index) => ({ ...placed, index }));
}

const canonical = (fact: Fact): string => JSON.stringify(Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const idOf = (fact: Fact): string => ("id" in fact ? (fact.id ?? "") : "");
const issueOf = (fact: Fact): string => ("issue" in fact ? (fact.issue ?? "") : "");

function compareFacts(a: Fact, b: Fact): number {
  const reports = Number(b.fact === "reported") - Number(a.fact === "reported");
  return reports || compareWorklogs(idOf(a), idOf(b)) || compareIssues(issueOf(a), issueOf(b));
}

/** A-2 before A-10. */
const compareIssues = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** Written out only where it is asked for: most facts differ in what is compared before. */
function compareTexts(a: { readonly placed: Placed; text: string }, b: { readonly placed: Placed; text: string }): number {
  if (a.text === "") a.text = canonical(a.placed.fact);
  if (b.text === "") b.text = canonical(b.placed.fact);
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
