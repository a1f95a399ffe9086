import type { ModuleEntry } from "../../manifest/manifest";
import type { Boot } from "../base/boot";
import type { Person } from "../../demo/cast";

/** Where a module frame stands: the module, its type in the manifest, and what the page knows (`context.extension`). */
export interface Place {
  readonly type: string;
  readonly module: ModuleEntry;
  readonly resource: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

export const localIdOf = (boot: Boot, place: Place): string =>
  `ari:cloud:ecosystem::extension/${boot.site.appId}/${boot.site.environmentId}/static/${place.module.key}`;

/** `view.getContext()` (local-host.md §2.2). */
export function contextOf(boot: Boot, me: Person | null, locale: string, place: Place): Readonly<Record<string, unknown>> {
  return {
    accountId: me?.accountId ?? null,
    cloudId: boot.site.cloudId,
    siteUrl: window.location.origin,
    localId: localIdOf(boot, place),
    moduleKey: place.module.key,
    environmentId: boot.site.environmentId,
    environmentType: "DEVELOPMENT",
    locale,
    timezone: boot.site.timeZone,
    theme: { colorMode: "light", light: "light", dark: "dark", spacing: "spacing", typography: "typography" },
    surfaceColor: "#FFFFFF",
    userAccess: { enabled: false, hasAccess: true },
    extension: { type: place.type, ...place.extension },
  };
}
