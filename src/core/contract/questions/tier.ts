import { priceOf } from "../../money/money";
import { inBands, type Tiers } from "../../rating/tiers";
import { step, type TraceStep } from "../../trace";
import { choices, oneOf, type Ask } from "../ask";
import type { ContractDocument } from "../document";
import type { TiersDocument } from "../schema/tier";

/** Charged minutes of the worked case: half an hour beyond the first band. */
const BEYOND = 30;
const READINGS = ["graduated", "volume", "proportional"] as const;

/** What "depends on the amount of additional time" means (S50), and whether work that is always billed counts in. */
export function askTiers(document: ContractDocument): readonly Ask[] {
  return Object.entries(document.rates).flatMap(([id, { tiers }]) => (tiers === undefined ? [] : ofTiers(document, id, tiers)));
}

function ofTiers(document: ContractDocument, id: string, tiers: TiersDocument): readonly Ask[] {
  const change = (next: TiersDocument | undefined): ContractDocument => {
    const { tiers: _before, ...rate } = document.rates[id] ?? { perHour: null };
    return { ...document, rates: { ...document.rates, [id]: { ...rate, ...(next === undefined ? {} : { tiers: next }) } } };
  };
  if (tiers.mode === null) return [askMode(document, id, tiers, change)];
  const billed = Object.values(document.categories).some(({ treatment, rate }) => treatment === "billed" && rate === id);
  return billed && !tiers.billed ? [askBilled(document, id, tiers, change)] : [];
}

type Change = (next: TiersDocument | undefined) => ContractDocument;

function askMode(document: ContractDocument, id: string, tiers: TiersDocument, change: Change): Ask {
  return {
    id: `tiers.${id}`,
    at: `rates.${id}.tiers.mode`,
    title: step("question.tiers", { rate: id }),
    choices: () => choices("tiers", READINGS, (value) => modeExample(document, id, tiers, value)),
    freeForm: null,
    settle: (answer) => {
      const mode = oneOf(READINGS, answer);
      return mode === null ? null : change(mode === "proportional" ? undefined : { ...tiers, mode });
    },
  };
}

function modeExample({ rates, currency }: ContractDocument, id: string, { bands }: TiersDocument, mode: string): TraceStep {
  const minutes = (bands[0]?.upTo ?? 90) + BEYOND;
  const rate = rates[id]?.perHour ?? bands[0]?.perHour ?? 0;
  if (mode === "proportional") return step("example.tiers", { minutes, amount: priceOf(minutes, rate, 60), currency });
  return step("example.tiers", {
    minutes,
    amount: bandAmount(minutes, { mode: mode === "volume" ? "volume" : "graduated", billed: "apart", bands }),
    currency,
  });
}

const bandAmount = (minutes: number, tiers: Tiers): number =>
  inBands([minutes * 60], tiers)
    .flat()
    .reduce((sum, { seconds, band }) => sum + priceOf(seconds / 60, band.perHour, 60), 0);

/** The first band is filled by billed work; half an hour of overage comes after it. */
function askBilled({ currency }: ContractDocument, id: string, tiers: TiersDocument, change: Change): Ask {
  const first = tiers.bands[0]?.upTo ?? 90;
  const worked = (value: string): TraceStep => {
    const alone = { mode: tiers.mode ?? "graduated", billed: "apart", bands: tiers.bands } as const;
    const parts = value === "counts" ? inBands([first * 60, BEYOND * 60], alone)[1] : inBands([BEYOND * 60], alone)[0];
    const amount = (parts ?? []).reduce((sum, { seconds, band }) => sum + priceOf(seconds / 60, band.perHour, 60), 0);
    return step("example.tiers-billed", { billed: first, over: BEYOND, amount, currency });
  };
  return {
    id: `tiers-billed.${id}`,
    at: `rates.${id}.tiers.billed`,
    title: step("question.tiers-billed", { rate: id }),
    choices: () => choices("tiers-billed", ["counts", "apart"], worked),
    freeForm: null,
    settle: (answer) => {
      const billed = oneOf(["counts", "apart"], answer);
      return billed === null ? null : change({ ...tiers, billed });
    },
  };
}
