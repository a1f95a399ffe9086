import type { SiteParts } from "../site/site";
import type { Manifest } from "../manifest/manifest";
import { entityFrom, type Entity } from "./entity";
import { Refusal } from "./refusal";
import { Shelf, type Cell } from "./shelf";

export interface CellChange {
  readonly shelf: Shelf;
  readonly key: string;
  /** Missing = deleted. */
  readonly cell?: Cell;
}

interface Past {
  readonly at: number;
  readonly table: string;
  readonly key: string;
  readonly before: Cell | undefined;
}

/** Changes remembered before the oldest are looked through on a write. */
const PAST_LOOKED_THROUGH = 10_000;

/** All storage of the installation: one shelf an entity, one for plain keys, one for secrets. */
export class Shelves {
  readonly plain: Shelf;
  readonly secret: Shelf;
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly open = new Map<string, Shelf>();
  /** Recent changes, oldest first; kept only while queries may be stale. */
  private past: Past[] = [];

  constructor(
    private readonly parts: SiteParts,
    manifest: Manifest,
  ) {
    this.entities = new Map(manifest.app.storage.entities.map((entry) => [entry.name, entityFrom(entry)]));
    this.plain = new Shelf(parts.store, "kvs", null);
    this.secret = new Shelf(parts.store, "kvs#secret", null);
  }

  /** The shelf of a declared entity; SCHEMA_NOT_FOUND otherwise. */
  ofEntity(name: unknown): Shelf {
    const known = this.open.get(String(name));
    if (known !== undefined) return known;
    const entity = this.entities.get(String(name));
    if (entity === undefined) throw new Refusal("SCHEMA_NOT_FOUND", String(name));
    const shelf = new Shelf(this.parts.store, `kvs:${entity.name}`, entity);
    this.open.set(entity.name, shelf);
    return shelf;
  }

  /** Writes all changes at once, in one commit of the journal. */
  write(changes: readonly CellChange[]): void {
    const now = this.parts.clock.now();
    if (this.past.length > PAST_LOOKED_THROUGH) this.forgetPast();
    const befores = changes.map(({ shelf, key }) => this.parts.store.table<Cell>(shelf.table).get(key));
    this.parts.store.commitOwned(
      changes.map(({ shelf, key, cell }) => (cell === undefined ? { table: shelf.table, key } : { table: shelf.table, key, value: cell })),
    );
    for (const [at, { shelf, key, cell }] of changes.entries()) {
      shelf.file(key, befores[at], cell);
      if (this.parts.faults.staleQueries > 0) this.past.push({ at: now, table: shelf.table, key, before: befores[at] });
    }
  }

  private forgetPast(): void {
    const horizon = this.parts.clock.now() - this.parts.faults.staleQueries * 1000;
    if ((this.past[0]?.at ?? horizon) < horizon) this.past = this.past.filter(({ at }) => at >= horizon);
  }

  /** What the shelf's changed records were just before everything that happened after `instant`; empty when nothing did. */
  asOf(shelf: Shelf, instant: number): ReadonlyMap<string, Cell | undefined> {
    this.forgetPast();
    const then = new Map<string, Cell | undefined>();
    for (let index = this.past.length - 1; index >= 0; index -= 1) {
      const change = this.past[index];
      if (change === undefined || change.at <= instant) break;
      if (change.table === shelf.table) then.set(change.key, change.before);
    }
    return then;
  }
}
