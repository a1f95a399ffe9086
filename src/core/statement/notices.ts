import type { Contract } from "../contract/contract";
import type { Grant } from "../ledger/grant";
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
 * usage crosses only the highest fires; `at` is that usage's `logged` instant. A share is one of what was granted by then: a notice
 * sent stays, whatever is bought later. A quota of 0 has no shares.
 */
export function noticesOf(contract: Contract, works: readonly Covered[], grants: readonly Grant[], book: TicketBook): QuotaNotice[] {
  return contract.quotas.flatMap((quota) => {
    const tickets = quota.unit === "tickets";
    const uses = tickets ? ticketUses(book) : minuteUses(works, quota.id);
    const wholeAt = (at: Instant): number => (tickets ? book.amount : grantedBy(grants, quota.id, at));
    return crossings(quota.notices, uses, wholeAt).map(({ step, at }): QuotaNotice => ({
      kind: "quota",
      contract: contract.id,
      quota: quota.id,
      step,
      at: isoWithOffset(at, contract.timezone),
    }));
  });
}

const grantedBy = (grants: readonly Grant[], quota: string, at: Instant): number =>
  grants.reduce((sum, grant) => (grant.quota === quota && grant.from <= at ? sum + grant.seconds : sum), 0);

const ticketUses = (book: TicketBook): Use[] => book.places.filter(({ place }) => place !== null).map(({ ticket }) => ({ at: ticket.acceptedAt, amount: 1 }));

const minuteUses = (works: readonly Covered[], quota: string): Use[] =>
  works
    .filter(({ way, drawn }) => drawn !== null && way.kind === "quota" && way.quota === quota)
    .toSorted((a, b) => a.usage.logged - b.usage.logged || compareWorklogs(a.usage.worklog, b.usage.worklog))
    .map(({ usage, padding }) => ({ at: usage.logged, amount: usage.seconds + padding }));

function crossings(steps: readonly number[], uses: readonly Use[], wholeAt: (at: Instant) => number): { step: number; at: Instant }[] {
  if (steps.length === 0) return [];
  const open = [...steps].sort((a, b) => a - b);
  const found: { step: number; at: Instant }[] = [];
  let used = 0;
  for (const { at, amount } of uses) {
    used += amount;
    let highest: number | undefined;
    const whole = wholeAt(at);
    const sum = used;
    const isReached = (step: number): boolean => whole > 0 && sum * 100 >= step * whole;
    while (open[0] !== undefined && isReached(open[0])) highest = open.shift();
    if (highest !== undefined && amount > 0) found.push({ step: highest, at });
  }
  return found;
}
