import type { LocalDate } from "../time/instant";
import type { SlaPolicy } from "../sla/policy";
import type { Discount } from "../rating/discount";
import type { Rounding } from "../rating/rounding";
import type { Surcharge, Surcharges } from "../rating/surcharge";
import type { Tiers } from "../rating/tiers";
import type { Treatment } from "../rating/treatment";
import type { PeriodKind } from "../time/period";
import type { Reclassified } from "./class-course";
import type { Agreement } from "./schema/agreement";

export type ContractState = "draft" | "active" | "suspended" | "ended";
export type { Treatment };
export type Label = string | { readonly de: string; readonly en: string };

/** Integer minor units per hour. */
export interface Rate {
  readonly perHour: number;
  /** Another price by role (S116). */
  readonly byRole?: Readonly<Record<string, number>>;
  /** Another price by how much is charged in the period (S50). */
  readonly tiers?: Tiers;
  readonly label?: Label;
}

export interface Fee {
  readonly id: string;
  readonly amount: number;
  readonly per: "period" | "year";
  /** `standby` pays for being reachable; missing = the base fee. */
  readonly kind?: "base" | "standby";
  readonly label?: Label;
}

/** `amount` in whole minutes or in accepted tickets. */
export interface Quota {
  readonly id: string;
  readonly unit: "minutes" | "tickets";
  readonly amount: number;
  readonly rollover: "none" | { readonly cap: number } | { readonly agePeriods: number };
  readonly limit: "soft" | "hard";
  /** Per cent of the amount at which somebody is told. */
  readonly notices: readonly number[];
  /** Tickets: what the one after the last means (S85). */
  readonly afterLast?: "bill" | "no-sla" | "postpone";
  readonly label?: Label;
}

export interface Category {
  readonly treatment: Treatment;
  readonly quota?: string;
  /** Rate of what the quota does not cover. */
  readonly overage?: string;
  /** Rate of `billed` work. */
  readonly rate?: string;
  /** A task the provider owes regularly, such as the yearly certificate (S4, S15, S16). */
  readonly obligation?: {
    readonly every: "day" | "week" | "month" | "quarter" | "year";
    readonly from?: string | undefined;
    readonly leadDays?: number | undefined;
  };
  readonly label?: Label;
}

/** Readings of the provider's words that the contract must choose; null or missing = still open, blocks activation. */
export interface ContractOptions {
  readonly burnOrder: "started" | "logged";
  readonly split: "none" | "period" | "day" | "rate-window";
  readonly reopenWithinBusinessDays: number;
  readonly retarget: "from-start" | "from-change";
  /** Another category for an issue: from the notice to the customer on, or for all of its work; missing = whole-issue (S115). */
  readonly reclassified?: Reclassified;
  readonly werktag: "mon-fri" | "mon-sat";
  /** A period that the term covers only in part: whole fee and quota, or by its days. Missing = whole. */
  readonly proration?: "none" | "by-days";
  /** Whether an active contract decides between requests of one severity, or over all severities; missing = within (S44). */
  readonly contractFirst?: "within" | "over";
  /** 24 and 31 December: `closed` lays them over the service calendar (`serviceCalendar`); missing = as the calendar says. */
  readonly yearEnd?: "open" | "closed";
}

/** Labels of an issue that let overage be expected before anybody estimated it (S13). */
export interface AnnounceTerms {
  readonly labels: readonly string[];
}

/** Which two periods may share a quota, and whose word it takes (S52, S53). */
export interface PoolingTerms {
  readonly allowed: "none" | "with-next" | "with-previous" | "either";
  readonly approver?: "account-manager" | "support-manager";
}

/** How a request for approval ends that nobody answered (RULES §5). `afterBusinessHours`: of the service calendar; without an SLA by the clock. */
export interface ApprovalTerms {
  /** `continue`: it counts as approved, as far as the offer said. */
  readonly unanswered: "stop" | "continue";
  readonly afterBusinessHours: number;
}

/** What a version does to what is under way when it begins (RULES §2, §5). */
export interface Amendment {
  readonly quota: "next-period" | "prorated" | "full";
  readonly running: "too" | "new-cycles-only";
}

/** A contract as the core computes with it: complete, parsed, every option answered. Written as YAML or JSON. */
export interface Contract extends Agreement {
  readonly id: string;
  readonly tier: string;
  readonly customer: string;
  readonly state: ContractState;
  /** A version: these terms hold from this date; missing = from the term's first day. */
  readonly validFrom?: LocalDate;
  readonly amendment?: Amendment;
  readonly timezone: string;
  readonly currency: string;
  readonly prices: "net" | "gross";
  readonly vat?: { readonly category: string; readonly percent: number };
  /** Half-open local dates; `until: null` runs on. */
  readonly term: { readonly from: LocalDate; readonly until: LocalDate | null };
  readonly period: PeriodKind;
  readonly fees: readonly Fee[];
  readonly discount?: Discount & { readonly label?: Label };
  readonly rates: Readonly<Record<string, Rate>>;
  readonly surcharges?: Omit<Surcharges, "windows"> & { readonly windows: readonly (Surcharge & { readonly label?: Label })[] };
  readonly quotas: readonly Quota[];
  readonly categories: Readonly<Record<string, Category>>;
  /** Missing = nobody has to approve: overage is announced only. */
  readonly approval?: ApprovalTerms;
  /** Missing = overage is announced once an estimate goes beyond the quota. */
  readonly announce?: AnnounceTerms;
  /** Missing = nothing is said: each agreement stands for itself. */
  readonly pooling?: PoolingTerms;
  /** What a usage without its own category falls to; missing = stays unclassified. */
  readonly defaultCategory?: string | null;
  readonly rounding: { readonly usage?: Rounding; readonly charge?: Rounding };
  /** Role name → account ids; `service` is the service team. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly sla: SlaPolicy | null;
  readonly options: ContractOptions;
  readonly noteForAgents?: string;
  readonly accountManager?: string;
  /** Severity by channel (S93): channel → level name. */
  readonly severityByChannel?: Readonly<Record<string, string>>;
  /** Whether the customer sees raw times of work; missing = not. */
  readonly customerSeesTimes?: boolean;
  /** The provider's words that can be read in two ways: question id → quoted fragment. */
  readonly quotes?: Readonly<Record<string, string>>;
  /** Words of the provider that the sheet prints beside an answer: option → reading chosen and why. */
  readonly interpretations?: Readonly<Record<string, { readonly answer: string; readonly note?: string }>>;
}
