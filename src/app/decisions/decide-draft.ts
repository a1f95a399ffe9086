import type { Answer, DecisionDraft, DecisionsView, Refusal } from "../api";
import { bundleIssues, tellBundle, unbundleIssues } from "./bundle-issues";
import { decide, takeBack } from "./decide";
import { keptDecision } from "./kept-decisions";
import { isRefusal, refuse } from "../tracking/load-issue";
import { bundleKey } from "../tracking/price-of-issue";
import { isAgreement, readDraft } from "./read-draft";
import { latestOf, viewDecisions, type MayDecide } from "./view-decisions";
import type { CoveredContract } from "../views/view-report";
import type { Ports } from "../ports";

/** Decides what a form sent and answers the id it is kept under. Safe to run twice: the form's id is the decision's. */
export async function settleDraft(ports: Ports, covered: CoveredContract, draft: DecisionDraft, account: string): Promise<Refusal | { readonly id: string }> {
  const read = await readDraft(ports, latestOf(covered), draft);
  if (!read.ok) return { problems: read.problems };
  if ("fact" in read.value) return decide(ports, read.value, account);
  const done = await bundleIssues(ports, read.value, account);
  return isRefusal(done) ? done : bundleTold(ports, bundleKey(read.value.contract, done.id));
}

/** Takes back what is kept under an id. Safe to run twice. */
export async function settleBack(ports: Ports, id: string, reason: string, account: string): Promise<Refusal | { readonly id: string }> {
  const kept = await ports.store.get("request", id);
  if (kept?.kind !== "bundle") return takeBack(ports, id, reason, account);
  const done = await unbundleIssues(ports, kept.contract, kept.body.id, reason, account);
  return isRefusal(done) ? done : bundleTold(ports, id);
}

/** The lane would do it in a moment; whoever decided it sees it at once. */
async function bundleTold(ports: Ports, key: string): Promise<{ readonly id: string }> {
  await tellBundle(ports, key);
  return { id: key };
}

interface Decider {
  readonly may: MayDecide;
  readonly account: string;
}

export async function decideDraft(ports: Ports, covered: CoveredContract, draft: DecisionDraft, { may, account }: Decider): Promise<Answer<DecisionsView>> {
  const done = await settleDraft(ports, covered, draft, account);
  return isRefusal(done) ? done : viewDecisions(ports, covered, may, done.id);
}

export async function takeBackDecision(
  ports: Ports,
  covered: CoveredContract,
  { id, reason }: { readonly id: string; readonly reason: string },
  { may, account }: Decider,
): Promise<Answer<DecisionsView>> {
  const done = await settleBack(ports, id, reason, account);
  return isRefusal(done) ? done : viewDecisions(ports, covered, may, done.id);
}

/** Whether a decision is one of this contract and whether it is an agreement; null where it is not this contract's. */
export async function standsIn(ports: Ports, { book }: CoveredContract, id: string): Promise<{ readonly agreement: boolean } | null> {
  const kept = await keptDecision(ports, id);
  return kept?.contract === book.id ? { agreement: isAgreement(kept.kind) } : null;
}

export const mayNot = (agreement: boolean): Refusal => refuse(agreement ? "app.may-not-agree" : "app.may-not-adjust", "contract");
