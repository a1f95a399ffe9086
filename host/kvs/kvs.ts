import type { Chance } from "../site/chance";
import type { SiteParts } from "../site/site";
import type { Manifest } from "../manifest/manifest";
import { batch, deleteItem, getItem, setItem } from "./batch";
import { EMPTY_READ_BYTES, UNIT_BYTES } from "./limits";
import { askedFrom, queryPage, rangeFrom, type Page } from "./query";
import { Refusal } from "./refusal";
import { BY_KEY, type Shelf } from "./shelf";
import { Shelves } from "./shelves";
import { transact } from "./transaction";
import { checkedKey, isFields, type Fields } from "./value";
import { cellFor, readSetOptions, shown } from "./write";

export interface KvsAnswer {
  readonly status: number;
  /** JSON text, "" where the platform sends no body. */
  readonly body: string;
}

/** The Key-Value Store and the Custom Entity Store behind `POST /api/v1/*` (routes as `@forge/kvs` 1.6.5 calls them). */
export interface Kvs {
  handle(path: string, body: string): KvsAnswer;
  /** Whether the route may change something. */
  isWrite(path: string): boolean;
}

type Route = (body: unknown) => unknown;

const WRITES = /\/(set|delete|transaction)$/;

export function kvs(parts: SiteParts, manifest: Manifest, luck: Chance): Kvs {
  const shelves = new Shelves(parts, manifest);
  const routes = { ...recordRoutes(parts, shelves), ...queryRoutes(parts, shelves, luck), ...manyRoutes(parts, shelves) };
  return {
    isWrite: (path) => WRITES.test(path),
    handle(path, body) {
      try {
        const route = routes[path.replace(/^\/api\/v1\//, "")];
        if (route === undefined) return { status: 501, body: JSON.stringify({ code: "NOT_IMPLEMENTED", message: `local host: kvs ${path}` }) };
        if (luck.happens(parts.faults.refuseStorage)) throw new Refusal("RATE_LIMIT_EXCEEDED");
        const answer = route(JSON.parse(body));
        return answer === undefined ? { status: 204, body: "" } : { status: 200, body: JSON.stringify(answer) };
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        return { status: refusal.status, body: JSON.stringify({ code: refusal.code, message: refusal.message }) };
      }
    },
  };
}

function countRead({ counters }: SiteParts, bytes: number): void {
  const counted = Math.max(bytes, EMPTY_READ_BYTES);
  counters.storageReadBytes += counted;
  counters.storageReadUnits += Math.ceil(counted / UNIT_BYTES);
}

function countWrite({ counters }: SiteParts, bytes: number): void {
  counters.storageWriteBytes += bytes;
  counters.storageWriteUnits += Math.max(1, Math.ceil(bytes / UNIT_BYTES));
}

const fieldsOf = (body: unknown): Fields => {
  if (!isFields(body)) throw new Refusal("INVALID_REQUEST", "an object is expected");
  return body;
};

/** get, set and delete of the plain store, the secrets and the entities. */
function recordRoutes(parts: SiteParts, shelves: Shelves): Record<string, Route> {
  const shelfOf: Readonly<Record<string, (body: Fields) => Shelf>> = {
    "": () => shelves.plain,
    "secret/": () => shelves.secret,
    "entity/": (body) => shelves.ofEntity(body["entityName"]),
  };
  const routes: Record<string, Route> = {};
  for (const [prefix, shelf] of Object.entries(shelfOf)) {
    routes[`${prefix}get`] = (body) => getRecord(parts, shelf(fieldsOf(body)), fieldsOf(body));
    routes[`${prefix}set`] = (body) => setRecord(parts, shelves, shelf(fieldsOf(body)), fieldsOf(body));
    routes[`${prefix}delete`] = (body) => deleteRecord(parts, shelves, shelf(fieldsOf(body)), fieldsOf(body));
  }
  return routes;
}

function getRecord(parts: SiteParts, shelf: Shelf, body: Fields): unknown {
  const key = checkedKey(body["key"]);
  const cell = shelf.get(key, parts.clock.now());
  countRead(parts, cell?.bytes ?? 0);
  if (cell === undefined) throw new Refusal("KEY_NOT_FOUND");
  return shown(key, cell, isFields(body["options"]) ? body["options"]["metadataFields"] : undefined);
}

function setRecord(parts: SiteParts, shelves: Shelves, shelf: Shelf, body: Fields): unknown {
  const key = checkedKey(body["key"]);
  const options = readSetOptions(body["options"]);
  const now = parts.clock.now();
  const before = shelf.get(key, now);
  if (before !== undefined && options.failIfExists) throw new Refusal("KEY_CONFLICT");
  const cell = cellFor(shelf, body["value"], before, options, now);
  shelves.write([{ shelf, key, cell }]);
  countWrite(parts, cell.bytes);
  const returned = options.returns === "LATEST" ? cell : options.returns === "PREVIOUS" ? before : undefined;
  return returned === undefined ? undefined : shown(key, returned, isFields(body["options"]) ? body["options"]["returnMetadataFields"] : undefined);
}

function deleteRecord(parts: SiteParts, shelves: Shelves, shelf: Shelf, body: Fields): undefined {
  const key = checkedKey(body["key"]);
  if (shelf.get(key, parts.clock.now()) === undefined) throw new Refusal("KEY_NOT_FOUND");
  shelves.write([{ shelf, key }]);
  countWrite(parts, 0);
}

/** `query` over plain keys, `entity/query` over an index. */
function queryRoutes(parts: SiteParts, shelves: Shelves, luck: Chance): Record<string, Route> {
  const answer = (page: Page, body: Fields): unknown => {
    parts.counters.storageQueries += 1;
    countRead(parts, page.bytes);
    const metadata = isFields(body["options"]) ? body["options"]["metadataFields"] : undefined;
    const data = page.records.map(({ key, cell }) => shown(key, cell, metadata));
    return page.cursor === undefined ? { data } : { data, cursor: page.cursor };
  };
  return {
    query: (asked) => {
      const body = fieldsOf(asked);
      const where: unknown = Array.isArray(body["where"]) ? body["where"][0] : undefined;
      const page = queryPage(
        parts,
        shelves,
        shelves.plain,
        { ...askedFrom(body), indexName: BY_KEY, partition: [], filters: null, range: rangeFrom(where) },
        luck,
      );
      return answer(page, body);
    },
    "entity/query": (asked) => {
      const body = fieldsOf(asked);
      const partition: readonly unknown[] = Array.isArray(body["partition"]) ? body["partition"] : [];
      const plan = { indexName: String(body["indexName"]), partition, range: rangeFrom(body["range"]), filters: body["filters"] };
      return answer(queryPage(parts, shelves, shelves.ofEntity(body["entityName"]), { ...askedFrom(body), ...plan }, luck), body);
    },
  };
}

/** Batches and transactions. */
function manyRoutes(parts: SiteParts, shelves: Shelves): Record<string, Route> {
  const counted = (count: typeof countRead, answer: ReturnType<typeof batch>): unknown => {
    count(parts, answer.bytes);
    return { successfulKeys: answer.successfulKeys, failedKeys: answer.failedKeys };
  };
  return {
    "batch/get": (body) => counted(countRead, batch(shelves, body, getItem(parts))),
    "batch/set": (body) => counted(countWrite, batch(shelves, body, setItem(parts))),
    "batch/delete": (body) => counted(countWrite, batch(shelves, body, deleteItem)),
    transaction: (body) => {
      countWrite(parts, transact(parts, shelves, fieldsOf(body)));
      return undefined;
    },
  };
}
