import { step } from "../../trace";
import { choices, oneOf, wholeNumber, type Ask } from "../ask";
import type { ContractDocument, SlaDocument, TargetDocument } from "../document";
import { hoursExample, daysExample } from "../worked-due";

const MINUTES_MAX = 5_000_000;
const HOUR = 3600;

/** Times whose words can be read in two ways (S1, S3, S21, S64, S79, S97, S105–S107). */
export function askSla(document: ContractDocument): readonly Ask[] {
  const { sla } = document;
  if (sla === null) return [];
  const asks: Ask[] = [];
  const hours = sla.targets.find(({ within }) => within !== null && "hours" in within);
  if (hours !== undefined) asks.push(askHours(document, sla, hours));
  sla.targets.forEach((target, place) => {
    const { within } = target;
    if (within === null) asks.push(askTime(document, sla, target, place));
    else if ("days" in within) asks.push(askDays(document, sla, target, place, within.days));
    else if ("sameBusinessDay" in within && within.sameBusinessDay.cutOff === null) asks.push(askCutOff(document, sla, target, place));
  });
  const waiting = sla.targets.findIndex(({ pause }) => pause?.resume === null);
  if (waiting >= 0) asks.push(askResume(document, sla, waiting));
  return asks;
}

const withTargets = (document: ContractDocument, sla: SlaDocument, change: (target: TargetDocument, place: number) => TargetDocument): ContractDocument => ({
  ...document,
  sla: { ...sla, targets: sla.targets.map(change) },
});

const replaceWithin = (document: ContractDocument, sla: SlaDocument, place: number, within: TargetDocument["within"]): ContractDocument =>
  withTargets(document, sla, (target, at) => (at === place ? { ...target, within } : target));

const READINGS = ["opening-hours", "working-days", "elapsed"] as const;

/** One answer for all hours of the contract: opening hours, 24 h a working day, or real hours. */
function askHours(document: ContractDocument, sla: SlaDocument, first: TargetDocument): Ask {
  const hours = first.within !== null && "hours" in first.within ? first.within.hours : 0;
  const place = sla.targets.indexOf(first);
  const offered = sla.targets.every(({ within }) => within === null || !("hours" in within) || within.hours % 24 === 0)
    ? READINGS
    : READINGS.filter((one) => one !== "working-days");
  return {
    id: "hours",
    at: `sla.targets[${place}].within`,
    title: step("question.hours", { hours }),
    choices: () => choices("hours", offered, (value) => hoursExample(hours, value)),
    freeForm: null,
    settle: (answer) => {
      const reading = oneOf(offered, answer);
      if (reading === null) return null;
      return withTargets(document, sla, (target) =>
        target.within !== null && "hours" in target.within ? { ...target, within: readHours(target.within.hours, reading) } : target,
      );
    },
  };
}

function readHours(hours: number, reading: (typeof READINGS)[number]): NonNullable<TargetDocument["within"]> {
  if (reading === "working-days") return { businessDays: hours / 24, due: "same-time" };
  return reading === "elapsed" ? { elapsedSeconds: hours * HOUR } : { businessSeconds: hours * HOUR };
}

/** Days: same wall time, at closing, or so many minutes of service time. */
function askDays(document: ContractDocument, sla: SlaDocument, target: TargetDocument, place: number, days: number): Ask {
  return {
    id: `days.${target.id}`,
    at: `sla.targets[${place}].within`,
    title: step("question.days", { target: target.id, days }),
    choices: () => choices("days", ["same-time", "at-close"], (value) => daysExample(days, value)),
    freeForm: "minutes",
    settle: (answer) => {
      const due = oneOf(["same-time", "at-close"], answer);
      if (due !== null) return replaceWithin(document, sla, place, { businessDays: days, due });
      const minutes = wholeNumber(answer, MINUTES_MAX);
      return minutes === null ? null : replaceWithin(document, sla, place, { businessSeconds: minutes * 60 });
    },
  };
}

function askTime(document: ContractDocument, sla: SlaDocument, target: TargetDocument, place: number): Ask {
  return {
    id: `time.${target.id}`,
    at: `sla.targets[${place}].within`,
    title: step("question.time", { target: target.id, metric: target.metric }),
    choices: () => [],
    freeForm: "minutes",
    settle: (answer) => {
      const minutes = wholeNumber(answer, MINUTES_MAX);
      return minutes === null ? null : replaceWithin(document, sla, place, { businessSeconds: minutes * 60 });
    },
  };
}

function askCutOff(document: ContractDocument, sla: SlaDocument, target: TargetDocument, place: number): Ask {
  return {
    id: `cut-off.${target.id}`,
    at: `sla.targets[${place}].within.sameBusinessDay.cutOff`,
    title: step("question.cut-off", { target: target.id }),
    choices: () =>
      ["12:00", "15:00", "17:00"].map((time) => ({
        value: time,
        label: step("answer.cut-off", { time }),
        example: step(time < "16:55" ? "example.cut-off.next" : "example.cut-off.same", { received: "16:55" }),
      })),
    freeForm: null,
    settle: (answer) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(answer) ? replaceWithin(document, sla, place, { sameBusinessDay: { cutOff: answer } }) : null),
  };
}

function askResume(document: ContractDocument, sla: SlaDocument, place: number): Ask {
  return {
    id: "resume",
    at: `sla.targets[${place}].pause.resume`,
    title: step("question.resume", { status: sla.targets[place]?.pause?.statuses[0] ?? "" }),
    choices: () => choices("resume", ["status", "qualified"], (value) => step(`example.resume.${value}`)),
    freeForm: null,
    settle: (answer) => {
      const resume = oneOf(["status", "qualified"], answer);
      if (resume === null) return null;
      return withTargets(document, sla, (target) => (target.pause?.resume === null ? { ...target, pause: { ...target.pause, resume } } : target));
    },
  };
}
