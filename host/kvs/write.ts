import { checkEntityValue } from "./entity";
import { TTL_SECONDS_MAX } from "./limits";
import { Refusal } from "./refusal";
import type { Cell, Shelf } from "./shelf";
import { checkedBytes, isFields } from "./value";

const SECONDS: Readonly<Record<string, number>> = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

export interface SetOptions {
  readonly failIfExists: boolean;
  readonly returns: "PREVIOUS" | "LATEST" | null;
  /** Seconds, or null for a record that stays. */
  readonly ttlSeconds: number | null;
}

/** Options of `set`; batches and transactions know the time to live alone (D changelog CHG-3038). */
export function readSetOptions(options: unknown, ttlOnly = false): SetOptions {
  const { ttl, keyPolicy, returnValue } = isFields(options) ? options : {};
  if (ttlOnly && (keyPolicy !== undefined || returnValue !== undefined)) throw new Refusal("UNPROCESSABLE_ENTITY", "only ttl is allowed here");
  if (keyPolicy !== undefined && keyPolicy !== "OVERRIDE" && keyPolicy !== "FAIL_IF_EXISTS") throw new Refusal("INVALID_REQUEST", "keyPolicy");
  const returns = returnValue === "PREVIOUS" || returnValue === "LATEST" ? returnValue : null;
  return { failIfExists: keyPolicy === "FAIL_IF_EXISTS", returns, ttlSeconds: readTtl(ttl) };
}

function readTtl(ttl: unknown): number | null {
  if (ttl === undefined) return null;
  const { value, unit } = isFields(ttl) ? ttl : {};
  const seconds = typeof value === "number" && typeof unit === "string" ? value * (SECONDS[unit] ?? Number.NaN) : Number.NaN;
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > TTL_SECONDS_MAX) throw new Refusal("INVALID_TTL");
  return seconds;
}

/** The record to write: checked against the entity and the limits. */
export function cellFor(shelf: Shelf, value: unknown, before: Cell | undefined, options: SetOptions, now: number): Cell {
  const bytes = checkedBytes(value);
  if (shelf.entity !== null) checkEntityValue(shelf.entity, value);
  const cell = { value, createdAt: before?.createdAt ?? now, updatedAt: now, bytes };
  return options.ttlSeconds === null ? cell : { ...cell, expireAt: now + options.ttlSeconds * 1000 };
}

/** A record as answered: metadata only where asked for. */
export function shown(key: string, cell: Cell, metadataFields: unknown): Record<string, unknown> {
  const wanted: readonly unknown[] = Array.isArray(metadataFields) ? metadataFields : [];
  return {
    key,
    value: cell.value,
    ...(wanted.includes("CREATED_AT") ? { createdAt: cell.createdAt } : {}),
    ...(wanted.includes("UPDATED_AT") ? { updatedAt: cell.updatedAt } : {}),
    ...(wanted.includes("EXPIRE_TIME") && cell.expireAt !== undefined ? { expireTime: new Date(cell.expireAt).toISOString() } : {}),
  };
}
