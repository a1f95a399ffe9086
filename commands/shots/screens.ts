import type { Page } from "playwright-core";
import { frameOf, panelOf, timeOf } from "../../test/browser/support/story";
import { WRONG_CONTRACT } from "../../test/browser/support/story-text";
import type { States } from "./states";

/** German words, English words: those of the language of the picture. */
export type Words = (de: string, en: string) => string;

export interface Screen {
  readonly name: string;
  /** Account id; empty = nobody. */
  readonly who: string;
  readonly path: string;
  readonly play?: (page: Page, words: Words) => Promise<void>;
  readonly only?: "window";
}

const EVA = "qm:acme:eva";
const MIRA = "712020:agent-mira";
const NORA = "712020:manager-nora";
const ADA = "712020:admin-ada";

/** Every screen of every role, in the order in which a newcomer meets them. */
export const screens = (states: States): readonly Screen[] => [
  { name: "start", who: "", path: "/" },
  ...portal(states),
  ...agent(states),
  ...manager(),
  ...administration(),
];

const chooseCategory =
  (de: string, en: string) =>
  async (page: Page, words: Words): Promise<void> => {
    await page.getByTestId("new-support-class").getByLabel(words("Worum geht es?", "What is it about?")).click();
    await page.getByRole("option", { name: words(de, en) }).click();
  };

const portal = (states: States): readonly Screen[] => [
  { name: "portal-home", who: EVA, path: "/portal/1" },
  { name: "portal-form-covered", who: EVA, path: "/portal/1/create/1" },
  { name: "portal-form-billed", who: EVA, path: "/portal/1/create/1", play: chooseCategory("Design", "Design") },
  { name: "portal-form-quote", who: EVA, path: "/portal/1/create/1", play: chooseCategory("Neue Funktion", "New feature") },
  { name: "portal-form-empty", who: "qm:hafen:kai", path: "/portal/1/create/1" },
  { name: "portal-requests", who: EVA, path: "/portal/1/requests" },
  { name: "portal-request", who: EVA, path: `/portal/1/request/${states.running}` },
  { name: "portal-request-waiting", who: "qm:falkenstein:ivo", path: `/portal/1/request/${states.paused}` },
  { name: "portal-request-over", who: "qm:hafen:kai", path: `/portal/1/request/${states.over}` },
  { name: "my-contract", who: "qm:hafen:kai", path: "/portal/1/module/my-contract" },
];

const type = async (page: Page, time: string): Promise<void> => timeOf(panelOf(page)).fill(time);
const explain = async (page: Page, words: Words): Promise<void> =>
  panelOf(page)
    .getByRole("button", { name: words("Warum?", "Why?") })
    .first()
    .click();

const agent = (states: States): readonly Screen[] => [
  { name: "queue", who: MIRA, path: "/queue/WEB" },
  { name: "issue-running", who: MIRA, path: `/browse/${states.running}` },
  { name: "issue-paused", who: MIRA, path: `/browse/${states.paused}` },
  { name: "issue-over", who: MIRA, path: `/browse/${states.over}` },
  { name: "issue-preview", who: MIRA, path: `/browse/${states.fresh}`, play: (page) => type(page, "45m") },
  { name: "issue-ambiguous", who: MIRA, path: `/browse/${states.fresh}`, play: (page) => type(page, "1.30") },
  {
    name: "issue-offer",
    who: MIRA,
    path: `/browse/${states.fresh}`,
    play: async (page, words) => {
      await panelOf(page).getByLabel(words("Wie lange wird es dauern?", "How long will it take?")).fill("45m");
      await panelOf(page)
        .getByRole("button", { name: words("Schätzung prüfen", "Check the estimate") })
        .click();
    },
  },
  { name: "issue-why", who: MIRA, path: `/browse/${states.over}`, play: explain, only: "window" },
  {
    name: "create",
    who: MIRA,
    path: "/queue/WEB",
    play: (page, words) => page.getByRole("button", { name: words("Erstellen", "Create") }).click(),
    only: "window",
  },
  {
    name: "host-drawer",
    who: MIRA,
    path: "/queue/WEB",
    play: (page) => page.getByRole("button", { name: "Host", exact: true }).click(),
    only: "window",
  },
];

const month = async (page: Page, words: Words): Promise<void> => {
  await frameOf(page).getByLabel(words("Zeitraum", "Period")).selectOption("2026-10");
  await page.waitForTimeout(1500);
};
const statement = async (page: Page, words: Words): Promise<void> => {
  await month(page, words);
  await frameOf(page).getByRole("link", { name: "Bäckerei Brandl" }).click();
  await page.waitForTimeout(1500);
};

const manager = (): readonly Screen[] => [
  { name: "report-open", who: NORA, path: "/module/report/WEB" },
  { name: "report-month", who: NORA, path: "/module/report/WEB", play: month },
  { name: "statement", who: NORA, path: "/module/report/WEB", play: statement },
  {
    name: "statement-why",
    who: NORA,
    path: "/module/report/WEB",
    play: async (page, words) => {
      await statement(page, words);
      await frameOf(page)
        .getByRole("button", { name: words("Warum?", "Why?") })
        .nth(2)
        .click();
    },
  },
  {
    name: "statement-sla",
    who: NORA,
    path: "/module/report/WEB",
    play: async (page, words) => {
      await statement(page, words);
      await frameOf(page).getByRole("tab", { name: "SLA" }).click();
    },
  },
];

const tab =
  (de: string, en: string) =>
  (page: Page, words: Words): Promise<void> =>
    frameOf(page)
      .getByRole("tab", { name: words(de, en) })
      .click();
const newContract = async (page: Page, words: Words): Promise<void> => {
  await tab("Verträge", "Contracts")(page, words);
  await frameOf(page)
    .getByRole("link", { name: words("Neuer Vertrag", "New contract") })
    .click();
  await page.waitForTimeout(1000);
};
const store = (page: Page, words: Words): Promise<void> =>
  frameOf(page)
    .getByRole("button", { name: words("Als Entwurf speichern", "Save as draft") })
    .click();

const administration = (): readonly Screen[] => [
  { name: "admin-setup", who: ADA, path: "/admin/admin" },
  { name: "admin-contracts", who: ADA, path: "/admin/admin", play: tab("Verträge", "Contracts") },
  { name: "admin-new-contract", who: ADA, path: "/admin/admin", play: newContract },
  {
    name: "admin-import-mistakes",
    who: ADA,
    path: "/admin/admin",
    play: async (page, words) => {
      await newContract(page, words);
      await frameOf(page).getByLabel(words("Vertrag als YAML oder JSON", "Contract as YAML or JSON")).fill(WRONG_CONTRACT);
      await store(page, words);
    },
  },
  {
    name: "admin-draft",
    who: ADA,
    path: "/admin/admin",
    play: async (page, words) => {
      await newContract(page, words);
      await frameOf(page).getByRole("button", { name: /SLA1/ }).click();
      await page.waitForTimeout(1000);
      await store(page, words);
      await page.waitForTimeout(1500);
    },
  },
  { name: "admin-calendars", who: ADA, path: "/admin/admin", play: tab("Kalender", "Calendars") },
  { name: "admin-customers", who: ADA, path: "/admin/admin", play: tab("Kunden", "Customers") },
  { name: "admin-mapping", who: ADA, path: "/admin/admin", play: tab("Zuordnung", "Mapping") },
];
