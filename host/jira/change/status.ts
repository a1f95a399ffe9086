import { RESOLUTION, STATUS, STATUSES, statusFact, type TransitionFact } from "../facts/workflow";
import type { HistoryItem, IssueRow } from "../state/rows";

const DONE = new Set(STATUSES.filter((fact) => fact.category === "done").map((fact) => fact.id));

function resolutionItem(row: IssueRow, to: string | null): HistoryItem[] {
  if (row.resolution === to) return [];
  const name = (id: string | null): string | null => (id === null ? null : RESOLUTION.name.en);
  return [{ field: "resolution", fieldtype: "jira", fieldId: "resolution", from: row.resolution, fromString: name(row.resolution), to, toString: name(to) }];
}

/** The issue after a transition: resolution is set on entering the done statuses and cleared on leaving them. */
export function movedIssue(row: IssueRow, transition: TransitionFact, now: number): { row: IssueRow; items: HistoryItem[] } {
  const resolution = DONE.has(transition.to) ? (row.resolution ?? RESOLUTION.id) : null;
  const resolved = resolution === null ? null : (row.resolved ?? now);
  const status: HistoryItem = {
    field: "status",
    fieldtype: "jira",
    fieldId: "status",
    from: row.status,
    fromString: statusFact(row.status).name.en,
    to: transition.to,
    toString: statusFact(transition.to).name.en,
  };
  return { row: { ...row, status: transition.to, statusSince: now, resolution, resolved }, items: [...resolutionItem(row, resolution), status] };
}

export const isWaiting = (row: IssueRow): boolean => row.status === STATUS.waiting;
