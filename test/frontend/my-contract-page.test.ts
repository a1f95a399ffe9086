import { violations } from "../browser/support/axe";
import { pageStage, type PageStage } from "./page-stage";

const MS = 60_000;
let stage: PageStage | null = null;
beforeAll(async () => void (stage = await pageStage("my-contract")), MS);
afterAll(() => stage?.close());

const statement = {
  contract: "acme",
  tier: "Service 30",
  customer: "acme",
  period: { from: "2026-11-01", until: "2026-12-01" },
  state: "open",
  currency: "EUR",
  prices: "net",
  timezone: "Europe/Vienna",
  quotas: [{ id: "content", unit: "minutes", granted: 60, rolledIn: 0, adjusted: 10, transferredIn: 30, covered: 45, expired: 0, rolledOut: 0, left: 55 }],
  usages: [],
  lines: [],
  corrections: [],
  notes: [
    { code: "decision.bought", facts: { quota: "content", seconds: 1800, reason: "Nachkauf laut Mail vom 3. November." } },
    {
      code: "pooling.agreed",
      facts: { quota: "content", first: "2026-11-01", second: "2026-12-01", on: "2026-11-10", work: "ACME-118", reason: "Relaunch im November." },
    },
    { code: "pooling.borrowed", facts: { quota: "content", first: "2026-11-01", second: "2026-12-01", seconds: 1200 } },
  ],
  total: 0,
  problems: [],
};
const mine = {
  contracts: [
    {
      contract: "acme",
      tier: "Service 30",
      customerName: "ACME GmbH",
      labels: { categories: {}, quotas: { content: { de: "Service 30", en: "Service 30" } }, fees: {} },
      periods: ["2026-11-01"],
      over: {},
      statement,
      issues: {},
      consents: [],
      waiting: false,
      done: [{ obligation: "certificate", due: "2026-11-15", at: "2026-11-12T09:00:00.000Z" }],
    },
  ],
};

for (const [locale, words] of Object.entries({
  "de-DE": [
    "45 von 100 min",
    "Certificate: fällig am 15. November 2026, erledigt",
    "Service 30: 30 min dazugekauft. Nachkauf laut Mail vom 3. November.",
    "freigegeben am 10. November 2026, für ACME-118. Relaunch im November.",
    "20 min aus Dezember 2026 vorgezogen.",
  ],
  "en-GB": [
    "45 of 100 min",
    "Certificate: due on 15 November 2026, done",
    "Service 30: 30 min bought on top.",
    "approved on 10 November 2026, for ACME-118.",
    "20 min used in advance from December 2026.",
  ],
})) {
  test(
    `a customer reads in ${locale} what was agreed about the quota, and nobody's name`,
    async () => {
      const page = await stage?.open("", { myContract: () => mine }, locale);
      if (page === undefined) throw new Error("the page was not built");
      await page.getByText("ACME-118").waitFor();
      const text = (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
      for (const part of words) expect(text).toContain(part);
      expect(text).not.toMatch(/[{}[\]]/);
      expect(await violations(page)).toEqual([]);
    },
    MS,
  );
}

const asked = {
  id: "c.7.1",
  kind: "quote",
  state: "asked",
  at: "2026-11-19T13:00:00Z",
  by: null,
  seconds: 18_000,
  overageMinutes: 300,
  amount: { amount: 45_000, currency: "EUR" },
  perHour: null,
  prices: "net",
  as: "fixed",
  cap: "money",
  category: "feature",
  period: "2026-11-01",
  lastDay: "2026-11-30",
  answerBy: "2026-11-30T23:00:00Z",
  unanswered: "stop",
  goesOn: false,
  note: null,
  ended: null,
  key: "ACME-7",
  summary: "Booking on the website",
  mayAnswer: true,
  approvers: [],
};

test(
  "a quote says which request it is for; with the keyboard the question takes the focus and leaving it brings it back",
  async () => {
    const open = { contracts: [{ ...mine.contracts[0], consents: [asked], waiting: true }] };
    const page = await stage?.open("", { myContract: () => open });
    if (page === undefined) throw new Error("the page was not built");
    const accept = page.getByRole("button", { name: "Accept the quote" });
    await accept.waitFor();
    const text = (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
    expect(text).toContain("Booking on the website");
    expect(text).toContain("Some work waits for a decision and is not charged yet");
    await accept.focus();
    await page.keyboard.press("Enter");
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.getByText("What you agree to: fixed price €450.00 plus VAT.").waitFor();
    expect(await focused()).toBe("Accept the quote?");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "Decline" }).waitFor();
    expect(await focused()).toBe("Accept the quote");
  },
  MS,
);
