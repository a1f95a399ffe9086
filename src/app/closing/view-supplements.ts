import type { SupplementView } from "../api";
import { readFrozen } from "./freeze-statement";
import type { ContractBook } from "../contracts/load-contracts";
import { periodKey } from "../periods/open-period";
import { supplementOf } from "../periods/state-period";
import type { Ports } from "../ports";

/** The supplements to a contract's last period, oldest first: those that are frozen, then what came late since (RULES §6). */
export async function supplementsOf(ports: Ports, book: ContractBook, start: string): Promise<readonly SupplementView[]> {
  const record = await ports.store.get("period", periodKey(book.id, start));
  if (record === null || record.state === "open") return [];
  const { supplements = 0 } = record.body;
  const places = Array.from({ length: supplements }, (_, index) => index + 1);
  const frozen = await Promise.all(places.map(async (place) => ({ place, kept: await readFrozen(ports, book.id, start, place) })));
  const closed = frozen.flatMap(({ place, kept }): SupplementView[] => {
    if (kept === null) return [];
    const { number, hash, closedAt } = kept.head;
    return [{ place, statement: kept.statement, number, hash, closedAt }];
  });
  const open = record.state === "tail" ? await supplementOf(ports, book, start) : null;
  if (open === null) return closed;
  return [...closed, { place: supplements + 1, statement: open.statement, number: null, hash: null, closedAt: null }];
}
