import { addBusinessSeconds, businessSecondsBetween, isOpen, nextOpening, workedSeconds } from "../../../src/core/calendar/business-time";
import { zoneAt } from "../../../src/core/calendar/calendar";
import { at, calendarFrom, iso } from "../../support/business";
import { calendarNamed } from "../../support/calendars";
import { table } from "../../support/table";

describe("addBusinessSeconds", () => {
  for (const row of table<"calendar" | "from" | "hours" | "due" | "because">(`
    calendar   | from                      | hours  | due                       | because
    monobunt   | 2026-12-04T15:00+01:00    | 8      | 2026-12-07T14:00:00+01:00 | S104 8 Stunden-Reaktionszeit runs on after the weekend
    monobunt   | 2026-12-04T15:00+01:00    | 12     | 2026-12-09T09:00:00+01:00 | S107 high 12 h: 8 December is a holiday in Austria
    monobunt   | 2026-12-04T15:00+01:00    | 48     | 2026-12-15T09:00:00+01:00 | S106 medium 48 h count service hours only
    monobunt   | 2026-12-04T15:00+01:00    | 72     | 2026-12-17T15:00:00+01:00 | S105 low 72 h count service hours only
    seitenbau  | 2026-12-04T15:00+01:00    | 12     | 2026-12-08T11:00:00+01:00 | 8 December is a working day in Germany
    seitenbau  | 2026-11-09T09:00+01:00    | 8      | 2026-11-09T17:00:00+01:00 | S21 innerhalb eines Arbeitstages: due at closing time, not next morning
    monobunt   | 2026-11-08T12:00+01:00    | 9      | 2026-11-09T17:00:00+01:00 | reported on Sunday, a whole day's budget stays at closing time
    monobunt   | 2026-11-06T17:00+01:00    | 1      | 2026-11-09T09:00:00+01:00 | closing time is already closed
    monobunt   | 2026-11-09T08:00+01:00    | 0      | 2026-11-09T08:00:00+01:00 | a zero budget while open is due at once
    monobunt   | 2026-11-06T17:00+01:00    | 0      | 2026-11-09T08:00:00+01:00 | a zero budget while closed is due at the next opening
    lunch      | 2026-11-09T11:00+01:00    | 1      | 2026-11-09T12:00:00+01:00 | ends at noon, the lunch break does not push it
    lunch      | 2026-11-09T11:00+01:00    | 1.5    | 2026-11-09T13:30:00+01:00 | the lunch break does not count
    monobunt   | 2026-11-09T08:00:00.5+01:00 | 9    | 2026-11-10T08:00:00.500+01:00 | half a second is not lost
    always     | 2027-03-28T01:30+01:00    | 1      | 2027-03-28T03:30:00+02:00 | DST: a 60-minute clock called 01:30 CET is due 03:30 CEST
    always     | 2026-10-25T01:30+02:00    | 2      | 2026-10-25T02:30:00+01:00 | DST: two hours end at the second 02:30
    always     | 2026-10-24T12:00+02:00    | 24     | 2026-10-25T11:00:00+01:00 | the Sunday of 25 h counts real seconds
    always     | 2026-03-28T12:00+01:00    | 24     | 2026-03-29T13:00:00+02:00 | the Sunday of 23 h counts real seconds
    always     | 2026-11-30T23:59:59+01:00 | 1      | 2026-12-01T00:59:59+01:00 | 24:00 touches 00:00, no minute is lost
    night      | 2026-10-23T22:00+02:00    | 8      | 2026-10-24T06:00:00+02:00 | a window past midnight
    night      | 2026-10-24T22:00+02:00    | 8      | 2026-10-25T05:00:00+01:00 | the night of 9 h: eight hours end an hour before closing
    night      | 2027-01-05T22:00+01:00    | 2      | 2027-01-06T00:00:00+01:00 | the holiday closes its calendar day: the shift ends at midnight
    night      | 2027-01-05T22:00+01:00    | 3      | 2027-01-07T01:00:00+01:00 | and the morning after the holiday belongs to its own day
    gap        | 2026-03-29T00:00+01:00    | 0.25   | 2026-03-29T03:15:00+02:00 | an edge in the gap: 02:30–03:15 keeps 03:00–03:15
    edge       | 2026-03-29T00:00+01:00    | 1      | 2026-03-29T03:00:00+02:00 | closing in the gap closes at the jump
    howe       | 2026-10-03T12:00+10:30    | 24     | 2026-10-04T12:30:00+11:00 | Lord Howe loses half an hour
    casablanca | 2026-03-21T12:00+00:00    | 24     | 2026-03-22T13:00:00+01:00 | Casablanca leaves Ramadan time
    kathmandu  | 2026-11-15T10:00+05:45    | 8      | 2026-11-15T18:00:00+05:45 | an offset of a quarter of an hour
    special    | 2026-12-23T16:00+01:00    | 5      | 2026-12-24T12:00:00+01:00 | 24 December closes at noon
    special    | 2026-12-24T12:00+01:00    | 2      | 2026-12-26T12:00:00+01:00 | own hours on a holiday win over the holiday
    special    | 2026-12-26T12:00+01:00    | 1      | 2026-12-29T10:00:00+01:00 | own hours win over a closed day
    special    | 2026-12-29T10:00+01:00    | 1      | 2026-12-30T09:00:00+01:00 | a closed day without own hours stays closed
    once       | 2026-12-20T10:00+01:00    | 8      | 2026-12-25T06:00:00+01:00 | a one-off night runs on into the holiday: own hours win
    seitenbau  | 2026-01-01T00:00+01:00    | 4000   | 2027-12-24T17:00:00+01:00 | 500 working days at once: 252 in 2026, 248 in 2027
    always     | 2026-01-01T00:00+01:00    | 87672  | 2036-01-02T00:00:00+01:00 | ten years around the clock
  `)) {
    test(`${row.because}: ${row.hours} h from ${row.from}`, () => {
      const calendar = calendarNamed(row.calendar);
      const due = addBusinessSeconds(calendar, at(row.from), Number(row.hours) * 3600);
      expect(due === null ? null : iso(due, zoneAt(calendar, due))).toBe(row.due);
    });
  }
});

describe("addBusinessSeconds refuses what has no meaning", () => {
  test("a calendar that never opens again answers null", () => {
    expect(addBusinessSeconds(calendarNamed("once"), at("2026-12-20T10:00Z"), 8 * 3600 + 1)).toBeNull();
    expect(addBusinessSeconds(calendarNamed("once"), at("2026-12-26T10:00Z"), 0)).toBeNull();
    expect(nextOpening(calendarNamed("once"), at("2026-12-26T10:00Z"))).toBeNull();
  });

  test("a calendar closed for ever answers null and does not hang", () => {
    expect(addBusinessSeconds(calendarNamed("shut"), at("2026-06-01T00:00Z"), 60)).toBeNull();
  });

  for (const seconds of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
    test(`a budget of ${seconds} seconds is our own mistake`, () => {
      expect(() => addBusinessSeconds(calendarNamed("monobunt"), at("2026-11-09T08:00Z"), seconds)).toThrow("a budget of");
    });
  }

  test("an instant that is no number is our own mistake, not a loop", () => {
    expect(() => businessSecondsBetween(calendarNamed("monobunt"), Number.NaN as never, at("2026-11-09T08:00Z"))).toThrow("no numbers");
  });

  test("the horizon does not depend on what was asked before", () => {
    const spec = { timezone: "UTC", days: "mon", hours: "08:00-08:01" };
    const warm = calendarFrom(spec);
    expect(addBusinessSeconds(warm, at("2090-01-01T00:00Z"), 5000 * 60)).not.toBeNull();
    const beyond = 5300 * 60;
    expect(addBusinessSeconds(warm, at("2026-01-01T00:00Z"), beyond)).toBe(addBusinessSeconds(calendarFrom(spec), at("2026-01-01T00:00Z"), beyond));
  });
});

describe("businessSecondsBetween", () => {
  for (const row of table<"calendar" | "from" | "until" | "hours" | "because">(`
    calendar  | from                   | until                  | hours | because
    monobunt  | 2026-11-09T09:00+01:00 | 2026-11-20T09:00+01:00 | 81    | nine days of nine hours
    monobunt  | 2026-11-20T09:00+01:00 | 2026-11-09T09:00+01:00 | -81   | backwards is negative
    monobunt  | 2026-11-09T09:00+01:00 | 2026-11-09T09:00+01:00 | 0     | an instant has no length
    monobunt  | 2026-11-07T00:00+01:00 | 2026-11-09T00:00+01:00 | 0     | a weekend has no service hours
    monobunt  | 2026-12-08T08:00+01:00 | 2026-12-08T17:00+01:00 | 0     | Mariä Empfängnis closes in Austria
    seitenbau | 2026-12-08T09:00+01:00 | 2026-12-08T17:00+01:00 | 8     | and does not in Baden-Württemberg
    seitenbau | 2027-01-06T09:00+01:00 | 2027-01-06T17:00+01:00 | 0     | S60 Heilige Drei Könige closes in Baden-Württemberg
    hessen    | 2027-01-06T09:00+01:00 | 2027-01-06T17:00+01:00 | 8     | and does not in Hessen
    seitenbau | 2026-06-04T09:00+02:00 | 2026-06-04T17:00+02:00 | 0     | Fronleichnam closes in Baden-Württemberg
    seitenbau | 2026-12-24T09:00+01:00 | 2026-12-24T17:00+01:00 | 8     | 24 December is a bank holiday, not a public one
    seitenbau | 2026-04-02T09:00+02:00 | 2026-04-02T17:00+02:00 | 8     | Gründonnerstag is a school holiday, not a public one
    seitenbau | 2026-11-11T09:00+01:00 | 2026-11-11T17:00+01:00 | 8     | St. Martin is observed, not a public holiday
    always    | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00 | 25    | the autumn Sunday has 25 h
    always    | 2026-03-29T00:00+01:00 | 2026-03-30T00:00+02:00 | 23    | the spring Sunday has 23 h
    gap       | 2026-03-29T00:00+01:00 | 2026-03-30T00:00+02:00 | 0.25  | 02:30–03:15 has a quarter of an hour on the spring Sunday
    gap       | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00 | 1.75  | from the first 02:30 to 03:15 are one and three quarter hours
    edge      | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00 | 1.5   | closes at the first 02:30 and stays closed
    howe      | 2026-04-05T00:00+11:00 | 2026-04-06T00:00+10:30 | 24.5  | Lord Howe's autumn Sunday
    night     | 2027-01-05T12:00+01:00 | 2027-01-07T12:00+01:00 | 8     | 22–24 before the holiday and 00–06 after it
    once      | 2026-01-01T00:00+01:00 | 2027-01-01T00:00+01:00 | 8     | one night in a whole year
  `)) {
    test(`${row.because}: ${row.calendar}`, () => {
      expect(businessSecondsBetween(calendarNamed(row.calendar), at(row.from), at(row.until)) / 3600).toBe(Number(row.hours));
    });
  }
});

describe("isOpen and nextOpening", () => {
  for (const row of table<"calendar" | "at" | "open" | "next" | "because">(`
    calendar | at                       | open | next                      | because
    monobunt | 2026-11-09T08:00+01:00   | yes  | 2026-11-09T08:00:00+01:00 | opening time is open
    monobunt | 2026-11-09T17:00+01:00   | no   | 2026-11-10T08:00:00+01:00 | closing time is closed
    monobunt | 2026-11-09T16:59:59.999+01:00 | yes | 2026-11-09T16:59:59.999+01:00 | a millisecond before is open
    monobunt | 2026-11-06T18:00+01:00   | no   | 2026-11-09T08:00:00+01:00 | over the weekend
    monobunt | 2026-12-24T17:00+01:00   | no   | 2026-12-28T08:00:00+01:00 | over Christmas
    night    | 2027-01-06T01:00+01:00   | no   | 2027-01-07T00:00:00+01:00 | the holiday's night is closed until midnight
  `)) {
    test(`${row.because}`, () => {
      const calendar = calendarNamed(row.calendar);
      const next = nextOpening(calendar, at(row.at));
      expect(isOpen(calendar, at(row.at))).toBe(row.open === "yes");
      expect(next === null ? null : iso(next, zoneAt(calendar, next))).toBe(row.next);
    });
  }
});

describe("workedSeconds", () => {
  for (const row of table<"pauses" | "hours" | "because">(`
    pauses      | hours | because
    -           | 18    | two days of nine hours
    10-12       | 16    | two hours of a pause
    17-32       | 18    | a pause over night takes no service hours (Frappe #2449)
    12-34       | 11    | only the business seconds of a pause count: 12–17 and 08–10
    10-14 12-15 | 13    | overlapping pauses count once
    12-15 10-14 | 13    | in any order
    10-12 10-12 | 16    | the same pause twice is one pause
    -10-12      | 14    | a pause that began before the span counts from its beginning
    -9-99       | 0     | paused from beginning to end
  `)) {
    test(`${row.because}`, () => {
      const start = at("2026-11-09T00:00+01:00");
      const hour = (n: number) => (start + n * 3_600_000) as typeof start;
      const spans = [...row.pauses.matchAll(/(-?\d+)-(\d+)/g)].map(([, from, until]) => ({ from: hour(Number(from)), until: hour(Number(until)) }));
      expect(workedSeconds(calendarNamed("monobunt"), start, hour(48), spans) / 3600).toBe(Number(row.hours));
    });
  }
});
