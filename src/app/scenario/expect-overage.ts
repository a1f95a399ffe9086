import { stretchAt } from "../../core/contract/class-course";
import { overageLabel } from "../../core/contract/expected-overage";
import type { AnnouncementNotice, ExpectedNotice } from "../../core/contract/schema/output";
import type { Instant } from "../../core/time/instant";
import { isoWithOffset } from "../../core/time/iso";
import { categoryOf } from "../tracking/route-issue";
import { contractOfIssue } from "./choose-contract";
import { courseOf } from "./course-of-issue";
import { gatherIssues, type IssueStory } from "./gather-issues";
import type { Scenario } from "./open-scenario";

/** After these an issue may stand under another contract, category or label. */
const TURNS: ReadonlySet<string> = new Set(["reported", "labelled", "classified", "assigned"]);

/** The announcement that a label asks for (S13), since it stands on an issue whose category draws on a quota; none once the label is gone. */
export function expectOverage(scenario: Scenario, story: IssueStory): readonly ExpectedNotice[] {
  if (story.facts.every(({ fact }) => !("labels" in fact))) return [];
  const turns = story.facts.filter(({ fact }) => TURNS.has(fact.fact));
  const seen = turns.map(({ at }) => expectedAt(scenario, story, at));
  const since = seen.findLastIndex((one) => one === null) + 1;
  const [first] = seen.slice(since);
  return first === undefined || first === null ? [] : [{ ...first, state: answerAfter(story, turns[since]?.at ?? story.report.at) }];
}

function expectedAt(scenario: Scenario, story: IssueStory, at: Instant): ExpectedNotice | null {
  const then = gatherIssues(scenario, at).find(({ issue }) => issue === story.issue) ?? story;
  const { contract } = contractOfIssue(scenario, then);
  if (contract === null) return null;
  const category = categoryOf(contract, { issue: stretchAt(courseOf(scenario, then), at).category ?? undefined });
  const label = overageLabel(contract, { labels: labelsOf(then), category });
  if (label === null) return null;
  return { kind: "announcement", contract: contract.id, issue: story.issue, state: "offered", label, at: isoWithOffset(at, contract.timezone) };
}

/** The latest word about its labels counts. */
function labelsOf({ facts }: IssueStory): readonly string[] {
  const said = facts.findLast(({ fact }) => "labels" in fact && fact.labels !== undefined)?.fact;
  return said !== undefined && "labels" in said ? (said.labels ?? []) : [];
}

/** Sent, said not to be possible, or still offered; what was said before `at` is no answer. */
export function answerAfter({ facts }: IssueStory, at: Instant): AnnouncementNotice["state"] {
  const answer = facts.findLast((placed) => placed.at >= at && (placed.fact.fact === "announced" || placed.fact.fact === "not-announced"));
  if (answer === undefined) return "offered";
  return answer.fact.fact === "announced" ? "announced" : "not-possible";
}
