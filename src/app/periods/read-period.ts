import { assert } from "../../core/assert";
import type { Contract } from "../../core/contract/contract";
import { nextPeriod, type Period } from "../../core/time/period";
import { startOfDay } from "../../core/time/zone";
import { periodKey } from "./open-period";
import type { Page, Ports } from "../ports";
import type { EntryRecord, PeriodRecord } from "../records/billing";

export interface Snapshot {
  readonly period: PeriodRecord;
  /** Entries 1…last, in order. */
  readonly entries: readonly EntryRecord[];
}

/**
 * An exact snapshot of a period however stale the query is (DESIGN §5): strong get → `last = n`; query 1…n; batch-get the holes.
 * Null when the period has no record yet.
 */
export async function readPeriod(ports: Ports, key: string): Promise<Snapshot | null> {
  const period = await ports.store.get("period", key);
  if (period === null) return null;
  const entries = new Map<number, EntryRecord>();
  let cursor: string | null = null;
  if (period.last > 0) {
    do {
      const range = { between: [1, period.last] as const };
      const page: Page<EntryRecord> = await ports.store.query("entry", { index: "by-period", partition: [key], range, cursor });
      for (const { value } of page.rows) entries.set(value.seq, value);
      cursor = page.next;
    } while (cursor !== null);
  }
  const holes = Array.from({ length: period.last }, (_, index) => index + 1).filter((seq) => !entries.has(seq));
  const found = await ports.store.getMany(
    "entry",
    holes.map((seq) => `${key}:${String(seq).padStart(7, "0")}`),
  );
  for (const entry of found.values()) entries.set(entry.seq, entry);
  assert(entries.size === period.last, `period ${key} has ${period.last} entries, ${entries.size} were found`);
  return { period, entries: [...entries.values()].toSorted((a, b) => a.seq - b.seq) };
}

/** The newest seq of a source counts, corrections written later before its own entries; a reversal takes it out. */
export function newestEntries(entries: readonly EntryRecord[], late: readonly EntryRecord[]): readonly EntryRecord[] {
  const newest = new Map<string, EntryRecord>();
  for (const entry of [...entries.filter(({ body }) => body.corrects === undefined), ...late]) newest.set(entry.body.source, entry);
  return [...newest.values()].filter(stands);
}

const stands = (entry: EntryRecord): boolean => (entry.kind === "decision" ? entry.body.stands : entry.body.seconds > 0);

/** What stands of a period now: its own entries, and for a closed one what later periods hold as corrections of it. */
export async function readStanding(
  ports: Ports,
  contract: Contract,
  period: Period,
): Promise<{ readonly snapshot: Snapshot | null; readonly entries: readonly EntryRecord[] }> {
  const snapshot = await readPeriod(ports, periodKey(contract.id, period.from));
  const late = snapshot === null || snapshot.period.state === "open" ? [] : await correctionsOf(ports, contract, period);
  return { snapshot, entries: newestEntries(snapshot?.entries ?? [], late) };
}

/** What later periods, and its own tail, hold as corrections of a closed one, in the order they were written. */
async function correctionsOf(ports: Ports, contract: Contract, period: Period): Promise<readonly EntryRecord[]> {
  const keys: string[] = [periodKey(contract.id, period.from)];
  for (let next = nextPeriod(contract.period, period); startOfDay(next.from, contract.timezone) <= ports.now(); next = nextPeriod(contract.period, next)) {
    keys.push(periodKey(contract.id, next.from));
  }
  const records = await ports.store.getMany("period", keys);
  const lists: EntryRecord[] = [];
  for (const key of keys.filter((one) => records.get(one)?.body.corrects?.includes(period.from) === true)) {
    const snapshot = await readPeriod(ports, key);
    lists.push(...(snapshot?.entries ?? []).filter(({ body }) => body.corrects === periodKey(contract.id, period.from)));
  }
  return lists;
}
