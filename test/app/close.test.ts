import type { CloseItem, CloseView } from "../../src/app/api";
import type { Statement } from "../../src/core/statement/statement";
import { ADMIN, EVA, MINUTE, MIRA, PAUL, expectGood, openOffice, type Office } from "../../commands/bench/office";

const ACME = "acme-service-30";
let office: Office;
afterEach(() => office.site.dispose());

const closeView = async (month = "2026-11"): Promise<CloseView> => (await expectGood(office.ask("report", "closeView", { month }, ADMIN))) as CloseView;
const acme = async (month = "2026-11"): Promise<CloseItem> => (await closeView(month)).items[0] as CloseItem;
const close = (last: number, month = "2026-11", account = ADMIN) => office.ask("report", "close", { month, contracts: [{ contract: ACME, last }] }, account);
const statement = async (periodStart: string): Promise<Statement> => {
  const view = await expectGood(office.ask("report", "statement", { contract: ACME, periodStart }, ADMIN));
  return "statement" in view ? view.statement : (undefined as never);
};

/** ACME's November with 20 and 25 minutes on one issue: 30 covered, 15 over. */
async function november(seed = 1): Promise<{ id: string; key: string }> {
  office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z"), seed });
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-30T08:01:00Z");
  await office.log(issue.key, 1500, "2026-11-30T08:03:00Z");
  return issue;
}

test("a month closes on the third business day, by whoever may, with number, hash, name and time, once", async () => {
  await november();
  await office.until("2026-12-02T09:00:00Z");
  expect(await closeView()).toMatchObject({ opensOn: "2026-12-03", running: null, items: [{ state: "too-early", usedMinutes: 45, problems: [] }] });
  await close((await acme()).last);
  await office.pass(MINUTE);
  expect(await acme()).toMatchObject({ state: "too-early", number: null });
  await office.until("2026-12-03T09:00:00Z");
  const ready = await acme();
  expect(ready).toMatchObject({ state: "ready", charged: { amount: 2250 }, total: { amount: 5250 }, problems: [] });
  expect(await close(ready.last, "2026-11", PAUL)).toMatchObject({ problems: [{ code: expect.stringMatching(/^app\.may-not/) }] });

  expect(await close(ready.last)).toMatchObject({ running: { done: 0, total: 1 } });
  await office.pass(MINUTE);
  const closed = await acme();
  expect(closed).toMatchObject({ state: "closed", number: `${ACME}/2026-11-01`, closedBy: expect.any(String), total: { amount: 5250 }, problems: [] });
  expect(closed.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(closed.closedAt).toMatch(/^2026-12-03T09:0/);
  expect(await office.ask("report", "overview", { month: "2026-11" }, ADMIN)).toMatchObject({
    mayClose: true,
    rows: [{ state: "closed", total: { amount: 5250 } }],
  });

  await close(ready.last);
  await office.pass(5 * MINUTE);
  expect(await acme()).toEqual(closed);
}, 120_000);

test("work that waits for a decision, and work without a contract, blocks; what moved on since the review is reviewed again", async () => {
  await november();
  const feature = await office.raise("Neue Funktion", { category: "feature", severity: 3 });
  await office.pass(5 * MINUTE);
  await office.log(feature.key, 600, "2026-11-30T08:10:00Z");
  await office.until("2026-12-03T09:00:00Z");
  const blocked = await acme();
  expect(blocked).toMatchObject({ state: "needs-decision", problems: [{ code: "statement.quote-missing", facts: { issue: feature.key } }] });
  await close(blocked.last);
  await office.pass(MINUTE);
  expect((await acme()).state).toBe("needs-decision");

  await expectGood(
    office.ask("agent", "classify", { issue: feature.id, category: "design", severity: null, reason: "Vereinbart", counts: "whole" }, MIRA, feature),
  );
  await office.pass(5 * MINUTE);
  await close(blocked.last);
  await office.pass(MINUTE);
  const moved = await acme();
  expect(moved).toMatchObject({ state: "ready", problems: [{ code: "close.changed-meanwhile" }] });
  await close(moved.last);
  await office.pass(MINUTE);
  expect(await acme()).toMatchObject({ state: "closed", problems: [] });
}, 120_000);

test("late, edited and deleted work of a closed month is corrected in the open one; the closed statement stays to the byte", async () => {
  const issue = await november();
  await office.until("2026-12-03T09:00:00Z");
  await close((await acme()).last);
  await office.pass(MINUTE);
  const frozen = JSON.stringify(await statement("2026-11-01"));

  const late = await office.log(issue.key, 900, "2026-11-30T15:00:00Z");
  await office.pass(5 * MINUTE);
  expect(await statement("2026-12-01")).toMatchObject({
    corrections: [{ kind: "correction", id: "2026-11-01", issue: issue.id, amount: 2250 }],
    total: 5250,
    usages: [],
  });
  expect(await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue)).toMatchObject({
    charged: { coveredMinutes: 30, billableMinutes: 30, amount: { amount: 4500 } },
  });
  expect(await office.ask("customer", "request", { key: issue.key }, EVA)).toMatchObject({ chargedMinutes: 30, amount: { amount: 4500 } });
  const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}`);
  expect(Object.values(fields).filter((value) => value === 30)).toHaveLength(2);

  await office.jira(MIRA, "PUT", `/rest/api/3/issue/${issue.key}/worklog/${late}`, { timeSpentSeconds: 2700 });
  await office.pass(5 * MINUTE);
  expect(await statement("2026-12-01")).toMatchObject({ corrections: [{ amount: 6750 }] });
  await office.jira(MIRA, "DELETE", `/rest/api/3/issue/${issue.key}/worklog/${late}`);
  await office.pass(5 * MINUTE);
  expect(await statement("2026-12-01")).toMatchObject({ corrections: [], total: 3000 });
  expect(JSON.stringify(await statement("2026-11-01"))).toBe(frozen);
}, 120_000);

test("a second close counts what was corrected before: nothing is corrected twice", async () => {
  const issue = await november();
  await office.until("2026-12-03T09:00:00Z");
  await close((await acme()).last);
  await office.pass(MINUTE);
  await office.log(issue.key, 900, "2026-11-30T15:00:00Z");
  await office.until("2027-01-07T09:00:00Z");
  await close((await acme("2026-12")).last, "2026-12");
  await office.pass(MINUTE);
  expect(await acme("2026-12")).toMatchObject({ state: "closed", total: { amount: 5250 } });
  await office.log(issue.key, 900, "2026-11-30T16:00:00Z");
  await office.pass(5 * MINUTE);

  expect(await statement("2027-01-01")).toMatchObject({ corrections: [{ id: "2026-11-01", amount: 2250 }] });
  const totals = await Promise.all(["2026-11-01", "2026-12-01", "2027-01-01"].map(async (start) => (await statement(start)).total));
  expect(totals).toEqual([5250, 5250, 5250]);
}, 180_000);
