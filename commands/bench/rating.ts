import type { Contract } from "../../src/core/contract/contract";
import type { Usage } from "../../src/core/rating/usage";
import { statementCsv } from "../../src/core/statement/csv";
import { ratePeriod } from "../../src/core/statement/rate-period";
import { instant, localDate } from "../../src/core/time/instant";
import { say } from "../../src/text/say";
import type { BenchRow } from "./row";

/** DESIGN §8: one month of 10,000 worklogs, 0.5 s of CPU, 256 MB. */
const WORKLOGS = 10_000;
const SECONDS_BUDGET = 0.5;
const MEGABYTES_BUDGET = 256;
const ISSUES = 400;
const NOVEMBER = Date.UTC(2026, 9, 31, 23);
const MONTH = 30 * 86_400_000;

const contract: Contract = {
  id: "bench",
  tier: "Support 600",
  customer: "bench",
  state: "active",
  timezone: "Europe/Vienna",
  currency: "EUR",
  prices: "net",
  term: { from: localDate("2026-01-01"), until: null },
  period: { kind: "calendar-month" },
  fees: [{ id: "base", amount: 90_000, per: "period" }],
  rates: { regular: { perHour: 9000 }, project: { perHour: 11_000 } },
  quotas: [{ id: "pool", unit: "minutes", amount: 6000, rollover: { cap: 600 }, limit: "soft", notices: [75, 90, 100] }],
  categories: {
    care: { treatment: "quota", quota: "pool", overage: "regular" },
    project: { treatment: "billed", rate: "project" },
    duty: { treatment: "free" },
  },
  rounding: { charge: { step: 15, mode: "up", scope: "issue-day", groups: "by-rate" }, usage: { step: 5, mode: "up", scope: "worklog" } },
  roles: {},
  sla: null,
  options: { burnOrder: "started", split: "none", reopenWithinBusinessDays: 3, retarget: "from-start", werktag: "mon-fri" },
};

/** The same month every time: positions from a fixed stride, no chance. */
const usages: readonly Usage[] = Array.from({ length: WORKLOGS }, (_, index) => {
  const started = instant(NOVEMBER + ((index * 7919) % WORKLOGS) * Math.floor(MONTH / WORKLOGS));
  const category = ["care", "care", "project", "duty"][index % 4] ?? null;
  const seconds = 300 + ((index * 37) % 90) * 60 + (index % 3);
  return { worklog: String(100_000 + index), issue: `B-${(index * 31) % ISSUES}`, author: "a", role: "", started, logged: started, seconds, category };
});

const rate = (): ReturnType<typeof ratePeriod> =>
  ratePeriod({ contract, period: { from: localDate("2026-11-01"), until: localDate("2026-12-01") }, state: "open", usages });

/** CPU seconds of one run after one warm one, and the heap it holds at its end above the facts themselves. */
export function benchRating(): BenchRow[] {
  rate();
  const heap = process.memoryUsage().heapUsed;
  const cpu = process.cpuUsage();
  const { statement } = rate();
  const used = process.cpuUsage(cpu);
  const seconds = (used.user + used.system) / 1e6;
  const megabytes = Math.max(0, process.memoryUsage().heapUsed - heap) / 2 ** 20;
  const before = process.cpuUsage();
  const csv = statementCsv(statement, { words: { say: (key, facts = {}) => say("de", key, facts) } });
  const written = process.cpuUsage(before);
  return [
    row(`rate and state one month of ${statement.usages.length} worklogs`, "≤ 0.5 s CPU", seconds, "s CPU", seconds <= SECONDS_BUDGET),
    row("memory of that run", `≤ ${MEGABYTES_BUDGET} MB`, megabytes, "MB", megabytes <= MEGABYTES_BUDGET),
    row(`CSV of it, ${Math.round(csv.length / 1024)} KB`, "reported", (written.user + written.system) / 1e6, "s CPU", true),
  ];
}

const row = (what: string, budget: string, measured: number, unit: string, kept: boolean): BenchRow => ({
  what,
  budget,
  measured: Math.round(measured * 1000) / 1000,
  unit,
  kept,
});
