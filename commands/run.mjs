/** `node commands/run.mjs commands/x.ts ARG…`: bundles one TypeScript command and runs it; packages stay in node_modules. */
import { build } from "esbuild";
import { mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [entry, ...rest] = process.argv.slice(2);
const folder = resolve("node_modules/.cache/kontingent");
mkdirSync(folder, { recursive: true });
const outfile = resolve(folder, `${basename(entry).replace(/\.tsx?$/, "")}-${process.pid}.mjs`);
/** Bundled CommonJS asks for `require`; ES modules have none of their own. */
const banner = { js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);' };
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "error",
  banner,
});
const { rmSync } = await import("node:fs");
process.on("exit", () => rmSync(outfile, { force: true }));
process.argv = [process.argv[0], entry, ...rest];
await import(pathToFileURL(outfile).href);
