import { INDEX_LAG } from "../facts/limit";
import type { Caller } from "../state/caller";
import { may } from "../state/right";
import type { IssueRow } from "../state/rows";
import type { World } from "../state/world";
import { conditionOf } from "./condition";
import { jqlField } from "./field";
import { refused } from "../wire/refusal";
import { parseJql, type Order } from "./grammar";
import { jqlError } from "./token";

function keyOf(name: string, world: World): (row: IssueRow) => number | string {
  const field = jqlField(name, world);
  if (field === undefined) throw jqlError(`Field '${name}' does not exist or you do not have permission to view it.`);
  if (field.kind === "instant") return (row) => field.at(row) ?? 0;
  if (field.kind === "number") return (row) => field.of(row) ?? 0;
  if (field.kind === "text") return (row) => field.of(row, world);
  return field.rank ?? ((row) => field.words(row, world)[0]?.[1] ?? field.words(row, world)[0]?.[0] ?? "");
}

const compare = (a: number | string, b: number | string): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;

function ordered(rows: IssueRow[], order: readonly Order[], world: World): IssueRow[] {
  const keys = order.map(({ field, descending }) => ({ key: keyOf(field, world), sign: descending ? -1 : 1 }));
  return rows.sort((a, b) => {
    for (const { key, sign } of keys) {
      const difference = compare(key(a), key(b)) * sign;
      if (difference !== 0) return difference;
    }
    return Number(b.id) - Number(a.id);
  });
}

export interface SearchWish {
  readonly jql: string;
  /** Issues to show as they are, however stale the index. */
  readonly reconcile: ReadonlySet<string>;
  /** The index has not yet seen changes of the last minute. */
  readonly stale: boolean;
}

/** Issues in projects that the caller may browse; without an order the youngest first. Unbounded queries are 400. */
export function searchIssues(world: World, caller: Caller, wish: SearchWish): IssueRow[] {
  const query = parseJql(wish.jql);
  if (query.where === null) throw unbounded();
  const condition = conditionOf(query.where, { world, caller });
  const horizon = world.now() - INDEX_LAG;
  const rows: IssueRow[] = [];
  for (const row of world.issues.values()) {
    if (wish.stale && row.updated > horizon && !wish.reconcile.has(row.id)) continue;
    if (may(world, caller, "BROWSE_PROJECTS", row.project) && condition(row)) rows.push(row);
  }
  return ordered(rows, query.order, world);
}

const unbounded = (): Error => refused(400, ["Unbounded JQL queries are not allowed here. Please add a search restriction to your query."]);
