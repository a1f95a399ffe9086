import type { Answer, DecisionDraft, DecisionsView } from "./api";
import { decide, decisionOf, takeBack } from "./decide";
import { isRefusal, refuse } from "./load-issue";
import { isAgreement, readDraft } from "./read-draft";
import { kindOf, latestOf, viewDecisions, type MayDecide } from "./view-decisions";
import type { CoveredContract } from "./view-report";
import type { Ports } from "./ports";

/** Decides what a form sent. Safe to run twice: the form's id is the decision's. */
export async function decideDraft(
  ports: Ports,
  covered: CoveredContract,
  ask: { readonly draft: DecisionDraft; readonly may: MayDecide; readonly account: string },
): Promise<Answer<DecisionsView>> {
  const read = await readDraft(ports, latestOf(covered), ask.draft);
  if (!read.ok) return { problems: read.problems };
  const done = await decide(ports, read.value, ask.account);
  return isRefusal(done) ? done : viewDecisions(ports, covered, ask.may, done.id);
}

/** A decision of this contract, taken back with a reason. Safe to run twice. */
export async function takeBackDecision(
  ports: Ports,
  covered: CoveredContract,
  ask: { readonly id: string; readonly reason: string; readonly may: MayDecide; readonly account: string },
): Promise<Answer<DecisionsView>> {
  const done = await takeBack(ports, ask.id, ask.reason, ask.account);
  return isRefusal(done) ? done : viewDecisions(ports, covered, ask.may, done.id);
}

/** Whether a decision is one of this contract and whether it is an agreement; null where it is not this contract's. */
export async function standsIn(ports: Ports, { book }: CoveredContract, id: string): Promise<{ readonly agreement: boolean } | null> {
  const kept = await decisionOf(ports, id);
  return kept?.fact.contract === book.id ? { agreement: isAgreement(kindOf(kept.fact)) } : null;
}

export const mayNot = (agreement: boolean) => refuse(agreement ? "app.may-not-agree" : "app.may-not-adjust", "contract");
