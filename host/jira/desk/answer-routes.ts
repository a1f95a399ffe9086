import { addComment, visibility } from "../change/comment";
import { recordChange } from "../change/history";
import { withFields } from "../change/issue-fields";
import { movedIssue } from "../change/status";
import { DESK_API, FIELD } from "../facts/site";
import { isPublic } from "../shape/comment";
import { deskUser } from "../shape/person";
import { openTransitions } from "../shape/transition";
import { nameFor, viewOf } from "../shape/view";
import { Draft } from "../state/draft";
import { isAgent, may, seenRequest } from "../state/right";
import type { IssueRow } from "../state/rows";
import { adfOf } from "../wire/adf";
import { isJson, objectOf, textIn, textsOf } from "../wire/body";
import { deskPage } from "../wire/page";
import { deskRefused, notAnAgent } from "../wire/refusal";
import { created, done, ok, read, readPeople, write, type Answer, type Call, type Route } from "../wire/route";
import { requestCommentShape, statusHistory } from "./shape";

const requestAt = (call: Call): IssueRow => seenRequest(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
const self = (row: IssueRow, part: string): string => `${DESK_API}/request/${row.id}/${part}`;
/** Staff reads internal comments too; customers never do. */
const isStaff = (call: Call, row: IssueRow): boolean => may(call.world, call.caller, "BROWSE_PROJECTS", row.project);

function getComments(call: Call): Answer {
  const row = requestAt(call);
  const wants = (name: "public" | "internal"): boolean => call.query.get(name) !== "false";
  const shown = call.world.commentsOf.of(row.id).filter((one) => (isPublic(one.properties) ? wants("public") : wants("internal") && isStaff(call, row)));
  const view = viewOf(call.world, call.caller);
  return ok(
    deskPage(call.query, self(row, "comment"), shown, (one) => requestCommentShape(view, row, one)),
    shown.length,
  );
}

/** `public` must be said; only agents write internal comments. */
function postComment(call: Call): Answer {
  const row = requestAt(call);
  const body = objectOf(call.body);
  const text = textIn(body["body"]) ?? "";
  if (text.trim() === "") throw deskRefused(400, "Comment body can not be empty!", "sd.comment.empty");
  if (typeof body["public"] !== "boolean") throw deskRefused(400, "You must specify whether the comment is public.", "sd.comment.public.missing");
  const customer = call.caller.user?.kind === "customer";
  if (!customer && !may(call.world, call.caller, "ADD_COMMENTS", row.project))
    throw deskRefused(403, "You do not have permission to comment on this request.", "sd.comment.forbidden");
  if (!body["public"] && !isAgent(call.world, call.caller, row.project))
    throw deskRefused(403, "You do not have permission to make internal comments.", "sd.comment.internal");
  const draft = new Draft(call.world, call.caller);
  const comment = addComment(draft, row, adfOf(text), visibility(body["public"]));
  draft.commit();
  return created(requestCommentShape(viewOf(call.world, call.caller), row, comment));
}

function getStatus(call: Call): Answer {
  const row = requestAt(call);
  const shown = statusHistory(viewOf(call.world, call.caller), row);
  return ok(
    deskPage(call.query, self(row, "status"), shown, (one) => one),
    shown.length,
  );
}

const participantPage = (call: Call, row: IssueRow): Answer =>
  ok(
    deskPage(call.query, self(row, "participant"), row.participants, (id) => deskUser(call.world, id)),
    row.participants.length,
  );

function changeParticipants(call: Call): Answer {
  const row = requestAt(call);
  const body = objectOf(call.body);
  const ids = textsOf(body["accountIds"] ?? body["usernames"]);
  const strange = ids.find((id) => call.world.user(id) === undefined);
  if (strange !== undefined) throw deskRefused(400, `The user ${strange} does not exist.`, "sd.participant.unknown");
  const next = call.method === "DELETE" ? row.participants.filter((id) => !ids.includes(id)) : [...new Set([...row.participants, ...ids])];
  const changed = withFields(row, { [FIELD.participants]: next }, call.world);
  const draft = new Draft(call.world, call.caller);
  if (changed.items.length > 0) recordChange(draft, changed.row, changed.items);
  draft.commit();
  return participantPage(call, changed.row);
}

/** Customers may take the transitions that the portal shows; staff who may transition all open ones. */
const offered = (call: Call, row: IssueRow) => {
  const all = may(call.world, call.caller, "TRANSITION_ISSUES", row.project);
  return openTransitions(row).filter((fact) => all || (fact.portal === true && call.caller.user?.kind === "customer"));
};

function getTransitions(call: Call): Answer {
  const row = requestAt(call);
  const view = viewOf(call.world, call.caller);
  return ok(deskPage(call.query, self(row, "transition"), offered(call, row), (fact) => ({ id: fact.id, name: nameFor(view, fact.name) })));
}

function postTransition(call: Call): Answer {
  const row = requestAt(call);
  const body = objectOf(call.body);
  const transition = offered(call, row).find((fact) => fact.id === String(body["id"]));
  if (transition === undefined)
    throw call.caller.user?.kind === "manager" ? notAnAgent() : deskRefused(400, "The transition is not valid for this request.", "sd.transition.invalid");
  const draft = new Draft(call.world, call.caller);
  const moved = movedIssue(row, transition, draft.now);
  const after = recordChange(draft, moved.row, moved.items);
  const extra = isJson(body["additionalComment"]) ? textIn(body["additionalComment"]["body"]) : undefined;
  if (extra !== undefined && extra.trim() !== "") addComment(draft, after, adfOf(extra), visibility(true));
  draft.commit();
  return done();
}

export const ANSWER_ROUTES: readonly Route[] = [
  read("/rest/servicedeskapi/request/{issueIdOrKey}/comment", getComments),
  write("POST", "/rest/servicedeskapi/request/{issueIdOrKey}/comment", postComment),
  read("/rest/servicedeskapi/request/{issueIdOrKey}/status", getStatus),
  readPeople("/rest/servicedeskapi/request/{issueIdOrKey}/participant", (call) => participantPage(call, requestAt(call))),
  write("POST", "/rest/servicedeskapi/request/{issueIdOrKey}/participant", changeParticipants),
  write("DELETE", "/rest/servicedeskapi/request/{issueIdOrKey}/participant", changeParticipants),
  read("/rest/servicedeskapi/request/{issueIdOrKey}/transition", getTransitions),
  write("POST", "/rest/servicedeskapi/request/{issueIdOrKey}/transition", postTransition),
];
