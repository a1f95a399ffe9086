import type { QuestionView } from "../../src/app/api";
import { readDuration } from "../../src/text/duration-input";
import { readMoney } from "../../src/text/money-input";

/** The option whose value is typed. */
export const OTHER = "\u0000other";

/** Which option a recorded answer stands for; none while the point is open. */
export function optionOf(question: QuestionView): string | null {
  if (question.answer === null) return null;
  return question.answers.some((one) => one.value === question.answer) ? question.answer : OTHER;
}

/** What would be kept: an offered value, or what was typed in digits; null while it cannot be read. */
export function answerOf(question: QuestionView, option: string | null, typed: string): string | null {
  if (option !== OTHER) return option;
  if (question.freeForm === "minutes") {
    const read = readDuration(typed);
    return read.kind === "seconds" ? String(read.seconds / 60) : null;
  }
  const money = readMoney(typed);
  return money === null ? null : String(money);
}
