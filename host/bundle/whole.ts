import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

let drafts = 0;
/** A name that no other process uses, beside the path it stands in for: a rename inside one folder is atomic. */
export const draftOf = (path: string): string => `${path}.${process.pid}-${(drafts += 1)}`;

/** Writes a file in one step: whoever reads it meanwhile sees the old one or the new one, never a half. */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = draftOf(path);
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : [],
  );

/** Moves the files of a finished folder into place, the page that names all others last; files of an older build go afterwards. */
export function publish(draft: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const fresh = filesIn(draft);
  for (const file of fresh.toSorted((a, b) => Number(a === "index.html") - Number(b === "index.html"))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(join(draft, file), join(folder, file));
  }
  for (const file of filesIn(folder)) if (!fresh.includes(file)) rmSync(join(folder, file), { force: true });
  rmSync(draft, { recursive: true, force: true });
}
