import { comment, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import type { ContractRow } from "../../src/app/api";
import { ADMIN, EVA, MINUTE, MIRA, openOffice, type Office } from "../../commands/bench/office";

let office: Office;
afterEach(() => office.site.dispose());

async function row(month: string): Promise<ContractRow> {
  const report = await office.ask("report", "overview", { month }, ADMIN);
  const found = "rows" in report ? report.rows[0] : undefined;
  if (found === undefined) throw new Error(JSON.stringify(report));
  return found;
}

test("an issue whose work lies in two months shows their sum to the agent and to its customer", async () => {
  office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z") });
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-30T08:01:00Z");
  await office.until("2026-12-01T09:00:00Z");
  const request = () => office.ask("customer", "request", { key: issue.key }, EVA);
  const view = () => office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);

  expect(await request()).toMatchObject({ coveredMinutes: 20, chargedMinutes: 0 });
  expect(await view()).toMatchObject({ minutes: [{ seconds: 1200 }], charged: { coveredMinutes: 20 }, quotas: [{ used: 0, left: 30 }] });
  await office.log(issue.key, 2400, "2026-12-01T08:10:00Z");
  await office.pass(5 * MINUTE);

  expect(await request()).toMatchObject({ coveredMinutes: 50, overageMinutes: 10, chargedMinutes: 15, amount: { amount: 2250 } });
  expect(await view()).toMatchObject({ minutes: [{ seconds: 1200 }, { seconds: 2400 }], charged: { coveredMinutes: 50, billableMinutes: 15 } });
}, 60_000);

test("the day on which the quota runs out is of the day it is read, and what is left expires with the month", async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-09T08:01:00Z");
  await office.pass(5 * MINUTE);
  expect((await row("2026-11")).quotas).toMatchObject([{ used: 20, left: 10, usedUpOn: "2026-11-14" }]);
  await office.until("2026-11-14T09:00:00Z");
  expect((await row("2026-11")).quotas).toMatchObject([{ used: 20, left: 10, usedUpOn: "2026-11-21" }]);
  await office.until("2026-12-01T09:00:00Z");
  expect((await row("2026-11")).quotas).toMatchObject([{ used: 20, left: 0, usedUpOn: null }]);
}, 120_000);

test("SLA figures: judged in the month the clock ended, overdue while it is open past due", async () => {
  office = await openOffice({ start: Date.parse("2026-11-26T08:00:00Z") });
  const issue = await office.raise("Dringend", { category: "content", severity: 1 });
  await office.pass(5 * MINUTE);
  expect((await row("2026-11")).sla).toEqual({ kept: 0, finished: 0, open: 2, overdue: 0 });
  await comment(office.site.jira, MIRA, issue.key, "Wir sehen es uns an.", false);
  await office.pass(5 * MINUTE);
  expect((await row("2026-11")).sla).toEqual({ kept: 1, finished: 1, open: 1, overdue: 0 });
  await office.until("2026-12-01T09:00:00Z");
  expect((await row("2026-12")).sla).toEqual({ kept: 0, finished: 0, open: 1, overdue: 1 });
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.resolved);
  await office.pass(5 * MINUTE);

  expect((await row("2026-12")).sla).toEqual({ kept: 0, finished: 1, open: 0, overdue: 0 });
  expect((await row("2026-11")).sla).toEqual({ kept: 1, finished: 1, open: 0, overdue: 0 });
  const states = async (periodStart: string): Promise<readonly string[]> => {
    const view = await office.ask("report", "statement", { contract: "acme-service-30", periodStart }, ADMIN);
    return "clocks" in view ? view.clocks.map(({ metric, state }) => `${metric} ${state}`) : [];
  };
  expect([await states("2026-11-01"), await states("2026-12-01")]).toEqual([["response kept"], ["resolution missed"]]);
}, 120_000);
