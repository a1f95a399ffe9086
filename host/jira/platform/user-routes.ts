import { API } from "../facts/site";
import { fullUser } from "../shape/person";
import { holds, loggedIn } from "../state/right";
import type { UserRow } from "../state/rows";
import { sliceOf } from "../wire/page";
import { noPermission, refused } from "../wire/refusal";
import { ok, readPeople, type Answer, type Call, type Route } from "../wire/route";

/** Browsing people needs the global permission; oneself is always visible. */
function mayBrowse(call: Call, accountId: string | null): void {
  const asker = loggedIn(call.caller);
  if (asker.accountId !== accountId && !holds(call.world, asker, "USER_PICKER", null))
    throw noPermission("You are not authorized to perform this operation. Administrator privileges are required.");
}

const lists = { size: 1, items: [] };

function getMyself(call: Call): Answer {
  const user = loggedIn(call.caller);
  return ok({ ...fullUser(call.world, user, user.accountId), groups: lists, applicationRoles: lists, expand: "groups,applicationRoles" });
}

function getUser(call: Call): Answer {
  const accountId = call.query.get("accountId");
  if (accountId === null) throw refused(400, ["The query parameter 'accountId' must be provided."]);
  mayBrowse(call, accountId);
  const user = call.world.user(accountId);
  if (user === undefined) throw refused(404, ["Specified user does not exist or you do not have required permissions"]);
  return ok({ ...fullUser(call.world, user, call.caller.accountId), groups: lists, applicationRoles: lists, expand: "groups,applicationRoles" });
}

/** Default page of ten; unknown ids are left out. */
function getBulk(call: Call): Answer {
  mayBrowse(call, null);
  const ids = call.query.getAll("accountId");
  if (ids.length === 0) throw refused(400, ["At least one accountId must be provided."]);
  const slice = sliceOf(
    call.query,
    ids.flatMap((id) => call.world.user(id) ?? []),
    10,
    200,
  );
  const values = slice.values.map((user) => fullUser(call.world, user, call.caller.accountId));
  const { startAt, maxResults, total, isLast } = slice;
  return ok({ self: `${API}/user/bulk`, startAt, maxResults, total, isLast, values }, values.length);
}

function shown(call: Call, users: readonly UserRow[]): Answer {
  mayBrowse(call, null);
  const slice = sliceOf(call.query, users, 50, 1000);
  return ok(
    slice.values.map((user) => fullUser(call.world, user, call.caller.accountId)),
    slice.values.length,
  );
}

/** By display name or address; both searches answer bare arrays. */
function search(call: Call): Answer {
  const wanted = (call.query.get("query") ?? "").toLowerCase();
  const accountId = call.query.get("accountId");
  if (wanted === "" && accountId === null) throw refused(400, ["The query or accountId parameter must be provided."]);
  const fits = (user: UserRow): boolean =>
    accountId === null ? user.kind !== "app" && [user.name, user.email].some((text) => text.toLowerCase().includes(wanted)) : user.accountId === accountId;
  return shown(call, [...call.world.users.values()].filter(fits));
}

export const USER_ROUTES: readonly Route[] = [
  readPeople("/rest/api/3/myself", getMyself),
  readPeople("/rest/api/3/user", getUser),
  readPeople("/rest/api/3/user/bulk", getBulk),
  readPeople("/rest/api/3/user/search", search),
  readPeople("/rest/api/3/users/search", (call) => shown(call, [...call.world.users.values()])),
];
