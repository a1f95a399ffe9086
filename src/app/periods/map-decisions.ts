import type { Contract } from "../../core/contract/contract";
import type { Fact, FactOf } from "../../core/contract/schema/fact";
import type { Pooling } from "../../core/ledger/pooling";
import type { Approval } from "../../core/statement/approval";
import type { QuotaDecision } from "../../core/statement/decision";
import type { OffCharge } from "../../core/statement/goodwill";
import type { RatingInput } from "../../core/statement/rating-input";
import { instant, localDate, type Instant } from "../../core/time/instant";
import { parseInstant } from "../../core/time/iso";
import { addDays } from "../../core/time/local-date";
import { nextPeriod, periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";

/** A fact and when it happened. */
export interface Told {
  readonly at: Instant;
  readonly fact: Fact;
}

type Decided = Pick<RatingInput, "decisions" | "approvals" | "goodwill">;

/** What was decided about money in one period, as rating takes it: scenarios and the app's ledger go through here. */
export const mapDecisions = (told: readonly Told[]): Decided => ({
  decisions: told.flatMap(decisionOf),
  approvals: told.flatMap(approvalOf),
  goodwill: told.flatMap(offChargeOf),
});

/** The first days of the two periods that an agreement joins (S52–S54). */
export function pooledPeriods({ period: kind }: Contract, { period, direction }: Pick<FactOf<"pooled">, "period" | "direction">) {
  const mine = periodOf(kind, localDate(period));
  const other = direction === "with-next" ? nextPeriod(kind, mine) : periodOf(kind, addDays(mine.from, -1));
  const [first, second] = direction === "with-next" ? [mine, other] : [other, mine];
  return { first, second };
}

/** The agreements of a contract among what was told. */
export const poolingsOf = (told: readonly Told[], contract: Contract): readonly Pooling[] =>
  told.flatMap(({ fact, at }): Pooling[] => {
    if (fact.fact !== "pooled" || fact.contract !== contract.id) return [];
    const { first, second } = pooledPeriods(contract, fact);
    const { id, quota, direction, approver, reason, work } = fact;
    return [{ id, quota, first: first.from, second: second.from, direction, approver, agreedOn: localDateOf(at, contract.timezone), reason, work }];
  });

/** A decision belongs to the period it names, else to the one in which it was made. */
export const dayMeant = ({ fact, at }: Told, timezone: string) =>
  "period" in fact && fact.period !== undefined ? localDate(fact.period) : localDateOf(at, timezone);

function decisionOf({ fact, at }: Told): readonly QuotaDecision[] {
  const told = decided(fact);
  return told === null ? [] : [{ ...told, at }];
}

function decided(fact: Fact): Omit<QuotaDecision, "at"> | null {
  switch (fact.fact) {
    case "granted":
      return { id: fact.id, kind: fact.source, quota: fact.quota, seconds: fact.minutes * 60, reason: fact.reason ?? "", author: fact.by };
    case "opening-balance":
      return { id: fact.id, kind: "opening", quota: fact.quota, seconds: fact.minutes * 60, reason: fact.reason, author: fact.by };
    case "adjusted":
      return { id: fact.id, kind: "adjusted", quota: fact.quota, seconds: fact.minutes * 60, of: fact.of, reason: fact.reason, author: fact.by };
    case "goodwill":
      if (fact.as !== "to-quota") return null;
      return { id: fact.id, kind: "goodwill", quota: fact.quota, seconds: fact.minutes * 60, reason: fact.reason, author: fact.by };
    default:
      return null;
  }
}

/** The shape was checked when it was told: the text is an instant. */
const instantOf = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);

function approvalOf({ fact }: Told): readonly Approval[] {
  if (fact.fact !== "approved") return [];
  const until = fact.until === undefined ? {} : { until: instantOf(fact.until) };
  const issue = fact.issue === undefined ? {} : { issue: fact.issue };
  return [{ quota: fact.quota, ...issue, ...until, ...("seconds" in fact ? { seconds: fact.seconds } : { amount: fact.amount }) }];
}

function offChargeOf({ fact }: Told): readonly OffCharge[] {
  if (fact.fact !== "goodwill" || fact.as !== "off-charge") return [];
  return [{ id: fact.id, issue: fact.issue, seconds: fact.minutes * 60, reason: fact.reason, author: fact.by }];
}
