import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractDocument } from "../../src/core/contract/document";
import { answerQuestion, questionOf, settleAnswers, type Question } from "../../src/core/contract/questions";
import { readContractFile } from "../../src/core/contract/read-contracts";
import { TEMPLATES } from "../../src/core/contract/templates";
import type { TraceStep } from "../../src/core/trace";
import { say, type Language } from "../../src/text/say";

/** `UPDATE=1 npx jest test/questions` draws the questionnaires anew; their diff is reviewed like code. */
const UPDATE = process.env["UPDATE"] === "1";

const EVERYTHING = "everything-open";
const IDS = [EVERYTHING, ...TEMPLATES.map(({ id }) => id)];

function contractOf(id: string): ContractDocument {
  const yaml = id === EVERYTHING ? readFileSync(join(__dirname, `${id}.yml`), "utf8") : TEMPLATES.find((template) => template.id === id)?.yaml;
  const read = readContractFile(yaml ?? "");
  if (!read.ok || read.value.contracts[0] === undefined) throw new Error(JSON.stringify(read));
  return read.value.contracts[0];
}

/** What is typed where a question takes numbers. */
const TYPED = { money: "4500", "money-per-hour": "7500", minutes: "90" } as const;

const answersOf = ({ answers, freeForm }: Question): readonly string[] => [
  ...answers.map(({ value }) => value),
  ...(freeForm === null ? [] : [TYPED[freeForm]]),
];

/** `path = value` of everything inside, in order. */
function placesOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [`${path} = ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`));
}

function termsOf(written: ContractDocument): readonly string[] {
  const { interpretations: _given, ...terms } = settleAnswers(written).document;
  return placesOf(terms);
}

function answered(written: ContractDocument, id: string, answer: string): ContractDocument {
  const next = answerQuestion(written, id, answer, null);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
}

/** Without their examples, which cost calendars. */
const openIds = (written: ContractDocument): readonly string[] => settleAnswers(written).asked.flatMap(({ ask, answer }) => (answer === null ? [ask.id] : []));

function firstOpen(written: ContractDocument): Question | undefined {
  const { asked } = settleAnswers(written);
  const first = asked.find(({ answer }) => answer === null);
  return first === undefined ? undefined : questionOf(written, first);
}

/** What the answer writes into the contract and takes out of it, and what is asked then that was not asked before. */
function effectOf(written: ContractDocument, { id }: Question, answer: string): readonly string[] {
  const next = answered(written, id, answer);
  const [before, after] = [termsOf(written), termsOf(next)];
  const asked = new Set(openIds(written));
  return [
    ...before.filter((place) => !after.includes(place)).map((place) => `  - no more \`${place}\``),
    ...after.filter((place) => !before.includes(place)).map((place) => `  - writes \`${place}\``),
    ...openIds(next).flatMap((one) => (asked.has(one) ? [] : [`  - asks \`${one}\``])),
  ];
}

/** The first open question as a person meets it; it is answered the first way, and so on to the end. */
function drawn(language: Language, written: ContractDocument, text: readonly string[]): readonly string[] {
  const words = ({ code, facts }: TraceStep): string => say(language, `trace.${code}`, facts).replaceAll("\u00a0", " ");
  const question = firstOpen(written);
  if (question === undefined) return text;
  const { id, at, title, quote, answers, freeForm } = question;
  const rows = answersOf(question).flatMap((value) => {
    const offered = answers.find((one) => one.value === value);
    const told = offered === undefined ? [`(${freeForm})`] : [words(offered.label), ...(offered.example === null ? [] : [words(offered.example)])];
    return [`- \`${value}\` ${told.join(" → ")}`, ...effectOf(written, question, value)];
  });
  const said = quote === null ? [] : [`> ${quote}`, ""];
  const part = [`## ${id}`, "", `${words(title)} (\`${at}\`)`, "", ...said, ...rows, ""];
  return drawn(language, answered(written, id, answersOf(question)[0] ?? ""), [...text, ...part]);
}

for (const id of IDS) {
  test(`${id}: each point is asked, exemplified and written down as it was reviewed`, () => {
    const path = join(__dirname, `${id}.md`);
    const text = drawn("en", contractOf(id), [`# ${id}`, ""]).join("\n");
    if (UPDATE) writeFileSync(path, text);

    expect(text).toBe(readFileSync(path, "utf8"));
  });
}

test("every question, answer and example has words in both languages", () => {
  for (const language of ["de", "en"] as const)
    expect(drawn(language, contractOf(EVERYTHING), []).join("\n")).not.toMatch(/\b(question|answer|example)\.[a-z]|\{\w+(\|[^}]*)?\}/);
});

test("an answer that is none of the offered ones is refused by name, whatever is asked", () => {
  const refused = (written: ContractDocument): readonly string[] => {
    const question = firstOpen(written);
    if (question === undefined) return [];
    const wrong = ["", "perhaps", "1.5", "-1", "9999999999999"].map((answer) => answerQuestion(written, question.id, answer, null));
    const missed = wrong.filter((one) => one.ok || one.problems[0]?.code !== "contract.answer-invalid" || one.problems[0].facts["question"] !== question.id);
    return [...missed.map(() => question.id), ...refused(answered(written, question.id, answersOf(question)[0] ?? ""))];
  };

  expect(refused(contractOf(EVERYTHING))).toEqual([]);
});
