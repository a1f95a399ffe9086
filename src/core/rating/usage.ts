import type { Instant } from "../time/instant";

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
  /** A share of one worklog over several contracts: of so many seconds, by so much of all weights (RULES §3). */
  readonly share?: { readonly of: number; readonly weight: number; readonly weights: number };
}
