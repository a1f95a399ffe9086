import type { SettingsView } from "../../src/app/api";
import { violations } from "../browser/support/axe";
import { pageStage, type PageStage } from "./page-stage";

const MS = 90_000;
let stage: PageStage | null = null;
beforeAll(async () => void (stage = await pageStage("admin")), MS);
afterAll(() => stage?.close());

const VIEW: SettingsView = {
  settings: { categoryByRequestType: {}, severityByPriority: {}, marks: {}, serviceAccounts: [] },
  requestTypes: [],
  priorities: [],
  statuses: [],
  categories: [],
  projects: [
    { id: "10001", key: "WEB", name: "Web-Service", issueTypes: [{ id: "10101", name: "Service request" }] },
    { id: "10002", key: "IT", name: "IT-Service", issueTypes: [{ id: "10102", name: "Incident" }] },
  ],
};

for (const [locale, words] of Object.entries({
  "de-DE": { project: "Projekt", type: "Vorgangstyp", save: "Zuordnung speichern", saved: "Zuordnung gespeichert" },
  "en-GB": { project: "Project", type: "Work type", save: "Save mapping", saved: "Mapping saved" },
})) {
  test(
    `in ${locale} the project of regular tasks and one of its types are chosen from lists and saved by their ids`,
    async () => {
      const sent: unknown[] = [];
      const answers = {
        settings: () => VIEW,
        saveSettings: (payload: unknown) => {
          sent.push(payload);
          return VIEW;
        },
      };
      const page = await stage?.open("#/mapping", answers, locale);
      if (page === undefined) throw new Error("the page was not built");
      const project = page.getByLabel(words.project, { exact: true });
      await project.waitFor();
      expect(await page.getByLabel(words.type, { exact: true }).count()).toBe(0);
      await project.selectOption({ label: "IT-Service (IT)" });
      await page.getByLabel(words.type, { exact: true }).selectOption({ label: "Incident" });
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: words.save }).click();
      await page.getByText(words.saved).waitFor();
      expect(sent).toEqual([{ settings: { ...VIEW.settings, owed: { project: "10002", issueType: "10102" } } }]);

      await project.selectOption({ label: "Web-Service (WEB)" });
      await page.getByRole("button", { name: words.save }).click();
      await page.getByText(words.saved).waitFor();
      expect(sent.at(-1)).toEqual({ settings: { ...VIEW.settings, owed: { project: "10001" } } });
    },
    MS,
  );
}
