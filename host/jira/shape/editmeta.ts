import { PRIORITIES } from "../facts/workflow";
import type { FieldFact } from "../field/catalog";
import { priorityShape } from "./fact";
import type { View } from "./view";

const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  labels: ["add", "set", "remove"],
  comment: ["add", "edit", "remove"],
  worklog: ["add", "edit", "remove"],
};
const NOT_EDITABLE = new Set(["issuetype", "resolution", "attachment", "issuelinks", "components", "fixVersions", "versions", "worklog"]);

/** Fields that the edit screen holds: system fields on screens, JSM's, and the app's unless read-only. */
export function editableFields(view: View): FieldFact[] {
  const { fields } = view.world;
  return fields.all.filter((field) => field.orderable && !NOT_EDITABLE.has(field.id) && fields.appField(field.id)?.readOnly !== true);
}

/** Which fields the edit screen of an issue holds. */
export function editMeta(view: View): Record<string, unknown> {
  const entry = (field: FieldFact): Record<string, unknown> => ({
    required: field.id === "summary",
    schema: field.schema ?? {},
    name: field.name,
    key: field.id,
    operations: OPERATIONS[field.id] ?? ["set"],
    ...(field.id === "priority" ? { allowedValues: PRIORITIES.map((fact) => priorityShape(view, fact.id)) } : {}),
  });
  return { fields: Object.fromEntries(editableFields(view).map((field) => [field.id, entry(field)])) };
}
