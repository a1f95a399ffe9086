import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeContract } from "../../../src/core/contract/complete-contract";
import type { ContractDocument } from "../../../src/core/contract/document";
import { answerQuestion, openQuestions, questionsOf } from "../../../src/core/contract/questions";
import { readContractFile, readContracts } from "../../../src/core/contract/read-contracts";
import { TEMPLATES } from "../../../src/core/contract/templates";
import { compileCalendar } from "../../../src/core/calendar/compile";
import { say } from "../../../src/text/say";
import { table } from "../../support/table";

const FOLDER = join(__dirname, "../../../examples/contracts");

function templateOf(id: string): ContractDocument {
  const read = readContracts(TEMPLATES.find((template) => template.id === id)?.yaml ?? "");
  if (!read.ok || read.value[0] === undefined) throw new Error(JSON.stringify(read));
  return read.value[0];
}

test("the files of examples/contracts are the templates, word for word", () => {
  for (const { id, yaml } of TEMPLATES) {
    if (process.env["UPDATE"] === "1") writeFileSync(join(FOLDER, `${id}.yml`), yaml);
    expect(readFileSync(join(FOLDER, `${id}.yml`), "utf8")).toBe(yaml);
  }
  expect(readdirSync(FOLDER).toSorted()).toEqual(TEMPLATES.map(({ id }) => `${id}.yml`).toSorted());
});

for (const { id, yaml } of TEMPLATES) {
  test(`${id} reads without a problem, its calendars compile`, () => {
    const read = readContractFile(yaml);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    for (const [name, spec] of Object.entries(read.value.calendars)) {
      if (Array.isArray(spec)) throw new Error("templates carry one version");
      expect(compileCalendar(spec as Parameters<typeof compileCalendar>[0], name).ok).toBe(true);
    }
  });

  test(`${id} cannot be activated before its open points are answered, and can afterwards`, () => {
    let document = templateOf(id);
    const blocked = completeContract(document, { at: "contracts[0]" });
    expect(blocked.ok ? [] : [...new Set(blocked.problems.map(({ code }) => code))]).toEqual(["contract.option-open"]);
    for (let round = 0; round < 60 && openQuestions(document).length > 0; round += 1) {
      const question = openQuestions(document)[0];
      if (question === undefined) break;
      const answered = answerQuestion(document, question.id, question.answers[0]?.value ?? "60", null);
      if (!answered.ok) throw new Error(JSON.stringify(answered.problems));
      document = answered.value;
    }
    expect(completeContract(document)).toMatchObject({ ok: true });
  });

  test(`every question, answer and example of ${id} is worded in both languages, with every fact in place`, () => {
    for (const question of questionsOf(templateOf(id))) {
      const steps = [question.title, ...question.answers.flatMap(({ label, example }) => (example === null ? [label] : [label, example]))];
      for (const { code, facts } of steps) {
        for (const language of ["de", "en"] as const) {
          const words = say(language, `trace.${code}`, facts);
          expect({ code, language, words: /[{}]|^trace\./.test(words) ? words : "worded" }).toEqual({ code, language, words: "worded" });
        }
      }
    }
  });
}

for (const row of table<"package" | "point" | "because">(`
  package              | point                        | because
  service-30           | overage-rate.content         | S31: which rate, 60 or 90
  service-60           | overage-rate.content         | S32: the same words
  service-30           | rounding                     | S33: the Takt is stated for on-demand work alone
  service-30           | days.execution               | S1: one Werktag, soft
  service-30           | werktag                      | S1: Saturday
  service-30           | year-end                     | 24 and 31 December are working days by law
  cms-shop-updates     | obligation.ssl-certificate   | S15: does it use the 25 minutes
  cms-shop-updates     | obligation.privacy-statement | S16: the same
  cms-shop-updates     | fee.base                     | no price is printed
  sla1                 | after-last.tickets           | S85: the 6th request
  sla1                 | hours                        | trap 2: opening hours or working days
  sla1                 | resume                       | S97: the needed answer
  sla1                 | rate-value.regie             | Regie has no printed rate
  sla1                 | surcharge.emergency          | S81: instead or on top, asked once Regie is known
  sla1                 | retarget                     | S102: priorities are adapted
  basis-supportvertrag | time.analysis-1              | S64: values are contract-specific
  basis-supportvertrag | rate-value.agreed            | S68: agreed rate
  basis-supportvertrag | prices                       | net or gross is said nowhere
  service-on-demand    | rounding-mode.charge         | S23: up or nearest
  service-on-demand    | rounding-scope.charge        | S23: per worklog, issue or month
  service-on-demand    | days.execution               | S21: eight hours or the end of the next working day
  hosting-premium-support | cut-off.response          | S3: a report at 16:55
  hosting-premium-support | fee.premium               | S9: the price of the add-on
  hosting-premium-support | treatment.outage          | S35: whether work on outages is paid
  support-package      | amount.hours                 | S55: package sizes are not stated
  support-package      | tiers.additional             | S50: graduated, volume or in proportion
  support-package      | discount-months              | S45: six months or a year
  support-package      | discount-base                | S45: of the fee or of everything
  support-package      | contract-first               | S44: within or over severities
  support-package      | obligation.planning          | S47: does planning use the hours
  support-package      | time.response-1              | S42: no times are given
  basis-rufbereitschaft | fee.standby                 | S71: what readiness costs
  basis-rufbereitschaft | surcharge-value.on-call     | S71: what a deployment costs
  basis-rufbereitschaft | days.report                 | S77: when on the following Werktag
  basic                | hours                        | S79: 48 opening hours or two working days
  basic                | time.response-critical       | S80: no time for critical cases
  wartung-ohne-hosting | treatment.maintenance        | S89: included or at Regie
  erweiterter-kundensupport | rate-value.extended     | S113: the hourly rate is not stated
  erweiterter-kundensupport | role-rate.extended.specialist | S116: what a specialist costs
  erweiterter-kundensupport | rounding-scope.charge   | S113: a started quarter of what
`)) {
  test(`${row.package} asks ${row.point}: ${row.because}`, () => {
    let document = templateOf(row.package);
    if (row.point === "surcharge.emergency") {
      const answered = answerQuestion(document, "rate-value.regie", "12000", null);
      if (answered.ok) document = answered.value;
    }
    expect(openQuestions(document).map(({ id }) => id)).toContain(row.point);
  });
}
