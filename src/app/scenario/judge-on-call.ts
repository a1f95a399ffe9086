import type { TimeOutput } from "../../core/contract/schema/output-time";
import { pauseAudit } from "../../core/sla/audit";
import { callsOf, deploymentsOf, onCallItems } from "../../core/sla/on-call";
import { knownFacts, onCallHistory } from "../../core/sla/plan";
import { isoWithOffset } from "../../core/time/iso";
import type { JudgedIssue } from "./judge-clocks";
import { listObligations } from "./list-obligations";
import type { Scenario } from "./open-scenario";

/** Calls, deployments, the pause audit and what is owed regularly; a part without anything is left out. */
export function judgeOnCall(scenario: Scenario, issues: readonly JudgedIssue[]): TimeOutput {
  const onCall = issues.map(ofIssue);
  const parts: TimeOutput = {
    calls: onCall.flatMap(({ calls }) => calls ?? []),
    deployments: onCall.flatMap(({ deployments }) => deployments ?? []),
    audit: issues.flatMap(auditOf),
    obligations: listObligations(scenario).map((one) => ({ ...one })),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, rows]) => rows !== undefined && rows.length > 0));
}

function ofIssue({ contract: { id: contract, timezone }, input }: JudgedIssue): TimeOutput {
  const facts = knownFacts(input);
  const report = facts.find(({ kind }) => kind === "reported");
  if (report?.kind !== "reported") return {};
  const history = onCallHistory(input, facts, report.at);
  const items = onCallItems(history, input.team, report.by).filter(({ doneAt }) => doneAt === null);
  return {
    calls: callsOf(history).map(({ id, at, refusal }) => ({ contract, issue: input.issue, id, at: isoWithOffset(at, timezone), refusal })),
    deployments: deploymentsOf(history).map(({ id, started, ended, onCall }) => ({
      contract,
      issue: input.issue,
      id,
      startedAt: isoWithOffset(started, timezone),
      endedAt: ended === null ? null : isoWithOffset(ended, timezone),
      onCall,
      open: items.flatMap(({ deployment, kind, step }) => (deployment === id ? [step ?? kind] : [])),
    })),
  };
}

const auditOf = ({ contract: { timezone }, input }: JudgedIssue): NonNullable<TimeOutput["audit"]> =>
  pauseAudit(input).map(({ from, until, ...rest }) => ({
    ...rest,
    from: isoWithOffset(from, timezone),
    until: until === null ? null : isoWithOffset(until, timezone),
  }));
