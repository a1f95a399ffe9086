import type { Problem } from "../../core/problem";
import type { Ports } from "../ports";

const issueOf = ({ facts }: Problem): string | null => (facts["issue"] === undefined ? null : String(facts["issue"]));

/** Problems that name work items by the keys that the reader may browse; where in our records they stand helps nobody and is left out. */
export async function namedProblems(ports: Ports, problems: readonly Problem[]): Promise<readonly Problem[]> {
  const ids = [...new Set(problems.flatMap((one) => issueOf(one) ?? []))];
  if (ids.length === 0) return problems;
  const keys = new Map((await ports.jira.issuesAsUser(ids)).map(({ id, key }) => [id, key]));
  return problems.map((one) => {
    const issue = issueOf(one);
    return issue === null ? one : { ...one, at: "", facts: { ...one.facts, issue: keys.get(issue) ?? "–" } };
  });
}
