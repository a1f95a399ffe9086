import type { Contract } from "../../core/contract/contract";
import { localDate, type LocalDate } from "../../core/time/instant";
import { nextPeriod, periodOf } from "../../core/time/period";
import { localDateOf, startOfDay } from "../../core/time/zone";
import type { ContractRow } from "../api";
import type { FieldUpdate } from "../jira-port";
import { loadBook, versionAt, type ContractBook } from "../contracts/load-contracts";
import { periodKey, periodsOfIssue, splitPeriodKey } from "./open-period";
import { ratePeriodRecord, type PeriodRating } from "./rate-period-record";
import { statePeriod } from "./state-period";
import { sendQuotaNotices } from "./send-quota-notices";
import { quotasToday, viewQuotas } from "../views/view-quotas";
import type { Ports } from "../ports";
import type { SettlementRecord } from "../records/billing";

/** The part of an overview row that a settlement knows. */
export type SettledRow = Pick<
  ContractRow,
  | "contract"
  | "customer"
  | "tier"
  | "periodStart"
  | "periodEnd"
  | "quotas"
  | "overageMinutes"
  | "billedMinutes"
  | "parkedMinutes"
  | "charged"
  | "total"
  | "attention"
>;

type Minutes = readonly [covered: number, billable: number];

/** Issues a field call takes at once. */
const UPDATES_PER_CALL = 100;

/**
 * Rates a period once, writes the fields that changed in bulk, caches the result, tells quota shares. Safe to run twice: the
 * second run finds the settlement at the newest entry. A period that moved on meanwhile is settled again.
 */
export async function settlePeriod(ports: Ports, key: string): Promise<void> {
  const { contract: id, start } = splitPeriodKey(key);
  const book = await loadBook(ports, id);
  const before = await ports.store.get("settlement", key);
  const rating = book === null ? null : await ratePeriodRecord(ports, book, start);
  if (rating === null) return;
  const stated = (book === null ? null : await statePeriod(ports, book, start)) ?? rating;
  const minutes = minutesOf(rating);
  const settlement = settlementOf(ports, rating, rowOf(stated), minutes);
  if (before !== null && JSON.stringify(before) === JSON.stringify(settlement)) return;
  await writeMinutes(ports, key, before?.body.minutes ?? {}, minutes);
  await ports.store.put("settlement", key, settlement);
  if (handsOnAnew(before, settlement)) await settleNext(ports, rating);
  await settleLater(ports, key, fixedIn(before), settlement, rating);
  if (rating.state === "open") await sendQuotaNotices(ports, rating);
  const now = await ports.store.get("period", key);
  for (const closed of now?.body.corrects ?? []) await settleAgain(ports, periodKey(id, closed));
  if ((now?.last ?? 0) !== rating.last) await settleAgain(ports, key);
}

/** Whether the next period gets something else than it was rated with. */
function handsOnAnew(before: SettlementRecord | null, { body }: SettlementRecord): boolean {
  if (before === null) return body.transferred !== undefined;
  return before.body.carriedOut !== body.carriedOut || before.body.transferred !== body.transferred;
}

/** What came over has changed, so the next period is rated anew; one that is yet to come and has no entry is rated when it is read. */
async function settleNext(ports: Ports, { contract, period }: PeriodRating): Promise<void> {
  const next = periodKey(contract.id, nextPeriod(contract.period, period).from);
  const isAhead = startOfDay(period.until, contract.timezone) > ports.now();
  if (isAhead && (await ports.store.get("period", next)) === null) return;
  await settleAgain(ports, next);
}

const fixedIn = (settlement: SettlementRecord | null): readonly string[] => settlement?.body.fixed ?? [];

/** A fixed price stands with the first work on it: when work at such a price came or went, later periods of these issues are rated anew. */
async function settleLater(ports: Ports, key: string, before: readonly string[], after: SettlementRecord, { input }: PeriodRating): Promise<void> {
  const now = fixedIn(after);
  const changed = [...new Set([...before, ...now])].filter((issue) => before.includes(issue) !== now.includes(issue));
  const mates = (input.bundles ?? []).filter(({ issues }) => issues.some((issue) => changed.includes(issue))).flatMap(({ issues }) => issues);
  const periods = await Promise.all([...new Set([...changed, ...mates])].map((issue) => periodsOfIssue(ports, issue)));
  const { contract } = splitPeriodKey(key);
  for (const later of new Set(periods.flat())) if (splitPeriodKey(later).contract === contract && later > key) await settleAgain(ports, later);
}

const settleAgain = (ports: Ports, period: string): Promise<void> =>
  ports.lanes.push("settle", { kind: "settle", period }, { delaySeconds: 5, oneAtATime: `settle:${period}` });

export function settlementOf(ports: Ports, rating: PeriodRating, row: SettledRow, minutes: Readonly<Record<string, Minutes>>): SettlementRecord {
  const kept = { ...row, quotas: row.quotas.map((quota) => ({ ...quota, usedUpOn: null })) };
  const ended = isOver(ports, rating.contract, rating.period.until);
  const transferred = rating.transferred.length === 0 ? {} : { transferred: JSON.stringify(rating.transferred) };
  const worked = [...new Set(rating.statement.usages.filter(({ fixedSeconds }) => fixedSeconds > 0).map(({ issue }) => issue))].toSorted();
  const fixed = worked.length === 0 ? {} : { fixed: worked };
  const body = {
    version: rating.version,
    ended,
    row: JSON.stringify(kept),
    carriedOut: JSON.stringify(rating.carriedOut),
    ...transferred,
    ...fixed,
    minutes,
  };
  return { v: 1, last: rating.last, body };
}

const isOver = (ports: Ports, { timezone }: Contract, until: LocalDate): boolean => ports.now() >= startOfDay(until, timezone);

/** Whether a kept settlement still stands: same entries, same version, and what was left then has not expired since. */
export function stillStands(ports: Ports, book: ContractBook, start: string, settlement: SettlementRecord, last: number): boolean {
  const version = versionAt(book, localDate(start));
  if (version === null || settlement.last !== last || settlement.body.version !== version.n) return false;
  return settlement.body.ended === isOver(ports, version.contract, periodOf(version.contract.period, localDate(start)).until);
}

/** The forecast is of the day it is read. */
export function withForecast(ports: Ports, row: SettledRow, timezone: string): SettledRow {
  const period = { from: localDate(row.periodStart), until: localDate(row.periodEnd) };
  return { ...row, quotas: quotasToday(row.quotas, period, localDateOf(ports.now(), timezone)) };
}

/** Covered and billable minutes per issue: exact where nothing was rounded, to the hundredth of a minute. */
export function minutesOf({ statement }: PeriodRating): Readonly<Record<string, Minutes>> {
  const seconds = new Map<string, [number, number]>();
  for (const { issue, coveredSeconds, chargedSeconds } of statement.usages) {
    const [covered, charged] = seconds.get(issue) ?? [0, 0];
    seconds.set(issue, [covered + coveredSeconds, charged + chargedSeconds]);
  }
  return Object.fromEntries([...seconds].map(([issue, [covered, charged]]) => [issue, [hundredths(covered), hundredths(charged)] as const]));
}

const hundredths = (seconds: number): number => Math.round((seconds * 100) / 60) / 100;

async function writeMinutes(ports: Ports, key: string, before: Readonly<Record<string, Minutes>>, now: Readonly<Record<string, Minutes>>): Promise<void> {
  const issues = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = issues.filter((issue) => String(before[issue] ?? [0, 0]) !== String(now[issue] ?? [0, 0]));
  const updates: FieldUpdate[] = [];
  for (const issue of changed) {
    const others = await otherPeriods(ports, key, issue);
    const own = now[issue] ?? [0, 0];
    const old = before[issue] ?? [0, 0];
    const sum = (place: 0 | 1): number => others.reduce((total, minutes) => total + minutes[place], own[place]);
    if (own[0] !== old[0] || before[issue] === undefined) updates.push({ field: "covered-minutes", issue, value: sum(0) });
    if (own[1] !== old[1] || before[issue] === undefined) updates.push({ field: "support-minutes", issue, value: sum(1) });
  }
  for (let at = 0; at < updates.length; at += UPDATES_PER_CALL) await ports.jira.writeFields(updates.slice(at, at + UPDATES_PER_CALL));
}

/** An issue whose work lies in several periods shows their sum. */
async function otherPeriods(ports: Ports, key: string, issue: string): Promise<readonly Minutes[]> {
  const others = (await periodsOfIssue(ports, issue)).filter((period) => period !== key);
  const found = await ports.store.getMany("settlement", others);
  return [...found.values()].flatMap(({ body }) => (body.minutes[issue] === undefined ? [] : [body.minutes[issue]]));
}

export function rowOf({ statement, contract }: PeriodRating): SettledRow {
  const minutes = (pick: (usage: (typeof statement.usages)[number]) => number): number =>
    Math.ceil(statement.usages.reduce((sum, usage) => sum + pick(usage), 0) / 60);
  const charged = statement.lines.filter(({ kind }) => kind === "overage" || kind === "billed" || kind === "fixed");
  const money = (amount: number) => ({ amount, currency: contract.currency });
  return {
    contract: statement.contract,
    customer: statement.customer,
    tier: statement.tier,
    periodStart: statement.period.from,
    periodEnd: statement.period.until,
    quotas: viewQuotas(contract, statement, statement.period.until),
    overageMinutes: minutes(({ overageSeconds }) => overageSeconds),
    billedMinutes: minutes(({ billedSeconds }) => billedSeconds),
    parkedMinutes: minutes(({ parkedSeconds }) => parkedSeconds),
    charged: money(charged.reduce((sum, { amount }) => sum + amount, 0)),
    total: money(statement.total),
    attention: statement.problems.length,
  };
}
