import type { Contract } from "../../core/contract/contract";
import type { Fact } from "../../core/contract/schema/fact";
import { problem, type Problem } from "../../core/problem";
import { checkMoneyFacts } from "./check-money-facts";
import { checkTimeFacts } from "./check-time-facts";
import { checkCourse } from "./course-of-issue";
import type { Placed } from "./open-scenario";

/** What cannot have happened: work on requests nobody reported, things before their beginning, one id for two things. */
export function checkFacts(facts: readonly Placed[], contracts: readonly Contract[]): readonly Problem[] {
  const doubled = contradictions(facts);
  const reports = new Map<string, Placed>();
  for (const placed of facts) if (placed.fact.fact === "reported" && !reports.has(placed.fact.issue)) reports.set(placed.fact.issue, placed);
  const worklogs = new Map(facts.flatMap((placed) => (placed.fact.fact === "worklog" ? [[placed.fact.id, placed] as const] : [])));
  const comments = new Set(facts.flatMap(({ fact }) => (fact.fact === "comment" ? [`${fact.issue} ${fact.id}`] : [])));
  const each = facts.flatMap((placed) => [
    ...(doubled.get(placed.index) ?? []),
    ...(issueOf(placed.fact) === undefined || placed.fact.fact === "approved" ? ofContract(placed, contracts) : []),
    ...ofIssue(placed, issueOf(placed.fact), reports),
    ...references(placed, worklogs, comments),
    ...checkCourse(placed),
  ]);
  return [...each, ...checkMoneyFacts(facts, contracts, new Set(reports.keys())), ...checkTimeFacts(facts, contracts)];
}

const issueOf = (fact: Fact): string | undefined => ("issue" in fact ? fact.issue : undefined);

/** A fact told twice is one fact; two facts of one kind and id that differ contradict each other. */
function contradictions(facts: readonly Placed[]): ReadonlyMap<number, readonly Problem[]> {
  const first = new Map<string, Placed>();
  const found = new Map<number, readonly Problem[]>();
  for (const placed of facts) {
    const name = nameOf(placed.fact);
    if (name === null) continue;
    const known = first.get(name);
    if (known === undefined) first.set(name, placed);
    else if (sorted(known.fact) !== sorted(placed.fact)) {
      const id =
        "id" in placed.fact && placed.fact.id !== undefined
          ? placed.fact.id
          : (issueOf(placed.fact) ?? ("contract" in placed.fact ? placed.fact.contract : undefined) ?? "–");
      found.set(placed.index, [problem("scenario.fact-contradicts", placed.path, { fact: placed.fact.fact, id, first: known.path })]);
    }
  }
  return found;
}

/** Facts that may exist once under a name; edits of one worklog are told apart by their instants. */
function nameOf(fact: Fact): string | null {
  if (fact.fact === "reported") return `reported ${fact.issue}`;
  if (fact.fact === "closed") return `closed ${fact.contract} ${fact.period}`;
  if (fact.fact === "worklog-edited") return `worklog-edited ${fact.id} ${fact.at}`;
  return fact.id === undefined ? null : `${fact.fact} ${fact.id}`;
}

const sorted = (fact: Fact): string => JSON.stringify(Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function ofIssue(placed: Placed, issue: string | undefined, reports: ReadonlyMap<string, Placed>): readonly Problem[] {
  if (issue === undefined) return [];
  const report = reports.get(issue);
  if (report === undefined) return [problem("scenario.issue-unknown", `${placed.path}.issue`, { issue })];
  if (placed.at >= report.at || placed.fact.fact === "called") return [];
  const at = "at" in placed.fact ? placed.fact.at : "";
  return [problem("scenario.before-report", `${placed.path}.at`, { issue, at, reported: report.fact.at })];
}

function ofContract(placed: Placed, contracts: readonly Contract[]): readonly Problem[] {
  const { fact, path } = placed;
  if (!("contract" in fact) || contracts.length === 0) return [];
  const contract = contracts.find(({ id }) => id === fact.contract);
  const known = [...new Set(contracts.map(({ id }) => id))].join(", ");
  if (contract === undefined) return [problem("scenario.contract-unknown", `${path}.contract`, { contract: fact.contract ?? "", known })];
  if (!("quota" in fact) || contract.quotas.some(({ id }) => id === fact.quota)) return [];
  return [problem("scenario.quota-unknown", `${path}.quota`, { quota: fact.quota, known: contract.quotas.map(({ id }) => id).join(", ") })];
}

/** Edits name a worklog that was logged before; a confirmed answer names a comment. */
function references(placed: Placed, worklogs: ReadonlyMap<string, Placed>, comments: ReadonlySet<string>): readonly Problem[] {
  const { fact, path, at } = placed;
  if (fact.fact === "worklog-edited" || fact.fact === "worklog-deleted") {
    const logged = worklogs.get(fact.id);
    if (logged === undefined) return [problem("scenario.worklog-unknown", `${path}.id`, { worklog: fact.id })];
    return at < logged.at ? [problem("scenario.before-worklog", `${path}.at`, { worklog: fact.id, at: fact.at, logged: logged.fact.at })] : [];
  }
  if (fact.fact !== "answer-confirmed") return [];
  return comments.has(`${fact.issue} ${fact.comment}`)
    ? []
    : [problem("scenario.comment-unknown", `${path}.comment`, { comment: fact.comment, issue: fact.issue })];
}
