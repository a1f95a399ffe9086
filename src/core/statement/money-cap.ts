import { secondsWithin, type Approval } from "./approval";
import { charge, priceLines, type Charged } from "./charge";
import { cover, type Coverage } from "./cover";
import type { RatingInput } from "./rating-input";

/**
 * Approvals of money as approvals of seconds: one after another, the most for which what the quota's overage costs, rounded and with
 * tiers and surcharges, grows by no more than the amount.
 */
export function inSeconds(input: RatingInput, covering: (approvals: readonly Approval[]) => Coverage): readonly Approval[] {
  const { approvals = [], contract, goodwill } = input;
  const known = approvals.filter(({ amount }) => amount === undefined);
  return approvals
    .filter(({ amount }) => amount !== undefined)
    .reduce<readonly Approval[]>((settled, { amount = 0, ...approval }) => {
      const cost = (seconds: number): number => {
        const { works } = covering([...settled, { ...approval, seconds }]);
        return costOf(charge(contract, works, goodwill), approval.quota);
      };
      const before = cost(0);
      const most = covering(settled).works.reduce(
        (sum, { drawn, way }) => (way.kind === "quota" && way.quota === approval.quota ? sum + (drawn?.uncoveredSeconds ?? 0) : sum),
        0,
      );
      return [...settled, { ...approval, seconds: secondsWithin(before + amount, most, cost) }];
    }, known);
}

const costOf = (works: readonly Charged[], quota: string): number =>
  priceLines(works).reduce((sum, { kind, members, amount }) => {
    const [first] = members;
    return kind === "overage" && first?.way.kind === "quota" && first.way.quota === quota ? sum + amount : sum;
  }, 0);

/** RULES §4 steps 3 and 4 under every approval. */
export function coverApproved(input: RatingInput, ...rest: Parameters<typeof cover> extends [unknown, ...infer R] ? R : never): Coverage {
  if (!(input.approvals ?? []).some(({ amount }) => amount !== undefined)) return cover(input, ...rest);
  const covering = (approvals: readonly Approval[]): Coverage => cover({ ...input, approvals }, ...rest);
  return covering(inSeconds(input, covering));
}
