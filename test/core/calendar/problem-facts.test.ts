import { compileCalendar, compileVersions } from "../../../src/core/calendar/compile";
import type { CalendarSpec } from "../../../src/core/calendar/spec";
import { localDate } from "../../../src/core/time/instant";
import { hoursIn } from "../../support/business";

const day = localDate;
const sound: CalendarSpec = { timezone: "Europe/Vienna", week: { mon: hoursIn("08:00-17:00") } };

const told = (outcome: ReturnType<typeof compileCalendar>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code, at, facts }) => `${code} at ${at}: ${JSON.stringify(facts)}`);

describe("a problem of a calendar names what was written", () => {
  test("zone, region, hours and dates", () => {
    const spec: CalendarSpec = {
      timezone: "Europe/Wien",
      week: { mon: hoursIn("8-17"), tue: hoursIn("08:00-13:00 12:00-17:00") },
      holidays: { region: "DE-XX" },
      closed: [day("2026-13-01"), { from: day("2026-12-24"), until: day("2026-12-23") }],
      open: [
        { date: day("2026-12-31"), hours: hoursIn("09:00-10:61") },
        { date: day("2026-12-31"), hours: hoursIn("14:00-15:00") },
      ],
    };
    expect(told(compileCalendar(spec))).toEqual([
      'calendar.unknown-zone at timezone: {"zone":"Europe/Wien"}',
      'calendar.unknown-region at holidays.region: {"region":"DE-XX"}',
      'calendar.malformed-hours at week.mon[0]: {"from":"8","until":"17"}',
      'calendar.overlapping-hours at week.tue[1]: {"other":"week.tue[0]"}',
      'calendar.malformed-hours at open[0].hours[0]: {"from":"09:00","until":"10:61"}',
      'calendar.day-twice at open[1].date: {"date":"2026-12-31"}',
      'calendar.impossible-date at closed[0]: {"date":"2026-13-01"}',
      'calendar.empty-range at closed[1]: {"from":"2026-12-24","until":"2026-12-23"}',
    ]);
  });

  test("hours with a figure too many, before or behind", () => {
    expect(told(compileCalendar({ ...sound, week: { mon: hoursIn("108:00-17:00"), tue: hoursIn("08:00-17:000") } }))).toEqual([
      'calendar.malformed-hours at week.mon[0]: {"from":"108:00","until":"17:00"}',
      'calendar.malformed-hours at week.tue[0]: {"from":"08:00","until":"17:000"}',
    ]);
  });

  test("dates of versions", () => {
    expect(
      told(
        compileVersions([
          { from: day("2026-02-01"), spec: sound },
          { from: day("2026-01-01"), spec: sound },
        ]),
      ),
    ).toEqual([
      'calendar.versions-out-of-order at versions[1].from: {"date":"2026-01-01","before":"2026-02-01"}',
      'calendar.running-not-chosen at versions[1].running: {"date":"2026-01-01"}',
    ]);
    expect(told(compileVersions([{ from: day("2026-02-30"), spec: sound }]))).toEqual(['calendar.impossible-date at versions[0].from: {"date":"2026-02-30"}']);
  });
});
