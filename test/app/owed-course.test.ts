import { STATUS } from "../../host/jira/facts/workflow";
import { ADMIN, EVA, HOUR, MINUTE, MIRA, NORA, expectGood, type Office } from "../../commands/bench/office";
import type { CustomerApi, IssueView, Refusal } from "../../src/app/api";
import { ACME, move, NOVEMBER, owedIssues, owingOffice, taskOf, type OwedIssue } from "./support/owing-office";

const MS = 120_000;
const CERTIFICATE = { contract: ACME, obligation: "certificate", due: "2026-11-30" };
let office: Office;
let issue: OwedIssue;

/** Monday 16 November: the certificate's issue is there. */
beforeEach(async () => {
  office = await owingOffice({ start: Date.parse("2026-11-15T20:30:00Z") });
  await office.until("2026-11-16T08:00:00Z");
  const [made] = await owedIssues(office);
  if (made === undefined) throw new Error("the certificate has no issue");
  issue = made;
}, MS);
afterEach(() => office.site.dispose());

const panel = async (): Promise<IssueView> => (await expectGood(office.ask("agent", "issue", { issue: issue.id }, MIRA, issue))) as IssueView;
const mine = async () => {
  const view = (await expectGood(office.ask("customer", "myContract", { periodStart: NOVEMBER }, EVA))) as Exclude<
    CustomerApi["myContract"]["answer"],
    Refusal
  >;
  return view.contracts[0]?.done;
};

test(
  "its issue says what it is, has the task's customer, contract and category, no clock, no due SLA, and no other category",
  async () => {
    const view = await panel();
    expect(view.owed).toEqual({ obligation: "certificate", due: "2026-11-30", state: "due", doneAt: null, byHand: false });
    expect(view).toMatchObject({
      link: { kind: "contract", contract: ACME, customer: "acme" },
      classification: { category: "certificate", source: "obligation" },
      clocks: [],
    });
    const other = { issue: issue.id, category: "content", severity: null, reason: "doch Inhalt", counts: "whole" };
    expect(await office.ask("agent", "classify", other, MIRA, issue)).toMatchObject({ problems: [{ code: "obligation.class-fixed" }] });
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${issue.key}`, { fields: { customfield_10102: { category: "design", severity: 1 } } });
    await office.pass(10 * MINUTE);
    expect(await panel()).toMatchObject({ classification: { category: "certificate" }, clocks: [] });
    await office.jira(MIRA, "DELETE", `/rest/api/3/issue/${issue.key}/properties/kontingent.obligation`);
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${issue.key}`, { fields: { customfield_10102: { category: "content", severity: 1 } } });
    await office.pass(10 * MINUTE);
    expect(await panel()).toMatchObject({ owed: { obligation: "certificate" }, classification: { category: "certificate" }, clocks: [] });
    await office.until("2026-12-01T08:00:00Z");
    expect((await panel()).owed?.state).toBe("overdue");
  },
  MS,
);

test(
  "resolved it is done since then and by whom, closed changes nothing, reopened it is owed again; the customer reads what is done",
  async () => {
    await move(office, issue.key, STATUS.resolved);
    const at = new Date(office.site.clock.now()).toISOString();
    await office.pass(5 * MINUTE);
    const done = { state: "done", done: { at, by: expect.stringContaining("Mira"), evidence: null }, work: { state: "resolved", key: issue.key } };
    expect(await taskOf(office, "certificate")).toMatchObject(done);
    expect(await mine()).toEqual([{ obligation: "certificate", due: "2026-11-30", at }]);
    expect((await panel()).owed).toMatchObject({ state: "done", doneAt: at });
    await office.pass(2 * HOUR);
    await move(office, issue.key, STATUS.closed);
    await office.pass(2 * HOUR);
    expect(await taskOf(office, "certificate")).toMatchObject(done);
    expect(await office.ask("report", "recordEvidence", { ...CERTIFICATE, evidence: "Erneuert" }, NORA)).toMatchObject({
      problems: [{ code: "obligation.done-already" }],
    });

    await move(office, issue.key, STATUS.open);
    await office.pass(5 * MINUTE);
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "due", done: null, work: { state: "open", key: issue.key } });
    expect(await mine()).toEqual([]);
  },
  MS,
);

test(
  "deleted it is owed again and says so; another one comes only when somebody asks, and then once",
  async () => {
    await office.jira(ADMIN, "DELETE", `/rest/api/3/issue/${issue.key}`);
    await office.until("2026-11-18T08:00:00Z");
    expect(await owedIssues(office)).toEqual([]);
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "due", done: null, work: { state: "gone", key: null } });
    await office.until("2026-12-01T08:00:00Z");
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "overdue", work: { state: "gone" } });

    const asked = await Promise.all([1, 2].map(() => office.ask("report", "createWork", CERTIFICATE, NORA)));
    expect(asked.filter((one) => "obligations" in one).length).toBeGreaterThanOrEqual(1);
    await office.pass(2 * HOUR);
    const again = (await owedIssues(office)).filter(({ obligation }) => obligation.includes("certificate"));
    expect(again).toHaveLength(1);
    expect(await taskOf(office, "certificate")).toMatchObject({ work: { state: "open", key: again[0]?.key } });
    expect(await office.ask("report", "createWork", CERTIFICATE, NORA)).toMatchObject({ problems: [{ code: "obligation.work-not-missing" }] });
    expect(await office.ask("report", "createWork", CERTIFICATE, MIRA)).toMatchObject({ problems: [{ code: "app.may-not-report" }] });
  },
  MS,
);

test(
  "evidence written by hand stands: the open issue is told once, inside, and its status decides no more",
  async () => {
    const record = () => office.ask("report", "recordEvidence", { ...CERTIFICATE, evidence: "Gültig bis 2027" }, NORA);
    expect([await record(), await record()].map((one) => "obligations" in one)).toEqual([true, true]);
    await office.pass(5 * MINUTE);
    const comments = async () =>
      (await office.jira<{ comments: { body: unknown; jsdPublic: boolean }[] }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}/comment`)).comments;
    expect((await comments()).map(({ body, jsdPublic }) => [jsdPublic, JSON.stringify(body).includes("Gültig bis 2027")])).toEqual([[false, true]]);
    const byHand = { state: "done", done: { by: expect.stringContaining("Nora"), evidence: "Gültig bis 2027" }, work: { key: issue.key } };
    expect(await taskOf(office, "certificate")).toMatchObject(byHand);
    expect((await panel()).owed).toMatchObject({ state: "done", byHand: true });

    await move(office, issue.key, STATUS.resolved);
    await office.pass(5 * MINUTE);
    await move(office, issue.key, STATUS.open);
    await office.pass(5 * MINUTE);
    expect(await taskOf(office, "certificate")).toMatchObject(byHand);
    await office.jira(ADMIN, "DELETE", `/rest/api/3/issue/${issue.key}`);
    await office.pass(5 * MINUTE);
    expect(await taskOf(office, "certificate")).toMatchObject({ ...byHand, work: { key: null } });
  },
  MS,
);

test(
  "time on the certificate is included and not counted, time on planning draws on the quota, as the task's treatment says",
  async () => {
    await office.until("2026-11-20T08:00:00Z");
    const planning = (await owedIssues(office)).find(({ obligation }) => obligation.includes("planning"));
    await office.log(issue.key, 3600, "2026-11-20T07:00:00Z");
    await office.log(planning?.key ?? "", 1200, "2026-11-20T07:00:00Z");
    await office.pass(10 * MINUTE);
    const minutes = (await panel()).minutes;
    expect(minutes).toMatchObject([{ category: "certificate", seconds: 3600, freeSeconds: 3600, chargedMinutes: 0 }]);
    expect(minutes[0]?.trace.map(({ code }) => code)).toContain("treatment.obligation");
    expect((await panel()).quotas).toMatchObject([{ id: "content", used: 20, left: 10 }]);
  },
  MS,
);

test(
  "who copies the mark of a task onto an issue of his own gets nothing for it",
  async () => {
    const other = await office.raise("Startseite ändern");
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${other.key}/properties/kontingent.obligation`, { key: issue.obligation });
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${other.key}`, { fields: { customfield_10102: { category: "content", severity: 1 } } });
    await office.pass(10 * MINUTE);
    const view = (await expectGood(office.ask("agent", "issue", { issue: other.id }, MIRA, other))) as IssueView;
    expect([view.owed, view.classification.category, view.clocks.length > 0]).toEqual([null, "content", true]);
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${other.key}/properties/kontingent.obligation`, { key: "obligation.ü/?" });
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${other.key}`, { fields: { customfield_10102: { category: "design", severity: 1 } } });
    await office.pass(10 * MINUTE);
    expect(await office.ask("agent", "issue", { issue: other.id }, MIRA, other)).toMatchObject({ owed: null, classification: { category: "design" } });
  },
  MS,
);
