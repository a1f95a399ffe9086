/** Budgets of the app on the platform, counted by the host call by call; nothing here is timed by the wall clock. */
import { instantText } from "../../src/app/records/instant-text";
import { liveIssue } from "./life";
import { bytesOf, meter } from "./meter";
import { HOUR, MINUTE, MIRA, NORA, PAUL, openOffice, type Office } from "./office";
import type { BenchRow } from "./row";

const MORNING = Date.parse("2026-11-09T08:00:00Z");

const atMost = (what: string, budget: number, measured: number, unit: string): BenchRow => ({
  what,
  budget: `≤ ${budget} ${unit}`,
  measured,
  unit,
  kept: measured <= budget,
});

export async function benchPlatform(): Promise<BenchRow[]> {
  return [...(await benchLife()), ...(await benchTick(20)), ...(await benchTick(20_000)), ...(await benchRush()), ...(await benchOverview())];
}

async function benchLife(): Promise<BenchRow[]> {
  const office = await openOffice();
  const { counted } = await liveIssue(office);
  office.site.dispose();
  return [
    atMost("life of an issue: reads of Jira", 3, counted.jiraReads, "reads"),
    atMost("life of an issue: writes to Jira", 8, counted.jiraWrites, "writes"),
    atMost("life of an issue: written to storage, settlements apart", 12 * 1024, bytesOf(counted), "bytes"),
  ];
}

/** Tracks without anything due before tomorrow, put into storage as they lie there. */
async function fill(office: Office, count: number): Promise<void> {
  await office.raise();
  await office.pass(5 * MINUTE);
  const due = instantText(office.site.clock.now() + 48 * HOUR);
  for (let n = 0; n < count; n += 1) {
    const value = {
      v: 1,
      rev: 0,
      state: "open",
      customer: "acme",
      due,
      month: "-",
      at: due,
      body: { key: `WEB-${n}`, project: "10001", created: 0, updated: 0, status: "1", facts: [] },
    };
    office.site.kvs.handle("/api/v1/entity/set", JSON.stringify({ key: `9${n}`, entityName: "track", value }));
  }
}

async function benchTick(count: number): Promise<BenchRow[]> {
  const office = await openOffice({ start: MORNING });
  await fill(office, count);
  const { counted, reset } = meter(office.site);
  reset();
  await office.site.scheduler.runNow("tick");
  office.site.dispose();
  const what = `tick with nothing due, ${count} open issues`;
  return [
    { what: `${what}: queries`, budget: "1 query", measured: counted.queries, unit: "queries", kept: counted.queries === 1 },
    atMost(`${what}: calls of Jira`, 0, counted.jiraReads + counted.jiraWrites, "calls"),
    atMost(`${what}: writes`, 0, counted.writes, "writes"),
  ];
}

async function benchRush(): Promise<BenchRow[]> {
  const office = await openOffice({ start: MORNING });
  const issues: { id: string; key: string }[] = [];
  for (let n = 0; n < 10; n += 1) issues.push(await office.raise(`Vorgang ${n}`));
  await office.pass(5 * MINUTE);
  await Promise.all(Array.from({ length: 100 }, (_, n) => office.log(issues[n % 10]?.key ?? "", 60, "2026-11-09T08:01:00Z", n % 2 === 0 ? MIRA : PAUL)));
  const began = office.site.clock.now();
  let counted = 0;
  while (counted < 100 && office.site.clock.now() - began < 10 * MINUTE) {
    await office.pass(10_000);
    counted = await usagesOf(office);
  }
  const seconds = Math.round((office.site.clock.now() - began) / 1000);
  office.site.dispose();
  return [
    {
      what: "100 worklogs on one contract at once: all counted once",
      budget: "≤ 120 s of virtual time",
      measured: counted === 100 ? seconds : "not all",
      unit: "s",
      kept: counted === 100 && seconds <= 120,
    },
  ];
}

async function usagesOf(office: Office): Promise<number> {
  const answer = await office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, NORA);
  return "statement" in answer ? answer.statement.usages.length : 0;
}

const ORGANISATIONS = 100;

/** 100 contracts of 100 customers in one project. */
async function benchOverview(): Promise<BenchRow[]> {
  const office = await openOffice({ start: MORNING });
  const yaml = (await office.ask("admin", "exportContracts", { ids: ["acme-service-30"] }, "712020:admin-ada")) as unknown as { text: string };
  for (let n = 0; n < ORGANISATIONS - 1; n += 1) {
    await office.ask("admin", "saveCustomer", { id: `kunde-${n}`, name: `Kunde ${n} GmbH`, matches: [`domain:kunde-${n}.example`] }, "712020:admin-ada");
    const text = yaml.text.replaceAll("acme-service-30", `kunde-${n}-service-30`).replaceAll("customer: acme", `customer: kunde-${n}`);
    const imported = (await office.ask("admin", "importContracts", { text, rev: null }, "712020:admin-ada")) as unknown as {
      drafts: { id: string; rev: number }[];
    };
    for (const { id, rev } of imported.drafts) await office.ask("admin", "activate", { id, rev, from: "2026-08-01" }, "712020:admin-ada");
  }
  const answer = await office.ask("report", "overview", { month: null }, NORA);
  office.site.dispose();
  const rows = "rows" in answer ? answer.rows.length : 0;
  return [
    {
      ...atMost(`report page, ${rows} contracts in one call`, 200 * 1024, JSON.stringify(answer).length, "bytes"),
      kept: rows === ORGANISATIONS && JSON.stringify(answer).length <= 200 * 1024,
    },
  ];
}
