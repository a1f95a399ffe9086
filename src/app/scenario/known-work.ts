import type { Contract } from "../../core/contract/contract";
import type { Fact, FactOf } from "../../core/contract/schema/fact";
import type { AcceptedQuote, Bundle } from "../../core/rating/treatment";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Instant } from "../../core/time/instant";
import { periodOf, type Period } from "../../core/time/period";
import { dayMeant, mapDecisions } from "../periods/map-decisions";
import { gatherIssues } from "./gather-issues";
import type { Placed, Scenario } from "./open-scenario";
import { routeWork, type RoutedWork } from "./route-work";

/** What is known at an instant, routed; asked for often at the same few instants. */
export interface Knowledge {
  readonly at: Instant;
  readonly work: RoutedWork;
  readonly facts: readonly Placed[];
}

export function knowledgeAt(scenario: Scenario, at: Instant): Knowledge {
  return { at, work: routeWork(scenario, gatherIssues(scenario, at)), facts: scenario.facts.filter((placed) => placed.at <= at) };
}

type Part = Pick<RatingInput, "usages" | "tickets" | "decisions" | "approvals" | "quotes" | "bundles" | "goodwill">;

/** The part of a period's rating that comes from facts. */
export function knownIn({ work, facts }: Knowledge, contract: Contract, period: Period): Part {
  const own = facts.filter(({ fact }) => isOf(contract, fact));
  return {
    usages: work.usages.get(contract.id) ?? [],
    tickets: work.tickets.get(contract.id) ?? [],
    ...mapDecisions(own.filter((placed) => isMeant(placed, contract, period))),
    quotes: facts.flatMap(({ fact }): AcceptedQuote[] => (fact.fact === "quote-accepted" ? [quoteOf(fact)] : [])),
    bundles: own.flatMap(({ fact }): Bundle[] => (fact.fact === "bundle" ? [{ id: fact.id, issues: fact.issues, amount: fact.amount }] : [])),
  };
}

/** Goodwill off the charge that names no contract counts wherever the issue's work is charged. */
function isOf({ id }: Contract, fact: Fact): boolean {
  if ("contract" in fact) return (fact.contract ?? id) === id;
  return fact.fact === "goodwill";
}

const isMeant = (placed: Placed, { period: kind, timezone }: Contract, period: Period): boolean =>
  periodOf(kind, dayMeant(placed, timezone)).from === period.from;

const quoteOf = (fact: FactOf<"quote-accepted">): AcceptedQuote =>
  fact.as === "fixed" ? { issue: fact.issue, as: "fixed", amount: fact.amount } : { issue: fact.issue, as: "billed" };
