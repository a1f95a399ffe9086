import type { Contract } from "../../core/contract/contract";
import type { FactOf } from "../../core/contract/schema-fact";
import type { Grant } from "../../core/ledger/grant";
import type { AcceptedQuote } from "../../core/rating/treatment";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Instant } from "../../core/time/instant";
import { periodOf, type Period } from "../../core/time/period";
import { localDateOf, startOfDay } from "../../core/time/zone";
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

type Part = Pick<RatingInput, "usages" | "tickets" | "extraGrants" | "approvedOverage" | "quotes">;

/** The part of a period's rating that comes from facts. */
export function knownIn({ work, facts }: Knowledge, contract: Contract, period: Period): Part {
  const inside = facts.filter(({ at, fact }) => "contract" in fact && fact.contract === contract.id && isIn(contract, period, at));
  const quotes = facts.flatMap(({ fact }): AcceptedQuote[] => (fact.fact === "quote-accepted" ? [quoteOf(fact)] : []));
  return {
    usages: work.usages.get(contract.id) ?? [],
    tickets: work.tickets.get(contract.id) ?? [],
    extraGrants: inside.flatMap((placed, order) => (placed.fact.fact === "granted" ? [grantOf(placed.fact, placed.at, order, contract, period)] : [])),
    approvedOverage: approvals(inside),
    quotes,
  };
}

const isIn = ({ period: kind, timezone }: Contract, period: Period, at: Instant): boolean => periodOf(kind, localDateOf(at, timezone)).from === period.from;

const quoteOf = (fact: FactOf<"quote-accepted">): AcceptedQuote =>
  fact.as === "fixed" ? { issue: fact.issue, as: "fixed", amount: fact.amount } : { issue: fact.issue, as: "billed" };

/** Bought or given for the period it falls in; drawn after what the contract grants (RULES §4 step 4). */
const grantOf = (fact: FactOf<"granted">, at: Instant, order: number, { quotas, timezone }: Contract, period: Period): Grant => ({
  id: fact.id,
  quota: fact.quota,
  source: fact.source,
  seconds: fact.minutes * 60,
  from: at,
  until: startOfDay(period.until, timezone),
  order: quotas.length + order,
});

function approvals(facts: readonly Placed[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { fact } of facts) if (fact.fact === "approved") sums[fact.quota] = (sums[fact.quota] ?? 0) + fact.seconds;
  return sums;
}
