import type { ClockView, IssueView, LogPreview, QuotaView } from "../../src/app/api";

/** ACME-7 under „Service 30“ on Thursday 19 November 2026, 14:32 in Vienna. */
export const AS_OF = "2026-11-19T13:32:00Z";
const CONTENT = { kind: "quota-left", left: 10, granted: 30, perHour: { amount: 9000, currency: "EUR" }, stepMinutes: 15 } as const;
const NOTICE = { ...CONTENT, month: "2026-11", renewsOn: "2026-12-01", prices: "net" } as const;

export const quota = (change: Partial<QuotaView> = {}): QuotaView => ({
  id: "service-30",
  label: "Content",
  unit: "minutes",
  granted: 30,
  used: 20,
  left: 10,
  over: 0,
  renewsOn: "2026-12-01",
  rollover: false,
  usedUpOn: null,
  ...change,
});

export const clock = (change: Partial<ClockView> = {}): ClockView => ({
  target: "response",
  metric: "response",
  cycle: 1,
  state: "running",
  soft: false,
  startedAt: "2026-11-19T07:00:00Z",
  dueAt: "2026-11-19T15:12:00Z",
  stoppedAt: null,
  breachedAt: null,
  elapsedSeconds: 22_800,
  remainingSeconds: 6000,
  pausedSeconds: 0,
  pausedSince: null,
  pausedBy: null,
  continuesAt: null,
  soon: false,
  zone: "Europe/Vienna",
  trace: [],
  ...change,
});

export const issue = (change: Partial<IssueView> = {}): IssueView => ({
  issue: "10007",
  key: "ACME-7",
  asOf: AS_OF,
  endedOn: null,
  zone: "Europe/Vienna",
  currency: "EUR",
  link: {
    kind: "contract",
    contract: "acme",
    tier: "Service 30",
    customer: "acme",
    customerName: "ACME GmbH",
    state: "active",
    version: 3,
    validFrom: "2026-11-01",
  },
  noteForAgents: null,
  classification: { category: "content", severity: 3, level: "low", source: "request-type", course: [] },
  levels: [
    { level: "high", severity: 1, meaning: null },
    { level: "medium", severity: 2, meaning: null },
    { level: "low", severity: 3, meaning: null },
  ],
  categories: [
    { id: "content", label: "Content", treatment: "quota", coverage: NOTICE },
    { id: "development", label: "Development", treatment: "billed", coverage: { ...NOTICE, kind: "billed", left: null, granted: null } },
  ],
  clocks: [clock()],
  quotas: [quota()],
  minutes: [],
  charged: { coveredMinutes: 0, billableMinutes: 0, amount: { amount: 0, currency: "EUR" }, trace: [] },
  announcement: null,
  announceExpected: null,
  consents: [],
  approvers: [],
  estimateSeconds: null,
  answerToConfirm: null,
  onCall: null,
  owed: null,
  mayLog: true,
  mayAssign: true,
  ...change,
});

/** 25 minutes where 10 are left: the crossing worklog is split, 15 are over (DESIGN §1, step 4). */
export const crossing = (change: Partial<LogPreview> = {}): LogPreview => ({
  coveredSeconds: 600,
  overageSeconds: 900,
  billedSeconds: 0,
  freeSeconds: 0,
  parkedSeconds: 0,
  chargedMinutes: 15,
  amount: { amount: 2250, currency: "EUR" },
  perHour: { amount: 9000, currency: "EUR" },
  trace: [],
  announce: { needed: true, announced: false },
  ask: null,
  periodState: "open",
  ...change,
});

export const refusal = (code: string, at = "") => ({ problems: [{ kind: "problem" as const, code, at, facts: {} }] });
