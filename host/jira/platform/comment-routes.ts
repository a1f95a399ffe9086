import { addComment, deleteComment, editComment } from "../change/comment";
import { commentShape } from "../shape/comment";
import { viewOf } from "../shape/view";
import { Draft } from "../state/draft";
import { may, seenIssue, writableIssue } from "../state/right";
import type { CommentRow, IssueRow, Properties } from "../state/rows";
import { isAdf } from "../wire/adf";
import { isJson, listOf, objectOf, wordsIn, type Json } from "../wire/body";
import { sliceOf } from "../wire/page";
import { badPayload, noPermission, refused } from "../wire/refusal";
import { created, done, ok, read, readByPost, write, type Answer, type Call, type Route } from "../wire/route";

const NO_COMMENT = (id: string): string => `Can not find a comment for the id: ${id}.`;

function commentAt(call: Call, row: IssueRow): CommentRow {
  const id = call.at["id"] ?? "";
  const comment = call.world.comments.get(id);
  if (comment === undefined || comment.issueId !== row.id) throw refused(404, [NO_COMMENT(id)]);
  return comment;
}

/** `properties: [{key, value}]` of a body as one map. */
export function propertiesIn(body: Json): Properties {
  return Object.fromEntries(
    listOf(body["properties"]).map((one) => {
      if (!isJson(one) || typeof one["key"] !== "string") throw badPayload();
      return [one["key"], one["value"]];
    }),
  );
}

function bodyIn(body: Json): Record<string, unknown> {
  const text = body["body"];
  if (!isAdf(text)) throw refused(400, ["Comment body is not valid!"], { comment: "Comment body is not valid!" });
  return text;
}

function getComments(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const newestFirst = (call.query.get("orderBy") ?? "").startsWith("-");
  const rows = call.world.commentsOf.of(row.id);
  const page = sliceOf(call.query, newestFirst ? rows.toReversed() : rows, 100, 5000);
  const view = viewOf(call.world, call.caller);
  const expand = wordsIn(call.query, "expand");
  const { startAt, maxResults, total } = page;
  return ok({ startAt, maxResults, total, comments: page.values.map((comment) => commentShape(view, row, comment, expand)) }, page.values.length);
}

function getComment(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  return ok(commentShape(viewOf(call.world, call.caller), row, commentAt(call, row), wordsIn(call.query, "expand")));
}

function postComment(call: Call): Answer {
  const { world, caller } = call;
  const row = writableIssue(world, caller, call.at["issueIdOrKey"] ?? "", "ADD_COMMENTS", "You do not have the permission to comment on this issue.");
  const body = objectOf(call.body);
  const draft = new Draft(world, caller);
  const comment = addComment(draft, row, bodyIn(body), propertiesIn(body));
  draft.commit();
  return created(commentShape(viewOf(world, caller), row, comment, wordsIn(call.query, "expand")));
}

/** Own ones with the OWN permission, all with the ALL permission. */
function mayChange(call: Call, row: IssueRow, comment: CommentRow, verb: "EDIT" | "DELETE"): void {
  const { world, caller } = call;
  const own = comment.author === caller.accountId && may(world, caller, `${verb}_OWN_COMMENTS`, row.project);
  if (!own && !may(world, caller, `${verb}_ALL_COMMENTS`, row.project))
    throw noPermission(`You do not have the permission to ${verb.toLowerCase()} this comment.`);
}

function putComment(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const old = commentAt(call, row);
  mayChange(call, row, old, "EDIT");
  const body = objectOf(call.body);
  const draft = new Draft(call.world, call.caller);
  const comment = editComment(draft, row, old, bodyIn(body), propertiesIn(body));
  draft.commit();
  return ok(commentShape(viewOf(call.world, call.caller), row, comment, wordsIn(call.query, "expand")));
}

function removeComment(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const comment = commentAt(call, row);
  mayChange(call, row, comment, "DELETE");
  const draft = new Draft(call.world, call.caller);
  deleteComment(draft, row, comment);
  draft.commit();
  return done();
}

function listComments(call: Call): Answer {
  const { world, caller } = call;
  const ids = listOf(objectOf(call.body)["ids"]).map(String);
  if (ids.length > 1000) throw refused(400, ["The number of comment ids must not exceed 1000."]);
  const view = viewOf(world, caller);
  const expand = wordsIn(call.query, "expand");
  const found = ids.flatMap((id) => {
    const comment = world.comments.get(id);
    const issue = comment === undefined ? undefined : world.issue(comment.issueId);
    if (comment === undefined || issue === undefined || !may(world, caller, "BROWSE_PROJECTS", issue.project)) return [];
    return [commentShape(view, issue, comment, expand)];
  });
  return ok({ maxResults: found.length, startAt: 0, total: found.length, isLast: true, values: found }, found.length);
}

export const COMMENT_ROUTES: readonly Route[] = [
  read("/rest/api/3/issue/{issueIdOrKey}/comment", getComments),
  write("POST", "/rest/api/3/issue/{issueIdOrKey}/comment", postComment),
  read("/rest/api/3/issue/{issueIdOrKey}/comment/{id}", getComment),
  write("PUT", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}", putComment),
  write("DELETE", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}", removeComment),
  readByPost("/rest/api/3/comment/list", listComments),
];
