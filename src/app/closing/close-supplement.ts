import { problem, type Problem } from "../../core/problem";
import { closeProblems } from "./check-close";
import type { ClosePlan } from "./close-period";
import { prepareHead } from "./freeze-statement";
import type { ContractBook } from "../contracts/load-contracts";
import { periodKey } from "../periods/open-period";
import { ratePeriodRecord } from "../periods/rate-period-record";
import { supplementOf } from "../periods/state-period";
import type { Ports, Step } from "../ports";
import type { PeriodRecord } from "../records/billing";

/**
 * Freezes what came late for a contract that has ended as its next supplement, with number and hash, and closes the last period again
 * (RULES §6). Where nothing is to be corrected any more it takes no number. Safe to run twice, as the close of a period is.
 */
export async function closeSupplement(
  ports: Ports,
  book: ContractBook,
  record: PeriodRecord,
  { start, last }: ClosePlan,
  closer: { readonly by: string; readonly attempt: string },
): Promise<readonly Problem[]> {
  const changed = [problem("close.changed-meanwhile", "period", { contract: book.id, start })];
  const rating = await ratePeriodRecord(ports, book, start);
  if (rating === null || rating.last !== last || record.last !== last) return changed;
  const open = await closeProblems(ports, book, rating);
  if (open.length > 0) return open;
  const { supplements = 0 } = record.body;
  const stated = await supplementOf(ports, book, start);
  const heads: readonly Step[] = stated === null ? [] : [await prepareHead(ports, stated, { ...closer, version: rating.version, supplement: supplements + 1 })];
  const body = { ...record.body, supplements: supplements + heads.length };
  const value: PeriodRecord = { ...record, rev: record.rev + 1, state: "closed", body };
  const key = periodKey(book.id, start);
  const done = await ports.store.transact([...heads, { kind: "set", entity: "period", key, value, when: { rev: record.rev, state: "tail" } }]);
  return done ? [] : changed;
}
