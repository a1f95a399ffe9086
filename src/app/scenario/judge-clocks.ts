import type { Contract, Quota } from "../../core/contract/contract";
import type { IssueFact } from "../../core/contract/schema/fact";
import { slaBookOf } from "../../core/contract/sla-book";
import { contractAt, versionsById } from "../../core/contract/versions";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import type { ClockCycle } from "../../core/sla/clock";
import type { SlaFact } from "../../core/sla/fact";
import { clocksOf } from "../../core/sla/fold";
import type { ClockInput } from "../../core/sla/plan";
import { clockTrace } from "../../core/sla/trace";
import { carriedPlaces } from "../../core/statement/ticket-account";
import { ticketBook } from "../../core/statement/ticket-place";
import { periodOf, type Period } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import type { TraceStep } from "../../core/trace";
import type { IssueStory } from "./gather-issues";
import { knowledgeAt } from "./known-work";
import { mapTimeFact } from "./map-time-fact";
import { type Placed, type Scenario, toInstant } from "./open-scenario";
import { contractOfIssue } from "./choose-contract";
import type { RoutedWork } from "./route-work";
import { chainOf, periodsOf } from "./state-periods";

export interface JudgedClock {
  readonly contract: Contract;
  readonly cycle: ClockCycle;
  readonly trace: readonly TraceStep[];
}

/** One issue's clocks and what they are folded from. */
export interface JudgedIssue {
  readonly contract: Contract;
  readonly input: ClockInput;
}

/** What the clocks of every issue are folded from, issues in the order of their reports; issues without SLA are left out. */
export function judgeIssues(scenario: Scenario, stories: readonly IssueStory[], work: RoutedWork): readonly JudgedIssue[] {
  return stories.flatMap((story) => {
    const { contract } = contractOfIssue(scenario, story);
    if (contract === null) return [];
    const input = clockInput(scenario, story, contract, work.tickets.get(contract.id) ?? []);
    return input === null ? [] : [{ contract, input }];
  });
}

/** The clocks of every issue. The version in force at a cycle's start judges it, later ones as their amendment says. */
export const judgeClocks = (issues: readonly JudgedIssue[]): readonly JudgedClock[] =>
  issues.flatMap(({ contract, input }) => clocksOf(input).map((cycle) => ({ contract, cycle, trace: clockTrace(input, cycle) })));

/** Null: the contract has no clocks. */
export function clockInput(scenario: Scenario, story: IssueStory, contract: Contract, tickets: readonly AcceptedTicket[]): ClockInput | null {
  const { roles } = contract;
  const book = slaBookOf(versionsById(scenario.contracts).get(contract.id) ?? [contract], story.report.at);
  if (book === null) return null;
  const excluded = new Set([story.report.fact.by, ...(story.report.fact.participants ?? [])]);
  return {
    issue: story.issue,
    ...book,
    calendars: scenario.calendarsOf(contract),
    team: { accounts: new Set(Object.values(roles).flat()), excluded },
    facts: [...story.facts.flatMap((placed) => slaFact(placed, contract)), ...worklogFacts(story)],
    now: scenario.asOf,
    slaActive: hasSla(scenario, story, contract, tickets),
  };
}

/** The request after the last one of the quota may carry no agreed times (S85). */
function hasSla(scenario: Scenario, { issue, report }: IssueStory, contract: Contract, tickets: readonly AcceptedTicket[]): boolean {
  const quota = contract.quotas.find(({ unit }) => unit === "tickets");
  if (quota === undefined || !tickets.some((ticket) => ticket.issue === issue)) return true;
  const date = localDateOf(report.at, contract.timezone);
  const version = contractAt(versionsById(scenario.contracts).get(contract.id) ?? [], date) ?? contract;
  const period = periodOf(contract.period, date);
  return ticketBook(version, quota, tickets, period, { [period.from]: carriedAt(scenario, contract, quota, period) }).placeOf(issue).sla;
}

/** Places that came over from the months before (S84). */
function carriedAt(scenario: Scenario, contract: Contract, quota: Quota, period: Period): number {
  if (quota.rollover === "none") return 0;
  const versions = versionsById(scenario.contracts).get(contract.id) ?? [contract];
  const chain = chainOf(knowledgeAt(scenario, scenario.asOf), versions, periodsOf(contract, scenario.asOf));
  return carriedPlaces(quota, chain.get(period.from)?.input.carriedIn ?? []);
}

/** The worklogs' newest revisions say when work began. */
const worklogFacts = ({ worklogs }: IssueStory): readonly SlaFact[] =>
  worklogs.map(({ id, logged, by, started }) => ({ kind: "worklog", id, at: logged, by, started }));

/** A mail's severity may follow from its channel (S93). */
function slaFact({ fact, at, index }: Placed<IssueFact>, contract: Contract): readonly SlaFact[] {
  const id = String(fact.id ?? index);
  switch (fact.fact) {
    case "reported": {
      const severity = fact.severity ?? contract.severityByChannel?.[fact.channel];
      return [{ kind: "reported", id, at, by: fact.by, channel: fact.channel, ...defined({ severity, category: fact.category }) }];
    }
    case "classified":
      return [{ kind: "classified", id, at, ...defined({ by: fact.by, severity: fact.severity, category: fact.category, reason: fact.reason }) }];
    case "status":
      return [{ kind: "status", id, at, to: fact.to, ...defined({ by: fact.by }) }];
    case "comment":
      return [
        {
          kind: "comment",
          id,
          at: toInstant(fact.at),
          by: fact.by,
          public: fact.public,
          ...(fact.automatic === undefined ? {} : { automatic: fact.automatic }),
        },
      ];
    case "answer-confirmed":
      return [{ kind: "answer-confirmed", id, at, by: fact.by, comment: fact.comment }];
    default:
      return mapTimeFact(fact, id, at);
  }
}

/** The keys that are said. */
const defined = <K extends string>(values: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Record<K, string>>;
