import { API } from "../facts/site";
import { ISSUE_BULK } from "../facts/limit";
import { ISSUE_TYPES } from "../facts/workflow";
import { projectBy } from "../facts/desk";
import { FieldSelection } from "../field/selection";
import { addComment } from "../change/comment";
import { recordChange } from "../change/history";
import { createIssue, deleteIssue } from "../change/issue";
import { withFields } from "../change/issue-fields";
import { editMeta } from "../shape/editmeta";
import { issueShape, type IssueWish } from "../shape/issue";
import { viewOf } from "../shape/view";
import { Draft } from "../state/draft";
import { loggedIn, may, seenIssue, writableIssue } from "../state/right";
import type { IssueRow } from "../state/rows";
import { isAdf } from "../wire/adf";
import { isJson, listOf, objectOf, textsOf, wordsIn, type Json } from "../wire/body";
import { badPayload, fieldsRefused, noPermission, refused } from "../wire/refusal";
import { created, done, ok, read, readByPost, write, type Answer, type Call, type Route } from "../wire/route";

const EDIT_REFUSED = "You do not have permission to edit issues in this project.";

function getIssue(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const wish: IssueWish = {
    fields: new FieldSelection(wordsIn(call.query, "fields"), "*all"),
    expand: wordsIn(call.query, "expand"),
    properties: wordsIn(call.query, "properties"),
  };
  return ok(issueShape(viewOf(call.world, call.caller), row, wish));
}

/** Issues in ascending order of id; unknown and unseen ones land in `issueErrors` (jira-api.md §3.4). */
function bulkFetch(call: Call): Answer {
  const body = objectOf(call.body);
  const wanted = textsOf(body["issueIdsOrKeys"]);
  if (wanted.length === 0 || wanted.length > ISSUE_BULK) throw refused(400, [`The number of issues to fetch must be between 1 and ${ISSUE_BULK}.`]);
  const rows = new Map<string, IssueRow>();
  const missing: string[] = [];
  for (const idOrKey of wanted) {
    const row = call.world.issue(idOrKey);
    if (row !== undefined && may(call.world, call.caller, "BROWSE_PROJECTS", row.project)) rows.set(row.id, row);
    else missing.push(idOrKey);
  }
  const wish: IssueWish = {
    fields: new FieldSelection(textsOf(body["fields"]), "*navigable"),
    expand: textsOf(body["expand"]),
    properties: textsOf(body["properties"]),
  };
  const sorted = [...rows.values()].sort((a, b) => Number(a.id) - Number(b.id));
  const view = viewOf(call.world, call.caller);
  const issueErrors = missing.map((idOrKey) => ({ id: idOrKey, errorMessage: "Issue does not exist or you do not have permission to see it." }));
  return ok({ issues: sorted.map((row) => issueShape(view, row, wish)), issueErrors }, sorted.length);
}

/** `update` as plain fields: `set`, and `add`/`remove` for labels. */
function updatedFields(row: IssueRow, update: Json): Json {
  const fields: Json = {};
  for (const [id, steps] of Object.entries(update)) {
    if (id === "comment") continue;
    for (const step of listOf(steps).map(objectOf)) {
      if ("set" in step) fields[id] = step["set"];
      else if ("edit" in step) fields[id] = step["edit"];
      else if (id === "labels" && "add" in step) fields[id] = [...((fields[id] as string[] | undefined) ?? row.labels), step["add"]];
      else if (id === "labels" && "remove" in step)
        fields[id] = ((fields[id] as string[] | undefined) ?? row.labels).filter((label) => label !== step["remove"]);
      else throw fieldsRefused({ [id]: `Field '${id}' does not support the operation.` });
    }
  }
  return fields;
}

function addComments(draft: Draft, row: IssueRow, update: Json): void {
  for (const step of listOf(update["comment"]).map(objectOf)) {
    const comment = objectOf(step["add"]);
    if (!isAdf(comment["body"])) throw fieldsRefused({ comment: "Comment body is not valid!" });
    addComment(draft, draft.issue(row), comment["body"], {});
  }
}

function putIssue(call: Call): Answer {
  const { world, caller } = call;
  const row = writableIssue(world, caller, call.at["issueIdOrKey"] ?? "", "EDIT_ISSUES", EDIT_REFUSED);
  const body = objectOf(call.body);
  const update = isJson(body["update"]) ? body["update"] : {};
  const fields = isJson(body["fields"]) ? body["fields"] : {};
  const twice = Object.keys(update).find((id) => id in fields);
  if (twice !== undefined) throw fieldsRefused({ [twice]: `Field '${twice}' cannot be set in both 'fields' and 'update'.` });
  const draft = new Draft(world, caller);
  const next = withFields(row, { ...fields, ...updatedFields(row, update) }, world);
  if (next.items.length > 0) recordChange(draft, next.row, next.items);
  addComments(draft, next.row, update);
  draft.commit();
  if (call.query.get("returnIssue") !== "true") return done();
  const shown = world.issue(row.id) ?? row;
  return ok(issueShape(viewOf(world, caller), shown, { fields: new FieldSelection([], "*all"), expand: wordsIn(call.query, "expand"), properties: [] }));
}

function projectAndType(fields: Json): { project: string; type: string } {
  const errors: Record<string, string> = {};
  const wanted = isJson(fields["project"]) ? fields["project"] : {};
  const project = projectBy(String(wanted["id"] ?? wanted["key"] ?? ""));
  if (project === undefined) errors["project"] = "Specify a valid project ID or key";
  const wish = isJson(fields["issuetype"]) ? fields["issuetype"] : {};
  const type = ISSUE_TYPES.find((one) => one.id === String(wish["id"]) || one.name === wish["name"]);
  if (type === undefined) errors["issuetype"] = "Specify a valid issue type";
  if (project === undefined || type === undefined) throw fieldsRefused(errors);
  return { project: project.id, type: type.id };
}

/** What the project's create screen does not take, and what it misses; all of it in one 400. */
function checkScreen({ world }: Call, project: string, fields: Json): void {
  const screen = world.setting.createScreen?.[project];
  const missing = (screen?.required ?? []).filter((id) => fields[id] === undefined || fields[id] === null);
  const absent = (screen?.without ?? []).filter((id) => fields[id] !== undefined);
  if (missing.length + absent.length === 0) return;
  throw fieldsRefused({
    ...Object.fromEntries(missing.map((id) => [id, `${world.fields.find(id)?.name ?? id} is required.`])),
    ...Object.fromEntries(absent.map((id) => [id, `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`])),
  });
}

/** An issue made in Jira itself: channel `jira`. Properties are there from the first read on. */
function postIssue(call: Call): Answer {
  const { world, caller } = call;
  const user = loggedIn(caller);
  const body = objectOf(call.body);
  const { project: wantedProject, issuetype: wantedType, ...fields } = objectOf(body["fields"]);
  const { project, type } = projectAndType({ project: wantedProject, issuetype: wantedType });
  if (!may(world, caller, "CREATE_ISSUES", project)) throw noPermission("You do not have permission to create issues in this project.");
  checkScreen(call, project, fields);
  const draft = new Draft(world, caller);
  const wish = { project, type, reporter: user.accountId, requestType: null, channel: "jira", organisations: [], participants: [], fields };
  const row = createIssue(draft, wish);
  const properties = listOf(body["properties"]).map(objectOf);
  if (properties.some((one) => typeof one["key"] !== "string")) throw badPayload();
  if (properties.length > 0)
    draft.putIssue({ ...row, properties: { ...row.properties, ...Object.fromEntries(properties.map((one) => [String(one["key"]), one["value"]])) } });
  draft.commit();
  return created({ id: row.id, key: row.key, self: `${API}/issue/${row.id}` });
}

function removeIssue(call: Call): Answer {
  const row = writableIssue(
    call.world,
    call.caller,
    call.at["issueIdOrKey"] ?? "",
    "DELETE_ISSUES",
    "You do not have permission to delete issues in this project.",
  );
  const draft = new Draft(call.world, call.caller);
  deleteIssue(draft, row);
  draft.commit();
  return done();
}

function assign(call: Call): Answer {
  const row = writableIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "", "ASSIGN_ISSUES", "You do not have permission to assign issues.");
  const next = withFields(row, { assignee: objectOf(call.body) }, call.world);
  const draft = new Draft(call.world, call.caller);
  if (next.items.length > 0) recordChange(draft, next.row, next.items);
  draft.commit();
  return done();
}

function getEditMeta(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  return ok(may(call.world, call.caller, "EDIT_ISSUES", row.project) ? editMeta(viewOf(call.world, call.caller)) : { fields: {} });
}

export const ISSUE_ROUTES: readonly Route[] = [
  read("/rest/api/3/issue/{issueIdOrKey}", getIssue),
  write("PUT", "/rest/api/3/issue/{issueIdOrKey}", putIssue),
  write("POST", "/rest/api/3/issue", postIssue),
  write("DELETE", "/rest/api/3/issue/{issueIdOrKey}", removeIssue),
  write("PUT", "/rest/api/3/issue/{issueIdOrKey}/assignee", assign),
  readByPost("/rest/api/3/issue/bulkfetch", bulkFetch),
  read("/rest/api/3/issue/{issueIdOrKey}/editmeta", getEditMeta),
];
