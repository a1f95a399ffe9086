import { dirname, join, normalize } from "node:path";
import { importsOf, type SourceFile } from "./tree";

/** What a folder may import besides itself. A trailing `*` means any below; `type:` allows types only. */
export interface Fence {
  readonly home: string;
  readonly may: readonly string[];
}

const EVERY_CORE = ["src/core/assert", "src/core/problem", "src/core/trace"];

/** The one dependency rule (DESIGN §2): the longest matching home decides. */
export const FENCES: readonly Fence[] = [
  { home: "src/core/time", may: [...EVERY_CORE, "luxon"] },
  { home: "src/core/money", may: EVERY_CORE },
  { home: "src/core/calendar", may: [...EVERY_CORE, "src/core/time/*", "date-holidays"] },
  { home: "src/core/sla", may: [...EVERY_CORE, "src/core/time/*", "src/core/calendar/*"] },
  { home: "src/core/ledger", may: [...EVERY_CORE, "src/core/time/*", "src/core/money/*", "src/core/calendar/*"] },
  { home: "src/core/rating", may: [...EVERY_CORE, "src/core/time/*", "src/core/money/*", "src/core/calendar/*"] },
  {
    home: "src/core/contract",
    may: [
      ...EVERY_CORE,
      "src/core/time/*",
      "src/core/money/*",
      "src/core/calendar/*",
      "src/core/sla/*",
      "src/core/ledger/*",
      "src/core/rating/*",
      "zod",
      "yaml",
    ],
  },
  { home: "src/core/statement", may: ["src/core/*"] },
  { home: "src/core", may: [] },
  { home: "src/text", may: [] },
  { home: "src/app", may: ["src/core/*", "src/text/*"] },
  { home: "src/forge", may: ["src/app/*", "src/core/*", "src/text/*", "@forge/api", "@forge/kvs", "@forge/events", "@forge/resolver", "node:crypto"] },
  { home: "src/index", may: ["src/forge/*"] },
  { home: "src/frontend", may: ["type:src/app/api", "src/text/*", "@forge/react", "@forge/react/*", "@forge/bridge", "@forge/bridge/*", "react"] },
  {
    home: "static",
    may: [
      "type:src/app/api",
      "src/text/*",
      "src/frontend/ask",
      "@forge/bridge",
      "@forge/bridge/*",
      "react",
      "react/*",
      "react-dom",
      "react-dom/*",
      "@atlaskit/*",
      "d3-scale",
      "d3-shape",
      "@tanstack/react-virtual",
      "vite",
      "@vitejs/plugin-react",
      "node:*",
    ],
  },
  {
    home: "host",
    may: [
      "src/core/*",
      "src/app/*",
      "src/text/*",
      "node:*",
      "yaml",
      "esbuild",
      "vite",
      "@vitejs/plugin-react",
      "react",
      "react/*",
      "react-dom",
      "react-dom/*",
      "@atlaskit/*",
      "@forge/csp",
      "history",
    ],
  },
  {
    home: "commands",
    may: [
      "src/core/*",
      "src/app/*",
      "src/text/*",
      "host/*",
      "test/browser/support/*",
      "node:*",
      "yaml",
      "esbuild",
      "@stryker-mutator/*",
      "playwright-core",
      "luxon",
      "moment",
      "moment-business-time",
      "dayjs",
      "dayjs-business-time",
    ],
  },
  { home: "test/oracle", may: ["type:src/core/*", "src/core/*", "test/support/*", "fast-check", "luxon", "@jest/globals", "node:*"] },
];

const covers = (rule: string, target: string): boolean =>
  rule.endsWith("*") ? target.startsWith(rule.slice(0, -1)) : target === rule || target === `${rule}/index`;

const homeOf = (path: string): Fence | undefined =>
  FENCES.filter(({ home }) => path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}.`)).toSorted((a, b) => b.home.length - a.home.length)[0];

export const targetOf = (from: string, module: string): string =>
  module.startsWith(".") ? normalize(join(dirname(from), module)).replaceAll("\\", "/") : module;

/** Every import that leaves its fence, as `file -> target`. */
export function strays(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const fence = homeOf(file.path);
    if (fence === undefined) return [];
    return importsOf(file.text)
      .map(({ module, typeOnly }) => ({ target: targetOf(file.path, module), typeOnly }))
      .filter(({ target }) => !target.startsWith(`${fence.home}/`))
      .filter(
        ({ target, typeOnly }) => !fence.may.some((rule) => (rule.startsWith("type:") ? typeOnly && covers(rule.slice(5), target) : covers(rule, target))),
      )
      .map(({ target }) => `${file.path} -> ${target}`);
  });
}

/** Places where the core reads a clock, chance or the world. */
export function impurities(files: readonly SourceFile[]): string[] {
  const forbidden =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bglobalThis\b|\bperformance\.|\bDateTime\.(now|local)\(\s*\)|\bcrypto\.|\bsetTimeout\b/;
  return files.filter(({ text }) => forbidden.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""))).map(({ path }) => path);
}
