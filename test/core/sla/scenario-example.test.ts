import { clocksOf } from "../../../src/core/sla/fold";
import type { SlaFact } from "../../../src/core/sla/fact";
import type { SlaPolicy } from "../../../src/core/sla/policy";
import { at, calendarFrom, iso } from "../../support/business";

/** Service 30 of Monobunt and terramedia (S104, S105, S111): response in 8 h, low resolved in 72 h, stopped while waiting. */
const policy: SlaPolicy = {
  calendar: "opening",
  levels: ["high", "medium", "low"],
  resolved: ["Resolved"],
  targets: [
    { id: "response", metric: "response", within: { businessSeconds: 28800 }, warnAt: [{ share: 0.75 }] },
    {
      id: "resolution-low",
      metric: "resolution",
      when: { severity: ["low"] },
      within: { businessSeconds: 259200 },
      pause: { statuses: ["Waiting for customer"] },
    },
  ],
};

const facts: readonly SlaFact[] = [
  { kind: "reported", id: "r", at: at("2026-11-09T09:00:00+01:00"), by: "customer-1", channel: "portal", severity: "low", category: "content" },
  { kind: "comment", id: "c1", at: at("2026-11-09T10:00:00+01:00"), by: "agent-1", public: true },
  { kind: "status", id: "s1", at: at("2026-11-09T11:00:00+01:00"), to: "Waiting for customer" },
  { kind: "status", id: "s2", at: at("2026-11-10T11:00:00+01:00"), to: "In progress" },
  { kind: "worklog", id: "101", at: at("2026-11-10T14:00:00+01:00"), by: "agent-1", started: at("2026-11-10T13:00:00+01:00") },
  { kind: "worklog", id: "102", at: at("2026-11-11T09:30:00+01:00"), by: "agent-1", started: at("2026-11-11T09:00:00+01:00") },
  { kind: "status", id: "s3", at: at("2026-11-11T10:00:00+01:00"), to: "Resolved" },
];

const zone = "Europe/Vienna";
const stated = [
  {
    issue: "ACME-1",
    target: "response",
    metric: "response",
    cycle: 1,
    state: "kept",
    startedAt: "2026-11-09T09:00:00+01:00",
    dueAt: "2026-11-09T17:00:00+01:00",
    stoppedAt: "2026-11-09T10:00:00+01:00",
    elapsedSeconds: 3600,
    remainingSeconds: 25200,
    pausedSeconds: 0,
    breachedAt: null,
    warnedAt: [],
  },
  {
    issue: "ACME-1",
    target: "resolution-low",
    metric: "resolution",
    cycle: 1,
    state: "kept",
    startedAt: "2026-11-09T09:00:00+01:00",
    dueAt: "2026-11-20T09:00:00+01:00",
    stoppedAt: "2026-11-11T10:00:00+01:00",
    elapsedSeconds: 36000,
    remainingSeconds: 223200,
    pausedSeconds: 32400,
    breachedAt: null,
    warnedAt: [],
  },
];

describe("clocksOf, 45 minutes of content work in November", () => {
  const input = {
    issue: "ACME-1",
    policy,
    options: { reopenWithinBusinessDays: 3, retarget: "from-start", werktag: "mon-fri" } as const,
    calendars: new Map([["opening", calendarFrom({ timezone: zone, days: "mon-fri", hours: "08:00-17:00", region: "AT" })]]),
    team: { accounts: new Set(["agent-1"]), excluded: new Set<string>() },
    now: at("2026-12-01T00:00:00+01:00"),
  };

  test("both clocks come out as the first scenario states them", () => {
    expect(
      clocksOf({ ...input, facts }).map((clock) => ({
        ...clock,
        startedAt: iso(clock.startedAt, zone),
        dueAt: iso(clock.dueAt, zone),
        stoppedAt: clock.stoppedAt === null ? null : iso(clock.stoppedAt, zone),
      })),
    ).toMatchObject(stated);
  });

  test("the order of arrival and repeated facts change nothing", () => {
    expect(clocksOf({ ...input, facts: [...facts, ...facts].reverse() })).toEqual(clocksOf({ ...input, facts }));
  });

  test("an issue without an SLA has no clocks", () => {
    expect(clocksOf({ ...input, facts, slaActive: false })).toEqual([]);
  });
});
