import type { Contract } from "../../src/core/contract/contract";
import type { Usage } from "../../src/core/rating/usage";
import { parseInstant } from "../../src/core/time/iso";
import { localDate, type Instant } from "../../src/core/time/instant";
import { localDateOf } from "../../src/core/time/zone";
import { periodOf, type Period } from "../../src/core/time/period";

/** A contract to vary: Europe/Vienna, EUR net, 30 minutes of content a month, 90 €/h, nothing rounded, no fee. */
export function contract(change: Partial<Contract> = {}): Contract {
  return {
    id: "acme",
    tier: "Service 30",
    customer: "acme",
    state: "active",
    timezone: "Europe/Vienna",
    currency: "EUR",
    prices: "net",
    term: { from: localDate("2026-01-01"), until: null },
    period: { kind: "calendar-month" },
    fees: [],
    rates: { regular: { perHour: 9000 } },
    quotas: [{ id: "content", unit: "minutes", amount: 30, rollover: "none", limit: "soft", notices: [80, 100] }],
    categories: {
      content: { treatment: "quota", quota: "content", overage: "regular" },
      design: { treatment: "billed", rate: "regular" },
    },
    rounding: {},
    roles: {},
    sla: null,
    options: { burnOrder: "started", split: "none", reopenWithinBusinessDays: 3, retarget: "from-start", werktag: "mon-fri" },
    ...change,
  };
}

export const at = (iso: string): Instant => {
  const parsed = parseInstant(iso);
  if (parsed === null) throw new Error(`not an instant: ${iso}`);
  return parsed;
};

/** `usage("101", "ACME-1", "2026-11-10T13:00:00+01:00", 20)`: content work of 20 minutes, logged when it ended. */
export function usage(worklog: string, issue: string, started: string, minutes: number, change: Partial<Usage> = {}): Usage {
  const start = at(started);
  const seconds = Math.round(minutes * 60);
  return {
    worklog,
    issue,
    author: "agent-1",
    role: "",
    started: start,
    logged: at(new Date(start + seconds * 1000).toISOString()),
    seconds,
    category: "content",
    ...change,
  };
}

export const monthOf = (iso: string): Period => periodOf({ kind: "calendar-month" }, localDateOf(at(iso), "Europe/Vienna"));

export const NOVEMBER: Period = { from: localDate("2026-11-01"), until: localDate("2026-12-01") };
