import type { Contract } from "../../core/contract/contract";
import { versionsById } from "../../core/contract/versions";
import { chainPeriods, type ChainLink } from "../../core/statement/chain";
import { stateHistory } from "../../core/statement/history";
import type { RatedPeriod } from "../../core/statement/rate-period";
import { localDate, type Instant } from "../../core/time/instant";
import { nextPeriod, periodOf, type Period } from "../../core/time/period";
import { startOfDay } from "../../core/time/zone";
import { poolingsOf } from "../periods/map-decisions";
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

/** Every period with what is known at one instant, what is left over going from one into the next. */
export const chainOf = (knowledge: Knowledge, versions: readonly Contract[], periods: readonly Period[]): ReadonlyMap<string, ChainLink> =>
  chainPeriods({
    versions,
    periods,
    poolings: versions[0] === undefined ? [] : poolingsOf(knowledge.facts, versions[0]),
    factsOf: (contract, period) => ({ state: "open", asOf: knowledge.at, ...knownIn(knowledge, contract, period) }),
  });

/** Closed periods as they were frozen, open ones as they stand; what changed afterwards stands in the next open one (RULES §6). */
function stated(scenario: Scenario, now: Knowledge, versions: readonly Contract[], periods: readonly Period[]): readonly RatedPeriod[] {
  const closed = closings(scenario, versions).map(({ at, period }) => ({ period, known: () => chainOf(knowledgeAt(scenario, at), versions, periods) }));
  return stateHistory(closed, chainOf(now, versions, periods));
}

function closings({ facts, asOf }: Scenario, versions: readonly Contract[]): readonly { readonly at: Instant; readonly period: string }[] {
  return facts
    .flatMap(({ at, fact }) => {
      const contract = fact.fact === "closed" && at <= asOf ? versions.find(({ id }) => id === fact.contract) : undefined;
      return fact.fact === "closed" && contract !== undefined ? [{ at, period: periodOf(contract.period, localDate(fact.period)).from }] : [];
    })
    .toSorted((a, b) => a.at - b.at || (a.period < b.period ? -1 : 1));
}
