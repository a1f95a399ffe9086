import { clocksOf } from "../../../src/core/sla/fold";
import type { SlaFact } from "../../../src/core/sla/fact";
import { callsOf, deploymentsOf, onCallItems } from "../../../src/core/sla/on-call";
import { knownFacts, onCallHistory, type ClockInput } from "../../../src/core/sla/plan";
import type { OnCall, SlaPolicy } from "../../../src/core/sla/policy";
import { clockTrace } from "../../../src/core/sla/trace";
import { localDate, type Instant } from "../../../src/core/time/instant";
import { at, iso } from "../../support/business";
import { CALENDARS } from "../../support/calendars";
import { table } from "../../support/table";

const ZONE = "Europe/Berlin";
const STANDING: OnCall = {
  hours: "outside-service",
  eligible: { channel: ["phone"], severity: ["1"] },
  runbook: [{ id: "reach" }, { id: "restart" }],
  directFeedback: true,
};

const policy = (calendar: string, onCall: OnCall | undefined = STANDING): SlaPolicy => ({
  calendar,
  levels: ["1", "2", "3"],
  resolved: ["Resolved"],
  targets: [
    { id: "analysis", metric: "work-start", within: { businessSeconds: 7200 }, startedBy: { statuses: ["Analysis"], worklogWithinMinutes: 15 } },
    {
      id: "on-call",
      metric: "work-start",
      startsAt: "call",
      within: { elapsedSeconds: 3600 },
      calendar: "always",
      startedBy: { statuses: ["Analysis"], worklogWithinMinutes: 60 },
    },
    { id: "report", metric: "deployment-report", within: { businessDays: 1, due: "at-close" } },
  ],
  ...(onCall === undefined ? {} : { onCall }),
});

/** `2027-01-05T23:00 called phone; 2027-01-06T00:30 deployed 23:20 00:20`: winter time in Berlin. */
const when = (text: string): Instant => at(`${text}+01:00`);

function fact(text: string, index: number): SlaFact {
  const [time = "", verb = "", one = "", two = ""] = text.trim().split(/\s+/);
  const base = { id: `f${index}`, at: when(time), by: verb === "called" || verb === "reported" ? "customer" : "agent" };
  if (verb === "reported") return { ...base, kind: "reported", channel: one, ...(two === "" ? {} : { severity: two }) };
  if (verb === "called") return { ...base, kind: "called", channel: one };
  if (verb === "class") return { ...base, kind: "classified", severity: one };
  if (verb === "status") return { ...base, kind: "status", to: one };
  if (verb === "log") return { ...base, kind: "worklog", started: when(one) };
  if (verb === "runs") return { ...base, kind: "deployment", started: when(one) };
  if (verb === "deployed") return { ...base, kind: "deployment", started: when(one), ended: when(two) };
  if (verb === "misuse") return { ...base, kind: "on-call-misuse", reason: "a question about texts" };
  if (verb === "report") return { ...base, kind: "report-sent" };
  if (verb === "feedback") return { ...base, kind: "feedback-sent" };
  if (verb === "done") return { ...base, kind: "runbook-done", step: one };
  throw new Error(`no such fact: ${text}`);
}

const input = (story: string, now: string, more: Partial<ClockInput> = {}): ClockInput => ({
  issue: "ACME-1",
  policy: policy("seitenbau"),
  options: { reopenWithinBusinessDays: 3, retarget: "from-start", werktag: "mon-fri" },
  calendars: new Map(Object.entries(CALENDARS)),
  team: { accounts: new Set(["agent"]), excluded: new Set() },
  facts: story.split(";").map(fact),
  now: when(now),
  ...more,
});

const told = (moment: Instant | null): string => (moment === null ? "-" : iso(moment, ZONE).slice(0, 16));
const clock = (from: ClockInput, target: string): string =>
  clocksOf(from)
    .filter((cycle) => cycle.target === target)
    .map(({ state, dueAt, stoppedAt }) => `${state} ${told(dueAt)} ${told(stoppedAt)}`)
    .join(", ");

const NIGHT = "2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone";
const history = (from: ClockInput) => onCallHistory(from, knownFacts(from), when("2027-01-05T23:00"));

describe("the on-call clock starts with an eligible call (S69–S73, S110)", () => {
  for (const row of table<"story" | "now" | "clock" | "because">(`
    story | now | clock | because
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone | 2027-01-05T23:30 | running 2027-01-06T00:00 - | S73: one hour, around the clock
    2027-01-05T23:00 reported email 1 | 2027-01-05T23:30 | | S72: a mail at night starts nothing on call
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called email | 2027-01-05T23:30 | | S72: only the support number
    2027-01-05T23:00 reported phone 2; 2027-01-05T23:00 called phone | 2027-01-05T23:30 | | S73: category 2 and 3 wait
    2027-01-05T11:00 reported phone 1; 2027-01-05T11:00 called phone | 2027-01-05T11:30 | | S70: inside service time the usual target holds
    2027-01-06T11:00 reported phone 1; 2027-01-06T11:00 called phone | 2027-01-06T11:30 | running 2027-01-06T12:00 - | Epiphany is no service time in BW
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:10 called phone; 2027-01-05T23:20 class 3 | 2027-01-06T01:00 | breached 2027-01-06T00:10 - | a later downgrade takes nothing back
    2027-01-05T23:00 reported phone 3; 2027-01-05T23:10 called phone; 2027-01-05T23:20 class 1 | 2027-01-06T01:00 | | judged at the call, a later upgrade starts nothing
    2027-01-05T23:00 reported phone; 2027-01-05T23:00 called phone; 2027-01-05T23:10 class 1 | 2027-01-05T23:30 | running 2027-01-06T00:00 - | the first severity that is said is the call's
    2027-01-05T23:00 reported phone; 2027-01-05T23:00 called phone; 2027-01-05T23:10 class 3; 2027-01-05T23:20 class 1 | 2027-01-05T23:30 | | an upgrade after the first one starts nothing
    2027-01-05T22:55 called phone; 2027-01-05T23:00 reported phone 1 | 2027-01-05T23:30 | running 2027-01-05T23:55 - | a call before its request was written counts from the call
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T09:00 misuse | 2027-01-06T10:00 | | S110: recorded misuse withdraws the promise
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:30 status Analysis | 2027-01-06T10:00 | kept 2027-01-06T00:00 2027-01-05T23:30 | a status says that work began
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-06T00:10 | 2027-01-06T10:00 | kept 2027-01-06T00:00 2027-01-05T23:20 | a deployment written down soon counts at its start
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T09:00 deployed 2027-01-05T23:20 2027-01-06T00:10 | 2027-01-06T10:00 | missed 2027-01-06T00:00 2027-01-06T09:00 | one written down too late counts when it was written
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:20 runs 2027-01-05T23:20 | 2027-01-05T23:30 | kept 2027-01-06T00:00 2027-01-05T23:20 | a deployment that still runs has begun
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:20 runs 2027-01-05T23:20; 2027-01-05T23:40 called phone | 2027-01-05T23:50 | kept 2027-01-06T00:00 2027-01-05T23:20 | a call while the deployment runs is the same incident
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:40 called phone | 2027-01-05T23:50 | running 2027-01-06T00:00 - | a second call about the same incident starts no second clock
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-06T00:10; 2027-01-06T03:00 called phone | 2027-01-06T03:10 | kept 2027-01-06T00:00 2027-01-05T23:20, running 2027-01-06T04:00 - | a call after a deployment is the next one
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:40 called phone; 2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-06T00:10 | 2027-01-06T03:10 | kept 2027-01-06T00:00 2027-01-05T23:20 | a call inside a deployment is the same incident, also when its end is known
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T00:10 called phone; 2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-06T00:10 | 2027-01-06T00:40 | kept 2027-01-06T00:00 2027-01-05T23:20, running 2027-01-06T01:10 - | a call in the instant of its end is the next one
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:30 status Analysis; 2027-01-06T03:00 called phone | 2027-01-06T03:10 | kept 2027-01-06T00:00 2027-01-05T23:30 | begun but not deployed: a second call is the same incident
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T03:00 called phone; 2027-01-06T09:00 deployed 2027-01-05T23:20 2027-01-06T00:10 | 2027-01-06T10:00 | missed 2027-01-06T00:00 2027-01-06T09:00, breached 2027-01-06T04:00 - | written down after the next call, a deployment still answers its own call only
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-06T00:10; 2027-01-06T03:00 called phone; 2027-01-06T03:20 status Analysis | 2027-01-06T10:00 | kept 2027-01-06T00:00 2027-01-05T23:20, kept 2027-01-06T04:00 2027-01-06T03:20 | each call has its own beginning of the work
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-06T00:10; 2027-01-06T00:40 status Analysis | 2027-01-06T10:00 | kept 2027-01-06T00:00 2027-01-05T23:20 | the earliest beginning counts, whatever is written after it
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-05T23:40 log 2027-01-05T23:15 | 2027-01-06T10:00 | kept 2027-01-06T00:00 2027-01-05T23:15 | a worklog says that work began
    2027-01-05T23:00 reported phone 1; 2027-01-05T23:00 called phone; 2027-01-06T02:00 log 2027-01-05T23:15 | 2027-01-06T10:00 | missed 2027-01-06T00:00 2027-01-06T02:00 | one written late counts when it was written
  `)) {
    test(`${row.because}`, () => expect(clock(input(row.story, row.now), "on-call")).toBe(row.clock));
  }

  test("a mail at night counts from opening, a call does not move the usual clock (S72)", () => {
    expect(clock(input("2027-01-05T23:00 reported email 1", "2027-01-07T09:30"), "analysis")).toBe("running 2027-01-07T11:00 -");
  });

  test("DST: one hour from 28 Mar 2027 01:30 CET is 03:30 CEST (trap 5)", () => {
    const [cycle] = clocksOf(input("2027-03-28T01:30 reported phone 1; 2027-03-28T01:30 called phone", "2027-03-28T01:40")).filter(({ onCall }) => onCall);
    expect(iso(cycle?.dueAt as Instant, ZONE)).toBe("2027-03-28T03:30:00+02:00");
  });

  for (const row of table<"window" | "call" | "refusal" | "because">(`
    window            | call             | refusal       | because
    standing          | 2027-01-05T23:00 | -             | S70 ständig: whenever the service is closed
    one-off           | 2027-01-05T23:00 | -             | S70 einmalig: inside the dates
    one-off           | 2027-01-08T23:00 | outside-dates | the end of a range is outside
    night calendar    | 2027-01-04T23:00 | -             | a window of its own, 22:00 to 06:00
    night calendar    | 2027-01-04T20:00 | service-time  | outside that window nobody is reachable
  `)) {
    test(`${row.window}, ${row.call}: ${row.because}`, () => {
      const windows: Readonly<Record<string, OnCall>> = {
        standing: STANDING,
        "one-off": { ...STANDING, dates: [{ from: localDate("2027-01-01"), until: localDate("2027-01-08") }] },
        "night calendar": { ...STANDING, hours: { calendar: "night" } },
      };
      const from = input(`${row.call} reported phone 1; ${row.call} called phone`, "2027-01-09T00:00", { policy: policy("seitenbau", windows[row.window]) });
      expect(callsOf(history(from)).map(({ refusal }) => refusal ?? "-")).toEqual([row.refusal]);
    });
  }
});

describe("the report of a deployment is due the next business day (S77)", () => {
  const DEPLOYED = "2027-01-06T00:30 deployed 2027-01-05T23:20 2027-01-05T23:55";
  for (const row of table<"calendar" | "due" | "werktag" | "ended" | "report" | "because">(`
    calendar  | due       | werktag | ended            | report           | because
    seitenbau | at-close  | mon-fri | 2027-01-05T23:55 | 2027-01-07T17:00 | trap 3: 6 January is a holiday in BW
    hessen    | at-close  | mon-fri | 2027-01-05T23:55 | 2027-01-06T17:00 | trap 3: not in Hessen
    seitenbau | same-time | mon-fri | 2027-01-05T23:55 | 2027-01-07T17:00 | the same wall time, moved into service hours
    seitenbau | at-close  | mon-fri | 2027-01-08T23:55 | 2027-01-11T17:00 | trap 4: a Friday night, Mon–Fri
    seitenbau | at-close  | mon-sat | 2027-01-08T23:55 | 2027-01-10T00:00 | trap 4: Saturday is a Werktag without service hours: 24:00
    seitenbau | same-time | mon-sat | 2027-01-08T23:55 | 2027-01-09T23:55 | and same-time keeps the wall time
  `)) {
    test(`${row.calendar}, ${row.due}, ${row.werktag}: ${row.because}`, () => {
      const day = row.ended.slice(0, 10);
      const story = `${day}T23:00 reported phone 1; ${day}T23:00 called phone; 2027-01-12T00:00 deployed ${day}T23:20 ${row.ended}`;
      const base = policy(row.calendar);
      const within = { businessDays: 1, due: row.due as "at-close" };
      const targets = base.targets.map((target) => (target.id === "report" ? { ...target, within } : target));
      const options = { reopenWithinBusinessDays: 3, retarget: "from-start" as const, werktag: row.werktag as "mon-fri" };
      const from = input(story, "2027-01-12T00:00", { policy: { ...base, targets }, options });
      expect(clocksOf(from).flatMap(({ target, dueAt }) => (target === "report" ? [told(dueAt)] : []))).toEqual([row.report]);
    });
  }

  for (const row of table<"more" | "clock" | "because">(`
    more                                                 | clock                                          | because
    -                                                    | running 2027-01-07T17:00 -                     | owed from the end of the deployment
    2027-01-07T12:00 report                              | kept 2027-01-07T17:00 2027-01-07T12:00         | sent
    2027-01-07T18:00 report                              | missed 2027-01-07T17:00 2027-01-07T18:00       | sent late
    2027-01-06T00:40 class 3                             | running 2027-01-07T17:00 -                     | a later downgrade leaves the report owed
    2027-01-06T09:00 misuse                              |                                                | misuse: no on-call work, no report
    2027-01-06T04:30 deployed 2027-01-06T03:00 2027-01-06T04:00 | running 2027-01-07T17:00 -, running 2027-01-07T17:00 - | one report for each deployment
  `)) {
    test(`${row.because}`, () => {
      const story = [NIGHT, DEPLOYED, ...(row.more === "-" ? [] : [row.more])].join(";");
      expect(clock(input(story, row.more.includes("report") ? "2027-01-08T00:00" : "2027-01-07T10:00"), "report")).toBe(row.clock);
    });
  }

  test("misuse is named as what refuses the call", () => {
    const from = input(`${NIGHT};2027-01-06T09:00 misuse`, "2027-01-06T10:00");
    expect(callsOf(history(from)).map(({ refusal }) => refusal)).toEqual(["misuse"]);
  });

  test("billed as on-call by its call, and not after misuse; without a call it is no on-call work", () => {
    const billed = (story: string): readonly boolean[] => deploymentsOf(history(input(story, "2027-01-08T00:00"))).map(({ onCall }) => onCall);
    expect([billed(`${NIGHT};${DEPLOYED}`), billed(`${NIGHT};${DEPLOYED};2027-01-06T09:00 misuse`)]).toEqual([[true], [false]]);
    expect(billed(`2027-01-05T23:00 reported email 1;${DEPLOYED}`)).toEqual([false]);
  });

  test("deployments stand in the order of their ends, those that ended together as they were told, and one that runs last", () => {
    const runs = "2027-01-06T05:00 runs 2027-01-06T05:00";
    const story = `${NIGHT};${runs};2027-01-06T05:10 deployed 2027-01-06T02:00 2027-01-06T04:00;${DEPLOYED};2027-01-06T05:20 deployed 2027-01-06T03:00 2027-01-06T04:00`;
    expect(deploymentsOf(history(input(story, "2027-01-08T00:00"))).map(({ started }) => told(started).slice(11))).toEqual([
      "23:20",
      "02:00",
      "03:00",
      "05:00",
    ]);
  });

  test("runbook points and the word to the customer stay open until they are done (S74, S76)", () => {
    const items = (more: string): readonly string[] => {
      const from = input(`${NIGHT};${DEPLOYED}${more}`, "2027-01-08T00:00");
      return onCallItems(history(from), from.team, "customer").flatMap(({ kind, step, doneAt }) => (doneAt === null ? [step ?? kind] : []));
    };
    expect(items("")).toEqual(["reach", "restart", "feedback"]);
    const open = onCallItems(history(input(`${NIGHT};${DEPLOYED}`, "2027-01-08T00:00")), input(NIGHT, "2027-01-08T00:00").team, "customer");
    expect(open.map(({ kind }) => kind)).toEqual(["runbook", "runbook", "feedback"]);
    expect(items(";2027-01-06T00:00 done reach;2027-01-06T00:05 feedback")).toEqual(["restart"]);
  });

  test("both clocks say why", () => {
    const from = input(`${NIGHT};${DEPLOYED}`, "2027-01-07T10:00");
    const codes = clocksOf(from).flatMap((cycle) => (cycle.target === "analysis" ? [] : clockTrace(from, cycle).map(({ code }) => code)));
    expect(codes).toEqual([
      "clock.started-called",
      "clock.target-elapsed",
      "clock.stopped-work-start",
      "clock.used",
      "clock.due",
      "clock.state-kept",
      "clock.started-deployed",
      "clock.target-days-at-close",
      "clock.used",
      "clock.due",
      "clock.state-running",
    ]);
  });
});
