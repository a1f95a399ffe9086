import { openQuestions } from "../../core/contract/questions";
import { parseScenario } from "../../core/contract/read-scenario";
import type { TraceStep } from "../../core/trace";
import { say, type Language } from "../../text/say";

/** The open points of a scenario's contracts: the question, and what each answer would do to one worked case. */
export function tellOpen(input: unknown, language: Language): string {
  const words = ({ code, facts }: TraceStep): string => say(language, `trace.${code}`, facts);
  const points = parseScenario(input).contracts.flatMap((document) => (document === null ? [] : openQuestions(document)));
  return points
    .map(({ id, title, answers }) => {
      const rows = answers.map(({ value, label, example }) => `    ${value}: ${words(label)}${example === null ? "" : ` (${words(example)})`}`);
      return [`  ${say(language, "scenario.question", { id, title: words(title) })}`, ...rows].join("\n");
    })
    .join("\n");
}
