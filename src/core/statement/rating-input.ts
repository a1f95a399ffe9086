import type { Contract } from "../contract/contract";
import type { Grant } from "../ledger/grant";
import type { AcceptedTicket } from "../ledger/tickets";
import type { AcceptedQuote, Bundle } from "../rating/treatment";
import type { Usage } from "../rating/usage";
import type { Instant } from "../time/instant";
import type { Period } from "../time/period";
import type { Approval } from "./approval";
import type { QuotaDecision } from "./decision";
import type { OffCharge } from "./goodwill";
import type { ContractVersion, StatementLine } from "./statement";
import type { Transfer } from "./transfer";

/** Everything a period is rated from. Usages that started outside the period belong to another statement and are passed over. */
export interface RatingInput {
  readonly contract: Contract;
  /** All versions of the contract: each usage goes by the categories and rates in force at its start. Missing = `contract` alone. */
  readonly versions?: readonly Contract[];
  readonly contractVersion?: ContractVersion;
  readonly period: Period;
  readonly state: "open" | "closed" | "tail";
  /** At or after the period's end an open period shows as expired what would else be left. Missing: left. */
  readonly asOf?: Instant;
  readonly usages: readonly Usage[];
  /** Accepted issues of this and earlier periods; needed for ticket quotas alone. */
  readonly tickets?: readonly AcceptedTicket[];
  readonly carriedIn?: readonly Grant[];
  /** Places that earlier periods of `tickets` had from those before them, by first day; missing = none (S84). */
  readonly placesCarried?: Readonly<Record<string, number>>;
  /** Top-ups, goodwill, transfers. */
  readonly extraGrants?: readonly Grant[];
  /** Top-ups, goodwill, opening balances and adjustments of the period, with reason and author. */
  readonly decisions?: readonly QuotaDecision[];
  /** The period's part in agreements with the one beside it (S52–S54). */
  readonly transfers?: readonly Transfer[];
  /** Seconds that the closed period before said it carries over, by quota, where it carries something else now (RULES §6). */
  readonly carryStated?: Readonly<Record<string, number>>;
  /** Approvals beyond hard limits, in seconds or money (RULES §5). */
  readonly approvals?: readonly Approval[];
  /** Seconds approved beyond a hard limit, by quota. */
  readonly approvedOverage?: Readonly<Record<string, number>>;
  readonly quotes?: readonly AcceptedQuote[];
  /** Fixed prices for several issues together (S25). */
  readonly bundles?: readonly Bundle[];
  /** Time that is not charged, by issue and with a reason (S113). */
  readonly goodwill?: readonly OffCharge[];
  /** Lines that answer closed periods; they stand here as they are. */
  readonly corrections?: readonly StatementLine[];
}
