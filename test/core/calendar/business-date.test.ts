import { addBusinessDates, addBusinessDays, closingOf, endOfBusinessDays, isBusinessDate, sameBusinessDay } from "../../../src/core/calendar/business-date";
import { zoneAt } from "../../../src/core/calendar/calendar";
import { localDate } from "../../../src/core/time/instant";
import { at, iso } from "../../support/business";
import { calendarNamed } from "../../support/calendars";
import { table } from "../../support/table";

type Werktag = "mon-fri" | "mon-sat";

describe("isBusinessDate", () => {
  for (const row of table<"calendar" | "date" | "werktag" | "is" | "because">(`
    calendar  | date       | werktag | is  | because
    seitenbau | 2026-11-09 | mon-fri | yes | Monday
    seitenbau | 2026-11-14 | mon-fri | no  | Saturday is no Werktag here
    seitenbau | 2026-11-14 | mon-sat | yes | Saturday is one by the letter of German law
    seitenbau | 2026-11-15 | mon-sat | no  | Sunday is never one
    seitenbau | 2027-01-06 | mon-fri | no  | S60 a holiday in Baden-Württemberg
    hessen    | 2027-01-06 | mon-fri | yes | and none in Hessen
    always    | 2026-11-15 | mon-fri | no  | open around the clock does not make Sunday a Werktag
    special   | 2026-12-28 | mon-fri | no  | a shutdown
    special   | 2026-12-29 | mon-fri | yes | own hours reopen a closed day
    special   | 2026-12-26 | mon-sat | yes | own hours reopen a holiday
  `)) {
    test(`${row.because}: ${row.date} in ${row.calendar}`, () => {
      expect(isBusinessDate(calendarNamed(row.calendar), localDate(row.date), row.werktag as Werktag)).toBe(row.is === "yes");
    });
  }
});

describe("addBusinessDays", () => {
  for (const row of table<"calendar" | "from" | "days" | "due" | "werktag" | "result" | "because">(`
    calendar  | from                      | days | due       | werktag | result                    | because
    seitenbau | 2027-01-05T23:00+01:00    | 1    | at-close  | mon-fri | 2027-01-07T17:00:00+01:00 | S77 am folgenden Werktag: 6 January is a holiday in BW
    hessen    | 2027-01-05T23:00+01:00    | 1    | at-close  | mon-fri | 2027-01-06T17:00:00+01:00 | and not in Hessen
    seitenbau | 2026-11-13T23:00+01:00    | 1    | at-close  | mon-fri | 2026-11-16T17:00:00+01:00 | a deployment of Friday night is reported on Monday
    seitenbau | 2026-11-13T23:00+01:00    | 1    | at-close  | mon-sat | 2026-11-15T00:00:00+01:00 | or on Saturday, which has no service hours: by 24:00
    seitenbau | 2026-11-13T23:00+01:00    | 1    | same-time | mon-sat | 2026-11-14T23:00:00+01:00 | without service hours the wall time stays
    seitenbau | 2026-11-09T10:15+01:00    | 1    | same-time | mon-fri | 2026-11-10T10:15:00+01:00 | S1 innerhalb eines Werktages: same time next day
    seitenbau | 2026-11-09T07:00+01:00    | 1    | same-time | mon-fri | 2026-11-10T09:00:00+01:00 | before opening moves to opening time
    seitenbau | 2026-11-09T20:00+01:00    | 1    | same-time | mon-fri | 2026-11-10T17:00:00+01:00 | after closing moves to closing time
    lunch     | 2026-11-09T12:30+01:00    | 1    | same-time | mon-fri | 2026-11-10T13:00:00+01:00 | in the lunch break moves to the next opening
    lunch     | 2026-11-09T12:00+01:00    | 1    | same-time | mon-fri | 2026-11-10T12:00:00+01:00 | closing time at noon stays on the edge
    seitenbau | 2026-11-15T11:00+01:00    | 1    | same-time | mon-fri | 2026-11-16T11:00:00+01:00 | reported on Sunday, Monday is the first business day after it
    seitenbau | 2026-11-09T10:00+01:00    | 5    | at-close  | mon-fri | 2026-11-16T17:00:00+01:00 | five business days are a week
    seitenbau | 2026-03-27T16:30+01:00    | 1    | same-time | mon-fri | 2026-03-30T16:30:00+02:00 | the same wall time over the clock change
    seitenbau | 2026-11-09T10:15:30+01:00 | 1    | same-time | mon-fri | 2026-11-10T10:15:30+01:00 | seconds are not dropped
    seitenbau | 2026-11-09T10:00+01:00    | 250  | at-close  | mon-fri | 2027-11-05T17:00:00+01:00 | a year of business days
  `)) {
    test(`${row.because}`, () => {
      const calendar = calendarNamed(row.calendar);
      const due = addBusinessDays(calendar, at(row.from), Number(row.days), row.due as "same-time" | "at-close", row.werktag as Werktag);
      expect(due === null ? null : iso(due, zoneAt(calendar, due))).toBe(row.result);
    });
  }
});

describe("sameBusinessDay", () => {
  for (const row of table<"calendar" | "from" | "cutOff" | "due" | "because">(`
    calendar  | from                      | cutOff | due                       | because
    seitenbau | 2026-11-09T10:00+01:00    | 15:00  | 2026-11-09T17:00:00+01:00 | S3 Reaktion am selben Arbeitstag
    seitenbau | 2026-11-09T15:00+01:00    | 15:00  | 2026-11-09T17:00:00+01:00 | at the cut-off is in time
    seitenbau | 2026-11-09T15:00:01+01:00 | 15:00  | 2026-11-10T17:00:00+01:00 | a second later is not
    seitenbau | 2026-11-09T16:55+01:00    | 15:00  | 2026-11-10T17:00:00+01:00 | a ticket at 16:55 is due the next business day
    seitenbau | 2026-11-15T10:00+01:00    | 15:00  | 2026-11-16T17:00:00+01:00 | a ticket on Sunday is due on Monday
    seitenbau | 2027-01-05T16:00+01:00    | 15:00  | 2027-01-07T17:00:00+01:00 | over the holiday
    seitenbau | 2026-11-09T23:00+01:00    | 24:00  | 2026-11-09T17:00:00+01:00 | a cut-off of 24:00 takes the whole day, also after closing
    special   | 2026-12-24T09:00+01:00    | 15:00  | 2026-12-24T12:00:00+01:00 | a half day closes at noon
  `)) {
    test(`${row.because}`, () => {
      const calendar = calendarNamed(row.calendar);
      const due = sameBusinessDay(calendar, at(row.from), row.cutOff, "mon-fri");
      expect(due === null ? null : iso(due, zoneAt(calendar, due))).toBe(row.due);
    });
  }
});

describe("closingOf, addBusinessDates and endOfBusinessDays", () => {
  test("a day closes with its last window", () => {
    expect(iso(closingOf(calendarNamed("lunch"), localDate("2026-11-09")), "Europe/Vienna")).toBe("2026-11-09T17:00:00+01:00");
  });

  test("a day without service hours closes at 24:00", () => {
    expect(iso(closingOf(calendarNamed("lunch"), localDate("2026-11-14")), "Europe/Vienna")).toBe("2026-11-15T00:00:00+01:00");
  });

  test("zero business dates is the first one at or after the date", () => {
    expect(addBusinessDates(calendarNamed("seitenbau"), localDate("2026-11-14"), 0, "mon-fri")).toBe("2026-11-16");
  });

  test("a calendar shut for good has no further business date", () => {
    expect(addBusinessDates(calendarNamed("shut"), localDate("2026-11-14"), 1, "mon-fri")).toBeNull();
    expect(endOfBusinessDays(calendarNamed("shut"), at("2026-11-14T10:00Z"), 1, "mon-fri")).toBeNull();
  });

  test("three business days end with the third date's last millisecond", () => {
    const end = endOfBusinessDays(calendarNamed("monobunt"), at("2026-12-04T15:00+01:00"), 3, "mon-fri");
    expect(end === null ? null : iso(end, "Europe/Vienna")).toBe("2026-12-10T23:59:59.999+01:00");
  });
});
