import { runScenario } from "../../src/app/scenario/run-scenario";
import { table } from "../support/table";
import { baseOf } from "../rules/base";
import { tell } from "../rules/story";

const SIX = "ABCDEF"
  .split("")
  .map((issue, day) => `#${issue} 11-${10 + day} 09:00 rep support`)
  .join("; ");

/** Six requests where five are included, the sixth with an hour of work; `A` is classified anew. */
function run(story: string, options: object = {}) {
  const { contracts, calendars } = baseOf("basic");
  const [contract] = contracts;
  if (contract === undefined) throw new Error("no contract");
  const told = tell(`${SIX}; #A 11-10 10:00 log 30; #F 11-15 10:00 log 60; ${story}`, "acme");
  return runScenario({ calendars, contracts: [{ ...contract, options: { ...contract.options, ...options } }], ...told });
}

/** Minutes that cost nothing / that are billed, a worklog a pair. */
const minutes = (
  usages: readonly { issue: string; coveredSeconds: number; freeSeconds: number; billedSeconds: number; overageSeconds: number }[],
  issue: string,
): string =>
  usages
    .filter((usage) => usage.issue === issue)
    .map((usage) => `${(usage.coveredSeconds + usage.freeSeconds) / 60}/${(usage.billedSeconds + usage.overageSeconds) / 60}`)
    .join(" ");

for (const row of table<"story" | "option" | "tickets" | "A" | "F" | "because">(`
  story                                                                                | option      | tickets | A         | F    | because
  -                                                                                    | from-notice | 5       | 30/0      | 0/60 | the sixth is billed (S85)
  #A 11-16 09:00 class - implementation; #A 11-16 10:00 log 30                         | from-notice | 5       | 30/0 0/30 | 60/0 | A gives its place back, its work until the notice stays free, the sixth moves up
  #A 11-16 09:00 class - implementation; #A 11-16 10:00 log 30                         | whole-issue | 5       | 0/30 0/30 | 60/0 | A never was a request of the quota
  #A 11-16 09:00 classified {"category":"implementation","from":"report"}              | from-notice | 5       | 0/30      | 60/0 | a mistake is mended for the whole issue
  #A 11-16 09:00 class - implementation; #A 11-17 09:00 class - support                | from-notice | 5       | 30/0      | 0/60 | and back again: it has its place again
`)) {
  test(`${row.story} under ${row.option}: ${row.because}`, () => {
    const output = run(row.story, { reclassified: row.option });
    const [statement] = output.statements;

    expect(output.problems).toEqual([]);
    expect([statement?.quotas[0]?.covered, minutes(statement?.usages ?? [], "A"), minutes(statement?.usages ?? [], "F")].map(String)).toEqual([
      row.tickets,
      row.A,
      row.F,
    ]);
  });
}

test("a worklog with a category of its own keeps it, and says nothing of the change", () => {
  const { statements } = run("#A 11-16 09:00 class - implementation; #A 11-16 10:00 log 30 critical", { reclassified: "from-notice" });
  const line = statements[0]?.lines.find(({ issue, kind }) => issue === "A" && kind === "billed");

  expect(line?.rate?.id).toBe("critical");
  expect(line?.trace).not.toContain("usage.reclassified");
});

for (const row of table<"fact" | "code" | "because">(`
  fact                                                                     | code                    | because
  {"category":"implementation","from":"2026-11-17T09:00:00+01:00"}        | scenario.counts-ahead   | the customer was not told yet
  {"severity":"high","from":"report"}                                      | contract.without-effect | nothing that could count
  {"category":"implementation","from":"yesterday"}                        | scenario.instant-invalid | an instant, or the report
`)) {
  test(`${row.fact} is refused: ${row.because}`, () =>
    expect(run(`#A 11-16 09:00 classified ${row.fact}`).problems.map(({ code }) => code)).toEqual([row.code]));
}
