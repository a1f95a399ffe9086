import type { Contract, Quota } from "../contract/contract";
import { draw } from "../ledger/draw";
import type { Grant } from "../ledger/grant";
import type { Period } from "../time/period";
import { startOfDay } from "../time/zone";
import { carriedOf, spoilsAt } from "./period-grants";
import type { QuotaUse } from "./statement";
import type { TicketBook } from "./ticket-place";

/** What one place weighs in a grant: places are carried by the rules of minutes, a cap of 2 is two places (S84). */
const PLACE = 60;

export const placesIn = (seconds: number): number => seconds / PLACE;

/** Places that came over from earlier periods. */
export const carriedPlaces = (quota: Quota | undefined, carriedIn: readonly Grant[]): number =>
  carriedIn.reduce((sum, grant) => (grant.quota === quota?.id ? sum + grant.seconds / PLACE : sum), 0);

export interface TicketAccount {
  readonly contract: Contract;
  readonly period: Period;
  readonly ended: boolean;
  readonly book: TicketBook;
  readonly carriedIn: readonly Grant[];
  /** Seconds that the closed period before said it hands on, where that changed. */
  readonly stated: number | undefined;
}

/** The account of a ticket quota: each counted request takes a place, what ends first before the others; what is left goes over or expires. */
export function accountTickets(
  quota: Quota,
  { contract, period, ended, book, carriedIn, stated }: TicketAccount,
): { use: QuotaUse; carried: readonly Grant[] } {
  const came = carriedIn.filter((grant) => grant.quota === quota.id);
  const grants = [ownPlaces(contract, quota, period), ...came];
  const counted = book.places.filter(({ place }) => place !== null);
  const { grants: drawn } = draw(
    counted.map(({ issue, ticket }) => ({ id: issue, at: ticket.acceptedAt, seconds: PLACE, quota: quota.id })),
    grants,
  );
  const left = grants.map((grant) => ({ grant, leftSeconds: drawn.find(({ id }) => id === grant.id)?.leftSeconds ?? 0 }));
  const open = left.reduce((sum, { leftSeconds }) => sum + leftSeconds, 0) / PLACE;
  const carried = carriedOf(quota, contract, period, left);
  const rolledOut = ended ? carriedPlaces(quota, carried) : 0;
  const arrived = carriedPlaces(quota, came);
  const rolledIn = stated === undefined ? arrived : stated / PLACE;
  const covered = quota.amount + arrived - open;
  const use = { id: quota.id, unit: "tickets", granted: quota.amount, rolledIn, covered, rolledOut, beyond: counted.length - covered } as const;
  const adjusted = arrived === rolledIn ? {} : { adjusted: arrived - rolledIn };
  return { use: { ...use, ...adjusted, expired: ended ? open - rolledOut : 0, left: ended ? 0 : open }, carried };
}

const ownPlaces = (contract: Contract, quota: Quota, period: Period): Grant => ({
  id: `${contract.id}:${quota.id}:${period.from}`,
  quota: quota.id,
  source: "granted",
  seconds: quota.amount * PLACE,
  from: startOfDay(period.from, contract.timezone),
  until: spoilsAt(contract, quota, period),
  order: contract.quotas.indexOf(quota),
});
