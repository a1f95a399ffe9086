import type { LocalDate } from "../time/instant";

export type Metric = "response" | "work-start" | "resolution" | "update" | "deployment-report";

/** How long a target may take. Day targets count business dates (RULES §1). */
export type Within =
  | { readonly businessSeconds: number }
  | { readonly elapsedSeconds: number }
  | { readonly businessDays: number; readonly due: "same-time" | "at-close" }
  | { readonly sameBusinessDay: { readonly cutOff: string } };

/** A share (0…1) of the target used, or business time left. */
export type Warning = { readonly share: number } | { readonly remainingBusinessSeconds: number };

/**
 * One promise. Per metric the first firm target that matches counts, and beside it the first soft one that matches: an
 * aim stands in addition to a promise (S108).
 */
export interface SlaTarget {
  readonly id: string;
  readonly metric: Metric;
  /** Missing = always. Severity by level name, category by id. */
  readonly when?: { readonly severity?: readonly string[]; readonly category?: readonly string[] };
  readonly within: Within;
  /** Aimed at, not promised: reported as late, never breached (S1, S108). */
  readonly soft?: boolean;
  readonly warnAt?: readonly Warning[];
  readonly pause?: {
    readonly statuses: readonly string[];
    /** `qualified`: only a confirmed answer, an agent's own status change or the resolution ends a pause (S97). */
    readonly resume?: "status" | "qualified";
    /** Business minutes after which a customer's comment that nobody judged counts as the needed answer (RULES §2). */
    readonly confirmWithinBusinessMinutes?: number;
    /** Day targets stand through pauses unless the contract says this (RULES §1). */
    readonly movesDayTarget?: boolean;
  };
  /** `call`: the clock of on-call work, started by an eligible call instead of the report (S70–S73, S110). */
  readonly startsAt?: "call";
  /** `work-start` only: statuses that say the analysis began, and how fresh a worklog must be to count at `started` (missing = 0). */
  readonly startedBy?: { readonly statuses?: readonly string[]; readonly worklogWithinMinutes?: number };
  /** Another calendar than the policy's. */
  readonly calendar?: string;
}

/** Being reachable outside service time (S69–S76, S110): when, for what, and what belongs to a deployment. */
export interface OnCall {
  /** The complement of the service time, or the open hours of a calendar of its own. */
  readonly hours: "outside-service" | { readonly calendar: string };
  /** One-off: only on these local dates, half-open (S70: einmalig); missing = standing (ständig). */
  readonly dates?: readonly { readonly from: LocalDate; readonly until: LocalDate }[];
  /** What a call must be, at the call; missing = anything. */
  readonly eligible: { readonly channel?: readonly string[]; readonly severity?: readonly string[] };
  /** The measures of a deployment, in their order (S74). */
  readonly runbook?: readonly { readonly id: string; readonly label?: string | { readonly de: string; readonly en: string } }[];
  /** A word to the customer after the measures is owed (S76). */
  readonly directFeedback?: boolean;
}

export interface SlaPolicy {
  readonly calendar: string;
  /** Severity names, worst first: severity 1 is `levels[0]`. */
  readonly levels: readonly string[];
  /** Names of the statuses in which an issue counts as resolved. */
  readonly resolved: readonly string[];
  readonly targets: readonly SlaTarget[];
  readonly onCall?: OnCall;
}

export interface SlaOptions {
  readonly reopenWithinBusinessDays: number;
  readonly retarget: "from-start" | "from-change";
  readonly werktag: "mon-fri" | "mon-sat";
}
