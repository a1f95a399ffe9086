import { instantOf, instantText } from "../records/instant-text";
import type { ObligationRequest } from "../records/request";
import type { Ports } from "../ports";

const LEASE_SECONDS = 300;

interface DueDate {
  readonly contract: string;
  readonly obligation: string;
  readonly due: string;
}

/**
 * The right to create the issue of a due date, for five minutes; null: somebody else has it. A claim whose lease is over is taken up with
 * what is known of it; after a clear end (refused, deleted) it begins anew. Safe to run twice: a record can be created once, and later
 * claims are conditioned on its rev.
 */
export async function claimOwed(ports: Ports, key: string, { contract, obligation, due }: DueDate, known: ObligationRequest | null) {
  const at = instantText(ports.now() + LEASE_SECONDS * 1000);
  const fresh = { since: ports.now(), tries: 1 };
  if (known === null) {
    const body = { obligation, due, claim: fresh };
    const first: ObligationRequest = { v: 1, rev: 0, kind: "obligation", state: "claimed", contract, issue: "-", at, body };
    return (await ports.store.create("request", key, first)) ? first : null;
  }
  const isUnclear = known.state === "claimed";
  if (isUnclear && instantOf(known.at) > ports.now()) return null;
  const { since, tries } = known.body.claim ?? { since: ports.now(), tries: 0 };
  const body = { obligation, due, claim: isUnclear ? { since, tries: tries + 1 } : fresh };
  return keepOwed(ports, key, known, { state: "claimed", issue: isUnclear ? known.issue : "-", at, body });
}

/** Writes a change of the record; null when somebody else wrote it meanwhile. */
export async function keepOwed(
  ports: Ports,
  key: string,
  known: ObligationRequest,
  change: Partial<Pick<ObligationRequest, "state" | "issue" | "at" | "body">>,
): Promise<ObligationRequest | null> {
  const value: ObligationRequest = { ...known, ...change, rev: known.rev + 1 };
  const done = await ports.store.transact([{ kind: "set", entity: "request", key, value, when: { rev: known.rev } }]);
  return done ? value : null;
}
