import { priceOf } from "../money/money";
import { rateUnder, type Surcharge } from "../rating/surcharge";
import { step, type TraceStep } from "../trace";
import { choices, oneOf, type Ask } from "./ask";
import type { ContractDocument } from "./document";
import type { SurchargesDocument } from "./schema-surcharge";

/** Minutes of the worked case. */
const WORKED = 60;

/** What several surcharges at once make, and whether minutes inside the quota bear them (RULES §4 step 7). */
export function askSurcharges(document: ContractDocument): readonly Ask[] {
  const { surcharges, quotas } = document;
  if (surcharges === undefined) return [];
  const asks: Ask[] = [];
  if (!surcharges.combine && surcharges.windows.length > 1) asks.push(askCombine(document, surcharges));
  if (!surcharges.covered && quotas.some(({ unit }) => unit === "minutes")) asks.push(askCovered(document, surcharges));
  return asks;
}

const baseOf = ({ rates }: ContractDocument): number => Object.values(rates).find(({ perHour }) => perHour !== null)?.perHour ?? 9000;

const asSurcharges = ({ windows }: SurchargesDocument): readonly Surcharge[] => windows;

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
