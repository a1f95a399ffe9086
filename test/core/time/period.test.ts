import { nextPeriod, periodOf, type PeriodKind } from "../../../src/core/time/period";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

const kindOf = (anchor: string): PeriodKind => (anchor === "" ? { kind: "calendar-month" } : { kind: "anniversary-month", anchor: Number(anchor) });

describe("a period holds its first day and not its last edge", () => {
  for (const row of table<"anchor" | "date" | "from" | "until" | "because">(`
    anchor | date       | from       | until      | because
           | 2026-11-01 | 2026-11-01 | 2026-12-01 | a calendar month begins with its first day
           | 2026-11-30 | 2026-11-01 | 2026-12-01 | and ends after its last one
           | 2026-12-31 | 2026-12-01 | 2027-01-01 | over the year
    15     | 2026-11-15 | 2026-11-15 | 2026-12-15 | an anniversary month begins with its anchor
    15     | 2026-11-14 | 2026-10-15 | 2026-11-15 | the day before belongs to the month before
    15     | 2027-01-14 | 2026-12-15 | 2027-01-15 | back over the year
    31     | 2026-02-27 | 2026-01-31 | 2026-02-28 | anchor 31 clamps to the end of February
    31     | 2026-02-28 | 2026-02-28 | 2026-03-31 | the clamped day begins its own period
    31     | 2028-02-28 | 2028-01-31 | 2028-02-29 | a leap year ends a day later
    31     | 2026-05-01 | 2026-04-30 | 2026-05-31 | and in months of thirty days
    29     | 2100-02-28 | 2100-02-28 | 2100-03-29 | a century is no leap year
  `)) {
    test(`${row.because}: ${row.date}`, () => {
      expect(periodOf(kindOf(row.anchor), localDate(row.date))).toEqual({ from: row.from, until: row.until });
    });
  }

  test("the next period begins where this one ends, and an anchor that clamped finds back", () => {
    const kind = kindOf("31");
    const march = nextPeriod(kind, periodOf(kind, localDate("2026-02-10")));
    expect(march).toEqual({ from: "2026-02-28", until: "2026-03-31" });
    expect(nextPeriod(kind, march)).toEqual({ from: "2026-03-31", until: "2026-04-30" });
  });
});
