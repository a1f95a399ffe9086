import type { Revision, Route } from "../records/billing";

/** RULES §3: deletion is terminal, then `updated`, then REST before event. Positive: `a` is newer than `b`. */
export function compareRevisions(a: Revision, b: Revision): number {
  if (a.gone !== b.gone) return a.gone ? 1 : -1;
  if (a.updated !== b.updated) return a.updated - b.updated;
  return Number(a.via === "rest") - Number(b.via === "rest");
}

export const newestOf = (a: Revision, b: Revision | null | undefined): Revision => (b === null || b === undefined || compareRevisions(a, b) >= 0 ? a : b);

export const sameRoute = (a: Route, b: Route): boolean =>
  a.customer === b.customer && a.contract === b.contract && a.category === b.category && a.onCall === b.onCall && samePrice(a, b) && sameTurn(a, b);

const samePrice = ({ quote: a, bundle: c }: Route, { quote: b, bundle: d }: Route): boolean =>
  a?.as === b?.as && a?.amount === b?.amount && c?.id === d?.id && c?.amount === d?.amount;

const sameTurn = (a: Route, b: Route): boolean => a.left === b.left && a.turn?.was === b.turn?.was && a.turn?.from === b.turn?.from;
