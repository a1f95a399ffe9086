import type { Contract } from "../contract/contract";
import { inForce, validFrom } from "../contract/versions";
import { inOrder } from "../rating/order";
import { wayOf, type CategoryTerms, type Way } from "../rating/treatment";
import type { Usage } from "../rating/usage";
import { localDateOf, startOfDay } from "../time/zone";
import type { Instant, LocalDate } from "../time/instant";
import type { RatingInput } from "./rating-input";

/** A usage after steps 1 and 2. */
export interface Treated {
  readonly usage: Usage;
  readonly way: Way;
  /** The version of the terms in force at its start; its rates price the usage (RULES §5). */
  readonly terms: Contract;
  /** Local date of the start, where a scope asks for days. */
  readonly date: LocalDate | null;
}

/** RULES §4 steps 1 and 2: the period's usages, each once, in order, with the way their category gives them. */
export function treat(input: RatingInput, from: Instant, until: Instant): Treated[] {
  const { contract, quotes = [], bundles = [] } = input;
  const quoteOf = new Map(quotes.map((quote) => [quote.issue, quote]));
  const byDay = contract.rounding.usage?.scope === "issue-day" || contract.rounding.charge?.scope === "issue-day";
  const mine = input.usages.filter(({ started }) => started >= from && started < until);
  const bundleOf = new Map(bundles.flatMap((bundle) => bundle.issues.map((issue) => [issue, bundle] as const)));
  const versionOf = versionsOf(input);
  const termsFor = termsBook();
  const wayFor = (usage: Usage): Way =>
    wayOf(termsFor(versionOf(usage), usage.category), usage.category !== null, quoteOf.get(usage.issue), bundleOf.get(usage.issue));
  const before = chargedBefore(input, from, wayFor, versionOf);
  return inOrder(once(mine).map(categorised(versionOf)), contract.options.burnOrder).map((usage) => {
    const terms = versionOf(usage);
    return {
      usage,
      way: onceFixed(wayFor(usage), usage, before),
      terms,
      date: byDay ? localDateOf(usage.started, contract.timezone) : null,
    };
  });
}

const nameOf = (way: Way & { kind: "fixed" }, issue: string): string => way.bundle ?? `\n${issue}`;

/** Fixed prices that stand in an earlier period, as far as its usages are given: a price is charged with the first work on it. */
function chargedBefore(
  { usages, quotes = [], bundles = [] }: RatingInput,
  from: Instant,
  wayFor: (usage: Usage) => Way,
  versionOf: (usage: Usage) => Contract,
): ReadonlySet<string> {
  if (quotes.length === 0 && bundles.length === 0) return new Set();
  const earlier = once(usages.filter(({ started, seconds }) => started < from && seconds > 0)).map(categorised(versionOf));
  return new Set(
    earlier.flatMap((usage) => {
      const way = wayFor(usage);
      return way.kind === "fixed" ? [nameOf(way, usage.issue)] : [];
    }),
  );
}

const onceFixed = (way: Way, { issue }: Usage, before: ReadonlySet<string>): Way =>
  way.kind === "fixed" && before.has(nameOf(way, issue)) ? { ...way, earlier: true } : way;

/** Without versions the period's own terms hold for all of it. */
function versionsOf({ contract, versions = [] }: RatingInput): (usage: Usage) => Contract {
  if (versions.length < 2) return () => contract;
  const starts = inForce(versions).map((version) => ({ version, from: startOfDay(validFrom(version), contract.timezone) }));
  return ({ started }) => starts.findLast(({ from }) => from <= started)?.version ?? contract;
}

/** What has no category of its own falls to the contract's default, if it names one; else it stays unclassified (RULES §3). */
const categorised =
  (versionOf: (usage: Usage) => Contract) =>
  (usage: Usage): Usage => {
    if (usage.category !== null) return usage;
    const { defaultCategory = null } = versionOf(usage);
    return defaultCategory === null ? usage : { ...usage, category: defaultCategory };
  };

/** What a version says of a category, looked up once however many worklogs there are. */
function termsBook(): typeof termsOf {
  const books = new Map<Contract, Map<string | null, CategoryTerms | undefined>>();
  return (contract, category) => {
    const book = books.get(contract) ?? new Map<string | null, CategoryTerms | undefined>();
    if (!books.has(contract)) books.set(contract, book);
    if (!book.has(category)) book.set(category, termsOf(contract, category));
    return book.get(category);
  };
}

/** A rate that the contract does not hold is no rate: such work is parked, never priced by a guess. */
function termsOf(contract: Contract, category: string | null): CategoryTerms | undefined {
  if (category === null || !Object.hasOwn(contract.categories, category)) return undefined;
  const { treatment, quota, rate, overage } = contract.categories[category] ?? { treatment: "not-covered" };
  const known = (id: string | undefined): string | undefined => (id !== undefined && Object.hasOwn(contract.rates, id) ? id : undefined);
  return { treatment, ...defined("quota", quota), ...defined("rate", known(rate)), ...defined("overage", known(overage)) };
}

const defined = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

/** The same part of a worklog twice is one fact; the one logged last stands (RULES §7). */
function once(usages: readonly Usage[]): Usage[] {
  const known = new Map<string, Usage>();
  for (const usage of usages) {
    const key = `${usage.worklog} ${usage.started}`;
    const other = known.get(key);
    if (other === undefined || usage.logged > other.logged) known.set(key, usage);
  }
  return [...known.values()];
}
