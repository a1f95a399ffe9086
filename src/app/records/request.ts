import type { ConsentRequest } from "./consent";

interface RequestBase {
  readonly v: 1;
  readonly rev: number;
  readonly contract: string;
  /** `-`: of no issue. */
  readonly issue: string;
  readonly at: string;
}

/** Overage told before the work, or why it was not (RULES §5). */
export interface AnnouncementRequest extends RequestBase {
  readonly kind: "announcement";
  readonly state: "announced" | "not-possible";
  readonly body: {
    readonly by: string;
    readonly seconds: number;
    readonly overageMinutes: number;
    readonly amount: number;
    readonly currency: string;
    readonly period: string;
    readonly category?: string;
    readonly reason?: string;
  };
}

/** What was decided about money, as posted into the ledger: top-up, goodwill, adjustment, opening balance, approval, pooling. */
export interface DecisionRequest extends RequestBase {
  readonly kind: "decision";
  readonly state: "decided" | "taken-back";
  readonly body: {
    /** Our id of the person. */
    readonly by: string;
    /** As a scenario would tell it (`schema-fact-money`), JSON; people by our ids. */
    readonly fact: string;
    /** First days of the periods that it means; two for a pooling. */
    readonly periods: readonly string[];
    readonly takenBack?: { readonly by: string; readonly at: string; readonly reason: string };
  };
}

/** One price for several issues, `bundle.{contract}.{id}`. */
export interface BundleRequest extends RequestBase {
  readonly kind: "bundle";
  readonly state: "decided" | "taken-back";
  readonly body: {
    readonly by: string;
    readonly id: string;
    /** In the order of their ids. */
    readonly issues: readonly string[];
    /** Minor units. */
    readonly amount: number;
    readonly reason?: string;
    readonly takenBack?: { readonly by: string; readonly at: string; readonly reason: string };
  };
}

/** Evidence that a task owed regularly was done for one due date, `obligation.{contract}.{obligation}.{due}`; `at`: when it was written down. */
export interface ObligationRequest extends RequestBase {
  readonly kind: "obligation";
  readonly state: "done";
  readonly body: {
    readonly by: string;
    readonly obligation: string;
    readonly due: string;
    /** What was done, or where it can be seen. */
    readonly evidence: string;
  };
}

/** `{id}`: announcements, decisions, evidence of regular tasks, and what customers are asked. */
export type RequestRecord = AnnouncementRequest | DecisionRequest | BundleRequest | ConsentRequest | ObligationRequest;
