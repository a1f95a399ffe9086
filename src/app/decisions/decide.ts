import { isoWithOffset } from "../../core/time/iso";
import type { Answer } from "../api";
import { meaningOf, readDecisionAsk, type DecisionAsk, type DecisionFact } from "./check-decision";
import { loadBook } from "../contracts/load-contracts";
import { refuse } from "../tracking/load-issue";
import { toldBy } from "../periods/map-entries";
import { personsOf } from "../people/name-person";
import { postSources } from "../posting/post-sources";
import { takeBackConsent } from "../consents/take-back-consent";
import type { Page, Ports } from "../ports";
import type { RequestSource } from "../records/billing";
import { instantText } from "../records/instant-text";
import type { RequestRecord, DecisionRequest } from "../records/request";

export type { DecisionAsk, DecisionFact };

const keyOf = (id: string): string => `request:${id}`;

/**
 * Keeps what somebody decided about money and posts it into the periods that it means (RULES §5, §6; S52–S54, S113): top-up, opening
 * balance, adjustment, goodwill, approval, pooling. Instants are ISO; `at` missing = now; `account` is who decides. Problems name the key
 * that is wrong. Safe to run twice with one `id`: the same words are one decision, other words are refused.
 */
export async function decide(ports: Ports, asked: DecisionAsk, account: string): Promise<Answer<{ readonly id: string }>> {
  const { id = `d.${ports.chance(10)}`, at = isoWithOffset(ports.now(), "UTC"), ...rest } = asked;
  const read = readDecisionAsk({ ...rest, id, at, by: account }, ports.now());
  if (!read.ok) return { problems: read.problems };
  const known = await ports.store.get("request", id);
  const fact = await withPersons(ports, read.value);
  if (known !== null && !isSame(known, fact)) return refuse("decision.id-taken", "id", { id });
  if (known === null) {
    const meaning = await meaningOf(ports, fact, "approver" in read.value ? read.value.approver : undefined);
    if (!meaning.ok) return { problems: meaning.problems };
    await keep(ports, id, meaning.value.fact, meaning.value.periods);
  }
  await postSources(ports, [{ key: keyOf(id), revision: null, lane: fact.contract ?? "-" }]);
  return { id };
}

/** The source first: if the request never follows, the hourly sweep finds nothing to post. */
async function keep(ports: Ports, id: string, fact: DecisionFact & { readonly contract: string }, periods: readonly string[]): Promise<void> {
  const { contract } = fact;
  const issue = "issue" in fact ? (fact.issue ?? "-") : "-";
  const at = instantText(ports.now());
  const source: RequestSource = { v: 1, rev: 0, state: "pending", issue, at, body: { contract, periods } };
  await ports.store.create("source", keyOf(id), source);
  const body = { by: fact.by, fact: JSON.stringify(fact), periods };
  await ports.store.create("request", id, { v: 1, rev: 0, kind: "decision", state: "decided", contract, issue, at, body });
}

/** People are kept as our ids (DESIGN §5, People); a contact that the contract names is known by that name. */
async function withPersons(ports: Ports, fact: DecisionFact): Promise<DecisionFact> {
  const contacts = "approver" in fact ? await contactsOf(ports, fact.contract) : [];
  const approver = "approver" in fact && !contacts.includes(fact.approver) ? [fact.approver] : [];
  const persons = await personsOf(ports, [fact.by, ...approver]);
  const by = persons.get(fact.by) ?? "";
  return "approver" in fact ? { ...fact, by, approver: persons.get(fact.approver) ?? fact.approver } : { ...fact, by };
}

async function contactsOf(ports: Ports, contract: string): Promise<readonly string[]> {
  const versions = (await loadBook(ports, contract))?.versions ?? [];
  return versions.flatMap(({ contract: { contacts = [] } }) => contacts.map(({ name }) => name));
}

/** The instant of asking again differs; contract and period are filled in when they are not said. */
function isSame(known: RequestRecord, fact: DecisionFact): boolean {
  if (known.kind !== "decision") return false;
  const kept = JSON.parse(known.body.fact) as Readonly<Record<string, unknown>>;
  return Object.entries(fact).every(([key, value]) => key === "at" || key === "period" || JSON.stringify(kept[key]) === JSON.stringify(value));
}

/**
 * Takes a decision back: as if it had never been made, in closed periods by a correction (RULES §7: reversal = never written). Needs a
 * reason. Safe to run twice: what is taken back stays so.
 */
export async function takeBack(ports: Ports, id: string, reason: string, account: string): Promise<Answer<{ readonly id: string }>> {
  if (reason.trim() === "") return refuse("decision.reason-missing", "reason");
  const known = await ports.store.get("request", id);
  if (known?.kind !== "decision") return refuse("decision.unknown", "id", { id });
  if (known.state === "decided" && !(await markTakenBack(ports, id, known, reason.trim(), account))) return refuse("app.changed-meanwhile", "id", { id });
  const taken = await ports.store.get("request", id);
  if (taken?.kind === "decision" && taken.body.takenBack !== undefined) await takeBackConsent(ports, id, taken.body.takenBack);
  await postSources(ports, [{ key: keyOf(id), revision: null, lane: known.contract }]);
  return { id };
}

/** Request and source in one transaction, so that the hourly sweep finds what was not posted. */
async function markTakenBack(ports: Ports, id: string, known: DecisionRequest, reason: string, account: string): Promise<boolean> {
  const source = await ports.store.get("source", keyOf(id));
  if (source === null) return false;
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const body = { ...known.body, takenBack: { by, at: instantText(ports.now()), reason } };
  return ports.store.transact([
    { kind: "set", entity: "request", key: id, value: { ...known, rev: known.rev + 1, state: "taken-back", body }, when: { rev: known.rev } },
    { kind: "set", entity: "source", key: keyOf(id), value: { ...source, rev: source.rev + 1, state: "pending" }, when: { rev: source.rev } },
  ]);
}

/** A decision as kept: people by our ids, instants ISO, periods by their first days. */
export interface KeptDecision {
  readonly id: string;
  readonly state: DecisionRequest["state"];
  readonly fact: DecisionFact;
  /** When it was written down. */
  readonly at: string;
  readonly by: string;
  readonly periods: readonly string[];
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** Every decision about a contract's money, newest first, taken back ones included. The query may miss one of a moment ago. */
export async function decisionsOf(ports: Ports, contract: string): Promise<readonly KeptDecision[]> {
  const kept: KeptDecision[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<RequestRecord> = await ports.store.query("request", { index: "by-contract", partition: [contract], newestFirst: true, cursor });
    kept.push(...page.rows.flatMap(({ key, value }) => (value.kind === "decision" ? [keptOf(key, value)] : [])));
    cursor = page.next;
  } while (cursor !== null);
  return kept;
}

/** One decision, by a strong read; null where there is none of this id. */
export async function decisionOf(ports: Ports, id: string): Promise<KeptDecision | null> {
  const record = await ports.store.get("request", id);
  return record?.kind === "decision" ? keptOf(id, record) : null;
}

function keptOf(id: string, { state, at, body }: DecisionRequest): KeptDecision {
  return { id, state, fact: toldBy(body.fact).fact as DecisionFact, at, by: body.by, periods: body.periods, takenBack: body.takenBack ?? null };
}
