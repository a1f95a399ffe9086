import type { Instant } from "../time/instant";

/** An accepted issue (S82, S83). Taken back (spam, duplicate, merged, quote-first) it gives its place back. */
export interface AcceptedTicket {
  readonly issue: string;
  readonly acceptedAt: Instant;
  readonly uncounted?: { readonly at: Instant; readonly reason: string };
}

export type AfterLast = "bill" | "no-sla" | "postpone";

export interface TicketPlace {
  readonly issue: string;
  /** 1-based among the counted ones; null: not counted. */
  readonly place: number | null;
  readonly within: boolean;
  /** Frozen at acceptance: what was counted *then* decides; un-counting later moves the cost, never the SLA (RULES §3). */
  readonly sla: boolean;
  /** Beyond the quota and the contract lets it wait: it takes a place of the next period (S85). */
  readonly postponed: boolean;
}

/** Places of one period by order of acceptance, then by issue. `amount` = places of the quota. */
export function ticketPlaces(tickets: readonly AcceptedTicket[], amount: number, afterLast: AfterLast): TicketPlace[] {
  const ordered = unique(tickets).toSorted((a, b) => a.acceptedAt - b.acceptedAt || (a.issue < b.issue ? -1 : 1));
  let counted = 0;
  return ordered.map((ticket, index) => {
    const place = ticket.uncounted === undefined ? (counted += 1) : null;
    const within = place === null || place <= amount;
    const ahead = ordered.slice(0, index).filter((other) => other.uncounted === undefined || other.uncounted.at > ticket.acceptedAt).length;
    const beyondThen = ahead >= amount;
    return { issue: ticket.issue, place, within, sla: !(beyondThen && afterLast !== "bill"), postponed: !within && afterLast === "postpone" };
  });
}

/** An issue is accepted once: reopening or hearing of it again never counts it again; what took it back stays known. */
function unique(tickets: readonly AcceptedTicket[]): AcceptedTicket[] {
  const first = new Map<string, AcceptedTicket>();
  for (const ticket of tickets) {
    const known = first.get(ticket.issue);
    if (known === undefined) first.set(ticket.issue, ticket);
    else {
      const early = ticket.acceptedAt < known.acceptedAt ? ticket : known;
      const taken = early.uncounted ?? ticket.uncounted ?? known.uncounted;
      first.set(ticket.issue, taken === undefined ? early : { ...early, uncounted: taken });
    }
  }
  return [...first.values()];
}
