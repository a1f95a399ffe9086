import type { Contract } from "../../core/contract/contract";
import { matchContract } from "../../core/contract/match";
import { problem, type Problem } from "../../core/problem";
import type { IssueStory } from "./gather-issues";
import type { Scenario } from "./open-scenario";

/** The contract of a piece of work, or why there is none. */
export interface Route {
  readonly contract: Contract | null;
  readonly problems: readonly Problem[];
}

/** The contract whose clocks run on an issue: by its customer and category, on the day it was reported. */
export function contractOfIssue(scenario: Scenario, story: IssueStory): Route {
  const { report, customer, category } = story;
  return chosen(scenario, customer, category ?? scenario.categoryByChannel[report.fact.channel], report.at, report.path);
}

/** The contract by (customer, category, instant); the first one in the file order never wins by itself (RULES §3). */
export function chosen(scenario: Scenario, customer: string | null, category: string | undefined, at: IssueStory["report"]["at"], path: string): Route {
  if (customer === null) return { contract: null, problems: [problem("scenario.customer-missing", path)] };
  const match = matchContract(scenario.contracts, { customer, category: category ?? null, at }, path);
  return match.ok ? { contract: match.value, problems: [] } : { contract: null, problems: match.problems };
}
