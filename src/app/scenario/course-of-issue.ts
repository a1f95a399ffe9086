import { classCourse, type ClassStretch, type ClassWord } from "../../core/contract/class-course";
import { matchContract } from "../../core/contract/match";
import { problem, type Problem } from "../../core/problem";
import type { IssueStory } from "./gather-issues";
import { toInstant, type Placed, type Scenario } from "./open-scenario";

/** The categories a story goes through (S115), by the option of the contract it stood under before each change. */
export function courseOf({ contracts, categoryByChannel }: Scenario, { customer, report, facts }: IssueStory): readonly ClassStretch[] {
  const contractOf = (category: string | null) => {
    const match = customer === null ? null : matchContract(contracts, { customer, category, at: report.at });
    return match?.ok === true ? match.value : null;
  };
  const said = report.fact.category ?? categoryByChannel[report.fact.channel] ?? null;
  const standing = said ?? contractOf(null)?.defaultCategory ?? null;
  const words = facts.flatMap(({ fact, at }): ClassWord[] => {
    if (fact.fact !== "classified" || fact.category === undefined) return [];
    const { category, from } = fact;
    return [{ at, category, ...(from === undefined ? {} : { from: from === "report" ? from : toInstant(from) }) }];
  });
  return classCourse({ said, standing }, words, (category) => contractOf(category)?.options.reclassified ?? "whole-issue");
}

/** A customer cannot have been told before it was said; a change without a category has nothing that counts. */
export function checkCourse({ fact, at, path }: Placed): readonly Problem[] {
  if (fact.fact !== "classified" || fact.from === undefined) return [];
  if (fact.category === undefined) return [problem("contract.without-effect", `${path}.from`, { key: "from", where: "classified" })];
  return fact.from !== "report" && toInstant(fact.from) > at ? [problem("scenario.counts-ahead", `${path}.from`, { from: fact.from, at: fact.at })] : [];
}
