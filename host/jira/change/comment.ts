import { AUTOMATION_ACCOUNT, INTERNAL_PROPERTY } from "../facts/site";
import { TRANSITION, TRANSITIONS } from "../facts/workflow";
import { commentEvent } from "../shape/event";
import { isPublic } from "../shape/comment";
import { textOf } from "../wire/adf";
import type { Draft } from "../state/draft";
import { TABLE, type Adf, type CommentRow, type IssueRow, type Properties } from "../state/rows";
import { recordChange } from "./history";
import { isWaiting, movedIssue } from "./status";

export const visibility = (publicly: boolean): Properties => ({ [INTERNAL_PROPERTY]: { internal: !publicly } });

const commentItem = (
  comment: CommentRow,
  from: string | null,
): { field: string; fieldtype: "jira"; from: string | null; fromString: string | null; to: string; toString: string } => ({
  field: "Comment",
  fieldtype: "jira",
  from: from === null ? null : comment.id,
  fromString: from,
  to: comment.id,
  toString: textOf(comment.body),
});

/** JSM automation: the customer answered, work goes on. */
function resume(draft: Draft, row: IssueRow, comment: CommentRow): void {
  const author = draft.world.user(comment.author);
  const transition = TRANSITIONS.find((fact) => fact.id === TRANSITION.resume);
  if (!draft.world.setting.customerCommentResumes || author?.kind !== "customer" || !isPublic(comment.properties)) return;
  if (!isWaiting(row) || transition === undefined) return;
  const moved = movedIssue(row, transition, draft.now);
  recordChange(draft, moved.row, moved.items, { author: AUTOMATION_ACCOUNT });
}

/** Adds a comment: `commented:issue` and one more `updated:issue` with a Comment item, as on the wire (jira-api.md §2.2). */
export function addComment(draft: Draft, row: IssueRow, body: Adf, properties: Properties): CommentRow {
  const { now, author } = draft;
  const comment: CommentRow = { id: draft.nextId("comment"), issueId: row.id, author, updateAuthor: author, body, created: now, updated: now, properties };
  draft.put(TABLE.comment, comment.id, comment);
  draft.emit(commentEvent(draft, "avi:jira:commented:issue", { ...row, updated: now }, comment));
  const after = recordChange(draft, row, [commentItem(comment, null)], { history: false });
  resume(draft, after, comment);
  return comment;
}

/** Editing is a second `commented:issue` with the same id; properties not named stay (merge). */
export function editComment(draft: Draft, row: IssueRow, old: CommentRow, body: Adf, properties: Properties): CommentRow {
  const comment: CommentRow = { ...old, body, updateAuthor: draft.author, updated: draft.now, properties: { ...old.properties, ...properties } };
  draft.put(TABLE.comment, comment.id, comment);
  draft.emit(commentEvent(draft, "avi:jira:commented:issue", { ...row, updated: draft.now }, comment));
  recordChange(draft, row, [commentItem(comment, textOf(old.body))]);
  return comment;
}

export function deleteComment(draft: Draft, row: IssueRow, comment: CommentRow): void {
  draft.delete(TABLE.comment, comment.id);
  draft.emit(commentEvent(draft, "avi:jira:deleted:comment", { ...row, updated: draft.now }, comment));
  recordChange(draft, row, [{ field: "Comment", fieldtype: "jira", from: comment.id, fromString: textOf(comment.body), to: null, toString: null }]);
}
