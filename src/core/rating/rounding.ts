export type RoundingScope = "worklog" | "issue-day" | "issue-period" | "category-period";

/** A named way to round minutes; `minimum` applies after the step, `graceMinutes` only to what is charged. */
export interface Rounding {
  readonly step: number;
  readonly mode: "up" | "nearest" | "down";
  readonly scope: RoundingScope;
  readonly minimum?: number;
  readonly graceMinutes?: number;
  readonly groups?: "by-rate" | "across-rates";
}
