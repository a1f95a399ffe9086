import { TEMPLATES } from "../../src/core/contract/templates";
import type { Statement } from "../../src/core/statement/statement";
import { ADMIN, EVA, MINUTE, MIRA, expectGood, openOffice, type AnswerOf, type Office } from "../../commands/bench/office";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z"), contracts: [] });
}, 60_000);
afterEach(() => office.site.dispose());

type Draft = Exclude<AnswerOf<"admin", "contract">, { problems: unknown } & { id?: never }>;

/** The template as an agency takes it: ACME's, in force since August, with its own people in the service team. */
const taken = (yaml: string): string =>
  yaml
    .replace(/^( *customer:).*$/m, "$1 acme")
    .replace(/^( *term:).*$/m, '$1 { from: "2026-08-01", until: "2027-08-01" }')
    .replace(/service: \[\]/, `service: ["${MIRA}"]`)
    .replace(/\bon: null/g, 'on: "2026-08-01"')
    .replaceAll("resume: null", "resume: status");

/** Imports the text and answers every open point: the first answer that is offered, else an hour or 90,00. */
async function answered(text: string): Promise<Draft> {
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  let draft = ("drafts" in imported ? imported.drafts[0] : undefined) as Draft;
  expect(draft.problems).toEqual([]);
  for (let open = draft.questions.find(({ answer }) => answer === null); open !== undefined; open = draft.questions.find(({ answer }) => answer === null)) {
    const answer = open.answers[0]?.value ?? (open.freeForm === "minutes" ? "60" : "9000");
    draft = (await expectGood(office.ask("admin", "answerQuestion", { id: draft.id, rev: draft.rev, question: open.id, answer, note: null }, ADMIN))) as Draft;
  }
  return draft;
}

for (const { id, title, yaml } of TEMPLATES) {
  test(`${title}: imported, answered, activated, told before a request, worked on, stated and reported`, async () => {
    const draft = await answered(taken(yaml));
    const active = await expectGood(office.ask("admin", "activate", { id: draft.id, rev: draft.rev, from: "2026-08-01" }, ADMIN));
    expect(active).toMatchObject({ id, state: "active", openQuestions: 0, from: "2026-08-01" });

    const form = await expectGood(office.ask("field", "classForm", { issue: null, project: "10001", portal: "1", requestType: null }, EVA));
    if (!("categories" in form)) throw new Error("no form");
    expect(form.link).toMatchObject({ kind: "contract", contract: id });
    const [category] = form.categories.filter(({ treatment }) => treatment !== "quote-first" && treatment !== "not-covered" && treatment !== "fixed");
    if (category === undefined) throw new Error(`${id} covers nothing`);

    const issue = await office.raise("Etwas ist zu tun", { category: category.id, ...(form.levels.length === 0 ? {} : { severity: 1 }) });
    await office.pass(5 * MINUTE);
    await office.log(issue.key, 2700, "2026-11-09T08:02:00Z");
    await office.pass(5 * MINUTE);

    const panel = await expectGood(office.ask("agent", "issue", { issue: issue.id }, MIRA, issue));
    const portal = await expectGood(office.ask("customer", "request", { key: issue.key }, EVA));
    const view = await expectGood(office.ask("report", "statement", { contract: id, periodStart: "2026-11-01" }, ADMIN));
    const overview = await expectGood(office.ask("report", "overview", { month: "2026-11" }, ADMIN));
    const own = await expectGood(office.ask("customer", "myContract", { periodStart: null }, EVA));
    const sheet = await expectGood(office.ask("report", "sheet", { contract: id, periodStart: "2026-11-01", locale: "de" }, ADMIN));
    const csv = await expectGood(office.ask("report", "csv", { month: "2026-11", contract: id, locale: "de" }, ADMIN));
    if (!("statement" in view) || !("charged" in panel) || !("contracts" in own) || !("amount" in portal) || !("rows" in overview)) throw new Error("no views");
    const { statement } = view;
    const amount = chargeOf(statement, issue.id);

    expect(panel).toMatchObject({ link: { kind: "contract", contract: id }, classification: { category: category.id }, charged: { amount: { amount } } });
    expect(panel.minutes).toMatchObject([{ seconds: 2700, parkedSeconds: 0 }]);
    expect(panel.clocks.filter(({ metric, state }) => state !== (metric === "work-start" ? "kept" : "running"))).toEqual([]);
    expect(portal).toMatchObject({ link: { kind: "contract" }, amount: { amount } });
    expect(statement.usages).toMatchObject([{ issue: issue.id, seconds: 2700 }]);
    expect(statement.lines.filter((line) => line.trace.length === 0)).toEqual([]);
    expect(overview.rows).toMatchObject([{ contract: id, total: { amount: statement.total }, attention: 0 }]);
    expect(own.contracts).toMatchObject([{ contract: id, statement: { total: statement.total } }]);
    expect("sections" in sheet && sheet.sections.length).toBeGreaterThan(3);
    expect("text" in csv && csv.text).toContain(issue.key);
  }, 120_000);
}

const chargeOf = ({ lines }: Statement, issue: string): number => lines.reduce((sum, line) => (line.issue === issue ? sum + line.amount : sum), 0);
