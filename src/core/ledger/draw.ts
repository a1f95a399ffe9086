import type { Instant } from "../time/instant";
import type { Grant, GrantSource } from "./grant";

/** What wants to draw, in the order of the period (RULES §4 step 1). `seconds` may hold padding of roundUsage. */
export interface Demand {
  readonly id: string;
  readonly at: Instant;
  readonly seconds: number;
  readonly quota: string;
}

export interface Portion {
  readonly grant: string;
  readonly seconds: number;
}

export interface DrawnUsage {
  readonly id: string;
  /** Left in the usage's quota before it drew: the sum of the grants that cover its start. */
  readonly leftBefore: number;
  readonly portions: readonly Portion[];
  readonly uncoveredSeconds: number;
}

export interface DrawnGrant {
  readonly id: string;
  readonly drawnSeconds: number;
  readonly leftSeconds: number;
}

export interface Draw {
  readonly usages: readonly DrawnUsage[];
  readonly grants: readonly DrawnGrant[];
}

const RANK: Readonly<Record<GrantSource, number>> = { granted: 0, carried: 0, transferred: 0, bought: 1, goodwill: 2 };

/** Burn order (RULES §4 step 4): goodwill last, else earliest expiry, then granted before bought, then oldest, then the contract's order. */
export function burnOrder(a: Grant, b: Grant): number {
  const goodwill = Number(a.source === "goodwill") - Number(b.source === "goodwill");
  return goodwill || a.until - b.until || RANK[a.source] - RANK[b.source] || a.from - b.from || a.order - b.order || (a.id < b.id ? -1 : 1);
}

/**
 * Each usage, in the order given, takes from the grants of its quota in burn order; the crossing one is split (S10, S12).
 * A grant covers only usage that started at or after its start and before its end. Seconds in, seconds out, none lost.
 */
export function draw(usages: readonly Demand[], grants: readonly Grant[]): Draw {
  const left = new Map(grants.map((grant) => [grant.id, grant.seconds]));
  const byQuota = grantsByQuota(grants.toSorted(burnOrder));
  const drawn = usages.map((usage) => drawOne(usage, byQuota.get(usage.quota) ?? [], left));
  return {
    usages: drawn,
    grants: grants.map(({ id, seconds }) => ({ id, drawnSeconds: seconds - (left.get(id) ?? 0), leftSeconds: left.get(id) ?? 0 })),
  };
}

function grantsByQuota(grants: readonly Grant[]): Map<string, Grant[]> {
  const byQuota = new Map<string, Grant[]>();
  for (const grant of grants) {
    const known = byQuota.get(grant.quota);
    if (known === undefined) byQuota.set(grant.quota, [grant]);
    else known.push(grant);
  }
  return byQuota;
}

function drawOne(usage: Demand, grants: readonly Grant[], left: Map<string, number>): DrawnUsage {
  const portions: Portion[] = [];
  let open = usage.seconds;
  let leftBefore = 0;
  for (const grant of grants) {
    if (usage.at < grant.from || usage.at >= grant.until) continue;
    const available = left.get(grant.id) ?? 0;
    leftBefore += available;
    const taken = Math.min(open, available);
    if (taken === 0) continue;
    portions.push({ grant: grant.id, seconds: taken });
    left.set(grant.id, available - taken);
    open -= taken;
  }
  return { id: usage.id, leftBefore, portions, uncoveredSeconds: open };
}
