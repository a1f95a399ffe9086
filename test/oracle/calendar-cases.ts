import * as fc from "fast-check";
import type { CalendarSpec, OpeningHours, Weekday } from "../../src/core/calendar/spec";
import { localDate } from "../../src/core/time/instant";
import { STRETCHES, type Stretch } from "./calendar-oracle";

/** Random calendars that are valid: windows of a day do not overlap, and a night ends before the next day begins. */
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const edges = (from: number, until: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: from / 15, max: until / 15 }), { maxLength: most })
    .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => quarter * 15));

const pairs = (minutes: readonly number[]): OpeningHours[] =>
  minutes.flatMap((from, index) => (index % 2 === 0 && minutes[index + 1] !== undefined ? [[clock(from), clock(minutes[index + 1] as number)] as const] : []));

/** Day windows anywhere from 00:00 to 24:00, the hours of clock changes among them. */
const dayHours = edges(0, 1440, 4).map(pairs);

/** Windows after six, the last of which may run into the next morning until six at the latest. */
const nightHours = fc.tuple(edges(360, 1425, 3), edges(0, 360, 1)).map(([minutes, [morning]]) => {
  const night = minutes.length % 2 === 1 && morning !== undefined ? [[clock(minutes[minutes.length - 1] as number), clock(morning)] as const] : [];
  return [...pairs(minutes.slice(0, minutes.length - (minutes.length % 2))), ...night] as OpeningHours[];
});

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export interface CalendarCase {
  readonly stretch: Stretch;
  readonly spec: CalendarSpec;
}

const specIn = (stretch: Stretch): fc.Arbitrary<CalendarSpec> => {
  const someDate = fc.constantFrom(...new Set(stretch.dates)).map(localDate);
  return fc.constantFrom(dayHours, nightHours).chain((hours) =>
    fc.record({
      timezone: fc.constant(stretch.zone),
      week: fc.array(hours, { minLength: 7, maxLength: 7 }).map((days) => Object.fromEntries(days.map((day, index) => [WEEKDAYS[index], day]))),
      holidays: fc.constantFrom(null, stretch.region === null ? null : { region: stretch.region }),
      closed: fc.array(someDate, { maxLength: 3 }),
      open: fc.uniqueArray(fc.record({ date: someDate, hours }), { maxLength: 3, selector: ({ date }) => date }),
    }),
  );
};

export const calendarCase: fc.Arbitrary<CalendarCase> = fc.oneof(...STRETCHES.map((stretch) => specIn(stretch).map((spec) => ({ stretch, spec }))));
