import type { Words } from "./words";

/** The workflow of both service projects. Ids are fixed: whoever keys on names breaks in the next language. */
export interface StatusFact {
  readonly id: string;
  readonly name: Words;
  readonly category: "new" | "indeterminate" | "done";
}

export const STATUS = { open: "10001", analysis: "10002", progress: "10003", waiting: "10004", resolved: "10005", closed: "10006" } as const;

export const STATUSES: readonly StatusFact[] = [
  { id: STATUS.open, name: { en: "Open", de: "Offen" }, category: "new" },
  { id: STATUS.analysis, name: { en: "In analysis", de: "In Analyse" }, category: "indeterminate" },
  { id: STATUS.progress, name: { en: "In progress", de: "In Arbeit" }, category: "indeterminate" },
  { id: STATUS.waiting, name: { en: "Waiting for customer", de: "Warten auf Kunde" }, category: "indeterminate" },
  { id: STATUS.resolved, name: { en: "Resolved", de: "Gelöst" }, category: "done" },
  { id: STATUS.closed, name: { en: "Closed", de: "Geschlossen" }, category: "done" },
];

export const CATEGORIES = {
  new: { id: 2, key: "new", colorName: "blue-gray", name: { en: "To Do", de: "Zu erledigen" } },
  indeterminate: { id: 4, key: "indeterminate", colorName: "yellow", name: { en: "In Progress", de: "In Arbeit" } },
  done: { id: 3, key: "done", colorName: "green", name: { en: "Done", de: "Fertig" } },
} as const;

export interface TransitionFact {
  readonly id: string;
  readonly name: Words;
  readonly from: readonly string[];
  readonly to: string;
  /** Customers may take it in the portal. */
  readonly portal?: true;
}

const BEFORE_DONE = [STATUS.open, STATUS.analysis, STATUS.progress, STATUS.waiting] as const;

export const TRANSITION = { analyse: "11", start: "21", ask: "31", resume: "41", resolve: "51", close: "61", reopen: "71" } as const;

export const TRANSITIONS: readonly TransitionFact[] = [
  { id: TRANSITION.analyse, name: { en: "Start analysis", de: "Analyse beginnen" }, from: [STATUS.open], to: STATUS.analysis },
  { id: TRANSITION.start, name: { en: "Start work", de: "Arbeit beginnen" }, from: [STATUS.open, STATUS.analysis], to: STATUS.progress },
  { id: TRANSITION.ask, name: { en: "Ask customer", de: "Rückfrage stellen" }, from: [STATUS.open, STATUS.analysis, STATUS.progress], to: STATUS.waiting },
  { id: TRANSITION.resume, name: { en: "Resume work", de: "Arbeit fortsetzen" }, from: [STATUS.waiting], to: STATUS.progress },
  { id: TRANSITION.resolve, name: { en: "Resolve", de: "Lösen" }, from: [...BEFORE_DONE], to: STATUS.resolved },
  { id: TRANSITION.close, name: { en: "Close", de: "Schließen" }, from: [STATUS.resolved], to: STATUS.closed, portal: true },
  { id: TRANSITION.reopen, name: { en: "Reopen", de: "Wieder öffnen" }, from: [STATUS.resolved, STATUS.closed], to: STATUS.open, portal: true },
];

export const RESOLUTION = { id: "10000", name: { en: "Done", de: "Fertig" }, description: "Work has been completed on this issue." } as const;

export interface PriorityFact {
  readonly id: string;
  readonly name: Words;
  readonly statusColor: string;
}

export const PRIORITIES: readonly PriorityFact[] = [
  { id: "1", name: { en: "Highest", de: "Höchste" }, statusColor: "#cd1316" },
  { id: "2", name: { en: "High", de: "Hoch" }, statusColor: "#e9494a" },
  { id: "3", name: { en: "Medium", de: "Mittel" }, statusColor: "#e97f33" },
  { id: "4", name: { en: "Low", de: "Niedrig" }, statusColor: "#2d8738" },
  { id: "5", name: { en: "Lowest", de: "Niedrigste" }, statusColor: "#57a55a" },
];
export const DEFAULT_PRIORITY = "3";

export interface IssueTypeFact {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export const ISSUE_TYPE = { request: "10101", incident: "10102" } as const;
export const ISSUE_TYPES: readonly IssueTypeFact[] = [
  { id: ISSUE_TYPE.request, name: "Service request", description: "A request for work or an answer." },
  { id: ISSUE_TYPE.incident, name: "Incident", description: "Something does not work as it should." },
];

/** An undefined fact is a mistake of ours: ids reach here only after they were checked. */
function factOf<F extends { readonly id: string }>(facts: readonly F[], id: string): F {
  const fact = facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}
export const statusFact = (id: string): StatusFact => factOf(STATUSES, id);
export const priorityFact = (id: string): PriorityFact => factOf(PRIORITIES, id);
export const issueTypeFact = (id: string): IssueTypeFact => factOf(ISSUE_TYPES, id);
