import type { Contract } from "../contract/contract";
import type { Grant } from "../ledger/grant";
import type { Pooling } from "../ledger/pooling";
import type { Period } from "../time/period";
import { instant } from "../time/instant";
import { startOfDay } from "../time/zone";
import { step, type TraceStep } from "../trace";

/**
 * A period's part in an agreement of two (S52–S54). `borrows`: may draw up to `seconds` of the next period. `lends`: so much of its
 * own grant was drawn before. `leaves`: what it has left goes to the next. `receives`: so much came from the one before.
 */
export interface Transfer {
  readonly pooling: Pooling;
  readonly part: "borrows" | "lends" | "leaves" | "receives";
  readonly seconds: number;
}

/** Seconds that went from the first period to the second, or the other way, by agreement. */
export interface Transferred {
  readonly pooling: string;
  readonly seconds: number;
}

const idOf = ({ id }: Pooling): string => `pooling:${id}`;

/** Borrowed seconds are the next period's: they spoil after everything that this one has, also after what was bought. */
const SPOILS_LAST = instant(Number.MAX_SAFE_INTEGER);

/** What may be drawn by agreement: borrowed seconds last, only goodwill behind them (RULES §4 step 4). */
export function transferGrants(contract: Contract, period: Period, transfers: readonly Transfer[]): readonly Grant[] {
  return transfers.flatMap(({ pooling, part, seconds }, place): Grant[] => {
    if (seconds === 0 || part === "lends" || part === "leaves") return [];
    const order = contract.quotas.length + 1000 + place;
    const until = part === "borrows" ? SPOILS_LAST : startOfDay(period.until, contract.timezone);
    return [{ id: idOf(pooling), quota: pooling.quota, source: "transferred", seconds, from: startOfDay(period.from, contract.timezone), until, order }];
  });
}

/** Seconds of the period's own grant that an earlier one drew. */
export const lentSeconds = (transfers: readonly Transfer[], quota: string): number =>
  transfers.reduce((sum, { part, pooling, seconds }) => (part === "lends" && pooling.quota === quota ? sum + seconds : sum), 0);

export const isBorrowed = (transfers: readonly Transfer[], grant: Grant): boolean =>
  transfers.some(({ part, pooling }) => part === "borrows" && idOf(pooling) === grant.id);

export const leaves = (transfers: readonly Transfer[], quota: string): Transfer | undefined =>
  transfers.find(({ part, pooling }) => part === "leaves" && pooling.quota === quota);

/** The agreement in words, on both statements, with what went over. */
export function transferSteps(transfers: readonly Transfer[], transferred: readonly Transferred[]): readonly TraceStep[] {
  return transfers.flatMap(({ pooling, part, seconds }) => {
    const moved = part === "borrows" || part === "leaves" ? (transferred.find((one) => one.pooling === pooling.id)?.seconds ?? 0) : seconds;
    const { first, second, quota, approver, agreedOn, reason, work } = pooling;
    const facts = { quota, first, second, approver, on: agreedOn, reason, work: work.join(", ") };
    const agreed = step("pooling.agreed", facts);
    const facts2 = { seconds: moved, first, second, quota };
    if (part === "borrows") return [agreed, step("pooling.borrowed", facts2)];
    if (part === "lends") return [agreed, step("pooling.lent", facts2)];
    return [agreed, part === "leaves" ? step("pooling.left", facts2) : step("pooling.received", facts2)];
  });
}
