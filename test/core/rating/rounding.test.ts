import type { Rounding, RoundingScope } from "../../../src/core/rating/rounding";
import { roundCharge } from "../../../src/core/rating/round-charge";
import { roundGroups, roundSeconds, type RoundingItem } from "../../../src/core/rating/round-group";
import { roundUsage } from "../../../src/core/rating/round-usage";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

/** `up 15`, `up 15 min 30`, `nearest 15 grace 5` … in minutes. */
function rounding(text: string, scope: RoundingScope = "issue-period"): Rounding {
  const [mode = "", step, ...rest] = text.split(" ");
  const after = (word: string): Partial<Record<string, number>> => (rest.includes(word) ? { [word]: Number(rest[rest.indexOf(word) + 1]) } : {});
  const { min, grace } = { ...after("min"), ...after("grace") };
  return {
    step: Number(step),
    mode: mode as Rounding["mode"],
    scope,
    ...(min === undefined ? {} : { minimum: min }),
    ...(grace === undefined ? {} : { graceMinutes: grace }),
  };
}

describe("roundSeconds", () => {
  for (const row of table<"seconds" | "rounding" | "after" | "by" | "because">(`
    seconds | rounding            | after | by      | because
    0       | up 15               | 0     | step    | zero stays zero
    1       | up 15               | 900   | step    | je angefangene Viertelstunde (S113)
    900     | up 15               | 900   | step    | an exact multiple stays
    901     | up 15               | 1800  | step    | one second more begins the next step
    449     | nearest 15          | 0     | step    | less than half goes down
    450     | nearest 15          | 900   | step    | half goes up
    1349    | nearest 15          | 900   | step    | less than half of the second step
    1799    | down 15             | 900   | step    | down to the full step
    600     | up 15 min 30        | 1800  | minimum | the minimum comes after the step
    2100    | up 15 min 30        | 2700  | step    | above the minimum the step decides
    0       | up 15 min 30        | 0     | step    | a minimum only where there is something to charge
    300     | up 15 grace 5       | 0     | grace   | up to the grace nothing is charged
    301     | up 15 grace 5       | 900   | step    | beyond it everything is
    300     | up 15 min 30 grace 5 | 0    | grace   | grace comes before the minimum
  `)) {
    test(`${row.seconds} s, ${row.rounding} → ${row.after}: ${row.because}`, () => {
      expect(roundSeconds(Number(row.seconds), rounding(row.rounding))).toEqual({ after: Number(row.after), by: row.by });
    });
  }
});

/** `worklog issue day rate minutes` each, `;` between. */
const items = (text: string): RoundingItem[] =>
  text.split(";").map((part) => {
    const [worklog = "", issue = "", day = "", apart = "", minutes] = part.trim().split(/\s+/);
    return { worklog, issue, category: issue.toLowerCase().slice(0, 1), date: localDate(`2026-11-${day}`), apart, seconds: Number(minutes) * 60 };
  });

describe("groups", () => {
  const work = "1 A1 09 r 10; 2 A1 10 r 12; 3 A2 10 r 4; 4 A1 10 s 20";
  for (const row of table<"scope" | "groups" | "minutes" | "because">(`
    scope           | groups       | minutes     | because
    worklog         | by-rate      | 15 15 15 30 | each worklog alone
    issue-day       | by-rate      | 15 15 15 30 | another day, another group
    issue-period    | by-rate      | 10 20 15 30 | 22 → 30 of one issue; the surplus stands with the last usage
    category-period | by-rate      | 10 12 8 30  | 26 → 30 over two issues of a category
    issue-period    | across-rates | 10 12 15 23 | 42 → 45 across rates, surplus to the last usage
    category-period | across-rates | 10 12 4 34  | 46 → 60 over everything
  `)) {
    test(`${row.scope}, ${row.groups} → ${row.minutes}: ${row.because}`, () => {
      const rounded = roundCharge(items(work), { ...rounding("up 15", row.scope as RoundingScope), groups: row.groups as "by-rate" });

      expect(rounded?.seconds.map((seconds) => seconds / 60)).toEqual(row.minutes.split(" ").map(Number));
    });
  }

  for (const row of table<"items" | "rounding" | "minutes" | "because">(`
    items                       | rounding      | minutes | because
    1 A 09 r 10; 2 A 09 r 12    | down 15       | 10 5    | a shortfall is taken from the last usage
    1 A 09 r 20; 2 A 09 r 2     | down 15       | 15 0    | and from the one before when the last is used up
    1 A 09 r 3; 2 A 09 r 2      | up 15 grace 5 | 0 0     | within the grace the whole group is free
    1 A 09 r 10; 2 A 09 r 0     | up 15         | 15 0    | a usage of nothing carries no surplus
  `)) {
    test(`${row.items}, ${row.rounding} → ${row.minutes}: ${row.because}`, () => {
      expect(roundGroups(items(row.items), rounding(row.rounding)).seconds.map((seconds) => seconds / 60)).toEqual(row.minutes.split(" ").map(Number));
    });
  }

  test("without a rounding nothing is rounded", () => {
    expect(roundCharge(items(work), undefined)).toBeNull();
    expect(roundUsage(items(work), undefined)).toBeNull();
  });

  test("grace belongs to the charge: what draws on a quota knows none", () => {
    expect(roundUsage(items("1 A 09 q 3"), rounding("up 15 grace 5"))?.seconds).toEqual([900]);
  });
});
