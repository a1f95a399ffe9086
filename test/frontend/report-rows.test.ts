import type { ContractRow, Statement } from "../../src/app/api";
import { byAttention, chosen, fits, sumsOf } from "../../static/report/rows";
import { groupsOf } from "../../static/shared/groups";
import { lineResult, lineWords } from "../../static/shared/line-words";
import { quota } from "./issue";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

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
  sla: { kept: 1, finished: 1, open: 0, overdue: 0 },
  attention: 0,
  endsOn: null,
  ...change,
});

const over = row({ contract: "over", overageMinutes: 15, quotas: [quota({ used: 45, over: 15, left: 0 })], charged: { amount: 2250, currency: "EUR" } });
const missed = row({ contract: "missed", customerName: "Beta AG", sla: { kept: 8, finished: 9, open: 1, overdue: 0 } });
const parked = row({ contract: "parked", customerName: "Dvořák s.r.o.", parkedMinutes: 20, charged: { amount: 500, currency: "CHF" } });
const leaving = row({ contract: "leaving", customerName: "Ende & Co", endsOn: "2026-12-31" });
const rows = [row(), over, missed, parked];

describe("report: filters and search", () => {
  test.each([
    ["over", ["over"]],
    ["nearly", ["over"]],
    ["missed", ["missed"]],
    ["parked", ["parked"]],
    ["ending", ["leaving"]],
  ] as const)("%s", (filter, expected) => {
    expect([...rows, leaving].filter(fits[filter]).map((one) => one.contract)).toEqual(expected);
    expect(chosen([...rows, leaving], "", new Set([filter])).map((one) => one.contract)).toEqual(expected);
  });

  test("the search holds every word, in customer or contract", () => {
    expect(chosen(rows, "beta service", new Set()).map((one) => one.contract)).toEqual(["missed"]);
    expect(chosen(rows, "dvořák", new Set()).map((one) => one.contract)).toEqual(["parked"]);
    expect(chosen(rows, "beta", new Set(["over"]))).toEqual([]);
  });

  test("what needs attention comes first", () => {
    const blocked = row({ contract: "blocked", attention: 1 });
    const soon = row({ contract: "soon", quotas: [quota({ usedUpOn: "2026-11-24" })] });
    const past = row({ contract: "past", customerName: "Zeta", quotas: [quota({ usedUpOn: "2026-11-02" })] });
    const sorted = [past, row(), missed, soon, parked, over, blocked].toSorted(byAttention("2026-11-19"));
    expect(sorted.map((one) => one.contract)).toEqual(["blocked", "over", "parked", "soon", "missed", "acme", "past"]);
  });

  test("the figures are the sums of the rows; currencies are never added up", () => {
    const sums = sumsOf(rows);
    expect([sums.granted, sums.used, sums.over, sums.kept, sums.finished]).toEqual([120, 105, 15, 11, 12]);
    expect(sums.charged).toEqual([
      { currency: "EUR", amount: 2250 },
      { currency: "CHF", amount: 500 },
    ]);
  });
});

type Usage = Statement["usages"][number];
const usage = (worklog: string, issue: string, seconds: number): Usage => ({
  worklog,
  issue,
  category: "content",
  author: "p",
  started: "2026-11-19T09:00:00+01:00",
  seconds,
  coveredSeconds: seconds,
  overageSeconds: 0,
  billedSeconds: 0,
  fixedSeconds: 0,
  freeSeconds: 0,
  parkedSeconds: 0,
  paddingSeconds: 0,
  chargedSeconds: 0,
  chargedMinutes: 0,
  trace: [],
});

describe("statement: lines folded by work item", () => {
  const statement: Statement = {
    contract: "acme",
    tier: "Service 30",
    customer: "acme",
    period: { from: "2026-11-01", until: "2026-12-01" } as Statement["period"],
    state: "open",
    currency: "EUR",
    prices: "net",
    timezone: "Europe/Vienna",
    quotas: [],
    usages: [usage("1", "a", 600), usage("2", "b", 1200), usage("3", "a", 300)],
    lines: [
      { kind: "fee", id: "base", quantity: 1, amount: 3000, trace: [] },
      { kind: "overage", issue: "a", quantity: 15, unit: "min", rate: { id: "regular", perHour: 9000 }, amount: 2250, trace: [] },
      { kind: "fixed", issue: "c", quantity: 1, amount: 5000, trace: [] },
    ],
    corrections: [],
    total: 10_250,
    problems: [],
  };

  test("dearest first; a line without time has its group; the shown lines add up to the total", () => {
    const { groups, fees } = groupsOf(statement);
    expect(groups.map((group) => [group.issue, group.seconds, group.amount])).toEqual([
      ["c", 0, 5000],
      ["a", 900, 2250],
      ["b", 1200, 0],
    ]);
    const shown = [...groups.map((group) => group.amount), ...fees.map((line) => line.amount)];
    expect(shown.reduce((sum, amount) => sum + amount, 0)).toBe(statement.total);
  });

  test("a line says quantity times rate, a fee its name", () => {
    const [fee, overage] = statement.lines;
    expect([fee, overage].flatMap((line) => (line ? [plain(lineWords("de", line, "EUR"))] : []))).toEqual([
      "Gebühr: Grundgebühr",
      "Mehrverbrauch: 15 min × 90,00 €/h",
    ]);
    expect(overage === undefined ? "" : plain(lineResult("en", overage, "EUR"))).toBe("Overage: 15 min × €90.00/h = €22.50");
  });

  test("a line in exact seconds prints them", () => {
    const line = { kind: "overage", issue: "a", quantity: 1000, unit: "s", rate: { id: "regular", perHour: 9000 }, amount: 2500, trace: [] } as const;
    expect(plain(lineWords("en", line, "EUR"))).toBe("Overage: 16 min 40 s × €90.00/h");
  });
});
