import { completeContract } from "../../../src/core/contract/complete-contract";
import type { ContractDocument } from "../../../src/core/contract/document";
import { openQuestions, questionsOf } from "../../../src/core/contract/questions";
import { readContracts } from "../../../src/core/contract/read-contracts";
import { TEMPLATES } from "../../../src/core/contract/templates";
import { say } from "../../../src/text/say";
import { changed } from "../../support/change";
import { table } from "../../support/table";

function templateOf(id: string): ContractDocument {
  const read = readContracts(TEMPLATES.find((template) => template.id === id)?.yaml ?? "");
  if (!read.ok || read.value[0] === undefined) throw new Error(`template ${id}`);
  return read.value[0];
}

/** Every point that the providers' words leave open, and where it is asked. `change`: written so in the template first; `-` = as it is. */
const ROWS = table<"rule" | "package" | "change" | "question" | "because">(`
  rule    | package                    | change                              | question                     | because
  S1      | hosting-premium-support    | -                                   | werktag                      | whether Saturday is a Werktag
  S3      | hosting-premium-support    | -                                   | cut-off.response             | the hour after which a request is of the next day
  S15     | cms-shop-updates           | -                                   | obligation.ssl-certificate   | whether the yearly task uses the 25 minutes
  S16     | cms-shop-updates           | -                                   | obligation.privacy-statement | and the second one
  S21     | service-30                 | -                                   | days.execution               | one working day: until when
  S23     | service-30                 | -                                   | rounding                     | what the 15 minutes apply to
  S28     | service-30                 | quotas[0].amount=null               | amount.content               | 30 minutes are a recommendation
  S31     | service-30                 | -                                   | overage-rate.content         | which hourly rate
  S32     | service-60                 | -                                   | overage-rate.content         | the same in the larger package
  S33     | service-60                 | -                                   | rounding                     | whether the step applies to the package at all
  S44     | support-package            | -                                   | contract-first               | inside a severity or over all
  S45     | support-package            | -                                   | discount-months              | six months or one year
  S45     | support-package            | -                                   | discount-base                | of the fee or of everything
  S50     | support-package            | -                                   | tiers.additional             | graduated, volume or proportional
  S52     | support-package            | -                                   | pooling                      | which two months
  S53     | support-package            | pooling={"allowed":"with-next"}     | pooling-approver             | support manager or account manager
  S55     | support-package            | -                                   | fee.base                     | prices are not stated
  S64     | basis-supportvertrag       | -                                   | time.analysis-1              | reaction times by category are of the contract
  S68     | basis-supportvertrag       | -                                   | rate-value.agreed            | the agreed hourly rate
  S77     | basis-rufbereitschaft      | -                                   | werktag                      | the report after a Friday night: Saturday or Monday
  S79     | basic                      | -                                   | hours                        | 48 hours: counted how
  S81     | sla1                       | rates.regie.perHour=12000           | surcharge.emergency          | 160 instead or on top
  S85     | sla1                       | -                                   | after-last.tickets           | the sixth request
  S97     | sla1                       | -                                   | resume                       | when the needed answer is there
  S113    | erweiterter-kundensupport  | -                                   | rate-value.extended          | the hourly rate is not stated
  S115    | erweiterter-kundensupport  | -                                   | reclassified                 | from the notice or for all of the work
  S116    | erweiterter-kundensupport  | -                                   | role-rate.extended.specialist | what a specialist costs
  RULES 1 | sla1                       | -                                   | year-end                     | 24 and 31 December
  RULES 2 | sla1                       | -                                   | reopen                       | until when it is the same run
  RULES 2 | sla1                       | -                                   | retarget                     | from when another target counts
  RULES 3 | service-30                 | -                                   | split                        | work over an edge
  RULES 3 | service-30                 | term.from="2026-12-10"              | proration                    | a period covered in part
  RULES 4 | service-30                 | -                                   | burn-order                   | in which order work draws
  RULES 4 | service-30                 | -                                   | prices                       | net or gross
  RULES 4 | service-30                 | rounding={"charge":{"step":15,"mode":null,"scope":null}} | rounding-mode.charge  | up, nearest or down
  RULES 4 | service-30                 | rounding={"charge":{"step":15,"mode":null,"scope":null}} | rounding-scope.charge | a step of what
  RULES 5 | service-30                 | quotas[0].rollover=null             | rollover.content             | what is left at the end
  RULES 5 | service-30                 | quotas[0].limit=null                | limit.content                | whether work goes on
  RULES 5 | service-30                 | quotas[0].limit="hard"              | approval-unanswered          | nobody answers
  RULES 5 | service-30                 | quotas[0].limit="hard"              | approval-after               | and after how long
`);

for (const row of ROWS) {
  test(`${row.rule} ⚠ ${row.question}: ${row.because}`, () => {
    const place = row.change.indexOf("=");
    const written = templateOf(row.package);
    const document = row.change === "-" ? written : changed(written, row.change.slice(0, place), JSON.parse(row.change.slice(place + 1)));
    const question = openQuestions(document).find(({ id }) => id === row.question);

    expect(questionsOf(document).map(({ id }) => id)).toContain(row.question);
    const complete = completeContract(document);
    expect(complete.ok ? [] : complete.problems.filter(({ code }) => code === "contract.option-open").map(({ facts }) => facts["question"])).toContain(
      row.question,
    );
    expect(question !== undefined && (question.answers.length > 1 || question.freeForm !== null)).toBe(true);
    for (const language of ["de", "en"] as const)
      for (const step of [question?.title, ...(question?.answers ?? []).flatMap(({ label, example }) => [label, ...(example === null ? [] : [example])])])
        expect(say(language, `trace.${step?.code}`, step?.facts ?? {})).not.toMatch(/^trace\.|\{\w+/);
  });
}

test("every answer to what the text leaves open shows what it does; a size alone speaks for itself", () => {
  const silent = TEMPLATES.flatMap(({ id }) =>
    questionsOf(templateOf(id))
      .filter((question) => !question.id.startsWith("amount."))
      .flatMap((question) => question.answers.filter(({ example }) => example === null).map(({ value }) => `${id} ${question.id}=${value}`)),
  );

  expect(silent).toEqual([]);
});
