import type { Organisation, Person } from "../../demo/cast";
import type { ModuleEntry } from "../../manifest/manifest";

/** What the server tells before the first page (serve/bootstrap.ts). */
export interface Boot {
  readonly site: { readonly cloudId: string; readonly appId: string; readonly environmentId: string; readonly timeZone: string };
  readonly agency: string;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly projects: readonly Project[];
  readonly modules: Readonly<Record<string, readonly ModuleEntry[]>>;
  readonly texts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly frameOrigin: string;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly serviceDesk: string;
}

export interface ClockState {
  readonly now: string;
  readonly zone: string;
  readonly speed: number;
}

export const modulesOf = (boot: Boot, type: string): readonly ModuleEntry[] => boot.modules[type] ?? [];

/** A manifest text in a locale: plain, or a key of the translation files (nested or with dots). */
export function manifestText(boot: Boot, locale: string, value: string | { readonly i18n: string } | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  for (const name of [locale.replace("_", "-"), "en-US"]) {
    const words = boot.texts[name];
    const found = words === undefined ? undefined : lookUp(words, value.i18n);
    if (found !== undefined) return found;
  }
  return value.i18n;
}

function lookUp(words: Readonly<Record<string, unknown>>, key: string): string | undefined {
  if (typeof words[key] === "string") return words[key];
  let at: unknown = words;
  for (const part of key.split(".")) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return typeof at === "string" ? at : undefined;
}
