import type { Entry } from "./entry";

/**
 * What stands of a period's entries: of each source the newest seq, reversals gone, in order of source.
 * The order in which entries arrive does not matter, and an entry seen twice counts once (RULES §7).
 */
export function foldEntries<E extends Pick<Entry, "seq" | "source">>(entries: readonly E[]): E[] {
  const newest = new Map<string, E>();
  for (const entry of entries) {
    const known = newest.get(entry.source);
    if (known === undefined || entry.seq > known.seq) newest.set(entry.source, entry);
  }
  return [...newest.values()].filter(stands).toSorted((a, b) => (a.source < b.source ? -1 : 1));
}

const stands = (entry: object): boolean => !("kind" in entry && entry.kind === "usage" && "seconds" in entry && entry.seconds === 0);
