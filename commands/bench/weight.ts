/** Weights of what is shipped and installed: report script gzipped, node_modules on disk. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleStatic } from "../../host/bundle/static";
import type { BenchRow } from "./row";

const REPORT_KB_MAX = 300;
const MODULES_MB_MAX = 700;

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) return sum;
    return sum + (entry.isDirectory() ? bytesBelow(path) : statSync(path).blocks * 512);
  }, 0);
}

/** What the page loads at first: the scripts its index.html names, with their static imports preloaded. */
function initialScriptBytes(page: string): number {
  const html = readFileSync(join(page, "index.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((found) => found[1] ?? "");
  return [...new Set(scripts)].reduce((sum, script) => sum + gzipSync(readFileSync(join(page, script)), { level: 9 }).byteLength, 0);
}

export async function benchWeight(): Promise<BenchRow[]> {
  await bundleStatic();
  const report = Math.round(initialScriptBytes("static/report/dist") / 1024);
  const modules = Math.round(bytesBelow("node_modules") / 1024 / 1024);
  return [
    { what: "report page, script gzipped", budget: `≤ ${REPORT_KB_MAX} KB`, measured: report, unit: "KB", kept: report <= REPORT_KB_MAX },
    { what: "node_modules on disk", budget: `≤ ${MODULES_MB_MAX} MB`, measured: modules, unit: "MB", kept: modules <= MODULES_MB_MAX },
  ];
}
