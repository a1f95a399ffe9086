import { compareWorklogs } from "../../../src/core/rating/order";
import { table } from "../../support/table";

for (const row of table<"ids" | "ordered" | "because">(`
  ids      | ordered  | because
  101 99   | 99 101   | digits are numbers of any length
  b a      | a b      | other ids go by their letters
  a b      | a b      | whichever comes first
  #1 99    | 99 #1    | other ids stand behind all numbers, whatever they begin with
  1# 99    | 99 1#    | or end with
  7 7      | 7 7      | the same id is the same
`)) {
  test(`worklogs ${row.ids} stand as ${row.ordered}: ${row.because}`, () => {
    expect(row.ids.split(" ").toSorted(compareWorklogs).join(" ")).toBe(row.ordered);
  });
}
