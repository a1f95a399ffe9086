import type { Page } from "playwright-core";
import type { ContractDraft, SheetView, StatementView } from "../../src/app/api";
import { violations } from "../browser/support/axe";
import { pageStage, type PageAnswers, type PageStage } from "./page-stage";

const MS = 60_000;
const stages: PageStage[] = [];
const built: { report?: PageStage; admin?: PageStage } = {};
beforeAll(async () => {
  built.report = await pageStage("report");
  built.admin = await pageStage("admin");
  stages.push(built.report, built.admin);
}, 2 * MS);
afterAll(() => Promise.all(stages.map((stage) => stage.close())));
const open = (page: "report" | "admin", hash: string, answers: PageAnswers): Promise<Page> => {
  const stage = built[page];
  if (stage === undefined) throw new Error("the page was not built");
  return stage.open(hash, answers, "de-DE");
};
const wordsOf = async (page: Page, place: string): Promise<string> => (await page.locator(place).innerText()).replaceAll(/\s+/g, " ");

const sheet: SheetView = {
  title: { code: "sheet.title", facts: { tier: "Service 30", customer: "ACME GmbH" } },
  about: [{ code: "sheet.contract", facts: { contract: "acme" } }],
  sections: [
    {
      title: { code: "sheet.section.fees", facts: {} },
      points: [[{ code: "sheet.fee.base.period", facts: { fee: "Monatspauschale", amount: 3000, currency: "EUR" } }]],
    },
    {
      title: { code: "sheet.section.sign", facts: {} },
      points: [
        [
          { code: "sheet.sign.provider", facts: {} },
          { code: "sheet.sign.customer", facts: {} },
        ],
      ],
    },
  ],
};
/** A sentence without a mark of its own ends with a full stop; a line to sign on stays open. */
const READ =
  "Vertragsblatt: Service 30 für ACME GmbH Vertrag: acme Pauschalen Monatspauschale: 30,00 € je Monat. " +
  `Unterschriften Ort, Datum, Auftragnehmer: ${"_".repeat(20)} Ort, Datum, Auftraggeber: ${"_".repeat(20)}`;

const statement: StatementView = {
  statement: {
    contract: "acme",
    tier: "Service 30",
    customer: "acme",
    period: { from: "2026-11-01", until: "2026-12-01" } as StatementView["statement"]["period"],
    state: "open",
    currency: "EUR",
    prices: "net",
    timezone: "Europe/Vienna",
    quotas: [],
    usages: [],
    lines: [],
    corrections: [],
    total: 0,
    problems: [],
  },
  customerName: "ACME GmbH",
  labels: { categories: {}, quotas: {}, fees: {} },
  asOf: "2026-12-03T09:15:00.000Z",
  issues: {},
  people: {},
  announcements: [],
  frozen: null,
  supplements: [],
  consents: [],
  contractVersion: 1,
  validFrom: "2026-08-01",
  clocks: [],
};
const refusal = { problems: [{ kind: "problem", code: "app.try-again", at: "", facts: { seconds: 5 } }] };

test(
  "a statement shows the sheet of its period on a tab; what could not be loaded is asked for again",
  async () => {
    const asked: unknown[] = [];
    const answers: PageAnswers = {
      statement: () => statement,
      sheet: (ask) => {
        asked.push(ask);
        return asked.length < 2 ? refusal : sheet;
      },
    };
    const page = await open("report", "#/2026-11/acme/2026-11-01", answers);
    await page.getByRole("tab", { name: "Vertragsblatt" }).click();
    await page.getByText("Das Vertragsblatt konnte nicht geladen werden").waitFor();
    await page.getByRole("button", { name: "Erneut versuchen" }).click();
    await page.getByRole("heading", { name: "Vertragsblatt: Service 30 für ACME GmbH" }).waitFor();

    expect(await wordsOf(page, ".sheet")).toBe(READ);
    expect(asked.at(-1)).toEqual({ contract: "acme", periodStart: "2026-11-01", locale: "de-DE" });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
  MS,
);

const draft = (openQuestions: number, changes: ContractDraft["changes"] = []): ContractDraft => ({
  id: "acme",
  names: { categories: {}, quotas: {}, fees: {}, rates: {}, windows: {}, targets: {} },
  yaml: "id: acme",
  problems: [],
  questions: [],
  summary: {
    id: "acme",
    tier: "Service 30",
    customer: "acme",
    customerName: "ACME GmbH",
    state: "active",
    version: 1,
    openQuestions,
    from: "2026-08-01",
    until: null,
  },
  rev: 3,
  changes,
});

test(
  "the administrator opens the sheet from the contract, alone on its page",
  async () => {
    const page = await open("admin", "#/contracts/acme", { contract: () => draft(0), sheet: () => sheet });
    await page.getByRole("link", { name: "Vertragsblatt ansehen" }).click();
    await page.getByRole("heading", { name: "Vertragsblatt: Service 30 für ACME GmbH" }).waitFor();

    expect(await wordsOf(page, ".sheet")).toBe(READ);
    expect(await violations(page)).toEqual([]);
  },
  MS,
);

test(
  "a draft that is not in force yet says so",
  async () => {
    const page = await open("admin", "#/contracts/acme", { contract: () => draft(0, [{ code: "contract.change.changed", facts: {} }]) });
    await page.getByRole("link", { name: "Vertragsblatt des Entwurfs ansehen" }).waitFor();
    expect(await page.getByRole("link", { name: "Vertragsblatt ansehen" }).count()).toBe(0);
  },
  MS,
);

test(
  "a contract with open points offers no sheet",
  async () => {
    const page = await open("admin", "#/contracts/acme", { contract: () => draft(2) });
    await page.getByRole("heading", { name: "Service 30 · ACME GmbH" }).waitFor();
    expect(await page.getByRole("link", { name: /^Vertragsblatt .*ansehen$/ }).count()).toBe(0);
  },
  MS,
);
