/**
 * What the UIs may ask, one map an audience: `{ functionKey: { ask, answer } }`. Frontends import these types and
 * nothing else of the app. Every answer is plain JSON: instants are ISO 8601 in UTC (`…Z`), durations whole seconds,
 * money integer minor units beside its currency. Words are made in the UI from codes and facts (src/text).
 * A refusal or a mistake is an answer too: `{ problems: Problem[] }`, never a thrown text.
 */
import type { Problem } from "../core/problem";
import type { TraceStep } from "../core/trace";
import type { CalendarSpec } from "../core/calendar/spec";
import type { ClockState } from "../core/sla/clock";
import type { Metric } from "../core/sla/policy";
import type { Label, Treatment } from "../core/contract/contract";
import type { Statement } from "../core/statement/statement";

export type { Problem, TraceStep, CalendarSpec, ClockState, Metric, Label, Treatment, Statement };

export interface Refusal {
  readonly problems: readonly Problem[];
}
export type Answer<T> = T | Refusal;

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface ClockView {
  readonly target: string;
  readonly metric: Metric;
  readonly cycle: number;
  readonly state: ClockState;
  readonly soft: boolean;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly breachedAt: string | null;
  readonly elapsedSeconds: number;
  readonly remainingSeconds: number;
  readonly pausedSeconds: number;
  readonly pausedSince: string | null;
  readonly pausedBy: string | null;
  /** Outside service hours right now: the instant the clock runs on. */
  readonly continuesAt: string | null;
  /** Less than a quarter of the target left. */
  readonly soon: boolean;
  /** IANA zone of the clock's calendar; times are shown in it. */
  readonly zone: string;
  /** Why it stands where it stands, oldest first. */
  readonly trace: readonly TraceStep[];
}

export interface QuotaView {
  readonly id: string;
  readonly label: Label | null;
  readonly unit: "minutes" | "tickets";
  readonly granted: number;
  readonly used: number;
  readonly left: number;
  /** Minutes (or tickets) beyond the quota. */
  readonly over: number;
  /** First day of the next period, when it renews. */
  readonly renewsOn: string;
  readonly rollover: boolean;
  /** At this pace used up on this day; null when it lasts. */
  readonly usedUpOn: string | null;
}

export interface CategoryView {
  readonly id: string;
  readonly label: Label | null;
  readonly treatment: Treatment;
  readonly coverage: CoverageNotice;
}

/** The sentence before submitting (ux §3.3); `kind` picks the words. */
export interface CoverageNotice {
  readonly kind: "quota-left" | "quota-empty" | "billed" | "quote-first" | "free" | "not-covered" | "no-contract" | "fixed";
  readonly left: number | null;
  readonly granted: number | null;
  readonly perHour: Money | null;
  readonly stepMinutes: number | null;
  readonly month: string;
  readonly renewsOn: string | null;
  readonly prices: "net" | "gross";
}

export interface SeverityView {
  readonly level: string;
  readonly severity: number;
}

/** One worklog's account on its issue. */
export interface MinuteView {
  readonly worklog: string;
  readonly started: string;
  readonly author: string | null;
  readonly category: string | null;
  readonly seconds: number;
  readonly coveredSeconds: number;
  readonly overageSeconds: number;
  readonly billedSeconds: number;
  readonly freeSeconds: number;
  readonly parkedSeconds: number;
  readonly chargedMinutes: number;
  readonly trace: readonly TraceStep[];
}

export interface AnnouncementView {
  readonly state: "announced" | "not-possible";
  readonly at: string;
  readonly by: string | null;
  readonly seconds: number;
  readonly overageMinutes: number;
  readonly amount: Money;
  readonly reason: string | null;
}

export type ContractLink =
  | {
      readonly kind: "contract";
      readonly contract: string;
      readonly tier: string;
      readonly customer: string;
      readonly customerName: string;
      readonly state: string;
      readonly version: number;
      readonly validFrom: string;
    }
  | { readonly kind: "no-contract"; readonly customer: string; readonly customerName: string }
  | { readonly kind: "unrouted"; readonly candidates: readonly { readonly customer: string; readonly name: string }[]; readonly mayAssign: boolean };

/** Everything the issue context and the issue panel show. */
export interface IssueView {
  readonly issue: string;
  readonly key: string;
  readonly asOf: string;
  readonly zone: string;
  readonly currency: string;
  readonly link: ContractLink;
  readonly noteForAgents: string | null;
  readonly classification: { readonly category: string | null; readonly severity: number | null; readonly level: string | null; readonly source: string };
  readonly levels: readonly SeverityView[];
  readonly categories: readonly CategoryView[];
  readonly clocks: readonly ClockView[];
  readonly quotas: readonly QuotaView[];
  readonly minutes: readonly MinuteView[];
  readonly charged: { readonly coveredMinutes: number; readonly billableMinutes: number; readonly amount: Money; readonly trace: readonly TraceStep[] };
  readonly announcement: AnnouncementView | null;
  readonly estimateSeconds: number | null;
  /** A customer's comment that waits for „was it the needed answer?“ (qualified resume). */
  readonly answerToConfirm: { readonly comment: string; readonly at: string } | null;
  readonly mayLog: boolean;
  readonly mayAssign: boolean;
}

export interface LogDraft {
  readonly issue: string;
  readonly seconds: number;
  /** Local date in the contract's zone, `yyyy-mm-dd`. */
  readonly date: string;
  readonly category: string | null;
}

export interface LogPreview {
  readonly coveredSeconds: number;
  readonly overageSeconds: number;
  readonly billedSeconds: number;
  readonly freeSeconds: number;
  readonly parkedSeconds: number;
  /** What this draft adds to the issue's charged minutes and amount of the period. */
  readonly chargedMinutes: number;
  readonly amount: Money;
  readonly perHour: Money | null;
  readonly trace: readonly TraceStep[];
  readonly announce: { readonly needed: boolean; readonly announced: boolean };
  readonly periodState: "open" | "closed" | "tail";
}

export interface EstimateOffer {
  readonly seconds: number;
  readonly leftMinutes: number;
  readonly overageMinutes: number;
  readonly amount: Money;
  readonly perHour: Money | null;
  /** True: the estimate goes beyond the quota, so the announcement is offered before the work. */
  readonly offered: boolean;
  readonly trace: readonly TraceStep[];
}

export interface AgentApi {
  issue: { ask: { issue: string }; answer: Answer<IssueView> };
  preview: { ask: LogDraft; answer: Answer<LogPreview> };
  /** `notAnnounced`: the reason why overage was not announced; asked for when it was needed. */
  logTime: { ask: LogDraft & { comment: string; announce: boolean; notAnnounced: string | null }; answer: Answer<{ worklog: string; view: IssueView }> };
  estimate: { ask: { issue: string; seconds: number; category: string | null }; answer: Answer<EstimateOffer> };
  announce: { ask: { issue: string; seconds: number; category: string | null }; answer: Answer<IssueView> };
  notAnnounced: { ask: { issue: string; seconds: number; category: string | null; reason: string }; answer: Answer<IssueView> };
  classify: { ask: { issue: string; category: string | null; severity: number | null; reason: string }; answer: Answer<IssueView> };
  assignCustomer: { ask: { issue: string; customer: string }; answer: Answer<IssueView> };
  confirmAnswer: { ask: { issue: string; comment: string; sufficient: boolean }; answer: Answer<IssueView> };
}

/** Field `Support class`, edit and view: levels and categories of the customer's contract with their notices. */
export interface ClassForm {
  readonly link: ContractLink;
  readonly currency: string;
  readonly levels: readonly (SeverityView & { readonly example: Label | null })[];
  readonly categories: readonly CategoryView[];
  readonly defaults: { readonly category: string | null; readonly severity: number | null };
}

export interface FieldApi {
  /** Either an existing issue, or, on create and portal forms, the project and the asking account. */
  classForm: { ask: { issue: string | null; project: string | null; portal: string | null; requestType: string | null }; answer: Answer<ClassForm> };
}

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

export interface StatementView {
  readonly statement: Statement;
  readonly customerName: string;
  readonly asOf: string;
  /** Issue id → what the viewer may see; lines of projects the viewer cannot browse carry no key. */
  readonly issues: Readonly<Record<string, { readonly key: string | null; readonly summary: string | null }>>;
  readonly people: Readonly<Record<string, string>>;
  readonly announcements: readonly (AnnouncementView & { readonly issue: string })[];
  readonly contractVersion: number;
  readonly validFrom: string;
  readonly clocks: readonly (ClockView & { readonly issue: string })[];
}

export interface ReportApi {
  overview: { ask: { month: string | null }; answer: Answer<ReportView> };
  statement: { ask: { contract: string; periodStart: string }; answer: Answer<StatementView> };
  /** CSV of one statement or of all statements of a month, formula-safe; `locale` picks heads, numbers stay locale-free. */
  csv: { ask: { month: string; contract: string | null; locale: string }; answer: Answer<{ fileName: string; text: string }> };
}

export interface QuestionView {
  readonly id: string;
  /** The provider's words that can be read in two ways. */
  readonly quote: string | null;
  /** The question in words (`trace.question.*`). */
  readonly title: TraceStep;
  /** `label` is the answer in words (`trace.answer.*`), `example` what it does to one worked case (`trace.example.*`). */
  readonly answers: readonly { readonly value: string; readonly label: TraceStep; readonly example: TraceStep | null }[];
  readonly answer: string | null;
  readonly note: string | null;
  /** What may be typed instead of an offered answer; money travels as whole minor units in digits (`9000` = 90,00 €). */
  readonly freeForm: "money-per-hour" | "money" | "minutes" | null;
}

export interface ContractSummary {
  readonly id: string;
  readonly tier: string;
  readonly customer: string;
  readonly customerName: string;
  readonly state: string;
  readonly version: number;
  readonly openQuestions: number;
  readonly from: string;
  readonly until: string | null;
}

export interface ContractDraft {
  readonly id: string;
  readonly yaml: string;
  readonly problems: readonly Problem[];
  readonly questions: readonly QuestionView[];
  readonly summary: ContractSummary;
  /** Increases with each save; a save with an older one is refused as `contract.changed-meanwhile`. */
  readonly rev: number;
  /** What changed against the active version, in words. */
  readonly changes: readonly TraceStep[];
}

export interface SetupItem {
  readonly code: string;
  readonly done: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface AdminApi {
  setup: { ask: Record<string, never>; answer: Answer<{ items: readonly SetupItem[] }> };
  contracts: {
    ask: Record<string, never>;
    answer: Answer<{ contracts: readonly ContractSummary[]; templates: readonly { id: string; title: string; provider: string }[] }>;
  };
  contract: { ask: { id: string }; answer: Answer<ContractDraft> };
  template: { ask: { id: string }; answer: Answer<{ yaml: string }> };
  /** Reads YAML or JSON; with problems nothing is stored. Stored as a draft, never activated by itself. */
  importContracts: { ask: { text: string; rev: number | null }; answer: Answer<{ drafts: readonly ContractDraft[] }> };
  answerQuestion: { ask: { id: string; rev: number; question: string; answer: string | null; note: string | null }; answer: Answer<ContractDraft> };
  activate: { ask: { id: string; rev: number; from: string }; answer: Answer<ContractSummary> };
  exportContracts: { ask: { ids: readonly string[] }; answer: Answer<{ fileName: string; text: string }> };
  calendars: {
    ask: Record<string, never>;
    answer: Answer<{
      calendars: readonly {
        id: string;
        version: number;
        from: string;
        spec: CalendarSpec;
        preview: readonly { date: string; name: string; kind: "holiday" | "closed" | "open" }[];
      }[];
    }>;
  };
  saveCalendar: {
    ask: { id: string; from: string; spec: CalendarSpec; running: "too" | "new-cycles-only"; dryRun: boolean };
    answer: Answer<{ moves: readonly { issue: string; target: string; before: string; after: string }[]; saved: boolean }>;
  };
  customers: {
    ask: Record<string, never>;
    answer: Answer<{
      customers: readonly { id: string; name: string; matches: readonly string[]; contracts: readonly string[] }[];
      organisations: readonly { id: string; name: string; customer: string | null }[];
    }>;
  };
  saveCustomer: { ask: { id: string; name: string; matches: readonly string[] }; answer: Answer<{ saved: true }> };
  settings: { ask: Record<string, never>; answer: Answer<SettingsView> };
  saveSettings: { ask: { settings: Settings }; answer: Answer<SettingsView> };
  unrouted: {
    ask: Record<string, never>;
    answer: Answer<{ issues: readonly { issue: string; key: string; summary: string; candidates: readonly string[] }[] }>;
  };
}

/** Mapping from Jira's words to ours. */
export interface Settings {
  /** Request type id or issue type id → category. */
  readonly categoryByRequestType: Readonly<Record<string, string>>;
  /** Jira priority id → severity number. */
  readonly severityByPriority: Readonly<Record<string, number>>;
  /** Marks in worklog comments, `#regie` → category. */
  readonly marks: Readonly<Record<string, string>>;
  /** Extra service accounts besides the contracts' roles. */
  readonly serviceAccounts: readonly string[];
}

export interface SettingsView {
  readonly settings: Settings;
  readonly requestTypes: readonly { id: string; name: string; project: string }[];
  readonly priorities: readonly { id: string; name: string }[];
  readonly statuses: readonly { id: string; name: string; category: string }[];
  readonly categories: readonly { id: string; label: Label | null }[];
}

/** What a customer may see of one request: no staff names, raw times only when the contract allows. */
export interface RequestView {
  readonly key: string;
  readonly asOf: string;
  readonly zone: string;
  readonly link: ContractLink;
  readonly clocks: readonly ClockView[];
  readonly quotas: readonly QuotaView[];
  readonly spentSeconds: number;
  readonly coveredMinutes: number;
  readonly overageMinutes: number;
  readonly chargedMinutes: number;
  readonly amount: Money;
  readonly perHour: Money | null;
  readonly prices: "net" | "gross";
  readonly trace: readonly TraceStep[];
  readonly minutes: readonly {
    readonly started: string;
    readonly seconds: number;
    readonly coveredSeconds: number;
    readonly overageSeconds: number;
    readonly billedSeconds: number;
    readonly freeSeconds: number;
    readonly parkedSeconds: number;
    readonly trace: readonly TraceStep[];
  }[];
  readonly announcement: AnnouncementView | null;
}

export interface CustomerApi {
  request: { ask: { key: string }; answer: Answer<RequestView> };
  balance: { ask: Record<string, never>; answer: Answer<{ contracts: readonly { contract: string; tier: string; quotas: readonly QuotaView[] }[] }> };
  myContract: {
    ask: { periodStart: string | null };
    answer: Answer<{
      contracts: readonly {
        contract: string;
        tier: string;
        customerName: string;
        periods: readonly string[];
        statement: Statement;
        issues: Readonly<Record<string, { key: string | null; summary: string | null }>>;
      }[];
    }>;
  };
}

/** Resolver function names → audience, so that one typed client serves all UIs. */
export interface Audiences {
  field: FieldApi;
  agent: AgentApi;
  report: ReportApi;
  admin: AdminApi;
  customer: CustomerApi;
}
