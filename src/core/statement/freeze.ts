import { assert } from "../assert";
import type { Statement } from "./statement";

/** A statement that never changes again (RULES §6): its number, its text, and the digest of the text. */
export interface FrozenStatement {
  readonly number: string;
  /** Canonical JSON of the statement: the same statement gives the same text. */
  readonly text: string;
  readonly hash: string;
}

/** JSON with keys in order and nothing between, so that equal values are equal to the byte. `undefined` is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
}

/** Reasons that people typed are personal and may have to be erased: the text covers ids, codes and numbers alone. */
const WORDS = new Set(["reason", "work"]);

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (WORDS.has(key) ? [] : [[key, withoutWords(part)]])));
}

/** Contract and period, so that numbers have no gap a contract; supplements after its end are counted from 1. */
export function numberOf({ contract, period, state }: Pick<Statement, "contract" | "period" | "state">, supplements = 0): string {
  return state === "tail" ? `${contract}/${period.from}/${supplements + 1}` : `${contract}/${period.from}`;
}

/**
 * Freezes a closed statement or a supplement; nothing may wait for a decision any more. `digest` is a cryptographic hash of a text,
 * such as SHA-256 in hex. `supplements` = how many supplements of the contract are frozen already. Freezing twice gives the same.
 */
export function freeze(statement: Statement, digest: (text: string) => string, supplements = 0): FrozenStatement {
  assert(statement.state !== "open", "an open period cannot be frozen");
  assert(statement.problems.length === 0, "a statement that waits for a decision cannot be frozen");
  const number = numberOf(statement, supplements);
  const text = canonicalJson({ number, statement: withoutWords(statement) });
  return { number, text, hash: digest(text) };
}
