import type { Answer, Labels } from "./api-answer";

/** One due date of a task owed regularly. */
export interface ObligationView {
  /** Category of the task. */
  readonly obligation: string;
  /** Local date. */
  readonly due: string;
  /** `due`: today or still to come; `overdue`: the date has passed without evidence. */
  readonly state: "due" | "done" | "overdue";
  readonly drawsQuota: boolean;
  /** Set where it is done; `by` is null where the person is not known any more. */
  readonly done: { readonly at: string; readonly by: string | null; readonly evidence: string } | null;
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
}

/** What a customer reads: no names and no words of the staff. */
export interface DoneObligationView {
  readonly obligation: string;
  readonly due: string;
  readonly at: string;
}

export interface ObligationApi {
  obligations: { ask: { contract: string; periodStart: string }; answer: Answer<ObligationsView> };
  /** Answers the period of the due date. */
  recordEvidence: { ask: { contract: string; obligation: string; due: string; evidence: string }; answer: Answer<ObligationsView> };
}
