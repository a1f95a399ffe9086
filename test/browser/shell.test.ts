import type { Page } from "playwright-core";
import { violations } from "./support/axe";
import { BROWSER_MS, openStage, type Stage } from "./support/stage";
import { asUser, newIssue, restAs, visit } from "./support/visit";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const AGENT = "712020:agent-paul";
const TOM = "qm:acme:tom";

async function issuePage(summary: string): Promise<{ readonly page: Page; readonly key: string }> {
  const key = await newIssue(stage.url, summary);
  const page = await stage.page();
  await visit(page, stage.url, AGENT, `/browse/${key}`);
  await page.getByRole("heading", { name: summary }).waitFor();
  return { page, key };
}

describe("start page and roles", () => {
  it("says for each role what to do and leads there", async () => {
    const page = await stage.page();
    await page.goto(stage.url);
    await page.getByRole("button", { name: "As Paul Stone" }).click();
    await page.getByRole("heading", { name: "Work items in Web-Service" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("shows customers the portal only, and administration to administrators only", async () => {
    const { page, key } = await issuePage("Not for customers");
    await asUser(page, TOM);
    await page.getByText("Customers see the portal only.").waitFor();
    expect(await page.getByText("Not for customers").count()).toBe(0);
    await visit(page, stage.url, AGENT, "/admin/admin");
    await page.getByText("This page is for administrators only.").waitFor();
    expect(key).toMatch(/^WEB-\d+$/);
  });

  it("speaks the person's language", async () => {
    const page = await stage.page();
    await visit(page, stage.url, "712020:agent-mira", "/queue/WEB");
    await page.getByRole("heading", { name: "Vorgänge in Web-Service" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
  });
});

describe("issue view", () => {
  it("shows summary, description, the app's context with badge, and its panel", async () => {
    const { page, key } = await issuePage("All parts");
    await page.getByTestId("context-issue-context").getByText(`issue-context ${key} en-US`).waitFor();
    await page.getByTestId("context-issue-context").getByText("12 min").waitFor();
    await page.getByTestId("panel-issue-panel").getByText("first panel").waitFor();
    expect(await violations(page, "article")).toEqual([]);
  });

  it("moves the issue along its workflow", async () => {
    const { page, key } = await issuePage("To be moved");
    await page.getByTestId("status").click();
    await page.getByRole("menuitem", { name: "Start work" }).click();
    await page.getByTestId("status").filter({ hasText: "In progress" }).waitFor();
    const { fields } = await restAs<{ fields: { status: { id: string } } }>(stage.url, AGENT, "GET", `/rest/api/3/issue/${key}?fields=status`);
    expect(fields.status.id).toBe("10003");
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByText(/changed status/).waitFor();
  });

  it("sends replies to the customer and keeps internal notes inside", async () => {
    const { page, key } = await issuePage("To be talked about");
    await page.getByLabel("Comment", { exact: true }).fill("We are on it.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByTestId("comments").getByText("We are on it.").waitFor();
    await page.getByRole("button", { name: "Internal note" }).click();
    await page.getByLabel("Comment", { exact: true }).fill("Looks bad.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByTestId("comments").getByText("Looks bad.").waitFor();
    const { values } = await restAs<{ values: { body: string }[] }>(stage.url, TOM, "GET", `/rest/servicedeskapi/request/${key}/comment`).catch(() => ({
      values: [],
    }));
    expect(values.map(({ body }) => body)).not.toContain("Looks bad.");
  });

  it("logs, edits and deletes time", async () => {
    const { page } = await issuePage("To be logged on");
    await page.getByRole("tab", { name: "Work log" }).click();
    await page.getByRole("button", { name: "Log time" }).click();
    await page.getByLabel("Time spent").fill("1h 15m");
    await page.getByRole("button", { name: "Save" }).click();
    const logs = page.getByTestId("worklogs");
    await logs.getByText("Paul Stone logged 1h 15m").waitFor();
    await logs.getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Time spent").fill("20m");
    await page.getByRole("button", { name: "Save" }).click();
    await logs.getByText("Paul Stone logged 20m").waitFor();
    await logs.getByRole("button", { name: "Delete" }).click();
    await page.getByText("No time logged yet.").waitFor();
  });

  it("stores what the app's field submits, inline and on the create dialog", async () => {
    const { page } = await issuePage("To be classified");
    await page.getByTestId("field-support-class").getByText("class none").waitFor();
    await page.getByRole("button", { name: "Edit Support class" }).click();
    await page.getByLabel("Class category").fill("content");
    await page.getByTestId("field-support-class").getByRole("button", { name: "Apply" }).click();
    await page.getByTestId("field-support-class").getByText("class content").waitFor();
    await page.getByRole("button", { name: "Create" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Summary").fill("Made in the dialog");
    await dialog.getByLabel("Class category").fill("incident");
    await dialog.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { name: "Made in the dialog" }).waitFor();
    await page.getByTestId("field-support-class").getByText("class incident").waitFor();
  });
});

describe("customer portal", () => {
  it("takes a request with the app's field and shows it to its customer", async () => {
    const page = await stage.page();
    await visit(page, stage.url, TOM, "/portal/1");
    await page.getByTestId("portal-my-balance").getByText("my-balance").waitFor();
    await page.getByRole("link", { name: /Report a problem/ }).click();
    await page.getByLabel("Summary").fill("Shop is down");
    await page.getByLabel("Description").fill("Nothing works.");
    await page.getByLabel("Class category").fill("incident");
    await page.getByRole("button", { name: "Send request" }).click();
    await page.getByTestId("request").getByText("class incident").waitFor();
    await page.getByTestId("portal-portal-request").getByText("portal-request").waitFor();
    await page.getByLabel("Add a reply").fill("Any news?");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByTestId("talk").getByText("Any news?").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "My requests" }).click();
    await page.getByRole("link", { name: "Shop is down" }).waitFor();
    await page.getByRole("link", { name: "My contract" }).click();
    await page.frameLocator("iframe").locator("#done").waitFor();
  });
});

describe("clock", () => {
  it("goes on by an hour, to the next business morning, to the month's end, and plays", async () => {
    const page = await stage.page();
    await visit(page, stage.url, AGENT, "/queue/IT");
    const time = page.getByTestId("virtual-time");
    const now = (): Promise<string | null> => time.getAttribute("datetime");
    const becomes = (iso: string): Promise<void> => page.locator(`time[datetime="${iso}"]`).waitFor();
    const before = Date.parse((await now()) ?? "");
    await page.getByRole("button", { name: "+1 h" }).click();
    await becomes(new Date(before + 3_600_000).toISOString());
    await page.getByRole("button", { name: "Next business day, 9:00" }).click();
    await becomes("2026-03-03T08:00:00.000Z");
    await page.getByRole("button", { name: "Month end" }).click();
    await becomes("2026-03-31T22:00:00.000Z");
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForFunction((old) => document.querySelector("time")?.getAttribute("datetime") !== old, "2026-03-31T22:00:00.000Z");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Play" }).waitFor();
    expect(Date.parse((await now()) ?? "")).toBeGreaterThan(Date.parse("2026-03-31T22:00:00.000Z"));
  });
});

it("complains of nothing in the console", () => {
  expect(stage.complaints).toEqual([]);
});
