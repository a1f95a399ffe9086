import type { Instant } from "../time/instant";
import type { Metric } from "./policy";

/** `late` and `later-than-aimed` belong to soft targets: open and stopped after the aimed instant. */
export type ClockState = "running" | "paused" | "breached" | "kept" | "missed" | "late" | "later-than-aimed";

/** One cycle of one clock on one issue, as of the asked instant. Durations in whole seconds of the target's own kind. */
export interface ClockCycle {
  readonly issue: string;
  readonly target: string;
  readonly metric: Metric;
  readonly cycle: number;
  readonly state: ClockState;
  readonly soft: boolean;
  readonly startedAt: Instant;
  /** While paused: as if it resumed now. */
  readonly dueAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly elapsedSeconds: number;
  readonly remainingSeconds: number;
  readonly pausedSeconds: number;
  readonly breachedAt: Instant | null;
  readonly warnedAt: readonly Instant[];
  /** Set while paused: since when, and the status that pauses. */
  readonly pausedSince: Instant | null;
  readonly pausedBy: string | null;
  /** The next instant at which something about this cycle is due (warning or breach); null when nothing is. */
  readonly nextDueAt: Instant | null;
}
