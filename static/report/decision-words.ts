import type { DecisionsView, DecisionView } from "../../src/app/api";
import { formatDate, formatMinutes, formatMoney, formatPeriod, type Language } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import { say } from "../../src/text/say";

/** A period by its first day: a month by its name, any other with both its days where they are known. */
export function periodWords(language: Language, { periods }: Pick<DecisionsView, "periods">, from: string): string {
  const known = periods.find((one) => one.from === from);
  if (known !== undefined) return formatPeriod(language, known.from, known.until);
  return formatDate(language, from, from.endsWith("-01") ? "month" : "short");
}

export const quotaWords = (language: Language, { labels }: Pick<DecisionsView, "labels">, quota: string): string =>
  nameOf(language, labels.quotas[quota] ?? null, quota);

/** `Top-up: 60 min for Content`; what it is about in one line. */
export function decisionWords(language: Language, view: DecisionsView, one: DecisionView): string {
  const quota = one.quota === null ? "" : quotaWords(language, view, one.quota);
  const much = one.amount === null ? formatMinutes(Math.abs(one.minutes ?? 0)) : formatMoney(language, one.amount.amount, one.amount.currency);
  const key = one.kind === "adjusted" ? (one.minutes !== null && one.minutes < 0 ? "adjusted.take" : "adjusted.add") : one.kind;
  const [first = "", second = ""] = one.periods.map((from) => periodWords(language, view, from));
  return say(language, `decide.what.${key}`, { quota, much, first, second, work: one.work.join(", ") });
}
