import { API, DESK_API, BASE_URL } from "../facts/site";
import type { UserRow } from "../state/rows";
import type { World } from "../state/world";

const avatars = (accountId: string): Record<string, string> => {
  const at = (size: string): string => `${BASE_URL}/avatar/${encodeURIComponent(accountId)}?size=${size}`;
  return { "48x48": at("48"), "24x24": at("24"), "16x16": at("16"), "32x32": at("32") };
};

export function accountType(user: UserRow): "atlassian" | "app" | "customer" {
  if (user.kind === "app") return "app";
  return user.kind === "customer" ? "customer" : "atlassian";
}

/** UserDetails, as authors, reporters and assignees appear: no locale, no e-mail address (privacy). */
export function person(world: World, accountId: string | null): Record<string, unknown> | null {
  if (accountId === null) return null;
  const user = world.user(accountId);
  const self = `${API}/user?accountId=${encodeURIComponent(accountId)}`;
  if (user === undefined) return { self, accountId, avatarUrls: avatars(accountId), displayName: "Former user", active: false, accountType: "unknown" };
  return { self, accountId, avatarUrls: avatars(accountId), displayName: user.name, active: user.active, timeZone: user.zone, accountType: accountType(user) };
}

/** The full User resource; the address only to the account itself. */
export function fullUser(world: World, user: UserRow, asker: string | null): Record<string, unknown> {
  const own = asker === user.accountId ? { emailAddress: user.email } : {};
  const ofApp = user.kind === "app" ? { appType: "service" } : {};
  return { ...person(world, user.accountId), ...own, ...ofApp, locale: user.locale };
}

/** JSM's UserDTO: a zone, no locale. */
export function deskUser(world: World, accountId: string): Record<string, unknown> {
  const user = world.user(accountId);
  const self = `${API}/user?accountId=${encodeURIComponent(accountId)}`;
  return {
    accountId,
    displayName: user?.name ?? "Former user",
    active: user?.active ?? false,
    timeZone: user?.zone ?? "UTC",
    _links: { jiraRest: self, avatarUrls: avatars(accountId), self: `${DESK_API}/user/${encodeURIComponent(accountId)}` },
  };
}
