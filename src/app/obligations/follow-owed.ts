import { localDate } from "../../core/time/instant";
import { loadBook, versionAt } from "../contracts/load-contracts";
import { owedDone } from "./owed-done";
import type { Sight } from "../jira-port";
import { instantText } from "../records/instant-text";
import type { ObligationRequest } from "../records/request";
import type { OwedDate, TrackBody } from "../records/track";
import { obligationKey } from "./obligation-key";
import type { Ports } from "../ports";

const TRIES = 3;
/** Anyone may write the property; storage takes keys of this kind only. */
const KEY = /^obligation\.[\w.#-]{1,400}$/;

/**
 * The due date that an issue was created for, or null. The property on the issue only names the record; the record says whether this is
 * its issue, or whether one is being created right now.
 */
export async function owedOf(ports: Ports, sight: Sight): Promise<OwedDate | null> {
  if (sight.obligation === null || !KEY.test(sight.obligation)) return null;
  const record = await ports.store.get("request", sight.obligation);
  if (record?.kind !== "obligation") return null;
  const isIts = record.issue === sight.id || (record.state === "claimed" && record.issue === "-");
  const book = isIts ? await loadBook(ports, record.contract) : null;
  const { obligation, due } = record.body;
  const terms = book === null ? null : versionAt(book, localDate(due))?.contract;
  return terms === null || terms === undefined ? null : { customer: terms.customer, contract: record.contract, obligation, due };
}

/**
 * The record of a due date follows its issue: resolved is done with the issue as evidence, reopened or deleted is owed again. Evidence
 * written by hand stands whatever becomes of the issue. Runs before the track is written, so that of two runs side by side the one whose
 * track counts has the last word. Safe to run twice: it sets what the facts say.
 */
export async function followOwed(ports: Ports, issue: string, body: TrackBody, deleted: boolean): Promise<void> {
  if (body.owed === undefined) return;
  const key = obligationKey(body.owed.contract, body.owed.obligation, body.owed.due);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const record = await ports.store.get("request", key);
    if (record?.kind !== "obligation" || record.issue !== issue || record.state === "claimed" || isByHand(record)) return;
    const next = await standOf(ports, record, body, deleted);
    if (next === null || (await ports.store.transact([{ kind: "set", entity: "request", key, value: next, when: { rev: record.rev } }]))) return;
  }
}

export const isByHand = ({ state, body }: ObligationRequest): boolean => state === "done" && body.evidence !== undefined;

/** Null: it says so already. */
async function standOf(ports: Ports, record: ObligationRequest, body: TrackBody, deleted: boolean): Promise<ObligationRequest | null> {
  const done = deleted ? null : await owedDone(ports, body);
  const state = deleted ? "gone" : done === null ? "created" : "done";
  const { obligation, due } = record.body;
  const at = done === null ? (record.state === state ? record.at : instantText(ports.now())) : instantText(done.at);
  const by = done === null || done.by === "" ? {} : { by: done.by };
  if (record.state === state && record.at === at && record.body.by === by.by) return null;
  return { ...record, rev: record.rev + 1, state, at, body: { obligation, due, ...by } };
}
