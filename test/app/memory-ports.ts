/** Ports in memory for laws of posting: strong gets, conditioned transactions, stale queries, refusals on request. Nothing here is the host's. */
import { createHash } from "node:crypto";
import { instant } from "../../src/core/time/instant";
import type { JiraPort, Sight } from "../../src/app/jira-port";
import { Unavailable, type Ask, type Entity, type Ports, type Step, type Store, type When, type Work } from "../../src/app/ports";
import type { Records } from "../../src/app/records/records";

export interface Trouble {
  /** Draws 0…1; below the rate the call is refused or its end is unclear. */
  readonly next: () => number;
  refuse: number;
  /** Share of transactions that are written although the answer says they failed. */
  unclear: number;
}

type Row = Readonly<Record<string, unknown>> & { readonly rev?: number; readonly state?: string };

export class MemoryStore implements Store {
  readonly tables = new Map<string, Map<string, Row>>();
  transactions = 0;

  constructor(private readonly trouble: Trouble) {}

  table(entity: string): Map<string, Row> {
    const known = this.tables.get(entity) ?? new Map<string, Row>();
    this.tables.set(entity, known);
    return known;
  }

  async get<E extends Entity>(entity: E, key: string): Promise<Records[E] | null> {
    await this.meanwhile();
    return (this.table(entity).get(key) as Records[E] | undefined) ?? null;
  }

  async getMany<E extends Entity>(entity: E, keys: readonly string[]): Promise<ReadonlyMap<string, Records[E]>> {
    await this.meanwhile();
    return new Map(keys.flatMap((key) => (this.table(entity).has(key) ? [[key, this.table(entity).get(key) as unknown as Records[E]] as const] : [])));
  }

  /** Misses every third row when asked for entries: the reader must fill the holes. */
  async query<E extends Entity>(entity: E, ask: Ask) {
    await this.meanwhile();
    const names: Readonly<Record<string, readonly string[]>> = {
      "by-period": ["period"],
      "by-issue": ["issue"],
      "by-state": ["state"],
      "by-kind": ["kind"],
      "by-contract": ["contract", "kind"].slice(0, ask.partition.length),
    };
    const rows = [...this.table(entity)].filter(([, row]) => (names[ask.index] ?? []).every((name, place) => row[name] === ask.partition[place]));
    const seen = entity === "entry" && ask.index === "by-period" ? rows.filter((_, index) => index % 3 !== 2) : rows;
    return { rows: seen.map(([key, value]) => ({ key, value: value as unknown as Records[E] })), next: null };
  }

  async create<E extends Entity>(entity: E, key: string, value: Records[E]): Promise<boolean> {
    await this.meanwhile();
    if (this.table(entity).has(key)) return false;
    this.table(entity).set(key, structuredClone(value) as unknown as Row);
    return true;
  }

  async put<E extends Entity>(entity: E, key: string, value: Records[E]): Promise<void> {
    await this.meanwhile();
    this.table(entity).set(key, structuredClone(value) as unknown as Row);
  }

  async remove(entity: Entity, key: string): Promise<void> {
    this.table(entity).delete(key);
  }

  async transact(steps: readonly Step[]): Promise<boolean> {
    await this.meanwhile();
    this.transactions += 1;
    if (steps.length > 25 || new Set(steps.map(({ entity, key }) => `${entity} ${key}`)).size < steps.length)
      throw new Error("a transaction the store refuses");
    if (steps.some(({ entity, key, when }) => !this.holds(entity, key, when))) return false;
    for (const step of steps) {
      if (step.kind === "set") this.table(step.entity).set(step.key, structuredClone(step.value) as unknown as Row);
      if (step.kind === "delete") this.table(step.entity).delete(step.key);
    }
    if (this.trouble.next() < this.trouble.unclear) throw new Unavailable("unclear", 1);
    return true;
  }

  private holds(entity: Entity, key: string, when: When | undefined): boolean {
    if (when === undefined) return true;
    const row = this.table(entity).get(key);
    return row !== undefined && (when.rev === undefined || row.rev === when.rev) && (when.state === undefined || row.state === when.state);
  }

  /** Others go on between two calls; now and then the store refuses. */
  private async meanwhile(): Promise<void> {
    for (let turn = Math.floor(this.trouble.next() * 4); turn > 0; turn -= 1) await Promise.resolve();
    if (this.trouble.next() < this.trouble.refuse) throw new Unavailable("refused", 1);
  }
}

export interface Memory {
  readonly ports: Ports;
  readonly store: MemoryStore;
  /** Work put off, oldest first. */
  readonly lanes: { queue: string; work: Work }[];
  readonly sights: Map<string, Sight>;
  now: number;
}

const STATUSES = ["Open", "In analysis", "In progress", "Waiting for customer", "Resolved", "Closed"].map((name, place) => ({
  id: String(place + 1),
  name,
  category: "-",
}));

export function memoryPorts(next: () => number, trouble: Partial<Trouble> = {}): Memory {
  const store = new MemoryStore({ next, refuse: trouble.refuse ?? 0, unclear: trouble.unclear ?? 0 });
  const memory: Memory = { store, lanes: [], sights: new Map(), now: Date.parse("2026-11-20T09:00:00Z"), ports: undefined as unknown as Ports };
  const jira = {
    sight: async (issue: string) => memory.sights.get(issue) ?? null,
    writeFields: async () => undefined,
    statusChanges: async () => [],
    statuses: async () => STATUSES,
    locale: async () => "de_DE",
    hasNotice: async () => false,
    addComment: async () => undefined,
  } as unknown as JiraPort;
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  const ports: Ports = {
    store,
    jira,
    lanes: { push: async (queue, work) => void memory.lanes.push({ queue, work }) },
    now: () => instant(memory.now),
    chance: (length) => Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join(""),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    wait: async () => undefined,
  };
  return Object.assign(memory, { ports });
}
