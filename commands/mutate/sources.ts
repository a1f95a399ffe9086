/** Which files are mutated, which tests judge them, and what both rest on. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Tests that ask the core directly, without browser, host or other processes. */
const TEST_FOLDERS = ["test/core", "test/rules", "test/scenario", "test/statements", "test/contract-sheets", "test/questions", "test/oracle"];

/** Starts processes of its own, where no mutant is switched on. */
const isApart = (path: string): boolean => readFileSync(path, "utf8").includes('"node:child_process"');

/** Files that tests read while they run. */
const READ_BY_TESTS = ["examples", "schema", ...TEST_FOLDERS];

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .toSorted();

export const sourceFiles = (): string[] => below("src/core").filter((path) => path.endsWith(".ts"));

export const testFiles = (): string[] => TEST_FOLDERS.flatMap(below).filter((path) => path.endsWith(".test.ts") && !isApart(path));

export const digest = (...texts: readonly (string | Buffer)[]): string => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, 16);
};

/** Raised when this command itself comes to judge otherwise: what is on record is then forgotten. */
const EDITION = "1";

/** Of everything that no import shows: data read by tests, packages, and the way this command works. */
export function groundDigest(): string {
  const data = READ_BY_TESTS.flatMap(below).filter((path) => !/\.tsx?$/.test(path));
  return digest(EDITION, ...[...data, "package-lock.json"].map((path) => readFileSync(path)));
}
