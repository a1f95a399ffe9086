import { fine, problem, wrong, type Outcome, type Problem } from "../problem";
import type { CalendarDocument, ContractDocument } from "./document";
import { parseCalendars, parseContracts } from "./read-contracts";
import { FACT_KINDS, FACTS, type Fact, type FactKind } from "./schema-fact";
import { scenarioFrameSchema } from "./schema-scenario";
import { shapeProblems } from "./shape-problems";
import { readText } from "./source-text";

/** A scenario whose shape is right; what its parts mean to each other is not checked yet. */
export interface ScenarioDocument {
  readonly scenario: string | undefined;
  readonly asOf: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly categoryByChannel: Readonly<Record<string, string>>;
  readonly calendars: Readonly<Record<string, CalendarDocument>>;
  readonly contracts: readonly ContractDocument[];
  readonly facts: readonly Fact[];
}

/** The scenarios of a YAML or JSON text, one per YAML document; a value with `input` is a pair whose input counts. */
export function readScenarioText(text: string): Outcome<readonly unknown[]> {
  const values = readText(text);
  return values.ok ? fine(values.value.filter((value) => value !== null).map(inputOf)) : values;
}

const inputOf = (value: unknown): unknown => (typeof value === "object" && value !== null && "input" in value ? value.input : value);

/** A value of unknown origin → a scenario. Every mistake of every part is collected, in the order of the input. */
export function parseScenario(value: unknown): Outcome<ScenarioDocument> {
  const frame = scenarioFrameSchema.safeParse(value, { reportInput: true });
  const loose = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const calendars = parseCalendars(loose["calendars"] ?? {});
  const contracts = parseContracts(Array.isArray(loose["contracts"]) ? loose["contracts"] : []);
  const facts = parseFacts(Array.isArray(loose["facts"]) ? loose["facts"] : []);
  const problems = [
    frame.success ? [] : shapeProblems(frame.error.issues),
    ...[calendars, contracts, facts].map((part) => (part.ok ? [] : part.problems)),
  ].flat();
  if (!frame.success || !calendars.ok || !contracts.ok || !facts.ok) return wrong(...problems);
  const { scenario, asOf, marks = {}, categoryByChannel = {} } = frame.data;
  return fine({ scenario, asOf, marks, categoryByChannel, calendars: calendars.value, contracts: contracts.value, facts: facts.value });
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
