import { isZone, localDateOf, startOfDay, wallInstant } from "../../../src/core/time/zone";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";
import { at, iso } from "../../support/business";

describe("isZone", () => {
  for (const row of table<"name" | "known" | "because">(`
    name           | known | because
    Europe/Vienna  | yes   | a named zone
    UTC            | yes   | UTC has a name
    +01:00         | no    | a bare offset knows no summer time
    Europe/Wien    | no    | the German name is none
    -              | no    | nothing
  `)) {
    test(`${row.because}: ${row.name}`, () => {
      expect(isZone(row.name)).toBe(row.known === "yes");
    });
  }
});

describe("localDateOf", () => {
  for (const row of table<"instant" | "zone" | "date" | "because">(`
    instant                   | zone                 | date       | because
    2026-11-30T23:30:00Z      | Europe/Vienna        | 2026-12-01 | it is already December in Vienna
    2026-11-30T22:59:59.999Z  | Europe/Vienna        | 2026-11-30 | a millisecond before midnight
    2026-12-01T03:00:00Z      | America/New_York     | 2026-11-30 | still November in New York
    2026-12-31T18:15:00Z      | Asia/Kathmandu       | 2027-01-01 | New Year comes at a quarter past
    2025-12-31T10:00:00Z      | Pacific/Kiritimati   | 2026-01-01 | fourteen hours ahead
    2026-01-01T11:30:00Z      | Pacific/Pago_Pago    | 2026-01-01 | eleven hours behind
    2026-01-01T10:30:00Z      | Pacific/Pago_Pago    | 2025-12-31 | eleven hours behind, before midnight
  `)) {
    test(`${row.because}`, () => {
      expect(localDateOf(at(row.instant), row.zone)).toBe(row.date);
    });
  }
});

describe("wallInstant sets the edge on the wall clock", () => {
  for (const row of table<"date" | "wall" | "zone" | "instant" | "because">(`
    date       | wall  | zone                | instant                   | because
    2026-11-09 | 08:00 | Europe/Berlin       | 2026-11-09T08:00:00+01:00 | an ordinary morning
    2026-03-29 | 08:00 | Europe/Berlin       | 2026-03-29T08:00:00+02:00 | eight o'clock on the 23 h day, not midnight plus eight hours
    2026-10-25 | 08:00 | Europe/Berlin       | 2026-10-25T08:00:00+01:00 | eight o'clock on the 25 h day
    2026-03-29 | 02:30 | Europe/Berlin       | 2026-03-29T03:00:00+02:00 | in the gap: the instant of the jump
    2026-10-25 | 02:30 | Europe/Berlin       | 2026-10-25T02:30:00+02:00 | comes twice: the first
    2026-10-25 | 03:00 | Europe/Berlin       | 2026-10-25T03:00:00+01:00 | after the repeated hour
    2026-10-25 | 24:00 | Europe/Berlin       | 2026-10-26T00:00:00+01:00 | 24:00 of the 25 h day
    2026-10-04 | 02:15 | Australia/Lord_Howe | 2026-10-04T02:30:00+11:00 | a gap of half an hour
    2026-04-05 | 01:45 | Australia/Lord_Howe | 2026-04-05T01:45:00+11:00 | half an hour comes twice
    2026-03-15 | 08:00 | Africa/Casablanca   | 2026-03-15T08:00:00+00:00 | Ramadan is an hour behind
    2026-04-15 | 08:00 | Africa/Casablanca   | 2026-04-15T08:00:00+01:00 | after Ramadan
    2026-11-09 | 09:00 | Asia/Kathmandu      | 2026-11-09T09:00:00+05:45 | a quarter of an hour
    2026-03-08 | 00:30 | America/Havana      | 2026-03-08T01:00:00-04:00 | midnight itself is skipped
  `)) {
    test(`${row.because}: ${row.wall} in ${row.zone}`, () => {
      const [hour = 0, minute = 0] = row.wall.split(":").map(Number);
      expect(iso(wallInstant(localDate(row.date), hour * 60 + minute, row.zone), row.zone)).toBe(row.instant);
    });
  }

  test("a day begins where midnight is skipped at the jump", () => {
    expect(iso(startOfDay(localDate("2026-03-08"), "America/Havana"), "America/Havana")).toBe("2026-03-08T01:00:00-04:00");
  });
});
