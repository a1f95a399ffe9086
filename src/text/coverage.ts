import { say, type Language } from "./say";

export interface CoverageFacts {
  readonly kind: string;
  readonly left: number | null;
  readonly granted: number | null;
  readonly perHour: { readonly amount: number; readonly currency: string } | null;
  readonly stepMinutes: number | null;
  readonly month: string;
  readonly renewsOn: string | null;
  readonly prices: "net" | "gross";
}

export interface CoverageWords {
  readonly appearance: "information" | "warning";
  readonly title: string;
  readonly body: string;
}

const WARNING = new Set(["quota-empty", "billed", "not-covered"]);

/** What a request of this category costs, in the customer's words, before it is sent (ux §3.3). */
export function coverageWords(language: Language, notice: CoverageFacts): CoverageWords {
  const { kind } = notice;
  const facts = {
    left: notice.left ?? 0,
    granted: notice.granted ?? 0,
    month: notice.month,
    renews: notice.renewsOn ?? "",
    rate: notice.perHour?.amount ?? 0,
    currency: notice.perHour?.currency ?? "EUR",
    step: notice.stepMinutes ?? 0,
  };
  const sentences: string[] = [];
  const add = (key: string, when = true): void => void (when && sentences.push(say(language, key, facts)));
  add("coverage.left", kind === "quota-left" && notice.left !== null && notice.granted !== null);
  add(`coverage.${kind}.text`, kind === "quote-first" || kind === "not-covered" || kind === "fixed");
  const priced = notice.perHour !== null && ["quota-left", "quota-empty", "billed", "no-contract"].includes(kind);
  const step = notice.stepMinutes === null || notice.stepMinutes <= 1 ? "plain" : "step";
  add(`coverage.${kind === "quota-left" ? "longer" : "charge"}.${step}`, priced);
  add("coverage.renews", kind === "quota-empty" && notice.renewsOn !== null);
  add("coverage.net", priced && notice.prices === "net");
  return { appearance: WARNING.has(kind) ? "warning" : "information", title: say(language, `coverage.${kind}`, facts), body: sentences.join(" ") };
}
