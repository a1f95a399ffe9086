import { obligationsDue } from "../../../src/core/contract/obligations";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";
import { contract } from "../../support/terms";

type Every = "day" | "week" | "month" | "quarter" | "year";

for (const row of table<"every" | "from" | "lead" | "term" | "since" | "asOf" | "done" | "due" | "because">(`
  every   | from       | lead | term                  | since      | asOf       | done       | due | because
  year    | 2026-03-15 | 0    | 2026-01-01 -          | -          | 2027-03-14 | -          | 2026-03-15 overdue | S15: due from the certificate's date
  year    | 2026-03-15 | 0    | 2026-01-01 -          | -          | 2027-03-15 | 2026-03-15 | 2026-03-15 done, 2027-03-15 due | on its day it is due, not overdue
  year    | 2026-03-15 | 30   | 2026-01-01 -          | -          | 2026-02-13 | -          | 2026-03-15 due | its request comes thirty days ahead
  year    | 2026-03-15 | 30   | 2026-01-01 -          | -          | 2026-02-12 | -          | | and not a day earlier
  year    | -          | 0    | 2026-01-01 -          | -          | 2026-01-01 | -          | 2026-01-01 due | without a date of its own from the term's first day
  year    | 2020-05-01 | 0    | 2026-01-01 -          | -          | 2026-06-01 | -          | 2026-05-01 overdue | years before the term are not owed
  year    | 2024-02-29 | 0    | 2026-01-01 -          | -          | 2026-03-01 | -          | 2026-02-28 overdue | 29 February in other years is the 28th
  month   | 2026-01-31 | 0    | 2026-01-01 2026-05-01 | -          | 2026-06-01 | -          | 2026-01-31 overdue, 2026-02-28 overdue, 2026-03-31 overdue, 2026-04-30 overdue | S47: a month's last day, up to the end of the term
  quarter | 2026-01-10 | 0    | 2026-01-01 -          | -          | 2026-07-10 | -          | 2026-01-10 overdue, 2026-04-10 overdue, 2026-07-10 due | every three months
  week    | 2026-12-28 | 0    | 2026-01-01 -          | -          | 2027-01-05 | -          | 2026-12-28 overdue, 2027-01-04 overdue | over the turn of the year
  day     | 2026-01-01 | 0    | 2026-01-01 -          | 2026-11-09 | 2026-11-10 | 2026-11-09 | 2026-11-09 done, 2026-11-10 due | S4: the daily evidence, looked at from a date on
`)) {
  test(`${row.every} from ${row.from}, as of ${row.asOf}: ${row.because}`, () => {
    const [from = "", until = "-"] = row.term.split(" ");
    const obligation = {
      every: row.every as Every,
      ...(row.from === "-" ? {} : { from: row.from }),
      ...(row.lead === "0" ? {} : { leadDays: Number(row.lead) }),
    };
    const terms = contract({
      term: { from: localDate(from), until: until === "-" ? null : localDate(until) },
      categories: { certificate: { treatment: "free", obligation } },
    });
    const done = row.done === "-" ? [] : [{ obligation: "certificate", due: row.done }];
    const found = obligationsDue(terms, localDate(row.asOf), done, row.since === "-" ? undefined : localDate(row.since));
    expect(found.map(({ due, state }) => `${due} ${state}`).join(", ")).toBe(row.due);
  });
}

test("uses the quota only where its category does, and several tasks stand by date", () => {
  const terms = contract({
    categories: {
      certificate: { treatment: "quota", quota: "content", obligation: { every: "year", from: "2026-05-01", leadDays: 7 } },
      statement: { treatment: "free", obligation: { every: "year", from: "2026-04-01" } },
      content: { treatment: "quota", quota: "content" },
    },
  });
  const found = obligationsDue(terms, localDate("2026-05-02"), []);
  expect(found.map(({ obligation, createOn, drawsQuota }) => [obligation, createOn, drawsQuota])).toEqual([
    ["statement", "2026-04-01", false],
    ["certificate", "2026-04-24", true],
  ]);
});
