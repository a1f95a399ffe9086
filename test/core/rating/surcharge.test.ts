import { isInWindow, nextWindowEdge, type RateWindow } from "../../../src/core/rating/rate-window";
import { rateUnder, type Surcharge } from "../../../src/core/rating/surcharge";
import { isoWithOffset } from "../../../src/core/time/iso";
import { table } from "../../support/table";
import { at } from "../../support/terms";

const ZONE = "Europe/Berlin";
const NIGHTS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const night: RateWindow = { week: Object.fromEntries(NIGHTS.map((day) => [day, [["22:00", "06:00"]]])) };
const holiday: RateWindow = { week: { sun: [["00:00", "24:00"]] }, holidays: { region: "DE-BW", hours: [["00:00", "24:00"]] } };
const feast: RateWindow = { holidays: { region: "DE-BW", hours: [["00:00", "24:00"]] } };
const WINDOWS = { night, holiday, feast, always: {} };

for (const row of table<"window" | "at" | "inside" | "because">(`
  window  | at                        | inside | because
  night   | 2026-11-10T22:00:00+01:00 | yes    | the edge is inside
  night   | 2026-11-11T05:59:00+01:00 | yes    | past midnight it is still the night before
  night   | 2026-11-11T06:00:00+01:00 | no     | half-open
  night   | 2027-03-28T05:30:00+02:00 | yes    | the night of the clock change ends at 06:00 by the wall clock
  night   | 2027-03-28T06:00:00+02:00 | no     | and not an hour later
  holiday | 2027-01-06T12:00:00+01:00 | yes    | Epiphany is a holiday in Baden-Württemberg
  holiday | 2027-01-07T00:00:00+01:00 | no     | the day after is not
  holiday | 2026-11-08T12:00:00+01:00 | yes    | Sunday
  feast   | 2027-01-06T12:00:00+01:00 | yes    | hours of holidays alone hold on holidays
  feast   | 2027-01-07T12:00:00+01:00 | no     | and on no other day
  always  | 2026-11-10T12:00:00+01:00 | yes    | a window without hours is never closed
`)) {
  test(`${row.window} at ${row.at}: ${row.because}`, () => {
    expect(isInWindow(WINDOWS[row.window as "night"], at(row.at), ZONE)).toBe(row.inside === "yes");
  });
}

test("the next edge is set on the wall clock, also over a clock change", () => {
  const next = nextWindowEdge([night, holiday], at("2027-03-27T23:00:00+01:00"), ZONE);

  expect(next === null ? null : isoWithOffset(next, ZONE)).toBe("2027-03-28T00:00:00+01:00");
  const after = nextWindowEdge([night], at("2027-03-28T00:00:00+01:00"), ZONE);
  expect(after === null ? null : isoWithOffset(after, ZONE)).toBe("2027-03-28T06:00:00+02:00");
  expect(nextWindowEdge([{}], at("2027-03-28T00:00:00+01:00"), ZONE)).toBeNull();
});

test("the next edge is looked for two days ahead and no further", () => {
  const friday: RateWindow = { week: { fri: [["09:00", "17:00"]] } };
  const edgeAfter = (from: string): string | null => {
    const next = nextWindowEdge([friday], at(from), ZONE);
    return next === null ? null : isoWithOffset(next, ZONE);
  };
  expect(edgeAfter("2026-11-11T10:00:00+01:00")).toBe("2026-11-13T09:00:00+01:00");
  expect(edgeAfter("2026-11-10T10:00:00+01:00")).toBeNull();
});

const all: Readonly<Record<string, Surcharge>> = {
  half: { id: "half", percent: 50 },
  flat: { id: "flat", replace: 16000 },
  more: { id: "more", add: 2500 },
  odd: { id: "odd", percent: 33 },
};

for (const row of table<"base" | "windows" | "combine" | "perHour" | "by" | "because">(`
  base | windows        | combine | perHour | by             | because
  9000 | half           | highest | 13500   | half           | per cent of the rate on top
  9000 | flat           | highest | 16000   | flat           | S81: instead of the rate
  9000 | more           | highest | 11500   | more           | S81: on top of the rate
  9000 | half flat more | highest | 16000   | flat           | of several the highest
  9000 | half flat more | add     | 23000   | half,flat,more | unless the contract adds them: 90 + 45 + 70 + 25
  8333 | odd            | highest | 11083   | odd            | 33 % of 83.33 is 27.4989, rounded to the cent
  9000 |                | add     | 9000    |                | without one the rate is the rate
`)) {
  test(`${row.base} under ${row.windows || "nothing"}, ${row.combine}: ${row.because}`, () => {
    const windows = row.windows.split(" ").flatMap((name) => all[name] ?? []);
    const { perHour, by } = rateUnder(Number(row.base), windows, row.combine === "add" ? "add" : "highest");

    expect([perHour, by.map(({ id }) => id).join()]).toEqual([Number(row.perHour), row.by]);
  });
}
