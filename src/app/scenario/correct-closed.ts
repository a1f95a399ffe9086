import type { Contract } from "../../core/contract/contract";
import { ratePeriod } from "../../core/statement/rate-period";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Statement, StatementLine } from "../../core/statement/statement";
import { step } from "../../core/trace";

/** Minor units stated so far: period → issue → amount; corrections count for the period they correct. */
export type Stated = Map<string, Map<string, number>>;

/** Lines without an issue, such as fees. */
const NO_ISSUE = "";

/** Remembers what a frozen statement says; its corrections were remembered when they were made. */
export function addStated(stated: Stated, { period, lines }: Statement): void {
  stated.set(period.from, sums(lines));
}

/**
 * Correction = rating of a closed period with all its facts − everything stated for it so far; one line per changed issue,
 * may be negative (RULES §6). Only periods before `until` are looked at; what is returned counts as stated.
 */
export function corrections(stated: Stated, inputs: ReadonlyMap<string, RatingInput>, until: string): readonly StatementLine[] {
  return [...stated].flatMap(([from, told]) => {
    const input = inputs.get(from);
    if (input === undefined || from >= until) return [];
    const due = sums(ratePeriod({ ...input, state: "closed" }).statement.lines);
    const issues = [...new Set([...told.keys(), ...due.keys()])].toSorted();
    return issues.flatMap((issue) => {
      const [before, after] = [told.get(issue) ?? 0, due.get(issue) ?? 0];
      told.set(issue, after);
      return before === after ? [] : [lineOf(input, issue, before, after)];
    });
  });
}

function sums(lines: readonly StatementLine[]): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { issue = NO_ISSUE, amount } of lines) amounts.set(issue, (amounts.get(issue) ?? 0) + amount);
  return amounts;
}

function lineOf(
  { contract, period }: { readonly contract: Contract; readonly period: RatingInput["period"] },
  issue: string,
  before: number,
  after: number,
): StatementLine {
  const facts = { from: period.from, until: period.until, before, after, currency: contract.currency };
  return {
    kind: "correction",
    id: period.from,
    ...(issue === NO_ISSUE ? {} : { issue }),
    quantity: 1,
    amount: after - before,
    trace: [step("correction.period", facts)],
  };
}
