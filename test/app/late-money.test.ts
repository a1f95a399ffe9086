import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import type { DecisionAsk } from "../../src/app/decisions/decide";
import { ADMIN, MINUTE, MIRA, expectGood } from "../../commands/bench/office";
import { activate, openBooks, type Books } from "./support/open-books";
import { hard, terms } from "./support/asked-customer";

const ACME = "acme-service-30";
const BRANDL = "brandl-service-60";
const NOVEMBER = "2026-11-01";
const DECEMBER = "2026-12-01";
let books: Books;
afterEach(() => books.office.site.dispose());

const written = (id: string): string => DEMO_CONTRACTS.find((one) => one.id === id)?.yaml ?? "";
const decide = (asked: object) => books.use("decide", { contract: ACME, quota: "content", ...asked } as unknown as DecisionAsk, ADMIN);

/** The last of November; `minutes` are logged one by one on an issue of ACME. */
async function november(category: string, minutes: readonly number[], change: (yaml: string) => string = (yaml) => yaml): Promise<{ id: string; key: string }> {
  books = await openBooks({ start: Date.parse("2026-11-30T08:00:00Z"), contracts: [] });
  await activate(books, change(written(ACME)), "2026-08-01");
  const issue = await books.office.raise("Arbeit", { category, severity: 3 });
  await books.office.pass(3 * MINUTE);
  for (const one of minutes) await log(issue.key, one, "2026-11-30T08:01:00Z");
  return issue;
}

async function log(key: string, minutes: number, started: string): Promise<string> {
  const worklog = await books.office.log(key, minutes * 60, started);
  await books.office.pass(3 * MINUTE);
  return worklog;
}

async function closeNovember(): Promise<void> {
  await books.office.until("2026-12-03T09:00:00Z");
  await books.close("2026-11");
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ state: "closed" });
}

test("approvals open a hard limit as far as they go, one after the other; taken back after the close they are corrected", async () => {
  await november("content", [20, 25], (yaml) => hard(yaml) + terms("stop"));
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000, problems: [{ code: "statement.over-hard-limit" }] });

  const approved = { fact: "approved", channel: "mail", evidence: "Mail vom 30. November" };
  await decide({ ...approved, id: "a1", seconds: 600 });
  // 10 min beyond 30: charged as 15 min × 90,00 €/h = 22,50 €; 5 min still wait.
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000 + 2250, problems: [{ code: "statement.over-hard-limit" }] });
  await decide({ ...approved, id: "a2", seconds: 900 });
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000 + 2250, problems: [] });

  await closeNovember();
  await books.use("takeBack", "a1", "Nicht vom Freigebenden", ADMIN);
  await books.office.pass(MINUTE);
  // The other one alone still covers the 15 min.
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000, corrections: [] });
  await books.use("takeBack", "a2", "Nicht vom Freigebenden", ADMIN);
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 - 2250, corrections: [{ id: NOVEMBER, amount: -2250 }] });
}, 120_000);

test("pooled with the month before, closed though it is: what it left is drawn in this one, and both say so", async () => {
  const { key } = await november("content", [20]);
  await closeNovember();
  await log(key, 40, "2026-12-03T08:00:00Z");
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 + 2250, quotas: [{ covered: 30 }] });

  const pooled = { fact: "pooled", id: "p1", period: DECEMBER, direction: "with-previous", approver: "Nora Fuchs", reason: "Relaunch", work: ["Relaunch"] };
  expect(await decide(pooled)).toEqual({ id: "p1" });
  await books.office.pass(MINUTE);
  const [before, now] = [await books.statement(ACME, NOVEMBER), await books.statement(ACME, DECEMBER)];
  expect(before).toMatchObject({ state: "closed", total: 3000 });
  expect(now).toMatchObject({ total: 3000, quotas: [{ covered: 40 }], corrections: [] });
  expect(now.notes?.map(({ code }) => code)).toContain("pooling.received");

  // Late work of November takes its own minutes first; 5 of December's are over then.
  await log(key, 5, "2026-11-30T15:00:00Z");
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 + 2250, quotas: [{ covered: 35 }], corrections: [] });

  await books.use("takeBack", "p1", "Doch nicht", ADMIN);
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 + 2250, quotas: [{ covered: 30 }] });
}, 120_000);

test("an hourly quote accepted after the close prices the late work in the open month; withdrawn, it waits again", async () => {
  const { id, key } = await november("feature", []);
  await closeNovember();
  await log(key, 30, "2026-11-30T15:00:00Z");
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000, corrections: [] });

  await books.use("acceptQuote", id, { as: "billed" }, ADMIN);
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 + 4500, corrections: [{ id: NOVEMBER, issue: id, amount: 4500 }] });

  await books.use("withdrawQuote", id, ADMIN);
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000, corrections: [] });
}, 120_000);

test("another category of an issue whose worklog is shared prices every contract's part, in closed months by a correction", async () => {
  const issue = await november("content", []);
  await expectGood(books.office.ask("admin", "saveCustomer", { id: "brandl", name: "Brandl", matches: ["org:2"] }, ADMIN));
  await activate(books, written(BRANDL), "2026-08-01");
  const worklog = await log(issue.key, 80, "2026-11-30T08:01:00Z");
  expect(await books.use("shareWorklog", issue.id, worklog, [{ contract: ACME }, { contract: BRANDL }], ADMIN)).toBeNull();
  await books.office.pass(3 * MINUTE);
  // 40 min each: ACME 30 covered + 10 over = 22,50 €; Brandl's 60 cover all.
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000 + 2250 });
  expect(await books.statement(BRANDL, NOVEMBER)).toMatchObject({ total: 6000 });

  await books.office.until("2026-12-03T09:00:00Z");
  await books.close("2026-11");
  const ask = { issue: issue.id, category: "design", severity: 3, reason: "Es war Gestaltung", counts: "whole" };
  await expectGood(books.office.ask("agent", "classify", ask, MIRA, issue));
  await books.office.pass(5 * MINUTE);
  // 40 min of design are billed as 45: 67,50 € each.
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ corrections: [{ issue: issue.id, amount: 6750 - 2250 }] });
  expect(await books.statement(BRANDL, DECEMBER)).toMatchObject({ corrections: [{ issue: issue.id, amount: 6750 }] });
}, 120_000);
