import { forgivenSteps } from "./explain";
import type { Charged, PricedLine } from "./charge";
import type { StatementLine } from "./statement";
import type { TraceStep } from "../trace";

/** A priced line as the statement carries it. */
export const statementLine = (line: PricedLine, trace: readonly TraceStep[]): StatementLine => ({
  kind: line.kind,
  ...(line.bundle === null ? { issue: line.issue } : { id: line.bundle }),
  quantity: line.quantity,
  ...(line.unit === null ? {} : { unit: line.unit }),
  ...(line.rate === null ? {} : { rate: line.rate }),
  ...(line.band === null ? {} : { band: { from: line.band.from, upTo: line.band.upTo } }),
  ...(line.price.by.length === 0 ? {} : { surcharges: line.price.by.map(({ id }) => id) }),
  ...(line.price.role === null ? {} : { role: line.price.role }),
  amount: line.amount,
  trace,
});

/** What was not charged out of goodwill stands on a line of its own, at nothing: the customer sees it (S113). */
export function goodwillLines(works: readonly Charged[]): StatementLine[] {
  const byIssue = new Map<string, Charged[]>();
  for (const work of works) if (work.forgiven.length > 0) byIssue.set(work.usage.issue, [...(byIssue.get(work.usage.issue) ?? []), work]);
  return [...byIssue].map(([issue, mine]) => {
    const seconds = mine.flatMap(({ forgiven }) => forgiven).reduce((sum, one) => sum + one.seconds, 0);
    const whole = seconds % 60 === 0;
    return { kind: "goodwill", issue, quantity: whole ? seconds / 60 : seconds, unit: whole ? "min" : "s", amount: 0, trace: forgivenSteps(mine) };
  });
}
