import { formatDate, formatDuration, formatMinutes, formatMoment, formatMoney, formatRate, formatSpan, formatZone, type Language } from "./format";
import { everywhere as de } from "./de/everywhere";
import { everywhere as en } from "./en/everywhere";

export type { Language };
export type Words = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

const CATALOGUE: Record<Language, Words> = { de, en };

/** A page that has words of its own brings them along when it starts. */
export function addWords(words: Readonly<Record<Language, Words>>): void {
  CATALOGUE.de = { ...CATALOGUE.de, ...words.de };
  CATALOGUE.en = { ...CATALOGUE.en, ...words.en };
}

/** `de-AT`, `de_DE` → de; everything else reads English. */
export const languageOf = (locale: string | null | undefined): Language => (locale?.toLowerCase().startsWith("de") ? "de" : "en");

/**
 * The words for a key, with its facts filled in. `{name}` prints as it is; `{name|format}` formats:
 * `minutes` `duration` (seconds) `span` (SLA seconds) `money` and `rate` (minor units, facts.currency)
 * `date` `short` `document` `month` `name` `day` (local dates) `moment` (ISO instant, facts.zone, facts.now) `zone`
 * `term:prefix` (looks up `prefix.<value>`). `[…]` is left out unless all facts inside are there: names that a reader may not see, reasons
 * that were erased. A missing key answers with the key itself, so that it is seen and tested.
 */
export function say(language: Language, key: string, facts: Values = {}): string {
  const template = CATALOGUE[language][key];
  if (template === undefined) return key;
  return withParts(template, facts).replace(/\{(\w+)(?:\|([\w:.-]+))?\}/g, (whole, name: string, format?: string) => {
    const value = facts[name];
    if (value === undefined) return whole;
    return format === undefined ? String(value) : formatted(language, value, format, facts);
  });
}

const withParts = (template: string, facts: Values): string =>
  template.replace(/\[([^\][]*)\]/g, (_, part: string) => ([...part.matchAll(/\{(\w+)/g)].every(([, name = ""]) => (facts[name] ?? "") !== "") ? part : ""));

/** Whether a key is worded; used by UIs to fall back to an id that the agency named itself. */
export const isWorded = (language: Language, key: string): boolean => CATALOGUE[language][key] !== undefined;

function formatted(language: Language, value: string | number, format: string, facts: Values): string {
  const currency = String(facts["currency"] ?? "EUR");
  if (format === "minutes") return formatMinutes(Number(value));
  if (format === "duration") return formatDuration(Number(value));
  if (format === "span") return formatSpan(language, Number(value));
  if (format === "money") return formatMoney(language, Number(value), currency);
  if (format === "rate") return formatRate(language, Number(value), currency);
  if (format === "zone") return formatZone(language, String(value));
  if (format === "moment")
    return formatMoment(language, String(value), String(facts["zone"] ?? "UTC"), facts["now"] === undefined ? undefined : String(facts["now"]));
  if (format === "date") return formatDate(language, String(value));
  if (format === "short" || format === "document" || format === "month" || format === "name" || format === "day")
    return formatDate(language, String(value), format);
  if (format.startsWith("term:")) {
    const key = `${format.slice(5)}.${value}`;
    const word = say(language, key);
    return word === key ? String(value) : word;
  }
  return String(value);
}
