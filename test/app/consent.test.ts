import { CUSTOMERS } from "../../host/demo/cast";
import { ADMIN, EVA, HOUR, MINUTE, MIRA, PAUL, STRANGER, expectGood } from "../../commands/bench/office";
import { AskedCustomer, LAST_DAY, approver, terms } from "./support/asked-customer";

const TOM = CUSTOMERS.find(({ accountId }) => accountId === "qm:acme:tom")?.accountId ?? "";

jest.setTimeout(60_000);

let acme: AskedCustomer;
afterEach(() => acme.office.site.dispose());

const consentsIn = (shown: object): readonly { readonly at: string; readonly answerBy: string }[] =>
  (shown as { consents: readonly { readonly at: string; readonly answerBy: string }[] }).consents;

describe("an approval", () => {
  test("is asked with what it costs and until when; the customer's yes is kept, told once, and ends the pause at its time", async () => {
    acme = await AskedCustomer.open();
    const issue = await acme.raised();

    const asked = await expectGood(acme.ask(issue, { note: "Das Impressum hat fünf Seiten." }));
    expect(asked).toMatchObject({
      consents: [
        { state: "asked", overageMinutes: 15, amount: { amount: 2250 }, perHour: { amount: 9000 }, lastDay: LAST_DAY, unanswered: "stop", by: "Mira Lang" },
      ],
      clocks: [{ metric: "response" }, { metric: "resolution", state: "paused", pausedBy: "approval" }],
    });
    await acme.office.pass(HOUR);
    const shown = await expectGood(acme.office.ask("customer", "request", { key: issue.key }, EVA, issue));
    expect(shown).toMatchObject({ consents: [{ state: "asked", mayAnswer: true, by: null, note: "Das Impressum hat fünf Seiten." }] });
    const answered = await expectGood(acme.answer(issue, true));
    await acme.office.pass(5 * MINUTE);

    expect(answered).toMatchObject({ consents: [{ state: "approved", mayAnswer: false, ended: { channel: "portal", by: null } }] });
    expect(await acme.view(issue)).toMatchObject({
      clocks: [{}, { state: "running", pausedSeconds: 3600 }],
      consents: [{ state: "approved", ended: { by: "Eva Huber" } }],
    });
    expect(await acme.publicWords(issue)).toEqual([
      expect.stringMatching(/Wir bitten um Ihre Freigabe.*15.min.*22,50.€ \(zzgl. USt.\).*fünf Seiten.*Ohne Ihre Antwort arbeiten wir nicht weiter/s),
      expect.stringMatching(/Danke, die Freigabe ist erteilt/),
    ]);
    expect(await acme.allWords(issue)).toMatch(/Freigabe erteilt/);
  });

  test("is answered once: the first answer wins, a second click and a second person are told", async () => {
    acme = await AskedCustomer.open();
    const issue = await acme.raised();
    await expectGood(acme.ask(issue));

    const both = await Promise.all([acme.answer(issue, true, EVA), acme.answer(issue, false, TOM)]);
    const again = await acme.answer(issue, true, EVA);

    expect(both.map((one) => "problems" in one)).toContain(true);
    expect(both.map((one) => "problems" in one)).toContain(false);
    expect(again).toMatchObject({ problems: [{ code: expect.stringMatching(/^app\.consent-(approved|declined)$/) }] });
    expect((await acme.publicWords(issue)).filter((words) => words.startsWith("Danke")).length).toBeLessThan(2);
  });

  test("declined: the reason reaches the team, logging beyond asks for its reason", async () => {
    acme = await AskedCustomer.open();
    const issue = await acme.raised();
    await expectGood(acme.ask(issue));
    await expectGood(acme.answer(issue, false));
    await acme.office.pass(MINUTE);

    expect(await acme.view(issue)).toMatchObject({ consents: [{ state: "declined", ended: { reason: "Zu teuer" } }] });
    expect(await acme.allWords(issue)).toMatch(/Freigabe abgelehnt.*Zu teuer/);
    const log = { issue: issue.id, seconds: 2700, date: "2026-11-09", category: null, comment: "", announce: false, notAnnounced: null };
    expect(await acme.office.ask("agent", "logTime", log, MIRA, issue)).toMatchObject({ problems: [{ code: "app.announce-or-reason" }] });
  });

  test("covers what is logged within it, and not more", async () => {
    acme = await AskedCustomer.open();
    const issue = await acme.raised();
    await expectGood(acme.ask(issue));
    const preview = (seconds: number) => acme.office.ask("agent", "preview", { issue: issue.id, seconds, date: "2026-11-09", category: null }, MIRA, issue);

    expect(await preview(2700)).toMatchObject({ announce: { needed: true, announced: true } });
    expect(await preview(2760)).toMatchObject({ announce: { needed: true, announced: false } });
  });
});

describe("who may answer", () => {
  test("the named approver alone; a member reads who may, an agent and a stranger may not", async () => {
    acme = await AskedCustomer.open((yaml) => yaml + approver(EVA));
    const issue = await acme.raised();
    await expectGood(acme.ask(issue));

    expect(await acme.office.ask("customer", "myContract", { periodStart: null }, TOM)).toMatchObject({
      contracts: [{ consents: [{ summary: "Impressum ändern", key: issue.key, state: "asked", mayAnswer: false, approvers: ["Eva Huber"] }] }],
    });
    for (const account of [TOM, STRANGER, MIRA, PAUL]) {
      const refused = (await acme.answer(issue, true, account)) as { problems?: readonly { code: string }[] };
      expect(refused.problems?.map(({ code }) => code.startsWith("app.may-not-"))).toEqual([true]);
    }
    expect(await acme.view(issue)).toMatchObject({ consents: [{ state: "asked" }], approvers: ["Eva Huber"] });
    await expectGood(acme.answer(issue, true, EVA));
  });

  test("nobody named: every member of the organisation, no participant from outside", async () => {
    acme = await AskedCustomer.open();
    const issue = await acme.raised();
    await expectGood(acme.ask(issue));
    await acme.office.jira(ADMIN, "POST", `/rest/servicedeskapi/request/${issue.key}/participant`, { accountIds: [STRANGER] });
    await acme.office.pass(5 * MINUTE);

    expect(await acme.answer(issue, true, STRANGER)).toMatchObject({ problems: [{ code: "app.may-not-approve" }] });
    expect(await acme.office.ask("customer", "request", { key: issue.key }, STRANGER, issue)).toMatchObject({ consents: [{ mayAnswer: false }] });
  });
});

describe("time", () => {
  /** Storage refuses everything meanwhile: ticks and alarms come to nothing. */
  async function unseen(milliseconds: number): Promise<void> {
    acme.office.site.faults.refuseStorage = 1;
    await acme.office.pass(milliseconds);
    acme.office.site.faults.refuseStorage = 0;
  }

  test("unanswered, the contract says stop: it ends to the second although the tick is late, the pause with it, and the agent is told once", async () => {
    acme = await AskedCustomer.open((yaml) => yaml + terms("stop"));
    const issue = await acme.raised();
    const asked = await expectGood(acme.ask(issue));
    const [{ at, answerBy } = { at: "", answerBy: "" }] = consentsIn(asked);
    expect(Date.parse(answerBy) - Date.parse(at)).toBe(4 * HOUR);
    await acme.office.pass(3 * HOUR);
    await unseen(2 * HOUR);
    await Promise.all([acme.office.site.scheduler.runNow("tick"), acme.office.site.scheduler.runNow("tick")]);
    await acme.office.pass(5 * MINUTE);

    expect(await acme.view(issue)).toMatchObject({
      consents: [{ state: "lapsed", goesOn: false, ended: { at: answerBy, by: null } }],
      clocks: [{}, { metric: "resolution", state: "running", pausedSeconds: 4 * 3600 }],
    });
    expect((await acme.allWords(issue)).match(/Keine Antwort auf die Bitte um Freigabe/g)).toHaveLength(1);
    expect(await acme.answer(issue, true)).toMatchObject({ problems: [{ code: "app.consent-lapsed" }] });
  });

  test("an answer after the time but before the tick is too late", async () => {
    acme = await AskedCustomer.open((yaml) => yaml + terms("stop"));
    const issue = await acme.raised();
    await expectGood(acme.ask(issue, { lastDay: "2026-11-09" }));
    await acme.office.pass(3 * HOUR);
    await unseen(HOUR + 10);

    expect(await acme.office.ask("customer", "request", { key: issue.key }, EVA, issue)).toMatchObject({ consents: [{ state: "lapsed", mayAnswer: false }] });
    expect(await acme.answer(issue, true)).toMatchObject({ problems: [{ code: "app.consent-lapsed" }] });
  });

  test("a quote waits out its validity and nobody's silence accepts it", async () => {
    acme = await AskedCustomer.open((yaml) => yaml + terms("continue"));
    const issue = await acme.raised({ category: "feature", severity: 2 });
    await expectGood(acme.ask(issue, { kind: "quote", fixed: 45_000, lastDay: "2026-11-10" }));
    await acme.office.until("2026-11-10T22:50:00Z");
    expect(await acme.view(issue)).toMatchObject({ consents: [{ kind: "quote", state: "asked" }], clocks: [{}, { pausedBy: "quote" }] });
    await acme.office.until("2026-11-10T23:10:00Z");

    expect(await acme.view(issue)).toMatchObject({ consents: [{ kind: "quote", state: "lapsed", goesOn: false, ended: { at: "2026-11-10T23:00:00.000Z" } }] });
  });
});

test("taken back by the team: the customer is told, the clock runs on, the next one may be asked", async () => {
  acme = await AskedCustomer.open();
  const issue = await acme.raised();
  await expectGood(acme.ask(issue));
  expect(await acme.ask(issue)).toMatchObject({ problems: [{ code: "app.consent-pending" }] });
  await acme.office.pass(30 * MINUTE);
  const withdrawn = await expectGood(acme.office.ask("agent", "withdrawConsent", { issue: issue.id, id: `c.${issue.id}.1`, reason: "" }, MIRA, issue));

  expect(withdrawn).toMatchObject({ consents: [{ state: "withdrawn" }], clocks: [{}, { state: "running", pausedSeconds: 1800 }] });
  expect(await acme.answer(issue, true)).toMatchObject({ problems: [{ code: "app.consent-withdrawn" }] });
  expect(await acme.publicWords(issue)).toEqual([expect.anything(), expect.stringMatching(/hat sich erledigt/)]);
  expect(await expectGood(acme.ask(issue))).toMatchObject({ consents: [{ id: `c.${issue.id}.2`, state: "asked" }, { state: "withdrawn" }] });
});

test("an answer by mail needs its evidence; one that came before asking never pauses the clock", async () => {
  acme = await AskedCustomer.open();
  const issue = await acme.raised();
  expect(await acme.ask(issue, { channel: "mail", evidence: " " })).toMatchObject({ problems: [{ code: "app.evidence-missing" }] });
  const kept = await expectGood(acme.ask(issue, { channel: "mail", evidence: "Mail von Eva Huber, 9. Nov., 8:50" }));
  await acme.office.pass(5 * MINUTE);

  expect(kept).toMatchObject({ consents: [{ state: "approved", ended: { channel: "mail", evidence: "Mail von Eva Huber, 9. Nov., 8:50", by: "Mira Lang" } }] });
  expect(await acme.view(issue)).toMatchObject({ clocks: [{}, { state: "running", pausedSeconds: 0 }] });
  expect(await acme.office.ask("customer", "request", { key: issue.key }, EVA, issue)).toMatchObject({ consents: [{ ended: { evidence: null, by: null } }] });
});

test("an answer by phone ends what was asked", async () => {
  acme = await AskedCustomer.open();
  const issue = await acme.raised();
  await expectGood(acme.ask(issue));
  const record = { issue: issue.id, id: `c.${issue.id}.1`, approve: true, channel: "phone", evidence: "Anruf von Frau Huber" };
  expect(await acme.office.ask("agent", "recordAnswer", { ...record, evidence: "" }, MIRA, issue)).toMatchObject({
    problems: [{ code: "app.evidence-missing" }],
  });

  expect(await expectGood(acme.office.ask("agent", "recordAnswer", record, MIRA, issue))).toMatchObject({
    consents: [{ state: "approved", ended: { channel: "phone" } }],
  });
});
