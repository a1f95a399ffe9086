import type { SlaTarget } from "../../../src/core/sla/policy";
import { clocksIn, inShort, policyOf, told } from "../../support/story";
import { table } from "../../support/table";

const resolution = (more: Partial<SlaTarget>): SlaTarget => ({ id: "resolution", metric: "resolution", within: { businessSeconds: 12 * 3600 }, ...more });

describe("a pause stops the clock by status (S96)", () => {
  const target = resolution({ pause: { statuses: ["Waiting", "Hoster"] } });
  for (const row of table<"story" | "now" | "clock" | "because">(`
    story                                                                                               | now       | clock | because
    Mon 09:00 reported low; Mon 11:00 status Waiting                                                    | Mon 14:00 | paused due Tue 15:00 stop - used 2 paused 3 | due is shown as if it resumed now
    Mon 09:00 reported low; Mon 11:00 status Waiting; Tue 11:00 status Open                             | Tue 12:00 | running due Wed 12:00 stop - used 3 paused 9 | a day of waiting takes nine hours, its night none
    Mon 09:00 reported low; Mon 18:00 status Waiting; Tue 07:00 status Open                             | Tue 08:00 | running due Tue 12:00 stop - used 8 paused 0 | waiting over night moves nothing
    Mon 09:00 reported low; Mon 11:00 status Waiting; Mon 12:00 status Hoster; Mon 13:00 status Open    | Mon 14:00 | running due Tue 14:00 stop - used 3 paused 2 | from one pausing status to the other it is one pause
    Mon 09:00 reported low; Mon 11:00 status Waiting; Mon 12:00 status Waiting; Mon 13:00 status Open   | Mon 14:00 | running due Tue 14:00 stop - used 3 paused 2 | the same status twice is one pause
    Mon 09:00 reported low; Mon 11:00 status Waiting; Mon 13:00 status Resolved                         | Fri 00:00 | kept due Tue 14:00 stop Mon 13:00 used 2 paused 2 | resolved while waiting
    Mon 09:00 reported low; Tue 12:00 status Waiting                                                    | Tue 13:00 | breached due Tue 12:00 stop - used 12 paused 1 | used up before it paused stays breached
    Mon 09:00 reported low; Tue 11:00 status Waiting                                                    | Fri 13:00 | paused due Fri 14:00 stop - used 11 paused 29 | no breach fires while pending (glpi #24481)
    Mon 09:00 reported low; Mon 10:00 status Resolved; Mon 12:00 status Waiting; Mon 14:00 status Open  | Mon 15:00 | running due Tue 16:00 stop - used 2 paused 4 | closed and waiting count once each
  `)) {
    test(`${row.because}`, () => {
      expect(clocksIn(policyOf(target), row.story, row.now).map(inShort)).toEqual([row.clock]);
    });
  }

  test("a paused clock says since when and by which status, and nothing is due", () => {
    const [clock] = clocksIn(policyOf(target), "Mon 09:00 reported low; Mon 11:00 status Waiting; Mon 12:00 status Hoster", "Mon 14:00");
    expect([told(clock?.pausedSince ?? null), clock?.pausedBy, clock?.nextDueAt]).toEqual(["Mon 11:00", "Waiting", null]);
  });

  test("response does not pause unless the contract says so", () => {
    const response: SlaTarget = { id: "response", metric: "response", within: { businessSeconds: 8 * 3600 } };
    const [clock] = clocksIn(policyOf(response), "Mon 09:00 reported low; Mon 11:00 status Waiting", "Mon 14:00");
    expect(clock && inShort(clock)).toBe("running due Mon 17:00 stop - used 5 paused 0");
  });

  test("pauses of a target around the clock are real time (S80)", () => {
    const elapsed = resolution({ within: { elapsedSeconds: 12 * 3600 }, pause: { statuses: ["Waiting"] } });
    const [clock] = clocksIn(policyOf(elapsed), "Mon 09:00 reported low; Mon 18:00 status Waiting; Tue 07:00 status Open", "Tue 08:00");
    expect(clock && inShort(clock)).toBe("running due Tue 10:00 stop - used 10 paused 13");
  });

  for (const row of table<"moves" | "clock" | "because">(`
    moves | clock                                        | because
    no    | running due Tue 17:00 stop - used 17 paused 0 | a day target stands through pauses
    yes   | running due Wed 17:00 stop - used 8 paused 9  | unless the contract says that they move it
  `)) {
    test(`${row.because}`, () => {
      const pause = { statuses: ["Waiting"], movesDayTarget: row.moves === "yes" };
      const target = resolution({ within: { businessDays: 1, due: "at-close" }, pause });
      const [clock] = clocksIn(policyOf(target), "Mon 09:00 reported low; Mon 11:00 status Waiting; Tue 11:00 status Open", "Tue 17:00");
      expect(clock && inShort(clock)).toBe(row.clock);
    });
  }
});

describe("qualified resume: the clock waits until the needed answer is there (S97)", () => {
  const target = resolution({ pause: { statuses: ["Waiting"], resume: "qualified" } });
  for (const row of table<"story" | "now" | "clock" | "because">(`
    story                                                                                                                        | now       | clock | because
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer                                                   | Mon 14:00 | paused due Tue 16:00 stop - used 1 paused 4 | a customer's comment only suggests
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 11:00 status Open customer                   | Mon 14:00 | paused due Tue 16:00 stop - used 1 paused 4 | nor does the status that follows it by itself
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 13:00 confirm f2                             | Mon 14:00 | running due Tue 13:00 stop - used 4 paused 1 | confirmed late, the pause ends at the comment's time
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 reply customer; Mon 13:00 confirm f3   | Mon 14:00 | running due Tue 14:00 stop - used 3 paused 2 | the second answer was the needed one
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 12:00 status Open agent                                                | Mon 14:00 | running due Tue 14:00 stop - used 3 paused 2 | an agent who goes on ends the pause himself
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 status Open agent; Mon 13:00 status Waiting; Mon 13:30 confirm f2 | Mon 14:00 | paused due Tue 14:00 stop - used 3 paused 2 | a new pause is not ended by an old answer
    Mon 09:00 reported low; Mon 09:30 reply customer; Mon 10:00 status Waiting; Mon 13:00 confirm f1                             | Mon 14:00 | paused due Tue 16:00 stop - used 1 paused 4 | an answer before the question is none
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 13:00 confirm f9                                                       | Mon 14:00 | paused due Tue 16:00 stop - used 1 paused 4 | an unknown comment ends nothing
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 12:00 status Resolved                                                  | Mon 14:00 | kept due Tue 14:00 stop Mon 12:00 used 1 paused 2 | the resolution ends it too
  `)) {
    test(`${row.because}`, () => {
      expect(clocksIn(policyOf(target), row.story, row.now).map(inShort)).toEqual([row.clock]);
    });
  }
});
