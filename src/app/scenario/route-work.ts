import type { Contract } from "../../core/contract/contract";
import { stretchAt, turnOf, type ClassStretch } from "../../core/contract/class-course";
import { cutUsage } from "../../core/contract/cut-usage";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import { problem, type Problem } from "../../core/problem";
import { isOnCallWork, type Deployment } from "../../core/sla/on-call";
import type { Usage } from "../../core/rating/usage";
import { categoryOf, drawsTickets } from "../tracking/route-issue";
import { courseOf } from "./course-of-issue";
import { chosen, contractOfIssue, type Route } from "./choose-contract";
import { findDeployments } from "./find-deployments";
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
    const course = courseOf(scenario, story);
    const usageOf = usageIn(story, course, findDeployments(scenario, story));
    for (const { contract, ticket } of ticketsOf(scenario, story, course)) push(tickets, contract.id, ticket);
    for (const worklog of story.worklogs) {
      if (worklog.shares !== undefined) {
        const { placed, problems: lost } = shareWorklog(scenario.contracts, worklog, worklog.shares, (contract) => usageOf(worklog, contract));
        problems.push(...lost);
        for (const { contract, usage } of placed) for (const part of cutUsage(usage, contract)) push(usages, contract.id, part);
        continue;
      }
      const { contract, problems: lost } = contractOfWorklog(scenario, story, worklog, course);
      if (contract === null) problems.push(...lost);
      else for (const part of cutUsage(usageOf(worklog, contract), contract)) push(usages, contract.id, part);
    }
  }
  return { usages, tickets, problems };
}

function contractOfWorklog(scenario: Scenario, { customer }: IssueStory, worklog: WorklogStory, course: readonly ClassStretch[]): Route {
  const said = worklog.own ?? worklog.mark ?? stretchAt(course, worklog.started).category ?? undefined;
  return chosen(scenario, customer, said, worklog.started, worklog.path);
}

const usageIn =
  ({ issue }: IssueStory, course: readonly ClassStretch[], deployments: readonly Deployment[]) =>
  (worklog: WorklogStory, contract: Contract): Usage => {
    const { own, mark } = worklog;
    const stretch = stretchAt(course, worklog.started);
    return {
      worklog: worklog.id,
      issue,
      author: worklog.by,
      role: Object.entries(contract.roles).find(([, accounts]) => accounts.includes(worklog.by))?.[0] ?? "service",
      started: worklog.started,
      logged: worklog.logged,
      seconds: worklog.seconds,
      category: categoryOf(contract, { own, mark, issue: stretch.category ?? undefined }),
      ...(own === undefined && mark === undefined ? turnOf(stretch) : {}),
      ...(worklog.shares === undefined && isOnCallWork(deployments, worklog.started) ? { onCall: true } : {}),
    };
  };

/**
 * An issue takes a place when it is accepted under a category that draws on a ticket quota (RULES §3). One that was classified anew
 * and draws no longer gives its place back at the notice; what was done until then stays work on a request that is not counted.
 */
function ticketsOf(scenario: Scenario, story: IssueStory, course: readonly ClassStretch[]): readonly { contract: Contract; ticket: AcceptedTicket }[] {
  const { customer, report } = story;
  const drawing = course.map((stretch) => {
    const { contract } = chosen(scenario, customer, stretch.category ?? undefined, report.at, report.path);
    return contract !== null && drawsTickets(contract, stretch.category ?? contract.defaultCategory ?? null) ? contract : null;
  });
  const last = drawing.at(-1) ?? null;
  return [...new Set(drawing)].flatMap((contract) => {
    if (contract === null) return [];
    const ticket = ticketOf(story);
    const left = course[drawing.lastIndexOf(contract) + 1]?.from ?? null;
    const gone = contract === last || left === null || ticket.uncounted !== undefined ? {} : { uncounted: { at: left, reason: "reclassified" } };
    return [{ contract, ticket: { ...ticket, ...gone } }];
  });
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
