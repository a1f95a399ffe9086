/** The one formatter: own patterns for de and en, so that Node and browsers print the same characters (ux §4). */
export type Language = "de" | "en";

const NBSP = "\u00a0";
const MINUS = "\u2212";

const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** `minor` is an integer in minor units of a currency with two decimals. */
export function formatMoney(language: Language, minor: number, currency: string): string {
  const sign = minor < 0 ? MINUS : "";
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const whole = digits.slice(0, -2);
  const cents = digits.slice(-2);
  const symbol = currency === "EUR" ? "€" : currency;
  if (language === "de") return `${sign}${group(whole, ".")},${cents}${NBSP}${symbol}`;
  return `${sign}${symbol}${symbol.length > 1 ? NBSP : ""}${group(whole, ",")}.${cents}`;
}

export const formatRate = (language: Language, minorPerHour: number, currency: string): string => `${formatMoney(language, minorPerHour, currency)}/h`;

/** Whole minutes; from 120 min on `2 h 15 min`. Never decimals, never a colon (ux §4.1): a fraction prints its seconds. */
export function formatMinutes(minutes: number): string {
  if (minutes % 1 !== 0 && Number.isFinite(minutes)) return formatDuration(Math.round(minutes * 60));
  const sign = minutes < 0 ? MINUS : "";
  const whole = Math.abs(minutes);
  if (whole < 120) return `${sign}${whole}${NBSP}min`;
  const rest = whole % 60;
  return `${sign}${Math.floor(whole / 60)}${NBSP}h${rest ? ` ${rest}${NBSP}min` : ""}`;
}

/** Billing time from seconds: whole minutes as they are, a rest in seconds is shown, never rounded away. */
export function formatDuration(seconds: number): string {
  const rest = Math.abs(seconds) % 60;
  if (rest === 0) return formatMinutes(seconds / 60);
  const minutes = Math.trunc(seconds / 60);
  return minutes === 0 ? `${seconds < 0 ? MINUS : ""}${rest}${NBSP}s` : `${formatMinutes(minutes)} ${rest}${NBSP}s`;
}

/** Time of an SLA: `h min`, at most two units, rounded down to the minute (ux §4.1). */
export function formatSpan(language: Language, seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes === 0) return language === "de" ? `weniger als 1${NBSP}min` : `less than 1${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours ? `${hours}${NBSP}h` : "", rest ? `${rest}${NBSP}min` : ""].filter(Boolean).join(" ");
}

const MONTHS = {
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
const MONTHS_SHORT = {
  de: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};
const WEEKDAYS = { de: ["So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."], en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] };

export type DateLength = "table" | "short" | "document" | "month" | "name" | "day";

/** `date` is `yyyy-mm-dd` (or an ISO instant's first ten characters); `month` and `name` also take `yyyy-mm`. */
export function formatDate(language: Language, date: string, length: DateLength = "table"): string {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number) as [number, number, number];
  if (length === "month") return `${MONTHS[language][month - 1]} ${year}`;
  if (length === "name") return MONTHS[language][month - 1] ?? "";
  const long = MONTHS[language][month - 1];
  const short = MONTHS_SHORT[language][month - 1];
  if (language === "de") {
    if (length === "document") return `${day}. ${long} ${year}`;
    if (length === "short") return `${day}. ${short} ${year}`;
    if (length === "day") return `${day}. ${long}`;
    return `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`;
  }
  if (length === "document") return `${day} ${long} ${year}`;
  if (length === "day") return `${day} ${long}`;
  return `${day} ${short} ${year}`;
}

/** The last local date before a half-open end: people read „until“ as that day. */
export const lastDay = (until: string): string => new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A half-open period of local dates: a calendar month by its name, any other as `15 Nov – 14 Dec 2026` (ux §4.3). */
export function formatPeriod(language: Language, from: string, until: string): string {
  const last = lastDay(until);
  if (from.endsWith("-01") && until.endsWith("-01") && last.slice(0, 7) === from.slice(0, 7)) return formatDate(language, from, "month");
  const start = formatDate(language, from, "short");
  const sameYear = from.slice(0, 4) === last.slice(0, 4);
  return `${sameYear ? start.slice(0, -5) : start} – ${formatDate(language, last, "short")}`;
}

/** `share` is 0…1. No decimals, except one from 99 % on, so that a single miss never reads as 100 (ux §4.2). */
export function formatPercent(language: Language, share: number): string {
  const tenths = Math.floor(share * 1000);
  const text = tenths >= 990 && tenths < 1000 ? (tenths / 10).toFixed(1) : String(Math.floor(tenths / 10));
  return language === "de" ? `${text.replace(".", ",")}${NBSP}%` : `${text}%`;
}

/** Wall time of an ISO instant in a named zone. */
export function wallTime(iso: string, zone: string): { date: string; time: string; weekday: number } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(iso));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const date = `${of("year")}-${of("month")}-${of("day")}`;
  return { date, time: `${of("hour")}:${of("minute")}`, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

/** `today 15:00`, `Thu 15:00`, `Thu 17 Dec, 15:00`: relative to `nowIso` in the calendar's zone (ux §4.3). */
export function formatMoment(language: Language, iso: string, zone: string, nowIso?: string): string {
  const then = wallTime(iso, zone);
  const weekday = WEEKDAYS[language][then.weekday];
  const [year, month, day] = then.date.split("-").map(Number) as [number, number, number];
  if (nowIso !== undefined) {
    const today = wallTime(nowIso, zone).date;
    const days = Math.round((Date.parse(then.date) - Date.parse(today)) / 86_400_000);
    if (days === 0) return language === "de" ? `heute, ${then.time}` : `today ${then.time}`;
    if (Math.abs(days) < 7) return language === "de" ? `${weekday}, ${then.time}` : `${weekday} ${then.time}`;
    if (today.slice(0, 4) === String(year)) {
      return language === "de"
        ? `${weekday}, ${day}. ${MONTHS_SHORT.de[month - 1]}, ${then.time}`
        : `${weekday} ${day} ${MONTHS_SHORT.en[month - 1]}, ${then.time}`;
    }
  }
  return language === "de"
    ? `${weekday}, ${day}. ${MONTHS_SHORT.de[month - 1]} ${year}, ${then.time}`
    : `${weekday} ${day} ${MONTHS_SHORT.en[month - 1]} ${year}, ${then.time}`;
}

/** `Europe/Vienna` → Vienna, Wien: the city people read beside a time. */
export function formatZone(language: Language, zone: string): string {
  const city = (zone.split("/").pop() ?? zone).replaceAll("_", " ");
  const german: Readonly<Record<string, string>> = { Vienna: "Wien", Zurich: "Zürich" };
  return language === "de" ? (german[city] ?? city) : city;
}
