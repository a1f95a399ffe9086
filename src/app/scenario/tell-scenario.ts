import type { AnnouncementNotice } from "../../core/contract/schema/output";
import type { Facts, Problem } from "../../core/problem";
import { renderStatement } from "../../core/statement/render";
import type { QuotaNotice, Statement } from "../../core/statement/statement";
import { isoWithOffset } from "../../core/time/iso";
import { nameOf } from "../../text/label";
import { say, type Language } from "../../text/say";
import type { JudgedClock } from "./judge-clocks";
import { tellTime } from "./tell-time";
import type { ScenarioResult } from "./run-scenario";

/** A scenario's result as text that explains itself: clocks and statements with their reasons, notices, what is to be decided. */
export function tellScenario(result: ScenarioResult, language: Language): string {
  const { scenario, clocks, time, periods, notices, problems } = result;
  const zone = scenario.contracts[0]?.timezone ?? "UTC";
  const asOf = say(language, "scenario.as-of", { at: isoWithOffset(scenario.asOf, zone), zone });
  const parts = [
    [scenario.name ?? "", asOf].filter((text) => text !== "").join("\n"),
    section(
      say(language, "scenario.clocks"),
      clocks.map((clock) => tellClock(clock, language)),
    ),
    ...tellTime(time, scenario.contracts, language).map(({ title, rows }) => section(title, rows)),
    ...periods.map(({ statement }) => tellStatement(statement, result, language)),
    section(
      say(language, "scenario.notices"),
      notices.map((notice) => tellNotice(notice, result, language)),
    ),
    section(
      say(language, "scenario.problems"),
      problems.map((one) => tellProblem(one, language)),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const section = (title: string, rows: readonly string[]): string => (rows.length === 0 ? "" : `## ${title}\n\n${rows.join("\n")}`);

/** `contracts[0].sla: …`: the path, then what to do. */
export const tellProblem = ({ at, code, facts }: Problem, language: Language): string =>
  `- ${at === "" ? "" : `${at}: `}${say(language, `problem.${code}`, facts)}`;

function tellClock({ contract, cycle, trace }: JudgedClock, language: Language): string {
  const zone = contract.timezone;
  const facts: Facts = { issue: cycle.issue, target: cycle.target, cycle: cycle.cycle, state: cycle.state, due: isoWithOffset(cycle.dueAt, zone), zone };
  const times = say(language, cycle.pausedSeconds === 0 ? "scenario.clock.used" : "scenario.clock.times", {
    elapsed: cycle.elapsedSeconds,
    paused: cycle.pausedSeconds,
  });
  const reasons = trace.map(({ code, facts: of }, place) => `   ${place + 1}. ${say(language, `trace.${code}`, of)}`);
  return [`- ${say(language, "scenario.clock", facts)}; ${times}`, ...reasons].join("\n");
}

/** A statement with the names that its contract gives its parts. */
export function tellStatement(statement: Statement, { scenario }: ScenarioResult, language: Language): string {
  const contract = scenario.contracts.findLast(({ id }) => id === statement.contract);
  const listed = [...(contract?.quotas ?? []), ...(contract?.fees ?? []), ...(contract?.discount === undefined ? [] : [contract.discount])].map(
    (one) => [one.id, one] as const,
  );
  const named = [...Object.entries(contract?.rates ?? {}), ...Object.entries(contract?.categories ?? {}), ...listed];
  const labels = Object.fromEntries(named.flatMap(([id, { label }]) => (label === undefined ? [] : [[id, nameOf(language, label, id)]])));
  return renderStatement(statement, { say: (key, facts) => say(language, key, facts) }, { labels }).trimEnd();
}

function tellNotice(notice: QuotaNotice | AnnouncementNotice, { scenario }: ScenarioResult, language: Language): string {
  const contract = scenario.contracts.find(({ id }) => id === notice.contract);
  const zone = contract?.timezone ?? "UTC";
  if (notice.kind === "quota") {
    const { contract: id, quota, step, at } = notice;
    return `- ${say(language, "scenario.notice.quota", { contract: id, quota, step, at, zone })}`;
  }
  if ("label" in notice) return `- ${say(language, `scenario.notice.expected-${notice.state}`, { issue: notice.issue, label: notice.label })}`;
  const { issue, seconds, overageSeconds, amount, state } = notice;
  return `- ${say(language, `scenario.notice.${state}`, { issue, seconds, over: overageSeconds, amount, currency: contract?.currency ?? "EUR" })}`;
}
