import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const ROOT = join(__dirname, "../..");
/** DESIGN §8: the script a page needs before it shows something. */
const BUDGET = 300 * 1024;

/** Builds a page as `npm start` does and adds up what its index.html loads at once, gzipped. */
function initialScript(page: string, options: object): number {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  try {
    const config = { root: join(ROOT, "static", page), logLevel: "silent", build: { outDir: folder, emptyOutDir: true }, ...options };
    const program = `import { build } from "vite"; await build(${JSON.stringify(config)});`;
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: ROOT, stdio: "ignore" });
    const html = readFileSync(join(folder, "index.html"), "utf8");
    expect(html).not.toMatch(/(src|href)="\//);
    const scripts = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js") && html.includes(name));
    expect(scripts.length).toBeGreaterThan(0);
    return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, "assets", name)), { level: 9 }).length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(["report", "admin", "my-contract"])(
  "%s: the first script stays within the budget, and its paths are relative",
  (page) => {
    expect(initialScript(page, { configFile: join(ROOT, "static", page, "vite.config.ts") })).toBeLessThan(BUDGET);
  },
  120_000,
);

test("the report also builds with the real feature gate client, and still fits", () => {
  expect(initialScript("report", { configFile: false, base: "./" })).toBeLessThan(BUDGET);
}, 120_000);
