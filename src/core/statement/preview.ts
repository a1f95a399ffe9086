import { assert } from "../assert";
import type { Usage } from "../rating/usage";
import type { TraceStep } from "../trace";
import { ratePeriod, type RatedPeriod } from "./rate-period";
import type { RatingInput } from "./rating-input";
import type { Statement, UsageUse } from "./statement";

/** What a draft adds; may be negative where a rounding step shifts. Amount in minor units. */
export interface Added {
  readonly chargedSeconds: number;
  readonly chargedMinutes: number;
  readonly amount: number;
}

export interface UsagePreview {
  readonly before: RatedPeriod;
  readonly after: RatedPeriod;
  /** The draft as the period would settle it: covered, overage, billed, free, fixed and parked seconds. */
  readonly usage: UsageUse;
  readonly addedToIssue: Added;
  readonly addedToPeriod: Added;
  /** Minor units an hour of what is charged of the draft; null when nothing is. */
  readonly perHour: number | null;
  /** Other issues whose lines would change, because the draft draws before them. */
  readonly alsoChanged: readonly string[];
  readonly trace: readonly TraceStep[];
}

/**
 * Rates the period without and with the draft, so that what a form says is what the statement will say. A draft with the id of a
 * known worklog stands in its place. The draft must start inside the period. Estimates and what-ifs are drafts of their seconds.
 */
export function previewUsage(input: RatingInput, draft: Usage): UsagePreview {
  const before = ratePeriod(input);
  const after = ratePeriod({ ...input, usages: [...input.usages.filter(({ worklog }) => worklog !== draft.worklog), draft] });
  const usage = after.statement.usages.find(({ worklog }) => worklog === draft.worklog);
  assert(usage !== undefined, "a draft outside the period it is previewed in");
  const issues = new Set([...before.statement.lines, ...after.statement.lines].flatMap(({ issue }) => (issue === undefined ? [] : [issue])));
  const charge = usage.trace.find(({ code }) => code === "price.rate");
  return {
    before,
    after,
    usage,
    addedToIssue: added(before.statement, after.statement, draft.issue),
    addedToPeriod: added(before.statement, after.statement, null),
    perHour: charge === undefined ? null : Number(charge.facts["perHour"]),
    alsoChanged: [...issues].filter((issue) => issue !== draft.issue && amountOf(before.statement, issue) !== amountOf(after.statement, issue)),
    trace: usage.trace,
  };
}

const amountOf = ({ lines }: Statement, issue: string | null): number =>
  lines.reduce((sum, line) => (issue === null || line.issue === issue ? sum + line.amount : sum), 0);

const chargedOf = ({ usages }: Statement, issue: string | null): number =>
  usages.reduce((sum, usage) => (issue === null || usage.issue === issue ? sum + usage.chargedSeconds : sum), 0);

function added(before: Statement, after: Statement, issue: string | null): Added {
  const chargedSeconds = chargedOf(after, issue) - chargedOf(before, issue);
  return { chargedSeconds, chargedMinutes: Math.trunc(chargedSeconds / 60), amount: amountOf(after, issue) - amountOf(before, issue) };
}
