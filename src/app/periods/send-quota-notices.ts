import { parseInstant } from "../../core/time/iso";
import { languageOf, say } from "../../text/say";
import { keyPart, sendNotice } from "../notices/send-notice";
import type { PeriodRating } from "./rate-period-record";
import type { Ports } from "../ports";

/** A share of the quota was reached: the team reads it on the issue whose work crossed it. Safe to run twice: one notice record a share. */
export async function sendQuotaNotices(ports: Ports, { notices, statement, contract, usages, period }: PeriodRating): Promise<void> {
  if (notices.length === 0) return;
  const locale = contract.accountManager === undefined ? "de" : await ports.jira.locale(contract.accountManager);
  for (const notice of notices) {
    const at = parseInstant(notice.at);
    const issue = (usages.find(({ logged }) => logged === at) ?? usages[0])?.issue;
    const use = statement.quotas.find(({ id }) => id === notice.quota);
    if (issue === undefined || use === undefined) continue;
    const facts = {
      quota: notice.quota,
      tier: contract.tier,
      share: notice.step,
      used: use.covered,
      granted: use.granted + use.rolledIn,
      left: use.left,
      until: period.until,
    };
    const text = say(languageOf(locale ?? "de"), use.unit === "tickets" ? "notice.quota.tickets" : "notice.quota.minutes", facts);
    const key = `quota:${keyPart(notice.contract)}.${keyPart(notice.quota)}:${period.from}:${notice.step}`;
    await sendNotice(ports, { key, issue, text, public: false, mention: contract.accountManager ?? null });
  }
}
