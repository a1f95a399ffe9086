import { Filter, FilterConditions, ForgeKvsAPIError, WhereConditions, kvs } from "@forge/kvs";
import { Unavailable, type Ask, type Entity, type Page, type Step, type Store, type When } from "../../app/ports";
import type { Records } from "../../app/records/records";

/** Keys of a batch call (limits-kvs-ce). */
const BATCH_MAX = 25;
const PAGE_MAX = 100;
const RETRY_SECONDS = 5;

/** Custom entities of Forge. Codes are unconfirmed on a real site, so both code and status are looked at (local-host.md §1.3). */
export const kvsStore: Store = {
  async get(entity, key) {
    return (await guarded(() => kvs.entity<Records[typeof entity]>(entity).get(key))) ?? null;
  },

  async getMany(entity, keys) {
    const found = new Map<string, Records[typeof entity]>();
    const wanted = [...new Set(keys)];
    for (let at = 0; at < wanted.length; at += BATCH_MAX) {
      const slice = wanted.slice(at, at + BATCH_MAX);
      const answer = await guarded(() => kvs.batchGet<Records[typeof entity]>(slice.map((key) => ({ key, entityName: entity }))));
      for (const { key, value } of answer.successfulKeys) found.set(key, value);
      const refused = answer.failedKeys.find(({ error }) => error.code !== "KEY_NOT_FOUND");
      if (refused !== undefined) throw new Unavailable(refused.error.code, RETRY_SECONDS);
    }
    return found;
  },

  query: (entity, ask) => guarded(() => queryEntity(entity, ask)),

  async create(entity, key, value) {
    return unless(isConflict, () => kvs.entity<Records[typeof entity]>(entity).set(key, value, { keyPolicy: "FAIL_IF_EXISTS" }));
  },

  async put(entity, key, value) {
    await guarded(() => kvs.entity<Records[typeof entity]>(entity).set(key, value));
  },

  async remove(entity, key) {
    await guarded(() => kvs.entity(entity).delete(key));
  },

  transact: (steps) => unless(isConflict, () => transaction(steps)),
};

async function queryEntity<E extends Entity>(entity: E, ask: Ask): Promise<Page<Records[E]>> {
  let builder = kvs
    .entity<Records[E]>(entity)
    .query()
    .index(ask.index, { partition: [...ask.partition] });
  if (ask.range !== undefined) builder = builder.where(whereOf(ask.range));
  builder = builder.limit(ask.limit ?? PAGE_MAX);
  if (ask.newestFirst === true) builder = builder.sort("DESC" as Parameters<typeof builder.sort>[0]);
  if (typeof ask.cursor === "string") builder = builder.cursor(ask.cursor);
  const { results, nextCursor } = await builder.getMany();
  return { rows: results.map(({ key, value }) => ({ key, value })), next: nextCursor ?? null };
}

function whereOf(range: NonNullable<Ask["range"]>): Parameters<ReturnType<ReturnType<ReturnType<typeof kvs.entity>["query"]>["index"]>["where"]>[0] {
  if ("equals" in range) return WhereConditions.equalTo(range.equals);
  if ("upTo" in range) return WhereConditions.lessThanEqualTo(range.upTo);
  if ("between" in range) return WhereConditions.between(range.between[0], range.between[1]);
  return WhereConditions.beginsWith(range.beginsWith);
}

/** The SDK reads the time to live only from its fourth argument; none is used here (forge-platform.md §2.1). */
async function transaction(steps: readonly Step[]): Promise<void> {
  let builder = kvs.transact();
  for (const step of steps) {
    const place = { entityName: step.entity, ...(step.when === undefined ? {} : { conditions: conditionsOf(step.when) }) };
    if (step.kind === "set") builder = builder.set<Conditioned>(step.key, step.value as unknown as Conditioned, place);
    else if (step.kind === "delete") builder = builder.delete(step.key, place);
    else builder = builder.check(step.key, { entityName: step.entity, conditions: conditionsOf(step.when) });
  }
  await builder.execute();
}

interface Conditioned {
  readonly rev: number;
  readonly state: string;
}

function conditionsOf(when: When) {
  const filter = new Filter<Conditioned>().and("rev", FilterConditions.equalTo(when.rev ?? 0));
  return when.state === undefined ? filter : filter.and("state", FilterConditions.equalTo(when.state));
}

const CONFLICTS = ["KEY_CONFLICT", "CONDITIONAL_CHECK_FAILED", "TRANSACTION_CONFLICT"];

const isConflict = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError && (CONFLICTS.includes(error.code) || error.responseDetails.status === 409 || error.responseDetails.status === 412);

/** True = done; false = the named kind of refusal. */
async function unless(refused: (error: unknown) => boolean, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (refused(error)) return false;
    throw translated(error);
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}

/** 429, 5xx and broken connections pass; every other refusal is our own mistake. */
function translated(error: unknown): unknown {
  if (!(error instanceof ForgeKvsAPIError)) return error;
  const { status } = error.responseDetails;
  return status === 429 || status >= 500 ? new Unavailable(error.code, RETRY_SECONDS) : error;
}
