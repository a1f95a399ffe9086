import type { Instant } from "../time/instant";

/** An approval beyond a hard limit (RULES §5): so many seconds or so much money, for work that began before `until`. */
export interface Approval {
  readonly quota: string;
  readonly seconds?: number;
  /** Minor units; what is charged for the quota's overage stays within it, rounding, tiers and surcharges included. */
  readonly amount?: number;
  readonly until?: Instant;
}

/** Room beyond a quota's hard limit while the usages of a period are met one after another. */
export class Room {
  private readonly left: { readonly quota: string; readonly until: number; seconds: number }[];

  constructor(approved: Readonly<Record<string, number>>, approvals: readonly Approval[]) {
    const plain = Object.entries(approved).map(([quota, seconds]) => ({ quota, seconds, until: Number.POSITIVE_INFINITY }));
    const dated = approvals.map(({ quota, seconds = 0, until }) => ({ quota, seconds, until: until ?? Number.POSITIVE_INFINITY }));
    this.left = [...plain, ...dated].toSorted((a, b) => a.until - b.until);
  }

  /** Takes up to `wanted` seconds that are approved for work begun at `at`; what ends first is used first. */
  take(quota: string, at: Instant, wanted: number): number {
    let open = wanted;
    for (const room of this.left) {
      if (room.quota !== quota || at >= room.until) continue;
      const taken = Math.min(open, room.seconds);
      room.seconds -= taken;
      open -= taken;
    }
    return wanted - open;
  }
}

/** The most seconds, up to `most`, for which `costs` stays within `cap`; `costs` never falls when seconds are added. */
export function secondsWithin(cap: number, most: number, costs: (seconds: number) => number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (costs(middle) <= cap) low = middle;
    else high = middle - 1;
  }
  return low;
}
