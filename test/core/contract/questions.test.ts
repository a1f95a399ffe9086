import { completeContract } from "../../../src/core/contract/complete-contract";
import type { ContractDocument } from "../../../src/core/contract/document";
import { answerQuestion, openQuestions, questionsOf } from "../../../src/core/contract/questions";
import { readContracts } from "../../../src/core/contract/read-contracts";
import { TEMPLATES } from "../../../src/core/contract/templates";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { table } from "../../support/table";

function templateOf(id: string): ContractDocument {
  const read = readContracts(TEMPLATES.find((template) => template.id === id)?.yaml ?? "");
  if (!read.ok || read.value[0] === undefined) throw new Error(`template ${id}`);
  return read.value[0];
}

function answered(document: ContractDocument, answers: string): ContractDocument {
  return answers.split(" ").reduce((now, pair) => {
    const [id = "", answer = ""] = pair.split("=");
    const next = answerQuestion(now, id, answer, null);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value;
  }, document);
}

/** Options that every package needs besides its own points. */
const REST = "prices=net burn-order=started split=none reopen=3 werktag=mon-fri year-end=open";
const SERVICE = `rounding=charge rounding-mode.charge=up rounding-scope.charge=issue-period days.execution=at-close ${REST}`;

const example = (document: ContractDocument, id: string, answer: string): string => {
  const choice = questionsOf(document)
    .find((question) => question.id === id)
    ?.answers.find(({ value }) => value === answer);
  return choice?.example ? say("en", `trace.${choice.example.code}`, choice.example.facts).replaceAll("\u00a0", " ") : "";
};

for (const row of table<"package" | "point" | "answer" | "example" | "because">(`
  package          | point                      | answer        | example                                                                                                | because
  service-30       | overage-rate.content       | package       | 45 min used of 30 min: 15 min × €60.00/h = €15.00.                                                     | S31: the rate of the package
  service-30       | overage-rate.content       | regular       | 45 min used of 30 min: 15 min × €90.00/h = €22.50.                                                     | S31: the regular rate
  service-60       | overage-rate.content       | regular       | 75 min used of 60 min: 15 min × €90.00/h = €22.50.                                                     | your numbers, the same 15 minutes
  cms-shop-updates | rounding                   | none          | Worklogs of 10 + 12 + 20 min, quota 25 min: 17 min × €90.00/h = €25.50.                                | RULES §4: no rounding
  cms-shop-updates | rounding                   | charge        | Worklogs of 10 + 12 + 20 min, quota 25 min: 30 min × €90.00/h = €45.00.                                | RULES §4: what is billed
  cms-shop-updates | rounding                   | usage         | Worklogs of 10 + 12 + 20 min, quota 25 min: 35 min × €90.00/h = €52.50.                                | RULES §4: what draws
  cms-shop-updates | rounding                   | both          | Worklogs of 10 + 12 + 20 min, quota 25 min: 45 min × €90.00/h = €67.50.                                | RULES §4: both
  cms-shop-updates | obligation.ssl-certificate | free          | 10 min of work: 25 min of the quota are left.                                                          | S15: does not use the quota
  cms-shop-updates | obligation.ssl-certificate | quota         | 10 min of work: 15 min of 25 min are left.                                                             | S15: uses it
  sla1             | hours                      | opening-hours | Reported Fri 4 Dec 2026, 15:00 (Vienna, service Mon–Fri 08:00–17:00, holiday on 8 Dec): due Tue 15 Dec 2026, 09:00. | trap 2: 48 opening hours
  sla1             | hours                      | elapsed       | Reported Fri 4 Dec 2026, 15:00 (Vienna, service Mon–Fri 08:00–17:00, holiday on 8 Dec): due Sun 6 Dec 2026, 15:00.  | trap 2: hours by the clock
  sla1             | hours                      | working-days  | Reported Fri 4 Dec 2026, 15:00 (Vienna, service Mon–Fri 08:00–17:00, holiday on 8 Dec): due Wed 9 Dec 2026, 15:00.  | trap 2: two working days
  sla1             | after-last.tickets         | bill          | Request 6 of the month: its time is billed.                                                            | S85
  service-30       | werktag                    | mon-sat       | Received on Friday, due on the next working day: Saturday.                                             | trap 4
`)) {
  test(`${row.package}, ${row.point} = ${row.answer}: ${row.because}`, () => {
    expect(example(templateOf(row.package), row.point, row.answer)).toBe(row.example);
  });
}

test("the provider's words stand beside the question", () => {
  const [question] = questionsOf(templateOf("service-30"));

  expect(question).toMatchObject({ id: "overage-rate.content", quote: "Eventueller Mehraufwand wird auf Basis des Stundensatzes abgerechnet.", answer: null });
});

test("an unanswered point blocks with its path; the last answer opens the way", () => {
  const almost = answered(templateOf("service-30"), SERVICE);

  const blocked = completeContract(almost, { at: "contracts[0]" });
  const open = completeContract(answered(almost, "overage-rate.content=regular"));

  expect(blocked).toMatchObject({ ok: false, problems: [{ code: "contract.option-open", at: "contracts[0].categories.content.overage" }] });
  expect(open).toMatchObject({
    ok: true,
    value: { categories: { content: { overage: "regular" } }, rounding: { charge: { step: 15, mode: "up", scope: "issue-period" } } },
  });
});

test("another rate may be typed in whole cents, and becomes a rate of the contract", () => {
  const open = completeContract(answered(templateOf("service-30"), `${SERVICE} overage-rate.content=7500 rounding-groups.charge=by-rate`));

  expect(open).toMatchObject({ ok: true, value: { rates: { "overage-content": { perHour: 7500 } }, categories: { content: { overage: "overage-content" } } } });
});

for (const row of table<"answers" | "holds" | "because">(`
  answers                                                 | holds                                                             | because
  rate-value.regie=12000 surcharge.emergency=replace      | "emergency":{"perHour":16000                                      | S81: 160 instead of Regie
  rate-value.regie=12000 surcharge.emergency=add          | "emergency":{"perHour":28000                                      | S81: 160 on top of Regie
  hours=opening-hours                                     | "within":{"businessSeconds":259200}                               | 72 opening hours
  hours=working-days                                      | "within":{"businessDays":3,"due":"same-time"}                     | 72 h are three working days
  resume=qualified                                        | "resume":"qualified"                                              | S97: the needed answer
  after-last.tickets=no-sla                               | "afterLast":"no-sla"                                              | S85: no agreed times
`)) {
  test(`SLA1 with ${row.answers} computes with ${row.holds}: ${row.because}`, () => {
    let document = answered(templateOf("sla1"), row.answers);
    for (let round = 0; round < 40; round += 1) {
      const question = openQuestions(document)[0];
      if (question === undefined) break;
      document = answered(document, `${question.id}=${question.answers[0]?.value ?? "60"}`);
    }
    const complete = completeContract(document);

    expect(complete.ok ? JSON.stringify(complete.value) : complete).toContain(row.holds);
  });
}

for (const row of table<"question" | "answer" | "code" | "because">(`
  question             | answer | code                      | because
  overage-rate.content | night  | contract.answer-invalid   | no such rate
  overage-rate.content | 90,50  | contract.answer-invalid   | cents are whole; nothing is guessed from a comma
  overage-rate.content | -1     | contract.answer-invalid   | no negative amounts
  werktag              | sat    | contract.answer-invalid   | not one of the two
  colour               | red    | contract.question-unknown | nobody asked
`)) {
  test(`${row.answer} for ${row.question} is refused and changes nothing: ${row.because}`, () => {
    const outcome = answerQuestion(templateOf("service-30"), row.question, row.answer, null);

    expect(outcome).toMatchObject({ ok: false, problems: [{ code: row.code }] });
  });
}

test("an answer without a note, or with an empty one, is written without", () => {
  for (const note of [null, ""]) {
    const answered = answerQuestion(templateOf("service-30"), "werktag", "mon-sat", note);
    expect(answered.ok && answered.value.interpretations?.["werktag"]).toEqual({ answer: "mon-sat" });
  }
});

test("an answer keeps its note, and can be taken back", () => {
  const document = templateOf("service-30");
  const noted = answerQuestion(document, "werktag", "mon-sat", "as on the phone");
  const back = noted.ok ? answerQuestion(noted.value, "werktag", null, null) : noted;

  expect(noted.ok && questionsOf(noted.value).find(({ id }) => id === "werktag")).toMatchObject({ answer: "mon-sat", note: "as on the phone" });
  expect(back.ok && openQuestions(back.value).map(({ id }) => id)).toEqual(openQuestions(document).map(({ id }) => id));
});

for (const row of table<"change" | "to" | "asks" | "because">(`
  change                          | to                                                   | asks                     | because
  options.split                   | null                                                 | split                    | missing or null is open
  prices                          | (removed)                                            | prices                   | net or gross is never assumed
  categories.content.overage      | (removed)                                            | overage-rate.content     | overage needs a rate
  rounding.charge                 | {"step":15,"mode":"up","scope":"issue-period"}       | (nothing)                | one rate at work: groups change nothing
  categories.design.rate          | "package"                                            | (nothing)                | groups are answered
  rounding.charge.groups          | null                                                 | rounding-groups.charge   | said to be open
  term.from                       | "2026-01-15"                                         | proration                | the first month is a part
  sla.targets[0].within           | {"sameBusinessDay":{"cutOff":null}}                  | cut-off.response         | S3: cut-off is asked per contract
  quotas[0].rollover              | null                                                 | rollover.content         | what is left
  quotas[0].limit                 | null                                                 | limit.content            | soft or hard
  quotas[0].amount                | null                                                 | amount.content           | S28: only recommended
  sla                             | null                                                 | (nothing)                | no clock, nothing to reopen
`)) {
  test(`${row.change} = ${row.to} asks ${row.asks}: ${row.because}`, () => {
    const [good] = PAIR.input.contracts;
    if (good === undefined) throw new Error("the pair has a contract");
    const document = changed(good, row.change, row.to === "(removed)" ? undefined : JSON.parse(row.to));

    expect(
      openQuestions(document)
        .map(({ id }) => id)
        .join(" "),
    ).toBe(row.asks === "(nothing)" ? "" : row.asks);
  });
}

test("an answer to what the contract already says is a problem, not a second opinion", () => {
  const [good] = PAIR.input.contracts;
  if (good === undefined) throw new Error("the pair has a contract");

  const complete = completeContract({ ...good, interpretations: { werktag: { answer: "mon-sat" } } });

  expect(complete).toMatchObject({ ok: false, problems: [{ code: "contract.answer-unasked", at: "interpretations.werktag" }] });
});

test("an answer takes along the answers that only its old value had asked for", () => {
  const both = answered(templateOf("service-30"), "rounding=charge rounding-mode.charge=up rounding-scope.charge=issue-period");
  const none = answerQuestion(both, "rounding", "none", null);

  expect(none.ok && Object.keys(none.value.interpretations ?? {})).toEqual(["rounding"]);
});
