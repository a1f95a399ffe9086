import type { Problem } from "../../core/problem";
import type { Answer, Labels, Money } from "./answer";
import type { QuotaView } from "./issue";

/** What somebody may decide about money (RULES §5). `off-charge` is goodwill that is not charged, `goodwill` goes to the quota. */
export type DecisionKind = "bought" | "goodwill" | "off-charge" | "adjusted" | "opening-balance" | "pooled" | "approved" | "bundle";

interface DraftBase {
  /** Chosen by the form: the same words sent twice are one decision. */
  readonly id: string;
  /** First day of the period that is meant. */
  readonly period: string;
}

/** A decision as the form sends it: issues by key, minutes whole, money in minor units. */
export type DecisionDraft = DraftBase &
  /** `on`: local date from which on work may draw on it. */
  (
    | { readonly kind: "bought" | "goodwill"; readonly quota: string; readonly minutes: number; readonly on: string; readonly reason: string }
    | { readonly kind: "opening-balance"; readonly quota: string; readonly minutes: number; readonly reason: string }
    /** `minutes` may be negative: taken off. */
    | { readonly kind: "adjusted"; readonly quota: string; readonly minutes: number; readonly of: "raw" | "billed"; readonly reason: string }
    | { readonly kind: "off-charge"; readonly issue: string; readonly minutes: number; readonly reason: string }
    | {
        readonly kind: "pooled";
        readonly quota: string;
        readonly direction: "with-next" | "with-previous";
        /** Name of a contact of the contract. */
        readonly approver: string;
        /** Local date of the agreement. */
        readonly on: string;
        readonly reason: string;
        readonly work: readonly string[];
      }
    /** One price for several issues, by key; `amount` in minor units. Its period is the one of the first work. */
    | { readonly kind: "bundle"; readonly issues: readonly string[]; readonly amount: number; readonly reason: string }
    | {
        readonly kind: "approved";
        readonly quota: string;
        readonly cap: { readonly minutes: number } | { readonly amount: number };
        /** Last local date whose work it covers; null = the whole period. */
        readonly until: string | null;
        readonly channel: string;
        readonly evidence: string;
      }
  );

export interface DecisionView {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly state: "decided" | "taken-back";
  readonly quota: string | null;
  /** Whole minutes, negative where they were taken off; null where it is about something else. */
  readonly minutes: number | null;
  readonly of: "raw" | "billed" | null;
  readonly amount: Money | null;
  /** First days of the periods that it means; two for a pooling, none for a bundle. */
  readonly periods: readonly string[];
  readonly direction: "with-next" | "with-previous" | null;
  /** The work it is for, by keys that the reader may browse. */
  readonly work: readonly string[];
  /** Issues among it that the reader may not browse. */
  readonly hiddenWork: number;
  readonly approver: string | null;
  readonly channel: string | null;
  readonly evidence: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly takenBack: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
  /** Whether this reader may take it back. */
  readonly mayTakeBack: boolean;
}

/** A period that may be decided about; a closed one takes corrections only. */
export interface DecidablePeriod {
  readonly from: string;
  readonly until: string;
  readonly state: "open" | "closed" | "tail";
}

export interface DecisionsView {
  readonly contract: string;
  readonly customerName: string;
  readonly tier: string;
  readonly asOf: string;
  readonly zone: string;
  readonly currency: string;
  readonly labels: Labels;
  readonly decisions: readonly DecisionView[];
  /** `adjust`: top-ups, goodwill, adjustments, opening balances; `agree`: poolings and approvals. */
  readonly may: { readonly adjust: boolean; readonly agree: boolean };
  /** Newest first. */
  readonly periods: readonly DecidablePeriod[];
  readonly quotas: readonly { readonly id: string; readonly limit: "soft" | "hard" }[];
  readonly approvers: readonly { readonly name: string; readonly role: "support-manager" | "account-manager" }[];
}

/** One period before and after. */
export interface PeriodEffect extends DecidablePeriod {
  readonly quotas: readonly { readonly before: QuotaView; readonly after: QuotaView }[];
  readonly total: { readonly before: Money; readonly after: Money };
  /** What is still to be decided afterwards. */
  readonly problems: readonly Problem[];
}

/** What a decision changes, rated by the same rules as the statements, before anything is kept. */
export interface DecisionEffect {
  readonly periods: readonly PeriodEffect[];
  /** Set where a closed period is meant: the open one that states the correction. */
  readonly correctedIn: string | null;
}

export interface ShareDraft {
  readonly contract: string;
  /** Whole, at least 1. */
  readonly weight: number;
}

/** One worklog and the contracts it may be shared over: those of the page's project. */
export interface SharesView {
  readonly worklog: string;
  readonly key: string;
  readonly seconds: number;
  readonly started: string;
  readonly zone: string;
  readonly contracts: readonly { readonly contract: string; readonly customerName: string; readonly tier: string }[];
  /** As it is shared now; none = it goes by its issue. */
  readonly shares: readonly ShareDraft[];
}

export interface SharesEffect {
  /** Whole seconds; they sum to the worklog's exactly. */
  readonly parts: readonly { readonly contract: string; readonly seconds: number }[];
  readonly effects: readonly { readonly contract: string; readonly effect: DecisionEffect }[];
}

export interface DecisionApi {
  shares: { ask: { contract: string; worklog: string }; answer: Answer<SharesView> };
  /** Keeps nothing. */
  previewShares: { ask: { contract: string; worklog: string; shares: readonly ShareDraft[] }; answer: Answer<SharesEffect> };
  /** No shares: the worklog goes by its issue again. */
  share: { ask: { contract: string; worklog: string; shares: readonly ShareDraft[] }; answer: Answer<SharesView> };
  decisions: { ask: { contract: string }; answer: Answer<DecisionsView> };
  /** Keeps nothing. */
  previewDecision: { ask: { contract: string; draft: DecisionDraft }; answer: Answer<DecisionEffect> };
  decide: { ask: { contract: string; draft: DecisionDraft }; answer: Answer<DecisionsView> };
  /** Keeps nothing. */
  previewTakeBack: { ask: { contract: string; id: string }; answer: Answer<DecisionEffect> };
  takeBack: { ask: { contract: string; id: string; reason: string }; answer: Answer<DecisionsView> };
}
