import { API } from "../facts/site";
import { PROPERTY } from "../facts/limit";
import { Draft } from "../state/draft";
import { may, seenIssue } from "../state/right";
import { TABLE, type CommentRow, type IssueRow, type Properties, type WorklogRow } from "../state/rows";
import { noPermission, refused } from "../wire/refusal";
import { done, ok, read, write, type Answer, type Call, type Route } from "../wire/route";

/** The thing that carries the properties: its issue says who may, `keep` stores it anew. */
interface Holder {
  readonly issue: IssueRow;
  readonly properties: Properties;
  readonly self: string;
  keep(draft: Draft, properties: Properties): void;
}
type Find = (call: Call) => Holder;

const ofIssue: Find = (call) => {
  const issue = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const keep = (draft: Draft, properties: Properties): void => void draft.putIssue({ ...issue, properties });
  return { issue, properties: issue.properties, self: `${API}/issue/${issue.id}/properties`, keep };
};

const ofComment: Find = (call) => {
  const id = call.at["commentId"] ?? "";
  const row: CommentRow | undefined = call.world.comments.get(id);
  if (row === undefined) throw refused(404, [`Can not find a comment for the id: ${id}.`]);
  const issue = seenIssue(call.world, call.caller, row.issueId);
  const keep = (draft: Draft, properties: Properties): void => draft.put(TABLE.comment, id, { ...row, properties });
  return { issue, properties: row.properties, self: `${API}/comment/${id}/properties`, keep };
};

const ofWorklog: Find = (call) => {
  const id = call.at["worklogId"] ?? "";
  const issue = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const row: WorklogRow | undefined = call.world.worklogs.get(id);
  if (row === undefined || row.issueId !== issue.id) throw refused(404, [`Cannot find worklog with id: '${id}'.`]);
  const keep = (draft: Draft, properties: Properties): void => draft.put(TABLE.worklog, id, { ...row, properties });
  return { issue, properties: row.properties, self: `${API}/issue/${issue.id}/worklog/${id}/properties`, keep };
};

const keyAt = (call: Call): string => call.at["propertyKey"] ?? "";

const getKeys =
  (find: Find) =>
  (call: Call): Answer => {
    const { properties, self } = find(call);
    return ok({ keys: Object.keys(properties).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })) });
  };

const getOne =
  (find: Find) =>
  (call: Call): Answer => {
    const { properties } = find(call);
    const key = keyAt(call);
    if (!Object.hasOwn(properties, key)) throw refused(404, [`The property '${key}' does not exist.`]);
    return ok({ key, value: properties[key] });
  };

/** Who may edit the carrier may write its properties; no changelog entry and no event comes of it. */
function writable(call: Call, holder: Holder): void {
  if (!may(call.world, call.caller, "EDIT_ISSUES", holder.issue.project)) throw noPermission("You do not have permission to edit issues in this project.");
}

/** 201 for a new key, 200 for a known one; the value is replaced, never merged. */
const putOne =
  (find: Find) =>
  (call: Call): Answer => {
    const holder = find(call);
    writable(call, holder);
    const key = keyAt(call);
    if (key.length > PROPERTY.key) throw refused(400, [`The property key must be at most ${PROPERTY.key} characters.`]);
    if (call.body === undefined) throw refused(400, ["The property value is not valid JSON."]);
    if (JSON.stringify(call.body).length > PROPERTY.value) throw refused(400, [`The property value must be at most ${PROPERTY.value} characters.`]);
    const draft = new Draft(call.world, call.caller);
    holder.keep(draft, { ...holder.properties, [key]: call.body });
    draft.commit();
    return { status: Object.hasOwn(holder.properties, key) ? 200 : 201, body: null };
  };

const removeOne =
  (find: Find) =>
  (call: Call): Answer => {
    const holder = find(call);
    writable(call, holder);
    const { [keyAt(call)]: gone, ...rest } = holder.properties;
    if (gone === undefined) throw refused(404, [`The property '${keyAt(call)}' does not exist.`]);
    const draft = new Draft(call.world, call.caller);
    holder.keep(draft, rest);
    draft.commit();
    return done();
  };

const routesOf = (path: string, find: Find): Route[] => [
  read(path, getKeys(find)),
  read(`${path}/{propertyKey}`, getOne(find)),
  write("PUT", `${path}/{propertyKey}`, putOne(find)),
  write("DELETE", `${path}/{propertyKey}`, removeOne(find)),
];

export const PROPERTY_ROUTES: readonly Route[] = [
  ...routesOf("/rest/api/3/issue/{issueIdOrKey}/properties", ofIssue),
  ...routesOf("/rest/api/3/comment/{commentId}/properties", ofComment),
  ...routesOf("/rest/api/3/issue/{issueIdOrKey}/worklog/{worklogId}/properties", ofWorklog),
];
