import { pauseAudit } from "../../../src/core/sla/audit";
import { clocksOf } from "../../../src/core/sla/fold";
import type { SlaFact } from "../../../src/core/sla/fact";
import type { ClockInput } from "../../../src/core/sla/plan";
import type { SlaTarget } from "../../../src/core/sla/policy";
import { clockTrace } from "../../../src/core/sla/trace";
import { inShort, inputOf, moment, policyOf, told } from "../../support/story";
import { table } from "../../support/table";

const resolution = (more: Partial<SlaTarget>): SlaTarget => ({ id: "resolution", metric: "resolution", within: { businessSeconds: 12 * 3600 }, ...more });
const waiting: SlaTarget = resolution({ pause: { statuses: ["Waiting"], resume: "qualified", confirmWithinBusinessMinutes: 120 } });

/** `story` with comments that an agent named not sufficient: `Mon 12:00 f2`. */
function withRejected(target: SlaTarget, story: string, now: string, rejected: string): ClockInput {
  const input = inputOf(policyOf(target), story, now);
  if (rejected === "-") return input;
  const [day = "", time = "", comment = ""] = rejected.split(" ");
  const fact: SlaFact = { kind: "answer-rejected", id: "r", at: moment(`${day} ${time}`), by: "agent", comment };
  return { ...input, facts: [...input.facts, fact] };
}

describe("nobody judges the customer's comment: after the agreed minutes it counts as the needed answer (RULES §2)", () => {
  for (const row of table<"story" | "rejected" | "now" | "clock" | "because">(`
    story | rejected | now | clock | because
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | - | Mon 12:59 | paused due Tue 14:59 stop - used 1 paused 2.9833333333333334 | two hours are left to judge it
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | - | Mon 13:00 | running due Tue 13:00 stop - used 3 paused 1 | over: the pause ended at the comment
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 16:30 reply customer | - | Tue 08:00 | paused due Wed 10:00 stop - used 1 paused 7 | business minutes: the night does not count
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 16:30 reply customer | - | Tue 09:30 | running due Wed 09:30 stop - used 3 paused 6.5 | thirty minutes on Monday, ninety on Tuesday
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | Mon 12:00 f2 | Mon 15:00 | paused due Tue 17:00 stop - used 1 paused 5 | named not sufficient in time: it waits on
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | Mon 14:00 f2 | Mon 15:00 | running due Tue 13:00 stop - used 5 paused 1 | too late to name it so
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | Mon 13:00 f2 | Mon 15:00 | paused due Tue 17:00 stop - used 1 paused 5 | in the last instant it is still in time
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | Mon 12:00 f9 | Mon 15:00 | running due Tue 13:00 stop - used 5 paused 1 | another comment named so says nothing of this one
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 13:00 status Open agent | - | Mon 15:00 | running due Tue 13:00 stop - used 5 paused 1 | an agent who goes on when the time is over comes too late
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 status Open agent | - | Mon 15:00 | running due Tue 14:00 stop - used 4 paused 2 | an agent who went on before ended the pause himself
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 reply customer; Mon 12:30 confirm f3 | - | Mon 15:00 | running due Tue 14:00 stop - used 4 paused 2 | the second comment was named the answer in time
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 reply customer; Mon 13:00 confirm f3 | - | Mon 15:00 | running due Tue 14:00 stop - used 4 paused 2 | also in the last instant
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 reply customer; Mon 13:01 confirm f3 | - | Mon 15:00 | running due Tue 13:00 stop - used 5 paused 1 | a minute later the first one had become the answer
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply agent | - | Mon 15:00 | paused due Tue 17:00 stop - used 1 paused 5 | our own word is no answer
    Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 note customer | - | Mon 15:00 | paused due Tue 17:00 stop - used 1 paused 5 | an internal note is none
  `)) {
    test(`${row.because}`, () => expect(clocksOf(withRejected(waiting, row.story, row.now, row.rejected)).map(inShort)).toEqual([row.clock]));
  }

  test("while it waits, the end of that time is when to look again; afterwards the trace says what happened", () => {
    const story = "Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer";
    expect(told(clocksOf(inputOf(policyOf(waiting), story, "Mon 12:00"))[0]?.nextDueAt ?? null)).toBe("Mon 13:00");
    expect(told(clocksOf(inputOf(policyOf(waiting), `${story}; Mon 12:00 reply customer`, "Mon 12:30"))[0]?.nextDueAt ?? null)).toBe("Mon 13:00");
    const later = inputOf(policyOf(waiting), story, "Mon 14:00");
    expect(clocksOf(later).flatMap((cycle) => clockTrace(later, cycle).map(({ code }) => code))).toContain("clock.resumed-timeout");
  });
});

describe("pauseAudit lists time that did not count although the customer had answered (S97)", () => {
  const byStatus = resolution({ pause: { statuses: ["Waiting"], resume: "status" } });
  const qualified = resolution({ pause: { statuses: ["Waiting"], resume: "qualified" } });
  for (const row of table<"kind" | "story" | "rejected" | "now" | "audit" | "because">(`
    kind | story | rejected | now | audit | because
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 15:00 status Open | - | Mon 16:00 | Mon 11:00 Mon 15:00 4 | four hours after the answer
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer | - | Mon 13:00 | Mon 11:00 - 2 | it still waits
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 16:00 reply customer; Tue 09:00 status Open | - | Tue 10:00 | Mon 16:00 Tue 09:00 2 | only service time was taken from the clock
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply agent; Mon 15:00 status Open | - | Mon 16:00 | | our own word is no answer
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 15:00 status Open | Mon 12:00 f2 | Mon 16:00 | | an answer named not sufficient is none
    qualified | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 15:00 confirm f2 | - | Mon 16:00 | | the pause ended at the confirmed comment
    qualified | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 reply customer; Mon 15:00 confirm f3 | - | Mon 16:00 | Mon 11:00 Mon 12:00 1 | the first comment was nobody's
    status | Mon 09:00 reported low; Mon 09:30 reply customer; Mon 10:00 status Waiting | - | Mon 13:00 | | a word before the question is no answer
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 10:00 reply customer; Mon 15:00 status Open | - | Mon 16:00 | Mon 10:00 Mon 15:00 5 | a word in the very instant of the question is one
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply customer; Mon 12:00 confirm f2; Mon 15:00 status Open | - | Mon 16:00 | Mon 11:00 Mon 15:00 4 | named sufficient, and waited on all the same
    status | Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 15:00 reply customer; Mon 15:00 status Open | - | Mon 16:00 | | a word that ends the pause at once leaves nothing to audit
  `)) {
    test(`${row.because}`, () => {
      const input = withRejected(row.kind === "status" ? byStatus : qualified, row.story, row.now, row.rejected);
      expect(pauseAudit(input).map(({ from, until, seconds }) => `${told(from)} ${told(until)} ${seconds / 3600}`)).toEqual(
        row.audit === "" ? [] : [row.audit],
      );
    });
  }
});

describe("whose word the audit looks for", () => {
  const byStatus = resolution({ pause: { statuses: ["Waiting"], resume: "status" } });

  test("one of the team who reported the issue himself is its customer, also where somebody classified it before", () => {
    const input = inputOf(policyOf(byStatus), "Mon 08:00 class low; Mon 09:00 reported low; Mon 10:00 status Waiting; Mon 11:00 reply dev", "Mon 13:00");
    const facts = input.facts.map((fact): SlaFact => (fact.kind === "reported" ? { ...fact, by: "dev" } : fact));
    expect(pauseAudit({ ...input, facts }).map(({ from, seconds }) => `${told(from)} ${seconds / 3600}`)).toEqual(["Mon 11:00 2"]);
    expect(pauseAudit(input)).toEqual([]);
  });

  test("the time that work waits for an approval is nobody's silence: it is not listed", () => {
    const input = inputOf(policyOf(byStatus), "Mon 09:00 reported low; Mon 11:00 reply customer", "Mon 13:00");
    const asked: SlaFact = { kind: "decision-requested", id: "d0", at: moment("Mon 10:00"), of: "approval" };
    expect(pauseAudit({ ...input, facts: [...input.facts, asked] })).toEqual([]);
  });
});

describe("a pending approval or quote pauses the resolution (RULES §2)", () => {
  const decision = (
    story: string,
    now: string,
    target: SlaTarget,
    ...moments: readonly [string, "decision-requested" | "decided", "approval" | "quote"][]
  ): ClockInput => {
    const input = inputOf(policyOf(target), story, now);
    const facts = moments.map(([text, kind, of], index): SlaFact => ({ kind, id: `d${index}`, at: moment(text), of }));
    return { ...input, facts: [...input.facts, ...facts] };
  };
  const plain = resolution({});
  const answer: SlaTarget = { id: "answer", metric: "response", within: { businessSeconds: 12 * 3600 } };

  test.each([
    ["it waits for the approval", "Mon 14:00", plain, "paused due Tue 15:00 stop - used 2 paused 3", 1],
    ["decided, it goes on", "Mon 16:00", plain, "running due Tue 16:00 stop - used 3 paused 4", 2],
    ["a response does not wait", "Mon 14:00", answer, "running due Tue 12:00 stop - used 5 paused 0", 1],
    ["a day target stands", "Mon 14:00", resolution({ within: { businessDays: 1, due: "at-close" } }), "running due Tue 17:00 stop - used 5 paused 0", 1],
  ])("%s", (_because, now, target, clock, count) => {
    const moments = [
      ["Mon 11:00", "decision-requested", "approval"],
      ["Mon 15:00", "decided", "approval"],
    ] as const;
    const input = decision("Mon 09:00 reported low", now, target, ...moments.slice(0, count).map((one): [string, "decided", "approval"] => [...one] as never));
    expect(clocksOf(input).map(inShort)).toEqual([clock]);
  });

  test("another kind of decision ends nothing, and the trace names what is pending", () => {
    const input = decision("Mon 09:00 reported low", "Mon 14:00", plain, ["Mon 11:00", "decision-requested", "quote"], ["Mon 12:00", "decided", "approval"]);
    const [cycle] = clocksOf(input);
    expect(cycle?.pausedBy).toBe("quote");
    expect(cycle === undefined ? [] : clockTrace(input, cycle).map(({ code }) => code)).toContain("clock.paused-quote");
  });
});
