import { lastMoment } from "../../text/consent";
import { languageOf, say, type Language } from "../../text/say";
import type { Refusal } from "../api";
import type { LoadedIssue } from "../tracking/load-issue";
import { accountsOf } from "../people/name-person";
import type { ConsentRequest } from "../records/consent";
import { instantText } from "../records/instant-text";
import { sendNotice } from "../notices/send-notice";
import type { Ports } from "../ports";

/** The reporter's language; German where nobody says. */
export async function customerLanguage(ports: Ports, { track }: LoadedIssue): Promise<Language> {
  const { reporter } = track.body;
  const account = reporter === undefined ? undefined : (await accountsOf(ports, [reporter])).get(reporter);
  return languageOf(account === undefined ? "de" : await ports.jira.locale(account));
}

/**
 * Tells the customer in public what is asked, confirmed or taken back, and the team what was answered or how it ended. Safe to run twice:
 * one notice a consent and step.
 */
export async function tellConsent(ports: Ports, loaded: LoadedIssue, key: string, record: ConsentRequest): Promise<void> {
  const byHand = record.body.ended?.evidence !== undefined;
  const wasAsked = !byHand || record.at !== record.body.ended?.at;
  if (wasAsked) await tellCustomer(ports, loaded, key, record, "asked");
  if (record.state === "asked") return;
  const silent = record.state === "lapsed" && record.body.unanswered === "stop";
  if (!silent && record.state !== "declined") await tellCustomer(ports, loaded, key, record, record.body.takenBack === undefined ? record.state : "taken-back");
  if (record.state !== "withdrawn") await tellTeam(ports, loaded, key, record);
}

async function tellCustomer(ports: Ports, loaded: LoadedIssue, key: string, record: ConsentRequest, step: string): Promise<void> {
  const language = await customerLanguage(ports, loaded);
  const { kind, as, unanswered, note } = record.body;
  const facts = factsOf(ports, loaded, record);
  const words =
    step === "asked"
      ? [
          say(language, `notice.consent.asked.${kind}.${as}`, facts),
          note ?? "",
          say(language, `notice.consent.answer.${kind}`, facts),
          say(language, `consent.silence.${kind}.${unanswered}`, facts),
        ]
      : [say(language, `notice.consent.${step}.${kind}${step === "approved" ? `.${as}` : ""}`, facts)];
  await sendNotice(ports, {
    key: `consent:${key}:1:${step}`,
    issue: loaded.issue,
    text: words.filter((part) => part !== "").join(" "),
    public: true,
    mention: null,
  });
}

/** The yes is kept, but the contract of today cannot follow it: somebody has to look. Safe to run twice, as above. */
export async function tellRefused(ports: Ports, loaded: LoadedIssue, key: string, record: ConsentRequest, { problems }: Refusal): Promise<void> {
  const { mention, language } = await workerOf(ports, loaded, record);
  const why = problems.map(({ code, facts }) => say(language, `problem.${code}`, facts)).join(" ");
  const text = say(language, `notice.consent.team.refused.${record.body.kind}`, { ...factsOf(ports, loaded, record), why });
  await sendNotice(ports, { key: `consent:${key}:1:team-refused`, issue: loaded.issue, text, public: false, mention });
}

/** Whoever works on it, else whoever asked. */
async function workerOf(
  ports: Ports,
  { track }: LoadedIssue,
  { body }: ConsentRequest,
): Promise<{ readonly mention: string | null; readonly language: Language }> {
  const { assignee } = track.body;
  const accounts = await accountsOf(ports, [...(assignee === undefined ? [] : [assignee]), body.by]);
  const mention = (assignee === undefined ? undefined : accounts.get(assignee)) ?? accounts.get(body.by) ?? null;
  return { mention, language: languageOf(mention === null ? "de" : await ports.jira.locale(mention)) };
}

async function tellTeam(ports: Ports, loaded: LoadedIssue, key: string, record: ConsentRequest): Promise<void> {
  const { kind, unanswered, ended } = record.body;
  const { mention, language } = await workerOf(ports, loaded, record);
  const step = record.state === "lapsed" ? `lapsed.${unanswered}` : record.state;
  const facts = { ...factsOf(ports, loaded, record), reason: ended?.reason ?? "–" };
  const reason = record.state === "declined" && ended?.reason !== undefined ? ` ${say(language, "notice.consent.team.reason", facts)}` : "";
  await sendNotice(ports, {
    key: `consent:${key}:1:team-${record.state}`,
    issue: loaded.issue,
    text: `${say(language, `notice.consent.team.${step}.${kind}`, facts)}${reason}`,
    public: false,
    mention,
  });
}

function factsOf(ports: Ports, { judgement }: LoadedIssue, { body }: ConsentRequest): Readonly<Record<string, string | number>> {
  const zone = judgement.contract?.timezone ?? "UTC";
  return {
    seconds: body.seconds,
    over: body.overageMinutes,
    amount: body.amount,
    currency: body.currency,
    rate: body.rate ?? 0,
    prices: body.prices,
    until: body.until,
    by: lastMoment(body.answerBy, zone),
    zone,
    now: instantText(ports.now()),
  };
}
