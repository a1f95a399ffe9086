import type { Instant } from "../time/instant";

/** Where a grant comes from; burn order uses it after the expiry (RULES §4 step 4). */
export type GrantSource = "granted" | "carried" | "transferred" | "bought" | "goodwill";

/** Seconds that may be drawn from `from` on and spoil at `until`. Never edited. */
export interface Grant {
  readonly id: string;
  readonly quota: string;
  readonly source: GrantSource;
  readonly seconds: number;
  readonly from: Instant;
  readonly until: Instant;
  /** Position in the contract; decides between grants that are otherwise equal. */
  readonly order: number;
}
