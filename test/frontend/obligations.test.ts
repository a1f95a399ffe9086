import type { ObligationsView } from "../../src/app/api";
import { violations } from "../browser/support/axe";
import { statement } from "./decision-items";
import { pageStage, type PageStage } from "./page-stage";

const MS = 90_000;
let stage: PageStage | null = null;
beforeAll(async () => void (stage = await pageStage("report")), MS);
afterAll(() => stage?.close());

const tasks = (change: Partial<ObligationsView> = {}): ObligationsView => ({
  contract: "acme",
  periodStart: "2026-11-01",
  asOf: "2026-11-30T09:10:00.000Z",
  zone: "Europe/Vienna",
  labels: { categories: { certificate: { de: "SSL-Zertifikat", en: "SSL certificate" } }, quotas: {}, fees: {} },
  obligations: [{ obligation: "certificate", due: "2026-11-15", state: "overdue", drawsQuota: false, done: null, work: null }],
  mayRecord: true,
  lacksProject: false,
  ...change,
});
const DONE = tasks({
  obligations: [
    {
      obligation: "certificate",
      due: "2026-11-15",
      state: "done",
      drawsQuota: false,
      done: { at: "2026-11-30T09:12:00.000Z", by: "Nora Fuchs", evidence: "Gültig bis 2027" },
      work: null,
    },
  ],
});

for (const [locale, words] of Object.entries({
  "de-DE": {
    tab: "Aufgaben",
    late: "SSL-Zertifikat 15. November 2026 Überfällig",
    button: "SSL-Zertifikat, fällig am 15. November 2026: als erledigt eintragen",
    field: "Nachweis",
    missing: "Der Nachweis fehlt.",
    save: "Eintragen",
    done: "SSL-Zertifikat, fällig am 15. November 2026, ist als erledigt eingetragen.",
    row: "SSL-Zertifikat 15. November 2026 Erledigt – Gültig bis 2027 Nora Fuchs",
  },
  "en-GB": {
    tab: "Tasks",
    late: "SSL certificate 15 November 2026 Overdue",
    button: "Mark done: SSL certificate, due on 15 November 2026",
    field: "Evidence",
    missing: "The evidence is missing.",
    save: "Record",
    done: "SSL certificate, due on 15 November 2026, is recorded as done.",
    row: "SSL certificate 15 November 2026 Done – Gültig bis 2027 Nora Fuchs",
  },
})) {
  test(
    `in ${locale} an overdue task is marked done with evidence that must be there; the focus is where it says so`,
    async () => {
      const sent: unknown[] = [];
      const answers = {
        statement: () => statement,
        obligations: () => tasks(),
        recordEvidence: (payload: unknown) => {
          sent.push(payload);
          return DONE;
        },
      };
      const page = await stage?.open("#/2026-11/acme/2026-11-01", answers, locale);
      if (page === undefined) throw new Error("the page was not built");
      const rows = async (): Promise<string> =>
        (await page.locator("[role=tabpanel]:visible tbody").innerText()).replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
      await page.getByRole("tab", { name: words.tab, exact: true }).click();
      await page.getByRole("button", { name: words.button }).waitFor();
      expect(await rows()).toContain(words.late);
      await page.getByRole("button", { name: words.button }).click();
      await page.getByRole("button", { name: words.save, exact: true }).click();
      await page.getByText(words.missing).waitFor();
      expect(sent).toEqual([]);
      expect(await violations(page)).toEqual([]);

      await page.getByLabel(words.field).fill(" Gültig bis 2027 ");
      await page.getByRole("button", { name: words.save, exact: true }).click();
      await page.getByText(words.done).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.done);
      expect(sent).toEqual([{ contract: "acme", obligation: "certificate", due: "2026-11-15", evidence: "Gültig bis 2027" }]);
      expect(await rows()).toContain(words.row);
      expect(await violations(page)).toEqual([]);
      const folder = process.env["SHOTS"];
      if (folder !== undefined) await page.screenshot({ path: `${folder}/obligations-${locale}.png`, fullPage: true });
    },
    MS,
  );
}

test(
  "a period without tasks says so",
  async () => {
    const page = await stage?.open("#/2026-11/acme/2026-11-01", { statement: () => statement, obligations: () => tasks({ obligations: [] }) }, "de-DE");
    await page?.getByRole("tab", { name: "Aufgaben", exact: true }).click();
    await page?.getByText("In diesem Zeitraum ist keine regelmäßige Aufgabe fällig.").waitFor();
  },
  MS,
);
