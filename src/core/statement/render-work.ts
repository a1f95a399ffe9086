import { addDays } from "../time/local-date";
import type { Page } from "./page";
import type { QuotaUse, UsageUse } from "./statement";

/** Every quota with what became of it; nothing where the contract has none. */
export function quotaSection(page: Page): string {
  const { quotas } = page.statement;
  const sentences = fateOf(page);
  if (quotas.length === 0) return sentences;
  const shown = COLUMNS.filter(({ always, of }) => always || quotas.some((quota) => of(quota, page) !== 0));
  const rows = quotas.map((quota) => [page.name(quota.id), ...shown.map(({ of }) => amount(page, quota, of(quota, page)))]);
  const table = page.table([page.say("quota"), ...shown.map(({ key }) => page.say(key))], rows, shown.length);
  return [`## ${page.say("quotas")}`, table, ...(sentences === "" ? [] : [sentences])].join("\n\n");
}

/** Places of tickets, exact seconds of minutes; what never occurs has no column. */
const COLUMNS: readonly { key: string; always: boolean; of: (quota: QuotaUse, page: Page) => number }[] = [
  { key: "granted", always: true, of: (quota) => quota.seconds?.granted ?? quota.granted },
  { key: "rolled-in", always: false, of: (quota) => quota.seconds?.rolledIn ?? quota.rolledIn },
  { key: "transferred-in", always: false, of: (quota) => quota.seconds?.transferredIn ?? 0 },
  { key: "adjusted", always: false, of: (quota) => quota.seconds?.adjusted ?? 0 },
  { key: "covered", always: true, of: (quota) => quota.seconds?.covered ?? quota.covered },
  { key: "over", always: true, of: (quota, page) => quota.beyond ?? overOf(page, quota.id) },
  { key: "transferred-out", always: false, of: (quota) => quota.seconds?.transferredOut ?? 0 },
  { key: "rolled-out", always: false, of: (quota) => quota.seconds?.rolledOut ?? quota.rolledOut },
  { key: "expired", always: false, of: (quota) => quota.seconds?.expired ?? quota.expired },
  { key: "left", always: false, of: (quota) => quota.seconds?.left ?? quota.left },
];

function amount(page: Page, quota: QuotaUse, value: number): string {
  if (quota.unit === "minutes") return value < 0 ? page.say("minus", { seconds: -value }) : page.duration(value);
  return value === 0 ? "–" : page.say("places", { places: value });
}

/** What is left or was lost, in a sentence; and that nothing was worked, where nothing was. */
function fateOf(page: Page): string {
  const { quotas, usages, period } = page.statement;
  const on = addDays(period.until, -1);
  const fates = quotas.flatMap(({ unit, left, expired }) => [
    ...(left > 0 ? [page.say(`spoils.${unit}`, { left, on })] : []),
    ...(expired > 0 ? [page.say(`expired.${unit}`, { expired, on })] : []),
  ]);
  return [...(usages.length === 0 ? [page.say("empty", { from: period.from })] : []), ...fates].join(" ");
}

/** Agreements of two periods and decisions about quotas, as reasons. */
export function noteSection(page: Page): string {
  const { notes = [] } = page.statement;
  return notes.length === 0 ? "" : `## ${page.say("notes")}\n\n${notes.map((note) => `- ${page.reason(note).trim()}`).join("\n")}`;
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
