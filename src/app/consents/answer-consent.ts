import type { Refusal } from "../api";
import { FOLLOW_SECONDS } from "./ask-consent";
import { followConsent } from "./follow-consent";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { loadBook } from "../contracts/load-contracts";
import { contractOn } from "../tracking/load-desk";
import { mayAnswer } from "./check-approver";
import { personsOf } from "../people/name-person";
import { consentKey, isConsent, isOver, pendingConsents, type KnownConsent } from "./read-consents";
import type { ConsentChannel, ConsentEnd, ConsentRequest, ConsentState } from "../records/consent";
import { instantText } from "../records/instant-text";
import { defined } from "../tracking/see-issue";
import type { Ports } from "../ports";
import type { FactTuple } from "../records/track";

const TEXT_MAX = 1000;
const CHANNELS: readonly string[] = ["mail", "phone", "meeting"];

interface CustomerAnswer {
  readonly id: string;
  readonly approve: boolean;
  readonly reason: string;
}

/**
 * The customer's answer in portal or my-contract. Safe to run twice: `asked` ends once, by a write conditioned on its rev; the first
 * answer wins and the second is told so.
 */
export async function answerConsent(ports: Ports, loaded: LoadedIssue, { id, approve, reason }: CustomerAnswer, account: string): Promise<Refusal | null> {
  if (reason.length > TEXT_MAX) return refuse("app.ask-malformed", "reason");
  const known = await readConsent(ports, loaded, id);
  if (known === null) return refuse("app.consent-unknown", "id");
  const book = await loadBook(ports, known.record.contract);
  const contract = book === null ? null : contractOn(book, ports.now());
  if (contract === null || !(await mayAnswer(ports, loaded, contract, account))) return refuse("app.may-not-approve", "id");
  return endBy(ports, known, approve ? "approved" : "declined", { channel: "portal", reason }, account);
}

/** An answer that came by mail, phone or in a meeting, written down by an agent with where it can be found. Safe to run twice, as above. */
export async function recordAnswer(
  ports: Ports,
  loaded: LoadedIssue,
  { id, approve, channel, evidence }: { readonly id: string; readonly approve: boolean; readonly channel: string; readonly evidence: string },
  account: string,
): Promise<Refusal | null> {
  if (!CHANNELS.includes(channel)) return refuse("app.ask-malformed", "channel");
  if (evidence.length > TEXT_MAX) return refuse("app.ask-malformed", "evidence");
  if (evidence.trim() === "") return refuse("app.evidence-missing", "evidence");
  const known = await readConsent(ports, loaded, id);
  if (known === null) return refuse("app.consent-unknown", "id");
  return endBy(ports, known, approve ? "approved" : "declined", { channel: channel as ConsentChannel, evidence }, account);
}

/** The team takes back what it asked. Safe to run twice, as above. */
export async function withdrawConsent(ports: Ports, loaded: LoadedIssue, id: string, reason: string, account: string): Promise<Refusal | null> {
  if (reason.length > TEXT_MAX) return refuse("app.ask-malformed", "reason");
  const known = await readConsent(ports, loaded, id);
  return known === null ? refuse("app.consent-unknown", "id") : endBy(ports, known, "withdrawn", { reason }, account);
}

/** Whatever is unanswered past its time ends at that time, however late somebody looks. Safe to run twice, as above. True: something ended. */
export async function lapseConsents(ports: Ports, issue: string, facts: readonly FactTuple[]): Promise<boolean> {
  const over = pendingConsents(facts).filter(({ answerBy }) => answerBy <= ports.now());
  for (const { n } of over) {
    const key = consentKey(issue, n);
    const record = await ports.store.get("request", key);
    if (record === null || !isConsent(record)) continue;
    if (isOver(record, ports.now())) await end(ports, { key, record }, "lapsed", { at: record.body.answerBy });
    else await followConsent(ports, key);
  }
  return over.length > 0;
}

async function readConsent(ports: Ports, { issue }: LoadedIssue, key: string): Promise<KnownConsent | null> {
  const record = key.startsWith(`c.${issue}.`) ? await ports.store.get("request", key) : null;
  return record !== null && isConsent(record) ? { key, record } : null;
}

async function endBy(
  ports: Ports,
  known: KnownConsent,
  state: ConsentState,
  said: { readonly channel?: ConsentChannel; readonly evidence?: string; readonly reason?: string },
  account: string,
): Promise<Refusal | null> {
  if (isOver(known.record, ports.now())) {
    await end(ports, known, "lapsed", { at: known.record.body.answerBy });
    return refuse("app.consent-lapsed", "id", { at: known.record.body.answerBy, zone: "UTC" });
  }
  if (known.record.state !== "asked") return answered(known.record);
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const words = { evidence: filled(said.evidence), reason: filled(said.reason) };
  const won = await end(ports, known, state, defined({ at: instantText(ports.now()), by, channel: said.channel, ...words }) as ConsentEnd);
  if (won) return null;
  const first = await ports.store.get("request", known.key);
  return first !== null && isConsent(first) && first.state !== "asked" ? answered(first) : refuse("app.try-again", "id", { seconds: 2 });
}

const filled = (text: string | undefined): string | undefined => (text === undefined || text.trim() === "" ? undefined : text.trim());

const answered = ({ state }: ConsentRequest): Refusal => refuse(`app.consent-${state}`, "id");

/** The one way out of `asked`: the lane looks again later, so that nobody's stop between two writes loses what follows. */
async function end(ports: Ports, { key, record }: KnownConsent, state: ConsentState, ended: ConsentEnd): Promise<boolean> {
  await ports.lanes.push("lane", { kind: "consent", request: key }, { delaySeconds: FOLLOW_SECONDS, oneAtATime: `issue:${record.issue}` });
  const value: ConsentRequest = { ...record, rev: record.rev + 1, state, body: { ...record.body, ended } };
  const won = await ports.store.transact([{ kind: "set", entity: "request", key, value, when: { rev: record.rev, state: "asked" } }]);
  if (won) await followConsent(ports, key);
  return won;
}
