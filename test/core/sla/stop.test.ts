import { unmappedAuthors } from "../../../src/core/sla/service-team";
import type { SlaTarget } from "../../../src/core/sla/policy";
import { clocksIn, inputOf, inShort, policyOf, story } from "../../support/story";
import { table } from "../../support/table";

/** S104: 8 Stunden-Reaktionszeit initiales Feedback. */
const response: SlaTarget = { id: "response", metric: "response", within: { businessSeconds: 8 * 3600 } };

describe("response: reported to the first qualified public reply", () => {
  for (const row of table<"story" | "now" | "clock" | "because">(`
    story                                             | now       | clock                                                       | because
    Mon 09:00 reported low; Mon 10:00 reply agent     | Fri 00:00 | kept due Mon 17:00 stop Mon 10:00 used 1 paused 0           | a public reply of an agent stops the clock
    Mon 09:00 reported low; Mon 10:00 note agent      | Mon 11:00 | running due Mon 17:00 stop - used 2 paused 0                | an internal note is no reply
    Mon 09:00 reported low; Mon 09:00 auto agent      | Mon 11:00 | running due Mon 17:00 stop - used 2 paused 0                | S91 a confirmation in real time never counts
    Mon 09:00 reported low; Mon 10:00 reply customer  | Mon 11:00 | running due Mon 17:00 stop - used 2 paused 0                | the reporter does not answer himself
    Mon 09:00 reported low; Mon 10:00 reply insider   | Mon 11:00 | running due Mon 17:00 stop - used 2 paused 0                | a participant of this issue is not its service team
    Mon 09:00 reported low; Mon 10:00 reply stranger  | Mon 11:00 | running due Mon 17:00 stop - used 2 paused 0                | an unmapped author stops nothing
    Mon 09:00 reported low; Mon 17:00 reply agent     | Fri 00:00 | kept due Mon 17:00 stop Mon 17:00 used 8 paused 0           | a stop exactly at the due is kept
    Mon 09:00 reported low; Tue 07:50 reply agent     | Fri 00:00 | missed due Mon 17:00 stop Tue 07:50 used 8 paused 0         | due Mon 17:00, answered before opening: missed
    Mon 09:00 reported low                            | Mon 17:00 | running due Mon 17:00 stop - used 8 paused 0                | at its due an open clock is not breached yet
    Mon 09:00 reported low                            | Mon 17:01 | breached due Mon 17:00 stop - used 8 paused 0               | after it, it is
    Sun 12:00 reported low                            | Sun 13:00 | running due Mon2 16:00 stop - used 0 paused 0               | reported on Sunday, counted from Monday
    Mon 09:00 reported low; Mon 10:00 reply agent; Tue 09:00 status Resolved; Wed 09:00 status Open; Wed 10:00 reply agent | Fri 00:00 | kept due Mon 17:00 stop Mon 10:00 used 1 paused 0 | a response is never repeated
  `)) {
    test(`${row.because}`, () => {
      expect(clocksIn(policyOf(response), row.story, row.now).map(inShort)).toEqual([row.clock]);
    });
  }

  test("unmapped authors are listed for the admin, customers and machines are not", () => {
    const input = inputOf(policyOf(response), "Mon 09:00 reported low; Mon 10:00 reply stranger", "Fri 00:00");
    const facts = story(
      "Mon 09:00 reported low; Mon 10:00 reply stranger; Mon 10:00 reply customer; Mon 10:00 reply colleague; Mon 10:00 auto robot; Mon 11:00 log newcomer Mon 10:00; Mon 12:00 reply stranger",
    );
    expect(unmappedAuthors(facts, input.team)).toEqual(["newcomer", "stranger"]);
  });
});

describe("work-start: reported to the beginning of the analysis (S65)", () => {
  const target: SlaTarget = {
    id: "start",
    metric: "work-start",
    within: { businessSeconds: 4 * 3600 },
    startedBy: { statuses: ["Analysis"], worklogWithinMinutes: 30 },
  };
  for (const row of table<"story" | "clock" | "flags" | "because">(`
    story                                                                       | clock                                               | flags               | because
    Mon 09:00 reported low; Mon 11:00 status Analysis                           | kept due Mon 13:00 stop Mon 11:00 used 2 paused 0   |                     | the status counts by its time
    Mon 09:00 reported low; Mon 11:00 log agent Mon 10:40                       | kept due Mon 13:00 stop Mon 10:40 used 1.6666666666666667 paused 0 |      | logged within 30 minutes, a worklog counts at its start
    Mon 09:00 reported low; Mon 11:10 log agent Mon 10:40                       | kept due Mon 13:00 stop Mon 10:40 used 1.6666666666666667 paused 0 |      | exactly 30 minutes are within
    Mon 09:00 reported low; Mon 14:00 log agent Mon 10:00                       | missed due Mon 13:00 stop Mon 14:00 used 5 paused 0 | worklog-logged-late | logged too late it counts when written, and is flagged
    Mon 09:00 reported low; Mon 11:00 log stranger Mon 11:00                    | breached due Mon 13:00 stop - used 35 paused 0      |                     | an unmapped author starts nothing
    Mon 09:00 reported low; Mon 09:10 log agent Mon 08:45                       | kept due Mon 13:00 stop Mon 09:00 used 0 paused 0   |                     | begun before the report is begun at the report
    Mon 09:00 reported low; Mon 10:30 status Analysis; Mon 10:40 log agent Mon 10:20 | kept due Mon 13:00 stop Mon 10:20 used 1.3333333333333333 paused 0 |  | the earlier of both counts
    Mon 09:00 reported low; Mon 10:00 reply agent                               | breached due Mon 13:00 stop - used 35 paused 0      |                     | an answer is no analysis
  `)) {
    test(`${row.because}`, () => {
      const [clock] = clocksIn(policyOf(target), row.story, "Fri 00:00");
      expect(clock && inShort(clock)).toBe(row.clock);
      expect(clock?.flags.join(" ")).toBe(row.flags);
    });
  }
});

describe("a status and a change of classification at one instant", () => {
  const target: SlaTarget = {
    id: "start",
    metric: "work-start",
    when: { severity: ["high"] },
    within: { businessSeconds: 4 * 3600 },
    startedBy: { statuses: ["Analysis"] },
  };
  for (const row of table<"story" | "state" | "because">(`
    story                                                                  | state   | because
    Mon 09:00 reported low; Mon 10:00 class high; Mon 10:00 status Analysis | kept    | classified first, the status stops the clock
    Mon 09:00 reported low; Mon 10:00 status Analysis; Mon 10:00 class high | running | the status came first, when no target was there to stop
  `)) {
    test(`${row.because}`, () => {
      expect(clocksIn(policyOf(target), row.story, "Mon 11:00").map(({ state }) => state)).toEqual([row.state]);
    });
  }
});

describe("resolution: reported to resolved, reopened within three business days the same cycle", () => {
  const target: SlaTarget = { id: "resolution", metric: "resolution", within: { businessSeconds: 12 * 3600 } };
  for (const row of table<"story" | "days" | "clocks" | "because">(`
    story                                                                                                 | days | clocks | because
    Mon 09:00 reported low; Tue 09:00 status Resolved                                                     | 3 | kept due Tue 12:00 stop Tue 09:00 used 9 paused 0 | S107 resolved within 12 h
    Mon 09:00 reported low; Tue 09:00 status Resolved; Wed 09:00 status Open; Wed 11:00 status Resolved   | 3 | kept due Wed 12:00 stop Wed 11:00 used 11 paused 9 | the closed time is a hole
    Mon 09:00 reported low; Tue 09:00 status Resolved; Fri 23:00 status Open; Mon2 10:00 status Resolved  | 3 | kept due Mon2 11:00 stop Mon2 10:00 used 11 paused 35 | Friday is the third business day after Tuesday
    Mon 09:00 reported low; Tue 09:00 status Resolved; Sat 00:00 status Open; Mon2 10:00 status Resolved  | 3 | kept due Tue 12:00 stop Tue 09:00 used 9 paused 0, kept due Tue2 11:00 stop Mon2 10:00 used 2 paused 0 | later a new cycle begins
    Mon 09:00 reported low; Tue 09:00 status Resolved; Tue 10:00 status Resolved; Tue 11:00 status Done   | 0 | running due Tue 14:00 stop - used 12 paused 2 | resolved twice is resolved; Done is not in the list
  `)) {
    test(`${row.because}`, () => {
      const now = row.days === "0" ? "Tue 14:00" : "Fri2 00:00";
      expect(
        clocksIn(policyOf(target), row.story, now, { reopenWithinBusinessDays: Number(row.days) })
          .map(inShort)
          .join(", "),
      ).toBe(row.clocks);
    });
  }
});

describe("update: reported or last public word of ours to the next one, while open (S99)", () => {
  const target: SlaTarget = { id: "update", metric: "update", within: { businessSeconds: 4 * 3600 } };
  for (const row of table<"story" | "clocks" | "because">(`
    story                                                                              | clocks | because
    Mon 09:00 reported low; Mon 10:00 reply agent; Mon 13:00 reply dev                 | kept due Mon 13:00 stop Mon 10:00 used 1 paused 0, kept due Mon 14:00 stop Mon 13:00 used 3 paused 0, running due Mon 17:00 stop - used 1 paused 0 | S95 triage feedback counts, and every interval is a cycle
    Mon 09:00 reported low; Mon 10:00 reply customer                                   | breached due Mon 13:00 stop - used 5 paused 0 | the customer's word is not ours
    Mon 09:00 reported low; Mon 10:00 status Resolved                                  | kept due Mon 13:00 stop Mon 10:00 used 1 paused 0 | resolved, nothing is owed
    Mon 09:00 reported low; Mon 10:00 status Resolved; Mon 11:00 reply agent           | kept due Mon 13:00 stop Mon 10:00 used 1 paused 0 | a word while closed begins nothing
    Mon 09:00 reported low; Mon 10:00 status Resolved; Mon 12:00 status Open           | kept due Mon 13:00 stop Mon 10:00 used 1 paused 0, running due Mon 16:00 stop - used 2 paused 0 | reopened, a word is owed again
  `)) {
    test(`${row.because}`, () => {
      expect(clocksIn(policyOf(target), row.story, "Mon 14:00").map(inShort).join(", ")).toBe(row.clocks);
    });
  }
});

describe("deployment-report", () => {
  test("without a deployment there is no clock", () => {
    expect(
      clocksIn(policyOf({ id: "report", metric: "deployment-report", within: { businessDays: 1, due: "at-close" } }), "Mon 09:00 reported low", "Fri 00:00"),
    ).toEqual([]);
  });
});
