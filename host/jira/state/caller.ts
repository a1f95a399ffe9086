import { SITE, type Actor } from "../../site/site";
import type { UserRow } from "./rows";
import type { World } from "./world";

/** Who asks, with the profile that shapes the answer. */
export interface Caller {
  readonly kind: Actor["kind"];
  readonly accountId: string | null;
  readonly user: UserRow | null;
  /** The app's own call, also when it acts as a user: scopes, limits and `selfGenerated` follow from it. */
  readonly byApp: boolean;
  readonly zone: string;
  readonly locale: "de_DE" | "en_US";
}

export const APP_ACTOR: Actor = { kind: "app" };

/** `header` is `x-host-caller`: `app` marks an `asUser` call that the app made. `language` is `x-host-locale`, the shell's switch. */
export function callerOf(world: World, actor: Actor, header: string | undefined, language?: string): Caller | undefined {
  if (actor.kind === "anonymous") return { kind: "anonymous", accountId: null, user: null, byApp: header === "app", zone: SITE.timeZone, locale: SITE.locale };
  const accountId = actor.kind === "app" ? SITE.appAccountId : actor.accountId;
  const user = world.users.get(accountId);
  if (user === undefined) return undefined;
  return { kind: actor.kind, accountId, user, byApp: actor.kind === "app" || header === "app", zone: user.zone, locale: localeOf(language) ?? user.locale };
}

const localeOf = (language: string | undefined): Caller["locale"] | undefined => (language === "de_DE" || language === "en_US" ? language : undefined);

/** As the platform itself sees things when it makes an event: site zone, site language. */
export const SITE_VIEW = { zone: SITE.timeZone, locale: SITE.locale } as const;
