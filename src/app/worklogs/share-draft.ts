import { shareSeconds } from "../../core/rating/share";
import { problem } from "../../core/problem";
import type { Answer, Refusal, ShareDraft, SharesEffect, SharesView } from "../api";
import { malformed } from "../decisions/check-ask";
import { dryRun } from "../decisions/dry-run";
import { isRefusal, loadIssue, refuse } from "../tracking/load-issue";
import { postSources } from "../posting/post-sources";
import { effectIn } from "../decisions/preview-decision";
import { shareWorklog } from "./share-worklog";
import { shareKey } from "../posting/spread-shares";
import { latestOf } from "../decisions/view-decisions";
import type { CoveredContract } from "../views/view-report";
import type { Ports } from "../ports";
import { isTimeSource, type TimeSource } from "../records/billing";
import { instantText } from "../records/instant-text";

interface ShareAsk {
  readonly worklog: string;
  readonly shares: readonly ShareDraft[];
}

const SHARES_MAX = 50;
const keyOf = (worklog: string): string => `wl:${worklog}`;

/** The worklog if it counts for this contract and its reader may browse its issue. */
async function workOf(ports: Ports, { book }: CoveredContract, worklog: string): Promise<{ readonly source: TimeSource; readonly key: string } | Refusal> {
  const source = await ports.store.get("source", keyOf(worklog));
  if (source === null || !isTimeSource(source) || source.body.revision.gone) return refuse("app.worklog-unknown", "worklog");
  const shared = (source.body.sharing?.shares ?? []).some(({ contract }) => contract === book.id);
  const seen = shared || source.body.posted?.route.contract === book.id ? await ports.jira.issueAsUser(source.body.revision.issue) : null;
  return seen === null ? refuse("app.worklog-unknown", "worklog") : { source, key: seen.key };
}

export async function viewShares(ports: Ports, all: readonly CoveredContract[], covered: CoveredContract, worklog: string): Promise<Answer<SharesView>> {
  const work = await workOf(ports, covered, worklog);
  if ("problems" in work) return work;
  const { revision, sharing } = work.source.body;
  return {
    worklog,
    key: work.key,
    seconds: revision.seconds,
    started: instantText(revision.started),
    zone: latestOf(covered).timezone,
    contracts: all.map((one) => ({ contract: one.book.id, customerName: one.customer.name, tier: latestOf(one).tier })),
    shares: (sharing?.shares ?? []).map(({ contract, weight = 1 }) => ({ contract, weight })),
  };
}

/** Shares a worklog and posts each part at once. Safe to run twice: the same shares change nothing. */
async function settleShares(
  ports: Ports,
  all: readonly CoveredContract[],
  covered: CoveredContract,
  { worklog, shares }: ShareAsk,
  account: string,
): Promise<TimeSource | Refusal> {
  const isList = Array.isArray(shares) && shares.length <= SHARES_MAX && shares.every((one) => malformed(one, { contract: "text", weight: "number" }) === null);
  if (!isList) return refuse("app.ask-malformed", "shares");
  const strange = shares.filter(({ contract }) => !all.some(({ book }) => book.id === contract));
  if (strange.length > 0) return { problems: strange.map(({ contract }) => problem("app.contract-unknown", "shares", { contract })) };
  const work = await workOf(ports, covered, worklog);
  if ("problems" in work) return work;
  const loaded = await loadIssue(ports, work.source.body.revision.issue);
  if (loaded === null) return refuse("app.issue-unknown", "worklog");
  const refused = await shareWorklog(ports, loaded, worklog, shares, account);
  if (refused !== null) return refused;
  const after = await ports.store.get("source", keyOf(worklog));
  if (after === null || !isTimeSource(after)) return refuse("app.worklog-unknown", "worklog");
  const parts = (after.body.sharedWith ?? []).map((contract) => shareKey(keyOf(worklog), contract));
  for (const key of parts) if ((await ports.store.get("source", key)) !== null) await postSources(ports, [{ key, revision: null }]);
  return after;
}

export async function shareDraft(
  ports: Ports,
  all: readonly CoveredContract[],
  covered: CoveredContract,
  ask: ShareAsk,
  account: string,
): Promise<Answer<SharesView>> {
  const before = await viewShares(ports, all, covered, ask.worklog);
  if (isRefusal(before)) return before;
  const done = await settleShares(ports, all, covered, ask, account);
  return "problems" in done ? done : { ...before, shares: ask.shares };
}

/** What sharing would change, contract by contract: shared for real, on ports that keep nothing. */
export async function previewShares(
  ports: Ports,
  all: readonly CoveredContract[],
  covered: CoveredContract,
  ask: ShareAsk,
  account: string,
): Promise<Answer<SharesEffect>> {
  const trial = dryRun(ports);
  const done = await settleShares(trial.ports, all, covered, ask, account);
  if ("problems" in done) return done;
  const seconds = ask.shares.length === 0 ? [] : shareSeconds(done.body.revision.seconds, ask.shares);
  const parts = ask.shares.map(({ contract }, place) => ({ contract, seconds: seconds[place] ?? 0 }));
  const touched = new Set(trial.touched("period").map((key) => key.slice(0, -11)));
  const effects: SharesEffect["effects"][number][] = [];
  for (const one of all.filter(({ book }) => touched.has(book.id))) effects.push({ contract: one.book.id, effect: await effectIn(ports, trial, one) });
  return { parts, effects };
}
