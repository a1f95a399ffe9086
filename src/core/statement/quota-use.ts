import type { Contract, Quota } from "../contract/contract";
import type { Draw } from "../ledger/draw";
import type { Grant } from "../ledger/grant";
import { rollOver } from "../ledger/rollover";
import { nextPeriod, type Period } from "../time/period";
import { startOfDay } from "../time/zone";
import type { QuotaUse } from "./statement";
import type { TicketBook } from "./ticket-place";

export interface QuotaAccount {
  readonly quotas: readonly QuotaUse[];
  readonly carriedOut: readonly Grant[];
}

/** `ended`: the period is over, so what is left has expired or gone over. */
export interface AccountInput {
  readonly contract: Contract;
  readonly period: Period;
  readonly ended: boolean;
  readonly grants: readonly Grant[];
  readonly drawn: Draw;
  readonly book: TicketBook;
}

/** The account of every quota, and the grants of the next period (S11, S51). */
export function accountQuotas(input: AccountInput): QuotaAccount {
  const accounts = input.contract.quotas.map((quota) => (quota.unit === "tickets" ? ofTickets(quota, input) : ofMinutes(quota, input)));
  return { quotas: accounts.map(({ use }) => use), carriedOut: accounts.flatMap(({ carried }) => carried) };
}

function ofMinutes(quota: Quota, { contract, period, ended, grants, drawn }: AccountInput): { use: QuotaUse; carried: readonly Grant[] } {
  const leftOf = new Map(drawn.grants.map(({ id, leftSeconds }) => [id, leftSeconds]));
  const mine = grants.filter((grant) => grant.quota === quota.id).map((grant) => ({ grant, leftSeconds: leftOf.get(grant.id) ?? 0 }));
  const end = startOfDay(period.until, contract.timezone);
  const goesOn = contract.term.until === null || contract.term.until > period.until;
  const carry = rollOver(mine, quota.rollover, end, startOfDay(nextPeriod(contract.period, period).until, contract.timezone));
  const carried = goesOn ? carry.carried : [];
  const sum = (list: readonly { readonly grant: Grant }[]): number => list.reduce((total, { grant }) => total + grant.seconds, 0);
  const rolledIn = sum(mine.filter(({ grant }) => grant.source === "carried" || grant.from < startOfDay(period.from, contract.timezone)));
  const open = mine.reduce((total, { leftSeconds }) => total + leftSeconds, 0);
  const rolledOut = carried.reduce((total, { seconds }) => total + seconds, 0);
  const seconds = {
    granted: sum(mine) - rolledIn,
    rolledIn,
    covered: sum(mine) - open,
    expired: ended ? open - rolledOut : 0,
    rolledOut: ended ? rolledOut : 0,
    left: ended ? 0 : open,
  };
  return { use: { id: quota.id, unit: "minutes", ...inMinutes(seconds), seconds }, carried };
}

/** Whole minutes whose sum still holds: what is not used is rounded down, a started minute counts as covered. */
function inMinutes(seconds: { granted: number; rolledIn: number; expired: number; rolledOut: number; left: number }): Omit<QuotaUse, "id" | "unit"> {
  const whole = (value: number): number => Math.floor(value / 60);
  const [expired, rolledOut, left] = [whole(seconds.expired), whole(seconds.rolledOut), whole(seconds.left)];
  const rolledIn = whole(seconds.rolledIn);
  const granted = whole(seconds.granted + seconds.rolledIn) - rolledIn;
  return { granted, rolledIn, covered: granted + rolledIn - expired - rolledOut - left, expired, rolledOut, left };
}

function ofTickets(quota: Quota, { ended, book }: AccountInput): { use: QuotaUse; carried: readonly Grant[] } {
  const counted = book.places.filter(({ place }) => place !== null).length;
  const covered = Math.min(counted, book.amount);
  const open = book.amount - covered;
  const use = { id: quota.id, unit: "tickets", granted: book.amount, rolledIn: 0, covered, rolledOut: 0, beyond: counted - covered } as const;
  return { use: { ...use, expired: ended ? open : 0, left: ended ? 0 : open }, carried: [] };
}
