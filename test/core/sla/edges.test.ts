import type { SlaPolicy, SlaTarget } from "../../../src/core/sla/policy";
import { clocksIn, inShort, policyOf, told } from "../../support/story";
import { table } from "../../support/table";

const resolution = (more: Partial<SlaTarget>): SlaTarget => ({ id: "resolution", metric: "resolution", within: { businessSeconds: 12 * 3600 }, ...more });
const WAITING = { statuses: ["Waiting"] };

describe("what moves a target of days that pauses may move: pauses before its due, by their service time", () => {
  const target = resolution({ within: { businessDays: 1, due: "at-close" }, pause: { ...WAITING, movesDayTarget: true } });
  for (const row of table<"story" | "now" | "clock" | "because">(`
    story | now | clock | because
    Mon 09:00 reported low; Mon 18:00 status Waiting; Mon 20:00 status Open | Tue 12:00 | running due Tue 17:00 stop - used 12 paused 0 | an evening of waiting moves nothing
    Mon 09:00 reported low; Tue 16:00 status Waiting; Wed 10:00 status Open | Wed 11:00 | running due Wed 11:00 stop - used 17 paused 3 | an hour before the due and two after it are three
    Mon 09:00 reported low; Tue 17:00 status Waiting; Wed 10:00 status Open | Wed 11:00 | breached due Tue 17:00 stop - used 18 paused 2 | waiting that begins at the due comes too late
    Mon 09:00 reported low; Wed 09:00 status Waiting; Wed 11:00 status Open | Wed 12:00 | breached due Tue 17:00 stop - used 19 paused 2 | and so does any later
  `)) {
    test(`${row.because}`, () => expect(clocksIn(policyOf(target), row.story, row.now).map(inShort)).toEqual([row.clock]));
  }
});

describe("a pause holds from its first instant and not in its last", () => {
  const target = resolution({ pause: WAITING });
  for (const row of table<"story" | "now" | "clock" | "because">(`
    story | now | clock | because
    Mon 09:00 reported low; Mon 11:00 status Waiting | Mon 11:00 | paused due Tue 12:00 stop - used 2 paused 0 | it waits at once
    Mon 09:00 reported low; Mon 11:00 status Waiting; Mon 14:00 status Open | Mon 14:00 | running due Tue 15:00 stop - used 2 paused 3 | and runs at once
  `)) {
    test(`${row.because}`, () => expect(clocksIn(policyOf(target), row.story, row.now).map(inShort)).toEqual([row.clock]));
  }

  test("a clock that stopped waits for nothing, though its issue does", () => {
    const response: SlaTarget = { id: "response", metric: "response", within: { businessSeconds: 8 * 3600 }, pause: WAITING };
    const [clock] = clocksIn(policyOf(response), "Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply agent", "Mon 14:00");
    expect([clock?.state, clock?.pausedSince, clock?.pausedBy]).toEqual(["kept", null, null]);
  });

  test("a change of severity while it waits is one pause: it waits since the beginning, not since another one before", () => {
    const targets = ["low", "high"].map((severity) => resolution({ id: severity, when: { severity: [severity] }, pause: WAITING }));
    const story = "Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 status Open; Mon 12:00 status Waiting; Mon 13:00 class high";
    const [clock] = clocksIn(policyOf(...targets), story, "Mon 14:00");
    expect([clock?.target, clock?.state, told(clock?.pausedSince ?? null)]).toEqual(["high", "paused", "Mon 12:00"]);
  });
});

describe("which breaches a change of severity alone has caused", () => {
  const flagsIn = (policy: SlaPolicy, story: string, now: string) => clocksIn(policy, story, now).map(({ state, flags }) => [state, ...flags].join(" "));

  test("none where the severity never changed, however short the target", () => {
    expect(flagsIn(policyOf(resolution({ within: { businessSeconds: 0 } })), "Mon 09:00 reported low", "Mon 10:00")).toEqual(["breached"]);
  });

  test("a firm target is breached by it, a soft one is only late", () => {
    const targets = (soft: boolean) => [
      resolution({ id: "low", soft, when: { severity: ["low"] }, within: { businessSeconds: 8 * 3600 } }),
      resolution({ id: "high", soft, when: { severity: ["high"] }, within: { businessSeconds: 3600 } }),
    ];
    const story = "Mon 09:00 reported low; Mon 12:00 class high";
    expect(flagsIn(policyOf(...targets(false)), story, "Mon 13:00")).toEqual(["breached breached-by-retarget"]);
    expect(flagsIn(policyOf(...targets(true)), story, "Mon 13:00")).toEqual(["late"]);
  });
});

test("a target of days on a calendar that never opens has no due and nothing left to use", () => {
  const within = [{ businessDays: 1, due: "at-close" }, { sameBusinessDay: { cutOff: "15:00" } }] as const;
  for (const one of within) {
    const [clock] = clocksIn({ ...policyOf(resolution({ within: one, calendar: "shut" })) }, "Mon 09:00 reported low", "Tue 10:00");
    expect([clock?.state, clock?.flags, clock?.remainingSeconds, clock?.nextDueAt]).toEqual(["running", ["never-open"], 0, null]);
  }
});
