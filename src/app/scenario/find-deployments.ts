import { deploymentsOf, type Deployment } from "../../core/sla/on-call";
import { knownFacts, onCallHistory } from "../../core/sla/plan";
import { contractOfIssue } from "./choose-contract";
import type { IssueStory } from "./gather-issues";
import { clockInput } from "./judge-clocks";
import type { Scenario } from "./open-scenario";

/** The deployments of an issue, where a contract has a price for them (RULES §4 step 7); none elsewhere. */
export function findDeployments(scenario: Scenario, story: IssueStory): readonly Deployment[] {
  const { contract } = contractOfIssue(scenario, story);
  const isPriced = scenario.contracts.some(({ surcharges }) => surcharges?.windows.some(({ onCall }) => onCall === true));
  const input = contract === null || !isPriced ? null : clockInput(scenario, story, contract, []);
  return input === null ? [] : deploymentsOf(onCallHistory(input, knownFacts(input), story.report.at));
}
