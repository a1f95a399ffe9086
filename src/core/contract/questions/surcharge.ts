import { priceOf } from "../../money/money";
import { rateUnder, type Surcharge } from "../../rating/surcharge";
import { step, type TraceStep } from "../../trace";
import { choices, oneOf, wholeNumber, type Ask } from "../ask";
import type { ContractDocument } from "../document";
import type { SurchargesDocument } from "../schema/surcharge";

/** Minutes of the worked case. */
const WORKED = 60;

/** What an hour under a surcharge costs, what several at once make, and whether minutes inside the quota bear them (RULES §4 step 7). */
export function askSurcharges(document: ContractDocument): readonly Ask[] {
  const { surcharges, quotas } = document;
  if (surcharges === undefined) return [];
  const asks = surcharges.windows.flatMap((window, place) => ("replace" in window && window.replace === null ? [askValue(document, surcharges, place)] : []));
  if (!surcharges.combine && surcharges.windows.length > 1) asks.push(askCombine(document, surcharges));
  if (!surcharges.covered && quotas.some(({ unit }) => unit === "minutes")) asks.push(askCovered(document, surcharges));
  return asks;
}

const baseOf = ({ rates }: ContractDocument): number => Object.values(rates).find(({ perHour }) => perHour !== null)?.perHour ?? 9000;

/** Those whose price is known. */
const asSurcharges = ({ windows }: SurchargesDocument): readonly Surcharge[] =>
  windows.flatMap((window): Surcharge[] => {
    if (!("replace" in window)) return [window];
    const { replace } = window;
    return replace === null ? [] : [{ ...window, replace }];
  });

/** What an hour costs under a surcharge, where the text leaves it open (S71). */
function askValue(document: ContractDocument, surcharges: SurchargesDocument, place: number): Ask {
  const id = surcharges.windows[place]?.id ?? "";
  return {
    id: `surcharge-value.${id}`,
    at: `surcharges.windows[${place}].replace`,
    title: step("question.surcharge-value", { window: id }),
    choices: () => [],
    freeForm: "money-per-hour",
    settle: (answer) => {
      const replace = wholeNumber(answer);
      const windows = surcharges.windows.map((window, at) => (at === place && "replace" in window ? { ...window, replace } : window));
      return replace === null ? null : { ...document, surcharges: { ...surcharges, windows } };
    },
  };
}

function askCombine(document: ContractDocument, surcharges: SurchargesDocument): Ask {
  const [one, two] = asSurcharges(surcharges);
  const both = [one, two].flatMap((window) => window ?? []);
  const worked = (value: string): TraceStep => {
    const { perHour } = rateUnder(baseOf(document), both, value === "add" ? "add" : "highest");
    return step("example.surcharge-combine", {
      one: one?.id ?? "",
      two: two?.id ?? "",
      worked: WORKED,
      perHour,
      amount: priceOf(WORKED, perHour, 60),
      currency: document.currency,
    });
  };
  return pick(document, surcharges, "surcharge-combine", "combine", ["highest", "add"], worked);
}

function askCovered(document: ContractDocument, surcharges: SurchargesDocument): Ask {
  const base = baseOf(document);
  const [first] = asSurcharges(surcharges);
  const worked = (value: string): TraceStep => {
    const perHour = value === "surcharge" && first !== undefined ? Math.max(0, rateUnder(base, [first], "highest").perHour - base) : 0;
    return step("example.surcharge-covered", { window: first?.id ?? "", worked: WORKED, amount: priceOf(WORKED, perHour, 60), currency: document.currency });
  };
  return pick(document, surcharges, "surcharge-covered", "covered", ["free", "surcharge"], worked);
}

function pick<K extends "combine" | "covered">(
  document: ContractDocument,
  surcharges: SurchargesDocument,
  id: string,
  key: K,
  values: readonly NonNullable<SurchargesDocument[K]>[],
  worked: (value: string) => TraceStep,
): Ask {
  return {
    id,
    at: `surcharges.${key}`,
    title: step(`question.${id}`),
    choices: () => choices(id, values, worked),
    freeForm: null,
    settle: (answer) => {
      const value = oneOf(values, answer);
      return value === null ? null : { ...document, surcharges: { ...surcharges, [key]: value } };
    },
  };
}
