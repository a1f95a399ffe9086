import { readdirSync } from "node:fs";
import Resolver from "@forge/resolver";
import { changeSetting } from "../../host/jira/state/setting";
import { extensionKey } from "../../host/jira/facts/permission";
import type { AccountKind } from "../../host/jira/state/rows";
import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, EVA, MINUTE, MIRA, NORA, PAUL, STRANGER, WEB, expectGood, openOffice, type Office } from "../../commands/bench/office";
import { ASKS, ROWS, type Column } from "./support/rights";

type Holders = readonly AccountKind[];
const grants = (report: Holders, adjust: Holders, close: Holders): Readonly<Record<string, Holders>> => ({
  [extensionKey("view-report")]: report,
  [extensionKey("adjust-usage")]: adjust,
  [extensionKey("close-period")]: close,
});
const USUAL = grants(["admin", "manager"], ["admin", "manager"], ["admin", "manager"]);

interface Person {
  readonly account: string;
  readonly grants?: Readonly<Record<string, Holders>>;
  /** Projects in which the account holds no role. */
  readonly outside?: readonly string[];
}

/** `reader` may see the report and nothing else of it, `agreer` is the account manager whom the contract names, `outsider` an agent without the project. */
const PEOPLE: Readonly<Record<Column, Person>> = {
  admin: { account: ADMIN },
  agent: { account: MIRA },
  manager: { account: NORA },
  reader: { account: NORA, grants: grants(["manager"], [], []) },
  agreer: { account: PAUL, grants: grants(["agent"], [], []) },
  outsider: { account: MIRA, outside: [WEB.id] },
  reporter: { account: EVA },
  colleague: { account: "qm:acme:tom" },
  stranger: { account: STRANGER },
};
const COLUMNS = Object.keys(PEOPLE) as Column[];

const CONTACTS = `contacts:
  - { role: approver, name: Eva Huber, account: "${EVA}" }
  - { role: account-manager, name: Paul Stone, account: "${PAUL}" }
`;

let office: Office;
let issue: { id: string; key: string };
let worklog: string;

beforeAll(async () => {
  const acme = DEMO_CONTRACTS.filter(({ id }) => id === "acme-service-30").map((one) => ({ ...one, yaml: `${one.yaml}${CONTACTS}` }));
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z"), contracts: [], more: acme });
  issue = await office.raise();
  await office.pass(5 * MINUTE);
  worklog = await office.log(issue.key, 600, "2026-11-09T08:02:00Z");
  await office.pass(5 * MINUTE);
  await expectGood(office.ask("agent", "askConsent", fill({ ...ASKS["agent.askConsent"], seconds: 2700 }), MIRA, issue));
  for (const [id, name] of [
    ["held", "report.decide"],
    ["held-agreed", "report.decide agreed"],
  ] as const) {
    const { contract, draft } = fill(ASKS[name] ?? {}) as { contract: string; draft: object };
    await expectGood(office.ask("report", "decide", { contract, draft: { ...draft, id } }, ADMIN));
  }
}, 60_000);
afterAll(() => office.site.dispose());

const fill = (payload: object, person: Column = "admin"): object =>
  JSON.parse(
    JSON.stringify(payload).replaceAll("{issue}", issue.id).replaceAll("{key}", issue.key).replaceAll("{worklog}", worklog).replaceAll("{person}", person),
  ) as object;

/** Asks by name, as any browser could, whatever the page offers. */
async function refusedFor(name: string, person: Column, payload: object): Promise<readonly string[] | null> {
  const { account, grants: granted = USUAL, outside = [] } = PEOPLE[person];
  changeSetting(office.site.store, { grants: granted, outside: { [account]: outside } });
  const [audience = "", key = ""] = (name.split(" ")[0] ?? "").split(".");
  const answer = (await office.ask(audience as "agent", key as "issue", fill(payload, person), account, issue)) as {
    problems?: readonly { code: string }[];
  };
  const isRefusal = Array.isArray(answer.problems) && Object.keys(answer).length === 1;
  return isRefusal ? (answer.problems ?? []).map(({ code }) => code) : null;
}

/** What refuses for who asks, whatever was asked. */
const RIGHT = /^app\.(may-not-|no-contract-for-you$|no-project$)/;

for (const row of ROWS) {
  const then = row.then === "–" ? null : [row.then];
  test(`${row.function}: ${COLUMNS.filter((person) => row[person] === "yes").join(", ")} may, nobody else: ${row.because}`, async () => {
    const outcomes: Record<string, unknown> = {};
    for (const person of COLUMNS) {
      const refused = await refusedFor(row.function, person, ASKS[row.function] ?? {});
      outcomes[person] = refused?.length === 1 && RIGHT.test(refused[0] ?? "") ? "no" : refused;
    }
    expect(outcomes).toEqual(Object.fromEntries(COLUMNS.map((person) => [person, row[person] === "yes" ? then : "no"])));
  });
}

test("every function of every resolver has its row, and no row asks a function that is not there", async () => {
  const defined = new Set<string>();
  for (const file of readdirSync("src/forge/resolvers")) {
    const audience = file.replace(".ts", "");
    const define = jest.spyOn(Resolver.prototype, "define").mockImplementation(function (this: Resolver, name: string) {
      defined.add(`${audience}.${name}`);
      return this;
    } as Resolver["define"]);
    await import(`../../src/forge/resolvers/${audience}`);
    define.mockRestore();
  }
  const rows = new Set(ROWS.map((row) => row.function.split(" ")[0] ?? ""));
  expect([...rows].toSorted()).toEqual([...defined].toSorted());
});

test("an estimate is kept for whoever may work on the issue, and only rated for whoever may browse it", async () => {
  const estimated = async (person: Column, seconds: number): Promise<unknown> => {
    await refusedFor("agent.estimate", person, { ...ASKS["agent.estimate"], seconds });
    return expectGood(office.ask("agent", "issue", { issue: issue.id }, MIRA, issue));
  };

  expect(await estimated("agent", 1200)).toMatchObject({ estimateSeconds: 1200 });
  expect(await estimated("manager", 4800)).toMatchObject({ estimateSeconds: 1200 });
});

/** The right is asked of one thing; the id of another one must not ride along. */
for (const [name, person, payload, code] of [
  ["agent.recordAnswer", "agent", { id: "c.999.1" }, "app.consent-unknown"],
  ["agent.withdrawConsent", "agent", { id: "c.999.1" }, "app.consent-unknown"],
  ["customer.answerConsent", "reporter", { id: "c.999.1" }, "app.consent-unknown"],
  ["report.previewTakeBack", "manager", { id: "c.{issue}.1" }, "decision.unknown"],
  ["report.takeBack", "manager", { id: "c.{issue}.1", reason: "x" }, "decision.unknown"],
  ["report.shares", "manager", { worklog: "999" }, "app.worklog-unknown"],
  ["report.share", "manager", { contract: "brandl-service-60" }, "app.contract-unknown"],
  ["report.decide", "manager", { contract: "brandl-service-60" }, "app.contract-unknown"],
  ["report.createWork", "manager", { contract: "brandl-service-60" }, "app.contract-unknown"],
  ["report.recordEvidence", "manager", { contract: "brandl-service-60" }, "app.contract-unknown"],
  ["report.statement", "manager", { contract: "brandl-service-60" }, "app.contract-unknown"],
] as const) {
  test(`${name} with the id of something else: ${code}`, async () => {
    expect(await refusedFor(name, person, { ...ASKS[name], ...payload })).toEqual([code]);
  });
}

test("a customer's balance and contract are those of their own organisation", async () => {
  const own = await office.ask("customer", "balance", {}, EVA);
  const foreign = await office.ask("customer", "balance", {}, STRANGER);

  expect(own).toMatchObject({ contracts: [{ contract: "acme-service-30" }] });
  expect(foreign).toEqual({ contracts: [] });
});

test("an inactive license reads but changes nothing", async () => {
  const asked = {
    resolverFunction: "agent-resolver",
    extension: { issue },
    moduleKey: "issue-panel",
    actor: { kind: "user", accountId: MIRA },
    accountType: "licensed",
    license: { active: false },
  } as const;
  changeSetting(office.site.store, { outside: {} });
  const read = await office.site.run.invokeResolver({ ...asked, call: { functionKey: "issue", payload: { issue: issue.id } } });
  const write = await office.site.run.invokeResolver({ ...asked, call: { functionKey: "classify", payload: fill(ASKS["agent.classify"] ?? {}) } });

  expect(read).toMatchObject({ key: issue.key });
  expect(write).toMatchObject({ problems: [{ code: "app.license-inactive" }] });
});

test("nothing a customer reads names the staff", async () => {
  await refusedFor("agent.logTime", "agent", ASKS["agent.logTime"] ?? {});
  const request = JSON.stringify(await office.ask("customer", "request", { key: issue.key }, EVA));
  const contract = JSON.stringify(await office.ask("customer", "myContract", { periodStart: null }, EVA));

  for (const word of ["Mira", MIRA, "Lang"]) expect(`${request}${contract}`).not.toContain(word);
});

for (const [name, payload] of Object.entries({
  "agent.logTime": { seconds: "600" },
  "agent.classify": { category: { $ne: 1 } },
  "report.statement": { contract: ["acme-service-30"] },
  "admin.saveCustomer": { matches: "org:1" },
  "admin.saveCalendar": { spec: [] },
})) {
  test(`${name} answers a malformed question with a problem, never with a thrown text`, async () => {
    expect(await refusedFor(name, "admin", { ...ASKS[name], ...payload })).toEqual(["app.ask-malformed"]);
  });
}
