import type { DecisionEffect, DecisionsView, DecisionView, StatementView } from "../../src/app/api";
import { quota } from "./issue";

export const decided = (id: string, change: Partial<DecisionView> = {}): DecisionView => ({
  id,
  kind: "bought",
  state: "decided",
  quota: "content",
  minutes: 60,
  of: null,
  amount: null,
  periods: ["2026-11-01"],
  direction: null,
  work: [],
  hiddenWork: 0,
  approver: null,
  channel: null,
  evidence: null,
  until: null,
  reason: "Bestellung 17",
  at: "2026-11-20T09:00:00.000Z",
  by: "Nora Fuchs",
  takenBack: null,
  mayTakeBack: true,
  ...change,
});

export const POOLED = decided("p", {
  kind: "pooled",
  minutes: null,
  periods: ["2026-11-01", "2026-12-01"],
  direction: "with-next",
  work: ["WEB-12"],
  hiddenWork: 1,
  approver: "Susanne Support",
  reason: "Relaunch",
});
export const BACK = decided("b", {
  kind: "adjusted",
  minutes: -15,
  of: "billed",
  state: "taken-back",
  takenBack: { at: "2026-11-21T09:00:00.000Z", by: "Nora Fuchs", reason: "Doppelt" },
  mayTakeBack: false,
});

export const decisions = (change: Partial<DecisionsView> = {}): DecisionsView => ({
  contract: "acme",
  customerName: "ACME GmbH",
  tier: "Service 30",
  asOf: "2026-11-30T09:10:00.000Z",
  zone: "Europe/Vienna",
  currency: "EUR",
  labels: { categories: {}, quotas: { content: { de: "Inhalte", en: "Content" } }, fees: {} },
  decisions: [],
  may: { adjust: true, agree: true },
  periods: [
    { from: "2026-12-01", until: "2027-01-01", state: "open" },
    { from: "2026-11-01", until: "2026-12-01", state: "open" },
    { from: "2026-10-01", until: "2026-11-01", state: "closed" },
  ],
  quotas: [{ id: "content", limit: "soft" }],
  approvers: [{ name: "Susanne Support", role: "support-manager" }],
  ...change,
});

export const euro = (amount: number) => ({ amount, currency: "EUR" });
export const effect: DecisionEffect = {
  periods: [
    {
      from: "2026-11-01",
      until: "2026-12-01",
      state: "open",
      quotas: [{ before: quota({ id: "content", used: 30, left: 0, over: 15 }), after: quota({ id: "content", granted: 90, used: 45, left: 45, over: 0 }) }],
      total: { before: euro(5250), after: euro(3000) },
      problems: [],
    },
  ],
  correctedIn: null,
};

export const statement: StatementView = {
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
  labels: decisions().labels,
  asOf: "2026-11-30T09:10:00.000Z",
  issues: { "1": { key: "WEB-12", summary: "Update team page" } },
  people: {},
  announcements: [],
  frozen: null,
  supplements: [],
  consents: [],
  contractVersion: 1,
  validFrom: "2026-08-01",
  clocks: [],
};

export const usage: StatementView["statement"]["usages"][number] = {
  worklog: "1",
  issue: "1",
  category: "content",
  author: "p1",
  started: "2026-11-11T09:00:00+01:00",
  seconds: 0,
  paddingSeconds: 0,
  coveredSeconds: 0,
  overageSeconds: 0,
  billedSeconds: 0,
  fixedSeconds: 0,
  freeSeconds: 0,
  parkedSeconds: 0,
  chargedSeconds: 0,
  chargedMinutes: 0,
  trace: [],
};
