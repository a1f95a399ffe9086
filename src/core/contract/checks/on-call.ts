import { problem, type Problem } from "../../problem";
import type { ContractDocument, SlaDocument, TargetDocument } from "../document";
import { doubled } from "../doubled";

/** On-call parts fit together: a window that begins before it ends, a target that a call starts, severities that exist. */
export function onCallProblems({ sla }: ContractDocument, at: string): readonly Problem[] {
  if (sla === null) return [];
  const path = `${at}.sla.onCall`;
  const targets = sla.targets.flatMap((target, place) => ofTarget(sla, target, `${at}.sla.targets[${place}]`));
  const { onCall } = sla;
  if (onCall === undefined) return targets;
  const found: Problem[] = [
    ...(onCall.dates ?? []).flatMap(({ from, until }, place) =>
      from < until ? [] : [problem("contract.range-empty", `${path}.dates[${place}].until`, { from, until })],
    ),
    ...(onCall.eligible.severity ?? []).flatMap((level, place) =>
      sla.levels.includes(level) ? [] : [problem("contract.level-unknown", `${path}.eligible.severity[${place}]`, { level, known: sla.levels.join(", ") })],
    ),
    ...doubled(
      (onCall.runbook ?? []).map(({ id }) => id),
      `${path}.runbook`,
      "id",
    ),
  ];
  if (!sla.targets.some(({ startsAt }) => startsAt === "call")) found.push(problem("contract.on-call-without-target", path));
  return [...targets, ...found];
}

const CALL_METRICS: readonly string[] = ["response", "work-start"];

function ofTarget(sla: SlaDocument, { startsAt, metric, pause }: TargetDocument, at: string): readonly Problem[] {
  const found: Problem[] = [];
  if (startsAt === "call" && !CALL_METRICS.includes(metric))
    found.push(problem("contract.without-effect", `${at}.startsAt`, { key: "startsAt", where: `metric: ${metric}` }));
  if (startsAt === "call" && sla.onCall === undefined) found.push(problem("contract.on-call-missing", `${at}.startsAt`));
  if (pause?.confirmWithinBusinessMinutes !== undefined && (pause.resume === "status" || pause.resume === undefined))
    found.push(
      problem("contract.without-effect", `${at}.pause.confirmWithinBusinessMinutes`, { key: "confirmWithinBusinessMinutes", where: "resume: status" }),
    );
  return found;
}
