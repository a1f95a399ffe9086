import { isoUtc, isoWithOffset, parseInstant } from "../../../src/core/time/iso";
import { table } from "../../support/table";
import { at } from "../../support/business";

describe("parseInstant", () => {
  for (const row of table<"written" | "utc" | "because">(`
    written                       | utc                      | because
    2026-11-09T09:00:00+01:00     | 2026-11-09T08:00:00.000Z | an offset with a colon
    2026-11-09T09:00:00.000+0100  | 2026-11-09T08:00:00.000Z | Jira writes the offset without a colon
    2026-11-09T08:00:00Z          | 2026-11-09T08:00:00.000Z | Z is UTC
    2026-11-09T08:00Z             | 2026-11-09T08:00:00.000Z | seconds may be missing
    2026-11-09T08:00:00.1239Z     | 2026-11-09T08:00:00.123Z | finer than a millisecond is cut
    2026-11-09T08:00:00.5Z        | 2026-11-09T08:00:00.500Z | one digit is tenths
    2026-01-01T00:30:00+05:45     | 2025-12-31T18:45:00.000Z | Kathmandu's offset crosses the year
    2026-11-09T00:00:00-03:30     | 2026-11-09T03:30:00.000Z | a negative offset with minutes
    2028-02-29T00:00:00Z          | 2028-02-29T00:00:00.000Z | 29 February of a leap year exists
    1900-01-01T00:00:00Z          | 1900-01-01T00:00:00.000Z | the first year that is read
    2199-12-31T23:59:59Z          | 2199-12-31T23:59:59.000Z | and the last one, with the last second of a day
    2026-11-09T08:00:00+16:59     | 2026-11-08T15:01:00.000Z | the widest offset
    2026-11-09T08:00:00.123456789Z | 2026-11-09T08:00:00.123Z | nine digits are the finest that machines write
  `)) {
    test(`${row.because}: ${row.written}`, () => {
      expect(isoUtc(at(row.written))).toBe(row.utc);
    });
  }

  for (const row of table<"written" | "because">(`
    written                   | because
    2026-11-09T09:00:00       | local time without a zone
    2026-11-09                | a date is no instant
    2026-02-29T00:00:00Z      | 2026 has no 29 February
    2026-04-31T00:00:00Z      | April has 30 days
    2026-13-01T00:00:00Z      | month 13
    2026-11-09T24:00:00Z      | hour 24
    2026-11-09T08:60:00Z      | minute 60
    2026-11-09T08:00:60Z      | leap seconds are not counted
    2026-11-09T08:00:00+01:75 | an offset of 75 minutes
    2026-11-09T08:00:00+99:00 | an offset of 99 hours
    2026-11-09T08:00:00+17:00 | no place is so far from UTC
    2026-11-09T08:00:00.1234567890Z | ten digits of a second
    2026-11-09T08:00:00.Z     | a point without digits
    12026-11-09T08:00:00Z     | a year of five digits
    2026-11-09T08:00:00ZZ     | something behind it
    1899-12-31T23:59:59Z      | before the first year that is read
    2200-01-01T00:00:00Z      | after the last one
    2026-11-09 08:00:00Z      | a blank instead of T
    9. November 2026          | words
    0001-01-01T00:00:00Z      | a machine's zero is no date of a contract
    9999-12-31T00:00:00Z      | a machine's infinity is none either
  `)) {
    test(`${row.because} is refused: ${row.written}`, () => {
      expect(parseInstant(row.written)).toBeNull();
    });
  }
});

describe("isoWithOffset", () => {
  for (const row of table<"utc" | "zone" | "written" | "because">(`
    utc                      | zone                | written                       | because
    2026-11-09T08:00:00Z     | Europe/Vienna       | 2026-11-09T09:00:00+01:00     | winter
    2026-07-09T07:00:00Z     | Europe/Vienna       | 2026-07-09T09:00:00+02:00     | summer
    2026-11-09T08:00:00.250Z | Europe/Vienna       | 2026-11-09T09:00:00.250+01:00 | milliseconds only when there are any
    2026-11-09T08:00:00Z     | UTC                 | 2026-11-09T08:00:00+00:00     | UTC is a zone like others
    2026-11-09T08:00:00Z     | Asia/Kathmandu      | 2026-11-09T13:45:00+05:45     | a quarter of an hour
    2026-11-09T08:00:00Z     | America/St_Johns    | 2026-11-09T04:30:00-03:30     | half an hour west
    2026-07-09T08:00:00Z     | Australia/Lord_Howe | 2026-07-09T18:30:00+10:30     | Lord Howe in winter
    2026-12-09T08:00:00Z     | Australia/Lord_Howe | 2026-12-09T19:00:00+11:00     | Lord Howe saves half an hour
    2026-10-25T00:30:00Z     | Europe/Berlin       | 2026-10-25T02:30:00+02:00     | the first 02:30
    2026-10-25T01:30:00Z     | Europe/Berlin       | 2026-10-25T02:30:00+01:00     | the second 02:30
  `)) {
    test(`${row.because}: ${row.written}`, () => {
      expect(isoWithOffset(at(row.utc), row.zone)).toBe(row.written);
      expect(parseInstant(row.written)).toBe(at(row.utc));
    });
  }
});
