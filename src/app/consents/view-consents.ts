import { addDays } from "../../core/time/local-date";
import { instant, localDate } from "../../core/time/instant";
import { localDateOf } from "../../core/time/zone";
import type { ConsentView } from "../api";
import { accountsOf } from "../people/name-person";
import { isOver, type KnownConsent } from "./read-consents";
import type { ConsentRequest } from "../records/consent";
import { instantOf } from "../records/instant-text";
import type { Ports } from "../ports";

/** Consents as the team reads them: with names, channel and evidence. */
export async function viewConsents(ports: Ports, known: readonly KnownConsent[], zone: string): Promise<readonly ConsentView[]> {
  const persons = known
    .flatMap(({ record }) => [record.body.by, record.body.ended?.by ?? "", record.body.takenBack?.by ?? ""])
    .filter((person) => person !== "");
  const accounts = await accountsOf(ports, persons);
  const names = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  const nameOf = (person: string | undefined): string | null => names.get(accounts.get(person ?? "") ?? "") ?? null;
  return known.map((one) => viewConsent(ports, one, zone, nameOf));
}

/** As a customer may see them: nobody's name, and of the evidence nothing but the way the answer came. */
export const customerConsent = (ports: Ports, known: KnownConsent, zone: string): ConsentView => {
  const view = viewConsent(ports, known, zone, () => null);
  const { ended } = view;
  const own = ended?.channel === "portal";
  return { ...view, ended: ended === null ? null : { ...ended, evidence: null, reason: own ? ended.reason : null } };
};

function viewConsent(ports: Ports, { key, record }: KnownConsent, zone: string, nameOf: (person: string | undefined) => string | null): ConsentView {
  const { body } = record;
  const state = isOver(record, ports.now()) ? "lapsed" : record.state;
  return {
    id: key,
    kind: body.kind,
    state,
    at: record.at,
    by: nameOf(body.by),
    seconds: body.seconds,
    overageMinutes: body.overageMinutes,
    amount: { amount: body.amount, currency: body.currency },
    perHour: body.rate === undefined ? null : { amount: body.rate, currency: body.currency },
    prices: body.prices,
    as: body.as,
    cap: body.cap,
    category: body.category ?? null,
    period: body.period,
    lastDay: addDays(localDate(localDateOf(instant(instantOf(body.until)), zone)), -1),
    answerBy: body.answerBy,
    unanswered: body.unanswered,
    goesOn: state === "lapsed" && body.unanswered === "continue",
    note: body.note ?? null,
    ended: state === "asked" ? null : endOf(record, nameOf),
  };
}

function endOf({ body }: ConsentRequest, nameOf: (person: string | undefined) => string | null): ConsentView["ended"] {
  const { at = body.answerBy, by, channel, evidence, reason } = body.takenBack ?? body.ended ?? {};
  return { at, by: nameOf(by), channel: channel ?? null, evidence: evidence ?? null, reason: reason ?? null };
}
