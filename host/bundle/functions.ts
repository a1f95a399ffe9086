import { build, type Metafile } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../manifest/manifest";
import { isCurrent, writeStamp } from "./cache";
import { copyLocales } from "./locales";
import { writeWhole } from "./whole";

export interface FunctionsBundle {
  readonly file: string;
  readonly metafile: Metafile;
  /** False when the bundle on disk was still good. */
  readonly built: boolean;
}

/**
 * Bundles `src/index.ts` with the unmodified SDK packages into `dist/functions/index.cjs`; the metafile lies beside it as
 * `meta.json`, the translations in `__LOCALES__`. Made anew only when an input changed.
 */
export async function bundleFunctions(root = process.cwd()): Promise<FunctionsBundle> {
  const folder = join(root, "dist/functions");
  const [file, meta, stamp] = [join(folder, "index.cjs"), join(folder, "meta.json"), join(folder, "inputs.json")];
  if (isCurrent(root, stamp, file)) return { file, metafile: JSON.parse(readFileSync(meta, "utf8")) as Metafile, built: false };
  const metafile = await bundleNode(root, join(root, "src/index.ts"), file);
  writeWhole(meta, JSON.stringify(metafile));
  const texts = copyLocales(root, readManifest(root), folder);
  writeStamp(root, stamp, ["manifest.yml", ...texts, ...Object.keys(metafile.inputs)]);
  return { file, metafile, built: true };
}

/** One CommonJS file for Node 20 and later: everything inside but Node's own modules, nothing aliased, nothing replaced. */
export async function bundleNode(root: string, entry: string, outfile: string): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    keepNames: true,
    metafile: true,
    sourcemap: "linked",
    legalComments: "none",
    logLevel: "error",
  });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
  return metafile;
}

/** Inputs of a bundle that belong to an `@forge` package: all of them must come from node_modules/@forge, unmodified. */
export const forgeInputs = (metafile: Metafile): string[] => Object.keys(metafile.inputs).filter((path) => path.includes("@forge/"));
