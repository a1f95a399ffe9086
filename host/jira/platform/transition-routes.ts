import { addComment } from "../change/comment";
import { recordChange } from "../change/history";
import { withFields } from "../change/issue-fields";
import { movedIssue } from "../change/status";
import { openTransitions, transitionShapes } from "../shape/transition";
import { viewOf } from "../shape/view";
import { Draft } from "../state/draft";
import { may, seenIssue, writableIssue } from "../state/right";
import { isAdf } from "../wire/adf";
import { isJson, listOf, objectOf } from "../wire/body";
import { fieldsRefused, refused } from "../wire/refusal";
import { done, ok, read, write, type Answer, type Call, type Route } from "../wire/route";

function getTransitions(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const open = may(call.world, call.caller, "TRANSITION_ISSUES", row.project) ? transitionShapes(viewOf(call.world, call.caller), row) : [];
  const id = call.query.get("transitionId");
  return ok({ expand: "transitions", transitions: id === null ? open : open.filter((one) => one["id"] === id) });
}

/** Moves the issue and, with it, sets fields and adds a comment: one changelog entry, one commit. */
function postTransition(call: Call): Answer {
  const { world, caller } = call;
  const row = writableIssue(world, caller, call.at["issueIdOrKey"] ?? "", "TRANSITION_ISSUES", "You do not have permission to transition this issue.");
  const body = objectOf(call.body);
  const id = isJson(body["transition"]) ? body["transition"]["id"] : undefined;
  if (id === undefined) throw refused(400, ["Missing 'transition' identifier"]);
  const transition = openTransitions(row).find((fact) => fact.id === String(id));
  if (transition === undefined) throw refused(400, [`Transition id '${String(id)}' is not valid for this issue.`]);
  const { resolution: _resolution, ...fields } = isJson(body["fields"]) ? body["fields"] : {};
  const draft = new Draft(world, caller);
  const moved = movedIssue(row, transition, draft.now);
  const next = withFields(moved.row, fields, world);
  recordChange(draft, next.row, [...next.items, ...moved.items], { events: !world.setting.silentTransitions.includes(transition.id) });
  const update = isJson(body["update"]) ? body["update"] : {};
  for (const step of listOf(update["comment"]).map(objectOf)) {
    const text = objectOf(step["add"])["body"];
    if (!isAdf(text)) throw fieldsRefused({ comment: "Comment body is not valid!" });
    addComment(draft, draft.issue(row), text, {});
  }
  draft.commit();
  return done();
}

export const TRANSITION_ROUTES: readonly Route[] = [
  read("/rest/api/3/issue/{issueIdOrKey}/transitions", getTransitions),
  write("POST", "/rest/api/3/issue/{issueIdOrKey}/transitions", postTransition),
];
