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
}

/** Seconds of a source in one period, as the newest entry says. */
export interface Part {
  readonly period: string;
  readonly seconds: number;
  /** Start of this part where a worklog was cut at the period's edge. */
  readonly from?: number;
}

export interface SourceBody {
  readonly revision: Revision;
  /** Category chosen in our own dialog; wins over mark and issue. */
  readonly own?: string;
  readonly posted?: { readonly revision: Revision; readonly route: Route; readonly parts: readonly Part[] };
}

/** `wl:{worklog}` or `ticket:{issue}`. */
export interface SourceRecord {
  readonly v: 1;
  readonly rev: number;
  readonly state: "pending" | "posted" | "gone" | "unrouted";
  readonly issue: string;
  readonly at: string;
  readonly body: SourceBody;
}

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
  };
}

/** `{period}:{seq, 7 digits}`, never rewritten; the newest seq of a source counts, a reversal says 0 seconds. */
export interface EntryRecord {
  readonly v: 1;
  readonly period: string;
  readonly seq: number;
  readonly kind: "usage" | "ticket";
  readonly issue: string;
  readonly body: {
    readonly source: string;
    readonly seconds: number;
    readonly started: number;
    readonly logged: number;
    readonly author: string;
    readonly category: string;
    /** The closed period that this entry corrects. */
    readonly corrects?: string;
  };
}

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
    /** Issue → [covered, billable] minutes as Jira's fields were last told. */
    readonly minutes: Readonly<Record<string, readonly [number, number]>>;
  };
}

/**
 * A frozen statement (RULES §6): `{number}` is the head, `{number}:{attempt}:{part}` a piece of its canonical text. Neither is ever
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
