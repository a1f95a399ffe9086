import type { Browser, Page } from "playwright-core";
import type { Language } from "../../src/text/say";
import type { Screen } from "./screen";

const WIDTH = 1280;
const HEIGHT = 900;
/** What a step waits for at most, in real milliseconds. */
const STEP_MS = 8000;
/** What a page gets to read and draw. */
const SETTLE_MS = 900;

/** One picture as one person in one language; answers what was not there, and takes the picture all the same. */
export async function takeShot(browser: Browser, url: string, screen: Screen, language: Language, file: string): Promise<string | null> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT }, locale: language === "de" ? "de-AT" : "en-GB" });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  let problem: string | null = null;
  page.on("pageerror", (error) => {
    problem = error.message;
  });
  await page.addInitScript(
    ([who, words]) => {
      sessionStorage.setItem("kontingent-host-account", who ?? "");
      sessionStorage.setItem("kontingent-host-language", words ?? "");
    },
    [screen.who, language],
  );
  try {
    await page.goto(url + screen.path);
    await page.getByRole("region").first().waitFor();
    await page.waitForTimeout(SETTLE_MS);
    await screen.play?.(page, language);
    await page.waitForTimeout(SETTLE_MS);
    problem ??= await widerThanWindow(page);
  } catch (error) {
    problem = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
  await picture(page, file, screen.only ?? null);
  await context.close();
  return problem;
}

/** A page or frame that scrolls sideways at this width: what is wide scrolls inside itself. */
async function widerThanWindow(page: Page): Promise<string | null> {
  for (const frame of page.frames()) {
    const over = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 1) return `${over} px wider than the window`;
  }
  return null;
}

/** The whole page; an open dialog or menu is fixed to the window, so it is taken as it stands there. */
async function picture(page: Page, file: string, only: string | null): Promise<void> {
  if (only === "window") await page.screenshot({ path: file });
  else await page.screenshot({ path: file, fullPage: true });
}
