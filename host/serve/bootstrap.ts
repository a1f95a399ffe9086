import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { AGENCY, ORGANISATIONS, PEOPLE, PROJECTS } from "../demo/cast";
import type { Manifest } from "../manifest/manifest";
import { SITE } from "../site/site";

/** Everything the shell must know before it draws its first page. */
export function bootstrapOf(manifest: Manifest, root: string, frameOrigin: string): Readonly<Record<string, unknown>> {
  const texts = Object.fromEntries(manifest.translations.resources.map(({ key, path }) => [key, wordsIn(resolve(root, path))]));
  return { site: SITE, agency: AGENCY, people: PEOPLE, organisations: ORGANISATIONS, projects: PROJECTS, modules: manifest.modules, texts, frameOrigin };
}

const wordsIn = (file: string): unknown => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown) : {});
