import { fine, problem, wrong, type Outcome, type Problem } from "../problem";
import type { CalendarDocument, ContractDocument } from "./document";
import { parseCalendars, sortContracts } from "./read-contracts";
import { FACT_KINDS, FACTS, type Fact, type FactKind } from "./schema/fact";
import type { JiraMapping } from "./schema/jira";
import { scenarioFrameSchema } from "./schema/scenario";
import { shapeProblems } from "./shape-problems";
import { readText } from "./source-text";

/** The parts of a scenario as far as each has its shape; null where one has not. What parts mean to each other comes later. */
export interface ScenarioParts {
  readonly frame: ScenarioFrame | null;
  readonly calendars: Readonly<Record<string, CalendarDocument>> | null;
  /** By place; null where a contract has no shape. */
  readonly contracts: readonly (ContractDocument | null)[];
  readonly facts: readonly Fact[] | null;
  /** Everything that is wrong with the parts, in the order of the input. */
  readonly problems: readonly Problem[];
}

export interface ScenarioFrame {
  readonly scenario: string | undefined;
  readonly asOf: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly categoryByChannel: Readonly<Record<string, string>>;
  /** How an export is to be read; a scenario that still carries it has not been given one. */
  readonly jira: JiraMapping | undefined;
}

/** The scenarios of a YAML or JSON text, one per YAML document; a value with `input` is a pair whose input counts. */
export function readScenarioText(text: string): Outcome<readonly unknown[]> {
  const values = readText(text);
  return values.ok ? fine(values.value.filter((value) => value !== null).map(inputOf)) : values;
}

const inputOf = (value: unknown): unknown => (typeof value === "object" && value !== null && "input" in value ? value.input : value);

/** A value of unknown origin → the parts of a scenario. One mistake hides no other. */
export function parseScenario(value: unknown): ScenarioParts {
  const shaped = scenarioFrameSchema.safeParse(value, { reportInput: true });
  const loose = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const calendars = parseCalendars(loose["calendars"] ?? {});
  const contracts = sortContracts(Array.isArray(loose["contracts"]) ? loose["contracts"] : []);
  const facts = parseFacts(Array.isArray(loose["facts"]) ? loose["facts"] : []);
  const { scenario, asOf = "", marks = {}, categoryByChannel = {}, jira } = shaped.data ?? {};
  return {
    frame: shaped.success ? { scenario, asOf, marks, categoryByChannel, jira } : null,
    calendars: calendars.ok ? calendars.value : null,
    contracts: contracts.documents,
    facts: facts.ok ? facts.value : null,
    problems: [
      ...(shaped.success ? [] : shapeProblems(shaped.error.issues)),
      ...(calendars.ok ? [] : calendars.problems),
      ...contracts.problems,
      ...(facts.ok ? [] : facts.problems),
    ],
  };
}

/** Facts one by one: the kind is known first, so that only its own keys are asked for. */
function parseFacts(values: readonly unknown[]): Outcome<readonly Fact[]> {
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  values.forEach((value, place) => {
    const at = `facts[${place}]`;
    const kind = kindOf(value);
    if (kind === null) return problems.push(unknownKind(value, at));
    const shaped = FACTS[kind].safeParse(value, { reportInput: true });
    if (shaped.success) return facts.push(shaped.data);
    return problems.push(...shapeProblems(shaped.error.issues, at));
  });
  return problems.length > 0 ? wrong(...problems) : fine(facts);
}

const kindOf = (value: unknown): FactKind | null => {
  const name = typeof value === "object" && value !== null && "fact" in value ? value.fact : null;
  return FACT_KINDS.find((kind) => kind === name) ?? null;
};

function unknownKind(value: unknown, at: string): Problem {
  const name = typeof value === "object" && value !== null && "fact" in value ? String(value.fact) : "–";
  return problem("scenario.fact-unknown", `${at}.fact`, { found: name, allowed: FACT_KINDS.join(", ") });
}
