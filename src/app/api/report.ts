import type { Problem } from "../../core/problem";
import type { Statement } from "../../core/statement/statement";
import type { Answer, Labels, Money, SheetView } from "./answer";
import type { DecisionApi } from "./decisions";
import type { ObligationApi } from "./obligations";
import type { ConsentView } from "./consent";
import type { AnnouncementView, ClockView, QuotaView } from "./issue";

export interface ContractRow {
  readonly contract: string;
  readonly customer: string;
  readonly customerName: string;
  readonly tier: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly state: "open" | "closed" | "tail";
  readonly quotas: readonly QuotaView[];
  readonly overageMinutes: number;
  readonly billedMinutes: number;
  readonly parkedMinutes: number;
  /** Overage and billed work, without fees. */
  readonly charged: Money;
  readonly total: Money;
  readonly sla: { readonly kept: number; readonly finished: number; readonly open: number; readonly overdue: number };
  readonly attention: number;
  /** Last local date of the term, where it comes within the next 60 days; null = it does not, or it is over. */
  readonly endsOn: string | null;
}

export interface ReportView {
  readonly month: string;
  readonly months: readonly string[];
  readonly asOf: string;
  readonly zone: string;
  readonly rows: readonly ContractRow[];
  readonly recalculating: readonly string[];
  readonly unrouted: number;
  readonly mayClose: boolean;
}

/** What came late after the contract's end (RULES §6); number and hash once it is closed. */
export interface SupplementView {
  readonly place: number;
  readonly statement: Statement;
  readonly number: string | null;
  readonly hash: string | null;
  readonly closedAt: string | null;
}

/** Number and hash of a closed statement; `closedBy`: null = erased, or not to be named. */
export interface FrozenView {
  readonly number: string;
  readonly hash: string;
  readonly closedAt: string;
  readonly closedBy: string | null;
}

export interface StatementView {
  readonly statement: Statement;
  readonly customerName: string;
  readonly labels: Labels;
  readonly asOf: string;
  /** Issue id → what the viewer may see; lines of projects the viewer cannot browse carry no key. */
  readonly issues: Readonly<Record<string, { readonly key: string | null; readonly summary: string | null }>>;
  readonly people: Readonly<Record<string, string>>;
  readonly announcements: readonly (AnnouncementView & { readonly issue: string })[];
  /** What the close kept, also once a supplement is open after the contract's end; null while the period is open. */
  readonly frozen: FrozenView | null;
  /** Oldest first; the last one may still be open. */
  readonly supplements: readonly SupplementView[];
  readonly consents: readonly (ConsentView & { readonly issue: string })[];
  readonly contractVersion: number;
  readonly validFrom: string;
  readonly clocks: readonly (ClockView & { readonly issue: string })[];
}

/** One contract's period in the close of a month. `ready` and `closed` need nothing; the other two say why in `problems`. */
export interface CloseItem {
  readonly contract: string;
  readonly customerName: string;
  readonly tier: string;
  readonly periodStart: string;
  /** Number of the supplement that this is, after the contract's end; null: the month itself. */
  readonly supplement: number | null;
  readonly state: "ready" | "needs-decision" | "too-early" | "closed";
  /** Minutes worked in the period. */
  readonly usedMinutes: number;
  readonly charged: Money;
  readonly total: Money;
  /** What is still open: unclassified or parked usages, unrouted work, pending sources; facts name issue keys. */
  readonly problems: readonly Problem[];
  /** Sequence number of the ledger that this was read at; `close` refuses when it moved on (`close.changed-meanwhile`). */
  readonly last: number;
  readonly number: string | null;
  readonly hash: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

export interface CloseView {
  readonly month: string;
  readonly asOf: string;
  readonly zone: string;
  /** First local date on which this month may be closed. */
  readonly opensOn: string;
  readonly items: readonly CloseItem[];
  /** Set while a close is under way, also when another person started it or the page was left. */
  readonly running: { readonly done: number; readonly total: number } | null;
}

export interface ReportApi extends DecisionApi, ObligationApi {
  closeView: { ask: { month: string }; answer: Answer<CloseView> };
  /** Starts (or resumes) the close of these contracts; the page polls `closeView` until `running` is null. Each contract closes alone: failures stay listed with their problems. */
  close: { ask: { month: string; contracts: readonly { contract: string; last: number }[] }; answer: Answer<CloseView> };
  overview: { ask: { month: string | null }; answer: Answer<ReportView> };
  statement: { ask: { contract: string; periodStart: string }; answer: Answer<StatementView> };
  /** The contract sheet of the version that the period is stated by. */
  sheet: { ask: { contract: string; periodStart: string; locale: string }; answer: Answer<SheetView> };
  /** CSV of one statement or of all statements of a month, formula-safe; `locale` picks heads, numbers stay locale-free. */
  csv: { ask: { month: string; contract: string | null; locale: string }; answer: Answer<{ fileName: string; text: string }> };
}
