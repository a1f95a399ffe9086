import { problem, type Problem } from "../../problem";
import type { ContractDocument, SlaDocument, TargetDocument } from "../document";
import { doubled } from "../doubled";

/** Targets name levels and categories that exist; a status never both pauses and resolves. */
export function slaProblems(document: ContractDocument, at: string): readonly Problem[] {
  const { sla } = document;
  const channels = Object.entries(document.severityByChannel ?? {});
  if (sla === null)
    return channels.length === 0 ? [] : [problem("contract.without-effect", `${at}.severityByChannel`, { key: "severityByChannel", where: "sla: null" })];
  return [
    ...channels.flatMap(([channel, level]) => ofLevel(sla, level, `${at}.severityByChannel.${channel}`)),
    ...doubled(sla.levels, `${at}.sla.levels`),
    ...doubled(sla.resolved, `${at}.sla.resolved`),
    ...doubled(
      sla.targets.map(({ id }) => id),
      `${at}.sla.targets`,
      "id",
    ),
    ...sla.targets.flatMap((target, place) => ofTarget(document, sla, target, `${at}.sla.targets[${place}]`)),
  ];
}

/** Calendars that the contract names and the given ids do not hold. */
export function calendarProblems(document: ContractDocument, at: string, calendars: readonly string[]): readonly Problem[] {
  const { sla } = document;
  if (sla === null) return [];
  const named = [
    { path: `${at}.sla.calendar`, calendar: sla.calendar },
    ...(sla.onCall === undefined || sla.onCall.hours === "outside-service"
      ? []
      : [{ path: `${at}.sla.onCall.hours.calendar`, calendar: sla.onCall.hours.calendar }]),
    ...sla.targets.flatMap(({ calendar }, place) => (calendar === undefined ? [] : [{ path: `${at}.sla.targets[${place}].calendar`, calendar }])),
  ];
  return named
    .filter(({ calendar }) => !calendars.includes(calendar))
    .map(({ path, calendar }) => problem("contract.calendar-unknown", path, { calendar, known: calendars.join(", ") }));
}

const ofLevel = (sla: SlaDocument, level: string, at: string): readonly Problem[] =>
  sla.levels.includes(level) ? [] : [problem("contract.level-unknown", at, { level, known: sla.levels.join(", ") })];

function ofTarget(document: ContractDocument, sla: SlaDocument, target: TargetDocument, at: string): readonly Problem[] {
  const known = Object.keys(document.categories).join(", ");
  const found: Problem[] = [
    ...(target.when?.severity ?? []).flatMap((level, place) => ofLevel(sla, level, `${at}.when.severity[${place}]`)),
    ...(target.when?.category ?? []).flatMap((category, place) =>
      !Object.hasOwn(document.categories, category) ? [problem("contract.category-unknown", `${at}.when.category[${place}]`, { category, known })] : [],
    ),
    ...(target.pause?.statuses ?? []).flatMap((status, place) =>
      sla.resolved.includes(status) ? [problem("contract.status-both", `${at}.pause.statuses[${place}]`, { status })] : [],
    ),
  ];
  const { startedBy, startsAt } = target;
  if (startedBy !== undefined && startsAt === undefined && target.metric !== "work-start")
    found.push(problem("contract.without-effect", `${at}.startedBy`, { key: "startedBy", where: `metric: ${target.metric}` }));
  if (target.metric === "work-start" && startsAt === undefined && startedBy?.statuses === undefined && startedBy?.worklogWithinMinutes === undefined)
    found.push(problem("contract.started-by-missing", `${at}.startedBy`));
  return found;
}
