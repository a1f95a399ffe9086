/**
 * The app's functions with one more door: use cases that no page offers by these names, with the app's own ports inside the site.
 * `report` answers `use:…` before it asks its resolver.
 */
import { acceptQuote, withdrawQuote, type QuoteAsk } from "../../../src/app/consents/accept-quote";
import { bundleIssues, unbundleIssues, type BundleAsk } from "../../../src/app/decisions/bundle-issues";
import { decide, decisionsOf, takeBack } from "../../../src/app/decisions/decide";
import { loadBook } from "../../../src/app/contracts/load-contracts";
import { loadIssue, type LoadedIssue } from "../../../src/app/tracking/load-issue";
import { personsOf } from "../../../src/app/people/name-person";
import { shareWorklog } from "../../../src/app/worklogs/share-worklog";
import { statePeriod } from "../../../src/app/periods/state-period";
import type { Share } from "../../../src/core/rating/share";
import { ports } from "../../../src/forge/ports";
import { report as pages } from "../../../src/forge/resolvers/report";

export * from "../../../src/index";

async function loaded(issue: string): Promise<LoadedIssue> {
  const found = await loadIssue(ports, issue);
  if (found === null) throw new Error(`no issue ${issue}`);
  return found;
}

type Case = (...args: never[]) => Promise<unknown>;

/** Every use case by name; arguments as JSON. */
export const USE_CASES = {
  decide: (asked: Parameters<typeof decide>[1], account: string) => decide(ports, asked, account),
  takeBack: (id: string, reason: string, account: string) => takeBack(ports, id, reason, account),
  acceptQuote: async (issue: string, asked: QuoteAsk, account: string) => acceptQuote(ports, await loaded(issue), asked, account),
  withdrawQuote: async (issue: string, account: string) => withdrawQuote(ports, await loaded(issue), account),
  bundleIssues: (asked: BundleAsk, account: string) => bundleIssues(ports, asked, account),
  unbundleIssues: (contract: string, id: string, reason: string, account: string) => unbundleIssues(ports, contract, id, reason, account),
  shareWorklog: async (issue: string, worklog: string, shares: readonly Share[], account: string) =>
    shareWorklog(ports, await loaded(issue), worklog, shares, account),
  decisionsOf: (contract: string) => decisionsOf(ports, contract),
  /** The statement as the app keeps it: people and issues by ids. */
  statement: async (contract: string, start: string) => {
    const book = await loadBook(ports, contract);
    return book === null ? null : ((await statePeriod(ports, book, start))?.statement ?? null);
  },
  persons: async (accounts: readonly string[]) => Object.fromEntries(await personsOf(ports, accounts)),
} satisfies Readonly<Record<string, Case>>;

interface Payload {
  readonly call: { readonly functionKey: string; readonly payload: { readonly args?: readonly unknown[] } };
}

export const report = async (payload: Payload, context: unknown): Promise<unknown> => {
  const { functionKey, payload: ask } = payload.call;
  if (!functionKey.startsWith("use:")) return (pages as (payload: unknown, context: unknown) => unknown)(payload, context);
  const run = (USE_CASES as Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>)[functionKey.slice("use:".length)];
  if (run === undefined) throw new Error(`no use case ${functionKey}`);
  return (await run(...(ask.args ?? []))) ?? null;
};
