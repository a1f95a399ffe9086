import type { SiteParts } from "../site/site";
import { OPERATIONS_MAX, REQUEST_BYTES_MAX } from "./limits";
import { Refusal } from "./refusal";
import type { Shelf } from "./shelf";
import type { CellChange, Shelves } from "./shelves";
import { listOf } from "./transaction";
import { checkedKey, isFields, type Fields } from "./value";
import { cellFor, readSetOptions, shown } from "./write";

export interface BatchAnswer {
  readonly successfulKeys: readonly Record<string, unknown>[];
  readonly failedKeys: readonly Record<string, unknown>[];
  readonly bytes: number;
}

interface Item {
  readonly shelf: Shelf;
  readonly key: string;
  readonly asked: Fields;
}

/** One item's outcome: what it answers, what it writes, its bytes. */
interface Done {
  readonly answer: Record<string, unknown>;
  readonly change?: CellChange;
  readonly bytes: number;
}

/** Each item for itself, best effort, no order (D kvs-batch). One commit of the journal for all that succeed. */
export function batch(shelves: Shelves, body: unknown, work: (item: Item) => Done): BatchAnswer {
  const asked = listOf(body);
  if (asked.length === 0) throw new Refusal("INVALID_REQUEST", "an empty batch");
  if (asked.length > OPERATIONS_MAX) throw new Refusal("TOO_MANY_BATCH_ENTITIES", `${asked.length}`);
  const names = asked.map(({ entityName, key }) => `${String(entityName)}\n${String(key)}`);
  if (new Set(names).size < names.length) throw new Refusal("KEY_DUPLICATION_ERROR");
  const done: Done[] = [];
  const failedKeys: Record<string, unknown>[] = [];
  for (const item of asked) {
    try {
      const shelf = item["entityName"] === undefined ? shelves.plain : shelves.ofEntity(item["entityName"]);
      done.push(work({ shelf, key: checkedKey(item["key"]), asked: item }));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      failedKeys.push({ ...named(item), error: { code: refusal.code, message: refusal.message } });
    }
  }
  const bytes = done.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes > REQUEST_BYTES_MAX) throw new Refusal("MAX_SIZE", `${bytes} bytes in one batch`);
  const changes = done.flatMap(({ change }) => (change === undefined ? [] : [change]));
  if (changes.length > 0) shelves.write(changes);
  return { successfulKeys: done.map(({ answer }) => answer), failedKeys, bytes };
}

const named = ({ key, entityName }: Fields): Record<string, unknown> => (entityName === undefined ? { key } : { key, entityName });

export const getItem =
  (parts: SiteParts) =>
  ({ shelf, key, asked }: Item): Done => {
    const cell = shelf.get(key, parts.clock.now());
    if (cell === undefined) throw new Refusal("KEY_NOT_FOUND");
    const options = isFields(asked["options"]) ? asked["options"] : {};
    return { answer: { ...named(asked), ...shown(key, cell, options["metadataFields"]) }, bytes: cell.bytes };
  };

export const setItem =
  (parts: SiteParts) =>
  ({ shelf, key, asked }: Item): Done => {
    const now = parts.clock.now();
    const cell = cellFor(shelf, asked["value"], shelf.get(key, now), readSetOptions(asked["options"], true), now);
    return { answer: named(asked), change: { shelf, key, cell }, bytes: cell.bytes };
  };

export const deleteItem = ({ shelf, key, asked }: Item): Done => ({ answer: named(asked), change: { shelf, key }, bytes: 0 });
