import type { Instant } from "../time/instant";

/** The issue was classified anew: until `from` it stood under `was` (S115). */
export interface ClassTurn {
  readonly was: string;
  readonly from: Instant;
}

/** A worklog's newest revision (RULES §3). `seconds` is what Jira says, never rounded here. */
export interface Usage {
  readonly worklog: string;
  readonly issue: string;
  readonly author: string;
  readonly role: string;
  readonly started: Instant;
  readonly logged: Instant;
  readonly seconds: number;
  /** null: not classified yet; such a usage is parked and blocks the close. */
  readonly category: string | null;
  /** Work begun after its issue was classified anew, where the usage has its category from the issue. */
  readonly turn?: ClassTurn;
  /** Begun inside a deployment of the on-call service that counts (RULES §2). */
  readonly onCall?: true;
  /** A share of one worklog over several contracts: of so many seconds, by so much of all weights (RULES §3). */
  readonly share?: { readonly of: number; readonly weight: number; readonly weights: number };
}
