import * as fc from "fast-check";
import { compileVersions } from "../../src/core/calendar/compile";
import type { Calendar } from "../../src/core/calendar/calendar";
import type { CalendarVersion } from "../../src/core/calendar/spec";
import type { SlaFact } from "../../src/core/sla/fact";
import type { SlaPolicy, SlaTarget } from "../../src/core/sla/policy";
import { instant, localDate, type Instant } from "../../src/core/time/instant";
import { calendarFrom, specFrom } from "../support/business";
import { MINUTE, openMinutes, watch } from "./calendar-oracle";
import type { Days } from "./day-oracle";

/** From the Monday before Advent on, with Mariä Empfängnis on a Tuesday. */
export const STRETCH = watch("Vienna, December", "Europe/Vienna", "AT", "2026-11-30", 24);
export const moment = (minute: number): Instant => instant(STRETCH.start + minute * MINUTE);

const SHORT = { timezone: "Europe/Vienna", days: "mon-fri", hours: "08:00-12:00 13:00-17:00", closed: ["2026-12-08"] };
/** From Thursday on: longer, without a break, a Saturday morning of its own, and Wednesday closed. */
const LONG = { timezone: "Europe/Vienna", days: "mon-fri", hours: "07:00-20:00", closed: ["2026-12-08", "2026-12-09"], open: { "2026-12-05": "10:00-14:00" } };
const CHANGE = "2026-12-03";
const short = openMinutes(specFrom(SHORT), STRETCH);
const long = openMinutes(specFrom(LONG), STRETCH);
const changeMinute = STRETCH.dates.indexOf(CHANGE);

export type Versions = "one" | "too" | "new-cycles-only";

function compiled(running: Versions): Calendar {
  if (running === "one") return calendarFrom(SHORT);
  const first: CalendarVersion = { from: localDate("2026-01-01"), spec: specFrom(SHORT) };
  const outcome = compileVersions([first, { from: localDate(CHANGE), spec: specFrom(LONG), running }], "opening");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
const CALENDARS: Readonly<Record<Versions, Calendar>> = { one: compiled("one"), too: compiled("too"), "new-cycles-only": compiled("new-cycles-only") };
export const calendarsOf = (versions: Versions): ReadonlyMap<string, Calendar> => new Map([["opening", CALENDARS[versions]]]);

function daysOf(isNew: boolean, werktag: Werktag): Days {
  return {
    dates: STRETCH.dates,
    shown: STRETCH.shown,
    open: Uint8Array.from(short, (open, minute) => (isNew && minute >= changeMinute ? (long[minute] as number) : open)),
    isBusinessDate: (date) => {
      if (date === "2026-12-08" || (isNew && date === "2026-12-09")) return false;
      const weekday = new Date(date).getUTCDay();
      return weekday >= 1 && weekday <= (werktag === "mon-sat" ? 6 : 5);
    },
  };
}
type Werktag = "mon-fri" | "mon-sat";
const OLD = { "mon-fri": daysOf(false, "mon-fri"), "mon-sat": daysOf(false, "mon-sat") };
const NEW = { "mon-fri": daysOf(true, "mon-fri"), "mon-sat": daysOf(true, "mon-sat") };

/** The minutes and business dates for cycles that started in a minute, read off the two weeks above. */
export const daysFor = (versions: Versions, werktag: Werktag): ((start: number) => Days) => {
  const isNew = (start: number): boolean => versions === "too" || (versions === "new-cycles-only" && start >= changeMinute);
  return (start) => (isNew(start) ? NEW : OLD)[werktag];
};

const maybePause = fc.constantFrom<SlaTarget["pause"]>(
  undefined,
  { statuses: ["Waiting"] },
  { statuses: ["Waiting"], movesDayTarget: true },
  { statuses: ["Waiting", "Hoster"], resume: "qualified" },
  { statuses: ["Waiting", "Hoster"], resume: "qualified", movesDayTarget: true, confirmWithinBusinessMinutes: 120 },
);
const hours = fc.constantFrom(0, 1, 2, 4, 8, 12);
const within = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(hours, fc.boolean()).map(([n, isReal]): SlaTarget["within"] => (isReal ? { elapsedSeconds: n * 3600 } : { businessSeconds: n * 3600 })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("same-time" as const, "at-close" as const))
      .map(([businessDays, due]): SlaTarget["within"] => ({ businessDays, due })),
  },
  { weight: 1, arbitrary: fc.constantFrom("11:00", "12:30", "17:00").map((cutOff): SlaTarget["within"] => ({ sameBusinessDay: { cutOff } })) },
);

function promise(id: string, metric: SlaTarget["metric"], level: string | null, soft: boolean): fc.Arbitrary<SlaTarget> {
  return fc.record({ within, pause: maybePause }).map(({ within: time, pause }) => ({
    id,
    metric,
    within: time,
    warnAt: [{ share: 0.5 }, { share: 0.75 }, { share: 1 }],
    ...(level === null ? {} : { when: { severity: [level] } }),
    ...(soft ? { soft } : {}),
    ...(pause === undefined ? {} : { pause }),
    ...(metric === "work-start" ? { startedBy: { statuses: ["Analysis"] } } : {}),
  }));
}

const somePolicy: fc.Arbitrary<SlaPolicy> = fc
  .tuple(
    promise("response", "response", null, false),
    promise("start-high", "work-start", "high", false),
    promise("high", "resolution", "high", false),
    promise("low", "resolution", "low", false),
    promise("aim", "resolution", null, true),
    promise("update", "update", null, false),
  )
  .map((targets) => ({ calendar: "opening", levels: ["high", "low"], resolved: ["Resolved"], targets }));

export type Made = (id: string, at: Instant) => SlaFact;
const who = fc.constantFrom("agent", "dev", "insider", "customer", "stranger");
const aComment = fc.integer({ min: 1, max: 9 }).map((place) => `f0${place}`);
const someFact: fc.Arbitrary<Made> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("Open", "Waiting", "Hoster", "Analysis", "Resolved"), fc.option(who, { nil: undefined }))
      .map(([to, by]): Made => (id, at) => ({ kind: "status", id, at, to, ...(by === undefined ? {} : { by }) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, fc.boolean(), fc.boolean())
      .map(([by, isPublic, automatic]): Made => (id, at) => ({ kind: "comment", id, at, by, public: isPublic, automatic })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("decision-requested", "decided"), fc.constantFrom("approval", "quote"))
      .map(([kind, of]): Made => (id, at) => ({ kind, id, at, of })),
  },
  { weight: 2, arbitrary: fc.constantFrom("high", "low", "odd").map((severity): Made => (id, at) => ({ kind: "classified", id, at, severity })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(aComment, fc.constantFrom("answer-confirmed", "answer-rejected"), fc.oneof(fc.constant("agent"), who))
      .map(([comment, kind, by]): Made => (id, at) => ({ kind, id, at, by, comment })),
  },
);

const DAY_MINUTES = 1440;

/** Half of them on full hours, where opening, closing and limits meet. */
const upTo = (days: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: days * DAY_MINUTES }),
    fc.integer({ min: 0, max: days * 24 }).map((hour) => hour * 60),
  );

/** One issue under one policy, with two versions of its calendar or one. */
export const someStory = fc.record({
  policy: somePolicy,
  versions: fc.constantFrom<Versions>("one", "too", "new-cycles-only"),
  werktag: fc.constantFrom("mon-fri" as const, "mon-sat" as const),
  reported: upTo(4),
  severity: fc.constantFrom("high", "low", undefined),
  made: fc.array(fc.record({ after: upTo(4), make: someFact }), { maxLength: 10 }),
  now: upTo(5),
  reopenDays: fc.integer({ min: 0, max: 3 }),
  fromChange: fc.boolean(),
  shuffle: fc.infiniteStream(fc.nat()),
});
