import { priceOf } from "../../money/money";
import { step, type TraceStep } from "../../trace";
import { choices, oneOf, type Ask } from "../ask";
import type { ContractDocument } from "../document";

/** Minutes before the customer was told, and after, in the worked case. */
const BEFORE = 30;
const AFTER = 30;

/**
 * From when another category of an issue counts (S115). Asked where the text leaves it open (`null`), and where work that is included
 * and work that is billed stand side by side: there the cause may be known only after the analysis.
 */
export function askReclassified(document: ContractDocument): readonly Ask[] {
  const { reclassified } = document.options;
  const known = reclassified === undefined ? !standSideBySide(document) : reclassified !== null;
  return known ? [] : [askFrom(document)];
}

function standSideBySide({ categories }: ContractDocument): boolean {
  const all = Object.values(categories);
  return all.some(({ treatment, obligation }) => treatment === "free" && obligation === undefined) && all.some(({ treatment }) => treatment === "billed");
}

const READINGS = ["from-notice", "whole-issue"] as const;

function askFrom(document: ContractDocument): Ask {
  const { currency } = document;
  const perHour = billedRate(document);
  const worked = (value: string): TraceStep => {
    const charged = value === "from-notice" ? AFTER : BEFORE + AFTER;
    return step(`example.reclassified.${value}`, { before: BEFORE, after: AFTER, charged, perHour, amount: priceOf(charged, perHour, 60), currency });
  };
  return {
    id: "reclassified",
    at: "options.reclassified",
    title: step("question.reclassified"),
    choices: () => choices("reclassified", READINGS, worked),
    freeForm: null,
    settle: (answer) => {
      const reclassified = oneOf(READINGS, answer);
      return reclassified === null ? null : { ...document, options: { ...document.options, reclassified } };
    },
  };
}

/** The rate of the first category that is always billed, as far as it is agreed. */
function billedRate({ categories, rates }: ContractDocument): number {
  const rate = Object.values(categories).find(({ treatment }) => treatment === "billed")?.rate ?? "";
  return rates[rate]?.perHour ?? Object.values(rates).find(({ perHour }) => perHour !== null)?.perHour ?? 9000;
}
