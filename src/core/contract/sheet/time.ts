import { addDays } from "../../time/local-date";
import { WEEKDAYS } from "../../calendar/hours";
import type { Weekday } from "../../calendar/spec";
import type { OnCall, SlaPolicy, SlaTarget } from "../../sla/policy";
import { step, type TraceStep } from "../../trace";
import type { CalendarDocument } from "../document";
import type { SheetPage, SheetSection } from "./page";

/** When somebody is there, what is promised by when, what pauses it, and on-call work. */
export function timeSections(page: SheetPage): readonly SheetSection[] {
  const { sla } = page.contract;
  if (sla === null) return [];
  return [
    { title: step("sheet.section.hours"), rows: hourRows(page, sla.calendar) },
    { title: step("sheet.section.levels"), rows: levelRows(page, sla) },
    { title: step("sheet.section.targets"), rows: sla.targets.flatMap((target) => targetRows(page, target)) },
    { title: step("sheet.section.on-call"), rows: sla.onCall === undefined ? [] : onCallRows(page, sla.onCall) },
  ];
}

type Spec = Exclude<CalendarDocument, readonly unknown[]>;

/** The newest version of a calendar. */
const specOf = (written: CalendarDocument | undefined): Spec | undefined => (Array.isArray(written) ? written.at(-1)?.spec : written);

function hourRows({ calendars }: SheetPage, id: string): readonly TraceStep[] {
  const spec = specOf(calendars[id]);
  if (spec === undefined) return [step("sheet.hours.calendar", { calendar: id })];
  const rows = groups(spec).map(({ first, last, hours }) =>
    first === last ? step("sheet.hours.day", { first, hours, place: spec.timezone }) : step("sheet.hours.days", { first, last, hours, place: spec.timezone }),
  );
  const region = spec.holidays?.region;
  return [...rows, region === undefined ? step("sheet.hours.no-holidays") : step("sheet.hours.holidays", { region })];
}

interface Days {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly hours: string;
}

/** Following weekdays with the same hours as one; closed days are left out. */
function groups({ week }: Spec): readonly Days[] {
  const found: Days[] = [];
  let before = "";
  for (const day of WEEKDAYS) {
    const hours = (week[day] ?? []).map(([from, until]) => `${from}–${until}`).join(", ");
    const last = found[found.length - 1];
    if (hours !== "" && hours === before && last !== undefined) found[found.length - 1] = { ...last, last: day };
    else if (hours !== "") found.push({ first: day, last: day, hours });
    before = hours;
  }
  return found;
}

const levelRows = ({ contract: { levelsGuide = {}, severityByChannel = {} }, text }: SheetPage, { levels }: SlaPolicy): readonly TraceStep[] => [
  step("sheet.levels", { levels: levels.join(" · ") }),
  ...levels.flatMap((level) => {
    const guide = levelsGuide[level];
    if (guide === undefined) return [];
    const { examples = [] } = guide;
    const facts = { level, meaning: text(guide.meaning) };
    return [examples.length === 0 ? step("sheet.level", facts) : step("sheet.level.examples", { ...facts, examples: examples.map(text).join(" · ") })];
  }),
  ...Object.entries(severityByChannel).map(([channel, level]) => step("sheet.level.channel", { channel, level })),
];

function targetRows({ contract: { sla }, category }: SheetPage, target: SlaTarget): readonly TraceStep[] {
  const { metric, when, soft, pause, calendar, startsAt } = target;
  const names = [...(when?.severity ?? []), ...(when?.category ?? []).map(category)];
  const facts = { metric, scope: names.join(" · ") };
  const kind = names.length === 0 ? "all" : "some";
  return [
    step(`sheet.target.${soft === true ? "aimed" : "promised"}.${kind}`, facts),
    timeOf(target),
    ...(startsAt === "call" ? [step("sheet.target.call")] : []),
    ...(calendar === undefined || calendar === sla?.calendar ? [] : [step("sheet.target.calendar", { calendar })]),
    ...(pause === undefined ? [] : [step("sheet.target.pause", { statuses: pause.statuses.join(" · ") })]),
    ...(pause?.confirmWithinBusinessMinutes === undefined ? [] : [step("sheet.target.confirm", { minutes: pause.confirmWithinBusinessMinutes })]),
  ];
}

function timeOf({ within }: SlaTarget): TraceStep {
  if ("businessSeconds" in within) return step("sheet.within.business", { seconds: within.businessSeconds });
  if ("elapsedSeconds" in within) return step("sheet.within.elapsed", { seconds: within.elapsedSeconds });
  if ("businessDays" in within) return step(`sheet.within.days-${within.due}`, { days: within.businessDays });
  return step("sheet.within.same-day", { cutOff: within.sameBusinessDay.cutOff });
}

function onCallRows({ name }: SheetPage, { hours, dates = [], eligible, runbook = [], directFeedback }: OnCall): readonly TraceStep[] {
  return [
    hours === "outside-service" ? step("sheet.on-call.outside") : step("sheet.on-call.calendar", { calendar: hours.calendar }),
    ...(dates.length === 0
      ? [step("sheet.on-call.standing")]
      : dates.map(({ from, until }) => step("sheet.on-call.dates", { from, last: addDays(until, -1) }))),
    ...(eligible.channel ?? []).map((channel, place) => step(place === 0 ? "sheet.on-call.channel" : "sheet.on-call.or-channel", { channel })),
    ...(eligible.severity === undefined ? [] : [step("sheet.on-call.severity", { levels: eligible.severity.join(" · ") })]),
    ...(runbook.length === 0 ? [] : [step("sheet.on-call.runbook", { steps: runbook.map(({ id, label }) => name(id, label)).join(" · ") })]),
    ...(directFeedback === true ? [step("sheet.on-call.feedback")] : []),
    step("sheet.on-call.judged"),
  ];
}
