import { say } from "../../text/say";
import type { Answer, EstimateOffer } from "../api";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { personsOf } from "../people/name-person";
import { consentWays } from "./offer-consent";
import { customerLanguage } from "./tell-consent";
import { draftTime, type Draft } from "../worklogs/preview-time";
import { sendNotice } from "../notices/send-notice";
import { localDateOf } from "../../core/time/zone";
import { instantText } from "../records/instant-text";
import type { AnnouncementRequest } from "../records/request";
import type { Refusal } from "../api";
import type { Ports } from "../ports";
import { updateTrack } from "../tracking/update-track";
import type { Viewer } from "../views/view-issue";

export interface EstimateAsk {
  readonly seconds: number;
  readonly category: string | null;
}

/** An estimate before the work, rated like a worklog of now (RULES §5, Announcement); kept on the issue only of whoever may work on it. */
export async function estimateTime(ports: Ports, loaded: LoadedIssue, ask: EstimateAsk, { mayLog }: Pick<Viewer, "mayLog">): Promise<Answer<EstimateOffer>> {
  const draft = await draftOf(ports, loaded, ask);
  if ("problems" in draft) return draft;
  if (mayLog) await updateTrack(ports, loaded.issue, { facts: [], patch: { estimate: ask.seconds } });
  return offerOf(ports, draft, ask.seconds);
}

/** What the customer may be asked for time of the issue that is parked already, in the month of `date`. */
export async function offerParked(
  ports: Ports,
  loaded: LoadedIssue,
  ask: { readonly date: string; readonly category: string | null },
): Promise<Answer<EstimateOffer>> {
  const draft = await draftTime(ports, loaded, { ...ask, seconds: 0 }, { least: 0 });
  return "problems" in draft ? draft : offerOf(ports, draft, 0);
}

const draftOf = (ports: Ports, loaded: LoadedIssue, ask: EstimateAsk): Promise<Draft | Refusal> =>
  draftTime(ports, loaded, { ...ask, date: localDateOf(ports.now(), loaded.judgement.contract?.timezone ?? "UTC") });

function offerOf(ports: Ports, draft: Draft, seconds: number): EstimateOffer {
  const { preview, contract } = draft;
  const { usage, addedToIssue, perHour } = preview;
  return {
    seconds,
    leftMinutes: Math.floor(usage.coveredSeconds / 60),
    overageMinutes: Math.ceil(usage.overageSeconds / 60),
    amount: { amount: addedToIssue.amount, currency: contract.currency },
    perHour: perHour === null ? null : { amount: perHour, currency: contract.currency },
    offered: usage.overageSeconds > 0,
    ways: consentWays(ports, draft),
    trace: preview.trace,
  };
}

/**
 * Tells the customer in public and in their language, and keeps what was said. Safe to run twice: the same seconds in the same
 * period are one announcement.
 */
export async function announceOverage(ports: Ports, loaded: LoadedIssue, ask: EstimateAsk, account: string): Promise<Refusal | null> {
  const draft = await draftOf(ports, loaded, ask);
  if ("problems" in draft) return draft;
  const offer = offerOf(ports, draft, ask.seconds);
  if (!offer.offered) return refuse("app.nothing-to-announce", "seconds", { seconds: ask.seconds });
  const language = await customerLanguage(ports, loaded);
  const facts = {
    seconds: ask.seconds,
    over: offer.overageMinutes,
    amount: offer.amount.amount,
    currency: offer.amount.currency,
    rate: offer.perHour?.amount ?? 0,
  };
  const id = requestId(loaded.issue, draft, ask.seconds);
  await sendNotice(ports, {
    key: `announce:${id}`,
    issue: loaded.issue,
    text: say(language, `notice.announce.${draft.contract.prices}`, facts),
    public: true,
    mention: null,
  });
  await keep(ports, id, await requestOf(ports, loaded, draft, offer, account, { state: "announced" }));
  return null;
}

/** Logged without an announcement: the reason is kept beside the worklog. Safe to run twice, as the announcement is. */
export async function noteNotAnnounced(
  ports: Ports,
  loaded: LoadedIssue,
  ask: EstimateAsk & { readonly reason: string },
  account: string,
): Promise<Refusal | null> {
  if (ask.reason.trim() === "") return refuse("app.reason-missing", "reason");
  const draft = await draftOf(ports, loaded, ask);
  if ("problems" in draft) return draft;
  const record = await requestOf(ports, loaded, draft, offerOf(ports, draft, ask.seconds), account, { state: "not-possible", reason: ask.reason.trim() });
  await keep(ports, `n.${requestId(loaded.issue, draft, ask.seconds)}`, record);
  return null;
}

const requestId = (issue: string, { rating }: Draft, seconds: number): string => `${issue}.${rating.period.from}.${seconds}`;

async function keep(ports: Ports, id: string, record: AnnouncementRequest): Promise<void> {
  await ports.store.create("request", id, record);
}

async function requestOf(
  ports: Ports,
  loaded: LoadedIssue,
  draft: Draft,
  offer: EstimateOffer,
  account: string,
  said: { readonly state: AnnouncementRequest["state"]; readonly reason?: string },
): Promise<AnnouncementRequest> {
  const persons = await personsOf(ports, [account]);
  const { state, ...reason } = said;
  return {
    v: 1,
    rev: 0,
    kind: "announcement",
    state,
    contract: draft.contract.id,
    issue: loaded.issue,
    at: instantText(ports.now()),
    body: {
      by: persons.get(account) ?? "",
      seconds: offer.seconds,
      overageMinutes: offer.overageMinutes,
      amount: offer.amount.amount,
      currency: offer.amount.currency,
      period: draft.rating.period.from,
      ...(draft.category === null ? {} : { category: draft.category }),
      ...reason,
    },
  };
}
