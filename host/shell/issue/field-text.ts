import { formatted } from "../base/formatter";
import { moment } from "../base/moment";
import type { Language } from "../words";
import type { AppField } from "./app-fields";

/** A field as Jira's lists show it: by the manifest's formatter, a date-time in the site's zone, anything else as it is. */
export function fieldText(field: AppField, value: unknown, language: Language, zone: string): string {
  const expression = field.module.view?.formatter?.expression;
  if (expression !== undefined) return formatted(expression, value);
  if (value === null || value === undefined) return "";
  if (field.module.type === "datetime") return moment(language, String(value), zone);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
