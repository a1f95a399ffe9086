/**
 * What the app keeps of one issue. Facts are tuples so that ten of them stay below a kilobyte:
 * `[kind, id, at, by, …]`, times in epoch milliseconds, people as our own ids.
 */
export type FactTuple = readonly (string | number)[];

/** One due date of a task owed regularly. */
export interface OwedDate {
  readonly customer: string;
  readonly contract: string;
  /** Category of the task. */
  readonly obligation: string;
  /** Local date in the contract's zone. */
  readonly due: string;
}

/** Cycles of one issue, soft targets apart: those running, of these the ones past their due time, and those judged, by the period they ended in. */
export interface SlaSums {
  readonly open: number;
  readonly overdue: number;
  /** First local date of the contract's period → [kept, missed]. */
  readonly judged: Readonly<Record<string, readonly [kept: number, missed: number]>>;
}

export interface TrackBody {
  readonly key: string;
  readonly project: string;
  readonly created: number;
  /** Jira's `updated`, as last read; reconciliation compares it. */
  readonly updated: number;
  readonly reporter?: string;
  readonly assignee?: string;
  readonly participants?: readonly string[];
  readonly organisations?: readonly string[];
  /** Labels that a contract may name (S13): at most 20, none longer than 60 characters. */
  readonly labels?: readonly string[];
  readonly requestType?: string;
  readonly issueType?: string;
  readonly priority?: string;
  readonly channel?: string;
  readonly domain?: string;
  readonly status: string;
  /** Value of the field Support class or of our own dialog. */
  readonly category?: string;
  readonly severity?: number;
  /** The customer an agent chose by hand; wins over every match. */
  readonly manual?: string;
  readonly contract?: string;
  /** The app created the issue for this due date of an obligation: customer, contract and category are the obligation's. */
  readonly owed?: OwedDate;
  readonly facts: readonly FactTuple[];
  /** Values of our fields as last written to Jira, as one JSON text each. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Warnings and breaches already told, `response:1:breach`. */
  readonly told?: readonly string[];
  readonly sla?: SlaSums;
  /** The contract promises the start of work, so worklogs are facts too. */
  readonly work?: true;
  /** Estimate of the agent, seconds. */
  readonly estimate?: number;
}

export interface TrackRecord {
  readonly v: 1;
  readonly rev: number;
  readonly state: "open" | "done" | "ignored" | "unreachable";
  /** `-` while nobody is known. */
  readonly customer: string;
  readonly due: string;
  readonly month: string;
  readonly at: string;
  readonly body: TrackBody;
}

export const NOTHING_DUE = "9999-12-31T23:59:59.999Z";
export const NOBODY = "-";
