import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "./browser";
import { fixtureProduct, type Product } from "./product";

export interface Stage {
  readonly url: string;
  /** A fresh page in a context of its own. */
  page(): Promise<Page>;
  /** Errors in the console of any page, and uncaught ones; frames may try what they are refused. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A running product and a browser, for one test file. */
export async function openStage(start: () => Promise<Product> = fixtureProduct): Promise<Stage> {
  const [product, browser]: [Product, Browser] = await Promise.all([start(), openBrowser()]);
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    url: product.url,
    complaints,
    async page() {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      contexts.push(context);
      context.setDefaultTimeout(STEP_MS);
      const page = await context.newPage();
      page.on("pageerror", (problem) => complaints.push(problem.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !message.location().url.startsWith("http://127.0.0.1")) complaints.push(message.text());
      });
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await product.stop();
    },
  };
}

/** Time one step of a test may take, in real milliseconds: the machine may be busy. */
const STEP_MS = 15_000;

/** Time a browser test may take, building included, in real milliseconds. */
export const BROWSER_MS = 120_000;
