import { ADMIN, MINUTE, type Office } from "../../commands/bench/office";
import { openBooks, type Books } from "./support/open-books";

const ACME = "acme-service-30";
const NOVEMBER = "2026-11-01";
const DECEMBER = "2026-12-01";
let books: Books;
let office: Office;
afterEach(() => office.site.dispose());

async function open(): Promise<void> {
  books = await openBooks({ start: Date.parse("2026-11-30T08:00:00Z") });
  office = books.office;
}

async function work(category: string, ...minutes: readonly number[]): Promise<{ id: string; key: string }> {
  const issue = await office.raise(`Arbeit ${category}`, { category, severity: 3 });
  await office.pass(3 * MINUTE);
  for (const one of minutes) await office.log(issue.key, one * 60, "2026-11-30T08:01:00Z");
  await office.pass(3 * MINUTE);
  return issue;
}

const fixedLines = async (start: string) => (await books.statement(ACME, start)).lines.filter(({ kind }) => kind === "fixed").map(({ amount }) => amount);
const rowTotal = async (month: string) => {
  const report = await office.ask("report", "overview", { month }, ADMIN);
  return "rows" in report ? report.rows[0]?.total.amount : null;
};

test("a quote accepted after the work prices it; the fixed price stands once, in later months too, and withdrawn it waits again", async () => {
  await open();
  const { id, key } = await work("feature", 30);
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000, problems: [{ code: "statement.quote-missing" }] });

  await books.use("acceptQuote", id, { as: "billed" }, ADMIN);
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000 + 4500, problems: [] });
  await books.use("acceptQuote", id, { as: "fixed", amount: 50000 }, ADMIN);
  await books.use("acceptQuote", id, { as: "fixed", amount: 50000 }, ADMIN);
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000 + 50000, problems: [] });

  await office.until("2026-12-01T09:00:00Z");
  await office.log(key, 3600, "2026-12-01T08:00:00Z");
  await office.pass(3 * MINUTE);
  expect(await fixedLines(NOVEMBER)).toEqual([50000]);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000, problems: [], usages: [{ fixedSeconds: 3600 }] });
  expect(await rowTotal("2026-12")).toBe(3000);

  await books.use("withdrawQuote", id, ADMIN);
  await office.pass(MINUTE);
  expect(await books.statement(ACME, NOVEMBER)).toMatchObject({ total: 3000, problems: [{ code: "statement.quote-missing" }] });
}, 120_000);

test("work before the first one takes the fixed price with it: the later month is rated anew", async () => {
  await open();
  const { id, key } = await work("feature");
  await books.use("acceptQuote", id, { as: "fixed", amount: 50000 }, ADMIN);
  await office.until("2026-12-01T09:00:00Z");
  await office.log(key, 3600, "2026-12-01T08:00:00Z");
  await office.pass(3 * MINUTE);
  expect([await rowTotal("2026-11"), await rowTotal("2026-12")]).toEqual([3000, 53000]);

  await office.log(key, 600, "2026-11-30T15:00:00Z");
  await office.pass(3 * MINUTE);
  expect([await rowTotal("2026-11"), await rowTotal("2026-12")]).toEqual([53000, 3000]);
}, 120_000);

test("accepted after the close: the open month corrects; a fixed price whose earlier months are open waits for their close", async () => {
  await open();
  const { id, key } = await work("design", 15);
  await office.until("2026-12-03T09:00:00Z");
  await books.close("2026-11");
  const frozen = await books.statement(ACME, NOVEMBER);
  expect(frozen).toMatchObject({ state: "closed", total: 3000 + 2250 });

  await books.use("acceptQuote", id, { as: "fixed", amount: 10000 }, ADMIN);
  await office.log(key, 900, "2026-12-02T08:00:00Z");
  await office.pass(3 * MINUTE);
  expect(await books.statement(ACME, NOVEMBER)).toEqual(frozen);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 + 7750, corrections: [{ id: NOVEMBER, issue: id, amount: 7750 }] });

  await books.use("withdrawQuote", id, ADMIN);
  await office.pass(MINUTE);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000 + 2250, corrections: [] });
}, 120_000);

test("a month with a fixed price closes after the months in which its work may have begun", async () => {
  await open();
  const { id, key } = await work("feature");
  await books.use("acceptQuote", id, { as: "fixed", amount: 50000 }, ADMIN);
  await office.until("2027-01-07T09:00:00Z");
  await office.log(key, 3600, "2026-12-30T08:00:00Z");
  await office.pass(61 * MINUTE);
  const december = async () => {
    const view = await office.ask("report", "closeView", { month: "2026-12" }, ADMIN);
    return "items" in view ? view.items[0] : null;
  };
  expect(await december()).toMatchObject({ state: "needs-decision", problems: [{ code: "close.earlier-price", facts: { start: NOVEMBER } }] });
  await books.close("2026-11");
  expect(await december()).toMatchObject({ state: "ready", problems: [] });
}, 120_000);

test("one price for two issues is charged with the first work on either, and taken back each goes by its category again", async () => {
  await open();
  const [first, second] = [await work("feature", 30), await work("feature")];
  const bundle = { contract: ACME, id: "relaunch", issues: [second.id, first.id], amount: 30000 };
  expect(await books.use("bundleIssues", { ...bundle, issues: [first.id, "999"] }, ADMIN)).toMatchObject({ problems: [{ code: "app.issue-unknown" }] });
  expect(await books.use("bundleIssues", { ...bundle, issues: [first.id, first.id] }, ADMIN)).toMatchObject({ problems: [{ code: "contract.too-few" }] });
  await books.use("bundleIssues", bundle, ADMIN);
  expect(await books.use("bundleIssues", bundle, ADMIN)).toEqual({ id: "relaunch" });
  await office.pass(MINUTE);
  expect(await books.use("bundleIssues", { ...bundle, amount: 1 }, ADMIN)).toMatchObject({ problems: [{ code: "decision.id-taken" }] });
  expect(await books.use("bundleIssues", { ...bundle, id: "other" }, ADMIN)).toMatchObject({ problems: [{ code: "scenario.bundles-overlap" }, {}] });

  await office.until("2026-12-01T09:00:00Z");
  await office.log(second.key, 3600, "2026-12-01T08:00:00Z");
  await office.pass(3 * MINUTE);
  expect([await fixedLines(NOVEMBER), await fixedLines(DECEMBER)]).toEqual([[30000], []]);
  expect(await books.statement(ACME, DECEMBER)).toMatchObject({ total: 3000, problems: [] });

  await books.use("unbundleIssues", ACME, "relaunch", "Einzeln beauftragt", ADMIN);
  await office.pass(MINUTE);
  for (const start of [NOVEMBER, DECEMBER])
    expect(await books.statement(ACME, start)).toMatchObject({ total: 3000, problems: [{ code: "statement.quote-missing" }] });
}, 120_000);
