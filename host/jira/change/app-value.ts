import type { AppField } from "../field/catalog";
import type { IssueRow } from "../state/rows";
import type { World } from "../state/world";
import { isJson } from "../wire/body";
import { changeItem, type Written } from "./field-writer";
import { fits } from "./value-schema";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether one value has the type that the manifest gives the field. */
function single(field: AppField, value: unknown, world: World): boolean {
  if (field.type === "number") return typeof value === "number" && Number.isFinite(value);
  if (field.type === "string") return typeof value === "string";
  if (field.type === "datetime") return typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
  if (field.type === "date") return typeof value === "string" && DATE.test(value);
  if (field.type === "user") return isJson(value) && typeof value["accountId"] === "string" && world.user(value["accountId"]) !== undefined;
  if (field.type === "group") return isJson(value) && typeof value["name"] === "string";
  return isJson(value) && (field.valueSchema === null || fits(field.valueSchema, value));
}

export function hasType(field: AppField, value: unknown, world: World): boolean {
  if (value === null) return true;
  return field.list ? Array.isArray(value) && value.length <= 100 && value.every((one) => single(field, one, world)) : single(field, value, world);
}

/** Milliseconds of a date-time are dropped; the rest is kept as given. */
function kept(field: AppField, value: unknown): unknown {
  return field.type === "datetime" && typeof value === "string" ? value.replace(/\.\d+/, ".000") : value;
}

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** Sets an app field; the changelog shows the value as text in both the id and the string slot. */
export function writeAppValue(field: AppField, row: IssueRow, wish: unknown, world: World): Written {
  if (!hasType(field, wish, world)) return { error: `Value of the field ${field.name} is not valid: expected ${field.list ? "a list of " : ""}${field.type}.` };
  const before = textOf(row.custom[field.id]);
  const next = kept(field, wish);
  const after = textOf(next);
  const custom = { ...row.custom, [field.id]: next };
  return { patch: { custom }, items: [changeItem(field.id, field.name, "custom", [before, before, after, after])] };
}
