import type { Contract, Quota } from "../contract/contract";
import { ticketPlaces, type AcceptedTicket, type TicketPlace } from "../ledger/tickets";
import { nextPeriod, periodOf, type Period } from "../time/period";
import { localDateOf, startOfDay } from "../time/zone";

/** Where an issue stands in the ticket quota of the period of its acceptance; reopening later costs no second place. */
export type PlaceOfTicket =
  | { readonly kind: "within"; readonly place: number; readonly amount: number; readonly sla: boolean }
  | { readonly kind: "bill" | "no-sla" | "postponed"; readonly place: number; readonly amount: number; readonly sla: boolean }
  | { readonly kind: "not-counted"; readonly sla: boolean }
  | { readonly kind: "unknown"; readonly sla: true };

export interface TicketBook {
  readonly placeOf: (issue: string) => PlaceOfTicket;
  /** Of the asked period, in order of acceptance. */
  readonly places: readonly (TicketPlace & { readonly ticket: AcceptedTicket })[];
  readonly amount: number;
}

/**
 * Counts the contract's ticket quota period by period up to `period`; postponed ones move to the start of the next (S85). `carried` =
 * places that a period has from earlier ones, by its first day (S84); a quota that postpones carries none.
 */
export function ticketBook(
  contract: Contract,
  quota: Quota | undefined,
  tickets: readonly AcceptedTicket[],
  period: Period,
  carried: Readonly<Record<string, number>> = {},
): TicketBook {
  if (quota === undefined) return { placeOf: () => ({ kind: "unknown", sla: true }), places: [], amount: 0 };
  const places = new Map<string, PlaceOfTicket>();
  const ofPeriod = new Map<string, AcceptedTicket[]>();
  for (const ticket of tickets) push(ofPeriod, periodOf(contract.period, localDateOf(ticket.acceptedAt, contract.timezone)).from, ticket);
  let current: TicketBook["places"] = [];
  const first = [...ofPeriod.keys()].toSorted()[0] ?? period.from;
  for (let now = periodOf(contract.period, first as Period["from"]); now.from <= period.from; now = nextPeriod(contract.period, now)) {
    const mine = (ofPeriod.get(now.from) ?? []).filter(({ issue }) => !places.has(issue) || places.get(issue)?.kind === "postponed");
    const amount = quota.amount + (carried[now.from] ?? 0);
    const counted = ticketPlaces(mine, amount, quota.afterLast ?? "bill");
    const ticketOf = new Map(mine.map((ticket) => [ticket.issue, ticket]));
    current = counted.flatMap((place) => {
      const ticket = ticketOf.get(place.issue);
      return ticket === undefined ? [] : [{ ...place, ticket }];
    });
    for (const place of current) {
      places.set(place.issue, kindOf(place, quota, amount));
      if (place.postponed) push(ofPeriod, now.until, { ...place.ticket, acceptedAt: startOfDay(now.until, contract.timezone) });
    }
  }
  return { placeOf: (issue) => places.get(issue) ?? { kind: "unknown", sla: true }, places: current, amount: quota.amount + (carried[period.from] ?? 0) };
}

function kindOf({ place, within, sla }: TicketPlace, quota: Quota, amount: number): PlaceOfTicket {
  if (place === null) return { kind: "not-counted", sla };
  if (within) return { kind: "within", place, amount, sla };
  const afterLast = quota.afterLast ?? "bill";
  return { kind: afterLast === "postpone" ? "postponed" : afterLast, place, amount, sla };
}

function push(map: Map<string, AcceptedTicket[]>, key: string, ticket: AcceptedTicket): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [ticket]);
  else known.push(ticket);
}
