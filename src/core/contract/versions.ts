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
 * of versions that begin inside it by their option: `full` from the start, `prorated` each by its own days, `next-period`
 * not yet (RULES §5). Prorated amounts are rounded up once, to the whole minute. Null when no version holds in the period.
 */
export function termsOfPeriod(versions: readonly Contract[], period: Period): Contract | null {
  const ordered = inForce(versions);
  const base = contractAt(ordered, period.from) ?? ordered.find((version) => validFrom(version) < period.until) ?? null;
  if (base === null) return null;
  const later = ordered.filter((version) => validFrom(version) > validFrom(base) && validFrom(version) < period.until && wayOf(version) !== "next-period");
  if (later.length === 0) return base;
  const known = new Map([base, ...later].flatMap(({ quotas }) => quotas.map((quota) => [quota.id, quota] as const)));
  const quotas = [...known.keys()].flatMap((id) => {
    const quota = base.quotas.find((one) => one.id === id) ?? known.get(id);
    return quota === undefined ? [] : [{ ...quota, amount: amountOf(id, base, later, period) }];
  });
  return { ...base, quotas };
}

const wayOf = ({ amendment }: Contract): "next-period" | "prorated" | "full" => amendment?.quota ?? "next-period";

interface Stretch {
  readonly from: LocalDate;
  readonly amount: number;
}

/**
 * What a quota's amount is in a period in which amendments begin: each amount by its days. A quota that a version no longer names stays.
 * In a partial period granted by its days it is the amount whose part by days is what the days give, rounded up once.
 */
function amountOf(id: string, base: Contract, later: readonly Contract[], period: Period): number {
  const { from, until } = agreedDays(base, period);
  const amountIn = ({ quotas }: Contract): number | undefined => quotas.find((quota) => quota.id === id)?.amount;
  const stretches = later.reduce<readonly Stretch[]>(
    (known, version) => {
      const amount = amountIn(version);
      if (amount === undefined) return known;
      return wayOf(version) === "full" ? [{ from, amount }] : [...known, { from: validFrom(version), amount }];
    },
    [{ from, amount: amountIn(base) ?? 0 }],
  );
  const whole = stretches.reduce((sum, stretch, place) => sum + stretch.amount * daysBetween(stretch.from, stretches[place + 1]?.from ?? until), 0);
  const days = daysBetween(from, until);
  const of = daysBetween(period.from, period.until);
  return Math.floor((Math.ceil(whole / of) * of) / days);
}

/** The days whose amounts count: where a partial period is granted by its days, only those of the term. */
function agreedDays({ term, options }: Contract, period: Period): { readonly from: LocalDate; readonly until: LocalDate } {
  if (options.proration !== "by-days") return period;
  return {
    from: term.from > period.from ? term.from : period.from,
    until: term.until !== null && term.until < period.until ? term.until : period.until,
  };
}
