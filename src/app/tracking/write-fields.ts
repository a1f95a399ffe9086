import type { FieldKey, FieldUpdate } from "../jira-port";
import { Unavailable, type Ports } from "../ports";

export type FieldValues = Readonly<Partial<Record<FieldKey, unknown>>>;

const WAIT_MIN = 30;
const WAIT_MAX = 900;

/**
 * Writes the fields of one issue that differ from what was last written, in one call; answers what Jira now holds.
 * Safe to run twice: values are absolute. When Jira refuses, the old values stay noted and a lane asks again.
 */
export async function writeTrackFields(
  ports: Ports,
  issue: string,
  written: Readonly<Record<string, string>>,
  wanted: FieldValues,
): Promise<Readonly<Record<string, string>>> {
  const changed = Object.entries(wanted).filter(([field, value]) => (written[field] ?? "null") !== JSON.stringify(value ?? null));
  if (changed.length === 0) return written;
  const updates = changed.map(([field, value]): FieldUpdate => ({ field: field as FieldKey, issue, value: value ?? null }));
  try {
    await ports.jira.writeFields(updates);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    await ports.lanes.push(
      "lane",
      { kind: "fields", issue },
      { delaySeconds: Math.min(WAIT_MAX, Math.max(WAIT_MIN, error.retryAfterSeconds)), oneAtATime: `issue:${issue}` },
    );
    return written;
  }
  const after = { ...written, ...Object.fromEntries(changed.map(([field, value]) => [field, JSON.stringify(value ?? null)])) };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== "null"));
}
