import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import type { Statement } from "../../src/core/statement/statement";
import { ADMIN, MINUTE, expectGood, openOffice, type Office } from "../../commands/bench/office";

const ACME = "acme-service-30";

async function statement(office: Office, periodStart: string): Promise<Statement> {
  const view = await expectGood(office.ask("report", "statement", { contract: ACME, periodStart }, ADMIN));
  if (!("statement" in view)) throw new Error(JSON.stringify(view));
  return view.statement;
}

async function close(office: Office, month: string): Promise<void> {
  const view = await expectGood(office.ask("report", "closeView", { month }, ADMIN));
  const contracts = "items" in view ? view.items.map(({ contract, last }) => ({ contract, last })) : [];
  await expectGood(office.ask("report", "close", { month, contracts }, ADMIN));
  await office.pass(MINUTE);
}

test("the order in which late and present work arrives changes no statement", async () => {
  const told: string[] = [];
  for (const lateFirst of [true, false]) {
    const office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z") });
    const issue = await office.raise();
    await office.pass(5 * MINUTE);
    await office.log(issue.key, 1500, "2026-11-30T08:01:00Z");
    await office.until("2026-12-03T09:01:00Z");
    await close(office, "2026-11");
    const works = [() => office.log(issue.key, 1200, "2026-11-30T15:00:00Z"), () => office.log(issue.key, 2100, "2026-12-03T08:00:00Z")];
    for (const work of lateFirst ? works : works.toReversed()) {
      await work();
      await office.pass(5 * MINUTE);
    }
    const [november, december] = [await statement(office, "2026-11-01"), await statement(office, "2026-12-01")];
    told.push(JSON.stringify([november, december.corrections, december.lines, december.quotas, december.total]));
    expect(december).toMatchObject({ corrections: [{ amount: 2250 }], quotas: [{ covered: 30 }], total: 3000 + 750 + 1500 + 2250 });
    office.site.dispose();
  }
  expect(told[0]).toBe(told[1]);
}, 120_000);

test("what a closed month hands on is rated anew: late work takes it from the open month's quota", async () => {
  const office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z"), contracts: [] });
  const yaml = DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "";
  const text = yaml.replace("rollover: none", "rollover: { agePeriods: 1 }").replace('from: "2026-08-01"', 'from: "2026-11-01"');
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  const draft = "drafts" in imported ? imported.drafts[0] : undefined;
  await expectGood(office.ask("admin", "activate", { id: ACME, rev: draft?.rev, from: "2026-11-01" }, ADMIN));
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-30T08:01:00Z");
  await office.until("2026-12-03T09:01:00Z");
  await close(office, "2026-11");
  const frozen = JSON.stringify(await statement(office, "2026-11-01"));
  await office.log(issue.key, 2400, "2026-12-03T08:00:00Z");
  await office.pass(5 * MINUTE);
  expect(await statement(office, "2026-12-01")).toMatchObject({ quotas: [{ granted: 30, rolledIn: 10, covered: 40 }], total: 3000 });

  await office.log(issue.key, 600, "2026-11-30T15:00:00Z");
  await office.pass(5 * MINUTE);
  const [november, december] = [await statement(office, "2026-11-01"), await statement(office, "2026-12-01")];
  const report = await office.ask("report", "overview", { month: "2026-12" }, ADMIN);
  office.site.dispose();
  expect(JSON.stringify(november)).toBe(frozen);
  expect(december).toMatchObject({ corrections: [], quotas: [{ granted: 30, rolledIn: 10, adjusted: -10, covered: 30, left: 0 }], total: 3000 + 2250 });
  expect(report).toMatchObject({ rows: [{ total: { amount: 5250 }, quotas: [{ granted: 30, used: 30, left: 0, over: 10 }] }] });
}, 120_000);
