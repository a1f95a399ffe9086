import type { LocalDate } from "../time/instant";
import type { Problem } from "../problem";
import type { TraceStep } from "../trace";

/** The same figures in exact seconds; minute quotas only. */
export interface QuotaSeconds {
  readonly granted: number;
  readonly rolledIn: number;
  readonly covered: number;
  readonly expired: number;
  readonly rolledOut: number;
  readonly left: number;
  /** By agreement with the period beside it (S52); missing = nothing. */
  readonly transferredIn?: number;
  readonly transferredOut?: number;
  /** By hand, or because a closed period's carry changed; signed, missing = nothing. */
  readonly adjusted?: number;
}

/**
 * Minutes for `unit: minutes`, places for `unit: tickets`; granted + rolledIn + transferredIn + adjusted =
 * covered + expired + rolledOut + transferredOut + left, always.
 * Minutes are whole: where seconds do not divide, what is left, expired or carried is rounded down and a started minute counts as
 * covered; `seconds` holds the exact figures. `granted` includes top-ups and goodwill of the period, `rolledIn` what came over.
 */
export interface QuotaUse {
  readonly id: string;
  readonly unit: "minutes" | "tickets";
  readonly granted: number;
  readonly rolledIn: number;
  readonly covered: number;
  readonly expired: number;
  readonly rolledOut: number;
  readonly left: number;
  readonly transferredIn?: number;
  readonly transferredOut?: number;
  readonly adjusted?: number;
  readonly seconds?: QuotaSeconds;
  /** Tickets: counted ones beyond the quota. */
  readonly beyond?: number;
}

/** How one usage was settled; the six seconds add up to `seconds` plus the padding of roundUsage. */
export interface UsageUse {
  readonly worklog: string;
  readonly issue: string;
  readonly category: string | null;
  readonly author: string;
  /** ISO instant with the contract's offset. */
  readonly started: string;
  readonly seconds: number;
  /** What roundUsage added (or, rounding down, took); 0 without it. */
  readonly paddingSeconds: number;
  readonly coveredSeconds: number;
  readonly overageSeconds: number;
  readonly billedSeconds: number;
  readonly fixedSeconds: number;
  readonly freeSeconds: number;
  readonly parkedSeconds: number;
  /** Exact seconds that this usage carries on its line after rounding; the surplus of a group stands with its last usage. */
  readonly chargedSeconds: number;
  /** Whole minutes of `chargedSeconds`, rounded down where nothing was rounded; amounts live on lines. */
  readonly chargedMinutes: number;
  readonly trace: readonly TraceStep[];
}

export type LineKind = "fee" | "overage" | "billed" | "fixed" | "discount" | "correction" | "goodwill" | "surcharge";

/** Quantity × unit price = amount, in minor units; `unit` is missing on fees. */
export interface StatementLine {
  readonly kind: LineKind;
  readonly id?: string;
  readonly issue?: string;
  readonly quantity: number;
  readonly unit?: "min" | "s" | "ticket";
  readonly rate?: { readonly id: string; readonly perHour: number };
  /** Charged minutes of the period that the line's rate is for: a line a band (RULES §4 step 6). */
  readonly band?: { readonly from: number; readonly upTo: number | null };
  /** Ids of the surcharges that are in the rate. */
  readonly surcharges?: readonly string[];
  /** The role whose own price holds (S116). */
  readonly role?: string;
  readonly amount: number;
  readonly trace: readonly TraceStep[];
}

export interface Statement {
  readonly contract: string;
  readonly tier: string;
  readonly customer: string;
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  readonly state: "open" | "closed" | "tail";
  readonly currency: string;
  readonly prices: "net" | "gross";
  readonly timezone: string;
  /** The version of the terms it was rated by, where the caller named it. */
  readonly terms?: ContractVersion;
  readonly quotas: readonly QuotaUse[];
  readonly usages: readonly UsageUse[];
  readonly lines: readonly StatementLine[];
  readonly corrections: readonly StatementLine[];
  /** Agreements and decisions about the quotas of the period, in words. Missing = none. */
  readonly notes?: readonly TraceStep[];
  /** Sum of lines and corrections. */
  readonly total: number;
  /** What blocks the close: parked, unclassified usages. */
  readonly problems: readonly Problem[];
}

export interface ContractVersion {
  readonly number: number;
  readonly validFrom: LocalDate;
}

/** A share of a quota was reached; `at` is the `logged` instant of the usage that crossed it, ISO with offset. */
export interface QuotaNotice {
  readonly kind: "quota";
  readonly contract: string;
  readonly quota: string;
  readonly step: number;
  readonly at: string;
}
