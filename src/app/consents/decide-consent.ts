import { localDate } from "../../core/time/instant";
import { acceptQuote } from "./accept-quote";
import type { Refusal } from "../api";
import { decide } from "../decisions/decide";
import type { LoadedIssue } from "../tracking/load-issue";
import { accountsOf } from "../people/name-person";
import { isGranted } from "./read-consents";
import type { ConsentRequest } from "../records/consent";
import type { Ports } from "../ports";

/**
 * What a yes means for money (RULES §5): an approval opens its hard limit for the issue, up to its cap and until its last day; a quote
 * prices the issue's work. Safe to run twice: both go by the consent's key, and the same words are one decision.
 */
export async function decideConsent(ports: Ports, loaded: LoadedIssue, key: string, record: ConsentRequest): Promise<Refusal | null> {
  const { body } = record;
  if (!isGranted(record)) return null;
  const person = body.ended?.by ?? body.by;
  const account = (await accountsOf(ports, [person])).get(person) ?? "-";
  if (body.kind === "quote") {
    return acceptQuote(ports, loaded, { id: key, as: body.as, ...(body.as === "fixed" ? { amount: body.amount } : {}) }, account);
  }
  return body.quota === undefined ? null : openLimit(ports, key, record, body.quota, account);
}

/** Nobody said it: the contract's term on unanswered requests did. */
const UNANSWERED = "unanswered";

async function openLimit(
  ports: Ports,
  key: string,
  { at: asked, body, contract, issue }: ConsentRequest,
  quota: string,
  account: string,
): Promise<Refusal | null> {
  const { at = asked, channel = UNANSWERED, evidence } = body.ended ?? {};
  const said = { channel, ...(evidence === undefined ? {} : { evidence }) };
  const cap = body.cap === "money" ? { amount: body.amount } : { seconds: body.overSeconds };
  const period = localDate(body.period);
  const decided = await decide(ports, { fact: "approved", id: `d.${key}`, at, contract, issue, quota, ...said, until: body.until, period, ...cap }, account);
  return "problems" in decided ? decided : null;
}
