import type { SlaTarget, Warning } from "../../../src/core/sla/policy";
import { clocksIn, inShort, policyOf, told } from "../../support/story";
import { table } from "../../support/table";

const HOUR = 3600;
const target = (within: SlaTarget["within"], more: Partial<SlaTarget> = {}): SlaTarget => ({ id: "t", metric: "resolution", within, ...more });

describe("targets of every kind", () => {
  const kinds: Readonly<Record<string, SlaTarget>> = {
    "8 business hours": target({ businessSeconds: 8 * HOUR }),
    "no time": target({ businessSeconds: 0 }),
    "48 hours around the clock": target({ elapsedSeconds: 48 * HOUR }),
    "next business day": target({ businessDays: 1, due: "at-close" }),
    "a business day later": target({ businessDays: 1, due: "same-time" }),
    "same business day": target({ sameBusinessDay: { cutOff: "15:00" } }),
    "another calendar": target({ businessSeconds: 8 * HOUR }, { calendar: "always" }),
    "a closed calendar": target({ businessSeconds: 8 * HOUR }, { calendar: "shut" }),
  };
  for (const row of table<"kind" | "reported" | "due" | "left" | "because">(`
    kind                      | reported  | due        | left | because
    8 business hours          | Fri 15:00 | Mon2 14:00 | 7    | S104 eight hours of service time
    no time                   | Mon 18:00 | Tue 08:00  | 0    | a zero target is due at the next opening
    48 hours around the clock | Fri 15:00 | Sun 15:00  | 47   | S79 binnen 48h, read as real time
    next business day         | Fri 15:00 | Mon2 17:00 | 10   | the close of the next business day
    a business day later      | Fri 15:00 | Mon2 15:00 | 8    | the same time on the next business day
    same business day         | Fri 15:00 | Fri 17:00  | 1    | S3 am selben Arbeitstag, at the cut-off
    same business day         | Fri 15:01 | Mon2 17:00 | 10   | after the cut-off the next business day
    another calendar          | Fri 15:00 | Fri 23:00  | 7    | a target may name its own calendar
    a closed calendar         | Fri 15:00 | 9000-01-01 01:00 | 8 | a calendar that never opens has no due
  `)) {
    test(`${row.because}: ${row.kind}`, () => {
      const [clock] = clocksIn(policyOf(kinds[row.kind] as SlaTarget), `${row.reported} reported low`, row.kind === "no time" ? "Tue 08:00" : "Fri 16:00");
      expect(told(clock?.dueAt ?? null)).toBe(row.due);
      expect(Math.ceil((clock?.remainingSeconds ?? 0) / HOUR)).toBe(Number(row.left));
    });
  }

  test("a clock without a due says so and waits for nothing", () => {
    const [clock] = clocksIn(policyOf(kinds["a closed calendar"] as SlaTarget), "Fri 15:00 reported low", "Fri 16:00");
    expect([clock?.flags, clock?.nextDueAt, clock?.state]).toEqual([["never-open"], null, "running"]);
  });
});

describe("warnings: each once per cycle, only the highest newly crossed fires", () => {
  const half: Warning = { share: 0.5 };
  const most: Warning = { share: 0.75 };
  const hourLeft: Warning = { remainingBusinessSeconds: HOUR };
  const low = target(
    { businessSeconds: 8 * HOUR },
    { id: "low", when: { severity: ["low"] }, warnAt: [half, most, hourLeft], pause: { statuses: ["Waiting"] } },
  );
  const high = target({ businessSeconds: 4 * HOUR }, { id: "high", when: { severity: ["high"] }, warnAt: [half, most] });
  for (const row of table<"story" | "now" | "warned" | "next" | "because">(`
    story                                                          | now        | warned                                       | next       | because
    Mon 09:00 reported low                                         | Mon 12:59  |                                              | Mon 13:00  | the first warning is next
    Mon 09:00 reported low                                         | Mon 13:00  | 50% Mon 13:00                                | Mon 15:00  | crossed at its instant
    Mon 09:00 reported low                                         | Mon 16:30  | 50% Mon 13:00, 75% Mon 15:00, 3600s Mon 16:00 | Mon 17:00 | every warning once, then the due
    Mon 09:00 reported low                                         | Mon 17:00  | 50% Mon 13:00, 75% Mon 15:00, 3600s Mon 16:00 | Mon 17:00:00.001 | at the due nothing is breached yet
    Mon 09:00 reported low                                         | Mon 18:00  | 50% Mon 13:00, 75% Mon 15:00, 3600s Mon 16:00 | -         | breached, nothing more comes
    Mon 09:00 reported low; Mon 12:00 status Waiting; Mon 14:00 status Open | Mon 16:00 | 50% Mon 15:00                         | Mon 17:00  | a pause moves warnings as it moves the due, and one at closing time stays there
    Mon 09:00 reported low; Mon 12:00 status Waiting               | Mon 16:00  |                                              | -          | paused, nothing comes
    Mon 09:00 reported low; Mon 12:00 class high                   | Mon 12:30  | 75% Mon 12:00                                | Mon 13:00  | a change that crosses two warnings fires the higher one
    Mon 09:00 reported low; Mon 14:00 class high                   | Mon 14:30  | 50% Mon 13:00                                | -          | a change that crosses the due warns no more
    Mon 09:00 reported low; Mon 12:00 class high; Mon 12:30 class low | Mon 14:00 | 75% Mon 12:00 | Mon 16:00 | a lower warning crossed together with a higher one never fires afterwards
    Mon 09:00 reported high; Mon 11:30 class low                   | Mon 14:00  | 50% Mon 11:00                                | Mon 15:00  | lowered, the same warning does not fire again
    Mon 09:00 reported low; Mon 13:00 status Resolved              | Mon 16:00  |                                              | -          | stopped at the instant of the warning
    Mon 09:00 reported low; Mon 12:00 status Resolved; Tue 09:00 status Open | Tue 11:00 | 50% Tue 10:00                        | Tue 12:00  | reopened, it counts on
  `)) {
    test(`${row.because}`, () => {
      const [clock] = clocksIn(policyOf(low, high), row.story, row.now);
      expect(clock?.warnings.map(({ at, step }) => `${step} ${told(at)}`).join(", ")).toBe(row.warned);
      expect(told(clock?.nextDueAt ?? null).concat(row.next.endsWith(".001") && (clock?.nextDueAt ?? 0) % 1000 === 1 ? ":00.001" : "")).toBe(row.next);
      expect(clock?.warnedAt).toEqual(clock?.warnings.map(({ at }) => at));
    });
  }

  test("business time left of a target around the clock is counted in service hours", () => {
    const elapsed = target({ elapsedSeconds: 24 * HOUR }, { warnAt: [{ remainingBusinessSeconds: 2 * HOUR }] });
    const [clock] = clocksIn(policyOf(elapsed), "Mon 09:00 reported low", "Mon 10:00");
    expect([told(clock?.dueAt ?? null), told(clock?.nextDueAt ?? null)]).toEqual(["Tue 09:00", "Mon 16:00"]);
  });

  test("a share of the whole target warns at the due instant, unless the clock stopped there", () => {
    const whole = policyOf(target({ businessSeconds: 8 * HOUR }, { warnAt: [{ share: 1 }] }));
    const fired = (story: string, now: string) => clocksIn(whole, story, now)[0]?.warnings.map(({ at, step }) => `${step} ${told(at)}`);
    expect(fired("Mon 09:00 reported low", "Mon 16:59")).toEqual([]);
    expect(fired("Mon 09:00 reported low", "Mon 17:00")).toEqual(["100% Mon 17:00"]);
    expect(fired("Mon 09:00 reported low", "Tue 10:00")).toEqual(["100% Mon 17:00"]);
    expect(fired("Mon 09:00 reported low; Mon 17:00 status Resolved", "Tue 10:00")).toEqual([]);
  });

  test("remaining time is negative beyond the target", () => {
    const [clock] = clocksIn(policyOf(low), "Mon 09:00 reported low", "Tue 10:00");
    expect(clock && inShort(clock)).toBe("breached due Mon 17:00 stop - used 10 paused 0");
    expect(clock?.remainingSeconds).toBe(-2 * HOUR);
  });
});
