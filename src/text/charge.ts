import { formatDuration, formatMoney, formatRate } from "./format";
import { say, type Language } from "./say";

export interface ChargeFacts {
  readonly coveredSeconds: number;
  readonly overageSeconds: number;
  readonly billedSeconds: number;
  readonly freeSeconds: number;
  readonly parkedSeconds: number;
  readonly chargedMinutes: number;
  /** Exact, where nothing was rounded. */
  readonly chargedSeconds?: number;
  /** null where only the line knows the amount: one worklog of a rounded group. */
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  readonly perHour: { readonly amount: number; readonly currency: string } | null;
}

/**
 * What time becomes, one sentence a kind: `12 min covered by the quota`, `8 min over quota → billed 15 min × …`.
 * The formula is printed only where quantity × rate is the amount; otherwise the amount stands alone.
 */
export function chargeLines(language: Language, charge: ChargeFacts): readonly string[] {
  const lines: string[] = [];
  const add = (key: string, seconds: number, more: Readonly<Record<string, string>> = {}): void => {
    if (seconds > 0) lines.push(say(language, key, { time: formatDuration(seconds), ...more }));
  };
  add("charge.covered", charge.coveredSeconds);
  const price = priceWords(language, charge);
  add("charge.over", charge.overageSeconds, { price: charge.billedSeconds > 0 ? "" : price });
  add("charge.billed", charge.billedSeconds, { price });
  add("charge.free", charge.freeSeconds);
  add("charge.parked", charge.parkedSeconds);
  return lines;
}

/** ` → billed 15 min × €90.00/h = €22.50` */
function priceWords(language: Language, charge: ChargeFacts): string {
  const { chargedMinutes, amount, perHour } = charge;
  const minutes = formatDuration(charge.chargedSeconds ?? chargedMinutes * 60);
  if (amount === null) return chargedMinutes === 0 && (charge.chargedSeconds ?? 0) === 0 ? "" : say(language, "charge.price.minutes", { minutes });
  if (chargedMinutes === 0 && amount.amount === 0) return say(language, "charge.price.none");
  const total = formatMoney(language, amount.amount, amount.currency);
  const exact = perHour !== null && Math.round((chargedMinutes * perHour.amount) / 60) === amount.amount;
  return exact
    ? say(language, "charge.price.formula", { minutes, rate: formatRate(language, perHour.amount, perHour.currency), total })
    : say(language, "charge.price", { minutes, total });
}
