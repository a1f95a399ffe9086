import { DEFAULT_PRIORITY, STATUS } from "../facts/workflow";
import { CHANNEL_PROPERTY } from "../facts/site";
import { projectOf } from "../facts/desk";
import { issueEvent } from "../shape/event";
import type { Draft } from "../state/draft";
import { TABLE, type IssueRow } from "../state/rows";
import type { Json } from "../wire/body";
import { withFields } from "./issue-fields";

export interface NewIssue {
  readonly project: string;
  readonly type: string;
  readonly reporter: string;
  readonly requestType: string | null;
  readonly channel: string;
  readonly organisations: readonly string[];
  readonly participants: readonly string[];
  /** Further fields as a client sends them. */
  readonly fields: Json;
}

/** Creates an issue in the first status; writes no changelog entry, as Jira does. */
export function createIssue(draft: Draft, wish: NewIssue): IssueRow {
  const id = draft.nextId("issue");
  const key = `${projectOf(wish.project).key}-${draft.nextId(`key:${wish.project}`)}`;
  const empty: IssueRow = {
    id,
    key,
    project: wish.project,
    type: wish.type,
    summary: "",
    description: null,
    status: STATUS.open,
    statusSince: draft.now,
    priority: DEFAULT_PRIORITY,
    resolution: null,
    resolved: null,
    creator: draft.author,
    reporter: wish.reporter,
    assignee: null,
    created: draft.now,
    updated: draft.now,
    labels: [],
    due: null,
    originalEstimate: null,
    remainingEstimate: null,
    timeSpent: null,
    organisations: wish.organisations,
    requestType: wish.requestType,
    participants: wish.participants,
    custom: {},
    properties: { [CHANNEL_PROPERTY]: { value: wish.channel } },
  };
  const row = draft.putIssue(withFields(empty, { summary: "", ...wish.fields }, draft.world).row);
  draft.put(TABLE.key, key, id);
  draft.emit(issueEvent(draft, "created", row));
  return row;
}

/** Deleting sends one event: none for its worklogs and comments (jira-api.md §2.4). Whether its worklogs appear in the deleted feed is a setting. */
export function deleteIssue(draft: Draft, row: IssueRow): void {
  const { world } = draft;
  draft.delete(TABLE.issue, row.id);
  draft.delete(TABLE.key, row.key);
  for (const comment of world.commentsOf.of(row.id)) draft.delete(TABLE.comment, comment.id);
  for (const history of world.historiesOf.of(row.id)) draft.delete(TABLE.history, history.id);
  for (const log of world.worklogsOf.of(row.id)) {
    draft.delete(TABLE.worklog, log.id);
    if (world.setting.feedOfDeletedIssues) draft.put(TABLE.goneWorklog, log.id, { id: log.id, issueId: row.id, at: draft.now });
  }
  draft.emit(issueEvent(draft, "deleted", row));
}
