import type { Contract } from "../../core/contract/contract";
import type { AcceptedQuote, Bundle } from "../../core/rating/treatment";
import { localDate } from "../../core/time/instant";
import { periodOf, type Period } from "../../core/time/period";
import { splitPeriodKey, periodsOfIssue } from "./open-period";
import { bundleKey } from "../tracking/price-of-issue";
import { readStanding } from "./read-period";
import type { Ports } from "../ports";
import type { EntryRecord, TimeEntry } from "../records/billing";

export interface Prices {
  readonly quotes: readonly AcceptedQuote[];
  readonly bundles: readonly Bundle[];
  /** Entries of earlier periods on issues with a fixed price: it stands with the first work on it and never again. */
  readonly earlier: readonly EntryRecord[];
}

const isUsage = (entry: EntryRecord): entry is TimeEntry => entry.kind === "usage";

/** What the entries of a period cost by quotes and bundles, and the earlier work that may have carried the price already. */
export async function pricesOf(ports: Ports, contract: Contract, period: Period, entries: readonly EntryRecord[]): Promise<Prices> {
  const usages = entries.filter(isUsage).toSorted((a, b) => a.seq - b.seq);
  const quotes = new Map(usages.flatMap(({ issue, body: { quote } }) => (quote === undefined ? [] : [[issue, { issue, ...quote }] as const])));
  const bundles = await bundlesOf(ports, contract, usages);
  const fixed = [...[...quotes.values()].filter(({ as }) => as === "fixed").map(({ issue }) => issue), ...bundles.flatMap(({ issues }) => issues)];
  return { quotes: [...quotes.values()], bundles, earlier: await earlierEntries(ports, contract, period, [...new Set(fixed)]) };
}

async function bundlesOf(ports: Ports, contract: Contract, usages: readonly TimeEntry[]): Promise<readonly Bundle[]> {
  const named = new Map(usages.flatMap(({ body: { bundle } }) => (bundle === undefined ? [] : [[bundle.id, bundle] as const])));
  const found = await ports.store.getMany(
    "request",
    [...named.keys()].map((id) => bundleKey(contract.id, id)),
  );
  return [...named.values()].map(({ id, amount }): Bundle => {
    const request = found.get(bundleKey(contract.id, id));
    const worked = usages.filter(({ body }) => body.bundle?.id === id).map(({ issue }) => issue);
    return { id, amount, issues: request?.kind === "bundle" ? request.body.issues : [...new Set(worked)] };
  });
}

async function earlierEntries(ports: Ports, contract: Contract, period: Period, issues: readonly string[]): Promise<readonly EntryRecord[]> {
  const keys = new Set((await Promise.all(issues.map((issue) => periodsOfIssue(ports, issue)))).flat());
  const found: EntryRecord[] = [];
  for (const key of [...keys].toSorted()) {
    const { contract: id, start } = splitPeriodKey(key);
    if (id !== contract.id || start >= period.from) continue;
    const { entries } = await readStanding(ports, contract, periodOf(contract.period, localDate(start)));
    found.push(...entries.filter((entry) => isUsage(entry) && issues.includes(entry.issue)));
  }
  return found;
}

/** Issues with work at a fixed price in this statement, and the issues that share a bundle with them. */
export function fixedIssues(usages: readonly { readonly issue: string; readonly fixedSeconds: number }[], bundles: readonly Bundle[] = []): readonly string[] {
  const own = new Set(usages.filter(({ fixedSeconds }) => fixedSeconds > 0).map(({ issue }) => issue));
  const mates = bundles.filter(({ issues }) => issues.some((issue) => own.has(issue))).flatMap(({ issues }) => issues);
  return [...new Set([...own, ...mates])].toSorted();
}
