import type { AnnouncementNotice, ClockOutput, LineOutput, ScenarioOutput, StatementOutput } from "../../core/contract/schema/output";
import type { TimeOutput } from "../../core/contract/schema/output-time";
import { fine, type Outcome, type Problem } from "../../core/problem";
import type { RatedPeriod } from "../../core/statement/rate-period";
import type { QuotaNotice, Statement, StatementLine, UsageUse } from "../../core/statement/statement";
import { isoWithOffset } from "../../core/time/iso";
import { announceOverage } from "./announce-overage";
import { gatherIssues } from "./gather-issues";
import { judgeClocks, judgeIssues, type JudgedClock } from "./judge-clocks";
import { judgeOnCall } from "./judge-on-call";
import { openScenario, type Scenario } from "./open-scenario";
import { routeWork } from "./route-work";
import { statePeriods } from "./state-periods";

/** Everything a scenario gives, with traces; the output is its published shape. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly clocks: readonly JudgedClock[];
  readonly time: TimeOutput;
  readonly periods: readonly RatedPeriod[];
  readonly notices: readonly (QuotaNotice | AnnouncementNotice)[];
  /** Not mistakes of the file: work that waits for a decision, and where. */
  readonly problems: readonly Problem[];
}

/** Runs a scenario of unknown origin; an input with mistakes gives all of them and no result. */
export function computeScenario(input: unknown): Outcome<ScenarioResult> {
  const opened = openScenario(input);
  if (!opened.ok) return opened;
  const scenario = opened.value;
  const stories = gatherIssues(scenario, scenario.asOf);
  const work = routeWork(scenario, stories);
  const periods = statePeriods(scenario);
  const parked = periods.flatMap(({ statement }, place) => statement.problems.map((one) => ({ ...one, at: `statements[${place}].${one.at}` })));
  const issues = judgeIssues(scenario, stories, work);
  return fine({
    scenario,
    clocks: judgeClocks(issues),
    time: judgeOnCall(scenario, issues),
    periods,
    notices: [...periods.flatMap(({ notices }) => notices), ...announceOverage(scenario, stories)],
    problems: [...work.problems, ...parked],
  });
}

/** The published output of a scenario (`schema/scenario.out.json`). Input with mistakes: `asOf` null, nothing but the problems. */
export function runScenario(input: unknown): ScenarioOutput {
  const result = computeScenario(input);
  if (!result.ok) return { asOf: null, clocks: [], statements: [], notices: [], problems: result.problems.map(problemOutput) };
  return outputOf(result.value);
}

export function outputOf({ scenario, clocks, time, periods, notices, problems }: ScenarioResult): ScenarioOutput {
  return {
    ...(scenario.name === undefined ? {} : { scenario: scenario.name }),
    asOf: scenario.asOfText,
    clocks: clocks.map(clockOutput),
    statements: periods.map(({ statement }) => statementOutput(statement)),
    notices: [...notices],
    problems: problems.map(problemOutput),
    ...time,
  };
}

const problemOutput = ({ kind, code, at, facts }: Problem): ScenarioOutput["problems"][number] => ({ kind, code, at, facts: { ...facts } });

function clockOutput({ contract: { timezone }, cycle }: JudgedClock): ClockOutput {
  const { issue, target, metric, state, elapsedSeconds, remainingSeconds, pausedSeconds } = cycle;
  return {
    issue,
    target,
    metric,
    cycle: cycle.cycle,
    state,
    startedAt: isoWithOffset(cycle.startedAt, timezone),
    dueAt: isoWithOffset(cycle.dueAt, timezone),
    stoppedAt: cycle.stoppedAt === null ? null : isoWithOffset(cycle.stoppedAt, timezone),
    elapsedSeconds,
    remainingSeconds,
    pausedSeconds,
    breachedAt: cycle.breachedAt === null ? null : isoWithOffset(cycle.breachedAt, timezone),
    warnedAt: cycle.warnedAt.map((at) => isoWithOffset(at, timezone)),
  };
}

const statementOutput = ({ contract, period, state, currency, quotas, usages, lines, corrections, total }: Statement): StatementOutput => ({
  contract,
  period: { from: period.from, until: period.until },
  state,
  currency,
  quotas: quotas.map(({ seconds: _exact, beyond: _beyond, ...quota }) => quota),
  usages: usages.map(usageOutput),
  lines: lines.map(lineOutput),
  corrections: corrections.map(lineOutput),
  total,
});

const usageOutput = (usage: UsageUse): StatementOutput["usages"][number] => ({
  worklog: usage.worklog,
  issue: usage.issue,
  category: usage.category,
  seconds: usage.seconds,
  coveredSeconds: usage.coveredSeconds,
  overageSeconds: usage.overageSeconds,
  billedSeconds: usage.billedSeconds,
  freeSeconds: usage.freeSeconds,
  parkedSeconds: usage.parkedSeconds,
  ...(usage.fixedSeconds === 0 ? {} : { fixedSeconds: usage.fixedSeconds }),
  ...(usage.paddingSeconds === 0 ? {} : { paddingSeconds: usage.paddingSeconds }),
});

const lineOutput = ({ kind, id, issue, quantity, unit, rate, band, surcharges, role, amount, trace }: StatementLine): LineOutput => ({
  kind,
  ...(id === undefined ? {} : { id }),
  ...(issue === undefined ? {} : { issue }),
  quantity,
  ...(unit === undefined ? {} : { unit }),
  ...(rate === undefined ? {} : { rate: { ...rate } }),
  ...(band === undefined ? {} : { band: { ...band } }),
  ...(surcharges === undefined ? {} : { surcharges: [...surcharges] }),
  ...(role === undefined ? {} : { role }),
  amount,
  ...(kind === "fee" ? {} : { trace: trace.map(({ code }) => code) }),
});
