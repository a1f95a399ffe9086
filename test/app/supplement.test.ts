import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { localDate } from "../../src/core/time/instant";
import { ADMIN, MINUTE, expectGood, type Office } from "../../commands/bench/office";
import { activate, openBooks, type Books } from "./support/open-books";

const ACME = "acme-service-30";
const OCTOBER = "2026-10-01";
const NOVEMBER = "2026-11-01";
let books: Books;
let office: Office;
afterEach(() => office.site.dispose());

/** ACME with a contract that ends with November; 45 minutes of 30 on its last day; October and November are closed. */
async function ended(): Promise<{ id: string; key: string }> {
  books = await openBooks({ start: Date.parse("2026-11-30T08:00:00Z"), contracts: [] });
  office = books.office;
  const yaml = (DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "").replace("until: null", 'until: "2026-12-01"');
  await activate(books, yaml, "2026-08-01");
  const issue = await office.raise();
  await office.pass(3 * MINUTE);
  await office.log(issue.key, 2700, "2026-11-30T08:01:00Z");
  await office.until("2026-12-03T09:00:00Z");
  await books.close("2026-10");
  await books.close("2026-11");
  return issue;
}

const november = async () => {
  const view = await office.ask("report", "closeView", { month: "2026-11" }, ADMIN);
  return "items" in view ? view.items[0] : undefined;
};
const supplements = async () => {
  const view = await expectGood(office.ask("report", "statement", { contract: ACME, periodStart: NOVEMBER }, ADMIN));
  return "supplements" in view ? view.supplements : [];
};

test("what comes late after a contract's end stands in numbered supplements; its statements stay to the byte and no month is opened", async () => {
  const issue = await ended();
  const frozen = await Promise.all([OCTOBER, NOVEMBER].map((start) => books.statement(ACME, start)));
  expect(frozen).toMatchObject([{ state: "closed" }, { state: "closed", total: 3000 + 2250 }]);
  expect(await supplements()).toEqual([]);

  await office.log(issue.key, 900, "2026-11-30T15:00:00Z");
  await office.log(issue.key, 2700, "2026-10-30T15:00:00Z");
  await office.pass(3 * MINUTE);
  expect(await november()).toMatchObject({ supplement: 1, state: "ready", total: { amount: 4500 }, number: null });
  expect(await supplements()).toMatchObject([
    {
      place: 1,
      number: null,
      statement: {
        state: "tail",
        total: 4500,
        corrections: [
          { id: OCTOBER, amount: 2250 },
          { id: NOVEMBER, amount: 2250 },
        ],
      },
    },
  ]);
  await books.close("2026-11");
  await books.close("2026-11");
  const [first] = await supplements();
  expect(first).toMatchObject({ number: `${ACME}/${NOVEMBER}/1`, hash: expect.stringMatching(/^[0-9a-f]{64}$/), statement: { total: 4500 } });

  const given = {
    fact: "goodwill",
    as: "to-quota",
    contract: ACME,
    quota: "content",
    minutes: 15,
    reason: "Zum Abschied",
    period: localDate(OCTOBER),
    id: "bye",
  } as const;
  await books.use("decide", given, ADMIN);
  await office.pass(3 * MINUTE);
  expect(await supplements()).toMatchObject([first, { place: 2, number: null, statement: { total: -2250, corrections: [{ id: OCTOBER, amount: -2250 }] } }]);
  await books.close("2026-11");
  expect(await supplements()).toMatchObject([first, { place: 2, number: `${ACME}/${NOVEMBER}/2`, statement: { total: -2250 } }]);

  expect(await Promise.all([OCTOBER, NOVEMBER].map((start) => books.statement(ACME, start)))).toEqual(frozen);
  const report = await office.ask("report", "overview", { month: "2026-12" }, ADMIN);
  expect(report).toMatchObject({ rows: [] });
}, 180_000);

test("what is taken back before the supplement is closed takes no number", async () => {
  const issue = await ended();
  const late = await office.log(issue.key, 900, "2026-11-30T15:00:00Z");
  await office.pass(3 * MINUTE);
  expect(await november()).toMatchObject({ supplement: 1, total: { amount: 2250 } });
  await office.jira(ADMIN, "DELETE", `/rest/api/3/issue/${issue.key}/worklog/${late}`);
  await office.pass(3 * MINUTE);
  expect(await november()).toMatchObject({ supplement: 1, total: { amount: 0 } });
  await books.close("2026-11");
  expect(await supplements()).toEqual([]);
  expect(await november()).toMatchObject({ supplement: null, state: "closed", number: `${ACME}/${NOVEMBER}` });
}, 180_000);

test("the closed statement of an ended contract keeps number, hash and who closed it in view while a supplement is open", async () => {
  const issue = await ended();
  const view = async () => {
    const shown = await expectGood(office.ask("report", "statement", { contract: ACME, periodStart: NOVEMBER }, ADMIN));
    return "frozen" in shown ? shown.frozen : undefined;
  };
  const closed = await view();
  expect(closed).toMatchObject({ number: `${ACME}/${NOVEMBER}`, hash: expect.stringMatching(/^[0-9a-f]{64}$/), closedBy: "Ada Berger" });
  await office.log(issue.key, 900, "2026-11-30T15:00:00Z");
  await office.pass(3 * MINUTE);
  expect(await supplements()).toMatchObject([{ place: 1, number: null }]);
  expect(await view()).toEqual(closed);
}, 60_000);

test("a contract that ends within 60 days is told in the report with its last day, not before and not afterwards", async () => {
  books = await openBooks({ start: Date.parse("2026-11-01T08:00:00Z"), contracts: [] });
  office = books.office;
  const yaml = (DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "").replace("until: null", 'until: "2027-01-01"');
  await activate(books, yaml, "2026-08-01");
  const ends = async (month: string) => {
    const view = await expectGood(office.ask("report", "overview", { month }, ADMIN));
    return "rows" in view ? view.rows.map(({ endsOn }) => endsOn) : [];
  };
  expect(await ends("2026-11")).toEqual(["2026-12-31"]);
  await office.until("2027-01-02T08:00:00Z");
  expect(await ends("2026-12")).toEqual([null]);
}, 60_000);
