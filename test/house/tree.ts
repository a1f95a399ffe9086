import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export const ROOT = resolve(__dirname, "../..");

/** A file of the project: path from the root with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const SKIPPED = new Set(["node_modules", "dist", ".git", ".host", ".cache", "screenshots"]);

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    return entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)];
  });
}

/** Every file below the named folders whose path matches, in a fixed order. */
export const filesBelow = (folders: readonly string[], matching = /\.(ts|tsx|mjs|cjs)$/): SourceFile[] =>
  folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .map((path) => relative(ROOT, path).replaceAll("\\", "/"))
    .filter((path) => matching.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** An import as written: the module and whether only types are taken. */
export interface Import {
  readonly module: string;
  readonly typeOnly: boolean;
}

export function importsOf(text: string): Import[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statements = withoutComments.matchAll(/^\s*(import|export)\s+(type\s)?[^;"'`]*?\sfrom\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']/gm);
  const calls = withoutComments.matchAll(/\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/g);
  return [
    ...[...statements].map((found) => ({ module: found[3] ?? found[4] ?? "", typeOnly: found[2] !== undefined })),
    ...[...calls].map((found) => ({ module: found[1] ?? "", typeOnly: false })),
  ];
}
