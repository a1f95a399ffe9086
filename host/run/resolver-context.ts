import type { Manifest } from "../manifest/manifest";
import { SITE, type Actor } from "../site/site";
import type { BackendContext, Invocation } from "./invocation";
import { ANONYMOUS_ACCOUNT } from "./route";
import { INSTALL_CONTEXT } from "./runtime";

/** A call of a UI to its resolver: the bridge's `invoke`, with what the page it stands on knows. */
export interface ResolverCall {
  /** Function key of the manifest, `agent-resolver` … */
  readonly resolverFunction: string;
  readonly call: { readonly functionKey: string; readonly payload?: unknown };
  /** `extension` of the bridge context: type, issue, project, portal, request … (local-host.md §2.2). */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly moduleKey: string;
  readonly actor: Actor;
  readonly accountType: "licensed" | "unlicensed" | "customer" | "anonymous";
  /** `de-DE`, `en-US`; the site's when missing. */
  readonly locale?: string;
  /** IANA zone; the site's when missing. */
  readonly timezone?: string;
  readonly license?: BackendContext["license"];
  readonly localId?: string;
}

export const SITE_URL = "http://localhost.invalid";

/** The type of the module with that key (`jira:issuePanel` …), "" when the manifest has none. */
export const moduleTypeOf = (manifest: Manifest, moduleKey: string): string =>
  Object.entries(manifest.modules).find(([, modules]) => modules.some(({ key }) => key === moduleKey))?.[0] ?? "";

const accountOf = (actor: Actor): string => (actor.kind === "user" ? actor.accountId : actor.kind === "app" ? SITE.appAccountId : ANONYMOUS_ACCOUNT);

/** The full context of the bridge (`view.getContext()`), which the resolver gets too. */
export function bridgeContext(manifest: Manifest, call: Omit<ResolverCall, "call" | "resolverFunction">): Record<string, unknown> {
  return {
    accountId: accountOf(call.actor),
    accountType: call.accountType,
    cloudId: SITE.cloudId,
    siteUrl: SITE_URL,
    localId: call.localId ?? `ari:cloud:ecosystem::extension/${SITE.appId}/${SITE.environmentId}/static/${call.moduleKey}`,
    moduleKey: call.moduleKey,
    environmentId: SITE.environmentId,
    environmentType: "DEVELOPMENT",
    locale: (call.locale ?? SITE.locale).replace("_", "-"),
    timezone: call.timezone ?? SITE.timeZone,
    ...(call.license === undefined ? {} : { license: call.license }),
    theme: { colorMode: "light" },
    surfaceColor: "#FFFFFF",
    userAccess: { enabled: false, hasAccess: true },
    permissions: { scopes: manifest.permissions.scopes, external: {} },
    extension: { type: moduleTypeOf(manifest, call.moduleKey), ...call.extension },
  };
}

export const resolverEvent = (manifest: Manifest, call: ResolverCall): unknown => ({
  call: { functionKey: call.call.functionKey, payload: call.call.payload ?? {} },
  context: bridgeContext(manifest, call),
});

export function resolverInvocation(manifest: Manifest, call: ResolverCall, event: unknown): Invocation {
  return {
    functionKey: call.resolverFunction,
    event,
    context: {
      principal: { accountId: accountOf(call.actor) },
      installContext: INSTALL_CONTEXT,
      ...(call.license === undefined ? {} : { license: call.license }),
    },
    appContext: { moduleType: moduleTypeOf(manifest, call.moduleKey), moduleKey: call.moduleKey },
  };
}
