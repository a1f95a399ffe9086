import type { ChainLink } from "./chain";
import { correctClosed, supplement, withStated, type Stated } from "./correct";
import { ratePeriod, type RatedPeriod } from "./rate-period";
import type { RatingInput } from "./rating-input";

/** A close of one period, and the chain of all periods with what was known then. */
export interface Closing {
  /** First day of the period. */
  readonly period: string;
  readonly known: () => ReadonlyMap<string, ChainLink>;
}

/**
 * Every statement of one contract (RULES §6): closed periods as they were frozen, in the order of their closing, open ones as they
 * stand now. What changed afterwards stands as corrections in the next open period, or after the last one in a supplement; a carry
 * that changed is an adjustment of the first open period. So the sum of all statements is what all facts together cost, in whatever
 * order they arrived. A period is closed once; closing it again changes nothing.
 */
export function stateHistory(closings: readonly Closing[], now: ReadonlyMap<string, ChainLink>): readonly RatedPeriod[] {
  const frozen = new Map<string, RatedPeriod>();
  let stated: Stated = new Map();
  for (const { period, known } of closings) {
    const links = frozen.has(period) ? null : known();
    const link = links?.get(period);
    if (links === null || link === undefined) continue;
    const { lines, stated: told } = correctClosed(stated, links, period);
    const rated = ratePeriod({ ...afterFrozen(link.input, links, frozen), state: "closed", corrections: lines });
    frozen.set(period, rated);
    stated = withStated(told, rated.statement);
  }
  const current = [...now].map(([from, { input }]) => {
    const closed = frozen.get(from);
    if (closed !== undefined) return closed;
    const { lines, stated: told } = correctClosed(stated, now, from);
    stated = told;
    return ratePeriod({ ...afterFrozen(input, now, frozen), corrections: lines });
  });
  const rest = correctClosed(stated, now, null).lines;
  const last = current.at(-1);
  return rest.length > 0 && last !== undefined ? [...current, supplement(last, rest)] : current;
}

/** Where the period before is closed and would hand on something else today, its frozen word is told beside. */
function afterFrozen(input: RatingInput, links: ReadonlyMap<string, ChainLink>, frozen: ReadonlyMap<string, RatedPeriod>): RatingInput {
  const before = [...links.values()].find((link) => link.input.period.until === input.period.from);
  const closed = before === undefined ? undefined : frozen.get(before.input.period.from);
  if (closed === undefined) return input;
  const sumOf = (grants: RatedPeriod["carriedOut"], quota: string): number => grants.reduce((sum, one) => (one.quota === quota ? sum + one.seconds : sum), 0);
  const changed = input.contract.quotas.flatMap(({ id }) => {
    const said = sumOf(closed.carriedOut, id);
    return said === sumOf(input.carriedIn ?? [], id) ? [] : [[id, said] as const];
  });
  return changed.length === 0 ? input : { ...input, carryStated: Object.fromEntries(changed) };
}
