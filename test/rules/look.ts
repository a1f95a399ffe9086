import { runScenario, computeScenario } from "../../src/app/scenario/run-scenario";
import { tellScenario } from "../../src/app/scenario/tell-scenario";
import { contractRank, isActiveOn } from "../../src/core/contract/rank";
import { completeContract } from "../../src/core/contract/complete-contract";
import { contractSheet } from "../../src/core/contract/sheet";
import { renderSheet } from "../../src/core/contract/sheet/render";
import { localDate } from "../../src/core/time/instant";
import { say } from "../../src/text/say";
import type { ClockOutput, ScenarioOutput, StatementOutput } from "../../src/core/contract/schema/output";
import type { Input } from "./base";

/** What a rule lets one see, in short words; `sheet` and `told` are whole texts in which the words must stand. */
export type See = (input: Input & { readonly asOf: string }, about: string) => string;

const joined = (rows: readonly (string | number)[]): string => (rows.length === 0 ? "none" : rows.join(" "));
const short = (moment: string | null): string => (moment === null ? "-" : `${moment.slice(5, 10)} ${moment.slice(11, 16)}`);

function output(input: unknown): ScenarioOutput {
  const result = runScenario(input);
  if (result.asOf === null) throw new Error(JSON.stringify(result.problems));
  return result;
}

const ofClocks =
  (show: (clock: ClockOutput) => string): See =>
  (input, target) =>
    output(input)
      .clocks.filter((clock) => clock.target === target)
      .map(show)
      .join(", ") || "none";

const ofStatements =
  (show: (statement: StatementOutput) => string | number): See =>
  (input) =>
    joined(output(input).statements.map(show));

const ofFirst =
  (show: (statement: StatementOutput) => readonly (string | number)[]): See =>
  (input) =>
    joined(output(input).statements.slice(0, 1).flatMap(show));

const sheet: See = ({ contracts: [contract], calendars }) => {
  if (contract === undefined) throw new Error("no contract");
  const made = contractSheet(contract, { language: "en", calendars, customerName: "ACME" });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return renderSheet(made.value, { say: (key, facts) => say("en", key, facts) });
};

const told: See = (input) => {
  const result = computeScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return tellScenario(result.value, "en");
};

/** Place in the queue of a request of that severity under the first contract on the asked day. */
const rank: See = ({ contracts: [contract], asOf }, severity) => {
  const complete = contract === undefined ? null : completeContract(contract);
  if (complete === null || !complete.ok) throw new Error(JSON.stringify(complete));
  const { options } = complete.value;
  return String(contractRank(Number(severity), isActiveOn(complete.value, localDate(asOf.slice(0, 10))), options.contractFirst ?? "within"));
};

export const SEES: Readonly<Record<string, See>> = {
  total: ofStatements(({ total }) => total),
  period: ofStatements(({ period }) => period.from),
  rolled: ofStatements(({ quotas }) => quotas.map(({ rolledIn }) => rolledIn).join("/")),
  covered: ofFirst(({ quotas }) => quotas.map(({ covered }) => covered)),
  granted: ofFirst(({ quotas }) => quotas.map(({ granted }) => granted)),
  lines: ofFirst(({ lines }) => lines.filter(({ kind }) => kind !== "fee").map(({ kind, amount }) => `${kind}:${amount}`)),
  due: ofClocks(({ dueAt }) => short(dueAt)),
  state: ofClocks(({ state }) => state),
  stop: ofClocks(({ stoppedAt }) => short(stoppedAt)),
  paused: ofClocks(({ pausedSeconds }) => String(pausedSeconds / 3600)),
  clocks: (input) => joined(output(input).clocks.map(({ target }) => target)),
  contract: (input) => joined(output(input).statements.flatMap(({ contract, usages }) => usages.map(() => contract))),
  notices: (input) =>
    joined(
      output(input).notices.map((notice) =>
        notice.kind === "quota" ? `quota:${notice.step}` : `${notice.state}:${"label" in notice ? notice.label : notice.overageSeconds / 60}`,
      ),
    ),
  problems: (input) => joined(output(input).problems.map(({ code }) => code)),
  refused: (input) => joined(runScenario(input).problems.map(({ code }) => code)),
  obligations: (input) => joined((output(input).obligations ?? []).map(({ obligation, due, state }) => `${obligation}@${due.slice(5)}:${state}`)),
  calls: (input) => joined((output(input).calls ?? []).map(({ refusal }) => refusal ?? "accepted")),
  open: (input) => joined((output(input).deployments ?? []).map(({ open }) => (open.length === 0 ? "done" : open.join(",")))),
  audit: (input) => joined((output(input).audit ?? []).map(({ seconds }) => seconds / 3600)),
  sheet,
  told,
  rank,
};

/** Texts hold the words, everything else is them. */
export const isText = (see: string): boolean => see === "sheet" || see === "told";
