import type { FrameLocator, Page } from "playwright-core";
import { BROWSER_MS, type Stage } from "./support/stage";
import { again, breathe, calm, EVA, fileOf, frameOf, MIRA, NORA, openStory, pageAs, panelOf, pass, raise, requestCard, shows } from "./support/story";
import { restAs } from "./support/visit";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
beforeAll(async () => {
  stage = await openStory();
});
afterAll(() => stage.close());

const logged = (key: string, started: string, seconds: number): Promise<unknown> =>
  restAs(stage.url, MIRA, "POST", `/rest/api/3/issue/${key}/worklog`, { started: started.replace("Z", "+0000"), timeSpentSeconds: seconds });

/** A page of the manager's report at that address inside its frame. */
async function reportAt(project: "WEB" | "IT", month: string): Promise<{ readonly page: Page; readonly frame: FrameLocator }> {
  const page = await pageAs(stage, NORA, `/module/report/${project}`);
  const frame = frameOf(page);
  await frame.getByLabel("Zeitraum").selectOption({ label: month });
  return { page, frame };
}

/** Key of the demo's request with that word in its summary. */
async function keyOf(word: string): Promise<string> {
  const jql = encodeURIComponent(`summary ~ "${word}"`);
  const { issues } = await restAs<{ issues: { key: string }[] }>(stage.url, MIRA, "GET", `/rest/api/3/search/jql?jql=${jql}&fields=summary`);
  return issues[0]?.key ?? "";
}

describe("a fault turns out to be self-inflicted", () => {
  const INA = "qm:lenz:ina";
  let key = "";
  let mira: Page;

  it("the agent says so from now on, with the reason that the customer reads", async () => {
    key = await keyOf("Mails");
    mira = await pageAs(stage, MIRA, `/browse/${key}`);
    const panel = panelOf(mira);
    await shows(panel, "Fehler an von uns betriebenen Diensten");
    await calm(mira);
    await panel.getByRole("button", { name: "Ändern" }).click();
    await panel.getByLabel("Kategorie").last().click();
    await mira.getByRole("option", { name: "Selbst verschuldeter Fehler" }).click();
    await panel.getByText("Ab jetzt – der Kunde wird jetzt informiert").click();
    await shows(panel, "Für diesen Vorgang bleibt es bei 0,00 €.");
    await panel.getByLabel("Grund der Änderung").fill("Das Postfach wurde beim Kunden geleert.");
    await panel.getByRole("button", { name: "Einstufung ändern" }).click();
    await shows(panel, "Bis heute, 08:40: Fehler an von uns betriebenen Diensten");
  });

  it("the customer is told at that moment, with the price", async () => {
    await breathe(stage.url);
    const ina = await pageAs(stage, INA, `/portal/2/request/${key}`);
    await shows(ina.getByTestId("talk"), "als „Selbst verschuldeter Fehler“", "Das Postfach wurde beim Kunden geleert.", "96,00 €/h");
  });

  it("the analysis before stays free, the work after is billed", async () => {
    await pass(stage.url, { until: "2026-11-09T08:10:00.000Z" });
    await logged(key, "2026-11-09T07:45:00.000Z", 1800);
    await breathe(stage.url);
    await again(mira);
    await shows(panelOf(mira), "0 min im Kontingent · 30 min zu berechnen = 48,00 €");
    const ina = await pageAs(stage, INA, `/portal/2/request/${key}`);
    await shows(requestCard(ina), "30 min × 96,00 €/h = 48,00 €");
    const { frame } = await reportAt("IT", "November 2026");
    await frame.getByRole("link", { name: "Lenz Immobilien" }).click();
    await shows(frame.getByRole("row").filter({ hasText: key }), "50 min");
    await frame.getByRole("row").filter({ hasText: "30 min × 96,00 €/h" }).getByRole("button", { name: "Warum?" }).click();
    await shows(frame.getByRole("dialog"), "Fehler an von uns betriebenen Diensten");
  });
});

describe("two months share their hours", () => {
  let key = "";

  it("a large task goes beyond November's hours", async () => {
    key = await keyOf("Artikelnummern");
    await logged(key, "2026-11-06T07:00:00.000Z", 32_400);
    await breathe(stage.url);
    const { frame } = await reportAt("IT", "November 2026");
    await shows(frame.getByRole("row").filter({ hasText: "Kern Metallbau" }), "75 min", "112,50 €", "1.012,50 €");
  });

  it("with the support manager's word December lends what is missing; the effect is shown before", async () => {
    const { frame } = await reportAt("IT", "November 2026");
    await frame.getByRole("link", { name: "Kern Metallbau" }).click();
    await frame.getByRole("tab", { name: "Entscheidungen" }).click();
    await frame.getByRole("button", { name: "Neue Entscheidung" }).click();
    await frame.getByLabel("Was wird entschieden?").selectOption({ label: "Zwei Zeiträume zusammenlegen" });
    await frame.getByLabel("Für die Vorgänge").fill(key);
    await frame.getByLabel("Zugestimmt hat").selectOption({ index: 1 });
    await frame.getByLabel("Begründung").fill("Relaunch der Produktseiten");
    await shows(frame.locator("main"), "1.012,50 € → 900,00 € (−112,50 €)", "noch 10 h → noch 8 h 45 min");
    await frame.getByRole("button", { name: "Weiter" }).click();
    await frame.getByRole("button", { name: "Zeiträume zusammenlegen" }).click();
    await shows(frame.locator("main"), "Eingetragen: Zwei Zeiträume zusammenlegen.");
  });

  it("November's statement says so, with who agreed and for what", async () => {
    await statementSays("November 2026", "freigegeben von Nora Fuchs", `für ${key}`, "Relaunch der Produktseiten", "75 min aus Dezember 2026 vorgezogen.");
  });

  it("and so does December's, once it has begun", async () => {
    await pass(stage.url, { until: "2026-12-01T09:00:00.000Z" });
    await statementSays("Dezember 2026", "freigegeben von Nora Fuchs", `für ${key}`, "75 min wurden bereits im November 2026 genutzt.");
  });

  async function statementSays(month: string, ...said: readonly string[]): Promise<void> {
    const { frame } = await reportAt("IT", month);
    await frame.getByRole("link", { name: "Kern Metallbau" }).click();
    await frame.getByRole("heading", { name: `Leistungsnachweis ${month}` }).waitFor();
    await shows(frame.locator("main"), ...said);
  }
});

describe("November is closed", () => {
  const LATE = "2026-11-30T15:00:00.000Z";
  let key = "";
  let frozen = { words: "", csv: "" };

  it("with work beyond the quota in it, on the third business day after its end", async () => {
    key = await raise(stage.url, EVA, "Weihnachtsöffnungszeiten", 2);
    await logged(key, "2026-11-09T07:41:00.000Z", 1200);
    await logged(key, "2026-11-09T07:42:00.000Z", 1500);
    await pass(stage.url, { until: "2026-12-03T09:00:00.000Z" });
    const { frame } = await reportAt("WEB", "November 2026");
    await shows(frame.getByRole("row").filter({ hasText: "ACME GmbH" }), "15 min", "22,50 €", "52,50 €");
  });

  it("for all contracts in three steps, each with number and checksum", async () => {
    const { frame } = await reportAt("WEB", "November 2026");
    await frame
      .getByRole("button", { name: "November abschließen" })
      .or(frame.getByRole("link", { name: "November abschließen" }))
      .first()
      .click();
    await frame.getByRole("heading", { name: /^\d+ bereit · 0 mit offener Entscheidung · 0 abgeschlossen$/ }).waitFor();
    await frame.getByRole("link", { name: /Leistungsnachweise prüfen$/ }).click();
    await frame.getByRole("link", { name: "Weiter zum Abschließen" }).click();
    await frame.getByRole("button", { name: /Leistungsnachweise abschließen$/ }).click();
    await breathe(stage.url);
    await frame.getByRole("heading", { name: /^\d+ Leistungsnachweise abgeschlossen$/ }).waitFor();
    await shows(frame.getByRole("row").filter({ hasText: "ACME GmbH" }), "acme-service-30/2026-11-01");
    expect(await frame.getByText("nicht abgeschlossen").count()).toBe(0);
  });

  it("and reads as it was frozen", async () => {
    frozen = await november();
    expect(frozen.words).toContain("22,50 €");
    expect(frozen.words).toMatch(/Abgeschlossen/);
    expect(frozen.csv).toContain(key);
  });

  it("a late worklog for November becomes a correction in December", async () => {
    await logged(key, LATE, 900);
    await breathe(stage.url);
    const { frame } = await reportAt("WEB", "Dezember 2026");
    await frame.getByRole("link", { name: "ACME GmbH" }).click();
    await frame.getByRole("heading", { name: "Leistungsnachweis Dezember 2026" }).waitFor();
    await frame.getByRole("tab", { name: "Korrekturen" }).click();
    await shows(frame.getByRole("row").filter({ hasText: key }), "22,50 €");
  });

  it("and the closed statement stays to the byte", async () => {
    expect(await november()).toEqual(frozen);
  });

  /** Everything that stands on ACME's November, and its file. */
  async function november(): Promise<typeof frozen> {
    const { page, frame } = await reportAt("WEB", "November 2026");
    await frame.getByRole("link", { name: "ACME GmbH" }).click();
    await frame.getByRole("heading", { name: "Leistungsnachweis November 2026" }).waitFor();
    await shows(frame.locator("main"), "45 min", "Prüfsumme");
    const words = await frame.locator("main").innerText();
    const { text } = await fileOf(page, frame.getByRole("button", { name: "CSV exportieren" }));
    return { words: words.replace(/\s+/g, " ").replace(/Stand heute, [\d:]+/g, ""), csv: text };
  }
});

it("nothing complained in the consoles", () => {
  expect(stage.complaints).toEqual([]);
});
