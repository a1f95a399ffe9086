import type { SiteParts } from "../site/site";
import { readConditions, satisfies } from "./condition";
import { OPERATIONS_MAX, REQUEST_BYTES_MAX } from "./limits";
import { Refusal } from "./refusal";
import type { Shelf } from "./shelf";
import type { CellChange, Shelves } from "./shelves";
import { checkedKey, isFields, type Fields } from "./value";
import { cellFor, readSetOptions } from "./write";

interface Step {
  readonly kind: "set" | "delete" | "check";
  readonly shelf: Shelf;
  readonly key: string;
  readonly asked: Fields;
}

/** All or nothing (D transactions): returns the bytes written. Every condition is judged on the state before the first write. */
export function transact(parts: SiteParts, shelves: Shelves, body: Fields): number {
  const steps = (["set", "delete", "check"] as const).flatMap((kind) => listOf(body[kind]).map((asked) => stepOf(shelves, kind, asked)));
  if (steps.length === 0) throw new Refusal("INVALID_REQUEST", "an empty transaction");
  if (steps.length > OPERATIONS_MAX) throw new Refusal("UNPROCESSABLE_ENTITY", `${steps.length} operations`);
  if (new Set(steps.map(({ shelf, key }) => `${shelf.table}\n${key}`)).size < steps.length) throw new Refusal("KEY_DUPLICATION_ERROR");
  for (const step of steps) judge(parts, step);
  const changes = steps.filter(({ kind }) => kind !== "check").map((step) => changeOf(parts, step));
  const bytes = changes.reduce((sum, { cell }) => sum + (cell?.bytes ?? 0), 0);
  if (bytes > REQUEST_BYTES_MAX) throw new Refusal("MAX_SIZE", `${bytes} bytes in one transaction`);
  shelves.write(changes);
  return bytes;
}

export function listOf(value: unknown): readonly Fields[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isFields)) throw new Refusal("INVALID_REQUEST", "a list of objects is expected");
  return value;
}

function stepOf(shelves: Shelves, kind: Step["kind"], asked: Fields): Step {
  const shelf = asked["entityName"] === undefined ? shelves.plain : shelves.ofEntity(asked["entityName"]);
  return { kind, shelf, key: checkedKey(asked["key"]), asked };
}

function judge(parts: SiteParts, { kind, shelf, key, asked }: Step): void {
  const conditions = readConditions(shelf.entity, asked["conditions"]);
  if (conditions === null) {
    if (kind === "check") throw new Refusal("INVALID_REQUEST", "a check needs conditions");
    return;
  }
  if (shelf.entity === null) throw new Refusal("UNPROCESSABLE_ENTITY", "conditions are for entities");
  const cell = shelf.get(key, parts.clock.now());
  if (cell === undefined && parts.switches.absentKeyCondition === "fails") throw new Refusal("CONDITIONAL_CHECK_FAILED", `${key} does not exist`);
  if (!satisfies(cell?.value, conditions)) throw new Refusal("CONDITIONAL_CHECK_FAILED");
}

function changeOf(parts: SiteParts, { kind, shelf, key, asked }: Step): CellChange {
  if (kind === "delete") return { shelf, key };
  const now = parts.clock.now();
  const options = readSetOptions(asked["options"], true);
  return { shelf, key, cell: cellFor(shelf, asked["value"], shelf.get(key, now), options, now) };
}
