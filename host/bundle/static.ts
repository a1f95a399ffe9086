import { join, relative } from "node:path";
import { readManifest } from "../manifest/manifest";
import { isCurrent, writeStamp } from "./cache";
import { copyLocales } from "./locales";
import { forProduction } from "./production";
import type { UiBundle } from "./ui-kit";
import { draftOf, publish, writeWhole } from "./whole";

/** Custom UI resources: `static/<name>/dist`. */
const CUSTOM_UI = /^static\/([\w-]+)\/dist$/;

/**
 * Builds every Custom UI page of the manifest with Vite: relative addresses (`base: './'`), because the platform serves a
 * page under a path nobody knows before. The page's own vite.config says the rest. Every module that went in is written
 * down in `dist/static/<name>.meta.json`, as esbuild does for the other bundles.
 */
export async function bundleStatic(root = process.cwd()): Promise<readonly UiBundle[]> {
  const manifest = readManifest(root);
  const bundles: UiBundle[] = [];
  for (const { key, path } of manifest.resources) {
    const name = CUSTOM_UI.exec(path)?.[1];
    if (name === undefined) continue;
    const folder = join(root, path);
    const stamp = join(root, "dist/static", `${name}.json`);
    const built = !isCurrent(root, stamp, join(folder, "index.html"));
    if (built) {
      const draft = draftOf(join(root, "dist/static", name));
      const inputs = await forProduction(() => buildPage(root, join(root, "static", name), draft));
      const texts = copyLocales(root, manifest, draft);
      publish(draft, folder);
      writeWhole(join(root, "dist/static", `${name}.meta.json`), JSON.stringify({ inputs: Object.fromEntries(inputs.map((input) => [input, {}])) }));
      writeStamp(root, stamp, [
        "manifest.yml",
        `static/${name}/index.html`,
        `static/${name}/vite.config.ts`,
        "static/shared/page-config.ts",
        ...texts,
        ...inputs,
      ]);
    }
    bundles.push({ resource: key, folder, built });
  }
  return bundles;
}

/** Builds one page with its own vite.config into a folder of its own and returns the files it was made of, from the root. */
async function buildPage(root: string, page: string, outDir: string): Promise<string[]> {
  const { build } = await import("vite");
  const inputs = new Set<string>();
  await build({
    root: page,
    configFile: join(page, "vite.config.ts"),
    base: "./",
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: "kontingent-inputs",
        generateBundle() {
          for (const id of this.getModuleIds()) if (!id.startsWith("\0")) inputs.add(relative(root, id.replace(/\?.*$/, "")));
        },
      },
    ],
  });
  return [...inputs].filter((file) => !file.startsWith(".."));
}
