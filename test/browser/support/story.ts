import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { demoProduct } from "./product";
import { openStage, type Stage } from "./stage";
import { restAs, visit } from "./visit";

/** Who plays, by account id. */
export const EVA = "qm:acme:eva";
export const TOM = "qm:acme:tom";
export const MIRA = "712020:agent-mira";
export const PAUL = "712020:agent-paul";
export const NORA = "712020:manager-nora";
export const ADA = "712020:admin-ada";

/** The demo's history ends ten minutes before; from here on the clock moves only when the test says so. */
export const MORNING = "2026-11-09T07:40:00.000Z";

export type Jump = { readonly jump: "hour" | "business-day" | "month-end" } | { readonly until: string };

/** The product with its demo data, its clock stopped at 08:40 in Vienna. */
export async function openStory(): Promise<Stage> {
  const stage = await openStage(demoProduct);
  await host(stage.url, "clock/stop");
  await host(stage.url, "clock/advance", { until: MORNING });
  return stage;
}

/** What the buttons of the host's bar post: the clock, the faults, the switches. */
export async function host(url: string, what: string, ask: unknown = {}): Promise<void> {
  const response = await fetch(`${url}/host/${what}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ask) });
  if (!response.ok) throw new Error(`host/${what}: ${response.status} ${await response.text()}`);
}

export const pass = (url: string, jump: Jump): Promise<void> => host(url, "clock/advance", jump);

/** Ten seconds of site time: events reach the app after two, the settling of a month waits for five more. */
export async function breathe(url: string): Promise<void> {
  const { clock } = (await (await fetch(`${url}/host/state`)).json()) as { clock: { now: string } };
  await pass(url, { until: new Date(Date.parse(clock.now) + 10_000).toISOString() });
}

/** A fresh page of the product as a person. */
export async function pageAs(stage: Stage, accountId: string, path: string): Promise<Page> {
  const page = await stage.page();
  watch(page);
  await visit(page, stage.url, accountId, path);
  return page;
}

const asking = new WeakMap<Page, { open: number; last: number }>();

function watch(page: Page): void {
  const state = { open: 0, last: Date.now() };
  asking.set(page, state);
  const counts = (url: string): boolean => url.includes("/host/invoke") || url.includes("/rest/");
  const moved = (url: string, by: number): void => {
    if (!counts(url)) return;
    state.open += by;
    state.last = Date.now();
  };
  page.on("request", (request) => moved(request.url(), 1));
  page.on("requestfinished", (request) => moved(request.url(), -1));
  page.on("requestfailed", (request) => moved(request.url(), -1));
}

/** How long nothing may be asked until a page counts as calm: longer than the shell waits before it reads again. */
const CALM_MS = 1500;
const CALM_AT_MOST_MS = 20_000;

/** Waits until the page has read what it wants to show, so that nothing moves under the pointer. */
export async function calm(page: Page): Promise<void> {
  const until = Date.now() + CALM_AT_MOST_MS;
  while (!rests(page)) {
    if (Date.now() > until) throw new Error("the page never rests");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function rests(page: Page): boolean {
  const state = asking.get(page);
  return state === undefined || (state.open === 0 && Date.now() - state.last >= CALM_MS);
}

/** As a person would who wants to see the newest: the portal does not read again by itself. */
export async function again(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("region").first().waitFor();
  await calm(page);
}

/** Words in that order anywhere in the element, whatever spaces stand between them. */
export const words = (text: string): RegExp =>
  new RegExp(
    text
      .split(" ")
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("\\s*"),
  );

/** Waits until the element holds the words: that is the assertion, and it tells what was there instead. */
export async function shows(element: Locator, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const found = element.filter({ hasText: words(text) });
    await found
      .first()
      .waitFor({ state: "attached" })
      .catch(async () => {
        const there = await element.allInnerTexts().catch(() => []);
        throw new Error(`"${text}" is not shown, but: ${there.join(" | ").replace(/\s+/g, " ").slice(0, 1500)}`);
      });
  }
}

export const panelOf = (page: Page): Locator => page.getByTestId("panel-issue-panel");
export const contextOf = (page: Page): Locator => page.getByTestId("context-issue-context");
/** The time of the panel's form for logging time. */
export const timeOf = (panel: Locator): Locator => panel.getByLabel(/^(Zeit|Time)\b/).first();
/** What the app shows the customer beside a request. */
export const requestCard = (page: Page): Locator => page.getByTestId("portal-portal-request");
export const frameOf = (page: Page): FrameLocator => page.frameLocator("iframe.frame");

/** Moves the issue by its menu. */
export async function take(page: Page, transition: string, status: string): Promise<void> {
  await calm(page);
  await page.getByTestId("status").click();
  await page.getByRole("menuitem", { name: transition }).click();
  await shows(page.getByTestId("status"), status);
}

/** The file that a press on the button brings. */
export async function fileOf(page: Page, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** A content change that the customer raises in the portal with a severity (1 high, 2 medium, 3 low). */
export async function raise(url: string, who: string, summary: string, severity: number): Promise<string> {
  const fields = await restAs<readonly FieldRow[]>(url, ADA, "GET", "/rest/api/3/field");
  const field = fields.find(({ schema }) => schema?.custom?.endsWith("/static/support-class") === true)?.id ?? "";
  const requestFieldValues = { summary, description: `${summary}. Danke!`, [field]: { category: "content", severity } };
  const ask = { serviceDeskId: "1", requestTypeId: "1", requestFieldValues };
  return (await restAs<{ issueKey: string }>(url, who, "POST", "/rest/servicedeskapi/request", ask)).issueKey;
}

interface FieldRow {
  readonly id: string;
  readonly schema?: { readonly custom?: string };
}

/** The app's fields of an issue by module key, as Jira's REST interface answers them. */
export async function appFields(url: string, key: string): Promise<Readonly<Record<string, unknown>>> {
  const fields = await restAs<readonly FieldRow[]>(url, ADA, "GET", "/rest/api/3/field");
  const issue = await restAs<{ fields: Record<string, unknown> }>(url, ADA, "GET", `/rest/api/3/issue/${key}`);
  const ours = fields.flatMap(({ id, schema }) =>
    schema?.custom?.includes("/static/") === true ? [[schema.custom.split("/static/")[1] ?? "", issue.fields[id]]] : [],
  );
  return Object.fromEntries(ours) as Record<string, unknown>;
}
