import type { Contract } from "../contract/contract";
import type { Grant } from "../ledger/grant";
import { roundSeconds } from "../rating/round-group";
import type { Instant } from "../time/instant";
import type { Period } from "../time/period";
import { startOfDay } from "../time/zone";
import { step, type TraceStep } from "../trace";

/** What somebody decided about a quota in a period, with reason and author (RULES §5). `seconds` may be negative for `adjusted` alone. */
export interface QuotaDecision {
  readonly id: string;
  readonly kind: "bought" | "goodwill" | "opening" | "adjusted";
  readonly quota: string;
  readonly seconds: number;
  /** `adjusted`: raw seconds are rounded as work is before it draws. */
  readonly of?: "raw" | "billed";
  readonly at: Instant;
  readonly reason: string;
  readonly author: string;
}

/** Each once, by id, in order of time: order of arrival never shows (RULES §7). */
export const standing = (decisions: readonly QuotaDecision[]): readonly QuotaDecision[] =>
  [...new Map(decisions.map((one) => [one.id, one])).values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Seconds of an adjustment as they count. */
export function adjustedSeconds({ rounding }: Contract, { seconds, of }: QuotaDecision): number {
  if (of !== "raw" || rounding.usage === undefined) return seconds;
  const { after } = roundSeconds(Math.abs(seconds), { ...rounding.usage, graceMinutes: 0 });
  return seconds < 0 ? -after : after;
}

const SOURCES = { bought: "bought", goodwill: "goodwill", opening: "carried", adjusted: "granted" } as const;

/** The grants that decisions of a period make; drawn after what the contract grants (RULES §4 step 4). */
export function decidedGrants(contract: Contract, period: Period, decisions: readonly QuotaDecision[]): readonly Grant[] {
  const from = startOfDay(period.from, contract.timezone);
  const until = startOfDay(period.until, contract.timezone);
  return standing(decisions).flatMap((one, place): Grant[] => {
    const seconds = one.kind === "adjusted" ? adjustedSeconds(contract, one) : one.seconds;
    if (seconds <= 0) return [];
    const bought = one.kind === "bought" || one.kind === "goodwill";
    const start = bought && one.at > from && one.at < until ? one.at : from;
    return [{ id: one.id, quota: one.quota, source: SOURCES[one.kind], seconds, from: start, until, order: contract.quotas.length + place }];
  });
}

/** The decisions in words, as both the quota's account and the customer read them. */
export const decisionSteps = (contract: Contract, decisions: readonly QuotaDecision[]): readonly TraceStep[] =>
  standing(decisions).map((one) => {
    const facts = { quota: one.quota, seconds: one.seconds, reason: one.reason, author: one.author };
    switch (one.kind) {
      case "bought":
        return step("decision.bought", facts);
      case "goodwill":
        return step("decision.goodwill", facts);
      case "opening":
        return step("decision.opening", facts);
      case "adjusted": {
        const seconds = adjustedSeconds(contract, one);
        return seconds < 0 ? step("decision.taken", { ...facts, seconds: -seconds }) : step("decision.added", { ...facts, seconds });
      }
    }
  });
