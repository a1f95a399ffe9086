import { isLongEnough } from "../../../src/core/rating/discount";
import { feesOf } from "../../../src/core/rating/fees";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

const dates = (text: string) => text.split(" to ").map(localDate) as [ReturnType<typeof localDate>, ReturnType<typeof localDate>];

for (const row of table<"term" | "period" | "due" | "because">(`
  term       | period                   | due  | because
  2026-03-15 | 2026-03-01 to 2026-04-01 | 1200 | it begins with the term, whole, also where the term covers half of the period
  2026-03-15 | 2026-04-01 to 2026-05-01 | -    | not again before the year is over
  2026-03-15 | 2027-02-01 to 2027-03-01 | -    | nor the month before
  2026-03-15 | 2027-03-01 to 2027-04-01 | 1200 | but in the anniversary's month
  2026-03-15 | 2026-02-01 to 2026-03-01 | none | a period before the term owes nothing at all
  2026-12-01 | 2027-11-01 to 2027-12-01 | -    | half-open: the first day of the next period is outside
  2026-12-01 | 2027-12-01 to 2028-01-01 | 1200 | and stands in that one, which ends in another year
  2026-12-20 | 2027-12-15 to 2028-01-15 | 1200 | in the old year of a period over New Year
  2026-01-10 | 2026-12-15 to 2027-01-15 | 1200 | or in its new year
  2028-02-29 | 2029-02-01 to 2029-03-01 | -    | 29 February falls on the first of March in other years
  2028-02-29 | 2029-03-01 to 2029-04-01 | 1200 | so March owes it
`)) {
  test(`a yearly fee of a term from ${row.term} in ${row.period}: ${row.because}`, () => {
    const [from, until] = dates(row.period);
    const fees = [
      { id: "year", amount: 1200, per: "year" },
      { id: "month", amount: 100, per: "period" },
    ] as const;
    const charged = feesOf(fees, { from, until }, { from: localDate(row.term), until: null }, "none").map(({ id, amount }) => `${id} ${amount}`);

    expect(charged).toEqual(row.due === "none" ? [] : [...(row.due === "-" ? [] : [`year ${row.due}`]), "month 100"]);
  });
}

for (const row of table<"term" | "months" | "earns" | "because">(`
  term                     | months | earns | because
  2026-01-01 to 2027-01-01 | 12     | yes   | exactly a year
  2026-01-01 to 2026-12-31 | 12     | no    | a day less
  2026-01-31 to 2026-02-28 | 1      | yes   | a month without that day ends on its last
  2026-01-31 to 2026-02-27 | 1      | no    | a day before its last
  2026-10-31 to 2027-02-28 | 4      | yes   | also over the year
`)) {
  test(`${row.term} for a discount from ${row.months} months: ${row.because}`, () => {
    const [from, until] = dates(row.term);
    expect(isLongEnough({ from, until }, Number(row.months))).toBe(row.earns === "yes");
  });
}

test("a term without an end is agreed for no number of months", () => {
  expect(isLongEnough({ from: localDate("2026-01-01"), until: null }, 1)).toBe(false);
});
