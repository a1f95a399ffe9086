import { badPayload } from "./refusal";

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON object or 400. */
export function objectOf(value: unknown): Json {
  if (!isJson(value)) throw badPayload();
  return value;
}

/** An array of whatever, missing = empty, anything else 400. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badPayload();
  return value;
}

export function textsOf(value: unknown): string[] {
  return listOf(value).map((part) => {
    if (typeof part !== "string" && typeof part !== "number") throw badPayload();
    return String(part);
  });
}

export const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A whole number from the query; missing = `missing`, rubbish = undefined. */
export function wholeIn(query: URLSearchParams, name: string, missing: number): number | undefined {
  const text = query.get(name);
  if (text === null || text === "") return missing;
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** Comma lists and repeated parameters alike. */
export const wordsIn = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((text) => text.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
