import type { JiraMapping } from "../../core/contract/schema/jira";
import { at, jsonOf, textOf } from "../read-json";
import type { Exported } from "./read-pages";

type Field = keyof NonNullable<JiraMapping["fields"]>;

/** How a field's `schema.custom` ends, whatever its number and its name on the site. */
const ENDINGS: Readonly<Record<Field, string>> = {
  organisations: ":sd-customer-organizations",
  requestType: ":vp-origin",
  participants: ":sd-request-participants",
  class: "/static/support-class",
};

export interface FieldNames {
  readonly said: NonNullable<JiraMapping["fields"]>;
  /** Empty where it was not exported. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The mapping's own word wins; else the field is known by what it is. */
export const fieldNames = (mapping: JiraMapping, { schema }: Exported): FieldNames => ({ said: mapping.fields ?? {}, schema: jsonOf(schema) });

export function fieldOf({ said, schema }: FieldNames, field: Field): string | null {
  const found = Object.entries(schema).find(([, one]) => textOf(at(one, "custom"))?.endsWith(ENDINGS[field]));
  return said[field] ?? found?.[0] ?? null;
}
