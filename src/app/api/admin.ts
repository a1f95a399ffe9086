import type { CalendarSpec } from "../../core/calendar/spec";
import type { Label } from "../../core/contract/contract";
import type { Problem } from "../../core/problem";
import type { Metric } from "../../core/sla/policy";
import type { TraceStep } from "../../core/trace";
import type { Answer, SheetView } from "./answer";

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

/** What a draft calls its parts, by id, for the words of its questions; null = it has no label. A target has its metric and the levels it is for. */
export interface DraftNames {
  readonly categories: Readonly<Record<string, Label | null>>;
  readonly quotas: Readonly<Record<string, Label | null>>;
  readonly fees: Readonly<Record<string, Label | null>>;
  readonly rates: Readonly<Record<string, Label | null>>;
  readonly windows: Readonly<Record<string, Label | null>>;
  readonly targets: Readonly<Record<string, { readonly metric: Metric; readonly levels: readonly string[] }>>;
}

export interface ContractDraft {
  readonly id: string;
  readonly names: DraftNames;
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

/** A day that is not like others of its weekday. */
export interface SpecialDay {
  readonly date: string;
  /** Last day of a longer closure. */
  readonly until: string | null;
  readonly name: string;
  /** `excepted`: a public holiday on which this calendar is open. */
  readonly kind: "holiday" | "excepted" | "closed" | "open";
  /** Region of a holiday; null = written into the calendar. */
  readonly source: string | null;
  /** `08:00–12:00`; only of days with hours of their own. */
  readonly hours: readonly string[];
}

export interface AdminApi {
  setup: { ask: Record<string, never>; answer: Answer<{ items: readonly SetupItem[] }> };
  contracts: {
    ask: Record<string, never>;
    answer: Answer<{ contracts: readonly ContractSummary[]; templates: readonly { id: string; title: string; provider: string }[] }>;
  };
  contract: { ask: { id: string }; answer: Answer<ContractDraft> };
  /** The contract sheet of what is written, draft or in force; open points are problems. */
  sheet: { ask: { id: string; locale: string }; answer: Answer<SheetView> };
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
        preview: readonly SpecialDay[];
      }[];
    }>;
  };
  saveCalendar: {
    ask: { id: string; from: string; spec: CalendarSpec; running: "too" | "new-cycles-only"; dryRun: boolean };
    answer: Answer<{ moves: readonly { issue: string; key: string; target: string; before: string; after: string }[]; saved: boolean }>;
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
  /** Where issues of regular tasks are created for customers whom not exactly one project leads to; ids of Jira. */
  readonly owed?: { readonly project: string; readonly issueType?: string };
}

export interface SettingsView {
  readonly settings: Settings;
  readonly requestTypes: readonly { id: string; name: string; project: string }[];
  readonly priorities: readonly { id: string; name: string }[];
  readonly statuses: readonly { id: string; name: string; category: string }[];
  readonly categories: readonly { id: string; label: Label | null }[];
  /** Projects that the app may see, with the types that are no subtasks. */
  readonly projects: readonly { id: string; key: string; name: string; issueTypes: readonly { id: string; name: string }[] }[];
}
