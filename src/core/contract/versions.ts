import { daysBetween } from "../time/local-date";
import type { LocalDate } from "../time/instant";
import type { Period } from "../time/period";
import type { Contract } from "./contract";

/** First day on which these terms hold. */
export const validFrom = (contract: Contract): LocalDate => contract.validFrom ?? contract.term.from;

/** Versions of one contract in the order in which they come into force. */
export const inForce = (versions: readonly Contract[]): readonly Contract[] => versions.toSorted((a, b) => (validFrom(a) < validFrom(b) ? -1 : 1));

/**
 * The version of one contract that holds on a date; null before the first one. Facts are judged by the version of their
 * date, a running cycle by that of its start (RULES §2).
 */
export const contractAt = (versions: readonly Contract[], date: LocalDate): Contract | null =>
  inForce(versions).findLast((version) => validFrom(version) <= date) ?? null;

/** The versions of several contracts, each contract's own in order; contracts in the order of their first mention. */
export function versionsById(contracts: readonly Contract[]): ReadonlyMap<string, readonly Contract[]> {
  const ids = [...new Set(contracts.map(({ id }) => id))];
  return new Map(ids.map((id) => [id, inForce(contracts.filter((contract) => contract.id === id))]));
}

/**
 * The terms a period is rated by: those of its first day (of the first version, if that begins inside), with the quotas
 * of versions that begin inside it by their option: `full` from the start, `prorated` by the days left, `next-period`
 * not yet (RULES §5). Prorated amounts are rounded up to the whole minute. Null when no version holds in the period.
 */
export function termsOfPeriod(versions: readonly Contract[], period: Period): Contract | null {
  const ordered = inForce(versions);
  const base = contractAt(ordered, period.from) ?? ordered.find((version) => validFrom(version) < period.until) ?? null;
  if (base === null) return null;
  const later = ordered.filter((version) => validFrom(version) > validFrom(base) && validFrom(version) < period.until);
  return later.reduce((terms, version) => amended(terms, version, period), base);
}

function amended(terms: Contract, version: Contract, period: Period): Contract {
  const way = version.amendment?.quota ?? "next-period";
  if (way === "next-period") return terms;
  const days = daysBetween(period.from, period.until);
  const left = daysBetween(validFrom(version), period.until);
  const quotas = terms.quotas.map((quota) => {
    const next = version.quotas.find(({ id }) => id === quota.id);
    if (next === undefined) return quota;
    const amount = way === "full" ? next.amount : Math.ceil((quota.amount * (days - left) + next.amount * left) / days);
    return { ...quota, amount };
  });
  return { ...terms, quotas };
}
