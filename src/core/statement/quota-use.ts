import type { Contract, Quota } from "../contract/contract";
import type { Draw } from "../ledger/draw";
import type { Grant } from "../ledger/grant";
import type { Period } from "../time/period";
import { startOfDay } from "../time/zone";
import { carriedOf, type PeriodGrants } from "./period-grants";
import type { QuotaSeconds, QuotaUse } from "./statement";
import { accountTickets } from "./ticket-account";
import type { TicketBook } from "./ticket-place";
import { isBorrowed, leaves, lentSeconds, type Transfer, type Transferred } from "./transfer";

export interface QuotaAccount {
  readonly quotas: readonly QuotaUse[];
  readonly carriedOut: readonly Grant[];
  readonly transferred: readonly Transferred[];
}

/** `ended`: the period is over, so what is left has expired or gone over. */
export interface AccountInput {
  readonly contract: Contract;
  readonly period: Period;
  readonly ended: boolean;
  readonly grants: PeriodGrants;
  readonly drawn: Draw;
  readonly book: TicketBook;
  readonly carriedIn: readonly Grant[];
  readonly transfers: readonly Transfer[];
  /** Seconds that a closed period said it carries over, by quota, where later facts changed them. */
  readonly carryStated: Readonly<Record<string, number>>;
}

interface Account {
  readonly use: QuotaUse;
  readonly carried: readonly Grant[];
  readonly transferred: readonly Transferred[];
}

/** The account of every quota, and the grants of the next period (S11, S51). */
export function accountQuotas(input: AccountInput): QuotaAccount {
  const accounts = input.contract.quotas.map((quota) => (quota.unit === "tickets" ? ofTickets(quota, input) : ofMinutes(quota, input)));
  return {
    quotas: accounts.map(({ use }) => use),
    carriedOut: accounts.flatMap(({ carried }) => carried),
    transferred: accounts.flatMap(({ transferred }) => transferred),
  };
}

const sum = (list: readonly Grant[]): number => list.reduce((total, { seconds }) => total + seconds, 0);

function ofMinutes(quota: Quota, input: AccountInput): Account {
  const { contract, period, ended, grants, drawn, transfers, carryStated } = input;
  const amounts = new Map(drawn.grants.map((one) => [one.id, one]));
  const given = grants.given.filter((grant) => grant.quota === quota.id);
  const mine = grants.open.filter((grant) => grant.quota === quota.id && !isBorrowed(transfers, grant));
  const left = mine.map((grant) => ({ grant, leftSeconds: amounts.get(grant.id)?.leftSeconds ?? 0 }));
  const open = left.reduce((total, { leftSeconds }) => total + leftSeconds, 0);
  const borrowed = grants.open.filter((grant) => isBorrowed(transfers, grant) && grant.quota === quota.id);
  const borrowedSeconds = borrowed.reduce((total, { id }) => total + (amounts.get(id)?.drawnSeconds ?? 0), 0);
  const leaving = leaves(transfers, quota.id);
  const carried = leaving === undefined ? carriedOf(quota, contract, period, left) : [];
  const rolledOut = sum(carried);

  const start = startOfDay(period.from, contract.timezone);
  const came = sum(given.filter((grant) => grant.source === "carried" || (grant.from < start && grant.source !== "transferred")));
  const received = sum(given.filter((grant) => grant.source === "transferred"));
  const decided = grants.adjusted.get(quota.id) ?? 0;
  const rolledIn = carryStated[quota.id] ?? came;
  const lent = lentSeconds(transfers, quota.id);
  const seconds = {
    granted: sum(given) - came - received - (grants.added.get(quota.id) ?? 0),
    rolledIn,
    adjusted: decided + came - rolledIn,
    transferredIn: received + borrowedSeconds,
    transferredOut: lent + (ended && leaving !== undefined ? open : 0),
    covered: sum(mine) - open + borrowedSeconds,
    expired: ended && leaving === undefined ? open - rolledOut : 0,
    rolledOut: ended ? rolledOut : 0,
    left: ended ? 0 : open,
  };
  const moved = [
    ...borrowed.map(({ id }) => ({ pooling: id.replace(/^pooling:/, ""), seconds: amounts.get(id)?.drawnSeconds ?? 0 })),
    ...(leaving === undefined ? [] : [{ pooling: leaving.pooling.id, seconds: open }]),
  ];
  return { use: { id: quota.id, unit: "minutes", ...inMinutes(seconds), seconds: shown(seconds) }, carried, transferred: moved };
}

type Amounts = Required<QuotaSeconds>;

/** Figures that most contracts never have stay away where they are nothing. */
function shown({ transferredIn, transferredOut, adjusted, ...usual }: Amounts): QuotaSeconds {
  return {
    ...usual,
    ...(transferredIn === 0 ? {} : { transferredIn }),
    ...(transferredOut === 0 ? {} : { transferredOut }),
    ...(adjusted === 0 ? {} : { adjusted }),
  };
}

/** Whole minutes whose sum still holds: what is not used is rounded down, a started minute counts as covered. */
function inMinutes(seconds: Amounts): Omit<QuotaUse, "id" | "unit"> {
  const whole = (value: number): number => Math.floor(value / 60);
  const [expired, rolledOut, left, out] = [whole(seconds.expired), whole(seconds.rolledOut), whole(seconds.left), whole(seconds.transferredOut)];
  const [rolledIn, adjusted, transferredIn] = [whole(seconds.rolledIn), whole(seconds.adjusted), whole(seconds.transferredIn)];
  const all = whole(seconds.granted + seconds.rolledIn + seconds.adjusted + seconds.transferredIn);
  const granted = all - rolledIn - adjusted - transferredIn;
  const covered = all - expired - rolledOut - left - out;
  return shown({ granted, rolledIn, covered, expired, rolledOut, left, transferredIn, transferredOut: out, adjusted });
}

function ofTickets(quota: Quota, { contract, period, ended, book, carriedIn, carryStated }: AccountInput): Account {
  return { ...accountTickets(quota, { contract, period, ended, book, carriedIn, stated: carryStated[quota.id] }), transferred: [] };
}
