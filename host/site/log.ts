import type { VirtualClock } from "../clock/clock";

export interface LogEntry {
  /** Order of writing, from 1. */
  readonly seq: number;
  /** Virtual time, epoch milliseconds. */
  readonly at: number;
  readonly level: "debug" | "info" | "warn" | "error";
  /** Which piece speaks: a function key, `events`, `queue`, `journal` … */
  readonly source: string;
  readonly text: string;
}

/** What the site has to tell its owner; the shell shows it. Kept in memory only. */
export interface SiteLog {
  write(level: LogEntry["level"], source: string, text: string): void;
  /** Oldest first. */
  entries(): readonly LogEntry[];
}

/** Entries kept; older ones are forgotten. */
export const LOG_ENTRIES_MAX = 1000;

export function siteLog(clock: Pick<VirtualClock, "now">): SiteLog {
  const kept: LogEntry[] = [];
  let seq = 0;
  return {
    write(level, source, text) {
      kept.push({ seq: (seq += 1), at: clock.now(), level, source, text });
      if (kept.length > LOG_ENTRIES_MAX) kept.shift();
    },
    entries: () => kept,
  };
}
