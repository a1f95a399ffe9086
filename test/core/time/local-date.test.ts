import { addDays, daysBetween, firstDayOfYear, isLocalDate, weekdayOf, yearOfDay } from "../../../src/core/time/local-date";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

describe("isLocalDate", () => {
  for (const row of table<"text" | "is" | "because">(`
    text       | is  | because
    2026-12-24 | yes | a date
    2028-02-29 | yes | a leap year
    2026-02-29 | no  | no leap year
    2100-02-29 | no  | a century is none
    2026-06-31 | no  | June has 30 days
    2026-6-1   | no  | two digits each
    24.12.2026 | no  | the German way is for people
    2026-13-01 | no  | month 13
    2026-00-10 | no  | month 0
    2026-01-00 | no  | day 0
    12026-12-24 | no | a year of five digits
    2026-12-241 | no | a day of three digits
    0099-01-01 | yes | the year 99 is not 1999
  `)) {
    test(`${row.because}: ${row.text}`, () => {
      expect(isLocalDate(row.text)).toBe(row.is === "yes");
    });
  }
});

describe("addDays, daysBetween and weekdayOf", () => {
  for (const row of table<"from" | "days" | "until" | "weekday" | "because">(`
    from       | days  | until      | weekday | because
    2026-02-28 | 1     | 2026-03-01 | 6       | over the end of February
    2028-02-28 | 1     | 2028-02-29 | 1       | into a leap day
    2026-12-31 | 1     | 2027-01-01 | 4       | over the year
    2026-03-29 | 1     | 2026-03-30 | 0       | a 23 h day is a day
    2026-01-01 | -1    | 2025-12-31 | 2       | back
    1970-01-01 | -4    | 1969-12-28 | 6       | before 1970
    2026-01-01 | 3653  | 2036-01-02 | 2       | ten years
  `)) {
    test(`${row.because}`, () => {
      const until = addDays(localDate(row.from), Number(row.days));
      expect(until).toBe(row.until);
      expect(daysBetween(localDate(row.from), until)).toBe(Number(row.days));
      expect(weekdayOf(until)).toBe(Number(row.weekday));
    });
  }
});

test("years begin with their first day, also the early ones and those before 1970", () => {
  expect([1970, 1971, 1969].map(firstDayOfYear)).toEqual([0, 365, -365]);
  expect([0, -1, 364, 365].map(yearOfDay)).toEqual([1970, 1969, 1970, 1971]);
  expect(yearOfDay(firstDayOfYear(99))).toBe(99);
});

test("what is no date is our own mistake", () => {
  expect(() => addDays(localDate("x"), 1)).toThrow("not a date");
  expect(() => addDays(localDate("9999-12-31"), 1)).toThrow("outside the years");
});
