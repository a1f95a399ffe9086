import type { Facts } from "../../problem";
import { step, type TraceStep } from "../../trace";
import type { Question } from "../questions";
import type { SheetPage } from "./page";

/** Every point the provider's words left open, its answer, the words themselves and the note: one group of rows a point. */
export const answerRows = (questions: readonly Question[], page: SheetPage): readonly TraceStep[] =>
  questions.flatMap((question) => {
    const { title, quote, note, answer } = question;
    if (answer === null) return [];
    return [
      step(title.code, named(page, title.facts)),
      answerOf(question, answer, page),
      ...(quote === null ? [] : [step("sheet.answer.quote", { quote: quote.replace(/\.$/, "") })]),
      ...(note === null ? [] : [step("sheet.answer.note", { note })]),
    ];
  });

/** Ids of fees, rates, quotas and categories by their names. */
function named({ contract, name, category }: SheetPage, facts: Facts): Facts {
  const listed = (id: string, all: typeof contract.fees | typeof contract.quotas): string => name(id, all.find((one) => one.id === id)?.label);
  const names = Object.entries(facts).map(([key, value]) => {
    const id = String(value);
    if (key === "fee") return [key, listed(id, contract.fees)] as const;
    if (key === "quota") return [key, listed(id, contract.quotas)] as const;
    if (key === "window") return [key, name(id, contract.surcharges?.windows.find((one) => one.id === id)?.label)] as const;
    if (key === "category") return [key, category(id)] as const;
    return [key, key === "rate" ? name(id, contract.rates[id]?.label) : value] as const;
  });
  return { ...Object.fromEntries(names), currency: contract.currency };
}

function answerOf({ answers, freeForm }: Question, answer: string, page: SheetPage): TraceStep {
  const { currency } = page.contract;
  const chosen = answers.find(({ value }) => value === answer);
  if (chosen !== undefined) return step(chosen.label.code, named(page, chosen.label.facts));
  if (freeForm === "money-per-hour") return step("sheet.answer.per-hour", { perHour: Number(answer), currency });
  if (freeForm === "money") return step("sheet.answer.money", { amount: Number(answer), currency });
  return freeForm === "minutes" ? step("sheet.answer.minutes", { minutes: Number(answer) }) : step("sheet.answer.text", { answer });
}
