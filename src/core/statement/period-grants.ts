import { assert } from "../assert";
import type { Contract, Quota } from "../contract/contract";
import type { Grant } from "../ledger/grant";
import { rollOver } from "../ledger/rollover";
import { takeOff } from "../ledger/take-off";
import { problem, type Problem } from "../problem";
import { quotaAmount, type Proration } from "../rating/fees";
import { nextPeriod, type Period } from "../time/period";
import type { Instant } from "../time/instant";
import { startOfDay } from "../time/zone";
import { adjustedSeconds, decidedGrants, standing } from "./decision";
import type { RatingInput } from "./rating-input";
import { isBorrowed, lentSeconds, transferGrants } from "./transfer";

/** Not answered means: a period that the term touches costs and grants the whole (RULES §4 step 9; option `proration`). */
export const prorationOf = ({ options }: Contract): Proration => options.proration ?? "none";

/** What a period may draw on, before and after adjustments and what an earlier period borrowed of it. Seconds by quota. */
export interface PeriodGrants {
  /** As granted, carried, bought, given and transferred. */
  readonly given: readonly Grant[];
  readonly open: readonly Grant[];
  /** Sum of all adjustments, signed; of those that add alone. */
  readonly adjusted: ReadonlyMap<string, number>;
  readonly added: ReadonlyMap<string, number>;
  /** Adjustments that took more than there was. */
  readonly problems: readonly Problem[];
}

/** What may be drawn in the period: its own grants, in the contract's order, then what came over and what was added. */
export function grantsOf(input: RatingInput): PeriodGrants {
  const { contract, period, carriedIn = [], extraGrants = [], decisions = [], transfers = [] } = input;
  const own = contract.quotas.filter(({ unit }) => unit === "minutes").map((quota) => ownGrant(contract, quota, period));
  const given = [...own, ...carriedIn, ...extraGrants, ...decidedGrants(contract, period, decisions), ...transferGrants(contract, period, transfers)];
  assert(new Set(given.map(({ id }) => id)).size === given.length, "two grants of one id");
  /** An adjustment never takes what is borrowed from the next period. */
  const isOwn = (grant: Grant): boolean => !isBorrowed(transfers, grant);
  const changes = standing(decisions).filter(({ kind }) => kind === "adjusted");
  const problems: Problem[] = [];
  let open: readonly Grant[] = given.map((grant) => ({ ...grant, seconds: grant.seconds - (own.includes(grant) ? lentSeconds(transfers, grant.quota) : 0) }));
  const adjusted = new Map<string, number>();
  const added = new Map<string, number>();
  for (const change of changes) {
    const seconds = adjustedSeconds(contract, change);
    const taken = seconds < 0 ? takeOff(open.filter(isOwn), change.quota, -seconds) : { grants: open.filter(isOwn), missing: 0 };
    open = [...taken.grants, ...open.filter((grant) => !isOwn(grant))];
    adjusted.set(change.quota, (adjusted.get(change.quota) ?? 0) + seconds + taken.missing);
    if (seconds > 0) added.set(change.quota, (added.get(change.quota) ?? 0) + seconds);
    const facts = { quota: change.quota, seconds: -seconds, missing: taken.missing };
    if (taken.missing > 0) problems.push(problem("statement.adjustment-beyond-quota", `adjustments.${change.id}`, facts));
  }
  return { given: given.filter(isOwn), open, adjusted, added, problems };
}

function ownGrant(contract: Contract, quota: Quota, period: Period): Grant {
  return {
    id: `${contract.id}:${quota.id}:${period.from}`,
    quota: quota.id,
    source: "granted",
    seconds: quotaAmount(quota.amount, period, contract.term, prorationOf(contract)) * 60,
    from: startOfDay(period.from, contract.timezone),
    until: spoilsAt(contract, quota, period),
    order: contract.quotas.indexOf(quota),
  };
}

/** A quota spoils at its period's end; one that may age lives `agePeriods` periods longer (RULES §5). */
export function spoilsAt(contract: Contract, { rollover }: Quota, period: Period): Instant {
  let last = period;
  const age = typeof rollover === "object" && "agePeriods" in rollover ? rollover.agePeriods : 0;
  for (let n = 0; n < age; n += 1) last = nextPeriod(contract.period, last);
  return startOfDay(last.until, contract.timezone);
}

/** What is left of a quota's grants at the period's end and goes on; nothing after the contract's end. */
export function carriedOf(
  quota: Quota,
  contract: Contract,
  period: Period,
  left: readonly { readonly grant: Grant; readonly leftSeconds: number }[],
): readonly Grant[] {
  const goesOn = contract.term.until === null || contract.term.until > period.until;
  if (!goesOn) return [];
  const end = startOfDay(period.until, contract.timezone);
  return rollOver(left, quota.rollover, end, startOfDay(nextPeriod(contract.period, period).until, contract.timezone)).carried;
}
