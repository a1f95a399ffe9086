import type { Sortable } from "./entity";

export interface IndexEntry {
  readonly range: Sortable;
  readonly key: string;
}

/** Order of an index: by range, then by key. Strings by UTF-16 units, which is the platform's byte order for the keys allowed. */
export function compareEntries(a: IndexEntry, b: IndexEntry): number {
  if (a.range !== b.range) return a.range < b.range ? -1 : 1;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

/** First position whose entry does not satisfy `isBefore`; entries must satisfy it up to some point and never after. O(log n). */
export function firstNot(entries: readonly IndexEntry[], isBefore: (entry: IndexEntry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries per partition, always sorted. */
export class SortedIndex {
  private readonly partitions = new Map<string, IndexEntry[]>();

  of(partition: string): readonly IndexEntry[] {
    return this.partitions.get(partition) ?? [];
  }

  add(partition: string, entry: IndexEntry): void {
    const entries = this.partitions.get(partition);
    if (entries === undefined) this.partitions.set(partition, [entry]);
    else entries.splice(this.position(entries, entry), 0, entry);
  }

  remove(partition: string, entry: IndexEntry): void {
    const entries = this.partitions.get(partition) ?? [];
    const at = this.position(entries, entry);
    if (entries[at]?.key === entry.key) entries.splice(at, 1);
    if (entries.length === 0) this.partitions.delete(partition);
  }

  private position(entries: readonly IndexEntry[], entry: IndexEntry): number {
    const last = entries.at(-1);
    if (last === undefined || compareEntries(last, entry) < 0) return entries.length;
    return firstNot(entries, (other) => compareEntries(other, entry) < 0);
  }
}
