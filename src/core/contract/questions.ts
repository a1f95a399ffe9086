import { fine, problem, wrong, type Outcome, type Problem } from "../problem";
import type { TraceStep } from "../trace";
import type { Ask, Choice, FreeForm } from "./ask";
import { askApproval } from "./questions/approval";
import { askDiscount } from "./questions/discount";
import { askMoney } from "./questions/money";
import { askOptions } from "./questions/option";
import { askQuota } from "./questions/quota";
import { askPooling } from "./questions/pooling";
import { askReclassified } from "./questions/reclassified";
import { askRounding } from "./questions/rounding";
import { askSla } from "./questions/sla";
import { askSurcharges } from "./questions/surcharge";
import { askTiers } from "./questions/tier";
import type { ContractDocument } from "./document";
import { pathOf } from "./shape-problems";

/** An open or answered point of a contract. `quote` is in the language of the contract text. */
export interface Question {
  readonly id: string;
  readonly at: string;
  readonly title: TraceStep;
  readonly quote: string | null;
  readonly answers: readonly Choice[];
  readonly freeForm: FreeForm;
  readonly answer: string | null;
  readonly note: string | null;
}

/** Questions that answers may bring up one after another; a contract has a few dozen. */
const QUESTIONS_MAX = 2000;

/** Money first, then time: the order in which people ask. */
const asksOf = (document: ContractDocument): readonly Ask[] => [
  ...askQuota(document),
  ...askMoney(document),
  ...askPooling(document),
  ...askReclassified(document),
  ...askApproval(document),
  ...askDiscount(document),
  ...askTiers(document),
  ...askSurcharges(document),
  ...askRounding(document),
  ...askSla(document),
  ...askOptions(document),
];

export interface Asked {
  readonly ask: Ask;
  readonly answer: string | null;
}

export interface Settled {
  /** As it reads with every valid answer in place; what is open stays open. */
  readonly document: ContractDocument;
  /** Answered points first, in the order in which answers brought them up. */
  readonly asked: readonly Asked[];
  /** Answers that are none of the offered ones, and answers that nobody asked for. */
  readonly problems: readonly Problem[];
}

/** Puts the recorded answers in place, one after another; an answer may bring up the next question. */
export function settleAnswers(written: ContractDocument): Settled {
  const given = written.interpretations ?? {};
  const asked: Asked[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let document = written;
  for (let round = 0; round < QUESTIONS_MAX; round += 1) {
    const ask = asksOf(document).find(({ id }) => given[id] !== undefined && !seen.has(id));
    const answer = ask === undefined ? undefined : given[ask.id];
    if (ask === undefined || answer === undefined) break;
    seen.add(ask.id);
    const next = ask.settle(answer.answer);
    if (next === null)
      problems.push(problem("contract.answer-invalid", pathOf(["interpretations", ask.id, "answer"]), { question: ask.id, answer: answer.answer }));
    else asked.push({ ask, answer: answer.answer });
    document = next ?? document;
  }
  for (const id of Object.keys(given)) if (!seen.has(id)) problems.push(problem("contract.answer-unasked", pathOf(["interpretations", id]), { question: id }));
  return { document, asked: [...asked, ...asksOf(document).map((ask) => ({ ask, answer: null }))], problems };
}

/** The point as people see it: the provider's words, what may be answered, what was. */
export function questionOf(document: ContractDocument, { ask, answer }: Asked): Question {
  const kind = ask.id.split(".")[0] ?? ask.id;
  const quote = document.quotes?.[ask.id] ?? document.quotes?.[kind] ?? null;
  const note = document.interpretations?.[ask.id]?.note ?? null;
  return { id: ask.id, at: ask.at, title: ask.title, quote, answers: ask.choices(), freeForm: ask.freeForm, answer, note: answer === null ? null : note };
}

/** Every point the text leaves open, answered ones first. */
export const questionsOf = (document: ContractDocument): readonly Question[] => settleAnswers(document).asked.map((one) => questionOf(document, one));

/** The points that still block activation. */
export const openQuestions = (document: ContractDocument): readonly Question[] =>
  settleAnswers(document).asked.flatMap((one) => (one.answer === null ? [questionOf(document, one)] : []));

/**
 * Records an answer; `null` takes it back. Money is whole minor units in digits (`9000` = 90.00 per hour), times are
 * whole minutes. Answers that only the replaced one had brought up go with it. A value that the question does not know is a
 * problem and changes nothing.
 */
export function answerQuestion(document: ContractDocument, id: string, answer: string | null, note: string | null): Outcome<ContractDocument> {
  if (!settleAnswers(document).asked.some(({ ask }) => ask.id === id)) return wrong(problem("contract.question-unknown", "", { question: id }));
  const { [id]: _before, ...others } = document.interpretations ?? {};
  const given = answer === null ? others : { ...others, [id]: { answer, ...(note === null || note === "" ? {} : { note }) } };
  const next = { ...document, interpretations: given };
  const { asked, problems } = settleAnswers(next);
  const refused = problems.filter(({ code, facts }) => code === "contract.answer-invalid" && facts["question"] === id);
  if (refused.length > 0) return wrong(...refused);
  const kept = Object.entries(given).filter(([known]) => asked.some(({ ask }) => ask.id === known));
  return fine({ ...next, interpretations: Object.fromEntries(kept) });
}
