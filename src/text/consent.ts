import { wallTime } from "./format";
import { say, type Language } from "./say";

export interface ConsentFacts {
  readonly kind: "approval" | "quote";
  readonly state: "asked" | "approved" | "declined" | "lapsed" | "withdrawn";
  readonly at: string;
  readonly by: string | null;
  readonly seconds: number;
  readonly overageMinutes: number;
  readonly amount: { readonly amount: number; readonly currency: string };
  readonly perHour: { readonly amount: number; readonly currency: string } | null;
  readonly prices: "net" | "gross";
  readonly as: "billed" | "fixed";
  readonly cap: "minutes" | "money";
  readonly lastDay: string;
  readonly answerBy: string;
  readonly unanswered: "stop" | "continue";
  readonly goesOn: boolean;
  readonly ended: {
    readonly at: string;
    readonly by: string | null;
    readonly channel: string | null;
    readonly evidence: string | null;
    readonly reason: string | null;
  } | null;
}

/** An end at midnight is read as the last minute of the day before, as „bis 23:59“. */
export const lastMoment = (end: string, zone: string): string =>
  wallTime(end, zone).time === "00:00" ? new Date(Date.parse(end) - 60_000).toISOString() : end;

type Facts = Readonly<Record<string, string | number>>;

/** What the templates of a consent are filled with; instants are shown in `zone`, relative to `now`. */
export const consentFacts = (one: ConsentFacts, zone: string, now?: string): Facts => ({
  seconds: one.seconds,
  over: one.overageMinutes,
  amount: one.amount.amount,
  currency: one.amount.currency,
  rate: one.perHour?.amount ?? 0,
  prices: one.prices,
  lastDay: one.lastDay,
  answerBy: lastMoment(one.answerBy, zone),
  zone,
  ...(now === undefined ? {} : { now }),
});

/** „höchstens 22,50 € zzgl. USt. für etwa 15 min“ */
export const consentOffer = (language: Language, one: ConsentFacts): string =>
  say(language, one.kind === "approval" ? `consent.offer.approval.${one.cap}` : `consent.offer.quote.${one.as}`, consentFacts(one, "UTC"));

/** The button of a yes repeats how much it is for. */
export const approveWords = (language: Language, one: ConsentFacts): string =>
  say(language, one.kind === "approval" ? `portal.consent.approve.approval.${one.cap}` : "portal.consent.approve.quote", consentFacts(one, "UTC"));

export const consentTitle = (language: Language, { kind, state }: Pick<ConsentFacts, "kind" | "state">): string => say(language, `consent.${kind}.${state}`);

/** Words of one line about where it stands: what, when, how much. */
export const consentLine = (language: Language, key: string, one: ConsentFacts, zone: string, now?: string): string =>
  say(language, key, { ...consentFacts(one, zone, now), title: consentTitle(language, one), at: one.ended?.at ?? one.at, offer: consentOffer(language, one) });

interface Step {
  readonly code: string;
  readonly facts: Facts;
}

/** Why it stands where it stands, in the order in which it happened; the steps of a „Why?“. */
export function consentTrace(one: ConsentFacts, zone: string, now?: string): readonly Step[] {
  const facts = consentFacts(one, zone, now);
  const step = (code: string, more: Facts = {}): Step => ({ code: `consent.${code}`, facts: { ...facts, ...more } });
  const { ended } = one;
  return [
    step(one.seconds === 0 ? "parked" : one.kind === "quote" ? "estimate-quote" : "estimate"),
    step(one.as === "fixed" ? "fixed" : "rate"),
    ...(one.kind === "approval" ? [step(`cap-${one.cap}`)] : []),
    one.by === null ? step("asked", { at: one.at }) : step("asked-by", { at: one.at, by: one.by }),
    step("answer-by"),
    step(`silence-${one.unanswered}`),
    ...(ended === null ? [] : endSteps(one, ended, step)),
  ];
}

function endSteps({ state, goesOn }: ConsentFacts, ended: NonNullable<ConsentFacts["ended"]>, step: (code: string, more?: Facts) => Step): readonly Step[] {
  const { at, by, channel, evidence, reason } = ended;
  return [
    step(goesOn ? "lapsed-on" : state, { at, channel: channel ?? "" }),
    ...(by === null || channel === "portal" ? [] : [step("recorded-by", { by })]),
    ...(evidence === null ? [] : [step("evidence", { evidence })]),
    ...(reason === null ? [] : [step("reason", { reason })]),
  ];
}
