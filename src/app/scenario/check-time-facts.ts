import type { Contract } from "../../core/contract/contract";
import type { Fact } from "../../core/contract/schema/fact";
import { problem, type Problem } from "../../core/problem";
import { toInstant, type Placed } from "./open-scenario";

/** Deployments that end before they begin or are written down before they end; names of deployments, calls, comments and tasks nobody knows. */
export function checkTimeFacts(facts: readonly Placed[], contracts: readonly Contract[]): readonly Problem[] {
  const ids = new Set(facts.flatMap(({ fact }) => ("issue" in fact && fact.id !== undefined ? [`${fact.fact} ${fact.issue} ${fact.id}`] : [])));
  return facts.flatMap(({ fact, path }) => [...spanProblems(fact, path), ...nameProblems(fact, path, ids), ...taskProblems(fact, path, contracts)]);
}

function spanProblems(fact: Fact, path: string): readonly Problem[] {
  if (fact.fact !== "deployment") return [];
  const { started, ended, at } = fact;
  if (ended === undefined) return toInstant(at) < toInstant(started) ? [problem("scenario.deployment-not-begun", `${path}.at`, { at, started })] : [];
  if (toInstant(ended) < toInstant(started)) return [problem("scenario.deployment-ends-early", `${path}.ended`, { started, ended })];
  return toInstant(at) < toInstant(ended) ? [problem("scenario.deployment-not-over", `${path}.at`, { at, ended })] : [];
}

function nameProblems(fact: Fact, path: string, ids: ReadonlySet<string>): readonly Problem[] {
  if ("deployment" in fact && fact.deployment !== undefined && !ids.has(`deployment ${fact.issue} ${fact.deployment}`))
    return [problem("scenario.deployment-unknown", `${path}.deployment`, { deployment: fact.deployment, issue: fact.issue })];
  if (fact.fact === "on-call-misuse" && fact.call !== undefined && !ids.has(`called ${fact.issue} ${fact.call}`))
    return [problem("scenario.call-unknown", `${path}.call`, { call: fact.call, issue: fact.issue })];
  if (fact.fact === "answer-rejected" && !ids.has(`comment ${fact.issue} ${fact.comment}`))
    return [problem("scenario.comment-unknown", `${path}.comment`, { comment: fact.comment, issue: fact.issue })];
  return [];
}

function taskProblems(fact: Fact, path: string, contracts: readonly Contract[]): readonly Problem[] {
  if (fact.fact !== "obligation-done") return [];
  const contract = contracts.find(({ id }) => id === fact.contract);
  if (contract === undefined) return [];
  const known = Object.entries(contract.categories).flatMap(([id, { obligation }]) => (obligation === undefined ? [] : [id]));
  return known.includes(fact.obligation)
    ? []
    : [problem("scenario.obligation-unknown", `${path}.obligation`, { obligation: fact.obligation, known: known.length === 0 ? "–" : known.join(", ") })];
}
