import type { Problem } from "../../core/problem";
import type { Answer, Labels } from "./answer";

/** One due date of a task owed regularly. */
export interface ObligationView {
  /** Category of the task. */
  readonly obligation: string;
  /** Local date. */
  readonly due: string;
  /** `due`: today or still to come; `overdue`: the date has passed without evidence; `before`: from before the app kept the contract. */
  readonly state: "before" | "due" | "done" | "overdue";
  readonly drawsQuota: boolean;
  /** Set where it is done; `by` is null where the person is not known any more, `evidence` where the resolved work item is it. */
  readonly done: { readonly at: string; readonly by: string | null; readonly evidence: string | null } | null;
  readonly work: ObligationWork | null;
}

/** The work item that the app creates for a due date. */
export interface ObligationWork {
  readonly state: "creating" | "refused" | "open" | "resolved" | "gone";
  /** Null where there is none, or where the reader may not see it. */
  readonly key: string | null;
  /** Why Jira refused it. */
  readonly problem: Problem | null;
}

export interface ObligationsView {
  readonly contract: string;
  readonly periodStart: string;
  readonly asOf: string;
  readonly zone: string;
  readonly labels: Labels;
  /** By due date. */
  readonly obligations: readonly ObligationView[];
  readonly mayRecord: boolean;
  /** Work items are owed, and nobody said in which project: neither the customer nor the setting. */
  readonly lacksProject: boolean;
}

/** What a customer reads: no names and no words of the staff. */
export interface DoneObligationView {
  readonly obligation: string;
  readonly due: string;
  readonly at: string;
}

export interface ObligationApi {
  obligations: { ask: { contract: string; periodStart: string }; answer: Answer<ObligationsView> };
  /** Creates a work item where Jira refused it, or where it was deleted; answers the period of the due date. */
  createWork: { ask: { contract: string; obligation: string; due: string }; answer: Answer<ObligationsView> };
  /** Answers the period of the due date. */
  recordEvidence: { ask: { contract: string; obligation: string; due: string; evidence: string }; answer: Answer<ObligationsView> };
}
