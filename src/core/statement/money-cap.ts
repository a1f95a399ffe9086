import { priceLine } from "../rating/price";
import { secondsWithin, type Approval } from "./approval";
import { charge, type Charged } from "./charge";
import { covering, type Coverage, type Covering } from "./cover";
import { hourPrice, type HourPrice } from "./piece";
import type { RatingInput } from "./rating-input";

/**
 * Approvals of money as approvals of seconds: one after another, the most for which what the quota's overage costs, rounded and with
 * tiers and surcharges, grows by no more than the amount.
 */
function inSeconds({ approvals = [], contract, goodwill }: RatingInput, { under, dueUnder }: Covering): readonly Approval[] {
  const priceOf = remembered();
  const known = approvals.filter(({ amount }) => amount === undefined);
  const uncovered = under([]).works.flatMap(({ way, usage, drawn }) =>
    way.kind === "quota" && drawn !== null ? [{ quota: way.quota, issue: usage.issue, seconds: drawn.uncoveredSeconds }] : [],
  );
  return approvals
    .filter(({ amount }) => amount !== undefined)
    .reduce<readonly Approval[]>((settled, { amount = 0, ...approval }) => {
      const { quota, issue } = approval;
      const cost = (seconds: number): number => costOf(charge(contract, dueUnder([...settled, { ...approval, seconds }]), goodwill, priceOf), quota);
      const most = uncovered.reduce((sum, one) => (one.quota === quota && one.issue === (issue ?? one.issue) ? sum + one.seconds : sum), 0);
      return [...settled, { ...approval, seconds: secondsWithin(cost(0) + amount, most, cost) }];
    }, known);
}

/** An hour of a usage costs the same however many of its seconds are approved. */
function remembered(): typeof hourPrice {
  const known = new Map<object, HourPrice>();
  return (work, rate) => {
    const price = known.get(work.usage) ?? hourPrice(work, rate);
    known.set(work.usage, price);
    return price;
  };
}

/** What a quota's overage costs: as its lines would, without making them. A line is of the quota of its first work. */
function costOf(works: readonly Charged[], quota: string): number {
  const lines = new Map<string, { readonly isOf: boolean; readonly perHour: number; seconds: number }>();
  for (const { pieces, way } of works)
    for (const { kind, key, seconds, price } of pieces) {
      if (kind !== "overage") continue;
      const line = lines.get(key);
      if (line === undefined) lines.set(key, { isOf: way.kind === "quota" && way.quota === quota, perHour: price.perHour, seconds });
      else line.seconds += seconds;
    }
  return [...lines.values()].reduce((sum, { isOf, perHour, seconds }) => (isOf ? sum + priceLine(seconds, perHour).amount : sum), 0);
}

/** RULES §4 steps 3 and 4 under every approval. */
export function coverApproved(...asked: Parameters<typeof covering>): Coverage {
  const [input] = asked;
  const { approvals = [] } = input;
  const cover = covering(...asked);
  return cover.under(approvals.some(({ amount }) => amount !== undefined) ? inSeconds(input, cover) : approvals);
}
