import type { Contract } from "../../core/contract/contract";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import { carriedPlaces } from "../../core/statement/ticket-account";
import { ticketBook } from "../../core/statement/ticket-place";
import { instant, type Instant } from "../../core/time/instant";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import type { ContractBook } from "../contracts/load-contracts";
import { periodKey } from "../periods/open-period";
import { ratePeriodRecord } from "../periods/rate-period-record";
import { readPeriod } from "../periods/read-period";
import { drawsTickets } from "./route-issue";
import type { Ports } from "../ports";
import type { EntryRecord, TimeEntry } from "../records/billing";
import type { TrackBody } from "../records/track";

const LAST = instant(Number.MAX_SAFE_INTEGER);

/**
 * Whether an issue has an SLA by its place in the ticket quota: with `afterLast: no-sla` the one after the last has none (RULES §3,
 * S85). Frozen at acceptance: what was counted then decides, taking another ticket back later changes nothing.
 */
export async function placeHasSla(
  ports: Ports,
  issue: string,
  body: TrackBody,
  { contract, book }: { readonly contract: Contract; readonly book: ContractBook | undefined },
  category: string | null,
): Promise<boolean> {
  const quota = contract.quotas.find(({ unit }) => unit === "tickets");
  if (quota?.afterLast !== "no-sla" || !drawsTickets(contract, category)) return true;
  const acceptedAt = instant(body.created);
  const period = periodOf(contract.period, localDateOf(acceptedAt, contract.timezone));
  const snapshot = await readPeriod(ports, periodKey(contract.id, period.from));
  const others = ticketsEver(snapshot?.entries ?? []).filter((ticket) => ticket.issue !== issue);
  const carried = quota.rollover === "none" || book === undefined ? [] : ((await ratePeriodRecord(ports, book, period.from))?.input.carriedIn ?? []);
  return ticketBook(contract, quota, [...others, { issue, acceptedAt }], period, { [period.from]: carriedPlaces(quota, carried) }).placeOf(issue).sla;
}

/** Every ticket that ever had a place, and from which acceptance on it no longer had it: the order of entries tells what was counted then. */
function ticketsEver(all: readonly EntryRecord[]): readonly AcceptedTicket[] {
  const entries = all.filter((entry): entry is TimeEntry => entry.kind === "ticket" && entry.body.corrects === undefined);
  const first = new Map<string, TimeEntry>();
  const newest = new Map<string, TimeEntry>();
  for (const entry of entries) {
    if (entry.body.seconds > 0 && !first.has(entry.body.source)) first.set(entry.body.source, entry);
    newest.set(entry.body.source, entry);
  }
  const accepted = [...first.values()];
  const goneFrom = (seq: number): Instant => instant(Math.min(LAST, ...accepted.filter((entry) => entry.seq > seq).map(({ body }) => body.started)));
  return accepted.map(({ issue, body }): AcceptedTicket => {
    const last = newest.get(body.source);
    const acceptedAt = instant(body.started);
    if (last?.body.left !== undefined) return { issue, acceptedAt, uncounted: { at: instant(last.body.left), reason: "reclassified" } };
    return last === undefined || last.body.seconds > 0 ? { issue, acceptedAt } : { issue, acceptedAt, uncounted: { at: goneFrom(last.seq), reason: "-" } };
  });
}
