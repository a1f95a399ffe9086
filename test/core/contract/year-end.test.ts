import { serviceCalendar } from "../../../src/core/contract/service-calendar";
import { localDate } from "../../../src/core/time/instant";
import { contract } from "../../support/terms";

const closedIn = (from: string, until: string | null, closed: readonly string[] = []): readonly unknown[] => {
  const spec = { timezone: "Europe/Vienna", week: {}, closed: closed.map(localDate) };
  const term = { from: localDate(from), until: until === null ? null : localDate(until) };
  return serviceCalendar(spec, { term, options: { ...contract().options, yearEnd: "closed" } }).closed ?? [];
};

describe("24 and 31 December close in every year of the term", () => {
  test("over several years, each of them", () => {
    expect(closedIn("2026-03-01", "2028-03-01")).toEqual(["2026-12-24", "2026-12-31", "2027-12-24", "2027-12-31", "2028-12-24", "2028-12-31"]);
  });

  test("days that the calendar closes already stand once, before them", () => {
    expect(closedIn("2026-03-01", "2026-12-31", ["2026-12-28", "2026-12-24"])).toEqual(["2026-12-28", "2026-12-24", "2026-12-31"]);
  });

  test("a term without an end is closed thirty years ahead", () => {
    const closed = closedIn("2026-03-01", null);
    expect([closed.length, closed[0], closed.at(-1)]).toEqual([62, "2026-12-24", "2056-12-31"]);
  });
});
