import type { SlaFact } from "../../../src/core/sla/fact";
import { orderedFacts } from "../../../src/core/sla/ordered-facts";
import { calendarsNamed } from "../../../src/core/sla/plan";
import { clocksOf } from "../../../src/core/sla/fold";
import { amendmentMoves } from "../../../src/core/sla/preview";
import type { SlaPolicy, SlaTarget } from "../../../src/core/sla/policy";
import type { SlaAmendment } from "../../../src/core/sla/terms";
import { clockTrace } from "../../../src/core/sla/trace";
import { inShort, inputOf, moment, policyOf, told } from "../../support/story";

const HOUR = 3600;
const target = (hours: number, more: Partial<SlaTarget> = {}): SlaTarget => ({
  id: "resolution",
  metric: "resolution",
  within: { businessSeconds: hours * HOUR },
  ...more,
});
const from = (text: string, policy: SlaPolicy, retarget: "from-start" | "from-change" = "from-start"): SlaAmendment => ({
  from: moment(text),
  policy,
  options: { reopenWithinBusinessDays: 3, retarget, werktag: "mon-fri" },
  running: "too",
});

describe("facts of one instant stand by their ids", () => {
  const status = (id: string, time: string, to = "Open"): SlaFact => ({ kind: "status", id, at: moment(time), to });
  const idsOf = (facts: readonly SlaFact[], now = "Mon 12:00"): string =>
    orderedFacts(facts, moment(now))
      .map(({ id }) => id)
      .join(" ");
  test.each([
    ["101 99", "99 101", "figures are numbers"],
    ["b a", "a b", "words go by their letters"],
    ["a b", "a b", "whichever arrived first"],
    ["a 7", "7 a", "numbers before words"],
    ["7a 8", "8 7a", "a word that begins with a figure is a word"],
    ["a7 8", "8 a7", "or ends with one"],
    ["a a", "a", "told twice it is one"],
  ])("%s → %s: %s", (ids, ordered) => {
    expect(idsOf(ids.split(" ").map((id) => status(id, "Mon 10:00")))).toBe(ordered);
  });

  test("time goes before ids, what comes later is not known yet, and of two facts with one id the earlier stays", () => {
    expect(idsOf([status("a", "Mon 11:00"), status("b", "Mon 10:00")])).toBe("b a");
    expect(idsOf([status("a", "Mon 12:00"), status("b", "Mon 12:01")])).toBe("a");
    const [one] = orderedFacts([status("a", "Mon 11:00", "Late"), status("a", "Mon 10:00", "Early")], moment("Mon 12:00"));
    expect(one).toMatchObject({ to: "Early" });
  });
});

test("a policy names its calendar, those of its targets and the one of its on-call hours, each once", () => {
  const targets = [target(1), target(2, { calendar: "always" }), target(3, { calendar: "always" })];
  const eligible = {};
  expect(calendarsNamed({ calendar: "monobunt", targets, onCall: { hours: { calendar: "night" }, eligible } })).toEqual(["monobunt", "always", "night"]);
  expect(calendarsNamed({ calendar: "monobunt", targets, onCall: { hours: "outside-service", eligible } })).toEqual(["monobunt", "always"]);
  expect(calendarsNamed({ calendar: "monobunt", targets: [] })).toEqual(["monobunt"]);
});

describe("several versions of a contract", () => {
  test("a new one that begins before a known one does not change what that one promises", () => {
    const known = from("Wed 00:00", policyOf(target(6)));
    const open = { ...inputOf(policyOf(target(12)), "Mon 15:00 reported low", "Wed 08:30"), amendments: [known] };
    expect(clocksOf(open).map(inShort)).toEqual(["breached due Tue 12:00 stop - used 11.5 paused 0"]);
    expect(amendmentMoves([open], from("Tue 00:00", policyOf(target(4))))).toEqual([]);
    expect(amendmentMoves([open], from("Wed 01:00", policyOf(target(4)))).map(({ after }) => told(after))).toEqual(["Tue 10:00"]);
  });

  test("another version moves no beginning: a target that counts from the change of severity still does", () => {
    const bySeverity = (low: number, high: number): SlaPolicy =>
      policyOf(target(low, { when: { severity: ["low"] } }), target(high, { id: "high", when: { severity: ["high"] } }));
    const story = "Mon 09:00 reported low; Mon 12:00 class high";
    const one = inputOf(bySeverity(12, 4), story, "Tue 08:30", { retarget: "from-change" });
    const [clock] = clocksOf({ ...one, amendments: [from("Tue 00:00", bySeverity(10, 6), "from-change")] });
    expect(clock && inShort(clock)).toBe("running due Tue 09:00 stop - used 5.5 paused 0");
    expect(clock?.uncountedSeconds).toBe(3 * HOUR);
  });
});

describe("what the trace tells", () => {
  const codes = (policy: SlaPolicy, story: string, now: string): readonly string[] => {
    const input = inputOf(policy, story, now);
    return clocksOf(input).flatMap((cycle) => clockTrace(input, cycle).map(({ code }) => code));
  };

  test("a clock that stops in the instant in which its issue begins to wait has not waited", () => {
    const response: SlaTarget = { id: "response", metric: "response", within: { businessSeconds: 8 * HOUR }, pause: { statuses: ["Waiting"] } };
    expect(codes(policyOf(response), "Mon 09:00 reported low; Mon 11:00 status Waiting; Mon 11:00 reply agent", "Mon 12:00")).not.toContain("clock.paused");
    expect(codes(policyOf(response), "Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply agent", "Mon 12:00")).toContain("clock.paused");
  });

  test("each cycle is told by its own beginning", () => {
    const input = inputOf(policyOf(target(12)), "Mon 09:00 reported low; Mon 10:00 status Resolved; Wed2 09:00 status Open", "Wed2 10:00");
    expect(clocksOf(input).map((cycle) => clockTrace(input, cycle)[0]?.code)).toEqual(["clock.started-reported", "clock.started-reopened"]);
  });

  test("a severity without a target on the way to another one is told as such", () => {
    const policy = policyOf(target(12, { when: { severity: ["low"] } }), target(4, { id: "high", when: { severity: ["high"] } }));
    expect(codes(policy, "Mon 09:00 reported low; Mon 10:00 class medium; Mon 11:00 class high", "Mon 12:00")).toEqual([
      "clock.started-reported",
      "clock.target-business",
      "clock.no-target",
      "clock.retargeted-from-start",
      "clock.target-business",
      "clock.used",
      "clock.due",
      "clock.state-running",
    ]);
  });

  test("work that was written down too late is told so where it stops the clock", () => {
    const work: SlaTarget = { id: "analysis", metric: "work-start", within: { businessSeconds: 8 * HOUR }, startedBy: { worklogWithinMinutes: 15 } };
    expect(codes(policyOf(work), "Mon 09:00 reported low; Mon 12:00 log agent Mon 10:00", "Mon 13:00")).toContain("clock.logged-late");
    expect(codes(policyOf(work), "Mon 09:00 reported low; Mon 10:10 log agent Mon 10:00", "Mon 13:00")).not.toContain("clock.logged-late");
  });
});
