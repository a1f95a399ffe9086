import { formatMinutes } from "./format";
import { say, type Language } from "./say";

export interface QuotaFacts {
  readonly unit: "minutes" | "tickets";
  readonly granted: number;
  readonly used: number;
  readonly left: number;
  readonly over: number;
  readonly rollover?: boolean;
}

/** Grey is normal, also once the period has ended with a rest: colour only where somebody should look; in the portal never red (ux §1.3). */
export type QuotaTone = "neutral" | "warning" | "danger";

export function quotaTone(quota: QuotaFacts, customer = false): QuotaTone {
  const full = quota.granted === 0 ? quota.over > 0 : quota.used >= quota.granted;
  if (quota.over > 0 || full) return customer ? "warning" : "danger";
  if (quota.left <= 0) return "neutral";
  return quota.granted > 0 && quota.used >= quota.granted * 0.75 ? "warning" : "neutral";
}

/** `22 of 30 min`: one unit for both numbers, minutes while the quota is at most 120. */
export function usedOf(language: Language, quota: QuotaFacts): string {
  if (quota.unit === "tickets") return say(language, "quota.used.tickets", { used: quota.used, granted: quota.granted });
  const used = quota.granted < 120 ? String(quota.used) : formatMinutes(quota.used);
  return say(language, "quota.used", { used, granted: formatMinutes(quota.granted) });
}

/** `8 min left`, `used up`, `15 min over`; of a period that has ended also `9 min expired` and `9 min carried over`. */
export function leftOf(language: Language, quota: QuotaFacts, customer = false): string {
  const rest = quota.granted - quota.used;
  const ended = rest > 0 ? (quota.rollover === true ? "rolled" : "expired") : "empty";
  const kind = quota.over > 0 ? "over" : quota.left > 0 ? "left" : ended;
  const count = kind === "over" ? quota.over : kind === "left" ? quota.left : rest;
  const amount = quota.unit === "tickets" ? say(language, count === 1 ? "quota.ticket" : "quota.tickets", { count }) : formatMinutes(count);
  return say(language, kind === "over" && customer ? "quota.over.customer" : `quota.${kind}`, { amount });
}

/** `22 of 30 min · 8 min left`: the accessible value beside the bar. */
export const quotaWords = (language: Language, quota: QuotaFacts, customer = false): string =>
  `${usedOf(language, quota)} · ${leftOf(language, quota, customer)}`;

/** What a statement's quota includes: granted, carried over, decided by hand and moved by agreement. */
export const includedIn = (quota: {
  readonly granted: number;
  readonly rolledIn: number;
  readonly adjusted?: number;
  readonly transferredIn?: number;
  readonly transferredOut?: number;
}): number => quota.granted + quota.rolledIn + (quota.adjusted ?? 0) + (quota.transferredIn ?? 0) - (quota.transferredOut ?? 0);
