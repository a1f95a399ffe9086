import { PRIORITIES, STATUSES, type PriorityFact, type StatusFact } from "../facts/workflow";
import type { HistoryItem, HistoryRow } from "../state/rows";
import { dateFor, nameFor, type View } from "./view";
import { person } from "./person";

/** Strings of statuses and priorities come in the reader's language; their ids do not change. */
function itemShape(view: View, item: HistoryItem): HistoryItem {
  const facts: readonly (StatusFact | PriorityFact)[] | undefined = item.fieldId === "status" ? STATUSES : item.fieldId === "priority" ? PRIORITIES : undefined;
  if (facts === undefined || !view.world.setting.translatedNames) return item;
  const name = (id: string | null | undefined, known: string | null | undefined): string | null => {
    const fact = facts.find((candidate) => candidate.id === id);
    return fact === undefined ? (known ?? null) : nameFor(view, fact.name);
  };
  return { ...item, fromString: name(item.from, item.fromString), toString: name(item.to, ownToString(item)) };
}

/** `toString` may be absent, and then the inherited function answers: ask for the own one only. */
export const ownToString = (item: HistoryItem): string | null | undefined => (Object.hasOwn(item, "toString") ? item.toString : undefined);

export const itemShapes = (view: View, items: readonly HistoryItem[]): HistoryItem[] => items.map((item) => itemShape(view, item));

export const historyShape = (view: View, row: HistoryRow): Record<string, unknown> => ({
  id: row.id,
  author: person(view.world, row.author),
  created: dateFor(view, row.created),
  items: itemShapes(view, row.items),
});
