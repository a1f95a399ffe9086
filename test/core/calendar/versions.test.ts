import { addBusinessSeconds, businessSecondsBetween } from "../../../src/core/calendar/business-time";
import { calendarAt, zoneAt } from "../../../src/core/calendar/calendar";
import { compileVersions } from "../../../src/core/calendar/compile";
import type { CalendarVersion } from "../../../src/core/calendar/spec";
import { localDate } from "../../../src/core/time/instant";
import { at, iso, specFrom } from "../../support/business";
import { table } from "../../support/table";

const hours = (from: string, opening: string, running?: "too" | "new-cycles-only", timezone = "Europe/Vienna"): CalendarVersion => ({
  from: localDate(from),
  spec: specFrom({ timezone, days: "mon-fri", hours: opening }),
  ...(running === undefined ? {} : { running }),
});

function compiled(...versions: readonly CalendarVersion[]) {
  const outcome = compileVersions(versions, "opening");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe("an edit of a calendar is a new version from a date", () => {
  const edited = compiled(hours("2026-01-01", "08:00-17:00"), hours("2026-11-11", "09:00-13:00", "too"), hours("2026-11-12", "08:00-20:00", "new-cycles-only"));

  for (const row of table<"from" | "until" | "hours" | "because">(`
    from                   | until                  | hours | because
    2026-11-09T00:00+01:00 | 2026-11-11T00:00+01:00 | 18    | time before a version never moves
    2025-06-02T00:00+02:00 | 2025-06-03T00:00+02:00 | 9     | the first version holds for all time before
    2026-11-11T00:00+01:00 | 2026-11-12T00:00+01:00 | 4     | from its date the second version holds
    2026-11-09T00:00+01:00 | 2026-11-13T00:00+01:00 | 34    | a span over all three adds up
  `)) {
    test(`${row.because}`, () => {
      expect(businessSecondsBetween(edited, at(row.from), at(row.until)) / 3600).toBe(Number(row.hours));
    });
  }

  for (const row of table<"started" | "hours" | "due" | "because">(`
    started                | hours | due                       | because
    2026-11-10T16:00+01:00 | 8     | 2026-11-12T12:00:00+01:00 | a running cycle follows "too" and not "new-cycles-only": 1 + 4 + 3, opening at 9
    2026-11-12T08:00+01:00 | 8     | 2026-11-12T16:00:00+01:00 | a cycle started under the new version follows it
    2026-11-11T23:59+01:00 | 8     | 2026-11-13T13:00:00+01:00 | a minute earlier it is a running one: 4 + 4, a day later
  `)) {
    test(`${row.because}`, () => {
      const started = at(row.started);
      const due = addBusinessSeconds(calendarAt(edited, started), started, Number(row.hours) * 3600);
      expect(due === null ? null : iso(due, "Europe/Vienna")).toBe(row.due);
    });
  }

  test("a calendar without such versions is itself for every cycle", () => {
    const calendar = compiled(hours("2026-01-01", "08:00-17:00"), hours("2026-11-11", "09:00-13:00", "too"));
    expect(calendarAt(calendar, at("2026-02-01T00:00Z"))).toBe(calendar);
  });

  test("a new zone holds from the start of its own day", () => {
    const moved = compiled(hours("2026-01-01", "08:00-17:00"), hours("2026-11-11", "08:00-17:00", "too", "America/New_York"));
    expect(zoneAt(moved, at("2026-11-11T04:59Z"))).toBe("Europe/Vienna");
    expect(zoneAt(moved, at("2026-11-11T05:00Z"))).toBe("America/New_York");
    expect(businessSecondsBetween(moved, at("2026-11-11T00:00Z"), at("2026-11-12T00:00Z")) / 3600).toBe(9);
  });

  test("a night window ends where the next version begins", () => {
    const night = compiled(hours("2026-01-01", "22:00-06:00"), hours("2026-11-11", "08:00-17:00", "too"));
    expect(businessSecondsBetween(night, at("2026-11-10T12:00+01:00"), at("2026-11-11T07:00+01:00")) / 3600).toBe(2);
  });
});
