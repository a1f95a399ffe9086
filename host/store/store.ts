/**
 * All state of the local site in named tables of JSON values, in memory, with an optional journal: one line a commit.
 * Values are frozen copies: what a caller later does to its object never reaches the store.
 */
export interface Change {
  readonly table: string;
  readonly key: string;
  /** Missing = deleted. */
  readonly value?: unknown;
}

export interface Journal {
  /** Called once a commit, before the change is visible; throwing refuses the commit. */
  append(changes: readonly Change[]): void;
}

export interface Table<T> {
  get(key: string): T | undefined;
  /** In order of insertion. */
  values(): IterableIterator<T>;
  keys(): IterableIterator<string>;
  readonly size: number;
}

export class HostStore {
  private readonly tables = new Map<string, Map<string, unknown>>();

  constructor(private readonly journal: Journal | null = null) {}

  table<T>(name: string): Table<T> {
    return this.mapOf(name) as Map<string, T>;
  }

  /** All or nothing; a change without `value` deletes. */
  commit(changes: readonly Change[]): void {
    const copies = changes.map((change) => (change.value === undefined ? change : { ...change, value: frozen(structuredClone(change.value)) }));
    this.journal?.append(copies);
    this.apply(copies);
  }

  /** As `commit`, for values nobody else holds (fresh from `JSON.parse`): they are frozen where they are, not copied. */
  commitOwned(changes: readonly Change[]): void {
    for (const { value } of changes) if (value !== undefined) frozen(value);
    this.journal?.append(changes);
    this.apply(changes);
  }

  put(table: string, key: string, value: unknown): void {
    this.commit([{ table, key, value }]);
  }

  delete(table: string, key: string): void {
    this.commit([{ table, key }]);
  }

  /** Every table that was ever named. */
  tableNames(): IterableIterator<string> {
    return this.tables.keys();
  }

  /** Replays changes read from a journal, without writing them again. */
  apply(changes: readonly Change[]): void {
    for (const { table, key, value } of changes) {
      if (value === undefined) this.mapOf(table).delete(key);
      else this.mapOf(table).set(key, value);
    }
  }

  private mapOf(name: string): Map<string, unknown> {
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const fresh = new Map<string, unknown>();
    this.tables.set(name, fresh);
    return fresh;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
