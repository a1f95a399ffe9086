import { localDate } from "../../core/time/instant";
import { periodOf } from "../../core/time/period";
import type { ClockView, ContractRow } from "../api";
import type { ContractBook } from "../contracts/load-contracts";
import type { SlaSums, TrackRecord } from "../records/track";
import type { Page, Ports } from "../ports";

interface Kept {
  readonly key: string;
  readonly value: TrackRecord;
}

/**
 * Issues of a contract that may have a cycle that ended in a period: those still open, and those done since. An issue is listed under
 * the month of its last end, which may be a later one. `present` is the month now, `yyyy-mm`.
 */
export async function tracksSince(ports: Ports, { id, head }: ContractBook, start: string, present: string): Promise<readonly Kept[]> {
  const lists = await Promise.all([
    ...monthsBetween(start.slice(0, 7), present).map((month) => tracksOf(ports, "by-month", [head.customer, month])),
    tracksOf(ports, "by-customer", [head.customer, "open"]),
  ]);
  const unique = new Map(lists.flat().map((one) => [one.key, one]));
  return [...unique.values()].filter(({ value }) => value.body.contract === id);
}

/** `finished` were judged in the period, kept or missed; `open` and `overdue` (open past due) stand only in the present one. */
export async function sumClocks(
  ports: Ports,
  book: ContractBook,
  start: string,
  now: { readonly month: string; readonly isPresent: boolean },
): Promise<ContractRow["sla"]> {
  const sums = (await tracksSince(ports, book, start, now.month)).flatMap(({ value }) => value.body.sla ?? []);
  const add = (pick: (one: SlaSums) => number): number => sums.reduce((total, one) => total + pick(one), 0);
  const kept = add(({ judged }) => judged[start]?.[0] ?? 0);
  const finished = kept + add(({ judged }) => judged[start]?.[1] ?? 0);
  return now.isPresent ? { kept, finished, open: add(({ open }) => open), overdue: add(({ overdue }) => overdue) } : { kept, finished, open: 0, overdue: 0 };
}

/** Instants of the period, ISO in UTC, half-open. A clock belongs to the period it ended in; one that runs to the present one. */
export const isOfPeriod = ({ stoppedAt }: ClockView, from: string, until: string, now: string): boolean => {
  const at = stoppedAt ?? now;
  return at >= from && at < until;
};

/** Both ends included, `yyyy-mm`. */
function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = localDate(`${first}-01`); month.slice(0, 7) <= last; month = periodOf({ kind: "calendar-month" }, month).until) {
    months.push(month.slice(0, 7));
  }
  return months;
}

async function tracksOf(ports: Ports, index: string, partition: readonly string[]): Promise<readonly Kept[]> {
  const tracks: Kept[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<TrackRecord> = await ports.store.query("track", { index, partition, cursor });
    tracks.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return tracks;
}
