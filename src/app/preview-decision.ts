import type { Contract } from "../core/contract/contract";
import { localDateOf } from "../core/time/zone";
import type { Answer, DecisionDraft, DecisionEffect, PeriodEffect, Refusal } from "./api";
import { decide, takeBack } from "./decide";
import { dryRun } from "./dry-run";
import { isRefusal, refuse } from "./load-issue";
import { periodKey, splitPeriodKey, takingPeriod } from "./open-period";
import { readDraft } from "./read-draft";
import { statePeriod } from "./state-period";
import { latestOf } from "./view-decisions";
import { viewQuotas } from "./view-quotas";
import type { CoveredContract } from "./view-report";
import type { Ports } from "./ports";

/** What a draft would change: decided for real, on ports that keep nothing, and stated before and after by the same rating. */
export async function previewDecision(ports: Ports, covered: CoveredContract, draft: DecisionDraft, account: string): Promise<Answer<DecisionEffect>> {
  const trial = dryRun(ports);
  const ask = await readDraft(trial, latestOf(covered), draft);
  if (!ask.ok) return { problems: ask.problems };
  return effectOf(ports, trial, covered, await decide(trial, ask.value, account));
}

/** What taking a decision back would change. */
export async function previewTakeBack(ports: Ports, covered: CoveredContract, id: string, account: string): Promise<Answer<DecisionEffect>> {
  const trial = dryRun(ports);
  return effectOf(ports, trial, covered, await takeBack(trial, id, "–", account));
}

async function effectOf(ports: Ports, trial: Ports, covered: CoveredContract, done: { readonly id: string } | Refusal): Promise<Answer<DecisionEffect>> {
  if (isRefusal(done)) return done;
  const request = await trial.store.get("request", done.id);
  if (request?.kind !== "decision") return refuse("decision.unknown", "id", { id: done.id });
  const contract = latestOf(covered);
  const meant: readonly string[] = request.body.periods;
  const taking = await Promise.all(meant.map(async (start) => (await takingPeriod(trial, contract, start)).key));
  const places = taking.map((key) => splitPeriodKey(key).start);
  const starts = [...new Set([...meant, ...places])].toSorted();
  const periods: PeriodEffect[] = [];
  for (const start of starts) {
    const effect = await effectOn(ports, trial, covered, start);
    if (effect !== null) periods.push(effect);
  }
  return { periods, correctedIn: places.find((place) => !meant.includes(place)) ?? null };
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
    problems: after.statement.problems,
  };
}

type Pair = PeriodEffect["quotas"][number];

const pairs = (contract: Contract, before: readonly Pair["before"][], after: readonly Pair["after"][]): readonly Pair[] =>
  contract.quotas.flatMap(({ id, unit }): Pair[] => {
    const [old, now] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    return unit === "tickets" || old === undefined || now === undefined ? [] : [{ before: old, after: now }];
  });
