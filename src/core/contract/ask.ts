import { step, type TraceStep } from "../trace";
import type { ContractDocument } from "./document";

/** One offered answer: its words, and what it does to the question's worked case (the same case for every answer). */
export interface Choice {
  readonly value: string;
  readonly label: TraceStep;
  readonly example: TraceStep | null;
}

export type FreeForm = "money-per-hour" | "money" | "minutes" | null;

/** An open point found in a document: what may be answered, and the document as it reads after an answer. */
export interface Ask {
  readonly id: string;
  /** Path inside the contract. */
  readonly at: string;
  readonly title: TraceStep;
  /** Worked out only when somebody looks: examples cost calendars. */
  readonly choices: () => readonly Choice[];
  readonly freeForm: FreeForm;
  /** null: not an answer to this question. */
  readonly settle: (answer: string) => ContractDocument | null;
}

export const choice = (value: string, label: TraceStep, example: TraceStep | null = null): Choice => ({ value, label, example });

/** Choices whose words are `answer.<kind>.<value>`; the case is worked by `example`. */
export const choices = (kind: string, values: readonly string[], example: (value: string) => TraceStep | null): readonly Choice[] =>
  values.map((value) => choice(value, step(`answer.${kind}.${value}`), example(value)));

/** Digits only: whole minor units, minutes or days. Anything else is no answer; nothing is guessed from `90,5`. */
export function wholeNumber(answer: string, max = 1_000_000_000): number | null {
  if (!/^\d{1,12}$/.test(answer)) return null;
  const value = Number(answer);
  return value <= max ? value : null;
}

/** One of the offered values, else null. */
export const oneOf = <T extends string>(values: readonly T[], answer: string): T | null => values.find((value) => value === answer) ?? null;
