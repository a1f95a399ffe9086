import type { Contract } from "../../core/contract/contract";
import { termsOfPeriod, versionsById } from "../../core/contract/versions";
import type { Grant } from "../../core/ledger/grant";
import { ratePeriod, type RatedPeriod } from "../../core/statement/rate-period";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Statement, StatementLine } from "../../core/statement/statement";
import { localDate, type Instant } from "../../core/time/instant";
import { nextPeriod, periodOf, type Period } from "../../core/time/period";
import { startOfDay } from "../../core/time/zone";
import { addStated, corrections, type Stated } from "./correct-closed";
import { knowledgeAt, knownIn, type Knowledge } from "./known-work";
import { toInstant, type Scenario } from "./open-scenario";

/** Periods of one contract: fifty years of months. */
const PERIODS_MAX = 600;

/** The statements of every contract as of the asked instant, contracts in their order, periods in theirs. */
export function statePeriods(scenario: Scenario): readonly RatedPeriod[] {
  const now = knowledgeAt(scenario, scenario.asOf);
  const first = firstInstant(scenario);
  return [...versionsById(scenario.contracts).values()].flatMap((versions) => {
    const contract = versions.at(-1);
    if (contract === undefined) return [];
    const told = stated(scenario, now, versions, periodsOf(contract, scenario.asOf));
    return told.filter(({ statement }) => first === null || startOfDay(statement.period.until, contract.timezone) > first);
  });
}

/** The earliest thing that happened; periods that end before it are not told. */
function firstInstant({ facts, asOf }: Scenario): Instant | null {
  const instants = facts
    .filter(({ at }) => at <= asOf)
    .flatMap(({ at, fact }) => ("started" in fact && fact.started !== undefined ? [at, toInstant(fact.started)] : [at]));
  return instants.length === 0 ? null : instants.reduce((a, b) => (a < b ? a : b));
}

/** From the period of the term's first day to the one that holds the asked instant. */
export function periodsOf(contract: Contract, until: Instant): readonly Period[] {
  const { term, timezone, state } = contract;
  if (state === "draft") return [];
  const periods: Period[] = [];
  for (let period = periodOf(contract.period, term.from); periods.length < PERIODS_MAX; period = nextPeriod(contract.period, period)) {
    if (startOfDay(period.from, timezone) >= until || (term.until !== null && period.from >= term.until)) break;
    periods.push(period);
  }
  return periods;
}

/** Every period rated with what is known at one instant, what is left over going from one into the next. */
export function rateChain(knowledge: Knowledge, versions: readonly Contract[], periods: readonly Period[]): ReadonlyMap<string, RatingInput> {
  const inputs = new Map<string, RatingInput>();
  let carriedIn: readonly Grant[] = [];
  for (const period of periods) {
    const contract = termsOfPeriod(versions, period);
    if (contract === null) continue;
    const input: RatingInput = { contract, versions, period, state: "open", asOf: knowledge.at, carriedIn, ...knownIn(knowledge, contract, period) };
    inputs.set(period.from, input);
    carriedIn = contract.quotas.every(({ rollover }) => rollover === "none") ? [] : ratePeriod(input).carriedOut;
  }
  return inputs;
}

/** Closed periods as they were frozen, open ones as they stand; what changed afterwards stands in the next open one (RULES §6). */
function stated(scenario: Scenario, now: Knowledge, versions: readonly Contract[], periods: readonly Period[]): readonly RatedPeriod[] {
  const frozen = new Map<string, RatedPeriod>();
  const told: Stated = new Map();
  for (const { at, period } of closings(scenario, versions)) {
    const inputs = rateChain(knowledgeAt(scenario, at), versions, periods);
    const input = inputs.get(period);
    if (input === undefined || frozen.has(period)) continue;
    const rated = ratePeriod({ ...input, state: "closed", corrections: corrections(told, inputs, period) });
    frozen.set(period, rated);
    addStated(told, rated.statement);
  }
  const inputs = rateChain(now, versions, periods);
  const current = periods.flatMap(({ from }) => {
    const input = inputs.get(from);
    if (input === undefined) return [];
    return frozen.get(from) ?? ratePeriod({ ...input, corrections: corrections(told, inputs, from) });
  });
  const rest = corrections(told, inputs, AFTER_ALL);
  const last = current.at(-1);
  return rest.length > 0 && last !== undefined ? [...current, supplement(last, rest)] : current;
}

/** Later than every period. */
const AFTER_ALL = "9999-12-31";

function closings({ facts, asOf }: Scenario, versions: readonly Contract[]): readonly { readonly at: Instant; readonly period: string }[] {
  return facts
    .flatMap(({ at, fact }) => {
      const contract = fact.fact === "closed" && at <= asOf ? versions.find(({ id }) => id === fact.contract) : undefined;
      return fact.fact === "closed" && contract !== undefined ? [{ at, period: periodOf(contract.period, localDate(fact.period)).from }] : [];
    })
    .toSorted((a, b) => a.at - b.at || (a.period < b.period ? -1 : 1));
}

/** After the contract's end: a statement of corrections alone. */
function supplement(last: RatedPeriod, lines: readonly StatementLine[]): RatedPeriod {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const statement: Statement = { ...last.statement, state: "tail", quotas: [], usages: [], lines: [], corrections: lines, total, problems: [] };
  return { statement, notices: [], carriedOut: [] };
}
