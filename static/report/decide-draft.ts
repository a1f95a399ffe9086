import type { DecisionDraft, DecisionKind, DecisionsView, Problem } from "../../src/app/api";
import { readDuration } from "../../src/text/duration-input";
import { wallTime } from "../../src/text/format";
import { readMoney } from "../../src/text/money-input";

export const KINDS: readonly DecisionKind[] = ["bought", "goodwill", "off-charge", "adjusted", "opening-balance", "pooled", "approved", "bundle"];
/** Agreed with somebody; the others are entered by whoever may adjust usage. */
export const AGREEMENTS: readonly DecisionKind[] = ["pooled", "approved", "bundle"];

export type FieldName =
  | "period"
  | "quota"
  | "sign"
  | "minutes"
  | "of"
  | "issue"
  | "direction"
  | "approver"
  | "on"
  | "work"
  | "cap"
  | "amount"
  | "until"
  | "channel"
  | "evidence"
  | "reason";

/** What stands in the fields, as typed. */
export type Typed = Readonly<Record<FieldName, string>>;
export type WrongFields = Readonly<Partial<Record<FieldName, Problem | string>>>;

/** Fields of a form in the order in which they are read and reached by Tab. */
export const FIELDS: Readonly<Record<DecisionKind, readonly FieldName[]>> = {
  bought: ["period", "quota", "minutes", "on", "reason"],
  goodwill: ["period", "quota", "minutes", "on", "reason"],
  "off-charge": ["period", "issue", "minutes", "reason"],
  adjusted: ["period", "quota", "sign", "minutes", "of", "reason"],
  "opening-balance": ["period", "quota", "minutes", "reason"],
  pooled: ["period", "direction", "quota", "work", "approver", "on", "reason"],
  bundle: ["work", "amount", "reason"],
  approved: ["period", "quota", "cap", "minutes", "amount", "until", "channel", "evidence"],
};

/** The fields that a form shows: the cap of an approval is in time or in money. */
export const fieldsOf = (kind: DecisionKind, typed: Typed): readonly FieldName[] =>
  FIELDS[kind].filter((name) => kind !== "approved" || name !== (typed.cap === "amount" ? "minutes" : "amount"));

/** An empty form; the period is the one of the page, or the present one. */
export function emptyForm(view: DecisionsView, periodStart: string | null): Typed {
  const today = wallTime(view.asOf, view.zone).date;
  const period = view.periods.find(({ from }) => from === periodStart) ?? view.periods.find(({ from }) => from <= today) ?? view.periods[0];
  return {
    period: period?.from ?? "",
    quota: view.quotas[0]?.id ?? "",
    sign: "add",
    minutes: "",
    of: "billed",
    issue: "",
    direction: "with-next",
    approver: "",
    on: today,
    work: "",
    cap: "minutes",
    amount: "",
    until: "",
    channel: "mail",
    evidence: "",
    reason: "",
  };
}

/** A top-up of a year's hours is not a slip; more is. */
const SECONDS_MAX = 10_000 * 3600;

export type Read = { readonly draft: DecisionDraft; readonly wrong: WrongFields } | { readonly draft: null; readonly wrong: WrongFields };

/** The decision that is typed, or which fields still lack something: field → key of its words. */
export function readTyped(kind: DecisionKind, typed: Typed, id: string): Read {
  const time = readDuration(typed.minutes, SECONDS_MAX);
  const minutes = time.kind === "seconds" && time.seconds % 60 === 0 ? time.seconds / 60 : 0;
  const amount = readMoney(typed.amount);
  const work = typed.work.split(/[\s,;]+/).filter((key) => key !== "");
  const lacks: Partial<Record<FieldName, string>> = {
    ...(minutes > 0 ? {} : { minutes: time.kind === "ambiguous" ? "decide.wrong.ambiguous" : "decide.wrong.minutes" }),
    ...(amount === null || amount === 0 ? { amount: "decide.wrong.amount" } : {}),
    ...(typed.reason.trim() === "" ? { reason: "decide.wrong.reason" } : {}),
    ...(typed.issue.trim() === "" ? { issue: "decide.wrong.issue" } : {}),
    ...(kind === "bundle" && work.length < 2 ? { work: "decide.wrong.bundle" } : work.length === 0 ? { work: "decide.wrong.work" } : {}),
    ...(typed.approver === "" ? { approver: "decide.wrong.approver" } : {}),
    ...(typed.on === "" ? { on: "decide.wrong.date" } : {}),
    ...(typed.evidence.trim() === "" ? { evidence: "decide.wrong.evidence" } : {}),
    ...(typed.quota === "" ? { quota: "decide.wrong.quota" } : {}),
  };
  const shown = fieldsOf(kind, typed);
  const wrong = Object.fromEntries(Object.entries(lacks).filter(([name]) => shown.includes(name as FieldName)));
  if (Object.keys(wrong).length > 0) return { draft: null, wrong };
  return { draft: draftOf(kind, typed, { id, minutes, amount: amount ?? 0, work }), wrong };
}

interface Values {
  readonly id: string;
  readonly minutes: number;
  readonly amount: number;
  readonly work: readonly string[];
}

function draftOf(kind: DecisionKind, typed: Typed, { id, minutes, amount, work }: Values): DecisionDraft {
  const { period, quota, on } = typed;
  const reason = typed.reason.trim();
  switch (kind) {
    case "bought":
    case "goodwill":
      return { kind, id, period, quota, minutes, on, reason };
    case "opening-balance":
      return { kind, id, period, quota, minutes, reason };
    case "adjusted":
      return { kind, id, period, quota, minutes: typed.sign === "take" ? -minutes : minutes, of: typed.of === "raw" ? "raw" : "billed", reason };
    case "off-charge":
      return { kind, id, period, issue: typed.issue.trim(), minutes, reason };
    case "bundle":
      return { kind, id, period, issues: work, amount, reason };
    case "pooled": {
      const direction = typed.direction === "with-previous" ? "with-previous" : "with-next";
      return { kind, id, period, quota, direction, approver: typed.approver, on, reason, work };
    }
    case "approved": {
      const until = typed.until === "" ? null : typed.until;
      const cap = typed.cap === "amount" ? { amount } : { minutes };
      return { kind, id, period, quota, cap, until, channel: typed.channel, evidence: typed.evidence.trim() };
    }
  }
}

/** Where the server puts a problem → the field it stands beside. */
const PLACES: Readonly<Record<string, FieldName>> = { at: "on", seconds: "minutes", issues: "work" };

/** The server's problems beside their fields, and those that belong to none. */
export function placeProblems(shown: readonly FieldName[], problems: readonly Problem[]): { readonly fields: WrongFields; readonly rest: readonly Problem[] } {
  const fieldOf = ({ at }: Problem): FieldName | undefined => {
    const name = at.replace(/[.[].*$/, "");
    const place = PLACES[name] ?? name;
    return shown.find((field) => field === place);
  };
  return {
    fields: Object.fromEntries(problems.flatMap((one) => (fieldOf(one) === undefined ? [] : [[fieldOf(one), one]]))),
    rest: problems.filter((one) => fieldOf(one) === undefined),
  };
}
