import { build } from "esbuild";
import { join } from "node:path";
import { readManifest, type Manifest } from "../manifest/manifest";
import { isCurrent, writeStamp } from "./cache";
import { copyLocales } from "./locales";
import { writeWhole } from "./whole";

export interface UiBundle {
  readonly resource: string;
  /** Folder with `index.html`, `main.js`, `meta.json` and `__LOCALES__`. */
  readonly folder: string;
  readonly built: boolean;
}

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Kontingent</title></head>
  <body><div id="root"></div><script src="./main.js"></script></body>
</html>
`;

/** Bundles every UI Kit resource of the manifest (a path to a `.tsx` file) into `dist/ui/<resource key>`. */
export async function bundleUiKit(root = process.cwd()): Promise<readonly UiBundle[]> {
  const manifest = readManifest(root);
  const bundles: UiBundle[] = [];
  for (const { key, path } of manifest.resources) if (path.endsWith(".tsx")) bundles.push(await bundleResource(root, manifest, key, path));
  return bundles;
}

async function bundleResource(root: string, manifest: Manifest, key: string, path: string): Promise<UiBundle> {
  const folder = join(root, "dist/ui", key);
  const stamp = join(folder, "inputs.json");
  if (isCurrent(root, stamp, join(folder, "main.js"))) return { resource: key, folder, built: false };
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile: join(folder, "main.js"),
    write: false,
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    metafile: true,
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  });
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  writeWhole(join(folder, "index.html"), PAGE);
  writeWhole(join(folder, "meta.json"), JSON.stringify(metafile));
  writeStamp(root, stamp, ["manifest.yml", ...copyLocales(root, manifest, folder), ...Object.keys(metafile.inputs)]);
  return { resource: key, folder, built: true };
}
