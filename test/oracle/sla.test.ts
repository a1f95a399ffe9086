import * as fc from "fast-check";
import { clocksOf } from "../../src/core/sla/fold";
import type { SlaFact } from "../../src/core/sla/fact";
import type { Instant } from "../../src/core/time/instant";
import { cases } from "../support/seed";
import { MINUTE } from "./calendar-oracle";
import { slowClocks, type OracleClock } from "./sla-oracle";
import { calendarsOf, daysFor, moment, someStory, STRETCH } from "./sla-story";

const AGENTS = ["agent", "dev", "insider"];
const CUSTOMERS = ["customer", "insider"];
const toMinute = (at: Instant | null): number | null => (at === null ? null : (at - STRETCH.start) / MINUTE);

describe("clocks, folded minute by minute", () => {
  test("every cycle comes out as the oracle says, in whatever order the facts arrive", () => {
    fc.assert(
      fc.property(someStory, ({ policy, versions, werktag, reported, severity, made, now, reopenDays, fromChange, shuffle }) => {
        const until = reported + now;
        const first: SlaFact = {
          kind: "reported",
          id: "f00",
          at: moment(reported),
          by: "customer",
          channel: "portal",
          ...(severity === undefined ? {} : { severity }),
        };
        const facts = [first, ...made.map(({ after, make }, index) => make(`f${String(index + 1).padStart(2, "0")}`, moment(reported + after)))];
        const arrived = facts.map((fact) => ({ fact, order: shuffle.next().value as number })).sort((a, b) => a.order - b.order);
        const known = facts.filter(({ at }) => at <= moment(until)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        const inMinutes = known.map((fact) => ({ ...fact, at: toMinute(fact.at) as Instant }));

        const slow = slowClocks({
          policy,
          daysFor: daysFor(versions, werktag),
          reopenDays,
          fromChange,
          agents: AGENTS,
          customers: CUSTOMERS,
          facts: inMinutes,
          now: until,
        });
        const clocks = clocksOf({
          issue: "A-1",
          policy,
          options: { reopenWithinBusinessDays: reopenDays, retarget: fromChange ? "from-change" : "from-start", werktag },
          calendars: calendarsOf(versions),
          team: { accounts: new Set(AGENTS), excluded: new Set(CUSTOMERS) },
          facts: [...arrived, ...arrived.slice(0, 3)].map(({ fact }) => fact),
          now: moment(until),
        });

        const told = clocks.map((clock): OracleClock => ({
          target: clock.target,
          cycle: clock.cycle,
          state: clock.state,
          started: toMinute(clock.startedAt) as number,
          due: toMinute(clock.dueAt),
          stopped: toMinute(clock.stoppedAt),
          used: clock.elapsedSeconds / 60,
          paused: clock.pausedSeconds / 60,
          breached: toMinute(clock.breachedAt),
          // Half of an odd number of minutes is used within a minute; the oracle sees the minute after.
          warned: clock.warnedAt.map((at) => Math.ceil(toMinute(at) as number)),
        }));
        expect(told).toEqual(slow);
      }),
      cases("clocks", 600),
    );
  });
});
