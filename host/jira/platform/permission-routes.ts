import { projectBy } from "../facts/desk";
import { holds, permissionsOf, seenIssue } from "../state/right";
import type { UserRow } from "../state/rows";
import { listOf, objectOf, textsOf, wordsIn, type Json } from "../wire/body";
import { refused } from "../wire/refusal";
import { ok, readPeople, type Answer, type Call, type Route } from "../wire/route";

/** The project that the question is about; null = anywhere. */
function projectIn(call: Call): string | null {
  const issue = call.query.get("issueKey") ?? call.query.get("issueId");
  if (issue !== null) return seenIssue(call.world, call.caller, issue).project;
  const wanted = call.query.get("projectKey") ?? call.query.get("projectId");
  if (wanted === null) return null;
  const project = projectBy(wanted);
  if (project === undefined) throw refused(404, [`No project could be found with key or id '${wanted}'.`]);
  return project.id;
}

/** Answers for the caller: as the app, for the app's own user. */
function myPermissions(call: Call): Answer {
  const keys = wordsIn(call.query, "permissions");
  if (keys.length === 0) throw refused(400, ["The 'permissions' query parameter is required."]);
  const project = projectIn(call);
  const facts = permissionsOf(call.world);
  const permissions: Json = {};
  for (const key of keys) {
    const fact = facts.get(key);
    if (fact === undefined) throw refused(400, [`Unrecognized permission: ${key}`]);
    const { id, name, type, description } = fact;
    permissions[key] = { id, key, name, type, description, havePermission: holds(call.world, call.caller.user, key, type === "GLOBAL" ? null : project) };
  }
  return ok({ permissions }, keys.length);
}

/** Whose permissions are asked: others' need Administer Jira; for an app that is a setting of the site (UNCERTAIN). */
function subject(call: Call, body: Json): UserRow | null {
  const accountId = body["accountId"];
  const { world, caller } = call;
  if (accountId === undefined || accountId === caller.accountId) return caller.user;
  const allowed = caller.kind === "app" ? world.setting.appMayCheckOthers : holds(world, caller.user, "ADMINISTER", null);
  if (!allowed) throw refused(403, ["You do not have the permission to check the permissions of other users."]);
  return world.user(String(accountId)) ?? null;
}

function projectGrants(call: Call, user: UserRow | null, ask: Json): Json[] {
  const { world } = call;
  return textsOf(ask["permissions"]).map((permission) => {
    const projects = textsOf(ask["projects"]).filter((id) => projectBy(id)?.id === id && holds(world, user, permission, id));
    const issues = textsOf(ask["issues"]).filter((id) => {
      const row = world.issues.get(id);
      return row !== undefined && holds(world, user, permission, row.project);
    });
    return { permission, projects: projects.map(Number), issues: issues.map(Number) };
  });
}

/** Ids that are none are passed over; an unknown global key is 400. */
function check(call: Call): Answer {
  const body = objectOf(call.body);
  const user = subject(call, body);
  const globals = textsOf(body["globalPermissions"]);
  const facts = permissionsOf(call.world);
  const strange = globals.find((key) => facts.get(key)?.type !== "GLOBAL");
  if (strange !== undefined) throw refused(400, [`Unrecognized permission: ${strange}`]);
  const globalPermissions = globals.filter((key) => holds(call.world, user, key, null));
  const projectPermissions = listOf(body["projectPermissions"])
    .map(objectOf)
    .flatMap((ask) => projectGrants(call, user, ask));
  return ok({ globalPermissions, projectPermissions }, globals.length + projectPermissions.length);
}

export const PERMISSION_ROUTES: readonly Route[] = [
  readPeople("/rest/api/3/mypermissions", myPermissions),
  { method: "POST", path: "/rest/api/3/permissions/check", cost: "people", run: check },
];
