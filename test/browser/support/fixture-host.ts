/** The local host with small apps of its own (test/browser/fixtures) behind the project's manifest; prints its address. */
import { build } from "esbuild";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { readManifest } from "../../../host/manifest/manifest";
import { seedSite } from "../../../host/jira/seed-site";
import { buildShell } from "../../../host/serve/build-shell";
import { LocalSite } from "../../../host/serve/local-site";
import { startServer } from "../../../host/serve/server";
import { makeSite } from "../../../host/site/make-site";

const FIXTURES: Readonly<Record<string, string>> = {
  "issue-panel": "kitchen.tsx",
  "issue-context": "context.tsx",
  "class-edit": "class-edit.tsx",
  "class-view": "class-view.tsx",
  "portal-request": "context.tsx",
  "my-balance": "context.tsx",
  report: "page.ts",
  admin: "page.ts",
  "my-contract": "page.ts",
};
/** Monday 2 March 2026, 09:00 in Vienna. */
const START = Date.UTC(2026, 2, 2, 8);

const root = process.cwd();
const cache = resolve(root, "node_modules/.cache/kontingent/fixtures");
const folderOf = (resource: string): string | undefined =>
  FIXTURES[resource] === undefined ? undefined : resolve(cache, FIXTURES[resource].replace(/\.tsx?$/, ""));

async function bundle(name: string): Promise<void> {
  const outdir = resolve(cache, name.replace(/\.tsx?$/, ""));
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: [resolve(root, "test/browser/fixtures", name)],
    outfile: resolve(outdir, "main.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
}

interface ResolverEvent {
  readonly call: { readonly functionKey: string; readonly payload: unknown };
  readonly context: { readonly accountId: string };
}
/** Answers with what it was asked and for whom. */
const resolver = (event: ResolverEvent): unknown => ({ asked: event.call.functionKey, payload: event.call.payload, by: event.context.accountId });
const badge = (): unknown => ({ status: { type: "lozenge", value: { label: "12 min", type: "information" } } });
const quiet = (): void => undefined;

await Promise.all([...new Set(Object.values(FIXTURES))].map(bundle));
const shell = await buildShell(root);
const handlers = readManifest(root).modules.function.map(({ handler }) => handler.replace(/^\w+\./, ""));
const functions = {
  ...Object.fromEntries(handlers.map((name) => [name, quiet])),
  field: resolver,
  agent: resolver,
  report: resolver,
  admin: resolver,
  customer: resolver,
  issueBadge: badge,
};
const fresh = async () => {
  const made = await makeSite({ start: START, functions: () => functions });
  seedSite(made);
  await made.clock.settle();
  return made;
};
const site = new LocalSite(await fresh(), fresh);
const server = await startServer({ site, manifest: readManifest(root), frames: { folderOf }, ...shell, root, port: 0, speed: 0 });
process.stdout.write(`${server.url}\n`);
process.on("SIGTERM", () => void server.close().then(() => process.exit(0)));
