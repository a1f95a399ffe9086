import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { forgeInputs } from "../../host/bundle/functions";
import { readManifest } from "../../host/manifest/manifest";
import { ROOT, filesBelow } from "../house/tree";

const manifest = readManifest(ROOT);

/** Inputs of every bundle that `npm start` serves, as the bundlers themselves wrote them down. */
function inputsByBundle(): Map<string, readonly string[]> {
  const metafile = (path: string): string[] => Object.keys((JSON.parse(readFileSync(join(ROOT, path), "utf8")) as { inputs: Record<string, unknown> }).inputs);
  const found = new Map<string, readonly string[]>([["functions", metafile("dist/functions/meta.json")]]);
  for (const name of readdirSync(join(ROOT, "dist/ui"))) found.set(name, metafile(`dist/ui/${name}/meta.json`));
  for (const file of readdirSync(join(ROOT, "dist/static")).filter((name) => name.endsWith(".meta.json"))) {
    found.set(file.replace(".meta.json", ""), metafile(`dist/static/${file}`));
  }
  return found;
}

describe("what npm start serves", () => {
  beforeAll(() => {
    execFileSync(process.execPath, ["commands/run.mjs", "commands/build.ts"], { cwd: ROOT, stdio: "pipe" });
  }, 180_000);

  test("there is a bundle for every resource of the manifest", () => {
    expect([...inputsByBundle().keys()].toSorted()).toEqual(["functions", ...manifest.resources.map(({ key }) => key)].toSorted());
  });

  test("every @forge input lies inside node_modules/@forge", () => {
    for (const [bundle, inputs] of inputsByBundle()) {
      const forge = inputs.filter((path) => path.includes("@forge/"));
      expect({ bundle, some: forge.length > 0 }).toEqual({ bundle, some: true });
      expect({ bundle, elsewhere: forge.filter((path) => !path.startsWith("node_modules/@forge/")) }).toEqual({ bundle, elsewhere: [] });
    }
  });

  test("the functions are made of the real SDK: api, kvs, events, resolver", () => {
    const metafile = JSON.parse(readFileSync(join(ROOT, "dist/functions/meta.json"), "utf8")) as Parameters<typeof forgeInputs>[0];
    const packages = new Set(forgeInputs(metafile).map((path) => path.split("/").slice(1, 3).join("/")));
    expect([...packages]).toEqual(expect.arrayContaining(["@forge/api", "@forge/kvs", "@forge/events", "@forge/resolver"]));
  });

  test("nobody aliases or mocks a package of the SDK", () => {
    const served = filesBelow(["host", "static", "commands", "src"]).filter(({ path }) => path !== "static/shared/no-feature-gates.ts");
    const aliased = served.filter(({ text }) => /alias[^\n]*@forge|jest\.mock\(\s*["']@forge/.test(text));
    expect(aliased.map(({ path }) => path)).toEqual([]);
    expect(existsSync(join(ROOT, "__mocks__"))).toBe(false);
  });
});
