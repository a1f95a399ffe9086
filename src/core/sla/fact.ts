import type { Instant } from "../time/instant";

/** What the clocks of one issue are folded from; sorted by (at, id), repeated ids count once. */
export type SlaFact =
  | {
      readonly kind: "reported";
      readonly id: string;
      readonly at: Instant;
      readonly by: string;
      readonly channel: string;
      readonly severity?: string;
      readonly category?: string;
    }
  | {
      readonly kind: "classified";
      readonly id: string;
      readonly at: Instant;
      readonly by?: string;
      readonly severity?: string;
      readonly category?: string;
      readonly reason?: string;
    }
  | { readonly kind: "status"; readonly id: string; readonly at: Instant; readonly by?: string; readonly to: string }
  /** `automatic`: an acknowledgement by a machine; it never counts as a response. */
  | { readonly kind: "comment"; readonly id: string; readonly at: Instant; readonly by: string; readonly public: boolean; readonly automatic?: boolean }
  | { readonly kind: "worklog"; readonly id: string; readonly at: Instant; readonly by: string; readonly started: Instant }
  /** An agent named the sufficient answer: the pause ends at that comment's time. */
  | { readonly kind: "answer-confirmed"; readonly id: string; readonly at: Instant; readonly by: string; readonly comment: string }
  /** An agent named the comment not sufficient: it does not end a pause by time-out. */
  | { readonly kind: "answer-rejected"; readonly id: string; readonly at: Instant; readonly by: string; readonly comment: string }
  /** Work waits for an approval or the answer to a quote, until `decided` of the same kind. */
  | { readonly kind: "decision-requested"; readonly id: string; readonly at: Instant; readonly by?: string; readonly of: Decision }
  | { readonly kind: "decided"; readonly id: string; readonly at: Instant; readonly by?: string; readonly of: Decision }
  | OnCallFact;

export type Decision = "approval" | "quote";

/** What happens on call (S70–S77). `at` of a deployment is when it was written down; without `ended` it still runs. */
export type OnCallFact =
  | { readonly kind: "called"; readonly id: string; readonly at: Instant; readonly by: string; readonly channel: string }
  | { readonly kind: "deployment"; readonly id: string; readonly at: Instant; readonly by: string; readonly started: Instant; readonly ended?: Instant }
  /** `deployment`: which one; missing = every one that has ended. */
  | { readonly kind: "report-sent"; readonly id: string; readonly at: Instant; readonly by: string; readonly deployment?: string }
  | { readonly kind: "feedback-sent"; readonly id: string; readonly at: Instant; readonly by: string; readonly deployment?: string }
  /** A point of the runbook is done. */
  | { readonly kind: "runbook-done"; readonly id: string; readonly at: Instant; readonly by: string; readonly step: string; readonly deployment?: string }
  /** The emergency number was used for no emergency; `call`: which one, missing = every one before. */
  | { readonly kind: "on-call-misuse"; readonly id: string; readonly at: Instant; readonly by: string; readonly reason: string; readonly call?: string };

/** Who may stop a response clock: the accounts of the service team, without the issue's own reporter and participants. */
export interface ServiceTeam {
  readonly accounts: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}
