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
  | { readonly kind: "answer-confirmed"; readonly id: string; readonly at: Instant; readonly by: string; readonly comment: string };

/** Who may stop a response clock: the accounts of the service team, without the issue's own reporter and participants. */
export interface ServiceTeam {
  readonly accounts: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}
