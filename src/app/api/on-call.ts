import type { Label } from "../../core/contract/contract";
import type { Refusal as CallRefusal } from "../../core/sla/on-call";
import type { Answer, Money } from "./answer";
import type { IssueView } from "./issue";

/** What the panel shows of on-call work (S69–S77, S110); null on an issue whose contract has none. */
export interface OnCallView {
  /** Somebody is reachable on call at this moment: the service is closed, or the on-call calendar is open. */
  readonly reachable: boolean;
  /** Ways a call may have come in; the first one is the usual one. */
  readonly channels: readonly { readonly id: string; readonly label: Label | null }[];
  /** Level names a call must have, none = any. */
  readonly severities: readonly string[];
  readonly callers: readonly { readonly id: string; readonly name: string }[];
  /** What an hour of work inside a deployment that counts costs in the issue's category; null = no price of its own. */
  readonly perHour: { readonly counting: Money; readonly usual: Money } | null;
  readonly calls: readonly CallView[];
  /** Oldest first. */
  readonly deployments: readonly DeploymentView[];
}

export interface CallView {
  readonly id: string;
  readonly at: string;
  readonly channel: string;
  readonly caller: string | null;
  /** Why it does not count; null = it starts the on-call clock. */
  readonly refusal: CallRefusal | null;
  /** The reason recorded for misuse, with the fact that can be taken back. */
  readonly misuse: { readonly reason: string; readonly fact: string } | null;
  readonly fact: string;
}

export interface DeploymentView {
  readonly id: string;
  readonly startedAt: string;
  /** Null: it still runs. */
  readonly endedAt: string | null;
  readonly by: string | null;
  /** It follows an eligible call. */
  readonly onCall: boolean;
  readonly runbook: readonly { readonly step: string; readonly label: Label | null; readonly doneAt: string | null; readonly fact: string | null }[];
  /** The word to the customer after the measures; null = not owed. `fact`: null = a public comment of ours. */
  readonly feedback: { readonly doneAt: string | null; readonly fact: string | null } | null;
  /** Null = not owed, or not before its end. */
  readonly report: { readonly dueAt: string; readonly sentAt: string | null; readonly overdue: boolean; readonly fact: string | null } | null;
  /** Public words of ours since its end: one of them may be the report. */
  readonly comments: readonly { readonly id: string; readonly at: string }[];
  readonly fact: string;
}

/** Whether a call would count, before it is recorded. */
export interface CallPreview {
  readonly at: string;
  readonly refusal: CallRefusal | null;
  /** When the work must have begun; null = no on-call target, or it does not count. */
  readonly dueAt: string | null;
}

/** `at`, `started`, `ended`: wall time in the contract's zone, `yyyy-mm-ddThh:mm`; null = now. */
export interface OnCallApi {
  callPreview: { ask: { issue: string; at: string | null; channel: string }; answer: Answer<CallPreview> };
  /** `caller`: one of `callers`; null = somebody else. */
  recordCall: { ask: { issue: string; at: string | null; channel: string; caller: string | null }; answer: Answer<IssueView> };
  recordMisuse: { ask: { issue: string; call: string; reason: string }; answer: Answer<IssueView> };
  /** With `ended` a deployment that is over; without it runs from then on. */
  beginDeployment: { ask: { issue: string; started: string | null; ended: string | null }; answer: Answer<IssueView> };
  endDeployment: { ask: { issue: string; deployment: string; ended: string | null }; answer: Answer<IssueView> };
  /** Its time as one worklog from start to end; `unannounced`: why overage was not announced before. */
  logDeployment: { ask: { issue: string; deployment: string; comment: string; unannounced: string }; answer: Answer<IssueView> };
  tickStep: { ask: { issue: string; deployment: string; step: string }; answer: Answer<IssueView> };
  giveFeedback: { ask: { issue: string; deployment: string }; answer: Answer<IssueView> };
  /** `comment`: the public comment that is the report; null = sent by mail, at `at`. */
  sendReport: { ask: { issue: string; deployment: string; comment: string | null; at: string | null }; answer: Answer<IssueView> };
  takeBackOnCall: { ask: { issue: string; fact: string }; answer: Answer<IssueView> };
}
