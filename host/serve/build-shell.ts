import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { forProduction } from "../bundle/production";

export interface BuiltShell {
  readonly shellFolder: string;
  readonly bridgeFile: string;
}

const SOURCES = ["host/shell", "host/render", "host/bridge", "package-lock.json"] as const;

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Names a build by what went into it, so that nothing is built twice and nothing stale is served. */
function fingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = resolve(root, source);
    const files = source.endsWith(".json") ? [path] : filesUnder(path).sort();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Builds the shell (Vite) and the bridge script (esbuild) into a cache folder, unless they are there already. */
export async function buildShell(root = process.cwd()): Promise<BuiltShell> {
  const cache = resolve(root, "node_modules/.cache/kontingent");
  const folder = join(cache, `shell-${fingerprint(root)}`);
  const built = { shellFolder: join(folder, "shell"), bridgeFile: join(folder, "bridge.js") };
  if (existsSync(join(folder, "bridge.js"))) return built;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await buildPages(root, join(draft, "shell"));
  const esbuild = await import("esbuild");
  await esbuild.build({
    entryPoints: [resolve(root, "host/bridge/frame.ts")],
    outfile: join(draft, "bridge.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  dropOld(cache, folder);
  return built;
}

async function buildPages(root: string, outDir: string): Promise<void> {
  const { build } = await import("vite");
  const options = { configFile: resolve(root, "host/shell/vite.config.ts"), logLevel: "error" as const, build: { outDir, emptyOutDir: true } };
  await forProduction(() => build(options));
}

const DAY_MS = 86_400_000;

/** Builds older than a day only take space; younger ones may still be served by another running host. */
function dropOld(cache: string, current: string): void {
  const builds = readdirSync(cache, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^shell-[0-9a-f]{16}$/.test(entry.name));
  const others = builds.map((entry) => join(cache, entry.name)).filter((path) => path !== current);
  for (const path of others) if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
}
