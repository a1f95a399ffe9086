import type { JiraMapping } from "../../core/contract/schema/jira";
import { at, isJson, numberOf, textOf } from "../read-json";
import { fieldOf, type FieldNames } from "./find-fields";
import type { Change, Named, SeenIssue } from "./read-issue";
import type { Reader } from "./reader";

/** What an issue's class follows from, at one moment. */
export interface ClassWords {
  readonly priority: Named | null;
  readonly labels: readonly string[];
  readonly components: readonly Named[];
  readonly category: string | null;
  readonly severity: number | null;
}

export interface ClassMoment {
  readonly words: ClassWords;
  /** null: as it was reported. */
  readonly change: Change | null;
}

/** Today's words walked back through the changelog: as reported, then after each change that touches them. */
export function traceClass(reader: Reader, issue: SeenIssue, names: FieldNames): readonly ClassMoment[] {
  const { priority, labels, components, category, severity } = issue;
  let words: ClassWords = { priority, labels, components, category, severity };
  const moments: ClassMoment[] = [];
  const classField = fieldOf(names, "class");
  for (const change of issue.changes.toReversed()) {
    const before = undone(reader, words, change, classField);
    if (before === null) continue;
    moments.push({ words, change });
    words = before;
  }
  return [{ words, change: null }, ...moments.toReversed()];
}

/** The words before a change; null where it touches none of them. */
function undone(reader: Reader, words: ClassWords, { item, path }: Change, classField: string | null): ClassWords | null {
  const field = textOf(at(item, "fieldId")) ?? textOf(at(item, "field"));
  const [from, to] = [textOf(at(item, "from")), textOf(at(item, "to"))];
  const fromName = textOf(at(item, "fromString"));
  if (field === "priority") return { ...words, priority: from === null ? null : { id: from, name: fromName ?? from } };
  if (field === "labels") return { ...words, labels: (fromName ?? "").split(/\s+/).filter((label) => label !== "") };
  if (field === "components" || field === "Component") {
    const kept = words.components.filter(({ id }) => id !== to);
    return { ...words, components: from === null ? kept : [...kept, { id: from, name: fromName ?? from }] };
  }
  if (classField === null || field !== classField) return null;
  const value = from ?? fromName;
  if (value === null) return { ...words, category: null, severity: null };
  const said = parsed(value);
  if (said === null) reader.note("jira.class-unreadable", path, { found: value.slice(0, 60) });
  return { ...words, category: textOf(at(said, "category")), severity: numberOf(at(said, "severity")) };
}

function parsed(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}

/** The value a mapping gives for a thing's id or else its name. */
export const meaning = (mapping: Readonly<Record<string, string>> | undefined, one: Named | null): string | undefined => {
  if (mapping === undefined || one === null) return undefined;
  return [one.id, one.name].flatMap((word) => (Object.hasOwn(mapping, word) ? (mapping[word] ?? []) : []))[0];
};

/** Categories that labels or components say; more than one contradict each other. */
export function categoriesSaid({ labels, components }: ClassWords, categories: JiraMapping["categories"]): readonly string[] {
  const byLabel = labels.flatMap((label) => meaning(categories?.labels, { id: label, name: label }) ?? []);
  const byComponent = components.flatMap((component) => meaning(categories?.components, component) ?? []);
  return [...new Set([...byLabel, ...byComponent])];
}
