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

const NO = { drawsQuota: false, done: null };
const WORKS = tasks({
  lacksProject: true,
  obligations: [
    { ...NO, obligation: "certificate", due: "2026-11-02", state: "before", work: null },
    { ...NO, obligation: "certificate", due: "2026-11-03", state: "overdue", work: { state: "open", key: "WEB-7", problem: null } },
    { ...NO, obligation: "certificate", due: "2026-11-04", state: "overdue", work: { state: "open", key: null, problem: null } },
    { ...NO, obligation: "certificate", due: "2026-11-05", state: "overdue", work: { state: "gone", key: null, problem: null } },
    {
      ...NO,
      obligation: "certificate",
      due: "2026-11-06",
      state: "due",
      work: {
        state: "refused",
        key: null,
        problem: { kind: "problem", code: "obligation.refused-by-jira", at: "", facts: { status: 400, words: "Support class is required." } },
      },
    },
    { ...NO, obligation: "certificate", due: "2026-11-07", state: "due", work: { state: "creating", key: null, problem: null } },
    {
      obligation: "certificate",
      due: "2026-11-08",
      state: "done",
      drawsQuota: false,
      done: { at: "2026-11-08T09:12:00.000Z", by: "Mira Lang", evidence: null },
      work: { state: "resolved", key: "WEB-8", problem: null },
    },
  ],
});

for (const [locale, words] of Object.entries({
  "de-DE": {
    tab: "Aufgaben",
    rows: [
      "2. November 2026 Vor Kontingent –",
      "3. November 2026 Überfällig WEB-7",
      "4. November 2026 Überfällig Vorgang, den Sie nicht sehen dürfen",
      "5. November 2026 Überfällig Vorgang gelöscht; die Aufgabe ist wieder offen",
      "6. November 2026 Fällig Jira legt den Vorgang nicht an (Status 400): Support class is required.",
      "7. November 2026 Fällig Wird angelegt",
      "8. November 2026 Erledigt WEB-8 Vorgang gelöst Mira Lang",
    ],
    lacks: "Für diese Aufgaben entstehen noch keine Vorgänge",
    create: "Vorgang anlegen: SSL-Zertifikat, fällig am 5. November 2026",
    created: "Der Vorgang ist angelegt.",
  },
  "en-GB": {
    tab: "Tasks",
    rows: [
      "2 November 2026 Before Kontingent –",
      "3 November 2026 Overdue WEB-7",
      "4 November 2026 Overdue A work item that you may not see",
      "5 November 2026 Overdue Work item deleted; the task is open again",
      "6 November 2026 Due Jira does not create the work item (status 400): Support class is required.",
      "7 November 2026 Due Being created",
      "8 November 2026 Done WEB-8 Work item resolved Mira Lang",
    ],
    lacks: "No work items are created for these tasks yet",
    create: "Create work item: SSL certificate, due on 5 November 2026",
    created: "The work item is created.",
  },
})) {
  test(
    `in ${locale} each work item says what became of it, and a deleted one is created again when it is asked for`,
    async () => {
      const sent: unknown[] = [];
      const answers = {
        statement: () => statement,
        obligations: () => WORKS,
        createWork: (payload: unknown) => {
          sent.push(payload);
          return tasks();
        },
      };
      const page = await stage?.open("#/2026-11/acme/2026-11-01", answers, locale);
      if (page === undefined) throw new Error("the page was not built");
      await page.getByRole("tab", { name: words.tab, exact: true }).click();
      await page.getByText(words.lacks).waitFor();
      const table = page.locator("[role=tabpanel]:visible tbody");
      const text = (await table.innerText()).replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
      for (const row of words.rows) expect(text).toContain(row);
      // Two keys, two to be created, six not done.
      expect(await table.getByRole("button").count()).toBe(10);
      expect(await violations(page)).toEqual([]);
      const folder = process.env["SHOTS"];
      if (folder !== undefined) await page.screenshot({ path: `${folder}/works-${locale}.png`, fullPage: true });
      await page.getByRole("button", { name: words.create }).click();
      await page.getByText(words.created).waitFor();
      expect(sent).toEqual([{ contract: "acme", obligation: "certificate", due: "2026-11-05" }]);
    },
    MS,
  );
}
