import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readManifest } from "../../host/manifest/manifest";
import { table } from "../support/table";
import { ROUTES } from "./route-scopes";
import { ROOT, filesBelow } from "./tree";

const manifest = readManifest(ROOT);

interface Finding {
  readonly by: string;
  readonly level: string;
  readonly message: string;
}

/** The official validator on a copy, whose built pages stand in as folders: it asks only that they exist. */
function findingsOf(text: string | null): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    if (text === null) cpSync(join(ROOT, "manifest.yml"), join(folder, "manifest.yml"));
    else writeFileSync(join(folder, "manifest.yml"), text);
    symlinkSync(join(ROOT, "src"), join(folder, "src"));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    for (const { path } of manifest.resources.filter(({ path }) => path.startsWith("static/"))) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, "index.html"), "<!doctype html>");
    }
    const printed = execFileSync(process.execPath, [join(ROOT, "test/house/validate-manifest.cjs")], { cwd: folder, encoding: "utf8" });
    return JSON.parse(printed.slice(printed.indexOf("["))) as Finding[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the official validator finds nothing wrong", () => {
  expect(findingsOf(null)).toEqual([]);
}, 60_000);

test("the official validator would find a misspelt module", () => {
  const text = "app:\n  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555\n  runtime: { name: nodejs24.x }\nmodules:\n  jira:isuePanel: []\n";
  expect(findingsOf(text).length).toBeGreaterThan(0);
}, 60_000);

test("storage is declared where entities are", () => {
  expect(manifest.app.storage.entities.length).toBeGreaterThan(0);
  expect(manifest.permissions.scopes).toContain("storage:app");
});

test("customers and unlicensed people are let in by allowed values only", () => {
  const allowed: Record<string, readonly string[]> = {
    "jira:customField": ["customer", "unlicensed", "anonymous"],
    "jiraServiceManagement:portalRequestDetailPanel": ["customer", "unlicensed"],
    "jiraServiceManagement:portalUserMenuAction": ["customer", "unlicensed"],
    "jiraServiceManagement:portalSubheader": ["customer", "unlicensed", "anonymous"],
  };
  const wrong = Object.entries(manifest.modules).flatMap(([kind, modules]) =>
    modules.flatMap((module) => {
      const access = (module as { unlicensedAccess?: readonly string[] }).unlicensedAccess ?? [];
      return access.filter((who) => !(allowed[kind] ?? []).includes(who)).map((who) => `${kind} ${module.key}: ${who}`);
    }),
  );
  expect(wrong).toEqual([]);
});

for (const row of table<"module" | "because">(`
  module               | because
  jira:issueGlance     | removed from the platform, issueContext took its place (CHG-3203)
  jira:fullPage        | deprecated in August 2026 (CHG-3380)
  jira:dashboardGadget | removal announced for 2027
  webtrigger           | a dynamic web trigger leaves Runs on Atlassian
  remotes              | data stays with Atlassian
`)) {
  test(`the manifest does not use ${row.module}: ${row.because}`, () => {
    expect(Object.keys(manifest.modules)).not.toContain(row.module);
  });
}

test("there is at most one five-minute trigger and five schedules in all", () => {
  const schedules = manifest.modules["scheduledTrigger"] ?? [];
  expect(schedules.length).toBeLessThanOrEqual(5);
  expect(schedules.filter(({ interval }) => interval === "fiveMinute")).toHaveLength(1);
});

/** Route templates of the code, parameters as `{}`: route`/rest/api/3/issue/${id}` → /rest/api/3/issue/{}. */
function routesUsed(): string[] {
  const found = filesBelow(["src/forge", "src/frontend", "static"], /\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(/route`([^`]*)`/g)].map((match) => match[1] ?? ""),
  );
  return [...new Set(found.map((route) => route.replace(/\$\{[^}]*\}/g, "{}").replace(/\?.*$/, "")))].toSorted();
}

test("every Jira route the code uses is known, and a scope of the manifest opens it", () => {
  const scopes = new Set(manifest.permissions.scopes);
  const routes = routesUsed();
  const closed = routes.flatMap((used) => {
    const entry = ROUTES.filter(({ path }) => path.replace(/\{[^}]*\}/g, "{}") === used);
    if (entry.length === 0) return [`${used}: not in the table of routes`];
    const open = entry.some(
      ({ classic, granular }) =>
        classic.some((scope) => scopes.has(scope)) ||
        (granular.length > 0 && granular.every((scope) => scopes.has(scope))) ||
        (classic.length === 0 && granular.length === 0),
    );
    return open ? [] : [`${used}: needs ${entry.map(({ classic }) => classic.join(" ")).join(" or ")}`];
  });
  expect(routes.length).toBeGreaterThan(8);
  expect(closed).toEqual([]);
});

test("no scope is asked for that no route needs", () => {
  const beyondRoutes = new Set(["storage:app", "read:jira-work", "read:jira-user"]);
  const used = routesUsed();
  const needed = new Set(
    ROUTES.filter(({ path }) => used.includes(path.replace(/\{[^}]*\}/g, "{}"))).flatMap(({ classic, granular }) => [...classic, ...granular]),
  );
  expect(manifest.permissions.scopes.filter((scope) => !needed.has(scope) && !beyondRoutes.has(scope))).toEqual([]);
});
