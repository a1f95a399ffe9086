import type { Entity } from "./entity";
import { FILTERS_MAX } from "./limits";
import { Refusal } from "./refusal";
import { isFields, type Fields } from "./value";

/** One comparison; `values` as the SDK sends them. */
export interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** All of them (`and`) or any of them (`or`); never both (D entities-api-query). */
export interface Conditions {
  readonly all: boolean;
  readonly items: readonly Condition[];
}

type Test = (actual: unknown, first: unknown, second: unknown) => boolean;

const ordered =
  (holds: (order: number) => boolean): Test =>
  (actual, first) =>
    comparable(actual, first) && holds(compare(actual, first));

/** What each comparison means; a missing attribute is different from everything and contains nothing. */
const TESTS: Readonly<Record<string, Test>> = {
  EQUAL_TO: (actual, first) => actual === first,
  NOT_EQUAL_TO: (actual, first) => actual !== first,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: ordered((order) => order >= 0),
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: ordered((order) => order <= 0),
  BETWEEN: (actual, first, second) => comparable(actual, first) && comparable(actual, second) && compare(actual, first) >= 0 && compare(actual, second) <= 0,
  BEGINS_WITH: (actual, first) => typeof actual === "string" && typeof first === "string" && actual.startsWith(first),
  CONTAINS: (actual, first) => typeof actual === "string" && typeof first === "string" && actual.includes(first),
  NOT_CONTAINS: (actual, first) => !(typeof actual === "string" && typeof first === "string" && actual.includes(first)),
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
};

const comparable = (a: unknown, b: unknown): boolean => typeof a === typeof b && (typeof a === "string" || typeof a === "number");
const compare = (a: unknown, b: unknown): number => {
  const [left, right] = [a as string | number, b as string | number];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Reads `{and: […]}` or `{or: […]}`; null when nothing is asked. Conditions may name declared attributes of a type other than `any`. */
export function readConditions(entity: Entity | null, asked: unknown): Conditions | null {
  if (asked === undefined || asked === null) return null;
  if (!isFields(asked)) throw new Refusal("INVALID_REQUEST", "conditions");
  const { and, or } = asked;
  if (and !== undefined && or !== undefined) throw new Refusal("INVALID_FILTER_OPERATORS_COMBINATION");
  const items: unknown = and ?? or;
  if (!Array.isArray(items) || items.length === 0) throw new Refusal("EMPTY_FILTER_OPERATOR");
  if (items.length > FILTERS_MAX) throw new Refusal("UNPROCESSABLE_ENTITY", `more than ${FILTERS_MAX} conditions`);
  return { all: and !== undefined, items: items.map((item: unknown) => readCondition(entity, item)) };
}

function readCondition(entity: Entity | null, asked: unknown): Condition {
  const { property, condition, values } = isFields(asked) ? asked : {};
  if (typeof property !== "string" || typeof condition !== "string" || !Array.isArray(values)) throw new Refusal("INVALID_REQUEST", "condition");
  if (TESTS[condition] === undefined) throw new Refusal("INVALID_REQUEST", `no condition ${condition}`);
  if (condition === "BETWEEN" && values.length < 2) throw new Refusal("INSUFFICIENT_FILTER_VALUES");
  const type = entity?.types.get(property);
  if (entity !== null && type === undefined) throw new Refusal("INVALID_ENTITY_ATTRIBUTE", `${entity.name}.${property}`);
  if (type === "any") throw new Refusal("UNPROCESSABLE_ENTITY", `${property} is of type any`);
  return { property, condition, values };
}

export const holds = (actual: unknown, { condition, values }: Pick<Condition, "condition" | "values">): boolean =>
  TESTS[condition]?.(actual, values[0], values[1]) ?? false;

/** True when the record satisfies the conditions; no conditions are always satisfied. */
export function satisfies(value: unknown, conditions: Conditions | null): boolean {
  if (conditions === null) return true;
  const fields: Fields = isFields(value) ? value : {};
  const one = (item: Condition): boolean => holds(fields[item.property], item);
  return conditions.all ? conditions.items.every(one) : conditions.items.some(one);
}
