import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeWhole } from "./whole";

/** What a finished bundle was made of: kept beside it, so the next start can tell whether it is still good. */
interface Stamp {
  readonly recipe: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Raised when a bundler setting changes, so old bundles are made anew. */
export const RECIPE = "2";

const digest = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex").slice(0, 32);
const digestOf = (root: string, file: string): string => (existsSync(join(root, file)) ? digest(readFileSync(join(root, file))) : "gone");

/** Packages stand for themselves through the lockfile; every other input counts by its content. */
const ownInputs = (inputs: readonly string[]): string[] =>
  [...new Set([...inputs.filter((file) => !file.includes("node_modules/")), "package-lock.json"])].toSorted();

/** True when the bundle is there and was made by the same recipe from the same contents. */
export function isCurrent(root: string, stampFile: string, output: string): boolean {
  if (!existsSync(stampFile) || !existsSync(output)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, "utf8")) as Stamp;
  // A stamp without inputs of its own says nothing about the bundle: it is made anew.
  if (Object.keys(stamp.inputs).length <= 1) return false;
  return stamp.recipe === RECIPE && Object.entries(stamp.inputs).every(([file, hash]) => digestOf(root, file) === hash);
}

/** Remembers what the bundle was made of; `inputs` are paths from the root. */
export function writeStamp(root: string, stampFile: string, inputs: readonly string[]): void {
  const stamp: Stamp = { recipe: RECIPE, inputs: Object.fromEntries(ownInputs(inputs).map((file) => [file, digestOf(root, file)])) };
  writeWhole(resolve(stampFile), JSON.stringify(stamp));
}
