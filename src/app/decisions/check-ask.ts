/** Payloads come from browsers: what is not of the expected kind is refused before any work. */
export const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && value.length <= 500;

export type Kind = "string" | "text" | "text?" | "number" | "number?" | "boolean" | "string?" | "texts" | "object" | "counts?";

/** Characters of one text that a form sends; contracts have their own limit. */
const LENGTH_MAX = 10_000;
const ENTRIES_MAX = 1000;

const isString = (value: unknown): boolean => typeof value === "string" && value.length <= LENGTH_MAX;
const TESTS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  string: isString,
  "string?": (value) => value === null || isString(value),
  text: isText,
  "text?": (value) => value === null || isText(value),
  number: (value) => typeof value === "number" && Number.isFinite(value),
  "number?": (value) => value === null || (typeof value === "number" && Number.isFinite(value)),
  "counts?": (value) => value === null || value === "from-now" || value === "whole",
  boolean: (value) => typeof value === "boolean",
  texts: (value) => Array.isArray(value) && value.length <= ENTRIES_MAX && value.every(isText),
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

/** The first key of an ask that is not of its kind; null when all are. */
export function malformed(ask: unknown, shape: Readonly<Record<string, Kind>>): string | null {
  if (typeof ask !== "object" || ask === null) return "ask";
  const values = ask as Readonly<Record<string, unknown>>;
  return Object.entries(shape).find(([key, kind]) => !TESTS[kind](values[key]))?.[0] ?? null;
}
