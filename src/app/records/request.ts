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

/**
 * One due date of a task owed regularly, `obligation.{contract}.{obligation}.{due}`. `claimed`: its issue is being created, `at` = end of
 * the lease; `refused`: Jira does not take it; `created`: `issue` is there and open; `gone`: it was deleted; `done`: with evidence
 * written by hand, or because the issue is resolved, `at` = since when.
 */
export interface ObligationRequest extends RequestBase {
  readonly kind: "obligation";
  readonly state: "claimed" | "refused" | "created" | "gone" | "done";
  readonly body: {
    readonly obligation: string;
    readonly due: string;
    /** Our id of the person who did it. */
    readonly by?: string;
    /** What was done, or where it can be seen; missing where the issue is the evidence. */
    readonly evidence?: string;
    /** Tries whose end nobody knows: since when (epoch milliseconds) and how many. */
    readonly claim?: { readonly since: number; readonly tries: number };
    /** Why there is no issue, as a problem's code; `status` and `words` are Jira's, 0 and empty where it was not asked. */
    readonly refusal?: { readonly code: string; readonly status: number; readonly words: string };
  };
}

/** `{id}`: announcements, decisions, evidence of regular tasks, and what customers are asked. */
export type RequestRecord = AnnouncementRequest | DecisionRequest | BundleRequest | ConsentRequest | ObligationRequest;
