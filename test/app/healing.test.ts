import { comment, deleteWork, editWork, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import { SEED } from "../support/seed";
import { meter } from "../../commands/bench/meter";
import { HOUR, MINUTE, MIRA, NORA, PAUL, openOffice, type Office } from "../../commands/bench/office";

process.stdout.write(`healing: faults drawn from seed ${SEED}\n`);

/** A morning of three issues with replies, pauses, worklogs, edits and deletions. */
async function morning(office: Office): Promise<readonly { id: string; key: string }[]> {
  const jira = office.site.jira;
  const issues: { id: string; key: string }[] = [];
  for (const [index, minutes] of [25, 40, 10].entries()) {
    const issue = await office.raise(`Vorgang ${index}`, { category: index === 2 ? "design" : "content", severity: index + 1 });
    issues.push(issue);
    await office.pass(3 * MINUTE);
    await comment(jira, MIRA, issue.key, "Wir kümmern uns.", false);
    await moveTo(jira, MIRA, issue.key, STATUS.waiting);
    await office.pass(10 * MINUTE);
    await moveTo(jira, MIRA, issue.key, STATUS.progress);
    await office.log(issue.key, minutes * 60, new Date(office.site.clock.now() - HOUR).toISOString());
    const gone = await office.log(issue.key, 900, new Date(office.site.clock.now() - HOUR).toISOString(), PAUL);
    const edited = await office.log(issue.key, 300, new Date(office.site.clock.now() - HOUR).toISOString(), PAUL);
    await deleteWork(jira, PAUL, issue.key, gone);
    await editWork(jira, PAUL, issue.key, edited, 600);
    await moveTo(jira, MIRA, issue.key, STATUS.resolved);
    await office.pass(7 * MINUTE);
  }
  return issues;
}

/** What everybody reads afterwards; instants of clocks included, arrival times left out. */
async function told(office: Office, issues: readonly { id: string; key: string }[]): Promise<unknown> {
  const statement = (await office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, NORA)) as unknown as {
    statement: { usages: { issue: string; seconds: number; coveredSeconds: number }[]; total: number };
  };
  const clocks: unknown[] = [];
  for (const issue of issues) {
    const view = (await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue)) as unknown as {
      clocks: { metric: string; state: string; stoppedAt: string | null; pausedSeconds: number }[];
    };
    clocks.push(view.clocks.map(({ metric, state, stoppedAt, pausedSeconds }) => ({ metric, state, stoppedAt, pausedSeconds })));
  }
  const usages = statement.statement.usages.map(({ issue, seconds, coveredSeconds }) => `${issue} ${seconds} ${coveredSeconds}`).toSorted();
  return { total: statement.statement.total, usages, clocks };
}

async function day(faults: Partial<Office["site"]["faults"]>): Promise<unknown> {
  const office = await openOffice({ start: Date.parse("2026-11-09T07:00:00Z"), seed: SEED });
  Object.assign(office.site.faults, { ...faults, seed: SEED });
  const issues = await morning(office);
  await office.pass(3 * HOUR);
  Object.assign(office.site.faults, { dropEvents: 0, doubleEvents: 0, lateEvents: 0, reorderEvents: 0 });
  await office.pass(2 * HOUR);
  const result = await told(office, issues);
  office.site.dispose();
  return result;
}

let undisturbed: unknown;
beforeAll(async () => {
  undisturbed = await day({});
}, 120_000);

test("an undisturbed morning says what was done", () => {
  expect(undisturbed).toMatchObject({ usages: expect.arrayContaining([expect.stringContaining(" 600 ")]) });
  expect((undisturbed as { usages: unknown[] }).usages).toHaveLength(6);
});

for (const [name, faults] of Object.entries({
  "every event lost": { dropEvents: 1 },
  "half of the events lost": { dropEvents: 0.5 },
  "every event doubled": { doubleEvents: 1 },
  "late, doubled and reordered events": { lateEvents: 0.5, doubleEvents: 0.3, reorderEvents: 0.7 },
  "stale queries": { staleQueries: 0.5 },
})) {
  test(`${name}: after the hourly run all read the same`, async () => {
    expect(await day(faults)).toEqual(undisturbed);
  }, 120_000);
}

test("100 worklogs on one contract at once are all counted once within two minutes", async () => {
  const office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
  const issues: { id: string; key: string }[] = [];
  for (let n = 0; n < 10; n += 1) issues.push(await office.raise(`Vorgang ${n}`));
  await office.pass(5 * MINUTE);
  const { counted, reset } = meter(office.site);
  reset();
  await Promise.all(Array.from({ length: 100 }, (_, n) => office.log(issues[n % 10]?.key ?? "", 60, "2026-11-09T08:01:00Z", n % 2 === 0 ? MIRA : PAUL)));
  await office.pass(2 * MINUTE);

  const { statement } = (await office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, NORA)) as unknown as {
    statement: { usages: unknown[]; quotas: { covered: number }[] };
  };
  office.site.dispose();
  expect(statement.usages).toHaveLength(100);
  expect(statement.quotas[0]?.covered).toBe(30);
  expect(counted.jiraReads).toBeLessThanOrEqual(10);
}, 120_000);

for (const reason of ["jira-burst-based", "jira-quota-tenant-based"] as const) {
  test(`Jira refuses with ${reason} all morning: nothing is lost, all read the same afterwards`, async () => {
    const office = await openOffice({ start: Date.parse("2026-11-09T07:00:00Z"), seed: SEED });
    office.site.faults.rateLimit = reason;
    const issues = await morning(office);
    office.site.faults.rateLimit = null;
    await office.pass(5 * HOUR);
    const result = await told(office, issues);
    office.site.dispose();
    expect(result).toEqual(undisturbed);
  }, 120_000);
}
