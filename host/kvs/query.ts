import type { SiteParts } from "../site/site";
import type { Chance } from "../site/chance";
import { readConditions, satisfies } from "./condition";
import { isSortable, type Sortable } from "./entity";
import { PAGE_DEFAULT, PAGE_MAX } from "./limits";
import { Refusal } from "./refusal";
import { isGone, partitionKey, place, type Cell, type Shelf } from "./shelf";
import type { Shelves } from "./shelves";
import { compareEntries, firstNot, type IndexEntry } from "./sorted-index";
import { isFields, type Fields } from "./value";

export interface FoundRecord {
  readonly key: string;
  readonly cell: Cell;
}

export interface Page {
  readonly records: readonly FoundRecord[];
  /** Where the next page starts; missing on the last page. */
  readonly cursor?: string;
  /** Bytes read, also of records the filters then took out. */
  readonly bytes: number;
}

interface Range {
  readonly condition: string;
  readonly values: readonly unknown[];
}

export interface Asked {
  readonly indexName: string;
  readonly partition: readonly unknown[];
  readonly range: Range | null;
  readonly filters: unknown;
  readonly descending: boolean;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Checks what both query routes share. */
export function askedFrom(body: Fields): Omit<Asked, "indexName" | "partition" | "range" | "filters"> {
  const limit = body["limit"] ?? PAGE_DEFAULT;
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX) throw new Refusal("COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE");
  const cursor = body["cursor"] ?? body["after"] ?? null;
  if (cursor !== null && typeof cursor !== "string") throw new Refusal("INVALID_REQUEST", "cursor");
  return { limit, cursor, descending: body["sort"] === "DESC" };
}

export function rangeFrom(range: unknown): Range | null {
  if (range === undefined || range === null) return null;
  const { condition, values } = isFields(range) ? range : {};
  if (typeof condition !== "string" || !Array.isArray(values) || !values.every(isSortable)) throw new Refusal("INVALID_REQUEST", "range");
  if (condition === "BETWEEN" && values.length < 2) throw new Refusal("INSUFFICIENT_FILTER_VALUES");
  return { condition, values };
}

/**
 * One page of an index, in order. Eventually consistent as on the platform: with the fault `staleQueries` it shows the
 * index as it was up to so many seconds ago. Filters work on the page's records, so a page may be empty and yet have a
 * cursor (D entities-api-query).
 */
export function queryPage(parts: SiteParts, shelves: Shelves, shelf: Shelf, asked: Asked, luck: Chance): Page {
  const index = shelf.index(asked.indexName);
  if (index === undefined) throw new Refusal("INVALID_ENTITY_INDEX", asked.indexName);
  const wanted = index.plan?.partition.length ?? 0;
  if (asked.partition.length !== wanted) throw new Refusal("INVALID_ENTITY_INDEX", `${asked.indexName} needs ${wanted} partition values`);
  const filters = readConditions(shelf.entity, asked.filters);
  const now = parts.clock.now();
  const then = isStale(parts) ? shelves.asOf(shelf, now - luck.next() * parts.faults.staleQueries * 1000) : NOTHING_CHANGED;
  const partition = partitionKey(asked.partition);
  const entries =
    then.size === 0 ? index.sorted.of(partition) : entriesThen(index.sorted.of(partition), then, (key, cell) => place(index.plan, key, cell), partition);
  const { picked, isLast } = pick(entries, asked);
  const records = picked
    .map(({ key }) => ({ key, cell: then.has(key) ? then.get(key) : shelf.get(key, now) }))
    .filter((record): record is FoundRecord => record.cell !== undefined && !isGone(record.cell, now));
  const last = picked.at(-1);
  return {
    records: filters === null ? records : records.filter(({ cell }) => satisfies(cell.value, filters)),
    bytes: records.reduce((sum, { cell }) => sum + cell.bytes, 0),
    ...(isLast || last === undefined ? {} : { cursor: cursorAt(last) }),
  };
}

const NOTHING_CHANGED: ReadonlyMap<string, Cell | undefined> = new Map();
const isStale = (parts: SiteParts): boolean => parts.faults.staleQueries > 0;

function entriesThen(
  now: readonly IndexEntry[],
  then: ReadonlyMap<string, Cell | undefined>,
  placed: (key: string, cell: Cell) => ReturnType<typeof place>,
  partition: string,
): IndexEntry[] {
  const entries = now.filter(({ key }) => !then.has(key));
  for (const [key, cell] of then) {
    const at = cell === undefined ? null : placed(key, cell);
    if (at !== null && at.partition === partition) entries.push(at.entry);
  }
  return entries.toSorted(compareEntries);
}

function pick(entries: readonly IndexEntry[], asked: Asked): { readonly picked: readonly IndexEntry[]; readonly isLast: boolean } {
  let [low, high] = bounds(entries, asked.range);
  if (asked.cursor !== null) {
    const after = entryAt(asked.cursor);
    if (asked.descending)
      high = Math.min(
        high,
        firstNot(entries, (entry) => compareEntries(entry, after) < 0),
      );
    else
      low = Math.max(
        low,
        firstNot(entries, (entry) => compareEntries(entry, after) <= 0),
      );
  }
  const size = Math.min(asked.limit, Math.max(0, high - low));
  const picked = asked.descending ? entries.slice(high - size, high).toReversed() : entries.slice(low, low + size);
  return { picked, isLast: high - low <= asked.limit };
}

/** Half-open positions of the entries within the range. */
function bounds(entries: readonly IndexEntry[], range: Range | null): [number, number] {
  if (range === null) return [0, entries.length];
  const [first, second] = range.values as readonly Sortable[];
  if (first === undefined) throw new Refusal("INVALID_REQUEST", "range");
  const from = (value: Sortable): number => firstNot(entries, (entry) => entry.range < value);
  const past = (value: Sortable): number => firstNot(entries, (entry) => entry.range <= value);
  switch (range.condition) {
    case "EQUAL_TO":
      return [from(first), past(first)];
    case "GREATER_THAN":
      return [past(first), entries.length];
    case "GREATER_THAN_EQUAL_TO":
      return [from(first), entries.length];
    case "LESS_THAN":
      return [0, from(first)];
    case "LESS_THAN_EQUAL_TO":
      return [0, past(first)];
    case "BETWEEN":
      return [from(first), past(second ?? first)];
    case "BEGINS_WITH":
      return [from(first), firstNot(entries, (entry) => entry.range < first || String(entry.range).startsWith(String(first)))];
    default:
      throw new Refusal("INVALID_REQUEST", `no range condition ${range.condition}`);
  }
}

/** Cursors are opaque to the app and good for the same query only. */
const cursorAt = (entry: IndexEntry): string => Buffer.from(JSON.stringify([entry.range, entry.key])).toString("base64url");

function entryAt(cursor: string): IndexEntry {
  try {
    const [range, key] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as [unknown, unknown];
    if (isSortable(range) && typeof key === "string") return { range, key };
  } catch {
    // falls through to the refusal: anything that is not one of our cursors is a malformed request
  }
  throw new Refusal("INVALID_REQUEST", "cursor");
}
