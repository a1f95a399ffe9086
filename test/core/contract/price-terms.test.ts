import { completeContract } from "../../../src/core/contract/complete-contract";
import type { ContractDocument } from "../../../src/core/contract/document";
import { answerQuestion, openQuestions, questionsOf } from "../../../src/core/contract/questions";
import { parseContracts } from "../../../src/core/contract/read-contracts";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { table } from "../../support/table";

const [GOOD] = PAIR.input.contracts;
if (GOOD === undefined) throw new Error("the pair has a contract");

const BANDS = [
  { from: 0, upTo: 120, perHour: 9000 },
  { from: 120, upTo: 600, perHour: 8000 },
  { from: 600, upTo: null, perHour: 7000 },
];
const NIGHT = { id: "night", week: { mon: [["22:00", "06:00"]] }, percent: 50 };
const SUNDAY = { id: "sunday", week: { sun: [["00:00", "24:00"]] }, add: 2000 };

const PARTS: Readonly<Record<string, readonly [string, unknown]>> = {
  tiers: ["rates.regular.tiers", { mode: null, bands: BANDS }],
  surcharges: ["surcharges", { combine: null, covered: null, windows: [NIGHT, SUNDAY] }],
  discount: ["discount", { id: "year", percent: 10, months: null, base: null }],
  role: ["rates.regular.byRole", { service: null }],
};

function withPart(name: string): ContractDocument {
  const [path = "", value] = PARTS[name] ?? [];
  return changed({ ...GOOD, term: { from: "2026-01-01", until: "2027-01-01" } } as ContractDocument, path, value);
}

const answered = (document: ContractDocument, answers: string): ContractDocument =>
  answers.split(" ").reduce((now, pair) => {
    const [id = "", answer = ""] = pair.split("=");
    const next = answerQuestion(now, id, answer, null);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value;
  }, document);

for (const row of table<"part" | "questions" | "answers" | "key" | "value" | "because">(`
  part       | questions                            | answers                                             | key                   | value      | because
  tiers      | tiers.regular                        | tiers.regular=graduated tiers-billed.regular=apart  | rates.regular.tiers.mode | "graduated" | S50: tiers of their own minutes
  tiers      | tiers.regular                        | tiers.regular=volume tiers-billed.regular=counts    | rates.regular.tiers.billed | "counts" | and whether billed work counts in
  tiers      | tiers.regular                        | tiers.regular=proportional                          | rates.regular         | {"perHour":9000} | S50: simply proportional
  surcharges | surcharge-combine surcharge-covered  | surcharge-combine=add surcharge-covered=free        | surcharges.combine    | "add"      | several at once
  discount   | discount-months discount-base        | discount-months=12 discount-base=base-fee           | discount.months       | 12         | S45: one year, on the fee
  role       | role-rate.regular.service            | role-rate.regular.service=15000                     | rates.regular.byRole.service | 15000 | S116: what a role costs
`)) {
  test(`${row.part} asks ${row.questions}, ${row.answers}: ${row.because}`, () => {
    const document = withPart(row.part);
    const complete = completeContract(answered(document, row.answers));

    expect(openQuestions(document).map(({ id }) => id)).toEqual(row.questions.split(" "));
    expect(completeContract(document).ok).toBe(false);
    const value = row.key
      .split(".")
      .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], complete.ok ? complete.value : complete.problems);
    expect(value).toEqual(JSON.parse(row.value));
  });
}

const example = (document: ContractDocument, id: string, answer: string): string => {
  const choice = questionsOf(document)
    .find((question) => question.id === id)
    ?.answers.find(({ value }) => value === answer);
  return choice?.example ? say("en", `trace.${choice.example.code}`, choice.example.facts).replaceAll("\u00a0", " ") : "";
};

for (const row of table<"part" | "point" | "answer" | "example" | "because">(`
  part       | point             | answer       | example                                                                          | because
  tiers      | tiers.regular     | graduated    | 2 h 30 min in one month: €220.00.                                                   | trap 6
  tiers      | tiers.regular     | volume       | 2 h 30 min in one month: €200.00.                                                   | trap 6
  tiers      | tiers.regular     | proportional | 2 h 30 min in one month: €225.00.                                                   | the rate alone
  surcharges | surcharge-combine | highest      | 60 min under night and sunday: €90.00/h, in all €90.00.                          | of the first rate, 60.00: half on top
  surcharges | surcharge-combine | add          | 60 min under night and sunday: €110.00/h, in all €110.00.                        | 30.00 and 20.00 on top
  surcharges | surcharge-covered | surcharge    | 60 min inside the quota under night: €30.00.                                     | the surcharge alone
  surcharges | surcharge-covered | free         | 60 min inside the quota under night: €0.00.                                      | included
  discount   | discount-base     | base-fee     | Fee €30.00, standby €0.00, overage €90.00, 10 %: €3.00 less.                     | S45
  discount   | discount-base     | everything   | Fee €30.00, standby €0.00, overage €90.00, 10 %: €12.00 less.                    | S45
`)) {
  test(`${row.point} = ${row.answer}: ${row.because}`, () => {
    expect(example(withPart(row.part), row.point, row.answer)).toBe(row.example);
  });
}

test("whether billed work counts into the tiers is shown too", () => {
  const document = answered(withPart("tiers"), "tiers.regular=graduated");

  expect(["counts", "apart"].map((answer) => example(document, "tiers-billed.regular", answer))).toEqual([
    "2 h of always billed work, then 30 min over quota: €40.00 for the overage.",
    "2 h of always billed work, then 30 min over quota: €45.00 for the overage.",
  ]);
});

for (const row of table<"change" | "to" | "code" | "at" | "because">(`
  change              | to                                                                                          | code                       | at                                  | because
  rates.regular.tiers | {"mode":"volume","billed":"apart","bands":[{"from":10,"upTo":null,"perHour":1}]}            | contract.tier-gap          | rates.regular.tiers.bands[0].from   | the first minute has a rate
  rates.regular.tiers | {"mode":"volume","billed":"apart","bands":[{"from":0,"upTo":60,"perHour":1},{"from":90,"upTo":null,"perHour":1}]} | contract.tier-gap | rates.regular.tiers.bands[1].from | no gap
  rates.regular.tiers | {"mode":"volume","billed":"apart","bands":[{"from":0,"upTo":60,"perHour":1},{"from":30,"upTo":null,"perHour":1}]} | contract.tier-overlap | rates.regular.tiers.bands[1].from | no overlap
  rates.regular.tiers | {"mode":"volume","billed":"apart","bands":[{"from":0,"upTo":60,"perHour":1}]}               | contract.tier-ends         | rates.regular.tiers.bands[0].upTo   | the last minute has a rate
  rates.regular.tiers | {"mode":"volume","billed":"apart","bands":[{"from":0,"upTo":null,"perHour":1},{"from":9,"upTo":null,"perHour":1}]} | contract.tier-after-open | rates.regular.tiers.bands[1] | nothing comes after the open end
  rates.regular.tiers | {"mode":"steps","bands":[]}                                                                 | contract.not-one-of        | rates.regular.tiers.mode            | two readings
  rates.regular.byRole | {"wizard":100}                                                                             | contract.role-unknown      | rates.regular.byRole.wizard         | roles named exist
  surcharges          | {"windows":[{"id":"n","percent":50,"categories":["x"]}]}                                    | contract.category-unknown  | surcharges.windows[0].categories[0] | categories named exist
  surcharges          | {"windows":[{"id":"n","percent":50,"holidays":{"region":"ZZ","hours":[]}}]}                 | calendar.unknown-region    | surcharges.windows[0].holidays.region | regions are known
  surcharges          | {"windows":[{"id":"n","percent":50,"week":{}}]}                                             | calendar.never-open        | surcharges.windows[0].week          | a window that never opens has no effect
  surcharges          | {"windows":[{"id":"n","percent":50,"onCall":true}]}                                           | contract.surcharge-no-on-call | surcharges.windows[0].onCall     | a deployment rate needs an on-call service
  surcharges          | {"windows":[{"id":"n","percent":-5}]}                                                       | contract.too-small         | surcharges.windows[0].percent       | no negative surcharge
  discount            | {"id":"year","percent":10,"months":24,"base":"fees"}                                        | contract.discount-never    | discount.months                     | the term is too short to earn it
`)) {
  test(`${row.change} = ${row.to} is ${row.code}: ${row.because}`, () => {
    const parsed = parseContracts([changed({ ...GOOD, term: { from: "2026-01-01", until: "2027-01-01" } }, row.change, JSON.parse(row.to))], "c");

    expect(parsed.ok ? [] : parsed.problems.map(({ code, at }) => `${code} ${at.replace("c[0].", "")}`)).toContain(`${row.code} ${row.at}`);
    for (const language of ["de", "en"] as const)
      for (const { code, facts } of parsed.ok ? [] : parsed.problems) expect(say(language, `problem.${code}`, facts)).not.toMatch(/^problem\.|\{\w+/);
  });
}

for (const row of table<"path" | "value" | "scope" | "asked" | "because">(`
  path                 | value                                            | scope           | asked | because
  surcharges           | {"covered":"free","windows":[{"id":"n","percent":50}]} | category-period | yes   | work by day and at night may meet in one group
  rates.regular.byRole | {"service":9000}                                 | issue-period    | yes   | so may two roles
  rates.regular.byRole | {"service":9000}                                 | worklog         | no    | a worklog has one price
`)) {
  test(`${row.path}, rounded per ${row.scope}: ${row.because}`, () => {
    const rounded = changed(GOOD, "rounding.charge", { step: 15, mode: "up", scope: row.scope });

    expect(openQuestions(changed(rounded, row.path, JSON.parse(row.value))).map(({ id }) => id)).toEqual(row.asked === "yes" ? ["rounding-groups.charge"] : []);
  });
}
