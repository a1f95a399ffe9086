import { priceOf as priceLine } from "../../money/money";
import { step } from "../../trace";
import { choice, oneOf, wholeNumber, type Ask, type Choice } from "../ask";
import type { CategoryDocument, ContractDocument } from "../document";

/** Minutes beyond the quota in the worked case. */
const OVER = 15;
/** Minutes of billed work in the worked case. */
const WORKED = 45;

/** Amounts and rates that the text does not give, or gives in two ways (S31, S81). */
export function askMoney(document: ContractDocument): readonly Ask[] {
  return [
    ...document.fees.flatMap((fee, place) => (fee.amount === null ? [askFee(document, place)] : [])),
    ...Object.keys(document.rates).flatMap((id) => [...askRate(document, id), ...askRoleRates(document, id)]),
    ...Object.entries(document.categories).flatMap(([id, category]) => askCategory(document, id, category)),
  ];
}

function askFee(document: ContractDocument, place: number): Ask {
  const fee = document.fees[place];
  const id = fee?.id ?? "";
  return {
    id: `fee.${id}`,
    at: `fees[${place}].amount`,
    title: step("question.fee", { fee: id, per: fee?.per ?? "period" }),
    choices: () => [],
    freeForm: "money",
    settle: (answer) => {
      const amount = wholeNumber(answer);
      return amount === null ? null : { ...document, fees: document.fees.map((one, at) => (at === place ? { ...one, amount } : one)) };
    },
  };
}

/** What an hour of each role costs, where it is still to be agreed (S116). */
function askRoleRates(document: ContractDocument, id: string): readonly Ask[] {
  return Object.entries(document.rates[id]?.byRole ?? {}).flatMap(([role, perHour]) => (perHour === null ? [askRoleRate(document, id, role)] : []));
}

const askRoleRate = (document: ContractDocument, id: string, role: string): Ask => ({
  id: `role-rate.${id}.${role}`,
  at: `rates.${id}.byRole.${role}`,
  title: step("question.role-rate", { rate: id, role }),
  choices: () => [],
  freeForm: "money-per-hour",
  settle: (answer) => {
    const perHour = wholeNumber(answer);
    const rate = document.rates[id];
    if (perHour === null || rate === undefined) return null;
    return { ...document, rates: { ...document.rates, [id]: { ...rate, byRole: { ...rate.byRole, [role]: perHour } } } };
  },
});

function askRate(document: ContractDocument, id: string): readonly Ask[] {
  const rate = document.rates[id];
  if (rate === undefined) return [];
  const settleTo = (perHour: number): ContractDocument => {
    const { onTopOf: _settled, ...rest } = rate;
    return { ...document, rates: { ...document.rates, [id]: { ...rest, perHour } } };
  };
  const whole = (answer: string): ContractDocument | null => {
    const perHour = wholeNumber(answer);
    return perHour === null ? null : settleTo(perHour);
  };
  if (rate.perHour === null) {
    const title = step("question.rate-value", { rate: id });
    return [{ id: `rate-value.${id}`, at: `rates.${id}.perHour`, title, choices: () => [], freeForm: "money-per-hour", settle: whole }];
  }
  const base = rate.onTopOf === undefined ? null : document.rates[rate.onTopOf]?.perHour;
  if (rate.onTopOf === undefined || base === null || base === undefined) return [];
  const sums = { replace: rate.perHour, add: rate.perHour + base };
  return [
    {
      id: `surcharge.${id}`,
      at: `rates.${id}.onTopOf`,
      title: step("question.surcharge", { rate: id, perHour: rate.perHour, currency: document.currency }),
      choices: () =>
        (["replace", "add"] as const).map((way) =>
          choice(
            way,
            step(`answer.surcharge.${way}`, { perHour: rate.perHour ?? 0, base, currency: document.currency }),
            step("example.billed", { worked: WORKED, perHour: sums[way], amount: priceOf(WORKED, sums[way]), currency: document.currency }),
          ),
        ),
      freeForm: "money-per-hour",
      settle: (answer) => {
        const way = oneOf(["replace", "add"], answer);
        return way === null ? whole(answer) : settleTo(sums[way]);
      },
    },
  ];
}

const priceOf = (minutes: number, perHour: number): number => priceLine(minutes, perHour, 60);

function askCategory(document: ContractDocument, id: string, category: CategoryDocument): readonly Ask[] {
  const asks: Ask[] = [];
  const quota = document.quotas.find((one) => one.id === category.quota);
  const charged = quota?.unit === "minutes" || quota?.afterLast === "bill";
  if (category.treatment === "quota" && charged && !category.overage) asks.push(askNamedRate(document, id, "overage"));
  if (category.treatment === "billed" && !category.rate) asks.push(askNamedRate(document, id, "rate"));
  return asks;
}

/** Which of the contract's rates holds; another one may be named in minor units per hour. */
function askNamedRate(document: ContractDocument, id: string, key: "overage" | "rate"): Ask {
  const kind = key === "overage" ? "overage-rate" : "billed-rate";
  const known = Object.entries(document.rates).flatMap(([name, { perHour, onTopOf }]) =>
    perHour === null || onTopOf !== undefined ? [] : [{ name, perHour }],
  );
  const settleTo = (name: string, rates = document.rates): ContractDocument => {
    const category = document.categories[id];
    return category === undefined ? document : { ...document, rates, categories: { ...document.categories, [id]: { ...category, [key]: name } } };
  };
  return {
    id: `${kind}.${id}`,
    at: `categories.${id}.${key}`,
    title: step(key === "overage" ? "question.overage-rate" : "question.billed-rate", { category: id }),
    choices: () => known.map((rate) => rateChoice(document, id, key, rate)),
    freeForm: "money-per-hour",
    settle: (answer) => {
      if (known.some(({ name }) => name === answer)) return settleTo(answer);
      const perHour = wholeNumber(answer);
      return perHour === null ? null : settleTo(`${key}-${id}`, { ...document.rates, [`${key}-${id}`]: { perHour } });
    },
  };
}

function rateChoice(document: ContractDocument, id: string, key: "overage" | "rate", rate: { name: string; perHour: number }): Choice {
  const { currency } = document;
  const label = step("answer.rate", { rate: rate.name, perHour: rate.perHour, currency });
  if (key === "rate")
    return choice(rate.name, label, step("example.billed", { worked: WORKED, perHour: rate.perHour, amount: priceOf(WORKED, rate.perHour), currency }));
  const quota = document.quotas.find((one) => one.id === document.categories[id]?.quota);
  const facts = { perHour: rate.perHour, currency };
  if (quota?.unit === "tickets") return choice(rate.name, label, step("example.billed", { ...facts, worked: WORKED, amount: priceOf(WORKED, rate.perHour) }));
  const included = quota?.amount ?? 30;
  return choice(
    rate.name,
    label,
    step("example.overage", { ...facts, worked: included + OVER, quota: included, over: OVER, amount: priceOf(OVER, rate.perHour) }),
  );
}
