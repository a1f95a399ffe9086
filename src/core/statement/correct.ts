import type { Contract } from "../contract/contract";
import type { Period } from "../time/period";
import { step } from "../trace";
import type { ChainLink } from "./chain";
import type { RatedPeriod } from "./rate-period";
import type { Statement, StatementLine } from "./statement";

/** Minor units stated so far: first day of a closed period → issue → amount; corrections count for the period they correct. */
export type Stated = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Lines without an issue, such as fees. */
const NO_ISSUE = "";

/** What is stated after a statement was frozen. Its corrections were counted when they were made. */
export const withStated = (stated: Stated, { period, lines }: Statement): Stated => new Map([...stated, [period.from, sums(lines)]]);

export interface Corrections {
  readonly lines: readonly StatementLine[];
  /** As if the lines were stated. */
  readonly stated: Stated;
}

/**
 * Correction = rating of a closed period with all its facts, at its own terms − everything stated for it so far; one line per changed
 * issue, may be negative, and keeps the period it corrects as its id (RULES §6). Only periods before `until` are looked at; `until`
 * null = all.
 */
export function correctClosed(stated: Stated, links: ReadonlyMap<string, ChainLink>, until: string | null): Corrections {
  const next = new Map(stated);
  const lines = [...stated]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([from, told]) => {
      const link = links.get(from);
      if (link === undefined || (until !== null && from >= until)) return [];
      const due = sums(link.rated().statement.lines);
      const issues = [...new Set([...told.keys(), ...due.keys()])].toSorted();
      next.set(from, new Map(issues.map((issue) => [issue, due.get(issue) ?? 0])));
      return issues.flatMap((issue) => changed(link.input, issue, told.get(issue) ?? 0, due.get(issue) ?? 0));
    });
  return { lines, stated: next };
}

function sums(lines: readonly StatementLine[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const { issue = NO_ISSUE, amount } of lines) amounts.set(issue, (amounts.get(issue) ?? 0) + amount);
  return amounts;
}

function changed(
  { contract, period }: { readonly contract: Contract; readonly period: Period },
  issue: string,
  before: number,
  after: number,
): StatementLine[] {
  if (before === after) return [];
  const facts = { from: period.from, until: period.until, before, after, currency: contract.currency };
  const trace = [step("correction.period", facts)];
  return [{ kind: "correction", id: period.from, ...(issue === NO_ISSUE ? {} : { issue }), quantity: 1, amount: after - before, trace }];
}

/** After the contract's end: a statement of corrections alone, the contract's last period in state `tail` (RULES §6). */
export function supplement(last: RatedPeriod, lines: readonly StatementLine[]): RatedPeriod {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const { notes: _told, ...statement } = last.statement;
  return {
    statement: { ...statement, state: "tail", quotas: [], usages: [], lines: [], corrections: lines, total, problems: [] },
    notices: [],
    carriedOut: [],
    transferred: [],
  };
}
