import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../manifest/manifest";
import { writeWhole } from "./whole";

/** Folder the SDK reads its words from, next to a bundle (local-host.md §2.2). */
export const LOCALES_FOLDER = "__LOCALES__";

/**
 * Copies the manifest's translations next to a bundle, as Forge's own bundler does: one file a locale and
 * `i18n-info.json` with the fallbacks and the words the manifest itself uses. Returns the files read, from the root.
 */
export function copyLocales(root: string, manifest: Manifest, target: string): string[] {
  const { resources, fallback } = manifest.translations as Manifest["translations"] & { readonly fallback?: unknown };
  const missing = resources.filter(({ path }) => !existsSync(join(root, path)));
  if (missing.length > 0) throw new Error(`manifest.yml names translations that do not exist: ${missing.map(({ path }) => path).join(", ")}`);
  const folder = join(target, LOCALES_FOLDER);
  const words = new Map(resources.map(({ key, path }) => [key, JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, unknown>]));
  for (const [locale, texts] of words) writeWhole(join(folder, `${locale}.json`), JSON.stringify(texts));
  const translations = Object.fromEntries(keysIn(manifest).map((key) => [key, Object.fromEntries([...words].map(([locale, texts]) => [locale, texts[key]]))]));
  writeWhole(join(folder, "i18n-info.json"), JSON.stringify({ translations, config: { locales: [...words.keys()], fallback } }));
  return resources.map(({ path }) => path);
}

/** Every `{ i18n: key }` of the manifest. */
function keysIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("i18n" in part && typeof part.i18n === "string") return [part.i18n];
  return [...new Set(Object.values(part).flatMap(keysIn))];
}
