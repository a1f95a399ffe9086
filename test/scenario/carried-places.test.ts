import { runScenario } from "../../src/app/scenario/run-scenario";
import { baseOf } from "../rules/base";
import { tell } from "../rules/story";
import { table } from "../support/table";

/** `2 0 3`: so many requests in November, December and January, accepted from the tenth on. */
function storyOf(counts: string): string {
  const months = ["11", "12", "01"];
  return counts
    .split(" ")
    .flatMap((count, index) => Array.from({ length: Number(count) }, (_, n) => `#${months[index]}-${n} ${months[index]}-${10 + n} 09:00 rep support`))
    .join("; ");
}

/** Two places a month, the contract begins in November; half an hour is worked on each of the asked issues in January. */
function run(rollover: string, counts: string, worked = "") {
  const { contracts, calendars } = baseOf("basic");
  const [contract] = contracts;
  const [quota] = contract?.quotas ?? [];
  if (contract === undefined || quota === undefined) throw new Error("no quota");
  const work = worked === "" ? "" : `; #${worked} 01-20 10:00 log 60`;
  return runScenario({
    calendars,
    contracts: [
      {
        ...contract,
        term: { from: "2026-11-01", until: null },
        options: { ...contract.options, yearEnd: "open" },
        quotas: [{ ...quota, amount: 2, rollover: JSON.parse(rollover) as unknown, notices: [100] }],
      },
    ],
    ...tell(`#other 11-02 09:00 rep implementation; ${storyOf(counts)}${work}; 02-01 00:00 asof`, "acme"),
  });
}

/** in/covered/expired/out/beyond of each month. */
for (const row of table<"rollover" | "counts" | "months" | "because">(`
  rollover          | counts | months                            | because
  "none"            | 1 3 2  | 0/1/1/0/0 0/2/0/0/1 0/2/0/0/0     | S84: what is left expires, the third of December is beyond
  {"cap":1}         | 1 3 2  | 0/1/0/1/0 1/3/0/0/0 0/2/0/0/0     | one place goes over and takes the third of December
  {"cap":1}         | 0 3 2  | 0/0/1/1/0 1/3/0/0/0 0/2/0/0/0     | two are left, one may go over
  {"cap":1}         | 0 0 4  | 0/0/1/1/0 1/0/2/1/0 1/3/0/0/1     | the cap holds in every month: what came over drops first
  {"cap":5}         | 0 0 6  | 0/0/0/2/0 2/0/0/4/0 4/6/0/0/0     | up to five may wait together
  {"agePeriods":1}  | 0 3 3  | 0/0/0/2/0 2/3/0/1/0 1/3/0/0/0     | November's two go first, one of December lives on into January
  {"agePeriods":1}  | 0 0 4  | 0/0/0/2/0 2/0/2/2/0 2/4/0/0/0     | November's two end with December
`)) {
  test(`${row.rollover}, requests ${row.counts}: ${row.because}`, () => {
    const output = run(row.rollover, row.counts);
    const quotas = output.statements.flatMap(({ quotas: all }) => all);

    expect(output.problems).toEqual([]);
    expect(quotas.map(({ granted, rolledIn, covered, expired, rolledOut, left }) => granted + rolledIn - covered - expired - rolledOut - left)).toEqual(
      quotas.map(() => 0),
    );
    const asked = row.counts.split(" ").map(Number);
    expect(
      quotas
        .map(
          ({ rolledIn, covered, expired, rolledOut, left }, month) => `${rolledIn}/${covered}/${expired + left}/${rolledOut}/${(asked[month] ?? 0) - covered}`,
        )
        .join(" "),
    ).toBe(row.months);
  });
}

for (const row of table<"rollover" | "counts" | "worked" | "covered" | "because">(`
  rollover  | counts | worked | covered | because
  "none"    | 1 3 0  | 12-2   | 0       | beyond in December, beyond for good
  {"cap":1} | 1 3 0  | 12-2   | 3600    | its place in December came from November; work in January keeps it
  {"cap":1} | 1 3 3  | 01-2   | 0       | December used it, January has its own two
`)) {
  test(`work in January on ${row.worked} of ${row.counts} under ${row.rollover}: ${row.because}`, () => {
    const { statements } = run(row.rollover, row.counts, row.worked);

    expect(statements.at(-1)?.usages.map(({ coveredSeconds }) => coveredSeconds)).toEqual([Number(row.covered)]);
  });
}

test("the notice at 100 % counts the places that came over", () => {
  const { notices } = run('{"cap":1}', "1 3 0");

  expect(notices.map((notice) => notice.at)).toEqual(["2026-12-12T09:00:00+01:00"]);
});
