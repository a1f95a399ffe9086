import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readManifest } from "../../host/manifest/manifest";
import { de } from "../../src/text/de/index";
import { en } from "../../src/text/en/index";
import { targetOf } from "./fences";
import { ROOT, filesBelow, importsOf } from "./tree";

const FILES = filesBelow(["src", "static", "host", "commands", "test"]);
/** Lines a file may have; most have under 80. */
const LINES_MAX = 300;

test("no file outgrows a reader", () => {
  const sheets = filesBelow(["static", "host"], /\.css$/);
  expect([...FILES, ...sheets].map(({ path, text }) => `${text.split("\n").length - 1} ${path}`).filter((row) => Number.parseInt(row, 10) > LINES_MAX)).toEqual(
    [],
  );
});

test("no folder and no file is named for plumbing", () => {
  const plumbing = /(^|\/)(utils?|helpers?|common|services?|manager|misc|types|models)(\.tsx?$|\/)/;
  expect(FILES.map(({ path }) => path).filter((path) => plumbing.test(path))).toEqual([]);
});

test("every file is imported by another, started by a command, or built by the bundler", () => {
  const imported = new Set(FILES.flatMap(({ path, text }) => importsOf(text).map(({ module }) => targetOf(path, module))));
  const manifest =
    readFileSync(join(ROOT, "manifest.yml"), "utf8") + readFileSync(join(ROOT, "package.json"), "utf8") + readFileSync(join(ROOT, "jest.config.cjs"), "utf8");
  const orphans = FILES.map(({ path }) => path).filter((path) => {
    if (/\.test\.tsx?$|\.d\.ts$|vite\.config\.ts$|^test\/.*fixtures\//.test(path)) return false;
    const bare = path.replace(/\.(tsx?|mjs|cjs)$/, "");
    if (imported.has(bare) || imported.has(path) || imported.has(bare.replace(/\/index$/, ""))) return false;
    if (manifest.includes(path) || path === "src/index.ts") return false;
    const page = join(ROOT, dirname(path), "index.html");
    if (existsSync(page) && readFileSync(page, "utf8").includes(basename(path))) return false;
    return !FILES.some((other) => other.path !== path && other.text.includes(`${basename(dirname(path))}/${basename(path)}`));
  });
  expect(orphans).toEqual([]);
});

test("every handler of the manifest is exported, and every export is a handler", () => {
  const handlers = readManifest(ROOT).modules.function.map(({ handler }) => handler.replace(/^index\./, ""));
  const source = readFileSync(join(ROOT, "src/index.ts"), "utf8");
  const exported = [...source.matchAll(/export\s*\{([^}]*)\}/g)]
    .flatMap((found) => (found[1] ?? "").split(","))
    .map((name) =>
      (
        name
          .trim()
          .split(/\s+as\s+/)
          .pop() ?? ""
      ).trim(),
    )
    .filter((name) => name !== "");
  expect(exported.toSorted()).toEqual(handlers.toSorted());
});

test("every problem and every trace step is worded in German and English", () => {
  const codes = filesBelow(["src/core", "src/app", "src/forge"]).flatMap(({ text }) => [
    ...[...text.matchAll(/\bproblem\(\s*"([a-z][\w.-]*\.[\w.-]+)"/g)].map((found) => `problem.${found[1]}`),
    ...[...text.matchAll(/\bstep\(\s*"([a-z][\w.-]*\.[\w.-]+)"/g)].map((found) => `trace.${found[1]}`),
  ]);
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => de[code] === undefined || en[code] === undefined)).toEqual([]);
});

test("each core folder and the host say what they are", () => {
  const homes = ["time", "money", "calendar", "sla", "ledger", "rating", "contract", "statement"].map((folder) => `src/core/${folder}`);
  for (const home of homes) {
    const readme = readFileSync(join(ROOT, home, "README.md"), "utf8");
    expect({ home, lines: readme.split("\n").length <= 100 }).toEqual({ home, lines: true });
    for (const part of ["is", "owns", "does not own", "times", "invariants", "example"]) expect(`${home}: ${readme.toLowerCase()}`).toContain(part);
  }
  for (const file of ["README.md", "GLOSSARY.md", "DECISIONS.md", "host/README.md"]) expect(existsSync(join(ROOT, file))).toBe(true);
});

test("no colour is written by hand: tokens only", () => {
  const written = filesBelow(["static", "src/frontend"], /\.(ts|tsx|css)$/).filter(({ text }) => /#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?\b/.test(text));
  expect(written.map(({ path }) => path)).toEqual([]);
});

test("nothing is silenced, skipped or left open", () => {
  const marks = /\bTO[D]O\b|FIX[M]E|@ts-(ignore|nocheck)|\b(test|it|describe)\.(only|skip)\(|\bx(it|describe|test)\(|expect\(true\)/;
  expect(FILES.filter(({ path, text }) => path !== "test/house/tidy.test.ts" && marks.test(text)).map(({ path }) => path)).toEqual([]);
});
