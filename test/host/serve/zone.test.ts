import { monthEnd, nextBusinessMorning } from "../../../host/serve/zone";
import { table } from "../../support/table";

const ZONE = "Europe/Vienna";

describe("jumps of the virtual clock", () => {
  const jumps = table<"jump" | "from" | "to" | "reason">(`
    jump  | from                 | to                   | reason
    day   | 2026-03-02T07:59:00Z | 2026-03-02T08:00:00Z | before nine it is still today
    day   | 2026-03-02T08:00:00Z | 2026-03-03T08:00:00Z | at nine it is tomorrow
    day   | 2026-03-06T12:00:00Z | 2026-03-09T08:00:00Z | over the weekend
    day   | 2026-03-27T12:00:00Z | 2026-03-30T07:00:00Z | summer time began on the Sunday between
    day   | 2026-10-23T12:00:00Z | 2026-10-26T08:00:00Z | winter time began on the Sunday between
    day   | 2026-12-31T12:00:00Z | 2027-01-01T08:00:00Z | over the year; holidays are the contracts' affair
    month | 2026-03-02T08:00:00Z | 2026-03-31T22:00:00Z | April begins in summer time
    month | 2026-12-31T22:59:59Z | 2026-12-31T23:00:00Z | the last second of the year
    month | 2026-12-31T23:00:00Z | 2027-01-31T23:00:00Z | the first of January has begun
  `);
  it.each(jumps)("$jump from $from: $reason", ({ jump, from, to }) => {
    const target = jump === "day" ? nextBusinessMorning(Date.parse(from), ZONE) : monthEnd(Date.parse(from), ZONE);
    expect(new Date(target).toISOString()).toBe(new Date(to).toISOString());
  });
});
