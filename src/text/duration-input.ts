/** What somebody typed as a time: seconds; `ambiguous` for `1.30` (1 h 30 min or 1.3 h?); `unreadable` for the rest. */
export type TypedDuration = { readonly kind: "seconds"; readonly seconds: number } | { readonly kind: "ambiguous" } | { readonly kind: "unreadable" };

const HOURS = "(?:h|hours?|std\\.?|stunden?)";
const MINUTES = "(?:m|min\\.?|mins|minutes?|minuten?)";
const CLOCK = /^(\d{1,3}):([0-5]\d)$/;
const BOTH = new RegExp(`^(?:(\\d+(?:[.,]\\d+)?)\\s*${HOURS})?\\s*(?:(\\d+)\\s*${MINUTES})?$`, "i");
const DAY = 86_400;

/** Accepts `90` (minutes), `90m`, `1h 30m`, `1,5h`, `1.5h`, `1:30`, `1 Std 30 Min` (ux §4.1); more than `most` seconds (a day) or nothing is unreadable. */
export function readDuration(typed: string, most = DAY): TypedDuration {
  const text = typed.replaceAll("\u00a0", " ").trim();
  if (/^\d+[.,]\d+$/.test(text)) return { kind: "ambiguous" };
  const seconds = secondsOf(text);
  return seconds === null || seconds <= 0 || seconds > most ? { kind: "unreadable" } : { kind: "seconds", seconds };
}

function secondsOf(text: string): number | null {
  if (text === "") return null;
  if (/^\d{1,4}$/.test(text)) return Number(text) * 60;
  const clock = CLOCK.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60;
  const both = BOTH.exec(text);
  if (!both) return null;
  return Math.round(Number((both[1] ?? "0").replace(",", ".")) * 60) * 60 + Number(both[2] ?? 0) * 60;
}
