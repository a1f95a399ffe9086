import type { Statement } from "../../src/app/api";

type Usage = Statement["usages"][number];
type Line = Statement["lines"][number];

/** One work item on a statement: its worklogs and the lines they became. */
export interface Group {
  readonly issue: string;
  readonly usages: readonly Usage[];
  readonly lines: readonly Line[];
  readonly seconds: number;
  readonly coveredSeconds: number;
  readonly overageSeconds: number;
  readonly billedSeconds: number;
  readonly parkedSeconds: number;
  readonly chargedSeconds: number;
  readonly amount: number;
}

/** Worklogs and lines folded under their work item, dearest first, then the longest; lines without one are the fees. */
export function groupsOf(statement: Statement): { readonly groups: readonly Group[]; readonly fees: readonly Line[] } {
  const issues = [...new Set([...statement.usages.map((usage) => usage.issue), ...statement.lines.flatMap((line) => line.issue ?? [])])];
  const usagesOf = byIssue(statement.usages);
  const linesOf = byIssue(statement.lines);
  const groups = issues.map((issue) => {
    const usages = usagesOf.get(issue) ?? [];
    const lines = linesOf.get(issue) ?? [];
    const sum = (pick: (usage: Usage) => number): number => usages.reduce((total, usage) => total + pick(usage), 0);
    return {
      issue,
      usages,
      lines,
      seconds: sum((usage) => usage.seconds),
      coveredSeconds: sum((usage) => usage.coveredSeconds),
      overageSeconds: sum((usage) => usage.overageSeconds),
      billedSeconds: sum((usage) => usage.billedSeconds),
      parkedSeconds: sum((usage) => usage.parkedSeconds),
      chargedSeconds: sum((usage) => usage.chargedSeconds),
      amount: lines.reduce((total, line) => total + line.amount, 0),
    };
  });
  return { groups: groups.toSorted((a, b) => b.amount - a.amount || b.seconds - a.seconds), fees: statement.lines.filter((line) => line.issue === undefined) };
}

function byIssue<T extends { readonly issue?: string }>(things: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    if (thing.issue === undefined) continue;
    const list = found.get(thing.issue);
    if (list) list.push(thing);
    else found.set(thing.issue, [thing]);
  }
  return found;
}
