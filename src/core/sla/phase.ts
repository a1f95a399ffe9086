import type { Instant } from "../time/instant";
import type { SlaFact } from "./fact";
import type { Moment } from "./ordered-facts";
import type { Metric, SlaPolicy, SlaTarget } from "./policy";
import { allTerms, termsFor, turnsAfter, type SlaBook, type SlaTerms } from "./terms";

/** A row of clocks: firm and soft targets of a metric run side by side (S108), and those that a call starts. */
export interface Row {
  readonly metric: Metric;
  readonly soft: boolean;
  readonly call: boolean;
}

/** While the classification and the terms pick one target (or none). `from` of the first phase is the cycle's start. */
export interface Phase {
  readonly from: Moment;
  readonly target: SlaTarget | null;
  readonly terms: SlaTerms;
  /** What began it: the start, another classification, or another version of the contract. */
  readonly cause: "start" | "classified" | "amended";
}

export interface Classification {
  readonly severity: string | null;
  readonly category: string | null;
}

const rowOf = ({ metric, soft = false, startsAt }: SlaTarget): Row => ({ metric, soft, call: startsAt === "call" });
const isRow = (row: Row, target: SlaTarget): boolean => {
  const { metric, soft, call } = rowOf(target);
  return metric === row.metric && soft === row.soft && call === row.call;
};

/** The rows a policy has in any version, in the order of its targets. */
export function rowsOf(book: SlaBook): readonly Row[] {
  const rows: Row[] = [];
  for (const target of allTerms(book).flatMap(({ policy }) => policy.targets)) {
    if (!rows.some((row) => isRow(row, target))) rows.push(rowOf(target));
  }
  return rows;
}

const holds = (allowed: readonly string[] | undefined, value: string | null): boolean => allowed === undefined || (value !== null && allowed.includes(value));

/** The first target of the row, in the policy's order, whose severity and category match (S64, S105–S107). */
export const targetFor = (policy: SlaPolicy, row: Row, is: Classification): SlaTarget | null =>
  policy.targets.find((target) => isRow(row, target) && holds(target.when?.severity, is.severity) && holds(target.when?.category, is.category)) ?? null;

const changed = (is: Classification, fact: SlaFact): Classification =>
  fact.kind === "reported" || fact.kind === "classified" ? { severity: fact.severity ?? is.severity, category: fact.category ?? is.category } : is;

/** Severity and category as known at an instant. */
export const classificationAt = (facts: readonly SlaFact[], at: Instant): Classification =>
  facts.reduce<Classification>((is, fact) => (fact.at <= at ? changed(is, fact) : is), { severity: null, category: null });

interface Turn extends Moment {
  readonly fact: SlaFact | null;
}

/** Classifications and versions after the start, in order; a version stands before the facts of its first instant. */
function turnsOf(book: SlaBook, facts: readonly SlaFact[], start: Moment, now: Instant): readonly Turn[] {
  const later = facts.flatMap((fact, index): readonly Turn[] => (fact.at > start.at ? [{ at: fact.at, index, fact }] : []));
  const turns = turnsAfter(book, start.at, now).map((at): Turn => ({ at, index: facts.filter((fact) => fact.at < at).length - 0.5, fact: null }));
  return turns.length === 0 ? later : [...later, ...turns].toSorted((a, b) => a.index - b.index);
}

/** What a phase promises; the same promise under another version of the contract is no change. */
const ruleOf = (target: SlaTarget | null, { policy, options }: SlaTerms): string =>
  target === null ? "" : JSON.stringify([target, target.calendar ?? policy.calendar, options.werktag]);

/** The targets of a cycle that starts at `start`, one after the other; a change that picks the same target is none (S102). */
export function phasesOf(book: SlaBook, row: Row, facts: readonly SlaFact[], start: Moment, now: Instant): readonly Phase[] {
  let is = classificationAt(facts, start.at);
  let terms = termsFor(book, start.at, start.at);
  let target = targetFor(terms.policy, row, is);
  let rule = ruleOf(target, terms);
  const phases: Phase[] = [{ from: start, target, terms, cause: "start" }];
  for (const { at, index, fact } of turnsOf(book, facts, start, now)) {
    if (fact === null) terms = termsFor(book, start.at, at);
    else is = changed(is, fact);
    target = targetFor(terms.policy, row, is);
    const next = ruleOf(target, terms);
    if (next !== rule) phases.push({ from: { at, index }, target, terms, cause: fact === null ? "amended" : "classified" });
    rule = next;
  }
  return phases;
}

/** Finished cycles are frozen: what changed after the stop does not count. */
export const phasesUpTo = (phases: readonly Phase[], stop: Moment | null): readonly Phase[] =>
  stop === null ? phases : phases.filter(({ from }, place) => place === 0 || (from.at <= stop.at && from.index < stop.index));

/** The one target of a cycle that is judged at a moment for good: on-call work is judged at its call (RULES §2). */
export function phaseJudgedAt(book: SlaBook, row: Row, facts: readonly SlaFact[], start: Moment, judged: Instant): readonly Phase[] {
  const terms = termsFor(book, start.at, start.at);
  return [{ from: start, target: targetFor(terms.policy, row, classificationAt(facts, judged)), terms, cause: "start" }];
}
