import { instant, type Instant } from "../../core/time/instant";
import type { ConsentRequest } from "../records/consent";
import { instantOf } from "../records/instant-text";
import type { RequestRecord } from "../records/request";
import type { FactTuple } from "../records/track";
import type { Page, Ports } from "../ports";

export interface KnownConsent {
  readonly key: string;
  readonly record: ConsentRequest;
}

export const isConsent = (record: RequestRecord): record is ConsentRequest => record.kind === "consent";

export const consentKey = (issue: string, n: string): string => `c.${issue}.${n}`;

/** Numbers of an issue's consents, as its track knows them. */
export const consentNumbers = (facts: readonly FactTuple[]): readonly string[] => facts.filter(([kind]) => kind === "q").map(([, id]) => String(id));

export interface PendingConsent {
  readonly n: string;
  readonly of: string;
  /** From then on nobody can answer. */
  readonly answerBy: Instant;
}

/** Asked and not ended yet, as the issue's facts say. */
export function pendingConsents(facts: readonly FactTuple[]): readonly PendingConsent[] {
  const ended = new Set(facts.filter(([kind]) => kind === "z").map(([, id]) => String(id)));
  return facts
    .filter(([kind, id]) => kind === "q" && !ended.has(String(id)))
    .map(([, id, , , of, answerBy]) => ({ n: String(id), of: String(of), answerBy: instant(Number(answerBy)) }));
}

/** All consents of an issue, newest first; read strongly, by the numbers in its track. */
export async function consentsOf(ports: Ports, issue: string, facts: readonly FactTuple[]): Promise<readonly KnownConsent[]> {
  const keys = consentNumbers(facts).map((n) => consentKey(issue, n));
  const found = keys.length === 0 ? new Map<string, RequestRecord>() : await ports.store.getMany("request", keys);
  return keys
    .flatMap((key): KnownConsent[] => {
      const record = found.get(key);
      return record !== undefined && isConsent(record) ? [{ key, record }] : [];
    })
    .toReversed();
}

/** From `answerBy` on it is over, whether or not the clock's tick was there yet. */
export const isOver = ({ state, body }: ConsentRequest, now: Instant): boolean => state === "asked" && now >= instantOf(body.answerBy);

/** Everything told or asked under a contract, newest first. */
export async function requestsOfContract(ports: Ports, contract: string): Promise<readonly { readonly key: string; readonly value: RequestRecord }[]> {
  const all: { key: string; value: RequestRecord }[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<RequestRecord> = await ports.store.query("request", { index: "by-contract", partition: [contract], newestFirst: true, cursor });
    all.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** Whether the customer said yes, or the contract takes silence for a yes. */
export const isGranted = ({ state, body }: Pick<ConsentRequest, "state" | "body">): boolean =>
  state === "approved" || (state === "lapsed" && body.unanswered === "continue");
