import { problem, type Problem } from "../problem";
import type { ParkReason } from "../rating/treatment";
import type { Covered } from "./cover";

/** What blocks the close: one problem an issue and reason, with the sum of its parked seconds (RULES §6). */
export function parkedProblems(works: readonly Covered[]): Problem[] {
  const sums = new Map<string, { why: ParkReason; issue: string; category: string; seconds: number; worklogs: number }>();
  for (const { why, parked, usage } of works) {
    if (why === null || parked === 0) continue;
    const key = JSON.stringify([usage.issue, why, usage.category]);
    const known = sums.get(key) ?? { why, issue: usage.issue, category: usage.category ?? "", seconds: 0, worklogs: 0 };
    sums.set(key, { ...known, seconds: known.seconds + parked, worklogs: known.worklogs + 1 });
  }
  return [...sums.values()].map(({ why, issue, category, seconds, worklogs }) => asProblem(why, `usages.${issue}`, { issue, category, seconds, worklogs }));
}

function asProblem(why: ParkReason, at: string, facts: Problem["facts"]): Problem {
  switch (why) {
    case "unclassified":
      return problem("statement.unclassified", at, facts);
    case "not-covered":
      return problem("statement.not-covered", at, facts);
    case "quote-missing":
      return problem("statement.quote-missing", at, facts);
    case "no-fixed-price":
      return problem("statement.no-fixed-price", at, facts);
    case "no-rate":
      return problem("statement.no-rate", at, facts);
    case "over-hard-limit":
      return problem("statement.over-hard-limit", at, facts);
    case "ticket-unknown":
      return problem("statement.ticket-unknown", at, facts);
    case "ticket-postponed":
      return problem("statement.ticket-postponed", at, facts);
  }
}
