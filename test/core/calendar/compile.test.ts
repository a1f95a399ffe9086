import { compileCalendar, compileVersions } from "../../../src/core/calendar/compile";
import type { CalendarSpec, CalendarVersion } from "../../../src/core/calendar/spec";
import { localDate } from "../../../src/core/time/instant";
import { hoursIn } from "../../support/business";
import { table } from "../../support/table";

const day = localDate;
const sound: CalendarSpec = { timezone: "Europe/Vienna", week: { mon: hoursIn("08:00-17:00") } };
const version = (from: string, more: Partial<CalendarVersion> = {}): CalendarVersion => ({ from: day(from), spec: sound, running: "too", ...more });

const problemsOf = (outcome: ReturnType<typeof compileCalendar>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} at ${at}`);

describe("compileCalendar reports", () => {
  for (const row of table<"mon" | "tue" | "problems" | "because">(`
    mon                     | tue         | problems                                           | because
    08:00-12:00 13:00-17:00 |             |                                                    | two windows a day are fine
    08:00-12:00 12:00-17:00 |             |                                                    | windows may touch
    00:00-24:00             | 00:00-24:00 |                                                    | midnight to midnight
    22:00-06:00             | 06:00-08:00 |                                                    | the night may touch the morning
    08:00-08:00             |             |                                                    | equal edges are a whole day
    8:00-17:00              |             | calendar.malformed-hours at week.mon[0]            | hours have two digits
    08:00-25:00             |             | calendar.malformed-hours at week.mon[0]            | there is no hour 25
    24:00-08:00             |             | calendar.malformed-hours at week.mon[0]            | a day does not open at 24:00
    08:00-24:01             |             | calendar.malformed-hours at week.mon[0]            | nothing comes after 24:00
    08:00-12:60             |             | calendar.malformed-hours at week.mon[0]            | nor minute 60
    08:00-13:00 12:00-17:00 |             | calendar.overlapping-hours at week.mon[1]          | windows of a day overlap
    08:00-17:00 08:00-17:00 |             | calendar.overlapping-hours at week.mon[1]          | the same window twice
    22:00-06:00             | 05:00-08:00 | calendar.overlapping-hours at week.tue[0]          | last night's window reaches into the morning
                            |             | calendar.never-open at week                        | an empty week
  `)) {
    test(`${row.because}: ${row.mon} ${row.tue}`, () => {
      const outcome = compileCalendar({ timezone: "Europe/Vienna", week: { mon: hoursIn(row.mon), tue: hoursIn(row.tue) } });
      expect(problemsOf(outcome).join(" ")).toBe(row.problems);
    });
  }

  test("Sunday night that reaches into Monday morning", () => {
    const week = { sun: hoursIn("22:00-06:00"), mon: hoursIn("05:00-08:00") };
    expect(problemsOf(compileCalendar({ ...sound, week }))).toEqual(["calendar.overlapping-hours at week.mon[0]"]);
  });

  test("every mistake at once, in order, each with its path", () => {
    const spec: CalendarSpec = {
      timezone: "Europe/Wien",
      week: { mon: hoursIn("8-17") },
      holidays: { region: "DE-XX", except: [day("2026-02-30")] },
      closed: [day("2026-13-01"), { from: day("2026-12-24"), until: day("2026-12-24") }, { from: day("x"), until: day("y") }],
      open: [
        { date: day("2026-12-32"), hours: hoursIn("08:00-12:00") },
        { date: day("2026-12-24"), hours: hoursIn("08:00-12:00 11:00-13:00") },
        { date: day("2026-12-24"), hours: hoursIn("14:00-15:00") },
      ],
    };
    expect(problemsOf(compileCalendar(spec, "opening"))).toEqual([
      "calendar.unknown-zone at calendars.opening.timezone",
      "calendar.unknown-region at calendars.opening.holidays.region",
      "calendar.malformed-hours at calendars.opening.week.mon[0]",
      "calendar.impossible-date at calendars.opening.open[0].date",
      "calendar.overlapping-hours at calendars.opening.open[1].hours[1]",
      "calendar.day-twice at calendars.opening.open[2].date",
      "calendar.impossible-date at calendars.opening.closed[0]",
      "calendar.empty-range at calendars.opening.closed[1]",
      "calendar.impossible-date at calendars.opening.closed[2].from",
      "calendar.impossible-date at calendars.opening.closed[2].until",
      "calendar.impossible-date at calendars.opening.holidays.except[0]",
    ]);
  });

  test("nothing about a week of holidays: it opens elsewhere in the year", () => {
    expect(problemsOf(compileCalendar({ ...sound, holidays: { region: "AT" } }))).toEqual([]);
  });
});

describe("compileVersions reports", () => {
  test("no version at all", () => {
    expect(problemsOf(compileVersions([], "opening"))).toEqual(["calendar.no-version at calendars.opening"]);
  });

  test("versions that do not ascend", () => {
    expect(problemsOf(compileVersions([version("2026-02-01"), version("2026-02-01")], "opening"))).toEqual([
      "calendar.versions-out-of-order at calendars.opening[1].from",
    ]);
  });

  test("a later version that does not say what running cycles do", () => {
    const { running: _, ...unsaid } = version("2026-02-01");
    expect(problemsOf(compileVersions([version("2026-01-01"), unsaid], "opening"))).toEqual(["calendar.running-not-chosen at calendars.opening[1].running"]);
  });

  test("an impossible date and what is wrong in a version's spec", () => {
    const broken = version("2026-02-30", { spec: { ...sound, timezone: "Mars" } });
    expect(problemsOf(compileVersions([version("2026-01-01"), broken]))).toEqual([
      "calendar.unknown-zone at versions[1].timezone",
      "calendar.impossible-date at versions[1].from",
    ]);
  });
});
