import * as fc from "fast-check";
import { addBusinessSeconds, businessSecondsBetween, isOpen, nextOpening, workedSeconds } from "../../../src/core/calendar/business-time";
import { calendarOf } from "../../../src/core/calendar/calendar";
import { instant, type Instant } from "../../../src/core/time/instant";
import { CALENDARS } from "../../support/calendars";
import { cases } from "../../support/seed";

const calendars = Object.entries(CALENDARS).filter(([name]) => name !== "once" && name !== "shut");
const someCalendar = fc.constantFrom(...calendars.map(([, calendar]) => calendar));
const someInstant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }).map(instant);
const someSeconds = fc.integer({ min: 1, max: 4000 * 3600 });
const somePauses = fc.array(
  fc.tuple(someInstant, fc.integer({ min: 0, max: 1e9 })).map(([from, length]) => ({ from, until: instant(from + length) })),
  { maxLength: 6 },
);

describe("laws of business time", () => {
  test("between(a, add(a, d)) = d", () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someSeconds, (calendar, from, seconds) => {
        expect(businessSecondsBetween(calendar, from, addBusinessSeconds(calendar, from, seconds) as Instant)).toBe(seconds);
      }),
      cases("between after add", 1000),
    );
  });

  test("the due is the first instant: a millisecond earlier less is used", () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someSeconds, (calendar, from, seconds) => {
        const due = addBusinessSeconds(calendar, from, seconds) as Instant;
        expect(businessSecondsBetween(calendar, from, instant(due - 1))).toBeLessThan(seconds);
      }),
      cases("first instant", 1000),
    );
  });

  test("splitting a span splits the sum, and backwards is negative", () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someInstant, someInstant, (calendar, a, b, c) => {
        expect(businessSecondsBetween(calendar, a, b) + businessSecondsBetween(calendar, b, c)).toBeCloseTo(businessSecondsBetween(calendar, a, c), 6);
        expect(businessSecondsBetween(calendar, b, a)).toBeCloseTo(-businessSecondsBetween(calendar, a, b), 9);
      }),
      cases("split sum", 1000),
    );
  });

  test("a cache changes cost, never an answer: questions in any order answer as a fresh calendar does", () => {
    fc.assert(
      fc.property(someCalendar, fc.array(fc.tuple(someInstant, someSeconds), { minLength: 2, maxLength: 6 }), (calendar, questions) => {
        const warm = calendarOf("warm", calendar.versions);
        for (const [from, seconds] of questions) {
          const fresh = calendarOf("fresh", calendar.versions);
          expect(addBusinessSeconds(warm, from, seconds)).toBe(addBusinessSeconds(fresh, from, seconds));
        }
      }),
      cases("cache", 200),
    );
  });

  test("the next opening is open, and nothing is open before it", () => {
    fc.assert(
      fc.property(someCalendar, someInstant, (calendar, from) => {
        const next = nextOpening(calendar, from) as Instant;
        expect(isOpen(calendar, next)).toBe(true);
        expect(businessSecondsBetween(calendar, from, next)).toBe(0);
        expect(addBusinessSeconds(calendar, from, 0)).toBe(next);
      }),
      cases("next opening", 1000),
    );
  });

  test("the order and the repetition of pauses do not matter, and no pause gives time", () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someInstant, somePauses, (calendar, one, other, pauses) => {
        const [from, until] = one <= other ? [one, other] : [other, one];
        const worked = workedSeconds(calendar, from, until, pauses);
        expect(workedSeconds(calendar, from, until, [...pauses, ...pauses].reverse())).toBe(worked);
        expect(worked).toBeGreaterThanOrEqual(0);
        expect(worked).toBeLessThanOrEqual(businessSecondsBetween(calendar, from, until));
      }),
      cases("pauses", 1000),
    );
  });
});
