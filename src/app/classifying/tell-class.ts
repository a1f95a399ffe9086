import type { Contract } from "../../core/contract/contract";
import { isoWithOffset } from "../../core/time/iso";
import { instant, type Instant } from "../../core/time/instant";
import { nameOf } from "../../text/label";
import { languageOf, say, type Language } from "../../text/say";
import type { LoadedIssue } from "../tracking/load-issue";
import { accountsOf } from "../people/name-person";
import { keyPart, sendNotice } from "../notices/send-notice";
import { instantOf } from "../records/instant-text";
import type { Ports } from "../ports";

export interface ClassNews {
  readonly was: string;
  readonly category: string;
  readonly reason: string;
}

/**
 * Tells the customer in public and in their language that the request stands under another category from now on; answers when they
 * were told, null where Jira refused the comment. Safe to run twice: the same change of the same track is one notice, and a second
 * run answers the time of the first.
 */
export async function tellClass(ports: Ports, { issue, track }: LoadedIssue, contract: Contract, news: ClassNews): Promise<Instant | null> {
  const place = track.body.facts.filter(([kind]) => kind === "k").length;
  const key = `class:${keyPart(issue)}:${place}:${keyPart(news.category)}`;
  const { reporter } = track.body;
  const customer = reporter === undefined ? undefined : (await accountsOf(ports, [reporter])).get(reporter);
  const language = languageOf(customer === undefined ? "de" : await ports.jira.locale(customer));
  await sendNotice(ports, { key, issue, text: wordsOf(language, contract, news, instant(ports.now())), public: true, mention: null });
  const notice = await ports.store.get("notice", key);
  return notice?.state === "sent" ? instantOf(notice.at) : null;
}

/** What changes, why, and what further work means; what was done until now stays as it is. */
function wordsOf(language: Language, contract: Contract, { was, category, reason }: ClassNews, now: Instant): string {
  const terms = contract.categories[category];
  const named = (id: string): string => nameOf(language, contract.categories[id]?.label ?? null, id);
  const facts = {
    was: named(was),
    category: named(category),
    reason: /[.!?]$/.test(reason) ? reason : `${reason}.`,
    from: isoWithOffset(now, contract.timezone),
    zone: contract.timezone,
    currency: contract.currency,
    rate: contract.rates[terms?.rate ?? ""]?.perHour ?? 0,
  };
  const effect = terms?.treatment === "billed" ? `billed.${contract.prices}` : (terms?.treatment ?? "not-covered");
  return `${say(language, "notice.reclassified", facts)} ${say(language, `notice.reclassified.${effect}`, facts)}`;
}
