import type { Instant, LocalDate } from "../time/instant";

/**
 * What the app stores in a period, never rewritten. `source` is what it comes from (`wl:101`, `ticket:ACME-1`, `grant:…`);
 * `seq` counts up within the period, and the newest seq of a source is what counts (DESIGN §5).
 */
interface Posted {
  readonly seq: number;
  readonly source: string;
  /** The instant the source itself carries, not the time of storing. */
  readonly at: Instant;
}

/** A source's whole seconds in this period; 0 is a reversal. */
export interface UsageEntry extends Posted {
  readonly kind: "usage";
  readonly seconds: number;
}

/** Seconds given to a quota in this period: bought, transferred, carried, goodwill. Reason and author are kept beside it. */
export interface GrantEntry extends Posted {
  readonly kind: "grant";
  readonly quota: string;
  readonly seconds: number;
  readonly origin: "carried" | "transferred" | "bought" | "goodwill";
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
}

/** Seconds added to or taken from a quota by hand or by a correction; may be negative. */
export interface AdjustmentEntry extends Posted {
  readonly kind: "adjustment";
  readonly quota: string;
  readonly seconds: number;
  readonly of: "raw" | "billed";
  readonly reason: string;
  /** First day of the closed period that a correction answers. */
  readonly corrects?: LocalDate;
}

/** An accepted issue that takes a place of a ticket quota; `counted: false` gives the place back (S83). */
export interface TicketEntry extends Posted {
  readonly kind: "ticket";
  readonly issue: string;
  readonly counted: boolean;
}

export type Entry = UsageEntry | GrantEntry | AdjustmentEntry | TicketEntry;

/** A usage taken back: it equals never having written one (RULES §7). */
export const reversal = (seq: number, source: string, at: Instant): UsageEntry => ({ kind: "usage", seq, source, at, seconds: 0 });
