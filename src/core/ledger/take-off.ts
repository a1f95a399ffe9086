import { burnOrder } from "./draw";
import type { Grant } from "./grant";

/** Grants of which `seconds` of one quota are taken in burn order, and what was not there to be taken (RULES §5, adjustments). */
export function takeOff(grants: readonly Grant[], quota: string, seconds: number): { readonly grants: readonly Grant[]; readonly missing: number } {
  const taken = new Map<string, number>();
  let open = seconds;
  for (const grant of grants.filter((one) => one.quota === quota).toSorted(burnOrder)) {
    const mine = Math.min(open, grant.seconds);
    taken.set(grant.id, mine);
    open -= mine;
  }
  return { grants: grants.map((grant) => ({ ...grant, seconds: grant.seconds - (taken.get(grant.id) ?? 0) })), missing: open };
}
