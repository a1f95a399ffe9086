import type { Language } from "../words";

const localeOf = (language: Language): string => (language === "de" ? "de-AT" : "en-GB");

/** `Mo., 2. März 2026, 09:15` in the site's zone. */
export function moment(language: Language, iso: string | number | undefined | null, zone: string): string {
  if (iso === undefined || iso === null || iso === "") return "";
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.format(new Date(iso));
}

export function day(language: Language, iso: string, zone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, day: "numeric", month: "short", year: "numeric" }).format(new Date(iso));
}

/** `1h 30m`, as Jira writes time. */
export function spent(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours}h` : "", minutes % 60 > 0 || minutes === 0 ? `${minutes % 60}m` : ""].filter(Boolean).join(" ");
}

/** `2026-03-02T09:15` ↔ instant, in a zone, for `datetime-local` inputs. */
export function localInput(iso: string, zone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return format.format(new Date(iso)).replace(" ", "T");
}

/** Jira's own date form for writing: `2026-03-02T09:15:00.000+0100`; the offset is the zone's at that wall time. */
export function jiraDate(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}:00Z`);
  const offsetOf = (instant: number): number => Date.parse(`${localInput(new Date(instant).toISOString(), zone)}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  const offset = offsetOf(asUtc - offsetOf(asUtc)) / 60_000;
  const sign = offset < 0 ? "-" : "+";
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${local}:00.000${sign}${two(Math.abs(offset) / 60)}${two(Math.abs(offset) % 60)}`;
}
