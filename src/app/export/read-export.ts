import type { Fact } from "../../core/contract/schema/fact";
import { parseScenario } from "../../core/contract/read-scenario";
import { fine, problem, wrong, type Outcome, type Problem } from "../../core/problem";
import { isJson } from "../read-json";
import type { Levels } from "./classify-exported";
import { fieldNames } from "./find-fields";
import { readIssue } from "./read-issue";
import { readPages } from "./read-pages";
import { Reader } from "./reader";
import { tellFacts, type ToldFact } from "./tell-facts";

/** A scenario with the facts of an export, and where each fact of the export was read. */
export interface ScenarioWithExport {
  readonly input: unknown;
  /** `facts[7]…` of the input in the words of the export. */
  readonly placeOf: (path: string) => string;
}

/**
 * Puts the issues of a Jira export into a scenario: its own facts stay (what Jira does not know: approvals, closes), the
 * mapping `jira` is used up. Every mistake of the export comes with its path; with one there is no scenario at all.
 */
export function readExport(input: unknown, text: string): Outcome<ScenarioWithExport> {
  const { contracts, frame, problems } = parseScenario(input);
  const mapping = frame?.jira;
  const broken = problems.filter(({ at }) => at.startsWith("jira"));
  if (mapping === undefined) return wrong(...(broken.length > 0 ? broken : problems.length > 0 ? problems : [problem("jira.mapping-missing", "jira")]));
  const pages = readPages(text);
  if (!pages.ok) return pages;
  const reader = new Reader();
  const levelsOf = (customer: string | undefined): Levels | null => {
    const contract = contracts.find((one) => one?.customer === customer && one?.sla !== undefined && one.sla !== null);
    return contract?.sla === undefined || contract.sla === null ? null : { levels: contract.sla.levels, severityByChannel: contract.severityByChannel ?? {} };
  };
  const told = pages.value.flatMap((one) => {
    const names = fieldNames(mapping, one);
    return tellFacts({ reader, mapping, names, levelsOf }, readIssue(reader, one, names, mapping));
  });
  return reader.problems.length > 0 ? wrong(...unique(reader.problems)) : fine(joined(input, told));
}

const unique = (problems: readonly Problem[]): readonly Problem[] => [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];

function joined(input: unknown, told: readonly ToldFact[]): ScenarioWithExport {
  const { jira: _used, facts, ...rest } = isJson(input) ? input : {};
  const own: readonly unknown[] = Array.isArray(facts) ? facts : [];
  const all: readonly (unknown | Fact)[] = [...own, ...told.map(({ fact }) => fact)];
  const placeOf = (path: string): string => path.replace(/^facts\[(\d+)\]/, (place, index: string) => told[Number(index) - own.length]?.path ?? place);
  return { input: { ...rest, facts: all }, placeOf };
}
