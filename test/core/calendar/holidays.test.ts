import { isRegion, publicHolidays } from "../../../src/core/calendar/holidays";
import { table } from "../../support/table";

describe("isRegion", () => {
  for (const row of table<"region" | "known" | "because">(`
    region   | known | because
    AT       | yes   | a country
    DE-BW    | yes   | a state
    DE-BY-A  | yes   | a municipality: Augsburg has its own day
    DE-XX    | no    | no such state
    DE-BY-Q  | no    | no such municipality
    XX       | no    | no such country
    de-bw    | no    | written in capitals
    DE-BY-A-1 | no   | nothing is smaller than a municipality
    -        | no    | nothing
  `)) {
    test(`${row.because}: ${row.region}`, () => {
      expect(isRegion(row.region)).toBe(row.known === "yes");
    });
  }
});

describe("publicHolidays", () => {
  test("Baden-Württemberg has twelve days in 2026, bank, school and observed days not among them", () => {
    expect(publicHolidays("DE-BW", 2026).map(({ date, name }) => `${date} ${name}`)).toEqual([
      "2026-01-01 Neujahr",
      "2026-01-06 Heilige Drei Könige",
      "2026-04-03 Karfreitag",
      "2026-04-06 Ostermontag",
      "2026-05-01 Maifeiertag",
      "2026-05-14 Christi Himmelfahrt",
      "2026-05-25 Pfingstmontag",
      "2026-06-04 Fronleichnam",
      "2026-10-03 Tag der Deutschen Einheit",
      "2026-11-01 Allerheiligen",
      "2026-12-25 1. Weihnachtstag",
      "2026-12-26 2. Weihnachtstag",
    ]);
  });

  test("names come in the language asked for", () => {
    expect(publicHolidays("AT", 2026, "en")[0]).toEqual({ date: "2026-01-01", name: "New Year's Day" });
  });

  test("a feast of several days closes each whole one", () => {
    const turkish = publicHolidays("TR", 2026).map(({ date }) => date as string);
    expect(turkish).toEqual(expect.arrayContaining(["2026-03-20", "2026-03-21", "2026-03-22"]));
    expect(turkish).not.toContain("2026-03-23");
  });
});
