import type { Answer, Money } from "./answer";
import type { EstimateOffer, IssueView } from "./issue";

/** An approval or a quote as people see it; `by` and evidence are the team's, customers get null. */
export interface ConsentView {
  readonly id: string;
  readonly kind: "approval" | "quote";
  /** Lapsed as soon as nobody can answer any more, also before the clock's next tick. */
  readonly state: "asked" | "approved" | "declined" | "lapsed" | "withdrawn";
  readonly at: string;
  readonly by: string | null;
  readonly seconds: number;
  readonly overageMinutes: number;
  readonly amount: Money;
  readonly perHour: Money | null;
  readonly prices: "net" | "gross";
  readonly as: "billed" | "fixed";
  readonly cap: "minutes" | "money";
  readonly category: string | null;
  /** First local date of the period it was rated in. */
  readonly period: string;
  /** Last local date on which it is valid. */
  readonly lastDay: string;
  readonly answerBy: string;
  readonly unanswered: "stop" | "continue";
  /** Ended unanswered and counts as approved, because the contract says so. */
  readonly goesOn: boolean;
  readonly note: string | null;
  readonly ended: {
    readonly at: string;
    readonly by: string | null;
    readonly channel: "portal" | "mail" | "phone" | "meeting" | null;
    readonly evidence: string | null;
    readonly reason: string | null;
  } | null;
}

/** What an estimate would be asked for: the time that needs the customer's word and the most it costs. */
export interface ConsentOffer {
  readonly overageMinutes: number;
  readonly amount: Money;
  readonly perHour: Money | null;
}

/** Which ways an estimate has to the customer; null = not this way. */
export interface ConsentWays {
  readonly approval: ConsentOffer | null;
  /** `hourly`: null where the contract names no rate for it. */
  readonly quote: { readonly hourly: ConsentOffer | null } | null;
  /** The category's work is parked until the customer has answered: an announcement alone is not enough. */
  readonly needed: boolean;
  readonly prices: "net" | "gross";
  /** Default of „valid until“, local date. */
  readonly lastDay: string;
}

/** `fixed`: minor units of a fixed price. `lastDay`: local date. `channel` and `evidence`: the answer is there already, by mail or phone. */
export interface ConsentAsk {
  readonly issue: string;
  readonly kind: string;
  /** 0: only what is parked already. */
  readonly seconds: number;
  /** A day of the period that is meant; null = today. */
  readonly date: string | null;
  readonly category: string | null;
  readonly fixed: number | null;
  readonly cap: string;
  readonly lastDay: string;
  readonly note: string;
  readonly channel: string | null;
  readonly evidence: string | null;
}

/** For the customer: whether this person may answer, and who may (the customer's own people; none named = everyone of the organisation). */
export interface OpenConsent extends ConsentView {
  readonly key: string;
  /** Of the request, where the page is not about it already. */
  readonly summary: string | null;
  readonly mayAnswer: boolean;
  readonly approvers: readonly string[];
}

export interface ConsentApi {
  /** What the customer may be asked for time that is parked already, on a day of its month. */
  parkedOffer: { ask: { issue: string; date: string; category: string | null }; answer: Answer<EstimateOffer> };
  askConsent: { ask: ConsentAsk; answer: Answer<IssueView> };
  recordAnswer: { ask: { issue: string; id: string; approve: boolean; channel: string; evidence: string }; answer: Answer<IssueView> };
  withdrawConsent: { ask: { issue: string; id: string; reason: string }; answer: Answer<IssueView> };
}
