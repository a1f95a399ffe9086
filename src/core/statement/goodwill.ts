import type { Covered } from "./cover";

/** Time of an issue that the agency does not charge, and why (S113): taken off before rounding (RULES §4 step 5). */
export interface OffCharge {
  readonly id: string;
  readonly issue: string;
  readonly seconds: number;
  readonly reason: string;
  readonly author: string;
}

type Spared = readonly { readonly by: OffCharge; readonly seconds: number }[];

/** Position of a usage → what is not charged of it. Taken from the issue's last charged usage backwards, never more than is charged. */
export function forgiven(works: readonly Covered[], goodwill: readonly OffCharge[]): ReadonlyMap<number, Spared> {
  const spared = new Map<number, Spared>();
  if (goodwill.length === 0) return spared;
  const open = works.map(({ over, billed }) => over + billed);
  for (const one of ordered(goodwill)) {
    let rest = one.seconds;
    for (let index = works.length - 1; index >= 0 && rest > 0; index -= 1) {
      const left = open[index] ?? 0;
      if (works[index]?.usage.issue !== one.issue || left === 0) continue;
      const seconds = Math.min(left, rest);
      spared.set(index, [...(spared.get(index) ?? []), { by: one, seconds }]);
      open[index] = left - seconds;
      rest -= seconds;
    }
  }
  return spared;
}

/** Each once, by id: order of arrival never shows. */
const ordered = (goodwill: readonly OffCharge[]): readonly OffCharge[] =>
  [...new Map(goodwill.map((one) => [one.id, one])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
