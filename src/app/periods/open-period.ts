import type { Contract } from "../../core/contract/contract";
import { localDate } from "../../core/time/instant";
import { nextPeriod, periodOf } from "../../core/time/period";
import type { EntryRecord, PeriodRecord } from "../records/billing";
import type { Page, Ports } from "../ports";

/** `{contract}:{first local date}` → its parts. */
export function splitPeriodKey(key: string): { readonly contract: string; readonly start: string } {
  return { contract: key.slice(0, -11), start: key.slice(-10) };
}

export const periodKey = (contract: string, start: string): string => `${contract}:${start}`;

/** The record of a period, created open when it is not there. Safe to run twice: only the first creation counts. */
export async function openPeriod(ports: Ports, contract: Contract, start: string): Promise<PeriodRecord> {
  const key = periodKey(contract.id, start);
  const known = await ports.store.get("period", key);
  if (known !== null) return known;
  const { until } = periodOf(contract.period, localDate(start));
  const fresh: PeriodRecord = { v: 1, rev: 0, last: 0, state: "open", contract: contract.id, start, body: { until } };
  if (await ports.store.create("period", key, fresh)) return fresh;
  return (await ports.store.get("period", key)) ?? fresh;
}

/**
 * The period itself while it takes entries, else the first later one that does (RULES §6: a late worklog becomes a correction
 * in the open month). After the contract's end its last period takes them, closed though it is: they make its supplement, and it goes
 * into state `tail` (`plan-posting`). `contract`: the terms in force last, which know the end.
 */
export async function takingPeriod(ports: Ports, contract: Contract, start: string): Promise<{ readonly key: string; readonly record: PeriodRecord }> {
  let period = periodOf(contract.period, localDate(start));
  for (;;) {
    const record = await openPeriod(ports, contract, period.from);
    const next = nextPeriod(contract.period, period);
    const isLast = contract.term.until !== null && next.from >= contract.term.until;
    if (record.state !== "closed" || isLast) return { key: periodKey(contract.id, period.from), record };
    period = next;
  }
}

/** Keys of the periods in which an issue ever had an entry, and of closed ones that such an entry corrects. */
export async function periodsOfIssue(ports: Ports, issue: string): Promise<readonly string[]> {
  const keys = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Page<EntryRecord> = await ports.store.query("entry", { index: "by-issue", partition: [issue], cursor });
    for (const { value } of page.rows) {
      keys.add(value.period);
      if (value.body.corrects !== undefined) keys.add(value.body.corrects);
    }
    cursor = page.next;
  } while (cursor !== null);
  return [...keys].toSorted();
}
