import { addDays } from "../time/local-date";
import type { Page } from "./page";
import type { QuotaUse, UsageUse } from "./statement";

/** Every quota with what became of it; nothing where the contract has none. */
export function quotaSection(page: Page): string {
  const { quotas, usages, period } = page.statement;
  const heads = ["quota", "granted", "rolled-in", "covered", "over", "rolled-out", "expired", "left"].map((key) => page.say(key));
  const rows = quotas.map((quota) => quotaRow(page, quota));
  const last = addDays(period.until, -1);
  const empty = usages.length === 0 ? [page.say("empty", { from: period.from })] : [];
  const spoils = quotas.flatMap((quota) => [
    ...(quota.left > 0 ? [page.say(`spoils.${quota.unit}`, { left: quota.left, on: last })] : []),
    ...(quota.expired > 0 ? [page.say(`expired.${quota.unit}`, { expired: quota.expired, on: last })] : []),
  ]);
  const sentences = [...empty, ...spoils].join(" ");
  if (quotas.length === 0) return sentences;
  return [`## ${page.say("quotas")}`, page.table(heads, rows, 7), ...(sentences === "" ? [] : [sentences])].join("\n\n");
}

function quotaRow(page: Page, quota: QuotaUse): string[] {
  const seconds = quota.seconds;
  const amount = (places: number, exact: number | undefined): string => {
    if (quota.unit === "tickets") return places === 0 ? "–" : page.say("places", { places });
    return page.duration(exact ?? places * 60);
  };
  return [
    page.name(quota.id),
    amount(quota.granted, seconds?.granted),
    amount(quota.rolledIn, seconds?.rolledIn),
    amount(quota.covered, seconds?.covered),
    amount(quota.beyond ?? 0, overOf(page, quota.id)),
    amount(quota.rolledOut, seconds?.rolledOut),
    amount(quota.expired, seconds?.expired),
    amount(quota.left, seconds?.left),
  ];
}

/** Overage of the usages that the trace says draw on this quota. */
function overOf(page: Page, quota: string): number {
  const draws = page.statement.usages.filter(({ trace }) => trace.some(({ code, facts }) => code === "treatment.quota" && facts["quota"] === quota));
  return draws.reduce((sum, { overageSeconds }) => sum + overageSeconds, 0);
}

/** A row a usage; what does not occur in the period has no column. */
export function usageSection(page: Page): string {
  const { usages } = page.statement;
  if (usages.length === 0) return "";
  const columns: [string, (usage: UsageUse) => number][] = [
    ["rounding", (usage) => usage.paddingSeconds],
    ["covered", (usage) => usage.coveredSeconds],
    ["over", (usage) => usage.overageSeconds],
    ["billed", (usage) => usage.billedSeconds],
    ["fixed", (usage) => usage.fixedSeconds],
    ["free", (usage) => usage.freeSeconds],
    ["parked", (usage) => usage.parkedSeconds],
  ];
  const shown = columns.filter(([, of]) => usages.some((usage) => of(usage) !== 0));
  const heads = [page.say("date"), page.say("issue"), page.say("category"), page.say("time"), ...shown.map(([key]) => page.say(key))];
  const category = (usage: UsageUse): string => (usage.category === null ? page.say("unclassified") : page.name(usage.category));
  const rows = usages.map((usage) => [
    page.say("day", { date: usage.started }),
    page.issue(usage.issue),
    category(usage),
    page.duration(usage.seconds),
    ...shown.map(([, of]) => page.duration(of(usage))),
  ]);
  const sum = (of: (usage: UsageUse) => number): string => page.duration(usages.reduce((total, usage) => total + of(usage), 0));
  const total = [page.say("sum"), "", "", sum((usage) => usage.seconds), ...shown.map(([, of]) => sum(of))];
  return `## ${page.say("times")}\n\n${page.table(heads, [...rows, total], 1 + shown.length)}`;
}
