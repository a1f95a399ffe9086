import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../browser/support/browser";

/** Answers of the resolver, by function key; kept on this side, so that a test may change them between two asks. */
export type PageAnswers = Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => unknown>>;

export interface PageStage {
  /** Opens the page at a hash route with these answers. */
  open(hash: string, answers: PageAnswers, locale?: string): Promise<Page>;
  close(): Promise<void>;
}

const ADDRESS = "http://page.test/";
const SHELL =
  '<!doctype html><html><head><link rel="stylesheet" href="main.css"></head><body><div id="root"></div><script type="module" src="main.js"></script>';

/** As the real page is built (static/shared/page-config.ts). */
const closedGates: Plugin = {
  name: "closed-gates",
  setup(building) {
    building.onResolve({ filter: /^@atlaskit\/feature-gate-js-client(\/.*)?$/ }, () => ({ path: join(__dirname, "../../static/shared/no-feature-gates.ts") }));
  },
};

/** One page of Custom UI in a real browser, behind a bridge that answers from the test. */
export async function pageStage(page: "report" | "admin" | "my-contract"): Promise<PageStage> {
  const folder = mkdtempSync(join(tmpdir(), "page-stage-"));
  await build({
    entryPoints: [join(__dirname, "../../static", page, "main.tsx")],
    outdir: folder,
    bundle: true,
    format: "esm",
    splitting: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [closedGates],
    logLevel: "error",
  });
  const browser: Browser = await openBrowser();
  return {
    async open(hash, answers, locale = "en-GB") {
      const opened = await (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage();
      opened.setDefaultTimeout(10_000);
      await opened.route(`${ADDRESS}**`, (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        if (name === "") return route.fulfill({ body: SHELL, contentType: "text/html" });
        return route.fulfill({ body: readFileSync(join(folder, name)), contentType: name.endsWith(".css") ? "text/css" : "text/javascript" });
      });
      await opened.exposeFunction("answerOfTest", (key: string, payload: Readonly<Record<string, unknown>>) => answers[key]?.(payload));
      await opened.addInitScript(installBridge, locale);
      await opened.goto(`${ADDRESS}${hash}`);
      return opened;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page. */
function installBridge(locale: string): void {
  const scope = globalThis as unknown as { answerOfTest: (key: string, payload: unknown) => Promise<unknown>; opened: unknown[] };
  scope.opened = [];
  const callBridge = async (command: string, payload: Record<string, unknown> = {}): Promise<unknown> => {
    if (command === "getContext") return { locale, extension: { project: { key: "WEB" } }, theme: { colorMode: "light" } };
    if (command === "invoke") return scope.answerOfTest(String(payload["functionKey"]), payload["payload"]);
    if (command === "navigate" || command === "openRouter") scope.opened.push(payload);
    return undefined;
  };
  Object.assign(globalThis, { ["__bridge"]: { callBridge } });
}
