import { comment, moveTo } from "../../host/demo/acts";
import { basisOnCall } from "../../host/demo/contracts";
import { STATUS } from "../../host/jira/facts/workflow";
import { receiveMail } from "../../host/jira/mail-in";
import type { IssueView, OnCallApi, StatementView } from "../../src/app/api";
import { table } from "../support/table";
import { ADMIN, EVA, MINUTE, MIRA, NORA, PAUL, STRANGER, expectGood, openOffice, type Office } from "../../commands/bench/office";

/** Tuesday 5 January 2027, 22:45 in Stuttgart; the 6th is Epiphany, a holiday in Baden-Württemberg. */
const EVENING = Date.parse("2027-01-05T21:45:00Z");

let office: Office;
let issue: { id: string; key: string };
beforeEach(async () => {
  office = await openOffice({ start: EVENING, contracts: [], more: [basisOnCall("acme-on-call", "acme")] });
  issue = await office.raise("Server antwortet nicht", { category: "incident", severity: 1 });
  await office.until("2027-01-05T22:00:00Z");
}, 60_000);
afterEach(() => office.site.dispose());

const act = (key: keyof OnCallApi | "issue" | "classify", ask: object = {}, account = MIRA) =>
  office.ask("agent", key, { issue: issue.id, ...ask }, account, issue) as Promise<IssueView>;
const called = (ask: object = {}) => act("recordCall", { at: null, channel: "phone", caller: null, ...ask });
const view = () => expectGood(act("issue"));

test("the night of 5 January 2027: call at 23:00, one hour, deployment, report due on Thursday 7 January at 17:00", async () => {
  const afterCall = await expectGood(called());
  expect(afterCall).toMatchObject({
    onCall: { reachable: true, calls: [{ refusal: null, channel: "phone" }], deployments: [] },
    clocks: expect.arrayContaining([expect.objectContaining({ target: "on-call", onCall: true, state: "running", zone: "Europe/Berlin" })]),
  });
  expect(afterCall.clocks.find(({ target }) => target === "on-call")?.dueAt).toMatch(/^2027-01-05T23:00/);

  expect(await badge()).toEqual({ label: "Anruf 00:00", type: "inprogress" });
  await office.until("2027-01-05T22:20:00Z");
  await expectGood(act("beginDeployment", { started: null, ended: null }));
  await office.until("2027-01-05T23:10:00Z");
  const running = await view();
  expect(running.clocks.find(({ target }) => target === "on-call")).toMatchObject({ state: "kept", stoppedAt: expect.stringMatching(/^2027-01-05T22:20/) });
  const [deployment] = running.onCall?.deployments ?? [];
  expect(deployment).toMatchObject({ onCall: true, endedAt: null, report: null, feedback: { doneAt: null } });
  expect(await act("sendReport", { deployment: deployment?.id, comment: null, at: null })).toMatchObject({ problems: [{ code: "app.deployment-runs-still" }] });

  const ended = await expectGood(act("endDeployment", { deployment: deployment?.id, ended: null }));
  expect(ended.onCall?.deployments[0]).toMatchObject({ report: { dueAt: "2027-01-07T16:00:00.000Z", sentAt: null, overdue: false } });
  expect(ended.clocks.find(({ metric }) => metric === "deployment-report")).toMatchObject({ state: "running", dueAt: "2027-01-07T16:00:00.000Z" });

  await comment(office.site.jira, MIRA, issue.key, "Der Server läuft wieder.", false);
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.resolved);
  await office.until("2027-01-06T12:00:00Z");
  expect(await badge()).toEqual({ label: "Bericht Do.", type: "inprogress" });
  const resolved = await view();
  expect(resolved.onCall?.deployments[0]?.feedback).toEqual({ doneAt: expect.stringMatching(/^2027-01-05T23:1/), fact: null });
  const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}`);
  expect(Object.values(fields)).toContain("2027-01-07T16:00:00.000+0000");

  const stated = await expectGood(office.ask("report", "statement", { contract: "acme-on-call", periodStart: "2027-01-01" }, NORA));
  expect((stated as StatementView).clocks).toContainEqual(
    expect.objectContaining({ issue: issue.id, metric: "deployment-report", state: "running", dueAt: "2027-01-07T16:00:00.000Z" }),
  );
  await office.until("2027-01-07T14:10:00Z");
  expect(await noticesOn()).toContain(`sla:${issue.id}.report:1:7200s`);
  await comment(office.site.jira, MIRA, issue.key, "Bericht: Speicher voll, Logs gelöscht, Neustart.", false);
  await office.pass(MINUTE);
  const [first, second] = (await view()).onCall?.deployments[0]?.comments ?? [];
  expect(first).toBeDefined();
  const sent = await expectGood(act("sendReport", { deployment: deployment?.id, comment: second?.id, at: null }));
  expect(sent.clocks.find(({ metric }) => metric === "deployment-report")).toMatchObject({ state: "kept", stoppedAt: second?.at });
  await office.until("2027-01-08T12:00:00Z");
  expect((await noticesOn()).filter((key) => key.endsWith("breach"))).toEqual([]);
}, 60_000);

test("a report that nobody sends is warned of two business hours before, and missed on Thursday evening", async () => {
  await expectGood(called({ at: "2027-01-05T22:50" }));
  await expectGood(act("beginDeployment", { started: "2027-01-05T22:55", ended: "2027-01-05T22:58" }));
  await office.until("2027-01-07T16:10:00Z");

  expect((await noticesOn()).filter((key) => key.includes(".report:"))).toEqual([`sla:${issue.id}.report:1:7200s`, `sla:${issue.id}.report:1:breach`]);
}, 60_000);

test("a second call about the same incident starts no second clock, one after the deployment does", async () => {
  await expectGood(called());
  await office.pass(5 * MINUTE);
  const second = await expectGood(called());
  expect(second.clocks.filter(({ target }) => target === "on-call")).toHaveLength(1);
  await expectGood(act("beginDeployment", { started: null, ended: null }));
  await office.pass(10 * MINUTE);
  const [deployment] = (await view()).onCall?.deployments ?? [];
  await expectGood(act("endDeployment", { deployment: deployment?.id, ended: null }));
  await office.pass(60 * MINUTE);
  const again = await expectGood(called());

  expect(again.clocks.filter(({ target }) => target === "on-call").map(({ state }) => state)).toEqual(["kept", "running"]);
});

test("misuse takes the promise and the report back, and can itself be taken back", async () => {
  await expectGood(called());
  await office.pass(MINUTE);
  await expectGood(act("beginDeployment", { started: null, ended: null }));
  await office.pass(MINUTE);
  const [deployment] = (await view()).onCall?.deployments ?? [];
  const before = await expectGood(act("endDeployment", { deployment: deployment?.id, ended: null }));
  const [call] = before.onCall?.calls ?? [];
  expect(await act("recordMisuse", { call: call?.id, reason: " " })).toMatchObject({ problems: [{ code: "app.misuse-reason-missing" }] });
  const misused = await expectGood(act("recordMisuse", { call: call?.id, reason: "Nur eine Frage zu Texten" }));
  expect(misused.onCall).toMatchObject({
    calls: [{ refusal: "misuse", misuse: { reason: "Nur eine Frage zu Texten" } }],
    deployments: [{ onCall: false, report: null, feedback: null, runbook: [] }],
  });
  expect(misused.clocks.some(({ target }) => target === "on-call" || target === "report")).toBe(false);
  const back = await expectGood(act("takeBackOnCall", { fact: misused.onCall?.calls[0]?.misuse?.fact }));

  expect(back.onCall).toMatchObject({ calls: [{ refusal: null, misuse: null }], deployments: [{ onCall: true }] });
});

test("a mail at night counts from opening; a call by mail, of category 2 or by day does not count", async () => {
  const key = await receiveMail(office.site.jira, { from: "eva@acme.example", project: "WEB", subject: "Ausfall", text: "Hallo" });
  const mail = await office.jira<{ id: string; key: string }>(ADMIN, "GET", `/rest/api/3/issue/${key}?fields=summary`);
  await office.pass(5 * MINUTE);
  await expectGood(office.ask("agent", "classify", { issue: mail.id, category: "incident", severity: 1, reason: "Ausfall", counts: null }, MIRA, mail));
  const seen = (await expectGood(office.ask("agent", "issue", { issue: mail.id }, MIRA, mail))) as IssueView;
  expect(seen.clocks).toMatchObject([{ target: "start-1", continuesAt: "2027-01-07T08:00:00.000Z", dueAt: "2027-01-07T09:00:00.000Z" }]);

  expect(await act("callPreview", { at: null, channel: "email" })).toMatchObject({ refusal: "channel", dueAt: null });
  expect(await act("callPreview", { at: "2027-01-05T16:59", channel: "phone" })).toMatchObject({ refusal: "service-time", at: "2027-01-05T15:59:00.000Z" });
  expect(await act("callPreview", { at: "2027-01-05T17:00", channel: "phone" })).toMatchObject({ refusal: null, dueAt: "2027-01-05T17:00:00.000Z" });
  await expectGood(act("classify", { category: null, severity: 2, reason: "Nur langsam", counts: null }));
  expect(await act("callPreview", { at: null, channel: "phone" })).toMatchObject({ refusal: "severity" });
});

test("a call before the issue was written counts from the call; the runbook is ticked and unticked; feedback by phone", async () => {
  await expectGood(called({ at: "2027-01-05T22:40", caller: (await view()).onCall?.callers[0]?.id ?? null }));
  const deployed = await expectGood(act("beginDeployment", { started: "2027-01-05T22:50", ended: "2027-01-05T22:59" }));
  expect(deployed.clocks.find(({ target }) => target === "on-call")).toMatchObject({ startedAt: "2027-01-05T21:40:00.000Z", state: "kept" });
  expect(deployed.onCall?.calls).toMatchObject([{ caller: "Eva Huber" }]);
  const deployment = deployed.onCall?.deployments[0]?.id;
  const ticked = await expectGood(act("tickStep", { deployment, step: "restart" }));
  const step = ticked.onCall?.deployments[0]?.runbook.find((one) => one.step === "restart");
  expect(step).toMatchObject({ doneAt: expect.any(String), label: { de: "Kontrollierter Neustart der Server" } });
  const unticked = await expectGood(act("takeBackOnCall", { fact: step?.fact }));
  expect(unticked.onCall?.deployments[0]?.runbook.every(({ doneAt }) => doneAt === null)).toBe(true);
  const told = await expectGood(act("giveFeedback", { deployment }));
  expect(told.onCall?.deployments[0]?.feedback).toMatchObject({ doneAt: expect.any(String), fact: expect.stringMatching(/^f/) });
});

test("the deployment is billed at the deployment rate, work before it at the usual one; misuse withdraws it, taking that back restores it", async () => {
  await office.log(issue.key, 600, "2027-01-05T21:50:00Z");
  await office.until("2027-01-05T23:10:00Z");
  await expectGood(called({ at: "2027-01-05T22:50" }));
  const begun = await expectGood(act("beginDeployment", { started: "2027-01-05T23:00", ended: "2027-01-05T23:50" }));
  expect(begun.onCall?.perHour).toEqual({ counting: { amount: 16_500, currency: "EUR" }, usual: { amount: 11_000, currency: "EUR" } });
  const ask = { deployment: begun.onCall?.deployments[0]?.id, comment: "Einsatz", unannounced: "Auf Anruf" };
  const logged = await expectGood(act("logDeployment", ask));
  // 10 min × 110 €/h = 18.33 and 50 min × 165 €/h = 137.50.
  expect(logged.minutes.map(({ started, seconds }) => [started, seconds])).toEqual([
    ["2027-01-05T21:50:00.000Z", 600],
    ["2027-01-05T22:00:00.000Z", 3000],
  ]);
  expect(logged.charged.amount).toEqual({ amount: 15_583, currency: "EUR" });
  expect(logged.charged.trace.map(({ code }) => code)).toContain("surcharge.on-call");

  const misused = await expectGood(act("recordMisuse", { call: logged.onCall?.calls[0]?.id, reason: "Frage zu Texten" }));
  // One line of 60 min × 110 €/h.
  expect(misused.charged.amount.amount).toBe(11_000);
  const back = await expectGood(act("takeBackOnCall", { fact: misused.onCall?.calls[0]?.misuse?.fact }));
  expect(back.charged.amount.amount).toBe(15_583);
});

test("a worklog written in Jira before the deployment was recorded takes its price when it is", async () => {
  await office.until("2027-01-05T23:10:00Z");
  await office.log(issue.key, 1800, "2027-01-05T22:30:00Z");
  await office.pass(MINUTE);
  expect((await view()).charged.amount.amount).toBe(5500);
  await expectGood(called({ at: "2027-01-05T23:00" }));
  const deployed = await expectGood(act("beginDeployment", { started: "2027-01-05T23:30", ended: "2027-01-06T00:05" }));

  expect(deployed.charged.amount.amount).toBe(8250);
});

for (const row of table<"act" | "ask" | "code" | "because">(`
  act             | ask                                                              | code                      | because
  recordCall      | {"at":"2027-01-05T23:59","channel":"phone","caller":null}        | app.time-in-future        | nobody calls later than now
  recordCall      | {"at":"2027-01-05T24:10","channel":"phone","caller":null}        | app.time-impossible       | no clock shows 24:10
  recordCall      | {"at":"2026-02-30T10:00","channel":"phone","caller":null}        | app.time-impossible       | February has no 30th
  recordCall      | {"at":"2026-07-31T23:59","channel":"phone","caller":null}        | app.before-contract       | the contract begins in August 2026
  recordCall      | {"at":null,"channel":"pigeon","caller":null}                     | app.unknown-channel       | the contract names phone and mail
  recordCall      | {"at":null,"channel":"phone","caller":"nobody"}                  | app.unknown-caller        | only people of the issue
  recordCall      | {"at":5,"channel":"phone","caller":null}                         | app.ask-malformed         | a time is text
  beginDeployment | {"started":"2027-01-05T22:50","ended":"2027-01-05T22:40"}        | app.deployment-ends-early | nothing ends before it begins
  beginDeployment | {"started":null,"ended":"2027-01-05T23:30"}                      | app.time-in-future        | what is still to come is not recorded
  endDeployment   | {"deployment":"d1","ended":null}                                 | app.unknown-deployment    | there is none
  tickStep        | {"deployment":"d1","step":"restart"}                             | app.unknown-deployment    | there is none
  recordMisuse    | {"call":"c1","reason":"x"}                                       | app.unknown-call          | there is none
  takeBackOnCall  | {"fact":"r0"}                                                    | app.unknown-fact          | what Jira said is not ours to take back
`)) {
  test(`${row.act} ${row.ask} is refused as ${row.code}: ${row.because}`, async () => {
    expect(await act(row.act as keyof OnCallApi, JSON.parse(row.ask) as object)).toMatchObject({ problems: [{ code: row.code }] });
  });
}

test("one deployment runs at a time, a report is not sent before the end, and who may not see records nothing", async () => {
  await expectGood(called());
  const begun = await expectGood(act("beginDeployment", { started: null, ended: null }));
  expect(await act("beginDeployment", { started: null, ended: null }, PAUL)).toMatchObject({ problems: [{ code: "app.deployment-runs" }] });
  const deployment = begun.onCall?.deployments[0]?.id;
  await office.pass(20 * MINUTE);
  await expectGood(act("endDeployment", { deployment, ended: null }));
  expect(await act("endDeployment", { deployment, ended: null })).toMatchObject({ problems: [{ code: "app.deployment-over" }] });
  expect(await act("sendReport", { deployment, comment: null, at: "2027-01-05T23:05" })).toMatchObject({ problems: [{ code: "app.report-too-early" }] });
  expect(await act("sendReport", { deployment, comment: "1", at: null })).toMatchObject({ problems: [{ code: "app.unknown-comment" }] });
  expect(await act("recordCall", { at: null, channel: "phone", caller: null }, STRANGER)).toMatchObject({ problems: [{ code: "app.may-not-see" }] });
  expect(await act("recordCall", { at: null, channel: "phone", caller: null }, EVA)).toMatchObject({ problems: [expect.anything()] });
});

async function badge(): Promise<unknown> {
  const event = { extension: { type: "jira:issueContext", issue }, context: { locale: "de-DE", moduleKey: "contract" } };
  const outcome = await office.site.run.invokeFunction({ functionKey: "issue-badge", event });
  return outcome.ok ? (outcome.result as { status?: { value: unknown } }).status?.value : outcome.message;
}

async function noticesOn(): Promise<readonly string[]> {
  const { comments } = await office.jira<{ comments: { properties?: { key: string; value: { key?: string } }[] }[] }>(
    ADMIN,
    "GET",
    `/rest/api/3/issue/${issue.key}/comment?expand=properties`,
  );
  return comments.flatMap(({ properties = [] }) => properties.flatMap(({ key, value }) => (key === "kontingent.notice" ? (value.key ?? []) : [])));
}

test("a caller is chosen from the contract's contacts too: by account as that person, by name as written; the agency's own manager is none", async () => {
  const contacts = `contacts:
  - { role: emergency, name: Dr. Hanna Bauer }
  - { role: approver, name: Tom Hale, account: "qm:acme:tom" }
  - { role: support-manager, name: Nora Fuchs, account: "${NORA}" }
`;
  const { yaml, from } = basisOnCall("acme-on-call", "acme");
  const other = await openOffice({ start: EVENING, contracts: [], more: [{ id: "acme-on-call", from, yaml: yaml + contacts }] });
  try {
    const raised = await other.raise("Server antwortet nicht", { category: "incident", severity: 1 });
    await other.until("2027-01-05T22:00:00Z");
    const ask = (key: string, more: object) => other.ask("agent", key as "issue", { issue: raised.id, ...more }, MIRA, raised) as Promise<IssueView>;
    const shown = await expectGood(ask("issue", {}));
    expect(shown.onCall?.callers.map(({ name }) => name)).toEqual(["Eva Huber", "Dr. Hanna Bauer", "Tom Hale"]);
    await expectGood(ask("recordCall", { at: "2027-01-05T22:50", channel: "phone", caller: "Dr. Hanna Bauer" }));
    const after = await expectGood(ask("recordCall", { at: "2027-01-05T22:55", channel: "phone", caller: "Tom Hale" }));
    expect(after.onCall?.calls.map(({ caller }) => caller)).toEqual(["Dr. Hanna Bauer", "Tom Hale"]);
    expect(await ask("recordCall", { at: null, channel: "phone", caller: "Nora Fuchs" })).toMatchObject({ problems: [{ code: "app.unknown-caller" }] });
  } finally {
    other.site.dispose();
  }
}, 60_000);
