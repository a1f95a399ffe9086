import type { Page } from "playwright-core";
import { violations } from "./support/axe";
import { demoProduct } from "./support/product";
import { BROWSER_MS, openStage, type Stage } from "./support/stage";
import { restAs, visit } from "./support/visit";

jest.setTimeout(2 * BROWSER_MS);

const MIRA = "712020:agent-mira";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(demoProduct);
});
afterAll(() => stage.close());

async function open(accountId: string, path: string): Promise<Page> {
  const page = await stage.page();
  await visit(page, stage.url, accountId, path);
  return page;
}

const unknown = (page: Page): Promise<(string | null)[]> =>
  page.$$eval("[data-unknown-component]", (found) => found.map((one) => one.getAttribute("data-unknown-component")));

/** The newest open issue of the web desk. */
async function anOpenIssue(): Promise<string> {
  const jql = encodeURIComponent("project = WEB AND statusCategory != Done ORDER BY created DESC");
  const { issues } = await restAs<{ issues: { key: string }[] }>(stage.url, MIRA, "GET", `/rest/api/3/search/jql?jql=${jql}&fields=summary&maxResults=1`);
  return issues[0]?.key ?? "";
}

describe("the product with its demo data", () => {
  it("shows an issue with the app's panel and context, all components known, no accessibility violation", async () => {
    const page = await open(MIRA, `/browse/${await anOpenIssue()}`);
    await page.getByTestId("panel-issue-panel").getByRole("heading", { name: "Zeit erfassen" }).waitFor();
    await page.getByTestId("context-issue-context").getByRole("progressbar").or(page.getByTestId("context-issue-context").getByText(/von/)).first().waitFor();
    expect(await unknown(page)).toEqual([]);
    expect(await violations(page, "article")).toEqual([]);
  });

  it("tells a customer before the request is sent what it will cost", async () => {
    const page = await open("qm:acme:tom", "/portal/1/create/1");
    await page.getByText("Covered by your contract.").waitFor();
    await page.getByLabel("Summary").fill("New opening hours");
    await page.getByLabel("High").check();
    await page.getByRole("button", { name: "Send request" }).click();
    await page.getByTestId("request").getByText("New opening hours").waitFor();
    expect(await unknown(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it("draws the app's own pages for manager, administrator and customer", async () => {
    const pages = [
      ["712020:manager-nora", "/module/report/WEB", "ACME GmbH"],
      ["712020:admin-ada", "/admin/admin", "Kontingent"],
      ["qm:acme:tom", "/portal/1/module/my-contract", "Service 30"],
    ] as const;
    for (const [accountId, path, text] of pages) {
      const page = await open(accountId, path);
      await page.frameLocator("iframe").first().getByText(text).first().waitFor();
      expect(page.url()).toContain(path);
    }
  });

  it("complains of nothing in the console", () => {
    expect(stage.complaints).toEqual([]);
  });
});
