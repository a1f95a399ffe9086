import { comment, customerComment, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import { receiveMail } from "../../host/jira/mail-in";
import { table } from "../support/table";
import { ADMIN, EVA, HOUR, MINUTE, MIRA, STRANGER, expectGood, openOffice, type Office } from "../../commands/bench/office";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
}, 60_000);
afterEach(() => office.site.dispose());

const draft = (issue: { id: string }, seconds: number) => ({ issue: issue.id, seconds, date: "2026-11-09", category: null });
const log = (issue: { id: string; key: string }, seconds: number, rest: object = {}) =>
  office.ask("agent", "logTime", { ...draft(issue, seconds), comment: "", announce: false, notAnnounced: null, ...rest }, MIRA, issue);

test("DESIGN §1.4: 20 and 25 minutes on 30: the crossing worklog is split, 15 min over at 90 €/h are 22.50 €", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-09T08:01:00Z");
  await office.pass(MINUTE);

  const preview = await office.ask("agent", "preview", draft(issue, 1500), MIRA, issue);
  expect(preview).toMatchObject({
    coveredSeconds: 600,
    overageSeconds: 900,
    chargedMinutes: 15,
    amount: { amount: 2250, currency: "EUR" },
    announce: { needed: true, announced: false },
  });

  expect(await log(issue, 1500)).toMatchObject({ problems: [{ code: "app.announce-or-reason", facts: { over: 15 } }] });
  const offer = await office.ask("agent", "estimate", { issue: issue.id, seconds: 1500, category: null }, MIRA, issue);
  expect(offer).toMatchObject({ offered: true, leftMinutes: 10, overageMinutes: 15, amount: { amount: 2250 } });
  const announced = await expectGood(office.ask("agent", "announce", { issue: issue.id, seconds: 1500, category: null }, MIRA, issue));
  expect(announced).toMatchObject({ announcement: { state: "announced", overageMinutes: 15, amount: { amount: 2250 } } });
  expect(await log(issue, 1500)).toMatchObject({
    view: { charged: { coveredMinutes: 30, billableMinutes: 15, amount: { amount: 2250 } }, quotas: [{ used: 30, left: 0, over: 15 }] },
  });

  await office.pass(5 * MINUTE);
  const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}`);
  expect(Object.values(fields)).toEqual(expect.arrayContaining([15, 30]));
});

test("the announcement is public, in the customer's language, and said once", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  for (let n = 0; n < 2; n += 1) await office.ask("agent", "announce", { issue: issue.id, seconds: 2700, category: null }, MIRA, issue);

  const { values } = await office.jira<{ values: { body: string; public: boolean }[] }>(EVA, "GET", `/rest/servicedeskapi/request/${issue.key}/comment`);
  expect(values).toHaveLength(1);
  expect(values[0]).toMatchObject({ public: true, body: expect.stringMatching(/Wir rechnen mit etwa 45.min.*15.min.*22,50.€/) });
});

test("what could not be announced says why, and the reason is kept", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);

  expect(await log(issue, 2700, { notAnnounced: "  " })).toMatchObject({ problems: [{ code: "app.announce-or-reason" }] });
  expect(await log(issue, 2700, { notAnnounced: "Notfall am Telefon" })).toMatchObject({
    view: { announcement: { state: "not-possible", reason: "Notfall am Telefon" } },
  });
});

for (const row of table<"change" | "code" | "because">(`
  change                          | code                    | because
  {"seconds":0}                   | app.seconds-impossible  | nothing was worked
  {"seconds":-60}                 | app.seconds-impossible  | time does not run back
  {"seconds":90000}               | app.seconds-impossible  | more than a day in one entry
  {"seconds":1.5}                 | app.seconds-impossible  | Jira counts whole seconds
  {"date":"2026-02-30"}           | app.date-impossible     | February has no 30th
  {"date":"gestern"}              | app.date-impossible     | a date is year-month-day
  {"date":"2026-11-10"}           | app.date-in-future      | work is logged when it is done
  {"date":"2025-01-10"}           | app.no-contract-then    | the contract began in August 2026
  {"category":"gardening"}        | app.unknown-category    | the contract does not name it
  {"issue":"99999"}               | app.may-not-see         | no such issue for this person
`)) {
  test(`${row.change} is refused as ${row.code}: ${row.because}`, async () => {
    const issue = await office.raise();
    await office.pass(5 * MINUTE);
    expect(await log(issue, 600, JSON.parse(row.change) as object)).toMatchObject({ problems: [{ code: row.code }] });
  });
}

for (const row of table<"said" | "expected" | "because">(`
  said                                   | expected | because
  {"own":"design","text":"#regie"}       | design   | our dialog wins over the mark
  {"text":"Banner #regie fertig"}        | design   | the mark wins over the issue's category
  {}                                     | content  | the issue's category
`)) {
  test(`category ${row.expected}: ${row.because}`, async () => {
    const settings = { categoryByRequestType: {}, severityByPriority: {}, marks: { "#regie": "design" }, serviceAccounts: [] };
    await expectGood(office.ask("admin", "saveSettings", { settings }, ADMIN));
    const issue = await office.raise();
    await office.pass(5 * MINUTE);
    const { own, text = "" } = JSON.parse(row.said) as { own?: string; text?: string };
    await expectGood(log(issue, 600, { category: own ?? null, comment: text }));
    await office.pass(2 * MINUTE);

    expect(await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue)).toMatchObject({ minutes: [{ category: row.expected, seconds: 600 }] });
  });
}

test("a mail is low by itself, an agent's class wins, and its worklogs follow", async () => {
  const key = await receiveMail(office.site.jira, { from: "eva@acme.example", project: "WEB", subject: "Ohne Angaben", text: "Hallo" });
  const issue = await office.jira<{ id: string; key: string }>(ADMIN, "GET", `/rest/api/3/issue/${key}?fields=summary`);
  await office.pass(5 * MINUTE);
  expect(await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue)).toMatchObject({
    classification: { severity: 3, level: "low", source: "channel" },
  });
  await office.log(issue.key, 600, "2026-11-09T08:02:00Z");
  await office.pass(MINUTE);
  const view = await expectGood(
    office.ask("agent", "classify", { issue: issue.id, category: "design", severity: 1, reason: "Neues Layout", counts: "whole" }, MIRA, issue),
  );

  expect(view).toMatchObject({
    classification: { category: "design", severity: 1, level: "high", source: "class" },
    minutes: [{ category: "design", billedSeconds: 600 }],
  });
});

test("waiting on the customer stops the resolution clock, the answer lets it run on", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await comment(office.site.jira, MIRA, issue.key, "Welche Seite?", false);
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.waiting);
  await office.pass(HOUR);
  expect(await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue)).toMatchObject({
    clocks: [
      { metric: "response", state: "kept" },
      { metric: "resolution", state: "paused" },
    ],
  });
  await customerComment(office.site.jira, EVA, issue.key, "Die Startseite.");
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.progress);
  await office.pass(5 * MINUTE);

  const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
  expect(view).toMatchObject({ clocks: [{}, { state: "running", pausedSeconds: expect.closeTo(3600, -2) }] });
});

test("an issue of nobody is unrouted until an agent chooses; then its worklogs count", async () => {
  const { id, key } = await office.raise("Anruf", null, STRANGER);
  await office.pass(5 * MINUTE);
  await office.log(key, 600, "2026-11-09T08:02:00Z");
  await office.pass(MINUTE);
  expect(await office.ask("agent", "issue", { issue: id }, MIRA, { id, key })).toMatchObject({ link: { kind: "unrouted", mayAssign: true }, minutes: [] });
  const view = await office.ask("agent", "assignCustomer", { issue: id, customer: "acme" }, MIRA, { id, key });

  expect(view).toMatchObject({ link: { kind: "contract", contract: "acme-service-30" }, minutes: [{ seconds: 600 }] });
});
