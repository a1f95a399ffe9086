import type { FrameLocator, Page } from "playwright-core";
import { BROWSER_MS, openStage, type Stage } from "./support/stage";
import { newIssue, visit } from "./support/visit";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
let page: Page;
let frame: FrameLocator;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.page();
  await newIssue(stage.url, "Bridge");
  await visit(page, stage.url, "712020:manager-nora", "/module/report/WEB");
  frame = page.frameLocator("iframe").first();
  await frame.locator("#done").waitFor();
});
afterAll(() => stage.close());

const said = (id: string): Promise<string | null> => frame.locator(`#${id}`).textContent();

describe("a Custom UI frame", () => {
  it("cannot reach the page around it", async () => {
    expect(await said("parent")).toMatch(/^failed: SecurityError/);
  });

  it("has no Jira of its own origin; requestJira goes through the page as the current person", async () => {
    expect(await said("rest")).toBe("404");
    expect(await said("myself")).toBe("712020:manager-nora");
  });

  it("asks the resolver of its own module; identity comes from the page, not from the frame", async () => {
    expect(await said("resolver")).toBe(JSON.stringify({ asked: "echo", payload: { said: "page" }, by: "712020:manager-nora" }));
  });

  it("knows its module, addresses, theme, history and events", async () => {
    expect(await said("module")).toBe("report");
    expect(await said("url")).toBe("/browse/WEB-1");
    expect(await said("theme")).toBe("light");
    expect(await said("history")).toBe("/second");
    expect(await said("event")).toBe(JSON.stringify({ loud: true }));
  });

  it("is told by name what the local host has not", async () => {
    expect(await said("unknown")).toContain("not available in the local host: openRovo");
  });

  it("shows flags whose actions run in the frame", async () => {
    await frame.getByRole("button", { name: "show flag" }).click();
    await page.getByText("flag from frame").waitFor();
    await page.getByRole("button", { name: "flag action" }).click();
    await frame.locator("#flag-action").waitFor();
    expect(await said("flag-action")).toBe("ran");
  });

  it("opens a modal frame that gets its context and answers its opener", async () => {
    await frame.getByRole("button", { name: "open modal" }).click();
    const modal = page.getByRole("dialog").frameLocator("iframe");
    await modal.locator("#modal").waitFor();
    expect(await modal.locator("#modal").textContent()).toBe("to the modal");
    await modal.getByRole("button", { name: "close modal" }).click();
    await frame.locator("#modal-answer").waitFor();
    expect(await said("modal-answer")).toBe(JSON.stringify({ answer: 42 }));
  });

  it("is as tall as its content", async () => {
    const height = await page
      .locator("iframe")
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
    const content = await frame.locator("html").evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThanOrEqual(content);
  });
});
