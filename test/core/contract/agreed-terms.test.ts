import { completeContract } from "../../../src/core/contract/complete-contract";
import type { ContractDocument } from "../../../src/core/contract/document";
import { answerQuestion, openQuestions, questionsOf } from "../../../src/core/contract/questions";
import { contractSheet } from "../../../src/core/contract/sheet";
import { renderSheet } from "../../../src/core/contract/sheet/render";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { table } from "../../support/table";

const [GOOD] = PAIR.input.contracts;
if (GOOD === undefined) throw new Error("the pair has a contract");

/** `path=json`, several separated by ` & `. */
const having = (changes: string): ContractDocument =>
  changes.split(" & ").reduce((document, change) => {
    const [path = "", value = ""] = [change.slice(0, change.indexOf("=")), change.slice(change.indexOf("=") + 1)];
    return changed(document, path, JSON.parse(value));
  }, GOOD as ContractDocument);

function answered(document: ContractDocument, answers: string): ContractDocument {
  return answers.split(" ").reduce((now, pair) => {
    const [id = "", answer = ""] = pair.split("=");
    const next = answerQuestion(now, id, answer, null);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value;
  }, document);
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const example = (document: ContractDocument, id: string, answer: string): string => {
  const choice = questionsOf(document)
    .find((question) => question.id === id)
    ?.answers.find(({ value }) => value === answer);
  return choice?.example ? plain(say("en", `trace.${choice.example.code}`, choice.example.facts)) : "";
};

for (const row of table<"changes" | "questions" | "because">(`
  changes                                                        | questions                          | because
  quotas[0].limit="soft"                                         | none                               | nobody has to approve: nothing is asked
  quotas[0].limit="hard"                                         | approval-unanswered approval-after | a hard limit needs approvals (RULES §5)
  approval={"unanswered":null,"afterBusinessHours":8}            | approval-unanswered                | the text says how long, not what then
  approval={"unanswered":"stop","afterBusinessHours":null}       | approval-after                     | the text says what then, not how long
  categories.help={"treatment":"free"}                           | reclassified                       | work that is included beside work that is billed (S115)
  categories.help={"treatment":"free","obligation":{"every":"year"}} | none                           | an owed task is nobody's mistake
  pooling={"allowed":null}                                       | pooling                            | which two months: the text leaves it open (S52)
  pooling={"allowed":"either","approver":null}                   | pooling-approver                   | whose word it takes (S53)
  pooling={"allowed":"with-next"}                                | pooling-approver                   | a way that is allowed needs somebody who allows it
  pooling={"allowed":"none"}                                     | none                               | nothing to approve
  options.reclassified=null                                      | reclassified                       | the text leaves it open
  categories.help={"treatment":"free"} & options.reclassified="whole-issue" | none                    | it is written
  quotas[0].limit="hard" & approval={"unanswered":"stop","afterBusinessHours":8} | none               | both are written
`)) {
  test(`${row.changes} asks ${row.questions}: ${row.because}`, () => {
    const document = having(row.changes);
    const open = openQuestions(document).map(({ id }) => id);

    expect(open.join(" ") || "none").toBe(row.questions);
    expect(completeContract(document).ok).toBe(row.questions === "none");
  });
}

for (const row of table<"changes" | "point" | "answer" | "example" | "because">(`
  changes                             | point               | answer   | example                                                                                                     | because
  quotas[0].limit="hard"              | approval-unanswered | stop     | 15 min beyond the quota, no answer: they stay parked, €0.00 is billed.                                      | nothing without a yes
  quotas[0].limit="hard"              | approval-unanswered | continue | 15 min beyond the quota, no answer: 15 min × €90.00/h = €22.50.                                             | silence is a yes
  quotas[0].limit="hard"              | approval-after      | 16       | Asked Fri 4 Dec 2026, 15:00 (Vienna, service Mon–Fri 08:00–17:00, holiday on 8 Dec): the time ends Wed 9 Dec 2026, 13:00. | Fri 2 h, Mon 9 h, holiday, Wed 5 h
  pooling={"allowed":null}            | pooling             | none     | November is 60 min short, 60 min are left before and after: 60 min × €90.00/h = €90.00. | S52
  pooling={"allowed":null}            | pooling             | with-next | November is 60 min short, 60 min are left before and after: €0.00; December has 60 min less. | S52
  pooling={"allowed":null}            | pooling             | with-previous | November is 60 min short, 60 min are left before and after: €0.00; what was left in October does not expire. | S52
  pooling={"allowed":"either"}        | pooling-approver    | support-manager | November is 60 min short. If the support manager approves they cost nothing; without them €90.00, also if the account manager approves. | S53
  options.reclassified=null           | reclassified        | from-notice | 30 min of analysis, then the customer is told, then 30 min of work: 30 min × €90.00/h = €45.00.          | S115
  options.reclassified=null           | reclassified        | whole-issue | 30 min of analysis, then the customer is told, then 30 min of work: 60 min × €90.00/h = €90.00.          | S115
  quotas[0].limit="hard" & sla=null   | approval-after      | 16       | Asked Fri 4 Dec 2026, 15:00 (Vienna): the time ends Sat 5 Dec 2026, 07:00.                                  | without an SLA there are no service hours
`)) {
  test(`${row.point} = ${row.answer}: ${row.because}`, () => expect(example(having(row.changes), row.point, row.answer)).toBe(row.example));
}

for (const row of table<"changes" | "answers" | "sentence" | "because">(`
  changes                           | answers                                       | sentence                                                                                     | because
  quotas[0].limit="hard"            | approval-unanswered=stop approval-after=16     | If a request for approval is not answered, the work waits on. It waits 16 hours of service time. | the customer signs it
  quotas[0].limit="hard"            | approval-unanswered=continue approval-after=40 | it counts as given as far as was asked. It waits 40 hours of service time.                    | silence is a yes
  pooling={"allowed":null}          | pooling=with-next pooling-approver=support-manager | uses the next one’s quota in advance; never more than two months together. The support manager has to approve. | S52, S53
  options.reclassified=null         | reclassified=from-notice                      | If a request gets another category, it counts from the notice to you; work before it stays as it was.   | S115
  options.reclassified=null         | reclassified=whole-issue                      | If a request gets another category, it counts for all of its work.                                      | S115
  quotas[0].limit="hard" & sla=null | approval-unanswered=stop approval-after=8      | It waits 8 hours.                                                                            | by the clock
`)) {
  test(`the contract sheet says "${row.sentence}": ${row.because}`, () => {
    const sheet = contractSheet(answered(having(row.changes), row.answers), { language: "en" });

    expect(sheet.ok ? plain(renderSheet(sheet.value, { say: (key, facts) => say("en", key, facts) })) : sheet.problems).toContain(row.sentence);
  });
}

test("no hours, half hours and words are no time for an approval", () => {
  for (const answer of ["0", "1,5", "soon", "1001"])
    expect(answerQuestion(having('quotas[0].limit="hard"'), "approval-after", answer, null)).toMatchObject({
      ok: false,
      problems: [{ code: "contract.answer-invalid" }],
    });
});
