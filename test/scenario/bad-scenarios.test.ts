import { runScenario } from "../../src/app/scenario/run-scenario";
import { de } from "../../src/text/de/index";
import { en } from "../../src/text/en/index";
import { changed } from "../support/change";
import { table } from "../support/table";
import { PAIR } from "./pair";

const codes = (input: unknown): readonly string[] => runScenario(input).problems.map(({ code, at }) => `${code} ${at}`);

for (const row of table<"change" | "to" | "code" | "at" | "because">(`
  change                     | to                           | code                         | at                             | because
  asOf                       | "2026-12-01"                 | scenario.instant-invalid     | asOf                           | a date is no instant
  asOf                       | (removed)                    | contract.missing             | asOf                           | as of when
  colour                     | 1                            | contract.unknown-key         | colour                         | nothing is dropped in silence
  contracts                  | []                           | contract.too-few             | contracts                      | without a contract nothing is judged
  contracts[0].options.split | null                         | contract.option-open         | contracts[0].options.split     | an open option blocks
  contracts[0].sla.calendar  | "night"                      | contract.calendar-unknown    | contracts[0].sla.calendar      | calendars referenced exist
  contracts[0].fees[0].amount | -1                          | contract.too-small           | contracts[0].fees[0].amount    | no negative amounts
  calendars.opening.timezone | "Mars/Base"                  | contract.zone-unknown        | calendars.opening.timezone     | zones are real
  calendars.opening.holidays.region | "ZZ"                  | calendar.unknown-region      | calendars.opening.holidays.region | regions are known
  calendars.opening.week.mon[0] | ["17:00"]                 | contract.too-few             | calendars.opening.week.mon[0] | hours are pairs
  calendars.opening.week     | {}                           | calendar.never-open          | calendars.opening.week         | a clock would never run
  facts[0].fact              | "rumour"                     | scenario.fact-unknown        | facts[0].fact                  | kinds of facts are listed
  facts[0]                   | 5                            | scenario.fact-unknown        | facts[0].fact                  | a number is no fact
  facts[1].at                | "2026-02-30T10:00:00+01:00"  | scenario.instant-invalid     | facts[1].at                    | impossible date
  facts[1].at                | "2026-11-09T25:00:00+01:00"  | scenario.instant-invalid     | facts[1].at                    | impossible time
  facts[1].at                | "2026-11-09T10:00:00"        | scenario.instant-invalid     | facts[1].at                    | no offset, no instant
  facts[1].at                | "2026-11-09T08:59:59+01:00"  | scenario.before-report       | facts[1].at                    | answered before it was asked
  facts[1].issue             | "ACME-2"                     | scenario.issue-unknown       | facts[1].issue                 | nobody reported it
  facts[4].seconds           | 1200.5                       | contract.wrong-type          | facts[4].seconds               | whole seconds
  facts[4].seconds           | -1                           | contract.too-small           | facts[4].seconds               | no negative time
  facts[5].id                | "101"                        | scenario.fact-contradicts    | facts[5]                       | one id for two worklogs
  facts[7]                   | {"at":"2026-11-12T10:00:00+01:00","fact":"worklog-deleted","issue":"ACME-1","id":"999"} | scenario.worklog-unknown | facts[7].id | never logged
  facts[7]                   | {"at":"2026-11-10T13:00:00+01:00","fact":"worklog-edited","issue":"ACME-1","id":"101","seconds":60} | scenario.before-worklog | facts[7].at | edited before it was logged
  facts[7]                   | {"at":"2026-11-12T10:00:00+01:00","fact":"answer-confirmed","issue":"ACME-1","by":"agent-1","comment":"c9"} | scenario.comment-unknown | facts[7].comment | no such comment
  facts[7]                   | {"at":"2026-12-02T10:00:00+01:00","fact":"closed","contract":"other","period":"2026-11-01"} | scenario.contract-unknown | facts[7].contract | no such contract
  facts[7]                   | {"at":"2026-11-12T10:00:00+01:00","fact":"granted","contract":"acme-service-30","id":"g1","quota":"x","minutes":5,"source":"bought","by":"m"} | scenario.quota-unknown | facts[7].quota | no such quota
`)) {
  test(`${row.change} = ${row.to} is ${row.code}: ${row.because}`, () => {
    const bad = changed(PAIR.input, row.change, row.to === "(removed)" ? undefined : JSON.parse(row.to));

    expect(codes(bad)).toContain(`${row.code} ${row.at}`);
    expect(runScenario(bad)).toMatchObject({ asOf: null, clocks: [], statements: [], notices: [] });
  });
}

for (const row of table<"change" | "to" | "code" | "at" | "because">(`
  change                 | to          | code                        | at                | because
  facts[0].category      | "gardening" | scenario.category-unknown   | facts[0].category | new in the catalogue: not covered until decided
  facts[0].severity      | "urgent"    | scenario.severity-unknown   | facts[0].severity | no target fits
  facts[0].customer      | "brandl"    | contract.none-matches       | facts[0]          | no contract of this customer: unrouted
  facts[0].customer      | (removed)   | scenario.customer-missing   | facts[0]          | nobody is guessed
  facts[0].category      | (removed)   | statement.unclassified      | statements[0].usages.ACME-1 | parked, blocks the close
  contracts[0].state     | "draft"     | contract.none-matches       | facts[0]          | a draft covers nothing
  contracts[0].state     | "suspended" | contract.none-matches       | facts[4]          | a suspended contract covers nothing
  facts[5].started       | "2025-12-31T09:00:00+01:00" | contract.none-matches     | facts[5]          | before the term
`)) {
  test(`${row.change} = ${row.to} is told and does not stop the run (${row.code}): ${row.because}`, () => {
    const input = changed(PAIR.input, row.change, row.to === "(removed)" ? undefined : JSON.parse(row.to));

    expect(codes(input)).toContain(`${row.code} ${row.at}`);
    expect(runScenario(input).asOf).toBe(PAIR.input.asOf);
  });
}

test("mistakes of every part are told at once", () => {
  const bad = changed(changed(changed(PAIR.input, "asOf", 5), "contracts[0].options.werktag", null), "facts[0].channel", 7);

  expect(codes(bad)).toEqual(["contract.wrong-type asOf", "contract.wrong-type facts[0].channel", "contract.option-open contracts[0].options.werktag"]);
});

test("nothing at all is a problem, not a crash", () => {
  for (const input of [null, undefined, 5, "text", [], {}, { input: {} }]) expect(runScenario(input).problems.length).toBeGreaterThan(0);
});

test("every code that a scenario may give is worded in both languages", () => {
  const seen = ["asOf", "facts[0].fact", "contracts[0].options.split"].flatMap((place) =>
    runScenario(changed(PAIR.input, place, null)).problems.map(({ code }) => `problem.${code}`),
  );

  expect(seen.filter((key) => de[key] === undefined || en[key] === undefined)).toEqual([]);
  expect(seen.length).toBeGreaterThan(2);
});
