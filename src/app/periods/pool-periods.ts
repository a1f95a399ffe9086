import type { Contract } from "../../core/contract/contract";
import { soundPoolings, type Pooling } from "../../core/ledger/pooling";
import { transferOf } from "../../core/statement/chain";
import type { RatedPeriod } from "../../core/statement/rate-period";
import type { Transfer } from "../../core/statement/transfer";
import type { LocalDate } from "../../core/time/instant";
import { periodOf, type Period } from "../../core/time/period";
import { termsOf, type ContractBook } from "../contracts/load-contracts";
import { toldOf } from "./map-entries";
import { poolingsOf, type Told } from "./map-decisions";
import { readStanding } from "./read-period";
import type { Ports } from "../ports";

/**
 * A period's part in agreements with the one beside it (S52–S54). The second of two needs what the first moved, so the first is rated
 * anew with all that is known of it. An agreement that would chain has no part: every period that sees it comes to the same answer.
 */
export async function transfersOf(
  ports: Ports,
  book: ContractBook,
  contract: Contract,
  period: Period,
  told: readonly Told[],
  rate: (start: LocalDate) => Promise<RatedPeriod | null>,
): Promise<readonly Transfer[]> {
  const own = poolingsOf(told, contract);
  if (own.length === 0) return [];
  const { sound } = soundPoolings(await connected(ports, contract, own, [period.from]));
  const moved = new Map<string, number>();
  for (const { first } of sound.filter(({ second }) => second === period.from)) {
    for (const { pooling, seconds } of (await rate(first))?.transferred ?? []) moved.set(pooling, seconds);
  }
  return sound.flatMap((pooling) => transferOf(pooling, contract, period, termsOf(book), moved));
}

/** The agreements of a period, of those it is joined with, and so on: whether one holds depends on all of these alone. */
async function connected(ports: Ports, contract: Contract, own: readonly Pooling[], read: readonly LocalDate[]): Promise<readonly Pooling[]> {
  const all = new Map(own.map((pooling) => [pooling.id, pooling]));
  const seen = new Set(read);
  for (let open = others(own, seen); open.length > 0; open = others([...all.values()], seen)) {
    for (const start of open) {
      seen.add(start);
      const { entries } = await readStanding(ports, contract, periodOf(contract.period, start));
      for (const pooling of poolingsOf(toldOf(entries), contract)) all.set(pooling.id, pooling);
    }
  }
  return [...all.values()];
}

const others = (poolings: readonly Pooling[], seen: ReadonlySet<LocalDate>): readonly LocalDate[] => [
  ...new Set(poolings.flatMap(({ first, second }) => [first, second]).filter((start) => !seen.has(start))),
];

/** A new agreement with all that are kept and could chain with it. */
export const poolingsAround = (ports: Ports, contract: Contract, pooling: Pooling): Promise<readonly Pooling[]> => connected(ports, contract, [pooling], []);
