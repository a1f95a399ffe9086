import type { Share } from "../../core/rating/share";
import type { Usage } from "../../core/rating/usage";

/** One revision of a worklog. Order (RULES §3): deletion is terminal, then `updated`, then REST before event. */
export interface Revision {
  readonly gone: boolean;
  readonly updated: number;
  readonly via: "rest" | "event";
  readonly issue: string;
  readonly author: string;
  readonly started: number;
  readonly logged: number;
  readonly seconds: number;
  /** Category by a mark in the comment. */
  readonly mark?: string;
}

export interface Route {
  readonly customer: string;
  readonly contract: string;
  /** `-` = unclassified. */
  readonly category: string;
  /** What the customer accepted for the issue; `amount` in minor units, for `fixed`. */
  readonly quote?: { readonly as: "billed" | "fixed"; readonly amount?: number };
  /** One price for several issues. */
  readonly bundle?: { readonly id: string; readonly amount: number };
  /** The issue was classified anew before the work began: what it stood under, and until when. */
  readonly turn?: { readonly was: string; readonly from: number };
  /** Begun inside an on-call deployment that counts. */
  readonly onCall?: true;
  /** A ticket that gave its place back: since the notice its issue draws on no ticket quota. */
  readonly left?: number;
}

/** Seconds of a source in one period, as the newest entry says. */
export interface Part {
  readonly period: string;
  readonly seconds: number;
  /** Start of this part where a worklog was cut at the period's edge. */
  readonly from?: number;
}

interface SourceBase {
  readonly v: 1;
  readonly rev: number;
  readonly state: "pending" | "posted" | "gone" | "unrouted";
  readonly issue: string;
  readonly at: string;
}

/** `wl:{worklog}` or `ticket:{issue}`. */
export interface TimeSource extends SourceBase {
  readonly body: {
    readonly revision: Revision;
    /** Category chosen in our own dialog; wins over mark and issue. */
    readonly own?: string;
    /** Over which contracts it is shared (RULES §3); missing = it is not. */
    readonly sharing?: Sharing;
    /** Every contract that it was ever shared with: one that left takes a reversal. */
    readonly sharedWith?: readonly string[];
    readonly posted?: { readonly revision: Revision; readonly route: Route; readonly parts: readonly Part[] };
  };
}

/** `by`: our id of whoever shared it. */
export interface Sharing {
  readonly shares: readonly Share[];
  readonly by: string;
}

/** `share:{worklog}:{contract}`: a contract's part of a worklog; the worklog's source says how much that is. */
export interface ShareSource extends SourceBase {
  readonly body: {
    readonly worklog: string;
    readonly contract: string;
    /** What its entries say, by period: JSON. */
    readonly posted?: readonly { readonly period: string; readonly said: string }[];
  };
}

/** `request:{id}`: a decision about money; the request says what it is. */
export interface RequestSource extends SourceBase {
  readonly body: {
    readonly contract: string;
    /** First days of the periods that it means. */
    readonly periods: readonly string[];
    /** Rev of the request that is posted, and whether it stood then. */
    readonly posted?: { readonly rev: number; readonly stands: boolean };
  };
}

export type SourceRecord = TimeSource | ShareSource | RequestSource;

export const isTimeSource = (source: SourceRecord): source is TimeSource => "revision" in source.body;
export const isShareSource = (source: SourceRecord): source is ShareSource => "worklog" in source.body;
export const isRequestSource = (source: SourceRecord): source is RequestSource => "periods" in source.body;

/** `{contract}:{first local date}`. */
export interface PeriodRecord {
  readonly v: 1;
  readonly rev: number;
  readonly last: number;
  readonly state: "open" | "closed" | "tail";
  readonly contract: string;
  readonly start: string;
  readonly body: {
    readonly until: string;
    /** First days of the closed periods that entries of this one correct. */
    readonly corrects?: readonly string[];
    /** Supplements frozen after the contract's end. */
    readonly supplements?: number;
  };
}

interface EntryBase {
  readonly v: 1;
  readonly period: string;
  readonly seq: number;
  /** `-`: of no issue. */
  readonly issue: string;
}

interface EntryBody {
  readonly source: string;
  /** The closed period that this entry corrects. */
  readonly corrects?: string;
}

/** A source's whole seconds in the period; a reversal says 0. */
export interface TimeEntry extends EntryBase {
  readonly kind: "usage" | "ticket";
  readonly body: EntryBody & {
    readonly seconds: number;
    readonly started: number;
    readonly logged: number;
    readonly author: string;
    readonly category: string;
    readonly share?: NonNullable<Usage["share"]>;
  } & Pick<Route, "quote" | "bundle" | "turn" | "onCall" | "left">;
}

/** What was decided about money in the period; a reversal no longer stands. */
export interface DecisionEntry extends EntryBase {
  readonly kind: "decision";
  /** `fact`: as a scenario would tell it, JSON; people by our ids. */
  readonly body: EntryBody & { readonly stands: boolean; readonly fact: string };
}

/** `{period}:{seq, 7 digits}`, never rewritten; the newest seq of a source counts. */
export type EntryRecord = TimeEntry | DecisionEntry;

/** What an entry says, before it has its place in a period. */
export type Said = Pick<TimeEntry, "kind" | "issue" | "body"> | Pick<DecisionEntry, "kind" | "issue" | "body">;

/** Cached result of rating a period; may be thrown away. */
export interface SettlementRecord {
  readonly v: 1;
  readonly last: number;
  readonly body: {
    readonly version: number;
    /** The period was over when it was rated: what was left had expired or gone over. */
    readonly ended: boolean;
    /** Sums for the overview, as JSON text. */
    readonly row: string;
    readonly carriedOut: string;
    /** What went over by agreement with the next period, JSON; missing = nothing. */
    readonly transferred?: string;
    /** Issues with work at a fixed price; missing = none. */
    readonly fixed?: readonly string[];
    /** Issue → [covered, billable] minutes as Jira's fields were last told. */
    readonly minutes: Readonly<Record<string, readonly [number, number]>>;
  };
}

/**
 * A frozen statement (RULES §6): `{number}` is the head (of a supplement: of its place too), `{number}:{attempt}:{part}` a piece of its canonical text. Neither is ever
 * rewritten; parts of an attempt that no head names belong to a close that was interrupted.
 */
export interface StatementRecord {
  readonly v: 1;
  readonly kind: "head" | "part";
  readonly contract: string;
  readonly start: string;
  readonly body: StatementHead | { readonly text: string };
}

export interface StatementHead {
  readonly number: string;
  readonly attempt: string;
  readonly parts: number;
  readonly hash: string;
  readonly closedAt: string;
  /** Our id of the person. */
  readonly by: string;
  readonly version: number;
  /** What it handed on to the next period, grants as JSON text. */
  readonly carriedOut: string;
}
