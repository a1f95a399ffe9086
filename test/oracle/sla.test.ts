import * as fc from "fast-check";
import { clocksOf } from "../../src/core/sla/fold";
import type { SlaFact } from "../../src/core/sla/fact";
import type { SlaPolicy, SlaTarget } from "../../src/core/sla/policy";
import { instant, type Instant } from "../../src/core/time/instant";
import { calendarFrom, specFrom } from "../support/business";
import { cases } from "../support/seed";
import { MINUTE, openMinutes, watch } from "./calendar-oracle";
import { slowClocks, type OracleClock } from "./sla-oracle";

const stretch = watch("Vienna, November", "Europe/Vienna", "AT", "2026-11-30", 17);
const short = { timezone: "Europe/Vienna", days: "mon-fri", hours: "08:00-12:00 13:00-17:00", closed: ["2026-12-08"] };
const calendars = new Map([["opening", calendarFrom(short)]]);
const open = openMinutes(specFrom(short), stretch);
const isBusinessDate = (date: string): boolean => date !== "2026-12-08" && ![0, 6].includes(new Date(date).getUTCDay());

const AGENTS = ["agent", "dev", "insider"];
const CUSTOMERS = ["customer", "insider"];
const DAY_MINUTES = 1440;
const moment = (minute: number): Instant => instant(stretch.start + minute * MINUTE);

const maybePause = fc.constantFrom<SlaTarget["pause"]>(undefined, { statuses: ["Waiting"] }, { statuses: ["Waiting", "Hoster"], resume: "qualified" });
const someBudget = fc.constantFrom(0, 1, 2, 4, 8, 12);
const within = fc
  .tuple(someBudget, fc.boolean())
  .map(([hours, isElapsed]): SlaTarget["within"] => (isElapsed ? { elapsedSeconds: hours * 3600 } : { businessSeconds: hours * 3600 }));

function promise(id: string, metric: SlaTarget["metric"], level: string | null, soft: boolean): fc.Arbitrary<SlaTarget> {
  return fc.record({ within, pause: maybePause }).map(({ within: time, pause }) => ({
    id,
    metric,
    within: time,
    warnAt: [{ share: 0.5 }, { share: 0.75 }],
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

type Made = { at: number; make: (id: string, at: Instant) => SlaFact };
const who = fc.constantFrom("agent", "dev", "insider", "customer", "stranger");
const someFact: fc.Arbitrary<Made["make"]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("Open", "Waiting", "Hoster", "Analysis", "Resolved"), fc.option(who, { nil: undefined }))
      .map(([to, by]): Made["make"] => (id, at) => ({ kind: "status", id, at, to, ...(by === undefined ? {} : { by }) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, fc.boolean(), fc.boolean())
      .map(([by, isPublic, automatic]): Made["make"] => (id, at) => ({ kind: "comment", id, at, by, public: isPublic, automatic })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("decision-requested", "decided"), fc.constantFrom("approval", "quote"))
      .map(([kind, of]): Made["make"] => (id, at) => ({ kind, id, at, of })),
  },
  { weight: 2, arbitrary: fc.constantFrom("high", "low", "odd").map((severity): Made["make"] => (id, at) => ({ kind: "classified", id, at, severity })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 9 })
      .map((place): Made["make"] => (id, at) => ({ kind: "answer-confirmed", id, at, by: "agent", comment: `f0${place}` })),
  },
);

const someStory = fc.record({
  policy: somePolicy,
  reported: fc.integer({ min: 0, max: 2 * DAY_MINUTES }),
  severity: fc.constantFrom("high", "low", undefined),
  made: fc.array(fc.record({ after: fc.integer({ min: 0, max: 4 * DAY_MINUTES }), make: someFact }), { maxLength: 10 }),
  now: fc.integer({ min: 0, max: 5 * DAY_MINUTES }),
  reopenDays: fc.integer({ min: 0, max: 3 }),
  fromChange: fc.boolean(),
  shuffle: fc.infiniteStream(fc.nat()),
});

const toMinute = (at: Instant | null): number | null => (at === null ? null : (at - stretch.start) / MINUTE);

describe("clocks, folded minute by minute", () => {
  test("every cycle comes out as the oracle says, in whatever order the facts arrive", () => {
    fc.assert(
      fc.property(someStory, ({ policy, reported, severity, made, now, reopenDays, fromChange, shuffle }) => {
        const until = reported + now;
        const first: SlaFact = {
          kind: "reported",
          id: "f00",
          at: moment(reported),
          by: "customer",
          channel: "portal",
          ...(severity === undefined ? {} : { severity }),
        };
        const facts = [first, ...made.map(({ after, make }, index) => make(`f${String(index + 1).padStart(2, "0")}`, moment(reported + after)))];
        const arrived = facts.map((fact) => ({ fact, order: shuffle.next().value as number })).sort((a, b) => a.order - b.order);
        const known = facts.filter(({ at }) => at <= moment(until)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        const inMinutes = known.map((fact) => ({ ...fact, at: toMinute(fact.at) as Instant }));

        const slow = slowClocks({
          policy,
          open,
          dates: stretch.dates,
          isBusinessDate,
          reopenDays,
          fromChange,
          agents: AGENTS,
          customers: CUSTOMERS,
          facts: inMinutes,
          now: until,
        });
        const clocks = clocksOf({
          issue: "A-1",
          policy,
          options: { reopenWithinBusinessDays: reopenDays, retarget: fromChange ? "from-change" : "from-start", werktag: "mon-fri" },
          calendars,
          team: { accounts: new Set(AGENTS), excluded: new Set(CUSTOMERS) },
          facts: [...arrived, ...arrived.slice(0, 3)].map(({ fact }) => fact),
          now: moment(until),
        });

        const told = clocks.map((clock): OracleClock => ({
          target: clock.target,
          cycle: clock.cycle,
          state: clock.state,
          started: toMinute(clock.startedAt) as number,
          due: toMinute(clock.dueAt),
          stopped: toMinute(clock.stoppedAt),
          used: clock.elapsedSeconds / 60,
          paused: clock.pausedSeconds / 60,
          breached: toMinute(clock.breachedAt),
          warned: clock.warnedAt.map((at) => toMinute(at) as number),
        }));
        expect(told).toEqual(slow);
      }),
      cases("clocks", 1000),
    );
  });
});
