import type { Contract } from "../contract/contract";
import type { Facts } from "../problem";
import { surcharged, type Surcharge } from "../rating/surcharge";
import { step, type TraceStep } from "../trace";
import type { Charged, PricedLine } from "./charge";

/** The steps of a line's price; the same for every usage that stands on it. */
export type PricesOf = (line: PricedLine) => readonly TraceStep[];

export function pricesOfLines(contract: Contract, lines: readonly PricedLine[]): PricesOf {
  const known = new Map(lines.map((line) => [line, priceSteps(contract, line)]));
  return (line) => known.get(line) ?? [];
}

/** Why an hour of the line costs what it does, and the price: role, band, surcharges; the last step carries the amount. */
function priceSteps(contract: Contract, line: PricedLine): TraceStep[] {
  const { currency } = contract;
  const { kind, amount, rate, bundle, members } = line;
  if (rate === null || kind === "fixed") return [bundle === null ? step("price.fixed", { amount, currency }) : bundleStep(line, currency)];
  const { quantity, unit, seconds } = line;
  const price = step("price.rate", { quantity, unit: unit ?? "min", seconds, rate: rate.id, perHour: rate.perHour, currency, amount });
  if (line.band === null && line.price.by.length === 0 && line.price.role === null) return [price];
  return [...roleSteps(line, currency), ...bandSteps(contract, line), ...surchargeSteps(members[0], line, currency), price];
}

function bundleStep({ bundle, members, amount }: PricedLine, currency: string): TraceStep {
  const issues = [...new Set(members.map(({ usage }) => usage.issue))].join(", ");
  return step("price.bundle", { bundle: bundle ?? "", issues, amount, currency });
}

function roleSteps({ price, rate }: PricedLine, currency: string): TraceStep[] {
  return price.role === null ? [] : [step("price.role", { role: price.role, rate: rate?.id ?? "", perHour: price.base, currency })];
}

function bandSteps({ rates, currency }: Contract, { band, rate, seconds }: PricedLine): TraceStep[] {
  if (band === null) return [];
  const facts: Facts = { seconds, from: band.from, perHour: band.perHour, currency };
  const volume = rates[rate?.id ?? ""]?.tiers?.mode === "volume";
  if (band.upTo === null) return [volume ? step("tier.volume-open", facts) : step("tier.graduated-open", facts)];
  return [volume ? step("tier.volume", { ...facts, upTo: band.upTo }) : step("tier.graduated", { ...facts, upTo: band.upTo })];
}

function surchargeSteps(first: Charged | undefined, { price, kind }: PricedLine, currency: string): TraceStep[] {
  const steps = price.by.flatMap((one) => [...(one.onCall === true ? [step("surcharge.on-call")] : []), surchargeStep(one, price.base, currency)]);
  if (price.by.length > 1) steps.push(step("surcharge.together", { perHour: kind === "surcharge" ? price.base + price.perHour : price.perHour, currency }));
  if (kind === "surcharge" && first !== undefined) steps.push(step("surcharge.covered", { perHour: price.perHour, currency }));
  return steps;
}

function surchargeStep(one: Surcharge, base: number, currency: string): TraceStep {
  const facts = { window: one.id, base, perHour: surcharged(base, one), currency };
  if ("replace" in one) return step("surcharge.replace", facts);
  return "add" in one ? step("surcharge.add", { ...facts, add: one.add }) : step("surcharge.percent", { ...facts, percent: one.percent });
}
