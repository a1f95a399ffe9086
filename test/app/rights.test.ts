import { table } from "../support/table";
import { ADMIN, EVA, MINUTE, MIRA, NORA, STRANGER, openOffice, type Office } from "../../commands/bench/office";

const PEOPLE = { admin: ADMIN, agent: MIRA, manager: NORA, reporter: EVA, stranger: STRANGER } as const;
type Person = keyof typeof PEOPLE;

const DRAFT = { seconds: 600, date: "2026-11-09", category: null };
const DECISION = { kind: "bought", id: "rights-{person}", period: "2026-11-01", quota: "content", minutes: 10, on: "2026-11-09", reason: "x" };
/** One call a function; `{issue}` and `{key}` stand for the reporter's issue, `{person}` for who asks. */
const ASKS: Readonly<Record<string, object>> = {
  "agent.issue": { issue: "{issue}" },
  "agent.preview": { issue: "{issue}", ...DRAFT },
  "agent.logTime": { issue: "{issue}", ...DRAFT, comment: "", announce: false, notAnnounced: null },
  "agent.estimate": { issue: "{issue}", seconds: 600, category: null },
  "agent.classify": { issue: "{issue}", category: "content", severity: 3, reason: "", counts: null },
  "agent.classPreview": { issue: "{issue}", category: "design" },
  "agent.assignCustomer": { issue: "{issue}", customer: "acme" },
  "agent.notAnnounced": { issue: "{issue}", seconds: 600, category: null, reason: "Telefonisch" },
  "field.classForm": { issue: "{issue}", project: null, portal: null, requestType: null },
  "report.overview": { month: null },
  "report.statement": { contract: "acme-service-30", periodStart: "2026-11-01" },
  "report.sheet": { contract: "acme-service-30", periodStart: "2026-11-01", locale: "de" },
  "report.csv": { month: "2026-11", contract: null, locale: "de" },
  "report.decisions": { contract: "acme-service-30" },
  "report.obligations": { contract: "acme-service-30", periodStart: "2026-11-01" },
  "report.previewDecision": { contract: "acme-service-30", draft: DECISION },
  "report.decide": { contract: "acme-service-30", draft: DECISION },
  "report.previewTakeBack": { contract: "acme-service-30", id: "rights-{person}" },
  "report.takeBack": { contract: "acme-service-30", id: "rights-{person}", reason: "x" },
  "admin.setup": {},
  "admin.contracts": {},
  "admin.contract": { id: "acme-service-30" },
  "admin.sheet": { id: "acme-service-30", locale: "de" },
  "admin.template": { id: "service-30" },
  "admin.exportContracts": { ids: ["acme-service-30"] },
  "admin.calendars": {},
  "admin.customers": {},
  "admin.settings": {},
  "admin.unrouted": {},
  "report.closeView": { month: "2026-10" },
  "report.close": { month: "2026-10", contracts: [] },
  "customer.request": { key: "{key}" },
};

const ROWS = table<"function" | "admin" | "agent" | "manager" | "reporter" | "stranger" | "because">(`
  function             | admin | agent | manager | reporter | stranger | because
  agent.issue          | yes   | yes   | yes     | no       | no       | whoever may browse the issue in Jira
  agent.preview        | yes   | yes   | yes     | no       | no       | whoever may browse the issue in Jira
  agent.logTime        | yes   | yes   | no      | no       | no       | only who may work on issues; a manager here may not
  agent.estimate       | yes   | yes   | yes     | no       | no       | whoever may browse the issue in Jira
  agent.classify       | yes   | yes   | no      | no       | no       | only who may work on issues
  agent.classPreview   | yes   | yes   | yes     | no       | no       | whoever may browse the issue in Jira
  agent.assignCustomer | yes   | yes   | yes     | no       | no       | who may work on issues or adjust usage
  agent.notAnnounced   | yes   | yes   | no      | no       | no       | only who may work on issues
  field.classForm      | yes   | yes   | yes     | yes      | no       | agents, and the customer of that request
  report.overview      | yes   | no    | yes     | no       | no       | the app's own permission, else the project's administrators
  report.statement     | yes   | no    | yes     | no       | no       | the app's own permission, else the project's administrators
  report.sheet         | yes   | no    | yes     | no       | no       | the app's own permission, else the project's administrators
  report.csv           | yes   | no    | yes     | no       | no       | the app's own permission, else the project's administrators
  report.closeView     | yes   | no    | yes     | no       | no       | the app's own permission, else the project's administrators
  report.close         | yes   | no    | yes     | no       | no       | the app's own permission, else the project's administrators
  report.decisions      | yes   | no    | yes     | no       | no       | who may see the report
  report.obligations    | yes   | no    | yes     | no       | no       | who may see the report
  report.previewDecision | yes   | no    | yes     | no       | no       | who may adjust usage, else the project's administrators
  report.decide         | yes   | no    | yes     | no       | no       | who may adjust usage, else the project's administrators
  report.previewTakeBack | yes   | no    | yes     | no       | no       | who may adjust usage, else the project's administrators
  report.takeBack       | yes   | no    | yes     | no       | no       | who may adjust usage, else the project's administrators
  admin.setup          | yes   | no    | no      | no       | no       | Jira administrators
  admin.contracts      | yes   | no    | no      | no       | no       | Jira administrators
  admin.contract       | yes   | no    | no      | no       | no       | Jira administrators
  admin.sheet          | yes   | no    | no      | no       | no       | Jira administrators
  admin.template       | yes   | no    | no      | no       | no       | Jira administrators
  admin.exportContracts | yes  | no    | no      | no       | no       | Jira administrators
  admin.calendars      | yes   | no    | no      | no       | no       | Jira administrators
  admin.customers      | yes   | no    | no      | no       | no       | Jira administrators
  admin.settings       | yes   | no    | no      | no       | no       | Jira administrators
  admin.unrouted       | yes   | no    | no      | no       | no       | Jira administrators
  customer.request     | no    | no    | no      | yes      | no       | reporter, participant or member of the organisation
`);

let office: Office;
let issue: { id: string; key: string };

beforeAll(async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
  issue = await office.raise();
  await office.pass(5 * MINUTE);
}, 60_000);
afterAll(() => office.site.dispose());

const fill = (payload: object, person: Person = "admin"): object =>
  JSON.parse(JSON.stringify(payload).replaceAll("{issue}", issue.id).replaceAll("{key}", issue.key).replaceAll("{person}", person)) as object;

/** Asks by name, as any browser could, whatever the page offers. */
async function refusedFor(name: string, person: Person, payload: object): Promise<readonly string[] | null> {
  const [audience = "", key = ""] = name.split(".");
  const answer = (await office.ask(audience as "agent", key as "issue", fill(payload, person), PEOPLE[person], issue)) as {
    problems?: readonly { code: string }[];
    id?: string;
  };
  const isRefusal = Array.isArray(answer.problems) && Object.keys(answer).length === 1;
  return isRefusal ? (answer.problems ?? []).map(({ code }) => code) : null;
}

for (const row of ROWS) {
  for (const person of Object.keys(PEOPLE) as Person[]) {
    test(`${person} ${row[person] === "yes" ? "may" : "may not"} ${row.function}: ${row.because}`, async () => {
      const refused = await refusedFor(row.function, person, ASKS[row.function] ?? {});
      const outcome = refused === null ? "yes" : refused.every((code) => code.startsWith("app.may-not-")) ? "no" : refused.join(", ");
      expect(outcome).toBe(row[person]);
    });
  }
}

for (const [key, payload] of Object.entries({
  importContracts: { text: "id: x", rev: null },
  answerQuestion: { id: "acme-service-30", rev: 0, question: "x", answer: null, note: null },
  activate: { id: "acme-service-30", rev: 0, from: "2026-12-01" },
  saveCalendar: { id: "x", from: "2026-01-01", spec: { timezone: "UTC", week: {} }, running: "too", dryRun: false },
  saveCustomer: { id: "evil", name: "Evil", matches: ["org:2"] },
  saveSettings: { settings: { categoryByRequestType: {}, severityByPriority: {}, marks: {}, serviceAccounts: [] } },
})) {
  test(`nobody but an administrator may admin.${key}`, async () => {
    for (const person of ["agent", "manager", "reporter", "stranger"] as const)
      expect(await refusedFor(`admin.${key}`, person, payload)).toEqual(["app.may-not-administer"]);
  });
}

test("a customer's balance and contract are those of their own organisation", async () => {
  const own = await office.ask("customer", "balance", {}, EVA);
  const foreign = await office.ask("customer", "balance", {}, STRANGER);
  const contract = await office.ask("customer", "myContract", { periodStart: null }, STRANGER);

  expect(own).toMatchObject({ contracts: [{ contract: "acme-service-30" }] });
  expect(foreign).toEqual({ contracts: [] });
  expect(contract).toMatchObject({ problems: [{ code: "app.no-contract-for-you" }] });
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
  const read = await office.site.run.invokeResolver({ ...asked, call: { functionKey: "issue", payload: { issue: issue.id } } });
  const write = await office.site.run.invokeResolver({ ...asked, call: { functionKey: "classify", payload: fill(ASKS["agent.classify"] ?? {}) } });

  expect(read).toMatchObject({ key: issue.key });
  expect(write).toMatchObject({ problems: [{ code: "app.license-inactive" }] });
});

test("nothing a customer reads names the staff", async () => {
  await office.ask("agent", "logTime", { issue: issue.id, ...DRAFT, comment: "", announce: false, notAnnounced: null }, MIRA, issue);
  const request = JSON.stringify(await office.ask("customer", "request", { key: issue.key }, EVA));
  const contract = JSON.stringify(await office.ask("customer", "myContract", { periodStart: null }, EVA));

  for (const word of ["Mira", MIRA, "Lang"]) expect(`${request}${contract}`).not.toContain(word);
});

for (const [name, payload] of Object.entries({
  "agent.logTime": { issue: "{issue}", seconds: "600", date: "2026-11-09", category: null, comment: "", announce: false, notAnnounced: null },
  "agent.classify": { issue: "{issue}", category: { $ne: 1 }, severity: 1, reason: "", counts: null },
  "report.statement": { contract: ["acme-service-30"], periodStart: "2026-11-01" },
  "admin.saveCustomer": { id: "x", name: "X", matches: "org:1" },
  "admin.saveCalendar": { id: "x", from: "2026-01-01", spec: [], running: "too", dryRun: true },
})) {
  test(`${name} answers a malformed question with a problem, never with a thrown text`, async () => {
    expect(await refusedFor(name, "admin", payload)).toEqual(["app.ask-malformed"]);
  });
}
