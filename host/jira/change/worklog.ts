import { worklogEvent } from "../shape/event";
import type { Draft } from "../state/draft";
import { TABLE, type Adf, type HistoryItem, type IssueRow, type WorklogRow } from "../state/rows";
import { recordChange } from "./history";

/** How the remaining estimate moves: by the time logged (Jira's default), not at all, or to a given value. */
export type Adjust =
  | { readonly kind: "auto" }
  | { readonly kind: "leave" }
  | { readonly kind: "new"; readonly seconds: number }
  | { readonly kind: "manual"; readonly by: number };

export interface WorklogWish {
  readonly started: number;
  readonly seconds: number;
  readonly comment: Adf | null;
  readonly properties: WorklogRow["properties"];
}

const text = (seconds: number | null): string | null => (seconds === null ? null : String(seconds));

function tracked(row: IssueRow, delta: number, adjust: Adjust): { row: IssueRow; items: HistoryItem[] } {
  const spent = Math.max(0, (row.timeSpent ?? 0) + delta);
  const before = row.remainingEstimate;
  const auto = before === null && row.timeSpent !== null ? null : Math.max(0, (before ?? 0) - delta);
  const remaining =
    adjust.kind === "leave" ? before : adjust.kind === "new" ? adjust.seconds : adjust.kind === "manual" ? Math.max(0, (before ?? 0) - adjust.by) : auto;
  const items: HistoryItem[] = [];
  const item = (fieldId: string, from: number | null, to: number | null): void => {
    if (from !== to) items.push({ field: fieldId, fieldtype: "jira", fieldId, from: text(from), fromString: text(from), to: text(to), toString: text(to) });
  };
  item("timeestimate", before, remaining);
  item("timespent", row.timeSpent, spent);
  return { row: { ...row, timeSpent: spent, remainingEstimate: remaining }, items };
}

/** The classic item without a `fieldId` (jira-api.md §2.2). */
const idItem = (from: string | null, to: string | null): HistoryItem => ({ field: "WorklogId", fieldtype: "jira", from, fromString: from, to, toString: to });

export function addWorklog(draft: Draft, row: IssueRow, wish: WorklogWish, adjust: Adjust): WorklogRow {
  const { now, author } = draft;
  const log: WorklogRow = { id: draft.nextId("worklog"), issueId: row.id, author, updateAuthor: author, created: now, updated: now, ...wish };
  draft.put(TABLE.worklog, log.id, log);
  draft.emit(worklogEvent(draft, "created", log));
  const after = tracked(row, log.seconds, adjust);
  recordChange(draft, after.row, [...after.items, idItem(null, log.id)]);
  return log;
}

export function editWorklog(draft: Draft, row: IssueRow, old: WorklogRow, wish: WorklogWish, adjust: Adjust): WorklogRow {
  const log: WorklogRow = { ...old, ...wish, updateAuthor: draft.author, updated: draft.now };
  draft.put(TABLE.worklog, log.id, log);
  draft.emit(worklogEvent(draft, "updated", log));
  const after = tracked(row, log.seconds - old.seconds, adjust);
  recordChange(draft, after.row, [...after.items, idItem(log.id, log.id)]);
  return log;
}

export function deleteWorklog(draft: Draft, row: IssueRow, log: WorklogRow, adjust: Adjust): void {
  draft.delete(TABLE.worklog, log.id);
  draft.put(TABLE.goneWorklog, log.id, { id: log.id, issueId: row.id, at: draft.now });
  draft.emit(worklogEvent(draft, "deleted", log));
  const after = tracked(row, -log.seconds, adjust);
  recordChange(draft, after.row, [...after.items, idItem(log.id, null)]);
}
