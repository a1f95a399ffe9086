import type { Page } from "playwright-core";
import type { CloseView } from "../../src/app/api";
import { violations } from "../browser/support/axe";
import { closed, closeView, item, unclassified } from "./close-items";
import { pageStage, type PageStage } from "./page-stage";

const MS = 60_000;
let stage: PageStage | null = null;
beforeAll(async () => void (stage = await pageStage("report")), MS);
afterAll(() => stage?.close());
const open = (...asked: Parameters<PageStage["open"]>): Promise<Page> => {
  if (stage === null) throw new Error("the page was not built");
  return stage.open(...asked);
};

const wordsOf = async (page: Page): Promise<string> => (await page.locator("main").innerText()).replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
/** A sentence that the page comes to show. */
const shows = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const BETA = item("beta", { customerName: "Beta AG", tier: "Service 60", total: { amount: 12_000, currency: "EUR" } });
const OPEN = item("gruber", { customerName: "Gruber Bau", state: "needs-decision", problems: [unclassified("ACME-130")] });

test(
  "check, review, close: what stays open is left out, the rest is closed after its amount was said, each with number and hash",
  async () => {
    let view: CloseView = closeView([item("acme"), BETA, item("cafe", { customerName: "Café Zentral" }), OPEN]);
    const asked: unknown[] = [];
    const page = await open("#/close/2026-11", {
      closeView: () => {
        const now = view;
        if (view.running !== null) view = closeView([closed("acme"), { ...BETA, problems: [unclassified("BETA-7")], state: "needs-decision" }, OPEN]);
        return now;
      },
      close: (payload) => {
        asked.push(payload);
        view = { ...view, running: { done: 1, total: 2 } };
        return view;
      },
    });
    await shows(page, "3 ready · 1 with an open decision · 0 closed");
    expect(await wordsOf(page)).toContain("ACME-130: 20 min are not classified yet.");
    await shot(page, "close-1-check");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "Café Zentral" }).uncheck();
    await page.getByRole("link", { name: "Review 2 statements" }).click();
    await shows(page, "2 statements");
    await shot(page, "close-2-review");
    await page.getByRole("link", { name: "Continue to close" }).click();
    await shows(page, "You are about to close 2 statements for November 2026, €172.50 in total.");
    await shot(page, "close-3-close");
    await page.getByRole("button", { name: "Close 2 statements" }).click();
    await shows(page, "1 of 2 closed");
    await shot(page, "close-4-running");
    await shows(page, "1 closed, 1 not closed");
    expect(asked).toEqual([
      {
        month: "2026-11",
        contracts: [
          { contract: "acme", last: 7 },
          { contract: "beta", last: 7 },
        ],
      },
    ]);
    expect(await wordsOf(page)).toMatch(/BETA-7: 20 min.*2026-11-acme-01 5f0c9a77/);
    await shot(page, "close-5-result");
    expect(await violations(page)).toEqual([]);
  },
  MS,
);

test(
  "left and resumed: whoever comes back sees how far it is, then what was closed",
  async () => {
    let running: CloseView["running"] = { done: 7, total: 12 };
    const page = await open("#/close/2026-11", { closeView: () => closeView([closed("acme")], { running }) }, "de-DE");
    await shows(page, "7 von 12 abgeschlossen");
    running = null;
    await shows(page, "Nichts abzuschließen");
    expect(await wordsOf(page)).toContain("November 2026 ist abgeschlossen seit heute, 10:12, von Nora Fuchs.");
    await shot(page, "close-6-nothing-de");
  },
  MS,
);

test(
  "too early: it can be prepared, there is no button to close",
  async () => {
    const early = closeView([item("acme", { state: "too-early" })], { asOf: "2026-11-19T09:10:00.000Z" });
    const page = await open("#/close/2026-11/close", { closeView: () => early }, "de-DE");
    await shows(page, "Zu früh");
    expect(await wordsOf(page)).toContain("November 2026 lässt sich ab 3. Dez. 2026 abschließen.");
    expect(await page.getByRole("button", { name: /abschließen/ }).count()).toBe(0);
    await shot(page, "close-7-early-de");
  },
  MS,
);

test(
  "a refused close says why beside its button, and nothing counts as closed",
  async () => {
    const refusal = { problems: [{ kind: "problem", code: "app.may-not-report", at: "", facts: {} }] };
    const page = await open("#/close/2026-11/close", { closeView: () => closeView([item("acme")]), close: () => refusal });
    await page.getByRole("button", { name: "Close 1 statement" }).click();
    await shows(page, "Nothing was closed");
    expect(await page.getByRole("button", { name: "Close 1 statement" }).count()).toBe(1);
  },
  MS,
);
