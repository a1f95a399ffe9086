import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readContracts, parseContracts } from "../../../src/core/contract/read-contracts";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { table } from "../../support/table";

const [GOOD] = PAIR.input.contracts;

const valueOf = (cell: string): unknown => (cell === "(removed)" ? undefined : (JSON.parse(cell) as unknown));

const ROWS = table<"change" | "to" | "code" | "at" | "because">(`
  change                       | to                                     | code                           | at                                | because
  colour                       | "red"                                  | contract.unknown-key           | colour                            | nothing is dropped in silence
  quotas[0].amout              | 30                                     | contract.unknown-key           | quotas[0].amout                   | a spelling mistake must not become a default
  tier                         | (removed)                              | contract.missing               | tier                              | a contract has a name of its package
  id                           | "a b"                                  | contract.name-invalid          | id                                | ids are keys of records
  rates.a:b                    | {"perHour":1}                          | contract.name-invalid          | rates["a:b"]                      | names of rates too
  state                        | "running"                              | contract.not-one-of            | state                             | states are four
  fees[0].amount               | 30.5                                   | contract.wrong-type            | fees[0].amount                    | money is whole minor units
  fees[0].amount               | "3000"                                 | contract.wrong-type            | fees[0].amount                    | a text is no amount
  fees[0].amount               | -1                                     | contract.too-small             | fees[0].amount                    | no negative amounts
  rates.regular.perHour        | -9000                                  | contract.too-small             | rates.regular.perHour             | no negative amounts
  quotas[0].amount             | -30                                    | contract.too-small             | quotas[0].amount                  | no negative quota
  quotas[0].notices            | [0]                                    | contract.too-small             | quotas[0].notices[0]              | shares are 1 to 200 per cent
  quotas[0].notices            | [80,80]                                | contract.name-doubled          | quotas[0].notices[1]              | a notice is sent once
  quotas[0].rollover           | {"months":1}                           | contract.form-unknown          | quotas[0].rollover                | none, cap or age
  term.from                    | "2026-02-30"                           | contract.date-impossible       | term.from                         | dates are real
  term.from                    | 2026                                   | contract.wrong-type            | term.from                         | dates are texts
  term.until                   | "2026-01-01"                           | contract.term-empty            | term.until                        | half-open: the end is outside
  validFrom                    | "2025-12-31"                           | contract.version-outside-term  | validFrom                         | a version lies in the term
  timezone                     | "Europe/Wien"                          | contract.zone-unknown          | timezone                          | zones are real
  timezone                     | "+01:00"                               | contract.zone-unknown          | timezone                          | an offset knows no summer time
  currency                     | "euro"                                 | contract.currency-unknown      | currency                          | ISO 4217
  announce                     | {"labels":["major release"]}           | contract.label-invalid         | announce.labels[0]                | labels of Jira have no spaces
  announce                     | {"labels":[]}                          | contract.too-few               | announce.labels                   | without a label nothing is expected earlier
  period                       | {"kind":"week"}                        | contract.not-one-of            | period.kind                       | calendar or anniversary month
  period                       | {"kind":"anniversary-month","anchor":0}  | contract.too-small           | period.anchor                     | anchor 1 to 31
  period                       | {"kind":"anniversary-month","anchor":32} | contract.too-large           | period.anchor                     | anchor 1 to 31
  categories.content.quota     | "hours"                                | contract.quota-unknown         | categories.content.quota          | a quota that is named exists
  categories.content.quota     | (removed)                              | contract.quota-missing         | categories.content.quota          | drawing needs a quota
  categories.content.overage   | "night"                                | contract.rate-unknown          | categories.content.overage        | rates referenced exist
  categories.design.rate       | "night"                                | contract.rate-unknown          | categories.design.rate            | rates referenced exist
  categories.design.quota      | "content"                              | contract.without-effect        | categories.design.quota           | billed work draws on no quota
  categories.content.treatment | "gratis"                               | contract.not-one-of            | categories.content.treatment      | six treatments
  quotas[1]                    | {"id":"spare","unit":"minutes","amount":5,"rollover":"none","limit":"soft","notices":[]}   | contract.quota-unused  | quotas[1].id | every quota is in some category
  quotas[1]                    | {"id":"content","unit":"minutes","amount":5,"rollover":"none","limit":"soft","notices":[]} | contract.name-doubled  | quotas[1].id | one name, one quota
  quotas[0].afterLast          | "bill"                                 | contract.without-effect        | quotas[0].afterLast               | minutes have no last ticket
  quotas[0]                    | {"id":"content","unit":"tickets","amount":5,"rollover":{"cap":5},"limit":"soft","notices":[],"afterLast":"postpone"} | contract.postpone-and-carry | quotas[0].rollover | what waits takes the places that would be carried (S84)
  defaultCategory              | "misc"                                 | contract.category-unknown      | defaultCategory                   | a default that exists
  rounding.charge.step         | 0                                      | contract.too-small             | rounding.charge.step              | a step is a minute or more
  rounding.charge.mode         | "ceil"                                 | contract.not-one-of            | rounding.charge.mode              | up, nearest, down
  rounding.usage               | {"step":15,"mode":"up","scope":"worklog","graceMinutes":5} | contract.without-effect | rounding.usage.graceMinutes | grace is for what is charged
  roles.second                 | ["agent-1"]                            | contract.account-doubled       | roles.second[0]                   | a role is one
  sla.calendar                 | 5                                      | contract.wrong-type            | sla.calendar                      | an id is a text
  sla.levels                   | []                                     | contract.too-few               | sla.levels                        | severity needs a level
  sla.levels                   | ["high","low","high"]                  | contract.name-doubled          | sla.levels[2]                     | one severity, one level
  sla.targets[1].when.severity | ["urgent"]                             | contract.level-unknown         | sla.targets[1].when.severity[0]   | levels referenced exist
  sla.targets[1].when.category | ["shop"]                               | contract.category-unknown      | sla.targets[1].when.category[0]   | categories referenced exist
  sla.targets[1].id            | "response"                             | contract.name-doubled          | sla.targets[1].id                 | one name, one target
  sla.targets[1].pause.statuses | ["Resolved"]                          | contract.status-both           | sla.targets[1].pause.statuses[0]  | resolved and waiting at once
  sla.targets[0].within        | {"businessSeconds":-1}                 | contract.too-small             | sla.targets[0].within.businessSeconds | no negative time
  sla.targets[0].within        | {"minutes":5}                          | contract.form-unknown          | sla.targets[0].within             | a time has six forms
  sla.targets[0].within        | {"businessDays":2}                     | contract.missing               | sla.targets[0].within.due         | two days until when
  sla.targets[0].warnAt[0].share | 75                                   | contract.too-large             | sla.targets[0].warnAt[0].share    | a share is at most the whole
  sla.targets[0].metric        | "work-start"                           | contract.started-by-missing    | sla.targets[0].startedBy          | what shows the beginning
  sla.targets[0].startedBy     | {"statuses":["In progress"]}           | contract.without-effect        | sla.targets[0].startedBy          | only work-start asks it
  severityByChannel            | {"email":"lowest"}                     | contract.level-unknown         | severityByChannel.email           | S93: a level that exists
  options.burnOrder            | "fifo"                                 | contract.not-one-of            | options.burnOrder                 | started or logged
  options.reopenWithinBusinessDays | -1                                 | contract.too-small             | options.reopenWithinBusinessDays  | days are not negative
  period                       | {"kind":"anniversary","anchor":15}     | contract.not-one-of            | period.kind                       | an unknown kind is told all known ones
  period                       | {"kind":"anniversary","day":15}        | contract.form-unknown          | period                            | also where more is wrong
  rates.night                  | {"perHour":1,"onTopOf":"nothing"}      | contract.rate-unknown          | rates.night.onTopOf               | on top of a rate that exists
  rates.night                  | {"perHour":1,"onTopOf":"night"}        | contract.rate-unknown          | rates.night.onTopOf               | not on top of itself
  rates.night                  | {"perHour":null,"onTopOf":"regular"}   | contract.amount-needed         | rates.night.perHour               | something comes on top
  rates.regular.tiers          | {"mode":"volume","bands":[{"from":0,"upTo":60,"perHour":2},{"from":60,"upTo":60,"perHour":1},{"from":60,"upTo":null,"perHour":1}]} | contract.tier-empty | rates.regular.tiers.bands[1].upTo | a band holds minutes
  rates.regular                | {"perHour":9000,"byRole":{"junior":1},"tiers":{"mode":"volume","bands":[{"from":0,"upTo":null,"perHour":2}]}} | contract.without-effect | rates.regular.byRole | bands have prices of their own
  sla.targets[1].pause         | {"statuses":["Waiting"],"resume":"status","confirmWithinBusinessMinutes":60} | contract.without-effect | sla.targets[1].pause.confirmWithinBusinessMinutes | nobody confirms a status
  sla.targets[1].pause         | {"statuses":["Waiting"],"confirmWithinBusinessMinutes":60} | contract.without-effect | sla.targets[1].pause.confirmWithinBusinessMinutes | the status is the rule where nothing is said
`);

for (const row of ROWS) {
  test(`${row.change} = ${row.to} is ${row.code}: ${row.because}`, () => {
    const bad = changed(GOOD, row.change, valueOf(row.to));

    const read = parseContracts([bad]);

    const found = read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`);
    expect(found).toContain(`${row.code} contracts[0].${row.at}`.replace("contracts[0].rates[", "contracts[0].rates["));
  });
}

/** `UPDATE=1 npx jest test/core/contract/bad` writes them anew; the diff is read like code. */
test.each(["de", "en"] as const)("every one of these mistakes is told in words that say what was found and what to do (%s)", (language) => {
  const path = join(__dirname, `bad-contracts.${language}.md`);
  const told = ROWS.flatMap(({ change, to }) => {
    const read = parseContracts([changed(GOOD, change, valueOf(to))]);
    const words = (read.ok ? [] : read.problems).map(({ code, at, facts }) => `- ${at}: ${say(language, `problem.${code}`, facts)}`);
    return [`\`${change}: ${to}\``, "", ...words, ""];
  });
  if (process.env["UPDATE"] === "1") writeFileSync(path, told.join("\n"));

  expect(told.join("\n")).toBe(readFileSync(path, "utf8"));
});

for (const row of table<"text" | "code" | "at" | "because">(`
  text                      | code                  | at                | because
  (empty)                   | contract.file-empty   |                   | no contract is a mistake, not a success
  a: 1\\na: 2               | contract.key-doubled  | line 2, column 1  | the second value would win in silence
  {"id": 1, "id": 2}        | contract.key-doubled  | line 1, column 11 | JSON too
  a: [1,\\nb: 2             | contract.syntax       | line 2, column 1  | line and column
  a: !secret x              | contract.syntax       | line 1, column 4  | an unknown tag
  a: *b                     | contract.aliases      |                   | a reference to nothing
  42                        | contract.wrong-type   | contracts[0]      | a number is no contract
  calendars: 5              | contract.wrong-type   | calendars         | calendars have names
  extra: 1\\ncontracts: []  | contract.unknown-key  | extra             | nothing is dropped in silence
`)) {
  test(`the text ${row.text} is ${row.code}: ${row.because}`, () => {
    const read = readContracts(row.text === "(empty)" ? "" : row.text.replaceAll("\\n", "\n"));

    expect(read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)).toContain(`${row.code} ${row.at}`);
  });
}

test("all mistakes are told at once, in the order of the text", () => {
  const bad = changed(changed(changed(GOOD, "tier", 5), "fees[0].amount", -1), "sla.levels", []);

  const read = parseContracts([bad, changed(GOOD, "currency", "x")]);

  expect(read.ok ? [] : read.problems.map(({ at }) => at)).toEqual([
    "contracts[0].tier",
    "contracts[0].fees[0].amount",
    "contracts[0].sla.levels",
    "contracts[1].currency",
  ]);
});

test("a version of a contract exists once", () => {
  const read = parseContracts([GOOD, GOOD]);

  expect(read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(["contract.version-doubled contracts[1].id"]);
});

test("a problem says what was found and what to do, in both languages", () => {
  const read = parseContracts([changed(GOOD, "fees[0].amount", -1)]);
  const [first] = read.ok ? [] : read.problems;

  expect(say("en", `problem.${first?.code}`, first?.facts)).toBe("-1 is below the smallest possible value, 0. Enter 0 or more.");
  expect(say("de", `problem.${first?.code}`, first?.facts)).toBe("-1 liegt unter dem kleinsten möglichen Wert 0. Geben Sie 0 oder mehr an.");
});

for (const hostile of ["__proto__", "constructor", "toString"]) {
  test(`the name ${hostile} is refused or read as any other, never as a part of the program`, () => {
    const text = JSON.stringify(GOOD).replace('"rates":{', `"rates":{"${hostile}":{"perHour":1},`);

    const read = readContracts(text);

    expect(read.ok ? Object.hasOwn(read.value[0]?.rates ?? {}, hostile) : read.problems.length > 0).toBe(true);
    expect(Object.hasOwn(Object.prototype, "perHour")).toBe(false);
  });
}
