import { join, relative } from "node:path";
import { readManifest } from "../manifest/manifest";
import { isCurrent, writeStamp } from "./cache";
import { copyLocales } from "./locales";
import type { UiBundle } from "./ui-kit";

/** Custom UI resources: `static/<name>/dist`. */
const CUSTOM_UI = /^static\/([\w-]+)\/dist$/;

/**
 * Builds every Custom UI page of the manifest with Vite: relative addresses (`base: './'`), because the platform serves a
 * page under a path nobody knows before; one React, the project's own.
 */
export async function bundleStatic(root = process.cwd()): Promise<readonly UiBundle[]> {
  const manifest = readManifest(root);
  const bundles: UiBundle[] = [];
  for (const { key, path } of manifest.resources) {
    const name = CUSTOM_UI.exec(path)?.[1];
    if (name === undefined) continue;
    const folder = join(root, path);
    const stamp = join(root, "dist/static", `${name}.json`);
    const built = !isCurrent(root, stamp);
    if (built) {
      const inputs = await buildPage(root, join(root, "static", name));
      writeStamp(root, stamp, ["manifest.yml", `static/${name}/index.html`, ...copyLocales(root, manifest, folder), ...inputs]);
    }
    bundles.push({ resource: key, folder, built });
  }
  return bundles;
}

/** Builds one page and returns the files it was made of, from the root. */
async function buildPage(root: string, page: string): Promise<string[]> {
  const [{ build }, { default: react }] = await Promise.all([import("vite"), import("@vitejs/plugin-react")]);
  const inputs = new Set<string>();
  await build({
    root: page,
    base: "./",
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { dedupe: ["react", "react-dom"] },
    build: { outDir: "dist", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
    plugins: [
      react(),
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
