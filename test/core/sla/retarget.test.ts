import type { SlaTarget } from "../../../src/core/sla/policy";
import { clocksIn, inShort, policyOf, told } from "../../support/story";
import { table } from "../../support/table";

/** S105–S107: low 72 h, medium 48 h, high 12 h; low and medium wait for the customer, high does not. */
const target = (level: string, hours: number, pauses: boolean): SlaTarget => ({
  id: level,
  metric: "resolution",
  when: { severity: [level] },
  within: { businessSeconds: hours * 3600 },
  ...(pauses ? { pause: { statuses: ["Waiting"] } } : {}),
});
const policy = policyOf(target("high", 12, false), target("medium", 48, true), target("low", 72, true));

describe("a target is picked by the classification", () => {
  for (const row of table<"story" | "targets" | "because">(`
    story                                             | targets | because
    Mon 09:00 reported low                            | low     | S105 low
    Mon 09:00 reported high                           | high    | S107 high
    Mon 09:00 reported                                |         | without a severity there is no cycle
    Mon 09:00 reported urgent                         |         | nor with one that no target names
    Mon 09:00 reported; Mon 10:00 class medium        | medium  | classified later, the start stays at the report
    Mon 09:00 reported low; Mon 10:00 class urgent    |         | classified out of every target, the cycle ends
  `)) {
    test(`${row.because}`, () => {
      const clocks = clocksIn(policy, row.story, "Mon 12:00");
      expect(clocks.map(({ target: id }) => id).join(" ")).toBe(row.targets);
      expect(clocks.every(({ startedAt }) => told(startedAt) === "Mon 09:00")).toBe(true);
    });
  }

  test("the first matching target in the policy's order counts, also by category", () => {
    const shop: SlaTarget = { id: "shop", metric: "resolution", when: { severity: ["low"], category: ["shop"] }, within: { businessSeconds: 3600 } };
    const both = policyOf(shop, target("low", 72, true));
    expect(clocksIn(both, "Mon 09:00 reported low shop", "Mon 12:00").map(({ target: id }) => id)).toEqual(["shop"]);
    expect(clocksIn(both, "Mon 09:00 reported low design", "Mon 12:00").map(({ target: id }) => id)).toEqual(["low"]);
    expect(clocksIn(both, "Mon 09:00 reported low", "Mon 12:00").map(({ target: id }) => id)).toEqual(["low"]);
  });

  test("an aim stands beside the promise (S108), is reported late and never breached", () => {
    const aim: SlaTarget = { ...target("high", 1, false), id: "at-once", soft: true };
    const clocks = clocksIn(policyOf(target("high", 12, false), aim), "Mon 09:00 reported high; Mon 13:00 status Resolved", "Fri 00:00");
    expect(clocks.map(({ target: id, state, breachedAt }) => [id, state, breachedAt])).toEqual([
      ["high", "kept", null],
      ["at-once", "later-than-aimed", null],
    ]);
    const [open] = clocksIn(policyOf(aim), "Mon 09:00 reported high", "Mon 13:00");
    expect([open?.state, open?.breachedAt, open?.nextDueAt]).toEqual(["late", null, null]);
  });
});

describe("a changed classification (S102)", () => {
  for (const row of table<"retarget" | "story" | "now" | "clock" | "breached" | "flags" | "because">(`
    retarget    | story                                                                                    | now        | clock | breached | flags | because
    from-start  | Mon 09:00 reported medium; Mon 13:00 class high                                          | Mon 14:00  | running due Tue 12:00 stop - used 5 paused 0   | -         |                      | counted from the start
    from-change | Mon 09:00 reported medium; Mon 13:00 class high                                          | Mon 14:00  | running due Tue 16:00 stop - used 1 paused 0   | -         |                      | counted from the change
    from-start  | Mon 09:00 reported low; Wed 09:00 class high                                             | Wed 10:00  | breached due Tue 12:00 stop - used 19 paused 0 | Wed 09:00 | breached-by-retarget | the breach is the change, and reported apart
    from-change | Mon 09:00 reported low; Wed 09:00 class high                                             | Wed 10:00  | running due Thu 12:00 stop - used 1 paused 0   | -         |                      | counted anew there is no breach
    from-start  | Mon 09:00 reported low; Mon 13:00 class high                                             | Wed 10:00  | breached due Tue 12:00 stop - used 19 paused 0 | Tue 12:00 |                      | due after the change is a breach like any other
    from-start  | Mon 09:00 reported high; Wed 09:00 class low                                             | Wed 10:00  | running due Thu2 09:00 stop - used 19 paused 0 | -         |                      | lowering clears a running breach
    from-start  | Mon 09:00 reported low; Mon 10:00 status Resolved; Mon 11:00 class high                  | Wed 10:00  | kept due Thu2 09:00 stop Mon 10:00 used 1 paused 0 | -     |                      | a finished cycle is frozen
    from-start  | Mon 09:00 reported low; Wed 09:00 status Resolved; Wed 10:00 class high; Wed 11:00 status Open | Wed 12:00 | breached due Tue 12:00 stop - used 19 paused 2 | Wed 10:00 | breached-by-retarget | unless it is reopened
    from-start  | Mon 09:00 reported medium; Mon 10:00 status Waiting; Mon 12:00 class high; Mon 13:00 status Open | Mon 14:00 | running due Tue 14:00 stop - used 3 paused 2 | - |                   | the pauses there were stay, new ones follow the new target
    from-start  | Mon 09:00 reported low; Wed 09:00 class high; Wed 11:00 status Resolved                  | Fri 00:00  | missed due Tue 12:00 stop Wed 11:00 used 20 paused 0 | Wed 09:00 | breached-by-retarget | missed by re-targeting alone
    from-start  | Mon 09:00 reported medium; Mon 13:00 class medium                                        | Mon 14:00  | running due Mon2 12:00 stop - used 5 paused 0  | -         |                      | the same target again is no change
  `)) {
    test(`${row.because}`, () => {
      const [clock] = clocksIn(policy, row.story, row.now, { retarget: row.retarget as "from-start" });
      expect(clock && inShort(clock)).toBe(row.clock);
      expect(told(clock?.breachedAt ?? null)).toBe(row.breached);
      expect(clock?.flags.join(" ")).toBe(row.flags);
    });
  }

  test("time used before a change from which is counted anew is shown, not counted", () => {
    const [clock] = clocksIn(policy, "Mon 09:00 reported medium; Mon 13:00 class high", "Mon 14:00", { retarget: "from-change" });
    expect([clock?.uncountedSeconds, clock?.elapsedSeconds, told(clock?.retargetedAt ?? null)]).toEqual([4 * 3600, 3600, "Mon 13:00"]);
  });
});
