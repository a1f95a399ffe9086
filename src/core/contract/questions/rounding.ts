import { step, type TraceStep } from "../../trace";
import { choices, oneOf, type Ask } from "../ask";
import type { ContractDocument, RoundingDocument } from "../document";
import { GROUPS, MODES, SCOPES } from "../schema/rounding";

type Place = "usage" | "charge";

/** Where a step applies, per what, which way, and across which rates (S23, S33, RULES §4 steps 3 and 5). */
export function askRounding(document: ContractDocument): readonly Ask[] {
  const { asWritten, usage, charge } = document.rounding;
  if (asWritten !== undefined) return [askWhere(document, asWritten)];
  return [...(usage === undefined ? [] : askParts(document, "usage", usage)), ...(charge === undefined ? [] : askParts(document, "charge", charge))];
}

const PLACES = ["charge", "usage", "both", "none"] as const;

function askWhere(document: ContractDocument, written: RoundingDocument): Ask {
  const { graceMinutes: _grace, groups: _groups, ...drawn } = written;
  return {
    id: "rounding",
    at: "rounding.asWritten",
    title: step("question.rounding", { step: written.step }),
    choices: () => choices("rounding", PLACES, (value) => whereExample(document, written.step, value)),
    freeForm: null,
    settle: (answer) => {
      const place = oneOf(PLACES, answer);
      if (place === null) return null;
      const usage = place === "usage" || place === "both" ? { usage: drawn } : {};
      const charge = place === "charge" || place === "both" ? { charge: written } : {};
      return { ...document, rounding: { ...usage, ...charge } };
    },
  };
}

const up = (minutes: number, size: number): number => Math.ceil(minutes / size) * size;

/**
 * RULES §4: worklogs of 10, 12 and 20 minutes on one issue, a quota five minutes above the last; usage per worklog, charge per
 * issue. Where the quota is a multiple of the step, ten minutes above, else two answers would look the same.
 */
function whereExample(document: ContractDocument, size: number, place: string): TraceStep {
  const quota = document.quotas.find(({ unit }) => unit === "minutes")?.amount ?? 25;
  const worklogs = [10, 12, Math.max(1, quota - (quota % size === 0 ? 10 : 5))];
  const drawn = worklogs.map((minutes) => (place === "usage" || place === "both" ? up(minutes, size) : minutes)).reduce((a, b) => a + b, 0);
  const over = Math.max(0, drawn - quota);
  const charged = place === "charge" || place === "both" ? up(over, size) : over;
  return priced(document, "rounding", { worklogs: worklogs.join(" + "), quota, charged });
}

function priced(document: ContractDocument, kind: string, facts: { charged: number; [name: string]: string | number }): TraceStep {
  const perHour = Object.values(document.rates).findLast((rate) => rate.perHour !== null)?.perHour ?? null;
  if (perHour === null) return step(`example.${kind}.minutes`, facts);
  return step(`example.${kind}.money`, { ...facts, perHour, amount: Math.round((facts.charged * perHour) / 60), currency: document.currency });
}

function askParts(document: ContractDocument, place: Place, rounding: RoundingDocument): readonly Ask[] {
  const change = (part: Partial<RoundingDocument>): ContractDocument => ({
    ...document,
    rounding: { ...document.rounding, [place]: { ...rounding, ...part } },
  });
  const asks: Ask[] = [];
  if (rounding.mode === null) asks.push(askPart(document, place, rounding, "mode", MODES, change));
  if (rounding.scope === null) asks.push(askPart(document, place, rounding, "scope", SCOPES, change));
  else if (place === "charge" && !rounding.groups && (rounding.groups === null || mixesRates(document, rounding)))
    asks.push(askPart(document, place, rounding, "groups", GROUPS, change));
  return asks;
}

/** Whether one group of the scope can hold work at two rates. */
function mixesRates({ categories, rates: known, surcharges }: ContractDocument, { scope }: RoundingDocument): boolean {
  if (scope === null || scope === "worklog") return false;
  if (surcharges !== undefined || Object.values(known).some(({ byRole }) => byRole !== undefined)) return true;
  if (scope === "category-period") return false;
  const rates = Object.values(categories).map(({ treatment, overage, rate }) => (treatment === "quota" ? overage : rate));
  return new Set(rates.filter((rate) => typeof rate === "string")).size > 1;
}

function askPart<T extends string>(
  document: ContractDocument,
  place: Place,
  rounding: RoundingDocument,
  key: "mode" | "scope" | "groups",
  values: readonly T[],
  change: (part: Partial<RoundingDocument>) => ContractDocument,
): Ask {
  return {
    id: `rounding-${key}.${place}`,
    at: `rounding.${place}.${key}`,
    title: step(`question.rounding-${key}.${place}`, { step: rounding.step }),
    choices: () => choices(`rounding-${key}`, values, (value) => partExample(document, rounding.step, key, value)),
    freeForm: null,
    settle: (answer) => {
      const value = oneOf(values, answer);
      return value === null ? null : change({ [key]: value });
    },
  };
}

/** The same small month for every answer; numbers chosen so that each answer gives another sum. */
function partExample(document: ContractDocument, size: number, key: "mode" | "scope" | "groups", value: string): TraceStep {
  if (key === "mode") {
    const worklogs = [size + Math.ceil(size / 3), size + Math.ceil((size * 2) / 3)];
    const round = { up: Math.ceil, nearest: (n: number) => Math.floor(n + 0.5), down: Math.floor }[value] ?? Math.ceil;
    const charged = worklogs.map((minutes) => round(minutes / size) * size).reduce((a, b) => a + b, 0);
    return priced(document, "rounding-mode", { worklogs: worklogs.join(" + "), charged });
  }
  if (key === "groups") {
    const [one, two] = [Math.ceil(size / 3), Math.ceil(size / 2)];
    const charged = value === "by-rate" ? up(one, size) + up(two, size) : up(one + two, size);
    return step("example.rounding-groups", { one, two, charged });
  }
  const [first, second, other] = [5, 6, 2].map((minutes) => Math.max(1, Math.floor((minutes * size) / 15))) as [number, number, number];
  const third = Math.max(1, 2 * size - first - second - other);
  const groups: Readonly<Record<string, readonly number[]>> = {
    worklog: [first, second, third, other],
    "issue-day": [first + second, third, other],
    "issue-period": [first + second + third, other],
  };
  const sums = groups[value] ?? [first + second + third + other];
  const charged = sums.reduce((total, minutes) => total + up(minutes, size), 0);
  return priced(document, "rounding-scope", { first, second, third, other, charged });
}
