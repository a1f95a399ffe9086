import type { InsteadOutput } from "../../core/contract/schema/output";
import type { Statement } from "../../core/statement/statement";
import { outputOf, type ScenarioResult } from "./run-scenario";

/** One contract's period under the contract as it is and as it would have been; null: stated only on the other side. */
export interface ComparedPeriod {
  readonly contract: string;
  readonly from: string;
  readonly currency: string;
  readonly was: Statement | null;
  readonly wouldBe: Statement | null;
}

/** The statements of both runs side by side, in the order of the periods; contracts that did not change are left out. */
export function compareContracts(was: ScenarioResult, wouldBe: ScenarioResult): readonly ComparedPeriod[] {
  const key = ({ contract, period }: Statement): string => `${contract} ${period.from}`;
  const byKey = ({ periods }: ScenarioResult): ReadonlyMap<string, Statement> => new Map(periods.map(({ statement }) => [key(statement), statement]));
  const [before, after] = [byKey(was), byKey(wouldBe)] as const;
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return keys.flatMap((name) => {
    const [old, now] = [before.get(name) ?? null, after.get(name) ?? null];
    const one = now ?? old;
    if (one === null || JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ contract: one.contract, from: one.period.from, currency: one.currency, was: old, wouldBe: now }];
  });
}

/** The published shape of a what-if (`instead` in `schema/scenario.out.json`). */
export function insteadOutput(was: ScenarioResult, wouldBe: ScenarioResult): InsteadOutput {
  const { clocks, statements, problems } = outputOf(wouldBe);
  const totals = compareContracts(was, wouldBe).map(({ contract, from, was: old, wouldBe: now }) => ({
    contract,
    from,
    was: old?.total ?? 0,
    wouldBe: now?.total ?? 0,
    difference: (now?.total ?? 0) - (old?.total ?? 0),
  }));
  return { totals, clocks, statements, problems };
}
