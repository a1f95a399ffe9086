import type { Contract } from "../contract/contract";
import { compareWorklogs } from "../rating/order";
import { isoWithOffset } from "../time/iso";
import type { Instant } from "../time/instant";
import type { Covered } from "./cover";
import type { QuotaNotice } from "./statement";
import type { TicketBook } from "./ticket-place";

interface Use {
  readonly at: Instant;
  readonly amount: number;
}

/**
 * RULES §5: shares of the quota as they were reached, in the order of logging (of acceptance for tickets). Of several shares that one
 * usage crosses only the highest fires; `at` is that usage's `logged` instant. A quota of 0 has no shares.
 */
export function noticesOf(contract: Contract, works: readonly Covered[], granted: ReadonlyMap<string, number>, book: TicketBook): QuotaNotice[] {
  return contract.quotas.flatMap((quota) => {
    const tickets = quota.unit === "tickets";
    const uses = tickets ? ticketUses(book) : minuteUses(works, quota.id);
    return crossings(quota.notices, uses, tickets ? book.amount : (granted.get(quota.id) ?? 0)).map(({ step, at }): QuotaNotice => ({
      kind: "quota",
      contract: contract.id,
      quota: quota.id,
      step,
      at: isoWithOffset(at, contract.timezone),
    }));
  });
}

const ticketUses = (book: TicketBook): Use[] => book.places.filter(({ place }) => place !== null).map(({ ticket }) => ({ at: ticket.acceptedAt, amount: 1 }));

const minuteUses = (works: readonly Covered[], quota: string): Use[] =>
  works
    .filter(({ way, drawn }) => drawn !== null && way.kind === "quota" && way.quota === quota)
    .toSorted((a, b) => a.usage.logged - b.usage.logged || compareWorklogs(a.usage.worklog, b.usage.worklog))
    .map(({ usage, padding }) => ({ at: usage.logged, amount: usage.seconds + padding }));

function crossings(steps: readonly number[], uses: readonly Use[], whole: number): { step: number; at: Instant }[] {
  if (whole === 0) return [];
  const open = [...steps].sort((a, b) => a - b);
  const found: { step: number; at: Instant }[] = [];
  let used = 0;
  for (const { at, amount } of uses) {
    used += amount;
    let highest: number | undefined;
    while (open[0] !== undefined && used * 100 >= open[0] * whole) highest = open.shift();
    if (highest !== undefined && amount > 0) found.push({ step: highest, at });
  }
  return found;
}
