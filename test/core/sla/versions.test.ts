import { compileVersions } from "../../../src/core/calendar/compile";
import { clocksOf } from "../../../src/core/sla/fold";
import type { ClockInput } from "../../../src/core/sla/plan";
import { amendmentMoves, calendarMoves } from "../../../src/core/sla/preview";
import type { SlaPolicy, SlaTarget } from "../../../src/core/sla/policy";
import type { SlaAmendment } from "../../../src/core/sla/terms";
import { clockTrace } from "../../../src/core/sla/trace";
import { localDate } from "../../../src/core/time/instant";
import { inShort, inputOf, moment, policyOf, told } from "../../support/story";
import { table } from "../../support/table";

const HOUR = 3600;
const target = (hours: number, more: Partial<SlaTarget> = {}): SlaTarget => ({
  id: "resolution",
  metric: "resolution",
  within: { businessSeconds: hours * HOUR },
  pause: { statuses: ["Waiting"] },
  ...more,
});
const OLD = policyOf(target(12));
/** From Tuesday: four hours, `Hoster` pauses instead of `Waiting`, `Done` resolves instead of `Resolved`. */
const NEW: SlaPolicy = { ...policyOf(target(4, { pause: { statuses: ["Hoster"] } })), resolved: ["Done"] };

const amended = (policy: SlaPolicy, running: SlaAmendment["running"]): SlaAmendment => ({
  from: moment("Tue 00:00"),
  policy,
  options: { reopenWithinBusinessDays: 0, retarget: "from-start", werktag: "mon-fri" },
  running,
});
const input = (story: string, now: string, running: SlaAmendment["running"], policy = NEW): ClockInput => ({
  ...inputOf(OLD, story, now),
  amendments: [amended(policy, running)],
});

describe("a contract changes while a clock runs (RULES §2)", () => {
  for (const row of table<"running" | "story" | "now" | "clock" | "because">(`
    running | story | now | clock | because
    new-cycles-only | Mon 15:00 reported low | Tue 10:00 | running due Wed 09:00 stop - used 4 paused 0 | the version of its start judges a running cycle
    too | Mon 15:00 reported low | Tue 10:00 | running due Tue 10:00 stop - used 4 paused 0 | running cycles follow: four hours from the start
    too | Mon 09:00 reported low | Tue 08:30 | breached due Mon 13:00 stop - used 8.5 paused 0 | the new target was used up before it came
    new-cycles-only | Tue 09:00 reported low | Tue 10:00 | running due Tue 13:00 stop - used 1 paused 0 | a cycle that starts later is the new version's
    too | Mon 09:00 reported low; Mon 10:00 status Waiting; Tue 09:00 status Open; Tue 10:00 status Waiting | Tue 10:30 | running due Tue 11:00 stop - used 3.5 paused 7 | Monday's pause is the old version's, Tuesday's status pauses no more
    too | Mon 15:00 reported low; Tue 09:00 status Resolved | Tue 09:30 | running due Tue 10:00 stop - used 3.5 paused 0 | what resolves is said by the version in force
    too | Mon 15:00 reported low; Tue 09:00 status Done | Tue 09:30 | kept due Tue 10:00 stop Tue 09:00 used 3 paused 0 | the new word resolves
    new-cycles-only | Mon 15:00 reported low; Tue 09:00 status Resolved; Wed 09:00 status Open; Thu2 09:00 status Done | Fri2 09:00 | breached due Thu 09:00 stop - used 66 paused 9 | reopened, it is the same cycle and the old version's: Done means nothing to it
    new-cycles-only | Mon 15:00 reported low; Mon 16:00 status Resolved; Wed2 09:00 status Open | Wed2 10:00 | kept due Wed 09:00 stop Mon 16:00 used 1 paused 0, running due Wed2 13:00 stop - used 1 paused 0 | a new cycle is the new version's
  `)) {
    test(`${row.running}: ${row.because}`, () => {
      const told = clocksOf(input(row.story, row.now, row.running as "too"))
        .map(inShort)
        .join(", ");
      expect(told).toBe(row.clock);
    });
  }

  test("a version without a target starts no new cycle, and the running one stays", () => {
    const none: SlaPolicy = { ...NEW, resolved: ["Resolved"], targets: [] };
    expect(clocksOf(input("Mon 15:00 reported low", "Tue 10:00", "new-cycles-only", none))).toHaveLength(1);
    expect(clocksOf(input("Tue 08:30 reported low", "Tue 10:00", "new-cycles-only", none))).toHaveLength(0);
    expect(clocksOf(input("Mon 15:00 reported low", "Tue 10:00", "too", none))).toHaveLength(0);
  });

  test("the trace names the version, and a breach by it alone is told apart", () => {
    const late = input("Mon 09:00 reported low", "Tue 08:30", "too");
    const [cycle] = clocksOf(late);
    expect(cycle?.flags).toEqual(["breached-by-retarget"]);
    expect(cycle === undefined ? [] : clockTrace(late, cycle).map(({ code }) => code)).toContain("clock.amended");
  });

  test("a version that promises the same changes nothing", () => {
    const same = input("Mon 09:00 reported low", "Tue 08:30", "too", OLD);
    expect(clocksOf(same).map(({ retargetedAt, dueAt }) => [retargetedAt, told(dueAt)])).toEqual([[null, "Tue 12:00"]]);
  });

  test("versions are read in their order: the last one in force at the start judges", () => {
    const third: SlaAmendment = { ...amended(policyOf(target(2)), "new-cycles-only"), from: moment("Wed 00:00") };
    const dues = ["Mon 15:00", "Tue 15:00", "Wed 14:00"].map((at) => {
      const one = input(`${at} reported low`, "Wed 15:00", "new-cycles-only");
      return told(clocksOf({ ...one, amendments: [...(one.amendments ?? []), third] })[0]?.dueAt ?? null);
    });
    expect(dues).toEqual(["Wed 09:00", "Wed 10:00", "Wed 16:00"]);
  });
});

describe("previews: which open due times would move", () => {
  const WEEK = {
    mon: [["08:00", "17:00"]],
    tue: [["08:00", "17:00"]],
    wed: [["08:00", "17:00"]],
    thu: [["08:00", "17:00"]],
    fri: [["08:00", "17:00"]],
  } as const;
  const next = (running: "too" | "new-cycles-only") => {
    const spec = { timezone: "Europe/Vienna", week: WEEK, holidays: { region: "AT" } };
    const short = { ...spec, week: { ...WEEK, tue: [["08:00", "12:00"]] as const } };
    const made = compileVersions(
      [
        { from: localDate("2026-01-01"), spec },
        { from: localDate("2026-11-10"), spec: short, running },
      ],
      "monobunt",
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return made.value;
  };
  const open = inputOf(OLD, "Mon 15:00 reported low", "Mon 16:00");
  const done = inputOf(OLD, "Mon 09:00 reported low; Mon 10:00 status Resolved", "Mon 16:00");

  test("of a calendar: running cycles move only where the version says so, finished ones never", () => {
    const moves = (running: "too" | "new-cycles-only") =>
      calendarMoves([open, done], next(running)).map(({ before, after }) => `${told(before)} → ${told(after)}`);
    expect([moves("too"), moves("new-cycles-only")]).toEqual([["Wed 09:00 → Wed 14:00"], []]);
  });

  test("of a contract, once its date has come", () => {
    const moves = (running: "too" | "new-cycles-only", now: string) =>
      amendmentMoves([inputOf(OLD, "Mon 15:00 reported low", now)], amended(NEW, running)).map(({ before, after }) => `${told(before)} → ${told(after)}`);
    expect([moves("too", "Tue 09:00"), moves("new-cycles-only", "Tue 09:00")]).toEqual([["Wed 09:00 → Tue 10:00"], []]);
  });
});
