import type { Ports } from "../ports";
import { isConsent, isGranted } from "./read-consents";
import type { ConsentRequest } from "../records/consent";
import type { DecisionRequest } from "../records/request";

/** Decisions that consents became are kept as `d.` and the consent's key. */
const OF_CONSENT = /^d\.(c\..+)$/;

/**
 * An approval that was answered and whose decision is taken back is withdrawn as well: nothing says yes where nothing is approved. The
 * lane tells the customer. Safe to run twice: only what still stands is withdrawn, by a write conditioned on its rev.
 */
export async function takeBackConsent(ports: Ports, decision: string, { by, at, reason }: NonNullable<DecisionRequest["body"]["takenBack"]>): Promise<void> {
  const key = OF_CONSENT.exec(decision)?.[1];
  const record = key === undefined ? null : await ports.store.get("request", key);
  if (key === undefined || record === null || !isConsent(record) || !isGranted(record)) return;
  await ports.lanes.push("lane", { kind: "consent", request: key }, { oneAtATime: `issue:${record.issue}` });
  const value: ConsentRequest = { ...record, rev: record.rev + 1, state: "withdrawn", body: { ...record.body, takenBack: { at, by, reason } } };
  await ports.store.transact([{ kind: "set", entity: "request", key, value, when: { rev: record.rev } }]);
}
