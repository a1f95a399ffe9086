import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, MINUTE, expectGood, type Office } from "../../commands/bench/office";
import { activate, openBooks, type Books } from "./support/open-books";

const CONTRACTS = ["acme-service-30", "brandl-service-60", "falkenstein-service-60"] as const;
const EQUALLY = CONTRACTS.map((contract) => ({ contract }));
const NOVEMBER = "2026-11-01";
let books: Books;
let office: Office;
afterEach(() => office.site.dispose());

/** An update round of 100 minutes, logged on ACME's issue, over three customers. */
async function round(): Promise<{ id: string; key: string; worklog: string }> {
  books = await openBooks({ start: Date.parse("2026-11-30T08:00:00Z") });
  office = books.office;
  for (const [place, customer] of ["brandl", "falkenstein"].entries()) {
    await expectGood(office.ask("admin", "saveCustomer", { id: customer, name: customer, matches: [`org:${place + 2}`] }, ADMIN));
    const contract = DEMO_CONTRACTS.find(({ id }) => id === `${customer}-service-60`);
    if (contract !== undefined) await activate(books, contract.yaml, contract.from);
  }
  const issue = await office.raise("Update-Runde");
  await office.pass(3 * MINUTE);
  const worklog = await office.log(issue.key, 6000, "2026-11-30T08:01:00Z");
  await office.pass(3 * MINUTE);
  return { ...issue, worklog };
}

/** Seconds of each contract's usages in November, and what the first one says about its share. */
async function seconds(): Promise<readonly number[]> {
  const statements = await Promise.all(CONTRACTS.map((contract) => books.statement(contract, NOVEMBER)));
  return statements.map(({ usages }) => usages.reduce((sum, usage) => sum + usage.seconds, 0));
}

test("one worklog over three contracts: to the second, each statement says so; edits, other shares and the deletion are shared anew", async () => {
  const { id, key, worklog } = await round();
  expect(await seconds()).toEqual([6000, 0, 0]);

  expect(await books.use("shareWorklog", id, worklog, EQUALLY, ADMIN)).toBeNull();
  await office.pass(3 * MINUTE);
  expect(await seconds()).toEqual([2000, 2000, 2000]);
  const { usages } = await books.statement("brandl-service-60", NOVEMBER);
  expect(usages).toMatchObject([{ worklog, issue: id, coveredSeconds: 2000 }]);
  expect(usages[0]?.trace).toContainEqual({ code: "usage.shared", facts: { of: 6000, weight: 1, weights: 3, seconds: 2000 } });

  await office.jira(ADMIN, "PUT", `/rest/api/3/issue/${key}/worklog/${worklog}`, { timeSpentSeconds: 6060 + 40 });
  await office.pass(3 * MINUTE);
  expect(await seconds()).toEqual([2034, 2033, 2033]);

  await books.use("shareWorklog", id, worklog, [{ contract: CONTRACTS[1], weight: 3 }, { contract: CONTRACTS[2] }], ADMIN);
  await office.pass(3 * MINUTE);
  expect(await seconds()).toEqual([0, 4575, 1525]);

  await books.use("shareWorklog", id, worklog, [], ADMIN);
  await office.pass(3 * MINUTE);
  expect(await seconds()).toEqual([6100, 0, 0]);

  await books.use("shareWorklog", id, worklog, EQUALLY, ADMIN);
  await office.pass(3 * MINUTE);
  await office.jira(ADMIN, "DELETE", `/rest/api/3/issue/${key}/worklog/${worklog}`);
  await office.pass(3 * MINUTE);
  expect(await seconds()).toEqual([0, 0, 0]);
}, 120_000);

test("a share of a closed month is corrected in the open one", async () => {
  const { id, worklog } = await round();
  await books.use("shareWorklog", id, worklog, EQUALLY, ADMIN);
  await office.until("2026-12-03T09:00:00Z");
  await books.close("2026-11");
  const frozen = await Promise.all(CONTRACTS.map((contract) => books.statement(contract, NOVEMBER)));
  expect(frozen.map(({ state, usages }) => [state, usages[0]?.seconds])).toEqual(CONTRACTS.map(() => ["closed", 2000]));

  await books.use("shareWorklog", id, worklog, EQUALLY.slice(1), ADMIN);
  await office.pass(3 * MINUTE);
  expect(await Promise.all(CONTRACTS.map((contract) => books.statement(contract, NOVEMBER)))).toEqual(frozen);
  // ACME: 34 min of 30 were 15 min over, 22,50 € back; the others' 50 min stay in their 60.
  expect(await books.statement(CONTRACTS[0], "2026-12-01")).toMatchObject({ corrections: [{ id: NOVEMBER, amount: -2250 }] });
  expect(await books.statement(CONTRACTS[1], "2026-12-01")).toMatchObject({ corrections: [] });
}, 120_000);

test("what cannot be shared is refused by its place", async () => {
  const { id, worklog } = await round();
  const refused: readonly (readonly [string, readonly object[], string, string])[] = [
    ["999", EQUALLY, "app.worklog-unknown", "worklog"],
    [worklog, [{ contract: CONTRACTS[0] }], "contract.too-few", "shares"],
    [worklog, [{ contract: CONTRACTS[0] }, { contract: CONTRACTS[0] }], "contract.name-doubled", "shares[1].contract"],
    [worklog, [{ contract: CONTRACTS[0] }, { contract: "nobody" }], "app.contract-unknown", "shares[1].contract"],
    [worklog, [{ contract: CONTRACTS[0], weight: 0 }, { contract: CONTRACTS[1] }], "contract.too-small", "shares[0].weight"],
  ];
  for (const [one, shares, code, at] of refused)
    expect([shares, await books.use("shareWorklog", id, one, shares as never, ADMIN)]).toMatchObject([shares, { problems: [{ code, at }] }]);
  expect(await seconds()).toEqual([6000, 0, 0]);
}, 120_000);
