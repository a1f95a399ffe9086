import type { Contract } from "../../core/contract/contract";
import type { Fact, FactOf } from "../../core/contract/schema-fact";
import type { AcceptedQuote, Bundle } from "../../core/rating/treatment";
import type { Approval } from "../../core/statement/approval";
import type { QuotaDecision } from "../../core/statement/decision";
import type { OffCharge } from "../../core/statement/goodwill";
import type { RatingInput } from "../../core/statement/rating-input";
import { localDate, type Instant } from "../../core/time/instant";
import { periodOf, type Period } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import { gatherIssues } from "./gather-issues";
import { toInstant, type Placed, type Scenario } from "./open-scenario";
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
  const own = facts.filter(({ fact }) => "contract" in fact && fact.contract === contract.id);
  const meant = (placed: Placed): boolean => isMeant(placed, contract, period);
  const inside = own.filter(meant);
  return {
    usages: work.usages.get(contract.id) ?? [],
    tickets: work.tickets.get(contract.id) ?? [],
    decisions: inside.flatMap(decisionOf),
    approvals: inside.flatMap(approvalOf),
    quotes: facts.flatMap(({ fact }): AcceptedQuote[] => (fact.fact === "quote-accepted" ? [quoteOf(fact)] : [])),
    bundles: own.flatMap(({ fact }): Bundle[] => (fact.fact === "bundle" ? [{ id: fact.id, issues: fact.issues, amount: fact.amount }] : [])),
    goodwill: facts
      .filter(({ fact }) => fact.fact === "goodwill" && (fact.contract ?? contract.id) === contract.id)
      .filter(meant)
      .flatMap(offChargeOf),
  };
}

/** A decision belongs to the period it names, else to the one in which it was made. */
function isMeant({ at, fact }: Placed, { period: kind, timezone }: Contract, period: Period): boolean {
  const day = "period" in fact && fact.period !== undefined ? localDate(fact.period) : localDateOf(at, timezone);
  return periodOf(kind, day).from === period.from;
}

const quoteOf = (fact: FactOf<"quote-accepted">): AcceptedQuote =>
  fact.as === "fixed" ? { issue: fact.issue, as: "fixed", amount: fact.amount } : { issue: fact.issue, as: "billed" };

function decisionOf({ fact, at }: Placed): readonly QuotaDecision[] {
  const told = decided(fact);
  return told === null ? [] : [{ ...told, at }];
}

function decided(fact: Fact): Omit<QuotaDecision, "at"> | null {
  switch (fact.fact) {
    case "granted":
      return { id: fact.id, kind: fact.source, quota: fact.quota, seconds: fact.minutes * 60, reason: fact.reason ?? "", author: fact.by };
    case "opening-balance":
      return { id: fact.id, kind: "opening", quota: fact.quota, seconds: fact.minutes * 60, reason: fact.reason, author: fact.by };
    case "adjusted":
      return { id: fact.id, kind: "adjusted", quota: fact.quota, seconds: fact.minutes * 60, of: fact.of, reason: fact.reason, author: fact.by };
    case "goodwill":
      if (fact.as !== "to-quota") return null;
      return { id: fact.id, kind: "goodwill", quota: fact.quota, seconds: fact.minutes * 60, reason: fact.reason, author: fact.by };
    default:
      return null;
  }
}

function approvalOf({ fact }: Placed): readonly Approval[] {
  if (fact.fact !== "approved") return [];
  const until = fact.until === undefined ? {} : { until: toInstant(fact.until) };
  return [{ quota: fact.quota, ...until, ...("seconds" in fact ? { seconds: fact.seconds } : { amount: fact.amount }) }];
}

function offChargeOf({ fact }: Placed): readonly OffCharge[] {
  if (fact.fact !== "goodwill" || fact.as !== "off-charge") return [];
  return [{ id: fact.id, issue: fact.issue, seconds: fact.minutes * 60, reason: fact.reason, author: fact.by }];
}
