import type { Page } from "playwright-core";
import { BROWSER_MS, type Stage } from "./support/stage";
import { again, breathe, calm, MIRA, NORA, openStory, frameOf, pageAs, panelOf, pass, shows } from "./support/story";
import { restAs } from "./support/visit";

jest.setTimeout(BROWSER_MS);

const UTE = "qm:elbtal:ute";

let stage: Stage;
let mira: Page;
let key = "";

beforeAll(async () => {
  stage = await openStory();
  await pass(stage.url, { until: "2027-01-05T22:00:00.000Z" });
}, 3 * BROWSER_MS);
afterAll(() => stage.close());

const now = (until: string): Promise<void> => pass(stage.url, { until });

/** Tuesday 5 January 2027, 23:00 in Stuttgart: the hospital's server is down, the next day is a holiday in Baden-Württemberg. */
describe("a night on call", () => {
  it("the agent who takes the call opens the work item for the customer", async () => {
    const fields = await restAs<readonly { id: string; schema?: { custom?: string } }[]>(stage.url, MIRA, "GET", "/rest/api/3/field");
    const field = fields.find(({ schema }) => schema?.custom?.endsWith("/static/support-class") === true)?.id ?? "";
    const requestFieldValues = { summary: "Server antwortet nicht", [field]: { category: "incident", severity: 1 } };
    const ask = { serviceDeskId: "2", requestTypeId: "6", requestFieldValues, raiseOnBehalfOf: UTE };
    key = (await restAs<{ issueKey: string }>(stage.url, MIRA, "POST", "/rest/servicedeskapi/request", ask)).issueKey;
    await breathe(stage.url);
    mira = await pageAs(stage, MIRA, `/browse/${key}`);
    await shows(panelOf(mira), "Rufbereitschaft", "Die Rufbereitschaft ist gerade erreichbar.");
  });

  it("a call by phone starts the clock of one hour, and the form says so before", async () => {
    const panel = panelOf(mira);
    await calm(mira);
    await panel.getByRole("button", { name: "Anruf festhalten" }).first().click();
    await shows(panel, "Der Anruf zählt: Kategorie 1, Supporttelefonnummer, außerhalb der Servicezeit.");
    await panel.getByRole("button", { name: "Anruf festhalten" }).last().click();
    await shows(panel, "Zählt zur Rufbereitschaft", "fällig Mi., 00:00 (Berlin)");
  });

  it("the deployment that begins within the hour keeps it", async () => {
    await now("2027-01-05T22:20:00.000Z");
    await again(mira);
    const panel = panelOf(mira);
    await panel.getByRole("button", { name: "Einsatz beginnt jetzt" }).click();
    await shows(panel, "Einsatz seit heute, 23:20", "erfüllt heute, 23:20");
  });

  it("after its end the customer is owed a word, and a report by the next business day of Baden-Württemberg", async () => {
    await now("2027-01-05T22:50:00.000Z");
    await again(mira);
    const panel = panelOf(mira);
    await panel.getByRole("button", { name: "Einsatz endet jetzt" }).click();
    await shows(panel, "Einsatz heute, 23:20 bis heute, 23:50 (30 min)", "Direkte Rückmeldung an den Kunden ist noch offen.");
    await shows(panel, "Bericht fällig: Do., 17:00");
  });

  it("work inside the deployment is charged at the on-call rate", async () => {
    await now("2027-01-05T22:55:00.000Z");
    await restAs(stage.url, MIRA, "POST", `/rest/api/3/issue/${key}/worklog`, { started: "2027-01-05T22:20:00.000+0000", timeSpentSeconds: 1800 });
    await breathe(stage.url);
    await again(mira);
    await shows(panelOf(mira), "30 min zu berechnen = 82,50 €");
    const nora = await pageAs(stage, NORA, "/module/report/IT");
    await frameOf(nora).getByRole("link", { name: "Elbtal Klinik" }).click();
    await shows(frameOf(nora).getByRole("row").filter({ hasText: "30 min × 165,00 €/h" }), "82,50 €");
  });

  it("the report sent on Thursday morning keeps its time", async () => {
    await now("2027-01-07T08:30:00.000Z");
    await again(mira);
    const panel = panelOf(mira);
    await panel.getByRole("button", { name: "Bericht gesendet" }).click();
    await shows(panel, "Bericht gesendet: heute, 09:30");
  });

  it("nothing complained in the consoles", () => {
    expect(stage.complaints).toEqual([]);
  });
});
