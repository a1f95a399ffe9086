import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where a browser may be found when the packaged one does not run here. */
const SYSTEM_BROWSERS = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const NO_BROWSER =
  "The browser tests need Chrome or Chromium. On Linux x64 one comes with the packages; on this computer install Chrome, or name one by BROWSER=/path/to/chrome.";

/** Folder of the unpacked browser, one a version, so that an update never meets an older file. */
function unpackFolder(): string {
  const manifest = join(dirname(require.resolve("@sparticuz/chromium")), "../../package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return join(tmpdir(), `kontingent-chromium-${version}`);
}

/** In a process of its own, because the package unpacks into the system's temporary folder and Jest's own environment is a copy. */
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** Unpacks beside and renames, so that two test runs at once never see half a browser. */
function unpacked(): string {
  const folder = unpackFolder();
  if (existsSync(join(folder, "chromium"))) return join(folder, "chromium");
  const draft = mkdtempSync(`${folder}-`);
  execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], { env: { ...process.env, TMPDIR: draft } });
  if (existsSync(join(folder, "chromium"))) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, folder);
  return join(folder, "chromium");
}

/** The browser to test with: the one named, the packaged one on Linux x64, else the system's. Nothing is downloaded. */
export function browserPath(): string {
  const named = process.env["BROWSER"];
  if (named !== undefined && existsSync(named)) return named;
  if (process.platform === "linux" && process.arch === "x64") return unpacked();
  const found = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
}

/** Fonts come with the packaged browser; they are used where the computer has none of its own. */
export function fontEnvironment(path: string): Record<string, string> {
  const own = join(dirname(path), "fonts");
  return existsSync("/etc/fonts/fonts.conf") || !existsSync(own) ? {} : { FONTCONFIG_PATH: own };
}
