import type { Page } from "playwright-core";
import type { Stage } from "./support/stage";
import { BROWSER_MS } from "./support/stage";
import {
  again,
  appFields,
  breathe,
  calm,
  contextOf,
  EVA,
  fileOf,
  frameOf,
  MIRA,
  NORA,
  openStory,
  pageAs,
  panelOf,
  pass,
  requestCard,
  shows,
  take,
  timeOf,
} from "./support/story";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
let eva: Page;
let mira: Page;
let nora: Page;
let key = "";

beforeAll(async () => {
  stage = await openStory();
});
afterAll(() => stage.close());

const SUMMARY = "Neue Öffnungszeiten auf der Startseite";

/** One afternoon of ACME, a step a test, in this order: every step stands on the one before. */
describe("a request from the portal to the statement", () => {
  it("the customer sees what is covered before sending", async () => {
    eva = await pageAs(stage, EVA, "/portal/1/create/1");
    const form = eva.getByTestId("new-support-class");
    await eva.getByLabel("Zusammenfassung").fill(SUMMARY);
    await form.getByText("Mittel", { exact: true }).click();
    await shows(form, "In Ihrem Vertrag enthalten.", "Im November sind noch 30 von 30 Minuten frei.", "90,00 €/h im Takt von 15 Minuten");
    await form.getByLabel("Worum geht es?").click();
    await eva.getByRole("option", { name: "Design" }).click();
    await shows(form, "Nicht im Kontingent enthalten.", "90,00 €/h");
    await form.getByLabel("Worum geht es?").click();
    await eva.getByRole("option", { name: "Inhaltsänderung" }).click();
    await shows(form, "30 von 30 Minuten frei");
    await eva.getByRole("button", { name: "Anfrage senden" }).click();
    await eva.getByRole("heading", { name: SUMMARY }).waitFor();
    key = /WEB-\d+/.exec(eva.url())?.[0] ?? "";
    expect(key).toMatch(/^WEB-\d+$/);
    await shows(requestCard(eva), "Service 30", "Erste Antwort", "bis heute, 16:40 (Wien)", "0 von 30 min");
  });

  it("the agent sees the contract and running clocks with their due times", async () => {
    mira = await pageAs(stage, MIRA, `/browse/${key}`);
    await shows(contextOf(mira), "ACME GmbH · Service 30", "fällig heute, 16:40 (Wien)", "0 von 30 min", "noch keine Zeit");
    await shows(panelOf(mira), "Reaktion", "noch 8 h", "Lösung", "noch 48 h", "fällig Mo., 16. Nov., 11:40 (Wien)", "2 – Mittel · Inhaltsänderung");
    const fields = await appFields(stage.url, key);
    expect(fields["support-contract"]).toMatchObject({ tier: "Service 30", customer: "ACME GmbH" });
    expect(Date.parse(String(fields["sla-due"]))).toBe(Date.parse("2026-11-09T15:40:00Z"));
  });

  it("the answer stops the first clock, waiting for the customer stops the other", async () => {
    const activity = mira.getByRole("region", { name: "Aktivität" });
    await activity.getByLabel("Kommentar", { exact: true }).fill("Welche Uhrzeiten gelten am Samstag?");
    await activity.getByRole("button", { name: "Senden" }).click();
    await shows(mira.getByTestId("comments"), "Welche Uhrzeiten gelten am Samstag?");
    await take(mira, "Rückfrage stellen", "Warten auf Kunde");
    await breathe(stage.url);
    await shows(panelOf(mira), "erfüllt heute, 08:40", "pausiert seit heute, 08:40", "noch 48 h");
    await again(eva);
    await shows(requestCard(eva), "wartet seit heute, 08:40 auf Ihre Antwort");
  });

  it("the hour of waiting is not counted: the due time moves by it", async () => {
    await pass(stage.url, { jump: "hour" });
    await eva.getByLabel("Antwort hinzufügen").fill("Samstag von 9 bis 13 Uhr, danke!");
    await eva.getByRole("button", { name: "Senden" }).click();
    await shows(mira.getByTestId("comments"), "Samstag von 9 bis 13 Uhr");
    await shows(mira.getByTestId("status"), "In Arbeit");
    await breathe(stage.url);
    await shows(panelOf(mira), "fällig Mo., 16. Nov., 12:40 (Wien)");
    await again(eva);
    await shows(requestCard(eva), "bis Mo., 16. Nov., 12:40 (Wien)");
  });

  it("an estimate beyond the quota is offered with its price and announced before the work", async () => {
    const panel = panelOf(mira);
    await panel.getByLabel("Wie lange wird es dauern?").fill("45m");
    await panel.getByRole("button", { name: "Schätzung prüfen" }).click();
    await shows(panel, "15 min Mehrverbrauch, höchstens 22,50 €", "Im Kontingent sind noch 30 min frei.");
    await panel.getByRole("button", { name: "ankündigen" }).click();
    await shows(panel, "Beim Kunden angekündigt heute, 09:40: 15 min Mehrverbrauch, höchstens 22,50 €");
    await breathe(stage.url);
    await again(eva);
    await shows(eva.getByTestId("talk"), "22,50 €");
    await shows(requestCard(eva), "etwa 15 min, höchstens 22,50 €");
  });

  it("the preview says while typing what the time becomes", async () => {
    const panel = panelOf(mira);
    const time = timeOf(panel);
    await calm(mira);
    await time.fill("20m");
    await shows(panel, "20 min im Kontingent");
    await calm(mira);
    await panel.getByRole("button", { name: "20 min erfassen" }).click();
    await shows(panel, "Erfasst: 20 min.", "20 von 30 min");
    await calm(mira);
    await time.fill("25m");
    await shows(panel, "10 min im Kontingent", "15 min Mehrverbrauch → berechnet 15 min × 90,00 €/h = 22,50 €");
    await calm(mira);
    await panel.getByRole("button", { name: "25 min erfassen" }).click();
    await shows(panel, "Erfasst: 25 min.", "30 min im Kontingent · 15 min zu berechnen = 22,50 €");
    await breathe(stage.url);
  });
});

/** The same two figures wherever somebody looks: 30 min covered, 15 min for 22,50 €. */
describe("everybody reads the same number", () => {
  it("in the issue's panel, its context and its fields", async () => {
    await shows(panelOf(mira), "30 min im Kontingent · 15 min zu berechnen = 22,50 €", "15 min Mehrverbrauch");
    await shows(contextOf(mira), "45 min · 15 min zu berechnen = 22,50 €");
    await shows(mira.getByTestId("field-support-minutes"), "15 min");
    await shows(mira.getByTestId("field-covered-minutes"), "30 min");
    const fields = await appFields(stage.url, key);
    expect([fields["support-minutes"], fields["covered-minutes"]]).toEqual([15, 30]);
  });

  it("in the customer's panel", async () => {
    await again(eva);
    await shows(requestCard(eva), "30 min in Ihrem Kontingent", "15 min über Ihr Kontingent hinaus", "15 min × 90,00 €/h = 22,50 €");
  });

  it("in the report's row", async () => {
    nora = await pageAs(stage, NORA, "/module/report/WEB");
    await shows(frameOf(nora).getByRole("row").filter({ hasText: "ACME GmbH" }), "15 min", "22,50 €", "52,50 €");
  });

  it("in the statement, with its reasons", async () => {
    const frame = frameOf(nora);
    await frame.getByRole("link", { name: "ACME GmbH" }).click();
    await frame.getByRole("heading", { name: "Leistungsnachweis November 2026" }).waitFor();
    await shows(frame.getByRole("row").filter({ hasText: SUMMARY }), "45 min 30 min 15 min");
    await shows(frame.getByRole("row").filter({ hasText: "15 min × 90,00 €/h" }), "22,50 €");
    await frame.getByRole("row").filter({ hasText: "25 min" }).getByRole("button", { name: "Warum?" }).first().click();
    const why = frame.getByRole("dialog");
    await shows(why, "Vor diesem Eintrag waren 10 min von 30 min frei; 10 min sind im Kontingent, 15 min sind Mehrverbrauch (geteilt).");
    await nora.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });
  });

  it("in the file for accounting", async () => {
    const { name, text } = await fileOf(nora, frameOf(nora).getByRole("button", { name: "CSV exportieren" }));
    expect(name).toBe("kontingent-acme-service-30-2026-11.csv");
    const [head = "", ...rows] = text.trim().split(/\r?\n/);
    const column = head.replace(/^\uFEFF/, "").split(/[;,]/);
    const row = rows.map((line) => Object.fromEntries(line.split(/[;,]/).map((cell, place) => [column[place], cell])));
    const over = row.filter((cells) => cells["vorgang"] === key && cells["betrag_cent"] === "2250");
    expect(over).toHaveLength(1);
    expect(over[0]).toMatchObject({ menge: "15" });
  });

  it("nothing complained in the consoles", () => {
    expect(stage.complaints).toEqual([]);
  });
});

describe("the end of the month", () => {
  it("what was not used expires, and the next month is full again", async () => {
    await pass(stage.url, { jump: "month-end" });
    await pass(stage.url, { jump: "hour" });
    const page = await pageAs(stage, NORA, "/module/report/WEB");
    const frame = frameOf(page);
    await shows(frame.getByRole("row").filter({ hasText: "Bäckerei Brandl" }), "0 von 60 min", "noch 60 min");
    await frame.getByLabel("Zeitraum").selectOption({ label: "November 2026" });
    await shows(frame.getByRole("row").filter({ hasText: "Bäckerei Brandl" }), "22 von 60 min");
    await frame.getByRole("link", { name: "Bäckerei Brandl" }).click();
    await shows(frame.getByRole("definition").locator("..").filter({ hasText: "Verfallen" }), "Verfallen 38 min");
  });
});
