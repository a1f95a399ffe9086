import type { CloseItem, CloseView, Problem } from "../../src/app/api";

export const item = (contract: string, change: Partial<CloseItem> = {}): CloseItem => ({
  contract,
  customerName: "ACME GmbH",
  tier: "Service 30",
  periodStart: "2026-11-01",
  supplement: null,
  state: "ready",
  usedMinutes: 45,
  charged: { amount: 2250, currency: "EUR" },
  total: { amount: 5250, currency: "EUR" },
  problems: [],
  last: 7,
  number: null,
  hash: null,
  closedAt: null,
  closedBy: null,
  ...change,
});

export const unclassified = (issue: string): Problem => ({
  kind: "problem",
  code: "statement.unclassified",
  at: "",
  facts: { issue, seconds: 1200 },
});

export const closed = (contract: string, change: Partial<CloseItem> = {}): CloseItem =>
  item(contract, {
    state: "closed",
    number: `2026-11-${contract}-01`,
    hash: "5f0c9a7713bd8e42aa01",
    closedAt: "2026-12-03T09:12:00.000Z",
    closedBy: "Nora Fuchs",
    ...change,
  });

export const closeView = (items: readonly CloseItem[], change: Partial<CloseView> = {}): CloseView => ({
  month: "2026-11",
  asOf: "2026-12-03T09:10:00.000Z",
  zone: "Europe/Vienna",
  opensOn: "2026-12-03",
  items,
  running: null,
  ...change,
});
