import type { Contract } from "../../core/contract/contract";
import type { Pooling } from "../../core/ledger/pooling";
import { localDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { nextPeriod, periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import type { Placed } from "./open-scenario";

/** The agreements of a contract to share two periods (S52–S54). */
export function readPoolings(facts: readonly Placed[], contract: Contract): readonly Pooling[] {
  return facts.flatMap(({ fact, at }): Pooling[] => {
    if (fact.fact !== "pooled" || fact.contract !== contract.id) return [];
    const mine = periodOf(contract.period, localDate(fact.period));
    const other = fact.direction === "with-next" ? nextPeriod(contract.period, mine) : periodOf(contract.period, addDays(mine.from, -1));
    const [first, second] = fact.direction === "with-next" ? [mine.from, other.from] : [other.from, mine.from];
    const { id, quota, direction, approver, reason, work } = fact;
    return [{ id, quota, first, second, direction, approver, agreedOn: localDateOf(at, contract.timezone), reason, work }];
  });
}
