/** One script of all tests and the planted core: every module waits until a test file asks for it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { digest, groundDigest, testFiles } from "./sources";

export interface Bundle {
  readonly path: string;
  /** Per test file: digest of its own text and of all that it rests on. The same digest, the same behaviour. */
  readonly digests: ReadonlyMap<string, string>;
}

export async function bundle(texts: ReadonlyMap<string, string>): Promise<Bundle> {
  const path = resolve(`.cache/mutate/world-${process.pid}.cjs`);
  mkdirSync(dirname(path), { recursive: true });
  process.on("exit", () => rmSync(path, { force: true }));
  const files = testFiles();
  const entry = `module.exports = {\n${files.map((file) => `${JSON.stringify(file)}: () => require("./${file}"),`).join("\n")}\n};`;
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: resolve(".") },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    logLevel: "error",
    metafile: true,
    plugins: [plantedTexts(texts)],
  });
  writeFileSync(path, outputFiles[0]?.text ?? "");
  return { path, digests: digestsOf(files, metafile) };
}

/** Serves the planted core, and tells each test file where it lies: a bundle has one place only. */
const plantedTexts = (texts: ReadonlyMap<string, string>): Plugin => ({
  name: "planted",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => {
      const planted = texts.get(relative(resolve("."), path).replaceAll("\\", "/"));
      return planted === undefined ? undefined : { contents: planted, loader: "ts" };
    });
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: `const __dirname = ${JSON.stringify(dirname(path))};\n${readFileSync(path, "utf8")}`,
      loader: "ts",
      resolveDir: dirname(path),
    }));
  },
});

function digestsOf(files: readonly string[], { inputs }: Metafile): ReadonlyMap<string, string> {
  const ground = groundDigest();
  const own = new Map<string, string>();
  const ownOf = (path: string): string => {
    const known = own.get(path) ?? digest(path, readFileSync(path));
    own.set(path, known);
    return known;
  };
  return new Map(
    files.map((file) => {
      const reached = new Set([file]);
      for (const path of reached) for (const { path: next, external } of inputs[path]?.imports ?? []) if (external !== true) reached.add(next);
      return [file, digest(ground, ...[...reached].toSorted().map(ownOf))];
    }),
  );
}
