import type { Contract } from "../../core/contract/contract";
import { contractRank, isActiveOn } from "../../core/contract/rank";
import type { ClockCycle } from "../../core/sla/clock";
import { instant, type Instant } from "../../core/time/instant";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import { foldIssue } from "./fold-issue";
import { classify, contractOfIssue, loadDesk, type Desk } from "./load-desk";
import { owedDone } from "../obligations/owed-done";
import { pendingConsents } from "../consents/read-consents";
import type { FieldValues } from "./write-fields";
import type { Ports } from "../ports";
import type { TrackBody } from "../records/track";

/** Something about a clock that somebody is told, once: `response:1:breach`, `resolution:1:75%`. */
export interface Crossing {
  readonly target: string;
  readonly cycle: number;
  readonly step: string;
  readonly at: Instant;
}

export interface Judgement {
  readonly desk: Desk;
  readonly customer: string | null;
  readonly contract: Contract | null;
  readonly cycles: readonly ClockCycle[];
  /** Crossed and not told yet, oldest first. */
  readonly untold: readonly Crossing[];
  readonly open: boolean;
  readonly dueAt: Instant | null;
  readonly month: string | null;
  readonly fields: FieldValues;
  /** Kept with the track so that lists need not judge again. */
  readonly patch: Pick<TrackBody, "contract" | "sla" | "work">;
}

/** Judges an issue as of now: contract, clocks, what is due next, what its fields should say. */
export async function judgeIssue(ports: Ports, issue: string, body: TrackBody): Promise<Judgement> {
  const desk = await loadDesk(ports, body);
  const contract = contractOfIssue(desk, body);
  const cycles = contract === null ? [] : await foldIssue(ports, issue, body, contract, desk);
  const running = cycles.filter(({ stoppedAt }) => stoppedAt === null);
  const untold = crossings(running).filter((crossing) => crossing.at <= ports.now() && !(body.told ?? []).includes(nameOf(crossing)));
  const pending = pendingConsents(body.facts);
  const next = [...untold.map(({ at }) => at), ...running.flatMap(({ nextDueAt }) => nextDueAt ?? []), ...pending.map(({ answerBy }) => answerBy)];
  const ends = cycles.flatMap(({ stoppedAt }) => stoppedAt ?? []);
  return {
    desk,
    customer: desk.customer,
    contract,
    cycles,
    untold,
    open: pending.length > 0 || (body.owed === undefined ? cycles.length === 0 || running.length > 0 : (await owedDone(ports, body)) === null),
    dueAt: next.length === 0 ? null : instant(Math.min(...next)),
    month: ends.length === 0 || contract === null ? null : localDateOf(instant(Math.max(...ends)), contract.timezone).slice(0, 7),
    fields: fieldsOf(ports.now(), desk, contract, body, running),
    patch: { ...(contract === null ? {} : { contract: contract.id }), ...sums(contract, cycles), ...promisesStart(contract) },
  };
}

export const nameOf = ({ target, cycle, step }: Crossing): string => `${target}:${cycle}:${step}`;

/** Warnings in their order, then the breach; of several crossed ones only the highest is told (RULES §2). */
function crossings(running: readonly ClockCycle[]): readonly Crossing[] {
  return running
    .flatMap((cycle): Crossing[] => {
      const warned = cycle.warnings.map(({ at, step }): Crossing => ({ target: cycle.target, cycle: cycle.cycle, step, at }));
      const breached = cycle.breachedAt === null || cycle.soft ? [] : [{ target: cycle.target, cycle: cycle.cycle, step: "breach", at: cycle.breachedAt }];
      return [...warned, ...breached];
    })
    .toSorted((a, b) => a.at - b.at);
}

const promisesStart = (contract: Contract | null): Pick<TrackBody, "work"> =>
  contract?.sla?.targets.some(({ metric }) => metric === "work-start") === true ? { work: true } : {};

/** For the overview: a cycle is judged in the period in which it ended. */
function sums(contract: Contract | null, cycles: readonly ClockCycle[]): Pick<TrackBody, "sla"> {
  const hard = cycles.filter(({ soft }) => !soft);
  if (hard.length === 0 || contract === null) return {};
  const judged: Record<string, readonly [number, number]> = {};
  for (const { stoppedAt, state } of hard) {
    if (stoppedAt === null) continue;
    const { from } = periodOf(contract.period, localDateOf(stoppedAt, contract.timezone));
    const [kept, missed] = judged[from] ?? [0, 0];
    judged[from] = state === "kept" ? [kept + 1, missed] : [kept, missed + 1];
  }
  const running = hard.filter(({ stoppedAt }) => stoppedAt === null);
  return { sla: { open: running.length, overdue: running.filter(({ state }) => state === "breached").length, judged } };
}

function fieldsOf(now: Instant, desk: Desk, contract: Contract | null, body: TrackBody, running: readonly ClockCycle[]): FieldValues {
  const dues = running.filter(({ soft, state }) => !soft && state !== "paused").map(({ dueAt }) => dueAt);
  const name = desk.customerRecord?.name ?? desk.customer;
  const active = contract !== null && isActiveOn(contract, localDateOf(now, contract.timezone));
  const pausedOnly = running.length > 0 && dues.length === 0;
  return {
    "support-contract": contract === null ? null : { tier: contract.tier, customer: name, contract: contract.id, state: contract.state },
    ...(pausedOnly ? {} : { "sla-due": dues.length === 0 ? null : jiraDate(Math.min(...dues)) }),
    "contract-rank": contractRank(classify(body, contract, desk.settings).severity, active, contract?.options.contractFirst ?? "within"),
  };
}

/** Jira's date-time: `2026-11-21T22:16:05.000+0000`. */
export const jiraDate = (at: number): string => new Date(at).toISOString().replace("Z", "+0000");
