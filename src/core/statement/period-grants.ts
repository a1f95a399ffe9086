import { assert } from "../assert";
import type { Contract, Quota } from "../contract/contract";
import type { Grant } from "../ledger/grant";
import { quotaAmount, type Proration } from "../rating/fees";
import { nextPeriod, type Period } from "../time/period";
import type { Instant } from "../time/instant";
import { startOfDay } from "../time/zone";
import type { RatingInput } from "./rating-input";

/** Not answered means: a period that the term touches costs and grants the whole (RULES §4 step 9; option `proration`). */
export const prorationOf = ({ options }: Contract): Proration => options.proration ?? "none";

/** What may be drawn in the period: its own grants, in the contract's order, then what came over and what was added. */
export function grantsOf({ contract, period, carriedIn = [], extraGrants = [] }: RatingInput): Grant[] {
  const own = contract.quotas
    .filter(({ unit }) => unit === "minutes")
    .map((quota): Grant => {
      const minutes = quotaAmount(quota.amount, period, contract.term, prorationOf(contract));
      return {
        id: `${contract.id}:${quota.id}:${period.from}`,
        quota: quota.id,
        source: "granted",
        seconds: minutes * 60,
        from: startOfDay(period.from, contract.timezone),
        until: spoilsAt(contract, quota, period),
        order: contract.quotas.indexOf(quota),
      };
    });
  const grants = [...own, ...carriedIn, ...extraGrants];
  assert(new Set(grants.map(({ id }) => id)).size === grants.length, "two grants of one id");
  return grants;
}

/** A quota spoils at its period's end; one that may age lives `agePeriods` periods longer (RULES §5). */
function spoilsAt(contract: Contract, { rollover }: Quota, period: Period): Instant {
  let last = period;
  const age = typeof rollover === "object" && "agePeriods" in rollover ? rollover.agePeriods : 0;
  for (let n = 0; n < age; n += 1) last = nextPeriod(contract.period, last);
  return startOfDay(last.until, contract.timezone);
}
