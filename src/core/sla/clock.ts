import type { Instant } from "../time/instant";
import type { Metric } from "./policy";

/** `late` and `later-than-aimed` belong to soft targets: open and stopped after the aimed instant. */
export type ClockState = "running" | "paused" | "breached" | "kept" | "missed" | "late" | "later-than-aimed";

/**
 * `worklog-logged-late`: work began by a worklog written too late to count at its start. `breached-by-retarget`: the
 * breach comes from a changed classification alone. `never-open`: the calendar does not open long enough; due is the year 9000.
 */
export type ClockFlag = "worklog-logged-late" | "breached-by-retarget" | "never-open";

/** A warning that fired; `step` names it within the cycle: `75%` of the target used, `3600s` of business time left. */
export interface ClockWarning {
  readonly at: Instant;
  readonly step: string;
}

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
  /** Counted towards the target. Negative `remainingSeconds`: that much over it. */
  readonly elapsedSeconds: number;
  readonly remainingSeconds: number;
  /** Holes of the whole cycle: pauses, and the closed time of one that was reopened. */
  readonly pausedSeconds: number;
  /** Used before a change of classification that started the target anew (`retarget: from-change`); not counted. */
  readonly uncountedSeconds: number;
  readonly breachedAt: Instant | null;
  readonly warnedAt: readonly Instant[];
  readonly warnings: readonly ClockWarning[];
  /** Set while paused: since when, and the status that pauses. */
  readonly pausedSince: Instant | null;
  readonly pausedBy: string | null;
  /**
   * The next instant after now at which a warning or the breach is due; null when stopped or nothing is. While paused: when a
   * comment that nobody judged ends the pause, else null.
   */
  readonly nextDueAt: Instant | null;
  /** When the present target came into force by a change of classification. */
  readonly retargetedAt: Instant | null;
  /** Id of the calendar that counts. */
  readonly calendar: string;
  readonly flags: readonly ClockFlag[];
  /** Set for a clock that a call started. */
  readonly onCall?: true;
}
