import type { Grant } from "../ledger/grant";
import { isoWithOffset } from "../time/iso";
import { startOfDay } from "../time/zone";
import { step, type TraceStep } from "../trace";
import { charge, priceLines, type Charged, type PricedLine } from "./charge";
import { decisionSteps } from "./decision";
import { explainCharge, explainUsage, type Terms } from "./explain";
import { explainLine } from "./explain-line";
import { pricesOfLines } from "./explain-price";
import { goodwillLines, statementLine } from "./stated-line";
import { discountLines, feeLines } from "./fee-lines";
import { coverApproved } from "./money-cap";
import { noticesOf } from "./notices";
import { grantsOf } from "./period-grants";
import { parkedProblems } from "./parked";
import { accountQuotas } from "./quota-use";
import type { RatingInput } from "./rating-input";
import type { QuotaNotice, Statement, StatementLine, UsageUse } from "./statement";
import { carriedPlaces, placesIn } from "./ticket-account";
import { ticketBook } from "./ticket-place";
import { transferSteps, type Transferred } from "./transfer";
import { treat } from "./treat";

export interface RatedPeriod {
  readonly statement: Statement;
  readonly notices: readonly QuotaNotice[];
  /** Grants that the next period begins with, as if this one ended with what is known now. */
  readonly carriedOut: readonly Grant[];
  /** What went over by agreement with the period beside it (S52). */
  readonly transferred: readonly Transferred[];
}

/**
 * Rates and states one period of one contract, in the order of RULES §4. The only place that sees the ledger and rating.
 * Pure: the same facts in any order give the same statement. Money in minor units, times in seconds, periods half-open in the contract's zone.
 * Problems of the statement (parked work) block the close; nothing is thrown for a user's mistake.
 */
export function ratePeriod(input: RatingInput): RatedPeriod {
  const { contract, period } = input;
  const until = startOfDay(period.until, contract.timezone);
  const treated = treat(input, startOfDay(period.from, contract.timezone), until);
  const grants = grantsOf(input);
  const places = contract.quotas.find(({ unit }) => unit === "tickets");
  const { carriedIn = [] } = input;
  const book = ticketBook(contract, places, input.tickets ?? [], period, { ...input.placesCarried, [period.from]: carriedPlaces(places, carriedIn) });
  const { works: covered, drawn } = coverApproved(input, treated, grants.open, book.placeOf);
  const works = charge(contract, covered, input.goodwill);
  const priced = priceLines(works);
  const ended = input.state !== "open" || (input.asOf !== undefined && input.asOf >= until);
  const { transfers = [], carryStated = {} } = input;
  const { quotas, carriedOut, transferred } = accountQuotas({ contract, period, ended, grants, drawn, book, carriedIn, transfers, carryStated });
  const granted = grantedSeconds(grants.open);
  const terms: Terms = { contract, granted, ...(input.contractVersion === undefined ? {} : { version: input.contractVersion }) };
  const { usages, lines } = stated(terms, works, priced);
  const charged = [...feeLines(input), ...lines];
  const all = [...charged, ...discountLines(contract, charged)];
  const corrections = input.corrections ?? [];
  const notes = [...decisionSteps(contract, input.decisions ?? []), ...transferSteps(transfers, transferred), ...carrySteps(input)];
  const statement: Statement = {
    contract: contract.id,
    tier: contract.tier,
    customer: contract.customer,
    period: { from: period.from, until: period.until },
    state: input.state,
    currency: contract.currency,
    prices: contract.prices,
    timezone: contract.timezone,
    ...(input.contractVersion === undefined ? {} : { terms: input.contractVersion }),
    quotas,
    usages,
    lines: all,
    corrections,
    ...(notes.length === 0 ? {} : { notes }),
    total: [...all, ...corrections].reduce((sum, { amount }) => sum + amount, 0),
    problems: [...parkedProblems(works), ...grants.problems],
  };
  return { statement, notices: noticesOf(contract, works, grants.open, book), carriedOut, transferred };
}

/** A closed period's carry that is another one now (RULES §6). */
function carrySteps({ contract, carryStated = {}, carriedIn = [] }: RatingInput): readonly TraceStep[] {
  return Object.entries(carryStated).map(([quota, before]) => {
    const after = carriedIn.filter((grant) => grant.quota === quota).reduce((sum, { seconds }) => sum + seconds, 0);
    const places = contract.quotas.find(({ id, unit }) => id === quota && unit === "tickets");
    if (places !== undefined) return step("decision.places-changed", { quota, before: placesIn(before), after: placesIn(after) });
    return step("decision.carry-changed", { quota, before, after });
  });
}

function grantedSeconds(grants: readonly Grant[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { quota, seconds } of grants) sums.set(quota, (sums.get(quota) ?? 0) + seconds);
  return sums;
}

function stated(terms: Terms, works: readonly Charged[], priced: readonly PricedLine[]): { usages: UsageUse[]; lines: StatementLine[] } {
  const { contract } = terms;
  const traces = new Map<object, TraceStep[]>(works.map((work) => [work.usage, explainUsage(terms, work)]));
  const traceOf = (usage: object): TraceStep[] => traces.get(usage) ?? [];
  const pricesOf = pricesOfLines(contract, priced);
  const lineOf = new Map(priced.map((line) => [line.key, line]));
  const usages = works.map((work) => {
    const mine = work.pieces.flatMap(({ key }) => lineOf.get(key) ?? []);
    return usageUse(work, contract.timezone, [...traceOf(work.usage), ...explainCharge(contract, work, mine, pricesOf)]);
  });
  const lines = priced.map((line) => statementLine(line, explainLine(contract, line, traceOf, pricesOf)));
  return { usages, lines: [...lines, ...goodwillLines(works)] };
}

const usageUse = ({ usage, padding, covered, over, billed, fixed, free, parked, charged }: Charged, zone: string, trace: readonly TraceStep[]): UsageUse => ({
  worklog: usage.worklog,
  issue: usage.issue,
  category: usage.category,
  author: usage.author,
  started: isoWithOffset(usage.started, zone),
  seconds: usage.seconds,
  paddingSeconds: padding,
  coveredSeconds: covered,
  overageSeconds: over,
  billedSeconds: billed,
  fixedSeconds: fixed,
  freeSeconds: free,
  parkedSeconds: parked,
  chargedSeconds: charged,
  chargedMinutes: Math.floor(charged / 60),
  trace,
});
