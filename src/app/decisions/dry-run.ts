import { problem } from "../../core/problem";
import type { Entity, Lanes, Ports, Step, Store } from "../ports";
import type { Records } from "../records/records";

type AnyRecord = Records[Entity];

/** Ports that keep nothing, and what would have been written: keys by kind of record. */
export interface DryRun {
  readonly ports: Ports;
  readonly touched: (entity: Entity) => readonly string[];
}

/**
 * The same ports, but nothing of what is done with them is kept: what was written is read back from memory, and no work is put off. A use
 * case that ran on them tells what would be stated afterwards, by the very code that will do it. Jira is read as ever, and told
 * nothing. A query does not know what was written here; what reads by key (a period's snapshot) does.
 */
export function dryRun(ports: Ports): DryRun {
  const written = new Map<string, AnyRecord | null>();
  const at = (entity: Entity, key: string): string => `${entity} ${key}`;
  const store = ports.store;
  const get: Store["get"] = async (entity, key) => {
    const own = written.get(at(entity, key));
    return own === undefined ? store.get(entity, key) : (own as Records[typeof entity] | null);
  };
  const holds = async (step: Step): Promise<boolean> => {
    if (step.when === undefined) return true;
    const record = (await get(step.entity, step.key)) as { readonly rev?: number; readonly state?: string } | null;
    return record !== null && (step.when.rev ?? record.rev) === record.rev && (step.when.state ?? record.state) === record.state;
  };
  const dry: Store = {
    get,
    async getMany(entity, keys) {
      const found = new Map(await store.getMany(entity, keys));
      for (const key of keys) {
        const own = written.get(at(entity, key));
        if (own === null) found.delete(key);
        else if (own !== undefined) found.set(key, own as Records[typeof entity]);
      }
      return found;
    },
    query: (entity, ask) => store.query(entity, ask),
    async create(entity, key, value) {
      if ((await get(entity, key)) !== null) return false;
      written.set(at(entity, key), value);
      return true;
    },
    async put(entity, key, value) {
      written.set(at(entity, key), value);
    },
    async remove(entity, key) {
      written.set(at(entity, key), null);
    },
    async transact(steps) {
      for (const step of steps) if (!(await holds(step))) return false;
      for (const step of steps) if (step.kind !== "check") written.set(at(step.entity, step.key), step.kind === "set" ? step.value : null);
      return true;
    },
  };
  const lanes: Lanes = { push: async () => undefined };
  const untold = problem("app.try-again", "", { seconds: 0 });
  const jira = { ...ports.jira, writeFields: async () => undefined, addComment: async () => undefined, createIssue: async () => ({ problem: untold }) };
  const touched = (entity: Entity): readonly string[] =>
    [...written.keys()].flatMap((key) => (key.startsWith(`${entity} `) ? [key.slice(entity.length + 1)] : []));
  return { ports: { ...ports, store: dry, lanes, jira }, touched };
}
