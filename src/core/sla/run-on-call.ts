import { instant, type Instant } from "../time/instant";
import type { SlaFact } from "./fact";
import type { Call, Deployment } from "./on-call";
import type { Moment } from "./ordered-facts";
import { phaseJudgedAt, type Row } from "./phase";
import type { SlaTarget } from "./policy";
import { beganAt, opened, type History, type Run } from "./run";
import { isAnswer } from "./service-team";

/**
 * Called → the answer or the beginning of the work (S72, S73). The first eligible call begins a cycle, and each eligible call
 * after the end of a deployment; a call while one runs is the same incident.
 */
export function callRuns(history: History, row: Row, calls: readonly Call[], deployments: readonly Deployment[], now: Instant): readonly Run[] {
  const runs: Run[] = [];
  const ends = endsOf(deployments);
  const eligible = calls.filter(({ refusal }) => refusal === null);
  for (const call of eligible) {
    const before = runs[runs.length - 1];
    if (before !== undefined && !ends.some((ended) => ended >= before.start.at && ended <= call.at)) continue;
    const next = eligible.find(({ at }) => at > call.at && ends.some((ended) => ended >= call.at && ended <= at));
    runs.push(stoppedRun(history, row, { ...opened(runs.length + 1, "called", call), judgedAt: judgedAt(history, call) }, next?.at ?? null, now));
  }
  return runs;
}

const endsOf = (deployments: readonly Deployment[]): readonly Instant[] => deployments.flatMap(({ ended }) => ended ?? []);

/** A call before the report is judged by what the report says. */
const judgedAt = ({ reported }: History, { at }: Call): Instant => instant(Math.max(at, reported.at));

function stoppedRun(history: History, row: Row, run: Run, until: Instant | null, now: Instant): Run {
  const [phase] = phaseJudgedAt(history.book, row, history.facts, run.start, run.judgedAt ?? run.start.at);
  const target = phase?.target ?? null;
  let stopped = run;
  if (target === null) return run;
  history.facts.forEach((fact, index) => {
    const stop = stopOf(history, target, run, fact, index);
    if (stop === null || stop.at > now || (until !== null && stop.from >= until)) return;
    if (stopped.stop === null || stop.at < stopped.stop.at) stopped = { ...run, stop: { at: stop.at, index }, stoppedBy: fact.id, isLoggedLate: stop.isLate };
  });
  return stopped;
}

/** `from` says which call it answers: a deployment that is written down after the next call still answers the one before its start. */
interface Stop extends Moment {
  readonly from: Instant;
  readonly isLate: boolean;
}

function stopOf(history: History, target: SlaTarget, run: Run, fact: SlaFact, index: number): Stop | null {
  const since = run.start.at;
  const { startedBy, metric } = target;
  if (fact.kind === "deployment" || (fact.kind === "worklog" && metric === "work-start")) {
    const began = beganAt(fact, startedBy?.worklogWithinMinutes ?? 0);
    const from = fact.kind === "deployment" ? fact.started : began.at;
    return from >= since && history.team.accounts.has(fact.by) ? { ...began, from, index } : null;
  }
  if (fact.at < since) return null;
  const isStop =
    metric === "response" ? isAnswer(fact, history.team, history.reported.by) : fact.kind === "status" && (startedBy?.statuses ?? []).includes(fact.to);
  return isStop ? { at: fact.at, from: fact.at, index, isLate: false } : null;
}

/** The end of an on-call deployment → its report sent (S77). One cycle a deployment, judged by its call. */
export function reportRuns({ facts }: History, deployments: readonly Deployment[]): readonly Run[] {
  return deployments
    .flatMap(({ ended, ...deployment }) => (deployment.onCall && ended !== null ? [{ ...deployment, ended }] : []))
    .map((deployment, place): Run => {
      const run: Run = {
        ...opened(place + 1, "deployed", { at: deployment.ended, index: deployment.written.index }),
        judgedAt: deployment.call?.at ?? deployment.started,
      };
      const index = facts.findIndex(
        (fact) => fact.kind === "report-sent" && fact.at >= deployment.ended && (fact.deployment === undefined || fact.deployment === deployment.id),
      );
      const sent = facts[index];
      return sent === undefined ? run : { ...run, stop: { at: sent.at, index }, stoppedBy: sent.id };
    });
}
