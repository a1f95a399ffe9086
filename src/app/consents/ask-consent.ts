import { localDateOf } from "../../core/time/zone";
import type { ConsentAsk, Refusal } from "../api";
import { followConsent } from "./follow-consent";
import { limitsOf, type ConsentLimits } from "./limit-consent";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { personsOf } from "../people/name-person";
import { goesByQuote, hardQuotaOf, offerApproval, offerHourly, type Offered } from "./offer-consent";
import { draftTime, type Draft } from "../worklogs/preview-time";
import { consentKey, consentNumbers, pendingConsents } from "./read-consents";
import { instantText } from "../records/instant-text";
import type { ConsentBody, ConsentChannel, ConsentKind, ConsentRequest } from "../records/consent";
import { defined } from "../tracking/see-issue";
import type { Ports } from "../ports";

const AMOUNT_MAX = 100_000_000_000;
const TEXT_MAX = 1000;
/** A consent whose writer stopped halfway is followed up by then. */
export const FOLLOW_SECONDS = 60;

const KINDS: readonly string[] = ["approval", "quote"];
const CAPS: readonly string[] = ["minutes", "money"];
const CHANNELS: readonly string[] = ["mail", "phone", "meeting"];

/**
 * Asks the customer for an approval or a quote, or keeps one that came by mail, phone or in a meeting (RULES §5, Approval). Safe to run
 * twice: the number of the next consent of an issue is a key that only one can create, and an issue has one open consent at a time.
 */
export async function askConsent(ports: Ports, loaded: LoadedIssue, ask: ConsentAsk, account: string): Promise<Refusal | null> {
  const wrong = malformedPart(ask);
  if (wrong !== null) return refuse("app.ask-malformed", wrong);
  if (ask.channel !== null && (ask.evidence ?? "").trim() === "") return refuse("app.evidence-missing", "evidence");
  if (pendingConsents(loaded.track.body.facts).length > 0) return refuse("app.consent-pending", "issue");
  const zone = loaded.judgement.contract?.timezone ?? "UTC";
  const draft = await draftTime(ports, loaded, { ...ask, date: ask.date ?? localDateOf(ports.now(), zone) }, { least: 0 });
  if ("problems" in draft) return draft;
  const offered = offerFor(draft, ask);
  if ("problems" in offered) return offered;
  const kind = ask.kind as ConsentKind;
  const limits = await limitsOf(ports, draft.contract, kind, ask.lastDay);
  if (limits === null) return refuse("app.valid-until-impossible", "lastDay", { date: ask.lastDay });
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const key = consentKey(loaded.issue, String(consentNumbers(loaded.track.body.facts).length + 1));
  await ports.lanes.push("lane", { kind: "consent", request: key }, { delaySeconds: FOLLOW_SECONDS, oneAtATime: `issue:${loaded.issue}` });
  const created = await ports.store.create("request", key, recordOf(ports, draft, bodyOf(draft, ask, offered, limits, by), ask, by));
  await followConsent(ports, key);
  return created ? null : refuse("app.consent-pending", "issue");
}

/** The first part of an ask that cannot be meant; a form never sends it. */
function malformedPart({ kind, cap, channel, fixed, note, evidence }: ConsentAsk): string | null {
  if (!KINDS.includes(kind)) return "kind";
  if (!CAPS.includes(cap)) return "cap";
  if (channel !== null && !CHANNELS.includes(channel)) return "channel";
  if (fixed !== null && kind !== "quote") return "fixed";
  if (note.length > TEXT_MAX) return "note";
  return (evidence ?? "").length > TEXT_MAX ? "evidence" : null;
}

function offerFor(draft: Draft, { kind, fixed, seconds }: ConsentAsk): Offered | Refusal {
  if (kind === "approval") return offerApproval(draft) ?? refuse("app.nothing-to-approve", "seconds", { seconds });
  if (!goesByQuote(draft)) return refuse("app.no-quote-needed", "category", { category: draft.category ?? "–" });
  if (fixed === null) return offerHourly(draft) ?? refuse("app.no-rate-for-quote", "category", { category: draft.category ?? "–" });
  if (!Number.isInteger(fixed) || fixed <= 0 || fixed > AMOUNT_MAX) return refuse("app.amount-impossible", "fixed", { amount: fixed });
  return { overSeconds: seconds, overageMinutes: Math.ceil(seconds / 60), amount: fixed, perHour: null, total: { seconds, amount: fixed } };
}

function bodyOf(draft: Draft, ask: ConsentAsk, offered: Offered, limits: ConsentLimits, by: string): ConsentBody {
  const { contract, category, rating } = draft;
  const note = ask.note.trim();
  return defined({
    kind: ask.kind as ConsentKind,
    by,
    seconds: ask.seconds,
    overSeconds: offered.overSeconds,
    overageMinutes: offered.overageMinutes,
    amount: offered.amount,
    total: offered.total,
    currency: contract.currency,
    prices: contract.prices,
    rate: offered.perHour ?? undefined,
    as: ask.fixed === null ? "billed" : "fixed",
    cap: ask.cap as ConsentBody["cap"],
    category: category ?? undefined,
    quota: ask.kind === "approval" ? hardQuotaOf(draft) : undefined,
    period: rating.period.from,
    until: instantText(limits.until),
    answerBy: instantText(limits.answerBy),
    unanswered: limits.unanswered,
    note: note === "" ? undefined : note,
  });
}

function recordOf(ports: Ports, { contract, usage }: Draft, body: ConsentBody, { channel, evidence }: ConsentAsk, by: string): ConsentRequest {
  const at = instantText(ports.now());
  const ended = { at, by, channel: channel as ConsentChannel, evidence: (evidence ?? "").trim() };
  const record = { v: 1, rev: 0, kind: "consent", contract: contract.id, issue: usage.issue, at } as const;
  return channel === null ? { ...record, state: "asked", body } : { ...record, state: "approved", body: { ...body, ended } };
}
