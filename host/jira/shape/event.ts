import type { ProductEvent } from "../../site/site";
import { FieldSelection } from "../field/selection";
import { fieldValue } from "../field/value";
import type { Draft } from "../state/draft";
import { SITE_VIEW } from "../state/caller";
import type { CommentRow, HistoryRow, IssueRow, WorklogRow } from "../state/rows";
import { commentShape } from "./comment";
import { statusShape } from "./fact";
import { itemShapes, ownToString } from "./history";
import { viewOf, type View } from "./view";
import { worklogShape } from "./worklog";

const EVENT_FIELDS = new FieldSelection(["*navigable"], "none");

function eventIssue(view: View, row: IssueRow): Record<string, unknown> {
  const ids = EVENT_FIELDS.idsOf(view.world.fields);
  return { id: row.id, key: row.key, fields: Object.fromEntries(ids.map((id) => [id, fieldValue(row, id, view)])) };
}

const usersOf = (row: IssueRow): Record<string, unknown>[] =>
  [...new Set([row.reporter, row.assignee].filter((id): id is string => id !== null))].map((accountId) => ({ accountId }));

/** What every event carries: the name, the instant as a string of epoch ms, and whether the app itself caused it. */
function event(draft: Draft, name: string, parts: Record<string, unknown>): ProductEvent {
  const selfGenerated = draft.caller.byApp;
  return { name, selfGenerated, payload: { eventType: name, ...parts, timestamp: String(draft.now), selfGenerated } };
}

const siteView = (draft: Draft): View => viewOf(draft.world, SITE_VIEW);

export function issueEvent(draft: Draft, verb: "created" | "deleted", row: IssueRow): ProductEvent {
  const parts = { issue: eventIssue(siteView(draft), row), atlassianId: draft.author, associatedUsers: usersOf(row) };
  return event(draft, `avi:jira:${verb}:issue`, { ...parts, jiraEventTypeName: `issue_${verb}` });
}

/** `updated:issue`, or `assigned:issue` with the same body; both statuses of a status change stand beside the changelog. */
export function changeEvent(draft: Draft, verb: "updated" | "assigned", row: IssueRow, history: HistoryRow, author: string): ProductEvent {
  const view = siteView(draft);
  const status = history.items.find((item) => item.fieldId === "status");
  const statuses = status === undefined ? [] : [status.from, status.to].filter((id): id is string => typeof id === "string");
  return event(draft, `avi:jira:${verb}:issue`, {
    issue: eventIssue(view, row),
    atlassianId: author,
    changelog: { id: history.id, items: itemShapes(view, history.items).map(wireItem) },
    associatedUsers: usersOf(row),
    ...(statuses.length > 0 ? { associatedStatuses: statuses.map((id) => statusShape(view, id)) } : {}),
    jiraEventTypeName: verb === "assigned" ? "issue_assigned" : "issue_generic",
  });
}

/** `toString` is left out where there is none: on the wire keys may be absent rather than null (jira-api.md §2.2). */
const wireItem = (item: HistoryRow["items"][number]): Record<string, unknown> => {
  const { toString: _inherited, ...rest } = item;
  const to = ownToString(item);
  return to === undefined || to === null ? rest : { ...rest, toString: to };
};

export function commentEvent(draft: Draft, name: "avi:jira:commented:issue" | "avi:jira:deleted:comment", row: IssueRow, comment: CommentRow): ProductEvent {
  const view = siteView(draft);
  const { self: _self, ...shape } = commentShape(view, row, comment);
  return event(draft, name, { issue: eventIssue(view, row), atlassianId: draft.author, associatedUsers: usersOf(row), comment: shape });
}

export const worklogEvent = (draft: Draft, verb: "created" | "updated" | "deleted", log: WorklogRow): ProductEvent =>
  event(draft, `avi:jira:${verb}:worklog`, { atlassianId: draft.author, worklog: worklogShape(siteView(draft), log) });
