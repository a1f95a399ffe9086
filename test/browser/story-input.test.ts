import type { Page } from "playwright-core";
import { BROWSER_MS, type Stage } from "./support/stage";
import { ADA, calm, contextOf, frameOf, MIRA, openStory, pageAs, panelOf, PAUL, shows, timeOf, TOM } from "./support/story";
import { WRONG_CONTRACT, WRONG_PLACES } from "./support/story-text";
import { newIssue, restAs } from "./support/visit";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
beforeAll(async () => {
  stage = await openStory();
});
afterAll(() => stage.close());

const IVO = "qm:falkenstein:ivo";

describe("in English", () => {
  it("the customer's form and the agent's panel say the same in the other language", async () => {
    const tom = await pageAs(stage, TOM, "/portal/1/create/1");
    const form = tom.getByTestId("new-support-class");
    await shows(form, "How urgent is it?", "Covered by your contract.", "30 of 30 minutes are left in November.", "€90.00/h in steps of 15 minutes");
    await tom.getByLabel("Summary").fill("New opening hours");
    await form.getByText("Low", { exact: true }).click();
    await calm(tom);
    await tom.getByRole("button", { name: "Send request" }).click();
    await tom.getByRole("heading", { name: "New opening hours" }).waitFor();
    const paul = await pageAs(stage, PAUL, `/browse/${/WEB-\d+/.exec(tom.url())?.[0] ?? ""}`);
    await shows(contextOf(paul), "ACME GmbH · Service 30", "due today 16:40 (Vienna)", "0 of 30 min");
    await calm(paul);
    await timeOf(panelOf(paul)).fill("45m");
    await shows(panelOf(paul), "30 min covered by the quota", "15 min over quota → billed 15 min × €90.00/h = €22.50");
  });
});

describe("input that cannot be right is answered where the person is", () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageAs(stage, MIRA, `/browse/${await newIssue(stage.url, "Eingaben")}`);
    await calm(page);
  });

  it("1.30 is asked about, not guessed", async () => {
    await timeOf(panelOf(page)).fill("1.30");
    await shows(panelOf(page), "Meinen Sie 1h 30m oder 1,3h? Ergänzen Sie h oder m.");
  });

  it("words are no time, and nothing is logged", async () => {
    await timeOf(panelOf(page)).fill("eine Weile");
    await panelOf(page).getByRole("button", { name: "Zeit erfassen" }).click();
    await shows(panelOf(page), "Geben Sie eine Zeit wie 20m, 1h 30m oder 1,5h ein.", "Noch keine Zeit erfasst.");
  });

  it("a month in which the contract counts nothing is refused beside the form", async () => {
    const date = panelOf(page).getByLabel("Datum");
    await timeOf(panelOf(page)).fill("20m");
    await date.fill("9.11.2099");
    await date.press("Enter");
    await calm(page);
    await panelOf(page).getByRole("button", { name: "20 min erfassen" }).click();
    await shows(panelOf(page).getByRole("alert").or(panelOf(page)), "Code");
    await shows(panelOf(page), "Noch keine Zeit erfasst.");
  });
});

describe("an organisation that belongs to nobody", () => {
  it("its work items ask for the customer, and whoever may assigns one", async () => {
    const ada = await pageAs(stage, ADA, "/admin/admin");
    await frameOf(ada).getByRole("tab", { name: "Kunden" }).click();
    const choice = frameOf(ada).getByLabel("Kunde von Falkenstein Sport");
    await choice.selectOption({ label: "Nicht zugeordnet" });
    await calm(ada);
    const ask = { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary: "Wem gehört das?" } };
    const { issueKey } = await restAs<{ issueKey: string }>(stage.url, IVO, "POST", "/rest/servicedeskapi/request", ask);
    const mira = await pageAs(stage, MIRA, `/browse/${issueKey}`);
    await shows(panelOf(mira), "Für welchen Kunden ist dieser Vorgang?", "Zeiten bleiben zurückgestellt");
    const page = await pageAs(stage, ADA, `/browse/${issueKey}`);
    await shows(contextOf(page), "Für welchen Kunden ist dieser Vorgang?");
    await calm(page);
    await panelOf(page).getByLabel("Kunde", { exact: true }).click();
    await page.getByRole("option", { name: "Falkenstein Sport" }).click();
    await panelOf(page).getByRole("button", { name: "Kunde zuordnen" }).click();
    await shows(panelOf(page), "Fristen", "fällig heute, 16:40 (Wien)");
    await shows(contextOf(page), "Falkenstein Sport · Service 60");
  });
});

describe("a contract file with mistakes", () => {
  it("lists every mistake with its place and stores nothing", async () => {
    const ada = await pageAs(stage, ADA, "/admin/admin");
    const frame = frameOf(ada);
    await frame.getByRole("tab", { name: "Verträge" }).click();
    await frame.getByRole("link", { name: "Neuer Vertrag" }).click();
    await frame.getByLabel("Vertrag als YAML oder JSON").fill(WRONG_CONTRACT);
    await frame.getByRole("button", { name: "Als Entwurf speichern" }).click();
    await shows(frame.getByRole("alert"), `Nichts wurde gespeichert: ${WRONG_PLACES.length} Fehler`, ...WRONG_PLACES);
    expect(await frame.getByLabel("Vertrag als YAML oder JSON").inputValue()).toBe(WRONG_CONTRACT);
    await ada.reload();
    await frameOf(ada).getByRole("tab", { name: "Verträge" }).click();
    await shows(frameOf(ada).getByRole("table"), "Service 30");
    expect(await frameOf(ada).getByText("Entwurf", { exact: true }).count()).toBe(0);
  });
});
