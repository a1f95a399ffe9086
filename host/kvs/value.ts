import { KEY_CHARACTERS_MAX, KEY_PATTERN, VALUE_BYTES_MAX, VALUE_DEPTH_MAX } from "./limits";
import { Refusal } from "./refusal";

/** An object of a request, still to be judged. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** The key of a request, or the refusal it earns. */
export function checkedKey(key: unknown): string {
  if (typeof key !== "string" || key === "") throw new Refusal("EMPTY_KEY");
  if (key.length > KEY_CHARACTERS_MAX) throw new Refusal("KEY_TOO_LONG");
  if (!KEY_PATTERN.test(key)) throw new Refusal("INVALID_KEY", key);
  return key;
}

/** Bytes of the value as stored; refuses what is missing, too big or too deep. */
export function checkedBytes(value: unknown): number {
  if (value === undefined || value === null) throw new Refusal("INVALID_REQUEST", "a value is required");
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > VALUE_BYTES_MAX) throw new Refusal("MAX_SIZE", `${bytes} bytes`);
  if (isDeeperThan(value, VALUE_DEPTH_MAX)) throw new Refusal("MAX_DEPTH");
  return bytes;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  for (const part of Object.values(value)) if (isDeeperThan(part, levels - 1)) return true;
  return false;
}

/** True when a null hides anywhere: entities hold strings, numbers, booleans, objects and lists only (D entities-manifest). */
export function holdsNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== "object") return false;
  return Object.values(value as object).some(holdsNull);
}
