import type { Contract } from "../../core/contract/contract";
import { ratePeriod } from "../../core/statement/rate-period";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Statement } from "../../core/statement/statement";
import type { LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { localDateOf } from "../../core/time/zone";
import type { ConsentOffer, ConsentWays } from "../api";
import { isGranted } from "./read-consents";
import type { ConsentRequest } from "../records/consent";
import type { Draft } from "../worklogs/preview-time";
import type { Ports } from "../ports";

/** An offer with its exact figures: seconds that need the customer's word. */
export interface Offered {
  readonly overSeconds: number;
  readonly overageMinutes: number;
  readonly amount: number;
  readonly perHour: number | null;
  /** The issue's work beyond the contract in all, what came before included. */
  readonly total: { readonly seconds: number; readonly amount: number };
}

const APPROVAL_DAYS = 7;
const QUOTE_DAYS = 14;

/** Work of these treatments goes by an accepted quote, or may go by one (S87, S100). */
const QUOTED: ReadonlySet<string> = new Set(["quote-first", "not-covered", "fixed", "billed"]);

/**
 * What the estimate would cost if the customer said yes: rated as the statement would, without hard limits. Time of the issue that is
 * parked already is part of it. Null: nothing needs a word.
 */
export function offerApproval(draft: Draft): Offered | null {
  const { contract, rating, category } = draft;
  const terms = category === null ? undefined : contract.categories[category];
  if (terms === undefined || (terms.treatment !== "quota" && terms.treatment !== "billed")) return null;
  const quotas = rating.input.contract.quotas.map((quota) => ({ ...quota, limit: "soft" as const }));
  const offered = offerOf(draft, { ...rating.input, contract: { ...rating.input.contract, quotas } });
  return offered.overSeconds > 0 ? offered : null;
}

/** What it would cost by the hour, had the customer accepted; null: the category goes by no quote, or the contract names no rate. */
export function offerHourly(draft: Draft): Offered | null {
  if (!goesByQuote(draft)) return null;
  const { input } = draft.rating;
  const offered = offerOf(draft, { ...input, quotes: [...(input.quotes ?? []), { issue: issueOf(draft), as: "billed" }] });
  return offered.perHour === null || offered.overSeconds === 0 ? null : offered;
}

export const goesByQuote = ({ contract, category }: Draft): boolean => category !== null && QUOTED.has(contract.categories[category]?.treatment ?? "");

/** The hard limit that parks the draft's category. */
export function hardQuotaOf({ contract, category }: Draft): string | undefined {
  const quota = category === null ? undefined : contract.categories[category]?.quota;
  return contract.quotas.find(({ id, limit, unit }) => id === quota && limit === "hard" && unit === "minutes")?.id;
}

const issueOf = ({ preview }: Draft): string => preview.usage.issue;

function offerOf(draft: Draft, input: RatingInput): Offered {
  const issue = issueOf(draft);
  const { before } = draft.preview;
  const { statement } = ratePeriod({ ...input, usages: [...input.usages, draft.usage] });
  const overSeconds = beyond(statement, issue) - beyond(before.statement, issue);
  const rate = statement.lines.findLast((line) => line.issue === issue && line.rate !== undefined)?.rate;
  return {
    overSeconds: Math.max(0, overSeconds),
    overageMinutes: Math.ceil(Math.max(0, overSeconds) / 60),
    amount: Math.max(0, amountOf(statement, issue) - amountOf(before.statement, issue)),
    perHour: rate?.perHour ?? null,
    total: { seconds: beyond(statement, issue), amount: amountOf(statement, issue) },
  };
}

/** The customer was told of what is beyond the contract, did not say no, and the draft stays within it: no other announcement is needed. */
export function isTold(record: ConsentRequest, { rating, preview }: Draft): boolean {
  const { state, body } = record;
  if ((state !== "asked" && !isGranted(record)) || body.kind !== "approval" || body.period !== rating.period.from) return false;
  const { statement } = preview.after;
  const { issue } = preview.usage;
  return body.cap === "money" ? amountOf(statement, issue) <= body.total.amount : beyond(statement, issue) <= body.total.seconds;
}

const beyond = ({ usages }: Statement, issue: string): number =>
  usages.reduce((sum, use) => (use.issue === issue ? sum + use.overageSeconds + use.billedSeconds : sum), 0);
const amountOf = ({ lines }: Statement, issue: string): number => lines.reduce((sum, line) => (line.issue === issue ? sum + line.amount : sum), 0);

/** The ways an estimate has to the customer (RULES §5). */
export function consentWays(ports: Ports, draft: Draft): ConsentWays {
  const { contract, preview } = draft;
  const view = (offered: Offered | null): ConsentOffer | null =>
    offered === null
      ? null
      : {
          overageMinutes: offered.overageMinutes,
          amount: { amount: offered.amount, currency: contract.currency },
          perHour: offered.perHour === null ? null : { amount: offered.perHour, currency: contract.currency },
        };
  const quoted = goesByQuote(draft);
  return {
    approval: view(offerApproval(draft)),
    quote: quoted ? { hourly: view(offerHourly(draft)) } : null,
    needed: preview.usage.parkedSeconds > 0,
    prices: contract.prices,
    lastDay: lastDayOf(ports, contract, quoted),
  };
}

const lastDayOf = (ports: Ports, contract: Contract, quoted: boolean): LocalDate =>
  addDays(localDateOf(ports.now(), contract.timezone), quoted ? QUOTE_DAYS : APPROVAL_DAYS);
