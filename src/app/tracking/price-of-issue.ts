import type { Route } from "../records/billing";
import { standing } from "./merge-facts";
import type { FactTuple } from "../records/track";

/**
 * What an issue's facts say about its price: `o` quote accepted [id, at, by, billed | fixed, minor units] · `u` one price for several
 * issues [contract:bundle, at, by, minor units]. The newest that stands counts.
 */
export const QUOTE = "o";
export const BUNDLE = "u";

/** Key of the request that keeps a bundle. */
export const bundleKey = (contract: string, id: string): string => `bundle.${contract}.${id}`;

export type Price = Pick<Route, "quote" | "bundle">;

/** The price of an issue's work under one contract: its own quote, and the bundle of this contract that it belongs to. */
export function priceOf(facts: readonly FactTuple[], contract: string): Price {
  const known = standing(facts);
  const quote = known.findLast(([kind]) => kind === QUOTE);
  const bundle = known.findLast(([kind, id]) => kind === BUNDLE && String(id).startsWith(`${contract}:`));
  return {
    ...(quote === undefined ? {} : { quote: quote[4] === "fixed" ? { as: "fixed", amount: Number(quote[5]) } : { as: "billed" } }),
    ...(bundle === undefined ? {} : { bundle: { id: String(bundle[1]).slice(contract.length + 1), amount: Number(bundle[4]) } }),
  };
}

/** Facts that say what work costs: when they change, the sources are posted anew. */
export const saysPrice = ([kind, id]: FactTuple): boolean =>
  kind === QUOTE || kind === BUNDLE || (kind === "x" && [QUOTE, BUNDLE].includes(String(id)[0] ?? ""));
