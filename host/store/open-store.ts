import { copyFileSync, truncateSync } from "node:fs";
import { appendTo, readJournal, replaceJournal, type Dropped, type ReadJournal } from "./journal";
import { HostStore, type Change } from "./store";

export interface OpenStore {
  readonly store: HostStore;
  /** Commits replayed; 0 = a fresh site. */
  readonly replayed: number;
  /** What the journal lost to a crash, or null. */
  readonly dropped: Dropped | null;
  /** Where the bytes that could not be read were kept, or null. */
  readonly keptAt: string | null;
  /** True when the journal was rewritten with only what is still true. */
  readonly compacted: boolean;
  close(): void;
}

/** A journal is compacted at the start when it has more commits than this and more than half of them are outdated. */
export const COMPACT_ABOVE_COMMITS = 20_000;
/** Records per line of a compacted journal. */
const RECORDS_PER_LINE = 200;

/**
 * Opens the site's state: in memory alone (`null`), or replayed from a journal file. A torn last line is dropped; at a
 * corrupt line in the middle the replay stops. Both are reported, and the unreadable file is kept beside as `.damaged`.
 */
export function openStore(file: string | null, compactAbove = COMPACT_ABOVE_COMMITS): OpenStore {
  if (file === null) return { store: new HostStore(null), replayed: 0, dropped: null, keptAt: null, compacted: false, close: () => undefined };
  const read = readJournal(file);
  const keptAt = read.dropped === null ? null : keepDamaged(file, read);
  const past = new HostStore(null);
  for (const commit of read.commits) past.apply(commit);
  const compacted = isWorthCompacting(past, read.commits.length, compactAbove);
  if (compacted) replaceJournal(file, snapshot(past));
  const journal = appendTo(file);
  const store = new HostStore(journal);
  for (const changes of snapshot(past)) store.apply(changes);
  return { store, replayed: read.commits.length, dropped: read.dropped, keptAt, compacted, close: () => journal.close() };
}

function keepDamaged(file: string, read: ReadJournal): string {
  const kept = `${file}.damaged`;
  copyFileSync(file, kept);
  truncateSync(file, read.goodBytes);
  return kept;
}

const recordsIn = (store: HostStore): number => [...store.tableNames()].reduce((sum, name) => sum + store.table(name).size, 0);
const isWorthCompacting = (store: HostStore, commits: number, above: number): boolean => commits > above && recordsIn(store) < commits / 2;

function* snapshot(store: HostStore): Generator<readonly Change[]> {
  let line: Change[] = [];
  for (const table of store.tableNames()) {
    const records = store.table<unknown>(table);
    for (const key of records.keys()) {
      line.push({ table, key, value: records.get(key) });
      if (line.length === RECORDS_PER_LINE) yield line.splice(0);
    }
  }
  if (line.length > 0) yield line;
}
