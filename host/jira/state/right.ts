import { permissionFacts, type PermissionFact } from "../facts/permission";
import { projectOf } from "../facts/desk";
import { noPermission, issueNotFound, notLoggedIn, requestNotFound, notAnAgent } from "../wire/refusal";
import type { Caller } from "./caller";
import type { IssueRow, UserRow } from "./rows";
import type { World } from "./world";

const known = new WeakMap<World, ReadonlyMap<string, PermissionFact>>();

export function permissionsOf(world: World): ReadonlyMap<string, PermissionFact> {
  const cached = known.get(world);
  if (cached !== undefined) return cached;
  const fresh = new Map(permissionFacts(world.manifest).map((fact) => [fact.key, fact]));
  known.set(world, fresh);
  return fresh;
}

/** Whether an account holds a permission; `project` null = somewhere. */
export function holds(world: World, user: UserRow | null, key: string, project: string | null): boolean {
  const fact = permissionsOf(world).get(key);
  if (user === null || fact === undefined) return false;
  if (user.kind === "app" && project !== null && world.setting.appLostBrowse.includes(project)) return false;
  if (project !== null && world.setting.outside[user.accountId]?.includes(project) === true) return false;
  return fact.holders.includes(user.kind) || (world.setting.grants[key] ?? []).includes(user.kind);
}

export const may = (world: World, caller: Caller, key: string, project: string): boolean => holds(world, caller.user, key, project);

/** The issue, or 404 where it does not exist or the caller may not browse its project. */
export function seenIssue(world: World, caller: Caller, idOrKey: string): IssueRow {
  const row = world.issue(idOrKey);
  if (row === undefined || !may(world, caller, "BROWSE_PROJECTS", row.project)) throw issueNotFound();
  return row;
}

/** The issue to write to: 404 unseen, 403 without the permission. */
export function writableIssue(world: World, caller: Caller, idOrKey: string, key: string, what: string): IssueRow {
  const row = seenIssue(world, caller, idOrKey);
  if (!may(world, caller, key, row.project)) throw noPermission(what);
  return row;
}

export function loggedIn(caller: Caller): UserRow {
  if (caller.user === null) throw notLoggedIn();
  return caller.user;
}

export const isAgent = (world: World, caller: Caller, project: string): boolean => may(world, caller, "SERVICEDESK_AGENT", project);

export function needAgent(world: World, caller: Caller, project: string): void {
  if (!isAgent(world, caller, project)) throw notAnAgent();
}

/** A customer sees a request as its reporter, as a participant, or as a member of an organisation it is shared with. */
export function isCustomerOf(world: World, accountId: string | null, row: IssueRow): boolean {
  if (accountId === null) return false;
  if (row.reporter === accountId || row.participants.includes(accountId)) return true;
  return row.organisations.some((id) => world.organisations.get(id)?.members.includes(accountId) === true);
}

/** The request, or 404: issues without a request type are none, and unseen ones do not exist. */
export function seenRequest(world: World, caller: Caller, idOrKey: string): IssueRow {
  const row = world.issue(idOrKey);
  if (row === undefined || row.requestType === null) throw requestNotFound();
  const staff = may(world, caller, "BROWSE_PROJECTS", projectOf(row.project).id);
  if (!staff && !isCustomerOf(world, caller.accountId, row)) throw requestNotFound();
  return row;
}
