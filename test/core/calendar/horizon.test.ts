import { addBusinessDates, addBusinessDays, sameBusinessDay } from "../../../src/core/calendar/business-date";
import { addBusinessSeconds, isOpen, nextOpening } from "../../../src/core/calendar/business-time";
import type { Calendar } from "../../../src/core/calendar/calendar";
import { compileCalendar } from "../../../src/core/calendar/compile";
import { localDate } from "../../../src/core/time/instant";
import { at, hoursIn, iso } from "../../support/business";
import { calendarNamed } from "../../support/calendars";

const DAY_SECONDS = 86_400;
const allDay = hoursIn("00:00-24:00");

/** Open around the clock in UTC, but for one long closing; `until` is open again. */
function closed(from: string, until: string): Calendar {
  const outcome = compileCalendar({
    timezone: "UTC",
    week: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
    closed: [{ from: localDate(from), until: localDate(until) }],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const openAgain = (from: string, until: string): string | null => {
  const opening = nextOpening(closed(from, until), at(`${from}T00:00Z`));
  return opening === null ? null : iso(opening, "UTC");
};

/** 36,525 days after 1 January 2026 is 2 January 2126: 24 leap days lie between, 2100 has none. */
describe("a calendar is looked at 36,525 days ahead", () => {
  test("a budget that ends on the last instant of the horizon is due, one second more never", () => {
    const [open, start] = [closed("2000-01-01", "2000-01-02"), at("2026-01-01T00:00Z")];
    const due = addBusinessSeconds(open, start, 36_525 * DAY_SECONDS);
    expect(due === null ? null : iso(due, "UTC")).toBe("2126-01-02T00:00:00+00:00");
    expect(addBusinessSeconds(open, start, 36_525 * DAY_SECONDS + 1)).toBeNull();
  });

  test("an opening years ahead is found, on the last instant of the horizon too, a day later not", () => {
    expect(openAgain("2026-01-01", "2031-06-01")).toBe("2031-06-01T00:00:00+00:00");
    expect(openAgain("2026-01-01", "2126-01-02")).toBe("2126-01-02T00:00:00+00:00");
    expect(openAgain("2026-01-01", "2126-01-03")).toBeNull();
  });

  test("a business date on the last day of the horizon counts, a later one does not", () => {
    const next = (until: string) => addBusinessDates(closed("2026-01-02", until), localDate("2026-01-01"), 1, "mon-fri");
    expect(next("2126-01-02")).toBe("2126-01-02");
    expect(next("2126-01-03")).toBeNull();
  });

  test("a calendar shut for good gives no target of days a due time", () => {
    const [shut, reported] = [calendarNamed("shut"), at("2026-11-14T10:00Z")];
    expect(addBusinessDays(shut, reported, 1, "at-close", "mon-fri")).toBeNull();
    expect(addBusinessDays(shut, reported, 1, "same-time", "mon-fri")).toBeNull();
    expect(sameBusinessDay(shut, reported, "15:00", "mon-fri")).toBeNull();
  });
});

test("around the clock is open in the first instant of each year, whatever was asked before", () => {
  for (const year of ["2027", "2028", "2029"]) {
    const open = closed("2000-01-01", "2000-01-02");
    expect(isOpen(open, at("2026-06-01T00:00Z"))).toBe(true);
    expect(isOpen(open, at(`${year}-01-01T00:00Z`))).toBe(true);
  }
});

test("hours that a clock change skips do not open at all: the next opening is a day later", () => {
  const outcome = compileCalendar({ timezone: "Europe/Berlin", week: { sun: hoursIn("02:00-03:00"), mon: hoursIn("02:00-03:00") } });
  const opening = outcome.ok ? nextOpening(outcome.value, at("2026-03-29T00:00+01:00")) : null;
  expect(opening === null ? null : iso(opening, "Europe/Berlin")).toBe("2026-03-30T02:00:00+02:00");
});
