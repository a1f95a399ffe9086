import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFunctions, bundleNode, forgeInputs } from "../../../host/bundle/functions";
import { bundleUiKit } from "../../../host/bundle/ui-kit";
import { readManifest } from "../../../host/manifest/manifest";
import { composeSite } from "../../../host/site/compose-site";
import { NINE, listeningJira, temporary } from "./probe-site";

const PROJECT: Record<string, string> = {
  "manifest.yml": `
app: { id: x, runtime: { name: nodejs24.x }, storage: { entities: [] } }
permissions: { scopes: [storage:app] }
modules:
  jira:issuePanel: [{ key: panel, title: { i18n: panel.title }, resource: panel, resolver: { function: words } }]
  function: [{ key: words, handler: index.words }]
resources: [{ key: panel, path: src/panel.tsx }, { key: page, path: static/page/dist }]
translations:
  resources: [{ key: en-US, path: src/en-US.json }, { key: de-DE, path: src/de-DE.json }]
  fallback: { default: en-US, de-DE: [en-US] }
`,
  "src/index.ts": `import { i18n } from "@forge/api"; import { one } from "./one";
export const words = async () => [one, (await i18n.createTranslationFunction("de-DE"))("panel.title"), (await i18n.createTranslationFunction("de-DE"))("only.english")];`,
  "src/one.ts": "export const one = 1;",
  "src/panel.tsx": `import { view } from "@forge/bridge"; export const title = view.getContext;`,
  "src/en-US.json": `{"panel.title": "Contract", "only.english": "English"}`,
  "src/de-DE.json": `{"panel.title": "Vertrag"}`,
};

let projects = 0;
function project(): string {
  const root = temporary(`project-${(projects += 1)}`);
  for (const [file, text] of Object.entries(PROJECT)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  return root;
}

test("the functions are bundled once and again only when an input changed", async () => {
  const root = project();
  const again = async () => (await bundleFunctions(root)).built;

  expect(await again()).toBe(true);
  expect(await again()).toBe(false);
  writeFileSync(join(root, "src/one.ts"), "export const one = 2;");
  expect(await again()).toBe(true);
  writeFileSync(join(root, "src/de-DE.json"), `{"panel.title": "Abkommen"}`);
  expect([await again(), await again()]).toEqual([true, false]);
});

test("two that bundle at once leave one whole bundle and no draft", async () => {
  const root = project();
  await Promise.all([bundleFunctions(root), bundleFunctions(root), bundleUiKit(root), bundleUiKit(root)]);

  expect(readdirSync(join(root, "dist/functions")).toSorted()).toEqual(["__LOCALES__", "index.cjs", "index.cjs.map", "inputs.json", "meta.json"]);
  expect(readdirSync(join(root, "dist/ui/panel")).toSorted()).toEqual(["__LOCALES__", "index.html", "inputs.json", "main.js", "meta.json"]);
  expect([(await bundleFunctions(root)).built, (await bundleUiKit(root))[0]?.built]).toEqual([false, false]);
});

test("a bundled function runs on a site and finds its words, with the fallback, beside itself", async () => {
  const root = project();
  const { file } = await bundleFunctions(root);
  const site = composeSite({ start: NINE, functions: file, manifest: readManifest(root), jira: () => listeningJira([]) });

  expect(await site.run.invokeFunction({ functionKey: "words", event: {} })).toMatchObject({ ok: true, result: [1, "Vertrag", "English"] });
  const info = JSON.parse(readFileSync(join(root, "dist/functions/__LOCALES__/i18n-info.json"), "utf8")) as unknown;
  expect(info).toMatchObject({ config: { locales: ["en-US", "de-DE"] }, translations: { "panel.title": { "de-DE": "Vertrag", "en-US": "Contract" } } });
});

test("a missing translation is named", async () => {
  const root = project();
  writeFileSync(join(root, "manifest.yml"), (PROJECT["manifest.yml"] ?? "").replace("src/de-DE.json", "src/xx.json"));

  await expect(bundleFunctions(root)).rejects.toThrow("src/xx.json");
});

test("a UI Kit resource becomes a page, a script and its words", async () => {
  const root = project();
  const bundles = await bundleUiKit(root);

  expect(bundles.map(({ resource, built }) => [resource, built])).toEqual([["panel", true]]);
  for (const file of ["index.html", "main.js", "meta.json", "__LOCALES__/de-DE.json"]) expect(existsSync(join(root, "dist/ui/panel", file))).toBe(true);
  expect((await bundleUiKit(root)).map(({ built }) => built)).toEqual([false]);
  expect(pathToFileURL(bundles[0]?.folder ?? "").href).toContain("dist/ui/panel");
});

test("the SDK in a bundle is the published one: nothing of @forge comes from elsewhere", async () => {
  const metafile = await bundleNode(process.cwd(), resolve(__dirname, "fixtures/probe.ts"), temporary("sdk.cjs"));
  const inputs = forgeInputs(metafile);

  expect(inputs.length).toBeGreaterThan(40);
  expect(inputs.filter((path) => !path.startsWith("node_modules/@forge/"))).toEqual([]);
});
