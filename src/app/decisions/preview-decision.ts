import type { Contract } from "../../core/contract/contract";
import { localDateOf } from "../../core/time/zone";
import type { Answer, DecisionDraft, DecisionEffect, PeriodEffect, Refusal } from "../api";
import { settleBack, settleDraft } from "./decide-draft";
import { dryRun, type DryRun } from "./dry-run";
import { keptDecision } from "./kept-decisions";
import { isRefusal } from "../tracking/load-issue";
import { namedProblems } from "../views/name-problems";
import { periodKey, splitPeriodKey } from "../periods/open-period";
import { statePeriod } from "../periods/state-period";
import { latestOf } from "./view-decisions";
import { viewQuotas } from "../views/view-quotas";
import type { CoveredContract } from "../views/view-report";
import type { Ports } from "../ports";

/** What a draft would change: decided for real, on ports that keep nothing, and stated before and after by the same rating. */
export async function previewDecision(ports: Ports, covered: CoveredContract, draft: DecisionDraft, account: string): Promise<Answer<DecisionEffect>> {
  const trial = dryRun(ports);
  return effectOf(ports, trial, covered, await settleDraft(trial.ports, covered, draft, account));
}

/** What taking a decision back would change. */
export async function previewTakeBack(ports: Ports, covered: CoveredContract, id: string, account: string): Promise<Answer<DecisionEffect>> {
  const trial = dryRun(ports);
  return effectOf(ports, trial, covered, await settleBack(trial.ports, id, "–", account));
}

/** The periods that it means, and those that took entries of it: of a closed one the open one that states the correction. */
async function effectOf(ports: Ports, trial: DryRun, covered: CoveredContract, done: { readonly id: string } | Refusal): Promise<Answer<DecisionEffect>> {
  return isRefusal(done) ? done : effectIn(ports, trial, covered, (await keptDecision(trial.ports, done.id))?.periods ?? []);
}

/** Periods of one contract before and after a dry run. `meant`: first days of those to be told even if nothing was written there. */
export async function effectIn(ports: Ports, trial: DryRun, covered: CoveredContract, meant: readonly string[] = []): Promise<DecisionEffect> {
  const { id } = latestOf(covered);
  const taking = trial
    .touched("period")
    .map(splitPeriodKey)
    .flatMap(({ contract, start }) => (contract === id ? [start] : []));
  const corrected = await Promise.all(taking.map(async (start) => (await trial.ports.store.get("period", periodKey(id, start)))?.body.corrects ?? []));
  const known = await Promise.all(taking.map(async (start) => (await ports.store.get("period", periodKey(id, start)))?.body.corrects ?? []));
  const closed = corrected.flat().filter((start) => meant.includes(start) || !known.flat().includes(start));
  const periods: PeriodEffect[] = [];
  for (const start of [...new Set([...meant, ...closed, ...taking])].toSorted()) {
    const effect = await effectOn(ports, trial.ports, covered, start);
    if (effect !== null) periods.push(effect);
  }
  const isClosed = periods.some(({ state }) => state === "closed");
  return { periods, correctedIn: isClosed ? (taking.find((start) => periods.some(({ from, state }) => from === start && state !== "closed")) ?? null) : null };
}

async function effectOn(ports: Ports, trial: Ports, { book }: CoveredContract, start: string): Promise<PeriodEffect | null> {
  const [before, after] = [await statePeriod(ports, book, start), await statePeriod(trial, book, start)];
  if (before === null || after === null) return null;
  const record = await trial.store.get("period", periodKey(book.id, start));
  const { contract } = after;
  const today = localDateOf(ports.now(), contract.timezone);
  const quotas = pairs(contract, viewQuotas(contract, before.statement, today), viewQuotas(contract, after.statement, today));
  const money = (amount: number) => ({ amount, currency: contract.currency });
  return {
    from: after.period.from,
    until: after.period.until,
    state: record?.state ?? "open",
    quotas,
    total: { before: money(before.statement.total), after: money(after.statement.total) },
    problems: await namedProblems(ports, after.statement.problems),
  };
}

type Pair = PeriodEffect["quotas"][number];

const pairs = (contract: Contract, before: readonly Pair["before"][], after: readonly Pair["after"][]): readonly Pair[] =>
  contract.quotas.flatMap(({ id, unit }): Pair[] => {
    const [old, now] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    return unit === "tickets" || old === undefined || now === undefined ? [] : [{ before: old, after: now }];
  });
