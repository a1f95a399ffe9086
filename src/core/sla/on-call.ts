import { isOpen } from "../calendar/business-time";
import { zoneAt, type Calendar } from "../calendar/calendar";
import { instant, type Instant } from "../time/instant";
import { localDateOf } from "../time/zone";
import type { ServiceTeam, SlaFact } from "./fact";
import type { FactOf, Moment } from "./ordered-facts";
import { classificationAt } from "./phase";
import { isAnswer } from "./service-team";
import { termsFor, type SlaBook } from "./terms";

/** Why a call did not start the on-call clock. */
export type Refusal = "channel" | "severity" | "service-time" | "outside-dates" | "misuse";

export interface Call extends Moment {
  readonly id: string;
  readonly refusal: Refusal | null;
}

/** One deployment, and the last call before it. It is `onCall` work, and billed so, if that call was eligible (RULES §2). */
export interface Deployment {
  readonly id: string;
  readonly by: string;
  readonly started: Instant;
  /** Null: it still runs. */
  readonly ended: Instant | null;
  /** When it was written down, and its place in the facts. */
  readonly written: Moment;
  readonly call: Call | null;
  readonly onCall: boolean;
}

export interface OnCallHistory {
  readonly facts: readonly SlaFact[];
  readonly reported: Instant;
  readonly book: SlaBook;
  readonly calendarOf: (id: string, at: Instant) => Calendar;
}

/** The calls of an issue, each judged at its own instant: a later change of severity takes nothing back, recorded misuse does. */
export function callsOf(history: OnCallHistory): readonly Call[] {
  const misused = history.facts.filter((fact): fact is FactOf<"on-call-misuse"> => fact.kind === "on-call-misuse");
  return history.facts.flatMap((fact, index): readonly Call[] => {
    if (fact.kind !== "called") return [];
    const isMisuse = misused.some(({ call, at }) => (call === undefined ? at >= fact.at : call === fact.id));
    return [{ at: fact.at, index, id: fact.id, refusal: isMisuse ? "misuse" : refusalOf(history, fact) }];
  });
}

function refusalOf({ facts, reported, book, calendarOf }: OnCallHistory, { at, channel }: FactOf<"called">): Refusal | null {
  const { policy } = termsFor(book, at, at);
  const { onCall } = policy;
  if (onCall === undefined) return null;
  const severity = classificationAt(facts, instant(Math.max(at, reported))).severity ?? firstSeverity(facts);
  if (onCall.eligible.channel !== undefined && !onCall.eligible.channel.includes(channel)) return "channel";
  if (onCall.eligible.severity !== undefined && (severity === null || !onCall.eligible.severity.includes(severity))) return "severity";
  const service = calendarOf(policy.calendar, at);
  const date = localDateOf(at, zoneAt(service, at));
  if (onCall.dates !== undefined && !onCall.dates.some(({ from, until }) => from <= date && date < until)) return "outside-dates";
  const isReachable = onCall.hours === "outside-service" ? !isOpen(service, at) : isOpen(calendarOf(onCall.hours.calendar, at), at);
  return isReachable ? null : "service-time";
}

/** Who calls at night is classified afterwards: until somebody says a severity there is none to hold against the call, the first one said is the call's. */
const firstSeverity = (facts: readonly SlaFact[]): string | null =>
  facts.flatMap((fact) => ((fact.kind === "reported" || fact.kind === "classified") && fact.severity !== undefined ? [fact.severity] : []))[0] ?? null;

/** The deployments of an issue by their end, those that run last. Without an on-call part in the contract every deployment counts. */
export function deploymentsOf(history: OnCallHistory): readonly Deployment[] {
  const calls = callsOf(history);
  const found = history.facts.flatMap((fact, index): readonly Deployment[] => {
    if (fact.kind !== "deployment") return [];
    const { id, by, started, ended = null, at } = fact;
    const call = calls.findLast((one) => one.at <= started) ?? null;
    const isFree = termsFor(history.book, started, started).policy.onCall === undefined;
    return [{ id, by, started, ended, written: { at, index }, call, onCall: call === null ? isFree : call.refusal === null }];
  });
  const endOf = ({ ended }: Deployment): number => ended ?? Number.MAX_SAFE_INTEGER;
  return found.toSorted((a, b) => endOf(a) - endOf(b) || a.written.index - b.written.index);
}

/** Whether work that began at `at` is on-call work: inside a deployment that counts, its end outside (RULES §4 step 7). */
export const isOnCallWork = (deployments: readonly Deployment[], at: Instant): boolean =>
  deployments.some(({ onCall, started, ended }) => onCall && started <= at && (ended === null || at < ended));

/** What a deployment still owes: the word to the customer (S76) and the points of the runbook (S74), with when each was done. */
export interface OnCallItem {
  readonly deployment: string;
  readonly kind: "feedback" | "runbook";
  /** The point of the runbook. */
  readonly step?: string;
  readonly doneAt: Instant | null;
}

/** The open and done items of every on-call deployment. A public word of ours after its end is the feedback; by phone it is recorded. */
export function onCallItems(history: OnCallHistory, team: ServiceTeam, reporter: string): readonly OnCallItem[] {
  return deploymentsOf(history).flatMap((deployment): readonly OnCallItem[] => {
    const { onCall } = termsFor(history.book, deployment.started, deployment.started).policy;
    if (onCall === undefined || !deployment.onCall) return [];
    const mine = (fact: { readonly deployment?: string }): boolean => fact.deployment === undefined || fact.deployment === deployment.id;
    const first = (holds: (fact: SlaFact) => boolean, since: Instant): Instant | null =>
      history.facts.find((fact) => fact.at >= since && holds(fact))?.at ?? null;
    const isFeedback = (fact: SlaFact): boolean => (fact.kind === "feedback-sent" && mine(fact)) || isAnswer(fact, team, reporter);
    const steps = (onCall.runbook ?? []).map(({ id }): OnCallItem => ({
      deployment: deployment.id,
      kind: "runbook",
      step: id,
      doneAt: first((fact) => fact.kind === "runbook-done" && fact.step === id && mine(fact), deployment.started),
    }));
    if (onCall.directFeedback !== true) return steps;
    return [...steps, { deployment: deployment.id, kind: "feedback", doneAt: deployment.ended === null ? null : first(isFeedback, deployment.ended) }];
  });
}
