import type { EntityEntry } from "../manifest/manifest";
import { INTEGER_MAX, INTEGER_MIN, PARTITION_BYTES_MAX, RANGE_BYTES_MAX } from "./limits";
import { Refusal } from "./refusal";
import { holdsNull, isFields, type Fields } from "./value";

export type AttributeType = EntityEntry["attributes"][string]["type"];
/** What an index sorts by. */
export type Sortable = string | number | boolean;

export interface IndexPlan {
  readonly name: string;
  readonly partition: readonly string[];
  /** The attribute sorted by. */
  readonly range: string;
}

/** A declared entity: its attributes' types and its indexes. */
export interface Entity {
  readonly name: string;
  readonly types: ReadonlyMap<string, AttributeType>;
  readonly indexes: readonly IndexPlan[];
}

export function entityFrom(entry: EntityEntry): Entity {
  const indexes = (entry.indexes ?? []).map((index) =>
    typeof index === "string"
      ? { name: index, partition: [], range: index }
      : { name: index.name, partition: index.partition ?? [], range: index.range[0] ?? "" },
  );
  return { name: entry.name, types: new Map(Object.entries(entry.attributes).map(([name, { type }]) => [name, type])), indexes };
}

/** Refuses a value that does not keep to the declared attributes (D entities-manifest: types are strictly enforced). */
export function checkEntityValue(entity: Entity, value: unknown): asserts value is Fields {
  if (!isFields(value)) throw new Refusal("INVALID_ENTITY_VALUE", "an entity is an object");
  for (const [name, part] of Object.entries(value)) {
    const type = entity.types.get(name);
    if (type === undefined) throw new Refusal("INVALID_ENTITY_ATTRIBUTE", `${entity.name}.${name}`);
    if (!fits(type, part)) throw new Refusal("INCORRECT_PROPERTY_TYPE", `${entity.name}.${name} must be ${type}`);
    if (typeof part === "string" && part.trim() === "") throw new Refusal("INVALID_ENTITY_VALUE", `${entity.name}.${name} is blank`);
  }
  for (const index of entity.indexes) checkIndexSize(entity, index, value);
}

function fits(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return typeof value === "number" && Number.isInteger(value) && value >= INTEGER_MIN && value <= INTEGER_MAX;
    case "float":
      return typeof value === "number" && Number.isFinite(value);
    case "any":
      return !holdsNull(value);
  }
}

function checkIndexSize(entity: Entity, index: IndexPlan, value: Fields): void {
  const bytes = (name: string): number => Buffer.byteLength(String(value[name] ?? ""));
  const partition = index.partition.reduce((sum, name) => sum + bytes(name), 0);
  if (partition > PARTITION_BYTES_MAX || bytes(index.range) > RANGE_BYTES_MAX) throw new Refusal("MAX_SIZE", `index ${entity.name}/${index.name}`);
}

export const isSortable = (value: unknown): value is Sortable => typeof value === "string" || typeof value === "number" || typeof value === "boolean";
