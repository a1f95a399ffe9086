import { TEMPLATES } from "../../src/core/contract/templates";
import { table } from "../support/table";
import { ADMIN, MINUTE, MIRA, STRANGER, expectGood, openOffice, type AnswerOf, type Office } from "../../commands/bench/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
}, 60_000);
afterAll(() => office.site.dispose());

type Draft = Exclude<AnswerOf<"admin", "contract">, { problems: unknown } & { id?: never }>;

const ids = async (): Promise<readonly string[]> => {
  const answer = await expectGood(office.ask("admin", "contracts", {}, ADMIN));
  return "contracts" in answer ? answer.contracts.map(({ id }) => id) : [];
};
const importing = (text: string, rev: number | null = null) => office.ask("admin", "importContracts", { text, rev }, ADMIN);
const exported = async (): Promise<string> => {
  const answer = await office.ask("admin", "exportContracts", { ids: ["acme-service-30"] }, ADMIN);
  return "text" in answer ? answer.text : "";
};

for (const row of table<"from" | "to" | "code" | "because">(`
  from                      | to                      | code                           | because
  timezone: Europe/Vienna   | timezone: Mars/Olympus  | contract.zone-unknown          | no such zone
  currency: EUR             | currency: Taler         | contract.currency-unknown      | no such currency
  calendar: wien            | calendar: atlantis      | contract.calendar-unknown      | no such calendar
  overage: regular          | overage: golden         | contract.rate-unknown          | a category names a rate that is not there
  quota: content            | quota: gold             | contract.quota-unknown         | a category names a quota that is not there
`)) {
  test(`an import with ${row.to} is refused, and nothing of it is stored: ${row.because}`, async () => {
    const text = (await exported()).replaceAll("acme-service-30", "broken").replace(row.from, row.to);
    const answer = await importing(text);

    expect(answer).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: row.code, at: expect.stringMatching(/^contracts\[0\]|^calendars/) })]),
    });
    expect(await ids()).toEqual(["acme-service-30"]);
  });
}

test("all mistakes of a text are named at once", async () => {
  const text = (await exported())
    .replaceAll("acme-service-30", "broken")
    .replace("timezone: Europe/Vienna", "timezone: Mars/Olympus")
    .replace("currency: EUR", "currency: Taler");
  const answer = await importing(text);

  expect(answer).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ code: "contract.zone-unknown" }),
      expect.objectContaining({ code: "contract.currency-unknown" }),
    ]),
  });
});

test("what is exported reads back as the same draft", async () => {
  const text = await exported();
  const answer = await importing(text);

  expect(answer).toMatchObject({ drafts: [{ id: "acme-service-30", problems: [] }] });
  expect(await exported()).toBe(text);
});

test("a save with an older revision is refused", async () => {
  const answer = await importing(await exported(), 0);

  expect(answer).toMatchObject({ problems: [{ code: "contract.changed-meanwhile" }] });
});

test("a template asks its open points, is refused while one is open, and is in force when all are answered", async () => {
  await expectGood(office.ask("admin", "saveCustomer", { id: "brandl", name: "Bäckerei Brandl", matches: ["org:2"] }, ADMIN));
  const [template] = TEMPLATES;
  const yaml = (template?.yaml ?? "").replace(/^(\s*customer:).*$/m, "$1 brandl").replace(/^(\s*-?\s*id:).*$/m, "$1 brandl-service");
  const imported = await expectGood(importing(yaml));
  let draft = ("drafts" in imported ? imported.drafts[0] : undefined) as Draft;
  expect(draft.summary.openQuestions).toBeGreaterThan(0);
  const early = await office.ask("admin", "activate", { id: draft.id, rev: draft.rev, from: "2026-08-01" }, ADMIN);
  expect(early).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code: "contract.option-open" })]) });

  expect(await office.ask("admin", "sheet", { id: draft.id, locale: "de" }, ADMIN)).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code: "contract.option-open" })]),
  });

  for (let open = draft.questions.find(({ answer }) => answer === null); open !== undefined; open = draft.questions.find(({ answer }) => answer === null)) {
    const answer = open.answers[0]?.value ?? "9000";
    draft = (await expectGood(office.ask("admin", "answerQuestion", { id: draft.id, rev: draft.rev, question: open.id, answer, note: null }, ADMIN))) as Draft;
  }
  const active = await office.ask("admin", "activate", { id: draft.id, rev: draft.rev, from: "2026-08-01" }, ADMIN);
  expect(active).toMatchObject({ id: draft.id, state: "active", version: 1, openQuestions: 0 });
  const again = await office.ask("admin", "activate", { id: draft.id, rev: draft.rev, from: "2026-08-01" }, ADMIN);
  expect(again).toMatchObject({ problems: [{ code: "contract.changed-meanwhile" }] });
});

test("a second version says what it changes and holds from its date", async () => {
  const text = (await exported()).replace("perHour: 9000", "perHour: 9900");
  const imported = await expectGood(importing(text));
  const draft = ("drafts" in imported ? imported.drafts[0] : undefined) as Draft;
  expect(draft.changes.length).toBeGreaterThan(0);

  const early = await office.ask("admin", "activate", { id: draft.id, rev: draft.rev, from: "2026-07-01" }, ADMIN);
  expect(early).toMatchObject({ problems: [{ code: "app.activation-date" }] });
  const active = await office.ask("admin", "activate", { id: draft.id, rev: draft.rev, from: "2026-12-01" }, ADMIN);
  expect(active).toMatchObject({ version: 2, from: "2026-12-01" });
});

test("the contract sheet of a month is that of the version in force in it; the administrator reads the newest", async () => {
  const ofMonth = (periodStart: string, contract = "acme-service-30") => office.ask("report", "sheet", { contract, periodStart, locale: "de-AT" }, ADMIN);
  const november = await expectGood(ofMonth("2026-11-01"));
  const december = await expectGood(ofMonth("2026-12-01"));
  const newest = await expectGood(office.ask("admin", "sheet", { id: "acme-service-30", locale: "de-AT" }, ADMIN));
  const codes = "sections" in november ? november.sections.map(({ title }) => title.code) : [];

  expect(november).toMatchObject({ title: { code: "sheet.title", facts: { customer: "ACME GmbH" } } });
  expect(codes).toEqual(expect.arrayContaining(["sheet.section.rates", "sheet.section.hours", "sheet.section.sign"]));
  expect(JSON.stringify(november)).toContain('"perHour":9000');
  expect(JSON.stringify(november)).toContain("sheet.hours.days");
  expect(JSON.stringify(december)).toContain('"perHour":9900');
  expect(december).toEqual(newest);
  expect(await ofMonth("2026-11-02")).toMatchObject({ problems: [{ code: "app.period-unknown" }] });
  expect(await ofMonth("2020-01-01")).toMatchObject({ problems: [{ code: "app.period-unknown" }] });
  expect(await ofMonth("2026-11-31")).toMatchObject({ problems: [{ code: "app.date-impossible" }] });
  expect(await ofMonth("2026-11-01", "nobodys")).toMatchObject({ problems: [{ code: "app.contract-unknown" }] });
});

test("an edit of the calendar lists the due times that move, and moves them only when saved", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  const calendars = await office.ask("admin", "calendars", {}, ADMIN);
  const spec = "calendars" in calendars ? calendars.calendars.find(({ id }) => id === "wien")?.spec : undefined;
  const shorter = { ...spec, closed: [...(spec?.closed ?? []), "2026-11-12"] };
  const ask = { id: "wien", from: "2026-11-10", spec: shorter, running: "too", dryRun: true };
  const due = async (): Promise<unknown> => {
    const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
    return "clocks" in view ? view.clocks.map(({ dueAt }) => dueAt) : [];
  };
  const before = await due();

  const dry = await office.ask("admin", "saveCalendar", ask, ADMIN);
  expect(dry).toMatchObject({ saved: false, moves: expect.arrayContaining([expect.objectContaining({ issue: issue.id, key: issue.key })]) });
  expect(await due()).toEqual(before);

  expect(await office.ask("admin", "saveCalendar", { ...ask, dryRun: false }, ADMIN)).toMatchObject({ saved: true });
  expect(await due()).not.toEqual(before);
  expect(await office.ask("admin", "saveCalendar", { ...ask, dryRun: false }, ADMIN)).toMatchObject({ problems: [{ code: "calendar.versions-out-of-order" }] });
});

for (const row of table<"customer" | "code" | "because">(`
  customer                                                    | code                | because
  {"id":"Über","name":"U","matches":[]}                       | app.id-malformed    | an id is lower case, digits and hyphens
  {"id":"x","name":" ","matches":[]}                          | app.name-missing    | people read names
  {"id":"x","name":"X","matches":["org:eins"]}                | app.match-malformed | organisations have numbers
  {"id":"x","name":"X","matches":["org:1"]}                   | app.match-taken     | it is ACME's
`)) {
  test(`a customer ${row.customer} is refused as ${row.code}: ${row.because}`, async () => {
    expect(await office.ask("admin", "saveCustomer", JSON.parse(row.customer) as object, ADMIN)).toMatchObject({ problems: [{ code: row.code }] });
  });
}

test("the checklist sees what is missing, and that it was mended", async () => {
  const done = async (code: string): Promise<boolean | undefined> => {
    const answer = await office.ask("admin", "setup", {}, ADMIN);
    return "items" in answer ? answer.items.find((item) => item.code === code)?.done : undefined;
  };
  expect(await done("organisations")).toBe(false);
  expect(await done("calendar")).toBe(true);
  expect(await done("unrouted")).toBe(true);
  await office.raise("Von niemandem", null, STRANGER.replace("brandl:max", "zentral:lea"));
  await office.pass(5 * MINUTE);
  expect(await done("unrouted")).toBe(false);
  expect(await office.ask("admin", "unrouted", {}, ADMIN)).toMatchObject({ issues: [{ summary: "Von niemandem", candidates: [] }] });

  await expectGood(office.ask("admin", "saveCustomer", { id: "zentral", name: "Café Zentral", matches: ["org:3"] }, ADMIN));
  await office.pass(5 * MINUTE);
  expect(await done("unrouted")).toBe(true);
});
