import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, HOUR, MINUTE, MIRA, expectGood, openOffice, type Office } from "../../commands/bench/office";
import type { IssueView } from "../../src/app/api";
import { owedIssues, owingOffice, saveOwed, taskOf } from "./support/owing-office";

let office: Office;
afterEach(() => office.site.dispose());

/** Sunday evening; the certificate's lead time begins at midnight in Vienna, 23:00 UTC. */
const START = Date.parse("2026-11-15T20:30:00Z");

/** The hourly run after midnight is stopped at its n-th write; Monday morning everything is as if nothing had happened. */
async function stoppedAt(write: number, side: "before" | "after"): Promise<{ readonly stopped: boolean; readonly seen: object }> {
  office = await owingOffice({ start: START });
  await office.until("2026-11-15T23:01:00Z");
  Object.assign(office.site.faults, { stopAtWrite: write, stopSide: side });
  await office.pass(HOUR);
  office.site.faults.stopAtWrite = null;
  const stopped = office.site.run.invocations().some(({ ended, functionKey }) => ended === "stopped" && functionKey === "run-hourly");
  await office.pass(3 * HOUR);
  const made = await owedIssues(office);
  const [first] = made;
  const view = (await expectGood(office.ask("agent", "issue", { issue: first?.id ?? "" }, MIRA, first))) as IssueView;
  const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${first?.key}`);
  const task = await taskOf(office, "certificate");
  const next = await nextLook();
  const seen = {
    made,
    owed: view.owed,
    clocks: view.clocks,
    link: view.link,
    field: fields["customfield_10102"],
    contract: fields["customfield_10101"],
    task,
    next,
  };
  office.site.dispose();
  return { stopped, seen };
}

/** When the contract's agenda is due next: planning, on the 20th at midnight. */
async function nextLook(): Promise<string> {
  const table = [...office.site.store.tableNames()].find((name) => name.endsWith("contract")) ?? "";
  return office.site.store.table<{ value: { due: string } }>(table).get("acme-service-30")?.value.due ?? "";
}

for (const side of ["before", "after"] as const) {
  test(`stopped ${side} any of its writes, the hourly run leaves one issue for one due date, whole after the next hours`, async () => {
    const { seen: whole } = await stoppedAt(1000, side);
    expect(whole).toMatchObject({
      made: [{ due: "2026-11-30" }],
      owed: { obligation: "certificate" },
      clocks: [],
      field: { category: "certificate" },
      task: { work: { state: "open" } },
      next: "2026-11-19T23:00:00.000Z",
    });
    let stops = 0;
    for (let write = 1; write <= 20; write += 1) {
      const { stopped, seen } = await stoppedAt(write, side);
      if (!stopped) break;
      stops += 1;
      expect({ write, seen }).toEqual({ write, seen: whole });
    }
    // Job, claim, issue noted, track, record, agenda, heartbeat, job.
    expect(stops).toBeGreaterThanOrEqual(8);
  }, 240_000);
}

test("a storage that refuses and answers from a minute ago leads to one issue", async () => {
  office = await owingOffice({ start: START });
  await office.until("2026-11-15T23:01:00Z");
  office.site.faults.refuseStorage = 0.15;
  office.site.faults.staleQueries = 60;
  await office.pass(6 * HOUR);
  Object.assign(office.site.faults, { refuseStorage: 0, staleQueries: 0 });
  await office.pass(2 * HOUR);
  expect(await owedIssues(office)).toHaveLength(1);
  expect(await taskOf(office, "certificate")).toMatchObject({ work: { state: "open" } });
}, 60_000);

for (const [treatment, tickets] of [
  ["free", 0],
  ["quota, quota: tickets, overage: regie", 1],
] as const) {
  test(`under a ticket quota a task whose category is ${treatment.slice(0, 5)} takes ${tickets} tickets`, async () => {
    const task = `categories:\n  planning: { treatment: ${treatment}, obligation: { every: month, from: "2026-08-16" } }\n`;
    const sla1 = (DEMO_CONTRACTS.find(({ id }) => id === "dvorak-sla1")?.yaml ?? "").replaceAll("dvorak", "acme").replace("categories:\n", task);
    office = await openOffice({ start: START, contracts: [], more: [{ id: "acme-sla1", from: "2026-08-01", yaml: sla1 }] });
    await saveOwed(office, { project: "10001" });
    await office.until("2026-11-16T01:00:00Z");
    await office.pass(10 * MINUTE);
    const [made] = await owedIssues(office);
    const view = (await expectGood(office.ask("agent", "issue", { issue: made?.id ?? "" }, MIRA, made))) as IssueView;
    expect([view.classification.category, view.clocks, view.quotas[0]?.used]).toEqual(["planning", [], tickets]);
  }, 60_000);
}
