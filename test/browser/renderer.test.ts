import type { Page } from "playwright-core";
import { violations } from "./support/axe";
import { BROWSER_MS, openStage, type Stage } from "./support/stage";
import { newIssue, visit } from "./support/visit";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.page();
  const key = await newIssue(stage.url, "Kitchen");
  await visit(page, stage.url, "712020:agent-paul", `/browse/${key}`);
  await page.getByText("first panel").waitFor();
});
afterAll(() => stage.close());

const panel = () => page.getByTestId("panel-issue-panel");

describe("UI Kit renderer", () => {
  it("draws every component of the fixture; none is unknown", async () => {
    expect(await page.$$eval("[data-unknown-component]", (found) => found.map((one) => one.getAttribute("data-unknown-component")))).toEqual([]);
    for (const text of ["strong", "const a = 1;", "boxed", "nothing here", "act", "inside", "do it", "read me", "row 10", "Mira Lang"]) {
      expect(await panel().getByText(text, { exact: true }).count()).toBeGreaterThan(0);
    }
  });

  it("runs the app's handlers and shows what they change", async () => {
    await panel().getByRole("button", { name: "count 0" }).click();
    await panel().getByRole("button", { name: "count 1" }).click();
    await panel().getByRole("button", { name: "count 2" }).waitFor();
    await panel().getByRole("button", { name: "reset count" }).click();
    await panel().getByRole("button", { name: "count 0" }).waitFor();
  });

  it("gives text fields events with type and value, and keeps every key typed", async () => {
    await panel().getByLabel("Name").pressSequentially("Käsekrainer", { delay: 5 });
    await panel().getByText("heard text=Käsekrainer").waitFor();
    await panel().getByLabel("Long").fill("two\nlines");
    await panel().getByText("heard textarea=two lines").waitFor();
  });

  it("gives pickers the value itself", async () => {
    await panel().getByLabel("Pick").click();
    await page.getByText("Beta", { exact: true }).click();
    await panel().getByText('heard select: {"label":"Beta","value":"b"}').waitFor();
    await panel().getByLabel("this one").check();
    await panel().getByText("heard radio=this").waitFor();
    await panel().getByLabel("tick").check();
    await panel().getByText("heard checkbox=yes").waitFor();
  });

  it("submits forms, opens modals and switches tabs", async () => {
    await panel().getByRole("button", { name: "Send form" }).click();
    await panel().getByText("heard submitted").waitFor();
    await panel().getByRole("button", { name: "open modal" }).click();
    await page.getByText("modal body").waitFor();
    await page.getByRole("button", { name: "shut" }).click();
    await page.getByText("modal body").waitFor({ state: "detached" });
    await panel().getByRole("tab", { name: "second tab" }).click();
    await panel().getByText("second panel").waitFor();
  });

  it("sorts a table by numeric keys", async () => {
    await panel().getByRole("button", { name: "number" }).click();
    expect(
      await panel()
        .getByText(/^row \d+$/)
        .allTextContents(),
    ).toEqual(["row 1", "row 2", "row 10"]);
  });

  it("has no accessibility violation in the panel", async () => {
    expect(await violations(page, '[data-testid="panel-issue-panel"]')).toEqual([]);
  });

  it("complains of nothing in the console", () => {
    expect(stage.complaints).toEqual([]);
  });
});
