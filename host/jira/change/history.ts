import { changeEvent } from "../shape/event";
import type { Draft } from "../state/draft";
import { TABLE, type HistoryItem, type HistoryRow, type IssueRow } from "../state/rows";

export interface RecordOptions {
  /** Another author than the caller: automation. */
  readonly author?: string;
  readonly history?: boolean;
  readonly events?: boolean;
}

/** Keeps a change: the issue as it is now, its changelog entry and the events it makes. No items = only `updated` moves. */
export function recordChange(draft: Draft, row: IssueRow, items: readonly HistoryItem[], options: RecordOptions = {}): IssueRow {
  const kept = draft.putIssue({ ...row, updated: draft.now });
  if (items.length === 0) return kept;
  const author = options.author ?? draft.author;
  const history: HistoryRow = { id: draft.nextId("history"), issueId: row.id, author, created: draft.now, items };
  if (options.history !== false) draft.put(TABLE.history, history.id, history);
  if (options.events === false) return kept;
  draft.emit(changeEvent(draft, "updated", kept, history, author));
  if (items.some((item) => item.fieldId === "assignee")) draft.emit(changeEvent(draft, "assigned", kept, history, author));
  return kept;
}
