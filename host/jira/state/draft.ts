import type { ProductEvent } from "../../site/site";
import type { Change } from "../../store/store";
import type { Caller } from "./caller";
import { TABLE, type CommentRow, type HistoryRow, type IssueRow, type WorklogRow } from "./rows";
import type { World } from "./world";

const FIRST_ID: Readonly<Record<string, number>> = { issue: 10001, comment: 10001, worklog: 10001, history: 20001, mail: 1 };

/** One REST write: collects rows and events; `commit` writes all rows in one commit and only then sends the events. */
export class Draft {
  readonly now: number;
  private readonly changes = new Map<string, Change>();
  private readonly events: ProductEvent[] = [];

  constructor(
    readonly world: World,
    readonly caller: Caller,
  ) {
    this.now = world.now();
  }

  /** The account that goes into author fields. */
  get author(): string {
    return this.caller.accountId ?? "unknown";
  }

  put(table: string, key: string, value: unknown): void {
    this.changes.set(`${table}/${key}`, { table, key, value });
  }

  delete(table: string, key: string): void {
    this.changes.set(`${table}/${key}`, { table, key });
  }

  /** The issue as this draft leaves it. */
  issue(row: IssueRow): IssueRow {
    return (this.changes.get(`${TABLE.issue}/${row.id}`)?.value as IssueRow | undefined) ?? row;
  }

  putIssue(row: IssueRow): IssueRow {
    this.put(TABLE.issue, row.id, row);
    return row;
  }

  nextId(sequence: string): string {
    const pending = this.changes.get(`${TABLE.sequence}/${sequence}`)?.value as number | undefined;
    const next = pending ?? this.world.sequences.get(sequence) ?? FIRST_ID[sequence] ?? 1;
    this.put(TABLE.sequence, sequence, next + 1);
    return String(next);
  }

  emit(event: ProductEvent): void {
    this.events.push(event);
  }

  commit(): void {
    if (this.changes.size === 0) return;
    const { world } = this;
    const before = [...this.changes.values()].map((change) => ({ change, old: oldRow(world, change) }));
    world.parts.store.commit([...this.changes.values()]);
    for (const { change, old } of before) reindex(world, change, old);
    for (const event of this.events) world.events.emit(event);
  }
}

function oldRow(world: World, change: Change): unknown {
  return world.parts.store.table<unknown>(change.table).get(change.key);
}

function reindex(world: World, change: Change, old: unknown): void {
  if ((old === undefined) === (change.value === undefined)) return;
  const row = (change.value ?? old) as HistoryRow & CommentRow & WorklogRow;
  const indexes = { [TABLE.history]: world.historiesOf, [TABLE.comment]: world.commentsOf, [TABLE.worklog]: world.worklogsOf };
  const index = indexes[change.table as keyof typeof indexes];
  if (index === undefined) return;
  if (change.value === undefined) index.removed(row);
  else index.added(row);
}
