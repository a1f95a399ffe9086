import type { Page } from "playwright-core";
import type { ContractRow, ReportView, StatementView } from "../../src/app/api";
import { violations } from "../browser/support/axe";
import { quota } from "./issue";
import { pageStage, type PageStage } from "./page-stage";

const MS = 60_000;
let stage: PageStage | null = null;
beforeAll(async () => void (stage = await pageStage("report")), MS);
afterAll(() => stage?.close());
const open = (...asked: Parameters<PageStage["open"]>): Promise<Page> => {
  if (stage === null) throw new Error("the page was not built");
  return stage.open(...asked);
};
const wordsOf = async (page: Page, place: string): Promise<string> => (await page.locator(place).allInnerTexts()).join(" ").replaceAll(/\s+/g, " ");

const row = (change: Partial<ContractRow> = {}): ContractRow => ({
  contract: "acme",
  customer: "acme",
  customerName: "ACME GmbH",
  tier: "Service 30",
  periodStart: "2026-11-01",
  periodEnd: "2026-12-01",
  state: "open",
  quotas: [quota()],
  overageMinutes: 0,
  billedMinutes: 0,
  parkedMinutes: 0,
  charged: { amount: 0, currency: "EUR" },
  total: { amount: 3000, currency: "EUR" },
  sla: { kept: 7, finished: 7, open: 6, overdue: 6 },
  attention: 0,
  endsOn: null,
  ...change,
});
const missed = row({
  contract: "long",
  customerName: "Donaudampfschifffahrtsgesellschaft Österreich AG",
  state: "closed",
  sla: { kept: 44, finished: 46, open: 0, overdue: 0 },
  quotas: [quota({ used: 45, over: 15, left: 0 }), quota({ id: "hosting", label: "Hosting", granted: 60, used: 5, left: 55 })],
});
const report = (change: Partial<ReportView> = {}): ReportView => ({
  month: "2026-11",
  months: ["2026-11"],
  asOf: "2026-12-03T09:10:00.000Z",
  zone: "Europe/Vienna",
  rows: [row(), missed],
  recalculating: [],
  unrouted: 0,
  mayClose: true,
  ...change,
});

test(
  "kept is a share of what is judged; what is open and past due stands apart, in the row and in the figures",
  async () => {
    const page = await open("#/2026-11", { overview: () => report() });
    await page.getByRole("link", { name: "Close November" }).waitFor();
    const figures = await wordsOf(page, ".figures");
    expect(figures).toContain("SLA kept 51 of 53 (96%)");
    expect(figures).toContain("Open and overdue 6 targets");
    expect(await wordsOf(page, "tbody tr:has-text('ACME') td:last-child")).toBe("7 of 7 6 open, overdue");
    expect(await wordsOf(page, "tbody tr:has-text('Donau') td:last-child")).toBe("44 of 46 2 missed");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
  MS,
);

test(
  "who may not close has no button for it",
  async () => {
    const page = await open("#/2026-11", { overview: () => report({ mayClose: false }) }, "de-DE");
    await page.getByRole("link", { name: "ACME GmbH" }).waitFor();
    expect(await page.getByRole("link", { name: "November abschließen" }).count()).toBe(0);
  },
  MS,
);

const frozen: StatementView = {
  statement: {
    contract: "acme",
    tier: "Service 30",
    customer: "acme",
    period: { from: "2026-11-01", until: "2026-12-01" } as StatementView["statement"]["period"],
    state: "closed",
    currency: "EUR",
    prices: "net",
    timezone: "Europe/Vienna",
    quotas: [],
    usages: [],
    lines: [{ kind: "fee", id: "base", quantity: 1, amount: 3000, trace: [] }],
    corrections: [
      {
        kind: "correction",
        id: "2026-10-01",
        issue: "1",
        quantity: 1,
        amount: -2250,
        trace: [{ code: "correction.period", facts: { from: "2026-10-01", before: 4500, after: 2250 } }],
      },
    ],
    total: 750,
    problems: [],
  },
  customerName: "ACME GmbH",
  labels: { categories: {}, quotas: {}, fees: { base: { de: "Monatspauschale", en: "Monthly fee" } } },
  asOf: "2026-12-03T09:15:00.000Z",
  issues: { "1": { key: "ACME-118", summary: "Update team page" } },
  people: {},
  announcements: [],
  frozen: { number: "2026-11-acme-01", hash: "5f0c9a7712ab".padEnd(64, "0"), closedAt: "2026-12-03T09:12:00.000Z", closedBy: "Nora Fuchs" },
  supplements: [],
  consents: [],
  contractVersion: 1,
  validFrom: "2026-08-01",
  clocks: [],
};

test(
  "a closed statement shows number, hash, when and who; a correction names the month that it corrects",
  async () => {
    const page = await open("#/2026-11/acme/2026-11-01", { statement: () => frozen }, "de-DE");
    await page.getByText("Nr. 2026-11-acme-01").waitFor();
    const line = await wordsOf(page, ".line.middle");
    expect(line).toMatch(/^Abgeschlossen .*abgeschlossen heute, 10:12 von Nora Fuchs Prüfsumme 5f0c9a77 Kopieren$/);
    await page.getByRole("tab", { name: "Korrekturen" }).click();
    await page.getByText("Korrektur zu Oktober 2026").waitFor();
    expect(await wordsOf(page, "[role=tabpanel]:visible tbody")).toBe("ACME-118 Update team page Korrektur zu Oktober 2026 −22,50 € Warum?");
    expect(await violations(page)).toEqual([]);
  },
  MS,
);

test(
  "after the contract's end the closed statement keeps its number and hash while a supplement is open",
  async () => {
    const late = { ...frozen.statement, state: "tail", corrections: [], lines: [], total: 2250 } as const;
    const supplements = [{ place: 1, statement: late, number: null, hash: null, closedAt: null }];
    const page = await open("#/2026-11/acme/2026-11-01", { statement: () => ({ ...frozen, supplements }) });
    await page.getByText("No. 2026-11-acme-01").waitFor();
    await page.getByRole("tab", { name: "Corrections" }).click();
    expect(await wordsOf(page, "[role=tabpanel]:visible")).toContain("Supplement 1 Not closed yet. It is closed like a month.");
    expect(await wordsOf(page, ".line.middle >> nth=0")).toContain("closed today 10:12 by Nora Fuchs Hash 5f0c9a77");
  },
  MS,
);
