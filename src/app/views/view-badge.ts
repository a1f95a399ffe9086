import type { Contract } from "../../core/contract/contract";
import type { ClockCycle } from "../../core/sla/clock";
import { localDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { periodOf } from "../../core/time/period";
import { isoWithOffset } from "../../core/time/iso";
import { localDateOf } from "../../core/time/zone";
import { formatDate } from "../../text/format";
import { say, type Language } from "../../text/say";
import type { QuotaView } from "../api";
import { judgeIssue } from "../tracking/judge-issue";
import { classify } from "../tracking/load-desk";
import { periodKey } from "../periods/open-period";
import { pendingConsents } from "../consents/read-consents";
import type { FactTuple } from "../records/track";
import type { SettledRow } from "../periods/settle-period";
import type { Ports } from "../ports";

/** Lozenges that the manifest's `status` is sure to know (ux §3.1). */
export interface Badge {
  readonly label: string;
  readonly type: "removed" | "moved" | "inprogress" | "default";
}

const SOON = 0.25;
const SHARE_TOLD = 0.75;
/** Minutes from which whole hours are told: twelve characters hold no more. */
const HOURS_FROM = 120;

/** The issue's state of hurry in at most twelve characters, the first that applies (ux §3.1). It reads what is stored, never Jira. */
export async function viewBadge(ports: Ports, issue: string, language: Language): Promise<Badge | null> {
  const track = await ports.store.get("track", issue);
  if (track === null || track.state === "ignored" || track.state === "unreachable") return null;
  const { contract, cycles, desk } = await judgeIssue(ports, issue, track.body);
  if (contract === null) return { label: say(language, "badge.no-contract"), type: "default" };
  const running = cycles.filter(({ stoppedAt, soft }) => stoppedAt === null && !soft);
  const category = classify(track.body, contract, desk.settings).category;
  const quota = track.state === "open" ? await quotaOf(ports, contract, category) : null;
  return (
    ofOverdue(running, language) ??
    ofConsents(track.body.facts, language) ??
    ofClocksInHurry(ports, contract, running, language) ??
    ofQuota(quota, language) ??
    ofClocks(ports, contract, running, language)
  );
}

/** The quota that the issue's category draws on, as last settled; null before the first settlement of the period. */
async function quotaOf(ports: Ports, contract: Contract, category: string | null): Promise<QuotaView | null> {
  const id = category === null ? undefined : contract.categories[category]?.quota;
  if (id === undefined) return null;
  const { from } = periodOf(contract.period, localDateOf(ports.now(), contract.timezone));
  const settlement = await ports.store.get("settlement", periodKey(contract.id, from));
  const row = settlement === null ? null : (JSON.parse(settlement.body.row) as SettledRow);
  return row?.quotas.find((one) => one.id === id) ?? null;
}

const ofOverdue = (running: readonly ClockCycle[], language: Language): Badge | null =>
  running.some(({ state }) => state === "breached") ? { label: say(language, "badge.overdue"), type: "removed" } : null;

/** The customer was asked and has not answered yet. */
function ofConsents(facts: readonly FactTuple[], language: Language): Badge | null {
  const [pending] = pendingConsents(facts);
  return pending === undefined ? null : { label: say(language, pending.of === "quote" ? "badge.quote" : "badge.approval"), type: "moved" };
}

function ofClocksInHurry(ports: Ports, contract: Contract, running: readonly ClockCycle[], language: Language): Badge | null {
  const soon = running.filter(({ state, elapsedSeconds: used, remainingSeconds: left }) => state === "running" && left < (used + left) * SOON);
  const [next] = soon.toSorted(byDue);
  return next === undefined ? null : { label: dueLabel(ports, next, contract.timezone, language), type: "moved" };
}

function ofQuota(quota: QuotaView | null, language: Language): Badge | null {
  if (quota === null || quota.granted === 0) return null;
  if (quota.left === 0) return { label: say(language, "badge.over-quota"), type: "removed" };
  if (quota.used < quota.granted * SHARE_TOLD) return null;
  const hours = quota.unit === "minutes" && quota.left >= HOURS_FROM;
  const label = hours
    ? say(language, "badge.left.hours", { left: Math.floor(quota.left / 60) })
    : say(language, `badge.left.${quota.unit}`, { left: quota.left });
  return { label, type: "moved" };
}

function ofClocks(ports: Ports, contract: Contract, running: readonly ClockCycle[], language: Language): Badge {
  const going = running.filter(({ state }) => state !== "paused").toSorted(byDue);
  const [next] = going;
  if (running.length > 0 && going.length === 0) return { label: say(language, "badge.paused"), type: "default" };
  if (next === undefined) return { label: say(language, "badge.active"), type: "default" };
  return { label: dueLabel(ports, next, contract.timezone, language), type: "inprogress" };
}

const byDue = (a: ClockCycle, b: ClockCycle): number => a.dueAt - b.dueAt;

/** On-call clocks are named: who reads them at night has to know which one it is. */
const kindOf = ({ metric, onCall }: ClockCycle): string => (onCall === true ? "call" : metric === "deployment-report" ? "report" : "due");

/** Today and on call by the hour, within a week by the day of the week, else by the date. */
function dueLabel(ports: Ports, cycle: ClockCycle, zone: string, language: Language): string {
  const due = cycle.dueAt;
  const kind = kindOf(cycle);
  const date = localDateOf(due, zone);
  const today = localDateOf(ports.now(), zone);
  if (date === today || kind === "call") return say(language, `badge.${kind}.time`, { time: isoWithOffset(due, zone).slice(11, 16) });
  return say(language, `badge.${kind}.day`, { day: date < addDays(localDate(today), 7) ? weekday(date, language) : shortDate(date, language) });
}

const weekday = (date: string, language: Language): string => say(language, `badge.weekday.${new Date(`${date}T12:00:00Z`).getUTCDay()}`);

/** `19.11.` and `19 Nov`. */
const shortDate = (date: string, language: Language): string =>
  language === "de" ? `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.` : formatDate(language, date, "short").slice(0, -5);
