import type { FrameLocator, Page } from "playwright-core";
import { BROWSER_MS, type Stage } from "./support/stage";
import { breathe, EVA, fileOf, frameOf, MIRA, NORA, openStory, pageAs, pass, raise, shows } from "./support/story";
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
    await shows(frame.getByRole("row").filter({ hasText: key }), "45 min");
    const words = await frame.locator("main").innerText();
    const { text } = await fileOf(page, frame.getByRole("button", { name: "CSV exportieren" }));
    return { words: words.replace(/\s+/g, " ").replace(/Stand heute, [\d:]+/g, ""), csv: text };
  }
});

it("nothing complained in the consoles", () => {
  expect(stage.complaints).toEqual([]);
});
