import { decideConsent } from "./decide-consent";
import { isConsent } from "./read-consents";
import { loadIssue } from "../tracking/load-issue";
import { tellConsent, tellRefused } from "./tell-consent";
import { updateTrack } from "../tracking/update-track";
import type { ConsentRequest } from "../records/consent";
import { instantOf } from "../records/instant-text";
import type { FactTuple } from "../records/track";
import type { Ports } from "../ports";

/**
 * All that follows from a consent as it stands: the facts that pause and resume the clocks, what it decides about money, who is told. Safe
 * to run twice, and run again by the lane a minute after each change: facts are a set, decisions have the consent's key, notices are claimed.
 */
export async function followConsent(ports: Ports, key: string): Promise<void> {
  const record = await ports.store.get("request", key);
  if (record === null || !isConsent(record)) return;
  await updateTrack(ports, record.issue, { facts: factsOf(key, record) });
  const loaded = await loadIssue(ports, record.issue);
  if (loaded === null) return;
  const refused = await decideConsent(ports, loaded, key, record);
  if (refused !== null) await tellRefused(ports, loaded, key, record, refused);
  await tellConsent(ports, loaded, key, record);
}

/** `q` asked and `z` ended, by the number of the consent: their times are the record's, never those of the writing. */
function factsOf(key: string, { at, state, body }: ConsentRequest): readonly FactTuple[] {
  const n = key.slice(key.lastIndexOf(".") + 1);
  const asked: FactTuple = ["q", n, instantOf(at), body.by, body.kind, instantOf(body.answerBy)];
  if (state === "asked" || body.ended === undefined) return [asked];
  return [asked, ["z", n, instantOf(body.ended.at), body.ended.by ?? "", body.kind]];
}
