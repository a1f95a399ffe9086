import type { Contract } from "../../core/contract/contract";
import { cutUsage } from "../../core/contract/cut-usage";
import { matchContract } from "../../core/contract/match";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import { problem, type Problem } from "../../core/problem";
import type { Usage } from "../../core/rating/usage";
import { categoryOf } from "../route-issue";
import type { IssueStory, WorklogStory } from "./gather-issues";
import type { Scenario } from "./open-scenario";
import { shareWorklog } from "./share-worklog";

/** What reached each contract, by contract id, and what reached none. */
export interface RoutedWork {
  readonly usages: ReadonlyMap<string, readonly Usage[]>;
  readonly tickets: ReadonlyMap<string, readonly AcceptedTicket[]>;
  readonly problems: readonly Problem[];
}

/** Chooses a contract for every worklog by (customer, category, started) and one for every issue by its report (RULES §3). */
export function routeWork(scenario: Scenario, stories: readonly IssueStory[]): RoutedWork {
  const usages = new Map<string, Usage[]>();
  const tickets = new Map<string, AcceptedTicket[]>();
  const problems: Problem[] = [];
  for (const story of stories) {
    problems.push(...unknownWords(scenario, story));
    const home = contractOfIssue(scenario, story);
    if (home.contract === null) problems.push(...home.problems);
    else if (drawsTickets(home.contract, story)) push(tickets, home.contract.id, ticketOf(story));
    for (const worklog of story.worklogs) {
      if (worklog.shares !== undefined) {
        const { placed, problems: lost } = shareWorklog(scenario.contracts, worklog, worklog.shares, (contract) => usageOf(scenario, story, worklog, contract));
        problems.push(...lost);
        for (const { contract, usage } of placed) for (const part of cutUsage(usage, contract)) push(usages, contract.id, part);
        continue;
      }
      const { contract, problems: lost } = contractOfWorklog(scenario, story, worklog);
      if (contract === null) problems.push(...lost);
      else for (const part of cutUsage(usageOf(scenario, story, worklog, contract), contract)) push(usages, contract.id, part);
    }
  }
  return { usages, tickets, problems };
}

interface Route {
  readonly contract: Contract | null;
  readonly problems: readonly Problem[];
}

/** The contract whose clocks run on an issue: by its customer and category, on the day it was reported. */
export function contractOfIssue(scenario: Scenario, story: IssueStory): Route {
  const { report, customer, category } = story;
  return chosen(scenario, customer, category ?? scenario.categoryByChannel[report.fact.channel], report.at, report.path);
}

function contractOfWorklog(scenario: Scenario, story: IssueStory, worklog: WorklogStory): Route {
  const said = worklog.own ?? worklog.mark ?? story.category ?? scenario.categoryByChannel[story.report.fact.channel];
  return chosen(scenario, story.customer, said, worklog.started, worklog.path);
}

function chosen(scenario: Scenario, customer: string | null, category: string | undefined, at: IssueStory["report"]["at"], path: string): Route {
  if (customer === null) return { contract: null, problems: [problem("scenario.customer-missing", path)] };
  const match = matchContract(scenario.contracts, { customer, category: category ?? null, at }, path);
  return match.ok ? { contract: match.value, problems: [] } : { contract: null, problems: match.problems };
}

function usageOf({ categoryByChannel }: Scenario, story: IssueStory, worklog: WorklogStory, contract: Contract): Usage {
  const { own, mark } = worklog;
  return {
    worklog: worklog.id,
    issue: story.issue,
    author: worklog.by,
    role: Object.entries(contract.roles).find(([, accounts]) => accounts.includes(worklog.by))?.[0] ?? "service",
    started: worklog.started,
    logged: worklog.logged,
    seconds: worklog.seconds,
    category: categoryOf(contract, { own, mark, issue: story.category, requestType: categoryByChannel[story.report.fact.channel] }),
  };
}

/** An issue takes a place when its category draws on a ticket quota (RULES §3). */
function drawsTickets(contract: Contract, { category }: IssueStory): boolean {
  const named = category ?? contract.defaultCategory ?? null;
  const terms = named !== null && Object.hasOwn(contract.categories, named) ? contract.categories[named] : undefined;
  return terms?.treatment === "quota" && contract.quotas.some(({ id, unit }) => id === terms.quota && unit === "tickets");
}

function ticketOf({ issue, report, facts }: IssueStory): AcceptedTicket {
  const back = facts.find(({ fact }) => fact.fact === "not-accepted");
  const taken = back?.fact.fact === "not-accepted" ? { uncounted: { at: back.at, reason: back.fact.reason } } : {};
  return { issue, acceptedAt: report.at, ...taken };
}

/** Categories and severities that no contract names: the work is shown and waits for a decision (RULES §3). */
function unknownWords({ contracts }: Scenario, { facts }: IssueStory): readonly Problem[] {
  const categories = new Set(contracts.flatMap((contract) => Object.keys(contract.categories)));
  const levels = new Set(contracts.flatMap(({ sla }) => sla?.levels ?? []));
  return facts.flatMap(({ fact, path }) => {
    const found: Problem[] = [];
    if ("category" in fact && fact.category !== undefined && !categories.has(fact.category))
      found.push(problem("scenario.category-unknown", `${path}.category`, { category: fact.category, known: [...categories].join(", ") }));
    if ("severity" in fact && fact.severity !== undefined && !levels.has(fact.severity))
      found.push(problem("scenario.severity-unknown", `${path}.severity`, { severity: fact.severity, known: [...levels].join(", ") }));
    return found;
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
