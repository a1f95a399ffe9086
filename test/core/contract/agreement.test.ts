import { completeContract } from "../../../src/core/contract/complete-contract";
import { matchContract } from "../../../src/core/contract/match";
import { answerQuestion, openQuestions } from "../../../src/core/contract/questions";
import { parseContracts } from "../../../src/core/contract/read-contracts";
import { contractSheet } from "../../../src/core/contract/sheet";
import { renderSheet } from "../../../src/core/contract/sheet/render";
import { slaBookOf } from "../../../src/core/contract/sla-book";
import { localDate } from "../../../src/core/time/instant";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { contractWith } from "../../support/contract";
import { table } from "../../support/table";
import { at } from "../../support/terms";

const [GOOD] = PAIR.input.contracts;
const CALL = `{"id":"night","metric":"work-start","startsAt":"call","within":{"elapsedSeconds":3600}}`;
const ON_CALL = `{"hours":"outside-service","eligible":{"channel":["phone"],"severity":["high"]}}`;

const document = (changes: readonly (readonly [string, string])[]): unknown =>
  changes.reduce<unknown>((value, [path, text]) => changed(value, path, JSON.parse(text)), GOOD);

const problemsIn = (changes: readonly (readonly [string, string])[]): readonly string[] => {
  const read = parseContracts([document(changes)]);
  return read.ok ? [] : read.problems.map(({ code, at: path }) => `${code} ${path.replace("contracts[0].", "")}`);
};

for (const row of table<"key" | "to" | "problem" | "because">(`
  key | to | problem | because
  availability | {"promised":99,"aimed":99.9,"per":"month"} | - | S7: promised 99 %, aimed at more
  availability | {"promised":99,"aimed":99,"per":"month"} | - | an aim at the promise is no slip
  availability | {"aimed":99,"per":"month"} | - | an aim without a promise
  availability | {"promised":99,"per":"month"} | - | a promise without an aim
  availability | {"promised":99.9,"aimed":99,"per":"month"} | contract.availability-order availability.aimed | an aim below the promise is a slip
  availability | {"per":"month"} | contract.availability-empty availability | a word without a value
  availability | {"promised":101,"per":"month"} | contract.too-large availability.promised | per cent end at 100
  components | [{"id":"a","ordered":true,"requires":["b"]},{"id":"b","ordered":true}] | - | S17: together with the hosting
  components | [{"id":"a","ordered":true,"requires":["b"]},{"id":"b","ordered":false}] | contract.component-requires components[0].requires[0] | S17: not without it
  components | [{"id":"a","ordered":true,"requires":["x"]}] | contract.component-unknown components[0].requires[0] | parts that are named exist
  components | [{"id":"a","ordered":true,"requires":["b"]},{"id":"b","ordered":true,"includedWith":["a"]}] | contract.bundle-circular components[0], contract.bundle-circular components[1] | bundles do not go in circles
  components | [{"id":"a","ordered":true,"requires":["a"]}] | contract.bundle-circular components[0] | nor does one need itself
  components | [{"id":"a","ordered":true},{"id":"a","ordered":true}] | contract.name-doubled components[1].id | one name, one part
  components | [{"id":"a","ordered":false,"fee":"night"}] | contract.fee-unknown components[0].fee | S9: a price that exists
  channels | [{"id":"phone","fee":"night"}] | contract.fee-unknown channels[0].fee | S62: the same
  levelsGuide | {"panic":{"meaning":"all is lost"}} | contract.level-unknown levelsGuide.panic | S38: severities of this contract
  advisories | [{"id":"c","category":"shop","above":3,"per":"month","advice":"more"}] | contract.category-unknown advisories[0].category | S19: categories of this contract
  startEvent | {"event":"acceptance","on":"2026-02-01"} | contract.start-event-date startEvent.on | S56: the term begins with the event
  startEvent | {"event":"acceptance","on":null} | contract.start-event-open startEvent.on | S56: active only once it has happened
  startEvent | {"event":"acceptance","on":"2026-01-01"} | - | S56: the same day
  contacts | [{"role":"friend","name":"Ada"}] | contract.not-one-of contacts[0].role | S46, S78: roles are named
  terms | {"id":"1792","date":"2019-12-22"} | - | id and date of the terms
  terms | {"id":"1792","date":"2019-13-22"} | contract.date-impossible terms.date | dates are real
  sla.onCall | ${ON_CALL} | contract.on-call-without-target sla.onCall | S73: on call for what?
  sla.targets[2] | ${CALL} | contract.on-call-missing sla.targets[2].startsAt | S69: a call to whom?
  sla.targets[2] | {"id":"n","metric":"resolution","startsAt":"call","within":{"elapsedSeconds":60}} | contract.without-effect sla.targets[2].startsAt, contract.on-call-missing sla.targets[2].startsAt | a call starts answers, not solutions
`)) {
  test(`${row.key} = ${row.to}: ${row.because}`, () => {
    expect(problemsIn([[row.key, row.to]]).join(", ") || "-").toBe(row.problem);
  });
}

for (const row of table<"onCall" | "problem" | "because">(`
  onCall | problem | because
  ${ON_CALL} | - | standing, by phone, for the worst
  {"hours":"outside-service","eligible":{"severity":["panic"]}} | contract.level-unknown sla.onCall.eligible.severity[0] | severities of this contract
  {"hours":"outside-service","eligible":{},"dates":[{"from":"2027-01-02","until":"2027-01-02"}]} | contract.range-empty sla.onCall.dates[0].until | half-open: an empty range
  {"hours":"outside-service","eligible":{},"runbook":[{"id":"a"},{"id":"a"}]} | contract.name-doubled sla.onCall.runbook[1].id | S74: one name, one point
  {"hours":"always","eligible":{}} | contract.form-unknown sla.onCall.hours | two forms
`)) {
  test(`on-call ${row.onCall}: ${row.because}`, () => {
    const found = problemsIn([
      ["sla.targets[2]", CALL],
      ["sla.onCall", row.onCall],
    ]);
    expect(found.join(", ") || "-").toBe(row.problem);
  });
}

test("a calendar that on-call work names exists", () => {
  const read = parseContracts([
    document([
      ["sla.targets[2]", CALL],
      ["sla.onCall", `{"hours":{"calendar":"night"},"eligible":{}}`],
    ]),
  ]);
  const complete = read.ok && read.value[0] !== undefined ? completeContract(read.value[0], { calendars: ["opening"] }) : null;
  expect(complete?.ok === false ? complete.problems.map(({ code, at: path }) => [code, path]) : complete).toEqual([
    ["contract.calendar-unknown", "sla.onCall.hours.calendar"],
  ]);
});

test("an amendment counts for running cycles only where it says so (RULES §2)", () => {
  const first = contractWith();
  const second = { ...contractWith(`validFrom="2026-06-01"`), amendment: { quota: "next-period" as const, running: "too" as const } };
  const third = { ...contractWith(`validFrom="2026-09-01"`), sla: null };
  const book = slaBookOf([third, first, second], at("2026-03-01T00:00:00+01:00"));
  expect(book?.amendments?.map(({ from, running, policy }) => [new Date(from).toISOString(), running, policy.targets.length > 0])).toEqual([
    ["2026-05-31T22:00:00.000Z", "too", true],
    ["2026-08-31T22:00:00.000Z", "new-cycles-only", false],
  ]);
  expect(slaBookOf([first, second], at("2026-07-01T00:00:00+01:00"))?.amendments).toBeUndefined();
  expect(slaBookOf([{ ...first, sla: null }], at("2026-07-01T00:00:00+01:00"))).toBeNull();
});

describe("a customer without a contract falls to the default tariff (S43)", () => {
  const own = contractWith();
  const tariff = { ...contractWith(`id="tariff" customer="anyone"`), defaultTariff: true };
  const found = (contracts: readonly (typeof own)[], customer: string): string => {
    const match = matchContract(contracts, { customer, category: null, at: at("2026-11-09T09:00:00+01:00") });
    return match.ok ? match.value.id : match.problems.map(({ code }) => code).join();
  };
  test.each([
    ["his own contract", [own, tariff], own.customer, own.id],
    ["nobody's customer", [own, tariff], "stranger", "tariff"],
    ["a suspended contract is one, so somebody decides", [{ ...own, state: "suspended" as const }, tariff], own.customer, "contract.none-matches"],
    ["a draft is none yet", [{ ...own, state: "draft" as const }, tariff], own.customer, "tariff"],
    ["a contract whose term is over is none any more", [{ ...own, term: { ...own.term, until: localDate("2026-11-09") } }, tariff], own.customer, "tariff"],
    ["no tariff, no guess", [own], "stranger", "contract.none-matches"],
  ])("%s", (_because, contracts, customer, id) => {
    expect(found(contracts, customer)).toBe(id);
  });
});

test("whether contracts go first inside or over severities is asked where the text leaves it open (S44)", () => {
  const read = parseContracts([document([["options.contractFirst", "null"]])]);
  const written = read.ok ? read.value[0] : undefined;
  if (written === undefined) throw new Error("not readable");
  expect(openQuestions(written).map(({ id }) => id)).toEqual(["contract-first"]);
  const answered = answerQuestion(written, "contract-first", "over", null);
  const complete = answered.ok ? completeContract(answered.value) : answered;
  expect(complete.ok && complete.value.options.contractFirst).toBe("over");
});

for (const row of table<"key" | "to" | "says" | "because">(`
  key | to | says | because
  availability | {"promised":99,"aimed":99.9,"per":"month"} | Aimed at: 99.9% of a month; this is no promise. | S7
  components | [{"id":"a","ordered":true,"requires":["b"]},{"id":"b","ordered":true}] | Only together with: b. | S17
  components | [{"id":"a","ordered":true,"includedWith":["b"]},{"id":"b","ordered":true}] | Included without a price in: b. | S8
  components | [{"id":"a","ordered":false,"fee":"base"}] | Price: €30.00 a month. | S9
  scope | {"operated":["the shop"],"excluded":["hosting"]} | Not covered: hosting. | S88
  levelsGuide | {"high":{"meaning":"shop down","examples":["no checkout"]}} | high: shop down; for example: no checkout. | S38
  channels | [{"id":"phone"}] | phone. | S62
  contacts | [{"role":"account-manager","name":"Ada","phone":"123"}] | Account manager: Ada (123). | S46
  advisories | [{"id":"c","category":"content","above":3,"per":"month","advice":"take a larger one"}] | more than 3 a month: take a larger one. | S19
  terms | {"id":"1792","date":"2019-12-22"} | General terms: 1792 of 22 December 2019 | the version that holds
  startEvent | {"event":"acceptance","on":"2026-01-01"} | Start: with “acceptance” on 1 January 2026 | S56
  defaultTariff | true | This tariff holds for customers without a contract of their own | S43
  options.contractFirst | "over" | Requests with a valid contract go before all others. | S44
`)) {
  test(`the sheet says ${row.key}: ${row.because}`, () => {
    const text = (written: unknown): string => {
      const read = parseContracts([written]);
      const sheet = read.ok && read.value[0] !== undefined ? contractSheet(read.value[0], { language: "en" }) : null;
      if (sheet === null || !sheet.ok) throw new Error(JSON.stringify(sheet ?? read));
      return renderSheet(sheet.value, { say: (key, facts) => say("en", key, facts) });
    };
    expect(text(document([[row.key, row.to]]))).toContain(row.says);
    expect(text(GOOD)).not.toContain(row.says);
  });
}
