import type { CalendarSpec } from "../../core/calendar/spec";
import type { Problem } from "../../core/problem";
import type { RequestRecord } from "./request";
import type { TrackRecord } from "./track";
import type { EntryRecord, PeriodRecord, SettlementRecord, SourceRecord, StatementRecord } from "./billing";

/** One type an entity of manifest.yml. Instants of attributes are fixed-width UTC texts; bodies hold no nulls. */
export interface Records {
  readonly contract: ContractRecord;
  readonly calendar: CalendarRecord;
  readonly customer: CustomerRecord;
  readonly match: MatchRecord;
  readonly track: TrackRecord;
  readonly source: SourceRecord;
  readonly period: PeriodRecord;
  readonly entry: EntryRecord;
  readonly settlement: SettlementRecord;
  readonly statement: StatementRecord;
  readonly notice: NoticeRecord;
  readonly request: RequestRecord;
  readonly job: JobRecord;
  readonly person: PersonRecord;
  readonly audit: AuditRecord;
  readonly setting: SettingRecord;
}

/** `{id}`: the head with the draft; `{id}:{n}`: a version in force from `from`, never rewritten. */
export interface ContractRecord {
  readonly v: 1;
  readonly rev: number;
  readonly kind: "head" | "version";
  readonly state: string;
  readonly customer: string;
  /** Head: when the hourly run looks at the contract again; a draft's is never. */
  readonly due: string;
  readonly body: {
    /** The contract as written, JSON. */
    readonly written: string;
    /** Head only: versions in order, each with its first local date. */
    readonly versions?: readonly { readonly n: number; readonly from: string }[];
    readonly from?: string;
    /** Head only: instant of the first activation in the app; what was due before that day is not owed here. */
    readonly activated?: string;
    /** Version only: names of statuses as written → Jira's ids when it came into force. */
    readonly statuses?: Readonly<Record<string, readonly string[]>>;
  };
}

export interface CalendarRecord {
  readonly v: 1;
  readonly rev: number;
  readonly kind: "head" | "version";
  readonly from: string;
  readonly body: { readonly versions?: number; readonly spec?: CalendarSpec; readonly running?: "too" | "new-cycles-only" };
}

export interface CustomerRecord {
  readonly v: 1;
  readonly rev: number;
  readonly state: "active";
  readonly name: string;
  readonly body: {
    readonly matches: readonly string[];
    readonly contracts: readonly string[];
    /** Person ids of the members of its organisations, refreshed daily. */
    readonly members: readonly string[];
  };
}

export interface MatchRecord {
  readonly v: 1;
  readonly customer: string;
  readonly at: string;
  readonly body: Readonly<Record<string, never>>;
}

export interface NoticeRecord {
  readonly v: 1;
  readonly rev: number;
  readonly state: "claimed" | "sent" | "skipped" | "failed";
  readonly receiver: string;
  /** While claimed: end of the lease. */
  readonly at: string;
  readonly body: { readonly tries: number };
}

export interface JobRecord {
  readonly v: 1;
  readonly rev: number;
  readonly state: "running" | "waiting" | "done";
  /** End of the lease while running. */
  readonly at: string;
  readonly body: { readonly cursor: number; readonly text?: string };
}

export interface PersonRecord {
  readonly v: 1;
  readonly at: string;
  readonly body: { readonly id?: string; readonly account?: string };
}

export interface AuditRecord {
  readonly v: 1;
  readonly subject: string;
  readonly month: string;
  readonly at: string;
  readonly body: { readonly by: string; readonly code: string; readonly facts: Problem["facts"] };
}

/** Small things of the site: settings, names of statuses, ids of fields, heartbeat, unmapped authors. */
export interface SettingRecord {
  readonly v: 1;
  readonly rev: number;
  readonly body: Readonly<Record<string, unknown>>;
}
