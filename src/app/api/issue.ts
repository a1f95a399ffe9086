import type { Label, Treatment } from "../../core/contract/contract";
import type { ClockState } from "../../core/sla/clock";
import type { Metric } from "../../core/sla/policy";
import type { TraceStep } from "../../core/trace";
import type { Answer, Money } from "./answer";
import type { OnCallView } from "./on-call";
import type { ConsentView, ConsentWays } from "./consent";

export interface ClockView {
  readonly target: string;
  readonly metric: Metric;
  /** Started by an on-call call, not by the report of the issue. */
  readonly onCall?: true;
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
  /** What the contract's guide says the level means. */
  readonly meaning: Label | null;
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
  | {
      readonly kind: "unrouted";
      readonly candidates: readonly { readonly customer: string; readonly name: string }[];
      /** False: nobody matches; the candidates are all customers, for whoever may assign. */ readonly matching?: boolean;
      readonly mayAssign: boolean;
    };

/** One due date of a task owed regularly, as its work item says. */
export interface OwedView {
  /** Category of the task. */
  readonly obligation: string;
  /** Local date. */
  readonly due: string;
  readonly state: "due" | "overdue" | "done";
  readonly doneAt: string | null;
  /** Done by evidence on the report, whatever the work item's status. */
  readonly byHand: boolean;
}

/** Everything the issue context and the issue panel show. */
export interface IssueView {
  readonly issue: string;
  readonly key: string;
  readonly asOf: string;
  readonly zone: string;
  readonly currency: string;
  readonly link: ContractLink;
  readonly noteForAgents: string | null;
  readonly classification: {
    readonly category: string | null;
    readonly severity: number | null;
    readonly level: string | null;
    readonly source: string;
    /** What the issue stood under before, and until when; in order of time. */
    readonly course: readonly { readonly category: string | null; readonly until: string }[];
  };
  readonly levels: readonly SeverityView[];
  readonly categories: readonly CategoryView[];
  readonly clocks: readonly ClockView[];
  readonly quotas: readonly QuotaView[];
  /** Last local date of the contract's term once it is over: nothing renews, late time goes into a supplement. */
  readonly endedOn: string | null;
  readonly minutes: readonly MinuteView[];
  readonly charged: { readonly coveredMinutes: number; readonly billableMinutes: number; readonly amount: Money; readonly trace: readonly TraceStep[] };
  readonly announcement: AnnouncementView | null;
  /** The label by which overage is expected (S13), until it was announced or said not to be possible in this period. */
  readonly announceExpected: string | null;
  /** Approvals and quotes, newest first. */
  readonly consents: readonly ConsentView[];
  /** Names of those who may answer for the customer; empty = everyone of its organisation. */
  readonly approvers: readonly string[];
  readonly estimateSeconds: number | null;
  /** A customer's comment that waits for „was it the needed answer?“ (qualified resume). */
  readonly answerToConfirm: { readonly comment: string; readonly at: string } | null;
  readonly onCall: OnCallView | null;
  /** The app created the work item for one due date of a task owed regularly. */
  readonly owed: OwedView | null;
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
  /** Under a hard limit or without a quote: what the customer may be asked, so that the time does not stay parked. */
  readonly ask: { readonly kind: "approval" | "quote"; readonly pending: boolean; readonly ways: ConsentWays } | null;
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
  readonly ways: ConsentWays;
  readonly trace: readonly TraceStep[];
}

/** An issue's amount as it stands, and as another category would make it; `others`: by how much the rest of the statements would change. */
export interface ClassEffect {
  readonly before: Money;
  readonly after: Money;
  readonly others: Money;
}

export interface ClassPreview {
  /** Whether the issue stands under another category already, so that it matters since when this one counts. */
  readonly changes: boolean;
  readonly fromNow: ClassEffect;
  readonly whole: ClassEffect;
}

export interface AgentApi {
  issue: { ask: { issue: string }; answer: Answer<IssueView> };
  preview: { ask: LogDraft; answer: Answer<LogPreview> };
  /** `notAnnounced`: the reason why overage was not announced; asked for when it was needed. */
  logTime: { ask: LogDraft & { comment: string; announce: boolean; notAnnounced: string | null }; answer: Answer<{ worklog: string; view: IssueView }> };
  estimate: { ask: { issue: string; seconds: number; category: string | null }; answer: Answer<EstimateOffer> };
  announce: { ask: { issue: string; seconds: number; category: string | null }; answer: Answer<IssueView> };
  notAnnounced: { ask: { issue: string; seconds: number; category: string | null; reason: string }; answer: Answer<IssueView> };
  classPreview: { ask: { issue: string; category: string }; answer: Answer<ClassPreview> };
  /** `counts` is asked for where the issue stands under another category already. */
  classify: {
    ask: { issue: string; category: string | null; severity: number | null; reason: string; counts: "from-now" | "whole" | null };
    answer: Answer<IssueView>;
  };
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
