import { inBands, type Tiers } from "../../../src/core/rating/tiers";
import { table } from "../../support/table";

const BANDS = [
  { from: 0, upTo: 120, perHour: 9000 },
  { from: 120, upTo: 600, perHour: 8000 },
  { from: 600, upTo: null, perHour: 7000 },
];

for (const row of table<"mode" | "minutes" | "parts" | "because">(`
  mode      | minutes  | parts                         | because
  graduated | 150      | 120@90 30@80                  | trap 6: each tier takes its own minutes
  volume    | 150      | 150@80                        | trap 6: the sum chooses one tier for all
  graduated | 120      | 120@90                        | the upper edge lies inside its tier
  volume    | 120      | 120@90                        | the upper edge lies inside its tier
  volume    | 121      | 121@80                        | a minute more and all of them are cheaper: the cliff
  graduated | 100 50   | 100@90 / 20@90 30@80          | in the order of the period, the crossing one is split
  volume    | 100 50   | 100@80 / 50@80                | in any order
  graduated | 700      | 120@90 480@80 100@70          | through all three
  graduated | 120 0 60 | 120@90 / 0@90 / 60@80         | nothing charged stands where it is met
`)) {
  test(`${row.mode}, ${row.minutes} min: ${row.because}`, () => {
    const tiers: Tiers = { mode: row.mode === "volume" ? "volume" : "graduated", billed: "apart", bands: BANDS };
    const parts = inBands(
      row.minutes.split(" ").map((minutes) => Number(minutes) * 60),
      tiers,
    );

    expect(parts.map((mine) => mine.map(({ band, seconds }) => `${seconds / 60}@${band.perHour / 100}`).join(" ")).join(" / ")).toBe(row.parts);
  });
}
