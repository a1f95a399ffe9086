import { isWorded, say, type Language } from "./say";

/** What an agency calls a thing: one word for all, or one a language. */
export type Named = string | Readonly<Record<Language, string>> | null;

/** The agency's own name; without one our word for a usual id; without that the id, readable. */
export function nameOf(language: Language, label: Named, id: string, prefix = "category"): string {
  if (typeof label === "string") return label;
  if (label !== null) return label[language];
  const key = `${prefix}.${id}`;
  return isWorded(language, key) ? say(language, key) : readable(id);
}

function readable(id: string): string {
  const text = id.replaceAll(/[-_]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
