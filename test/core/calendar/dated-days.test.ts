import { addBusinessDays, closingOf, endOfBusinessDays, isBusinessDate, addBusinessDates } from "../../../src/core/calendar/business-date";
import { businessSecondsBetween, addBusinessSeconds } from "../../../src/core/calendar/business-time";
import { calendarAt, type Calendar } from "../../../src/core/calendar/calendar";
import { compileCalendar, compileVersions } from "../../../src/core/calendar/compile";
import type { CalendarSpec, CalendarVersion } from "../../../src/core/calendar/spec";
import { localDate } from "../../../src/core/time/instant";
import { at, calendarFrom, hoursIn, iso, specFrom } from "../../support/business";
import { calendarNamed } from "../../support/calendars";

const VIENNA = "Europe/Vienna";
const viennese = (hours: string): CalendarSpec => specFrom({ timezone: VIENNA, days: "mon-fri", hours });

function compiled(...versions: readonly CalendarVersion[]): Calendar {
  const outcome = compileVersions(versions);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const version = (from: string, hours: string, running: "too" | "new-cycles-only"): CalendarVersion => ({
  from: localDate(from),
  spec: viennese(hours),
  running,
});

describe("a date is read by the version in force on it", () => {
  const edited = compiled(version("2026-01-01", "08:00-17:00", "too"), version("2026-11-11", "09:00-13:00", "too"));

  test("the day before closes by the old hours, the first new day by the new ones, and all time before by the first", () => {
    expect(iso(closingOf(edited, localDate("2026-11-10")), VIENNA)).toBe("2026-11-10T17:00:00+01:00");
    expect(iso(closingOf(edited, localDate("2026-11-11")), VIENNA)).toBe("2026-11-11T13:00:00+01:00");
    expect(iso(closingOf(edited, localDate("2025-11-11")), VIENNA)).toBe("2025-11-11T17:00:00+01:00");
  });

  test("the same wall time on the next day is moved into that day's hours", () => {
    const due = addBusinessDays(edited, at("2026-11-10T16:00+01:00"), 1, "same-time", "mon-fri");
    expect(due === null ? null : iso(due, VIENNA)).toBe("2026-11-11T13:00:00+01:00");
  });
});

describe("versions for new cycles only", () => {
  const edited = compiled(
    version("2026-01-01", "08:00-17:00", "too"),
    version("2026-11-11", "09:00-13:00", "new-cycles-only"),
    version("2026-11-18", "06:00-18:00", "new-cycles-only"),
  );
  const dueAfter = (started: string, hours: number): string | null => {
    const due = addBusinessSeconds(calendarAt(edited, at(started)), at(started), hours * 3600);
    return due === null ? null : iso(due, VIENNA);
  };

  test("each cycle keeps the hours of its start, whichever was asked first", () => {
    expect(dueAfter("2026-11-10T16:00+01:00", 10)).toBe("2026-11-11T17:00:00+01:00");
    expect(dueAfter("2026-11-17T12:00+01:00", 5)).toBe("2026-11-18T13:00:00+01:00");
    expect(dueAfter("2026-11-18T08:00+01:00", 10)).toBe("2026-11-18T18:00:00+01:00");
    expect(dueAfter("2026-11-10T16:00+01:00", 10)).toBe("2026-11-11T17:00:00+01:00");
  });

  test("a cycle that starts in a version's first instant is a new one", () => {
    expect(dueAfter("2026-11-11T00:00+01:00", 4)).toBe("2026-11-11T13:00:00+01:00");
  });
});

describe("days with hours of their own", () => {
  test("own hours of none close the day: it is no business date and has no business time", () => {
    const outcome = compileCalendar({ ...viennese("08:00-17:00"), open: [{ date: localDate("2026-11-10"), hours: [] }] });
    const calendar = outcome.ok ? outcome.value : calendarNamed("shut");
    expect(isBusinessDate(calendar, localDate("2026-11-10"), "mon-fri")).toBe(false);
    expect(addBusinessDates(calendar, localDate("2026-11-09"), 1, "mon-fri")).toBe("2026-11-11");
    expect(businessSecondsBetween(calendar, at("2026-11-10T00:00+01:00"), at("2026-11-11T00:00+01:00"))).toBe(0);
  });

  test("an empty week with own days of no hours never opens", () => {
    const outcome = compileCalendar({ timezone: VIENNA, week: {}, open: [{ date: localDate("2026-11-10"), hours: [] }] });
    expect(outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} at ${at}`)).toEqual(["calendar.never-open at week"]);
  });
});

describe("edges of a day", () => {
  test("an evening that closes at 24:00 leaves nothing for the day after: without hours that one closes at 24:00 too", () => {
    const evening = calendarFrom({ timezone: VIENNA, days: "fri", hours: "18:00-24:00" });
    expect(iso(closingOf(evening, localDate("2026-11-14")), VIENNA)).toBe("2026-11-15T00:00:00+01:00");
  });

  test("equal edges are open for a whole day, over midnight", () => {
    const monday = calendarFrom({ timezone: VIENNA, days: "mon", hours: "08:00-08:00" });
    expect(businessSecondsBetween(monday, at("2026-11-09T00:00+01:00"), at("2026-11-10T00:00+01:00")) / 3600).toBe(16);
    expect(businessSecondsBetween(monday, at("2026-11-10T00:00+01:00"), at("2026-11-11T00:00+01:00")) / 3600).toBe(8);
  });

  test("windows of a day may be written in any order", () => {
    expect(compileCalendar({ timezone: VIENNA, week: { mon: hoursIn("13:00-17:00 08:00-12:00") } }).ok).toBe(true);
  });

  test("zero business dates from a business date is that date", () => {
    expect(addBusinessDates(calendarNamed("seitenbau"), localDate("2026-11-13"), 0, "mon-fri")).toBe("2026-11-13");
  });

  test("zero business days end with the day itself, also on a Sunday", () => {
    const end = endOfBusinessDays(calendarNamed("seitenbau"), at("2026-11-15T10:00+01:00"), 0, "mon-fri");
    expect(end === null ? null : iso(end, "Europe/Berlin")).toBe("2026-11-15T23:59:59.999+01:00");
  });
});
