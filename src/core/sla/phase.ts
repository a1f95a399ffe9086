import type { SlaFact } from "./fact";
import type { Moment } from "./ordered-facts";
import type { Metric, SlaPolicy, SlaTarget } from "./policy";

/** A row of clocks: firm and soft targets of a metric run side by side (S108). */
export interface Row {
  readonly metric: Metric;
  readonly soft: boolean;
}

/** While the classification picks one target (or none). `from` of the first phase is the cycle's start. */
export interface Phase {
  readonly from: Moment;
  readonly target: SlaTarget | null;
}

interface Classification {
  readonly severity: string | null;
  readonly category: string | null;
}

/** The rows a policy has, in the order of its targets. */
export function rowsOf(policy: SlaPolicy): readonly Row[] {
  const rows: Row[] = [];
  for (const { metric, soft = false } of policy.targets) {
    if (!rows.some((row) => row.metric === metric && row.soft === soft)) rows.push({ metric, soft });
  }
  return rows;
}

const holds = (allowed: readonly string[] | undefined, value: string | null): boolean => allowed === undefined || (value !== null && allowed.includes(value));

/** The first target of the row, in the policy's order, whose severity and category match (S64, S105–S107). */
export function targetFor(policy: SlaPolicy, row: Row, is: Classification): SlaTarget | null {
  return (
    policy.targets.find(
      ({ metric, soft = false, when }) =>
        metric === row.metric && soft === row.soft && holds(when?.severity, is.severity) && holds(when?.category, is.category),
    ) ?? null
  );
}

const changed = (is: Classification, fact: SlaFact): Classification =>
  fact.kind === "reported" || fact.kind === "classified" ? { severity: fact.severity ?? is.severity, category: fact.category ?? is.category } : is;

/** The targets of a cycle that starts at `start`, one after the other; a change that picks the same target is none (S102). */
export function phasesOf(policy: SlaPolicy, row: Row, facts: readonly SlaFact[], start: Moment): readonly Phase[] {
  let is: Classification = { severity: null, category: null };
  facts.forEach((fact) => {
    if (fact.at <= start.at) is = changed(is, fact);
  });
  const phases: Phase[] = [{ from: start, target: targetFor(policy, row, is) }];
  facts.forEach((fact, index) => {
    if (fact.at <= start.at) return;
    is = changed(is, fact);
    const target = targetFor(policy, row, is);
    if (target?.id !== phases[phases.length - 1]?.target?.id) phases.push({ from: { at: fact.at, index }, target });
  });
  return phases;
}

/** Finished cycles are frozen: what changed after the stop does not count. */
export const phasesUpTo = (phases: readonly Phase[], stop: Moment | null): readonly Phase[] =>
  stop === null ? phases : phases.filter(({ from }, place) => place === 0 || (from.at <= stop.at && from.index < stop.index));
