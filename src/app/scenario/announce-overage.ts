import { stretchAt } from "../../core/contract/class-course";
import type { AnnouncementNotice } from "../../core/contract/schema/output";
import type { FactOf } from "../../core/contract/schema/fact";
import { versionsById } from "../../core/contract/versions";
import { previewUsage } from "../../core/statement/preview";
import { isoWithOffset } from "../../core/time/iso";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import { categoryOf } from "../tracking/route-issue";
import { answerAfter, expectOverage } from "./expect-overage";
import { courseOf } from "./course-of-issue";
import { gatherIssues, type IssueStory } from "./gather-issues";
import { knowledgeAt } from "./known-work";
import type { Placed, Scenario } from "./open-scenario";
import { contractOfIssue } from "./choose-contract";
import { chainOf, periodsOf } from "./state-periods";

/**
 * Before the work the announcement is offered where a label lets overage be expected (S13) and for estimates that go beyond the
 * quota (S14); then it is sent or said not to be possible.
 */
export function announceOverage(scenario: Scenario, stories: readonly IssueStory[]): readonly AnnouncementNotice[] {
  return stories.flatMap((story) => [
    ...expectOverage(scenario, story),
    ...story.facts.flatMap((placed) => (placed.fact.fact === "estimate" ? offer(scenario, story, { ...placed, fact: placed.fact }) : [])),
  ]);
}

function offer(scenario: Scenario, story: IssueStory, { at, fact, path }: Placed<FactOf<"estimate">>): readonly AnnouncementNotice[] {
  const then = gatherIssues(scenario, at).find(({ issue }) => issue === story.issue) ?? story;
  const { contract } = contractOfIssue(scenario, then);
  if (contract === null) return [];
  const versions = versionsById(scenario.contracts).get(contract.id) ?? [contract];
  const period = periodOf(contract.period, localDateOf(at, contract.timezone));
  const input = chainOf(knowledgeAt(scenario, at), versions, periodsOf(contract, scenario.asOf)).get(period.from)?.input;
  if (input === undefined) return [];
  const said = { own: fact.category, issue: stretchAt(courseOf(scenario, then), at).category ?? undefined };
  const draft = {
    worklog: path,
    issue: story.issue,
    author: fact.by,
    role: "service",
    started: at,
    logged: at,
    seconds: fact.seconds,
    category: categoryOf(contract, said),
  };
  const { usage, addedToIssue } = previewUsage(input, draft);
  if (usage.overageSeconds === 0) return [];
  return [
    {
      kind: "announcement",
      contract: contract.id,
      issue: story.issue,
      state: answerAfter(story, at),
      seconds: fact.seconds,
      overageSeconds: usage.overageSeconds,
      amount: addedToIssue.amount,
      at: isoWithOffset(at, contract.timezone),
    },
  ];
}
