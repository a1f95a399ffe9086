import type { DecisionKind } from "../api";
import { bundlesOf } from "./bundle-issues";
import { decisionOf, decisionsOf, type DecisionFact, type KeptDecision } from "./decide";
import type { Ports } from "../ports";
import type { BundleRequest } from "../records/request";

/** Whatever was decided about a contract's money, as one kind of thing: people and issues by our ids. */
export interface Kept {
  /** Key of its request. */
  readonly id: string;
  readonly contract: string;
  readonly kind: DecisionKind;
  readonly state: "decided" | "taken-back";
  readonly at: string;
  readonly by: string;
  readonly periods: readonly string[];
  readonly work: readonly string[];
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly said: DecisionFact | Pick<BundleRequest["body"], "amount" | "reason">;
}

/** Newest first, taken back ones included. `fresh`: one that the query may not know yet. */
export async function keptDecisions(ports: Ports, contract: string, fresh: string | null): Promise<readonly Kept[]> {
  const [decisions, bundles] = [await decisionsOf(ports, contract), await bundlesOf(ports, contract)];
  const known = [...decisions.map(ofDecision), ...bundles.map(({ key, bundle }) => ofBundle(key, bundle))];
  const newest = fresh === null ? null : await keptDecision(ports, fresh);
  const all = newest === null ? known : [newest, ...known.filter(({ id }) => id !== newest.id)];
  return all.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
}

/** One of them, by a strong read; null where there is none of this id. */
export async function keptDecision(ports: Ports, id: string): Promise<Kept | null> {
  const record = await ports.store.get("request", id);
  if (record?.kind === "bundle") return ofBundle(id, record);
  const decision = record?.kind === "decision" ? await decisionOf(ports, id) : null;
  return decision === null ? null : ofDecision(decision);
}

const ofDecision = ({ id, state, fact, at, by, periods, takenBack }: KeptDecision): Kept => {
  const work = "work" in fact ? fact.work : "issue" in fact && fact.issue !== undefined ? [fact.issue] : [];
  return { id, contract: fact.contract ?? "-", kind: kindOf(fact), state, at, by, periods, work, takenBack, said: fact };
};

const ofBundle = (id: string, { contract, state, at, body }: BundleRequest): Kept => ({
  id,
  contract,
  kind: "bundle",
  state,
  at,
  by: body.by,
  periods: [],
  work: body.issues,
  takenBack: body.takenBack ?? null,
  said: { amount: body.amount, ...(body.reason === undefined ? {} : { reason: body.reason }) },
});

function kindOf(fact: DecisionFact): DecisionKind {
  if (fact.fact === "granted") return fact.source;
  if (fact.fact === "goodwill") return fact.as === "off-charge" ? "off-charge" : "goodwill";
  return fact.fact;
}
