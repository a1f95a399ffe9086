import type { Boot } from "../base/boot";

/** Addresses of the places that `router` knows by target (NavigationLocation of @forge/bridge). */
export function urlOf(boot: Boot, ask: Readonly<Record<string, unknown>>): string {
  const project = String(ask["projectKey"] ?? boot.projects[0]?.key ?? "");
  if (ask["target"] === "issue") return `/browse/${String(ask["issueKey"])}`;
  if (ask["target"] === "module") return `/module/${String(ask["moduleKey"])}/${project}`;
  if (ask["target"] === "projectSettingsDetails") return `/queue/${project}`;
  if (ask["target"] === "userProfile") return "/";
  throw new Error(`not available in the local host: router target ${String(ask["target"])}`);
}
