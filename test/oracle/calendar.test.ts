import * as fc from "fast-check";
import { addBusinessSeconds, businessSecondsBetween, isOpen, nextOpening, workedSeconds } from "../../src/core/calendar/business-time";
import type { Calendar } from "../../src/core/calendar/calendar";
import { compileCalendar } from "../../src/core/calendar/compile";
import { instant } from "../../src/core/time/instant";
import { cases } from "../support/seed";
import { calendarCase, type CalendarCase } from "./calendar-cases";
import { countOpen, dueMinute, MINUTE, openMinutes } from "./calendar-oracle";

/** Null for a calendar that is never open: there is nothing to compare. */
function compiled({ spec }: CalendarCase): Calendar | null {
  const outcome = compileCalendar(spec);
  if (outcome.ok) return outcome.value;
  expect(outcome.problems.map(({ code }) => code)).toEqual(["calendar.never-open"]);
  return null;
}

const within = (minutes: number, share: number): number => Math.floor(share * (minutes - 1));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("business time, minute by minute", () => {
  test("every minute is open or closed as the oracle says", () => {
    fc.assert(
      fc.property(calendarCase, (made) => {
        const calendar = compiled(made);
        const open = openMinutes(made.spec, made.stretch);
        if (calendar === null) return;
        const wrong = [...open].findIndex((is, minute) => (is === 1) !== isOpen(calendar, instant(made.stretch.start + minute * MINUTE)));
        expect(wrong === -1 ? "none" : `${made.stretch.dates[wrong]} minute ${made.stretch.shown[wrong]}`).toBe("none");
      }),
      cases("open minutes", 300),
    );
  });

  test("the due is the minute the oracle finds", () => {
    fc.assert(
      fc.property(calendarCase, share, fc.integer({ min: 0, max: 3000 }), (made, place, budget) => {
        const calendar = compiled(made);
        const from = within(made.stretch.minutes, place);
        const due = dueMinute(openMinutes(made.spec, made.stretch), from, budget);
        if (calendar === null || due === null) return;
        expect(addBusinessSeconds(calendar, instant(made.stretch.start + from * MINUTE), budget * 60)).toBe(made.stretch.start + due * MINUTE);
      }),
      cases("due", 1200),
    );
  });

  test("between and worked count what the oracle counts", () => {
    fc.assert(
      fc.property(calendarCase, share, share, fc.array(fc.tuple(share, fc.integer({ min: 0, max: 4000 })), { maxLength: 4 }), (made, one, other, holes) => {
        const calendar = compiled(made);
        if (calendar === null) return;
        const { start, minutes } = made.stretch;
        const [a, b] = [within(minutes, Math.min(one, other)), within(minutes, Math.max(one, other))];
        const pauses = holes.map(([place, length]) => ({ from: within(minutes, place), until: within(minutes, place) + length }));
        const at = (minute: number) => instant(start + minute * MINUTE);
        const open = openMinutes(made.spec, made.stretch);
        const spans = pauses.map(({ from, until }) => ({ from: at(from), until: at(until) }));
        expect(businessSecondsBetween(calendar, at(a), at(b)) / 60).toBe(countOpen(open, a, b));
        expect(workedSeconds(calendar, at(a), at(b), spans) / 60).toBe(countOpen(open, a, b, (m) => pauses.some(({ from, until }) => from <= m && m < until)));
      }),
      cases("between and worked", 1200),
    );
  });

  test("the next opening is the oracle's first open minute", () => {
    fc.assert(
      fc.property(calendarCase, share, (made, place) => {
        const calendar = compiled(made);
        const from = within(made.stretch.minutes, place);
        const next = openMinutes(made.spec, made.stretch).indexOf(1, from);
        if (calendar === null || next === -1) return;
        expect(nextOpening(calendar, instant(made.stretch.start + from * MINUTE))).toBe(made.stretch.start + next * MINUTE);
      }),
      cases("next opening", 300),
    );
  });
});
