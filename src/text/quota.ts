import { formatMinutes } from "./format";
import { say, type Language } from "./say";

export interface QuotaFacts {
  readonly unit: "minutes" | "tickets";
  readonly granted: number;
  readonly used: number;
  readonly left: number;
  readonly over: number;
}

/** Grey is normal: colour only where somebody should look; in the portal never red (ux §1.3). */
export type QuotaTone = "neutral" | "warning" | "danger";

export function quotaTone(quota: QuotaFacts, customer = false): QuotaTone {
  const full = quota.granted === 0 ? quota.over > 0 : quota.used >= quota.granted;
  if (quota.over > 0 || full) return customer ? "warning" : "danger";
  return quota.granted > 0 && quota.used >= quota.granted * 0.75 ? "warning" : "neutral";
}

/** `22 of 30 min`: one unit for both numbers, minutes while the quota is at most 120. */
export function usedOf(language: Language, quota: QuotaFacts): string {
  if (quota.unit === "tickets") return say(language, "quota.used.tickets", { used: quota.used, granted: quota.granted });
  const used = quota.granted < 120 ? String(quota.used) : formatMinutes(quota.used);
  return say(language, "quota.used", { used, granted: formatMinutes(quota.granted) });
}

/** `8 min left`, `used up`, `15 min over`. */
export function leftOf(language: Language, quota: QuotaFacts, customer = false): string {
  const kind = quota.over > 0 ? "over" : quota.left <= 0 ? "empty" : "left";
  const count = kind === "over" ? quota.over : quota.left;
  const amount = quota.unit === "tickets" ? say(language, count === 1 ? "quota.ticket" : "quota.tickets", { count }) : formatMinutes(count);
  return say(language, kind === "over" && customer ? "quota.over.customer" : `quota.${kind}`, { amount });
}

/** `22 of 30 min · 8 min left`: the accessible value beside the bar. */
export const quotaWords = (language: Language, quota: QuotaFacts, customer = false): string =>
  `${usedOf(language, quota)} · ${leftOf(language, quota, customer)}`;
