import type { HistoryItem, IssueRow } from "../state/rows";
import type { World } from "../state/world";
import type { Json } from "../wire/body";
import { fieldsRefused } from "../wire/refusal";
import { ownToString } from "../shape/history";
import { writeAppValue } from "./app-value";
import { WRITERS, type Written } from "./field-writer";

const moved = (item: HistoryItem): boolean => item.from !== item.to || item.fromString !== ownToString(item);
const offScreen = (id: string): string => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** Sets one field by hand of a person or an app: read-only app fields refuse, they are written through `app/field` only. */
function writeField(row: IssueRow, id: string, value: unknown, world: World): Written {
  const field = world.fields.appField(id);
  if (field !== undefined) return field.readOnly ? { error: offScreen(id) } : writeAppValue(field, row, value, world);
  return WRITERS[id]?.(row, value, world) ?? { error: offScreen(id) };
}

/** Sets several fields; every mistake is named by field id in one 400. Items hold real changes only. */
export function withFields(row: IssueRow, fields: Json, world: World): { row: IssueRow; items: HistoryItem[] } {
  const errors: Record<string, string> = {};
  const items: HistoryItem[] = [];
  let next = row;
  for (const [id, value] of Object.entries(fields)) {
    const written = writeField(next, id, value, world);
    if ("error" in written) errors[id] = written.error;
    else {
      next = { ...next, ...written.patch };
      items.push(...written.items.filter(moved));
    }
  }
  if (Object.keys(errors).length > 0) throw fieldsRefused(errors);
  return { row: next, items };
}
