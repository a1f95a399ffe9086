import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, EVA, MINUTE, MIRA, NORA, STRANGER, expectGood, openOffice, type Office } from "../../commands/bench/office";
import type { CustomerApi, ObligationsView, Refusal } from "../../src/app/api";

const ACME = "acme-service-30";
const NOVEMBER = "2026-11-01";
const TASKS = `categories:
  certificate: { treatment: free, obligation: { every: year, from: "2025-11-15" }, label: { de: "SSL-Zertifikat", en: "SSL certificate" } }
  backup: { treatment: free, obligation: { every: week, from: "2026-11-03" } }
`;

/** Monday 9 November 2026 in Vienna; ACME's Service 30 owes a certificate on the 15th and looks at the backup on Tuesdays. */
let office: Office;
beforeEach(async () => {
  const yaml = (DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "").replace("categories:\n", TASKS);
  office = await openOffice({ contracts: [], more: [{ id: ACME, from: "2026-08-01", yaml }] });
}, 60_000);
afterEach(() => office.site.dispose());

const view = (start = NOVEMBER, account = NORA) => office.ask("report", "obligations", { contract: ACME, periodStart: start }, account);
const good = (start = NOVEMBER) => expectGood(view(start)) as Promise<ObligationsView>;
const record = (ask: object = {}, account = NORA) =>
  office.ask(
    "report",
    "recordEvidence",
    { contract: ACME, obligation: "certificate", due: "2026-11-15", evidence: "Erneuert, gültig bis 2027", ...ask },
    account,
  );
const told = ({ obligations }: ObligationsView) => obligations.map(({ obligation, due, state }) => `${due} ${obligation} ${state}`);

test("what is due in November stands there by date, past and to come; another month has its own", async () => {
  expect(told(await good())).toEqual([
    "2026-11-03 backup before",
    "2026-11-10 backup due",
    "2026-11-15 certificate due",
    "2026-11-17 backup due",
    "2026-11-24 backup due",
  ]);
  expect(told(await good("2026-10-01"))).toEqual([]);
  await office.until("2026-11-11T08:00:00Z");
  expect(told(await good())).toContain("2026-11-10 backup overdue");
  await office.until("2026-11-15T22:00:00Z");
  expect(told(await good())).toContain("2026-11-15 certificate due");
  await office.until("2026-11-15T23:00:00Z");
  expect(told(await good())).toContain("2026-11-15 certificate overdue");
}, 60_000);

test("done with evidence: who, when and what stand there; the customer reads that it is done, and no name and no evidence", async () => {
  const after = (await expectGood(record({ evidence: "  Erneuert von Mira  " }))) as ObligationsView;
  const certificate = after.obligations.find(({ obligation }) => obligation === "certificate");
  expect(certificate).toMatchObject({ state: "done", done: { by: expect.stringContaining("Nora"), evidence: "Erneuert von Mira" } });

  const mine = (await expectGood(office.ask("customer", "myContract", { periodStart: null }, EVA))) as Exclude<CustomerApi["myContract"]["answer"], Refusal>;
  expect(mine.contracts[0]?.done).toEqual([{ obligation: "certificate", due: "2026-11-15", at: certificate?.done?.at }]);
  expect(JSON.stringify(mine)).not.toMatch(/Mira|Nora|Erneuert/);
}, 60_000);

test("the same words sent twice are one record; other words, or another person's, are refused and change nothing", async () => {
  const [first, second] = await Promise.all([record(), record()]);
  expect([first, second].map((one) => "obligations" in one)).toEqual([true, true]);
  await office.pass(MINUTE);

  expect(await record({ evidence: "Nicht erneuert" })).toMatchObject({ problems: [{ code: "obligation.done-already" }] });
  expect(await record({}, ADMIN)).toMatchObject({ problems: [{ code: "obligation.done-already" }] });
  expect((await good()).obligations.find(({ obligation }) => obligation === "certificate")?.done?.evidence).toBe("Erneuert, gültig bis 2027");
}, 60_000);

test("a bad entry is refused with words and keeps nothing", async () => {
  const refusals: readonly (readonly [object, string])[] = [
    [{ evidence: "   " }, "obligation.evidence-missing"],
    [{ evidence: "x".repeat(4001) }, "obligation.evidence-missing"],
    [{ due: "2026-11-16" }, "obligation.date-unknown"],
    [{ obligation: "content" }, "obligation.date-unknown"],
    [{ due: "2026-02-30" }, "app.date-impossible"],
    [{ contract: "nobody" }, "app.contract-unknown"],
    [{ evidence: 1 }, "app.ask-malformed"],
  ];
  for (const [ask, code] of refusals) expect(await record(ask)).toMatchObject({ problems: [{ code }] });
  expect(await view("2026-11-02")).toMatchObject({ problems: [{ code: "app.period-unknown" }] });
  expect((await good()).obligations.filter(({ done }) => done !== null)).toEqual([]);
}, 60_000);

test("whoever may not see the report records nothing, staff or customer", async () => {
  expect(await record({}, MIRA)).toMatchObject({ problems: [{ code: "app.may-not-report" }] });
  expect(await record({}, STRANGER)).toMatchObject({ problems: [{ code: "app.may-not-report" }] });
  expect((await good()).mayRecord).toBe(true);
}, 60_000);
