import type { HostStore, Table } from "../store/store";
import { isSortable, type Entity, type IndexPlan } from "./entity";
import { EXPIRED_READABLE_MS } from "./limits";
import { SortedIndex, type IndexEntry } from "./sorted-index";
import { isFields } from "./value";

/** A stored record; instants in epoch milliseconds of the site's clock. */
export interface Cell {
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireAt?: number;
  /** Bytes of the value's JSON. */
  readonly bytes: number;
}

interface LiveIndex {
  readonly plan: IndexPlan | null;
  readonly sorted: SortedIndex;
}

/** Where an index files a cell; null = not in this index, because an indexed attribute is missing. */
export function place(plan: IndexPlan | null, key: string, cell: Cell): { readonly partition: string; readonly entry: IndexEntry } | null {
  if (plan === null) return { partition: partitionKey([]), entry: { range: key, key } };
  const value = isFields(cell.value) ? cell.value : {};
  const range = value[plan.range];
  if (!isSortable(range)) return null;
  const partition = plan.partition.map((name) => value[name]);
  return partition.every(isSortable) ? { partition: partitionKey(partition), entry: { range, key } } : null;
}

export const partitionKey = (values: readonly unknown[]): string => JSON.stringify(values);

/** The records of one entity (or the plain keys, or the secrets) with their sorted indexes. */
export class Shelf {
  private readonly cells: Table<Cell>;
  private readonly indexes = new Map<string, LiveIndex>();

  constructor(
    store: HostStore,
    readonly table: string,
    readonly entity: Entity | null,
  ) {
    this.cells = store.table<Cell>(table);
    this.indexes.set(BY_KEY, { plan: null, sorted: new SortedIndex() });
    for (const plan of entity?.indexes ?? []) this.indexes.set(plan.name, { plan, sorted: new SortedIndex() });
    for (const key of this.cells.keys()) this.file(key, undefined, this.cells.get(key));
  }

  /** The record as it is now; an expired one stays readable for 48 h. */
  get(key: string, now: number): Cell | undefined {
    const cell = this.cells.get(key);
    return cell === undefined || isGone(cell, now) ? undefined : cell;
  }

  /** Brings the indexes up to date after the record changed from `before` to `after`. */
  file(key: string, before: Cell | undefined, after: Cell | undefined): void {
    for (const { plan, sorted } of this.indexes.values()) {
      const from = before === undefined ? null : place(plan, key, before);
      const to = after === undefined ? null : place(plan, key, after);
      if (from !== null && to !== null && from.partition === to.partition && from.entry.range === to.entry.range) continue;
      if (from !== null) sorted.remove(from.partition, from.entry);
      if (to !== null) sorted.add(to.partition, to.entry);
    }
  }

  index(name: string): LiveIndex | undefined {
    return this.indexes.get(name);
  }
}

/** The index every entity has for nothing (D entities-manifest). */
export const BY_KEY = "by-key";

export const isGone = (cell: Cell, now: number): boolean => cell.expireAt !== undefined && cell.expireAt + EXPIRED_READABLE_MS <= now;
