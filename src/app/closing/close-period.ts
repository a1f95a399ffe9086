import { ratePeriod } from "../../core/statement/rate-period";
import { problem, type Problem } from "../../core/problem";
import { localDate } from "../../core/time/instant";
import { closeProblems, closesOn, isTooEarly } from "./check-close";
import { closeSupplement } from "./close-supplement";
import { prepareHead } from "./freeze-statement";
import { loadBook } from "../contracts/load-contracts";
import { openPeriod, periodKey } from "../periods/open-period";
import { ratePeriodRecord } from "../periods/rate-period-record";
import { withCorrections } from "../periods/state-period";
import type { Ports } from "../ports";

export interface ClosePlan {
  readonly contract: string;
  readonly start: string;
  /** Sequence number of the ledger that was reviewed. */
  readonly last: number;
}

/**
 * Closes one period of one contract (DESIGN §5, Close): parts of the statement first, then one transaction of its head and the period's
 * `open → closed`; of a contract that has ended its supplement. Safe to run twice: a closed period is done, and whatever moved on since the review closes nothing.
 */
export async function closePeriod(ports: Ports, plan: ClosePlan, by: string, attempt: string): Promise<readonly Problem[]> {
  const { contract: id, start } = plan;
  const book = await loadBook(ports, id);
  const first = book?.versions.at(-1)?.contract;
  if (book === null || first === undefined) return [problem("app.contract-unknown", "contract", { contract: id })];
  const record = await openPeriod(ports, first, localDate(start));
  if (record.state === "tail") return closeSupplement(ports, book, record, plan, { by, attempt });
  if (record.state !== "open") return [];
  const changed = [problem("close.changed-meanwhile", "period", { contract: id, start })];
  const rating = await ratePeriodRecord(ports, book, start);
  if (rating === null || rating.last !== plan.last || record.last !== plan.last) return changed;
  const opensOn = await closesOn(ports, rating.contract, rating.period.until);
  if (isTooEarly(ports, rating.contract, opensOn)) return [problem("close.too-early", "period", { opens: opensOn })];
  const open = await closeProblems(ports, book, rating);
  if (open.length > 0) return open;
  const rated = ratePeriod({ ...(await withCorrections(ports, book, rating)), state: "closed" });
  const head = await prepareHead(ports, rated, { attempt, by, version: rating.version });
  const done = await ports.store.transact([
    head,
    {
      kind: "set",
      entity: "period",
      key: periodKey(id, start),
      value: { ...record, rev: record.rev + 1, state: "closed" },
      when: { rev: record.rev, state: "open" },
    },
  ]);
  if (done)
    await ports.lanes.push("settle", { kind: "settle", period: periodKey(id, start) }, { delaySeconds: 5, oneAtATime: `settle:${periodKey(id, start)}` });
  return done ? [] : changed;
}
