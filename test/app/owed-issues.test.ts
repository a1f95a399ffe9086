import { changeSetting } from "../../host/jira/state/setting";
import { HOUR, MINUTE, NORA, WEB, ADMIN, expectGood, type Office } from "../../commands/bench/office";
import type { SetupItem } from "../../src/app/api";
import { ACME, owedIssues, owingOffice, revOf, saveOwed, taskOf, tasksOf } from "./support/owing-office";

let office: Office;
afterEach(() => office.site.dispose());

const MS = 120_000;
const CERTIFICATE = `obligation.${ACME}.certificate.2026-11-30`;
const PLANNING = `obligation.${ACME}.planning.2026-11-20`;
const names = async (): Promise<readonly string[]> => (await owedIssues(office)).map(({ obligation }) => obligation);
const setup = async (): Promise<readonly string[]> => {
  const { items } = (await expectGood(office.ask("admin", "setup", {}, ADMIN))) as { items: readonly SetupItem[] };
  return items.filter(({ code, done }) => code.startsWith("owed-") && !done).map(({ code, facts }) => `${code} ${String(facts["names"])}`);
};

test(
  "fourteen days before its due date, at midnight in Vienna and not in UTC, the certificate has its issue: one, tracked and filled in",
  async () => {
    office = await owingOffice();
    await office.until("2026-11-15T22:59:00Z");
    expect(await names()).toEqual([]);
    await office.pass(HOUR + MINUTE);
    const [certificate, ...more] = await owedIssues(office);
    expect([certificate, more]).toMatchObject([
      { due: "2026-11-30", obligation: CERTIFICATE, summary: "SSL-Zertifikat: ACME GmbH, fällig am 30. November 2026" },
      [],
    ]);
    const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${certificate?.key}`);
    expect(Object.values(fields)).toEqual(
      expect.arrayContaining([{ category: "certificate" }, expect.objectContaining({ contract: ACME, customer: "ACME GmbH" })]),
    );
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "due", work: { state: "open", key: certificate?.key, problem: null } });

    await office.until("2026-11-20T12:00:00Z");
    expect(await names()).toEqual([CERTIFICATE, PLANNING]);
    await office.until("2026-11-25T12:00:00Z");
    expect(await names()).toEqual([CERTIFICATE, PLANNING]);
  },
  MS,
);

test(
  "nothing from before the contract was put into the app, neither created nor overdue, and nothing daily",
  async () => {
    office = await owingOffice();
    await office.until("2026-11-21T12:00:00Z");
    expect(await names()).toEqual([CERTIFICATE, PLANNING]);
    expect((await tasksOf(office, "2026-10-01")).obligations).toMatchObject([{ obligation: "planning", due: "2026-10-20", state: "before" }]);
    const daily = (await tasksOf(office)).obligations.filter(({ obligation }) => obligation === "backup");
    expect(daily.filter(({ state }) => state === "before")).toHaveLength(8);
    expect(daily.filter(({ state }) => state === "overdue")).toHaveLength(12);
  },
  MS,
);

test(
  "an hour in which no lead time begins costs what an hour without any contract costs",
  async () => {
    office = await owingOffice();
    await office.pass(2 * HOUR);
    const cost = async (): Promise<object> => {
      const { counters } = office.site;
      const before = { ...counters };
      await office.pass(HOUR);
      const { storageQueries, storageReadUnits, storageWriteUnits, jiraPoints } = counters;
      return {
        queries: storageQueries - before.storageQueries,
        reads: storageReadUnits - before.storageReadUnits,
        writes: storageWriteUnits - before.storageWriteUnits,
        points: jiraPoints - before.jiraPoints,
      };
    };
    const withTasks = await cost();
    office.site.dispose();
    office = await owingOffice({ more: [] });
    await office.pass(2 * HOUR);
    expect(await cost()).toEqual(withTasks);
  },
  MS,
);

test(
  "a week in which Jira refused everything is caught up, each due date once",
  async () => {
    office = await owingOffice();
    await office.until("2026-11-15T12:00:00Z");
    office.site.faults.rateLimit = "jira-quota-global-based";
    await office.until("2026-11-22T12:00:00Z");
    expect(await names()).toEqual([]);
    office.site.faults.rateLimit = null;
    await office.pass(2 * HOUR);
    expect((await names()).toSorted()).toEqual([CERTIFICATE, PLANNING]);
    expect(await taskOf(office, "planning")).toMatchObject({ state: "overdue", work: { state: "open" } });
    await office.pass(24 * HOUR);
    expect(await names()).toHaveLength(2);
  },
  MS,
);

for (const [matches, owed, project] of [
  [["org:1", "project:10002"], { project: "10001" }, "IT"],
  [["org:1", "project:10001", "project:10002"], { project: "10002", issueType: "10102" }, "IT"],
  [["org:1"], { project: "10001" }, "WEB"],
] as const) {
  test(
    `led to by ${matches.join(" and ")}, with the setting ${owed.project}, the issue is created in ${project}`,
    async () => {
      office = await owingOffice({}, owed);
      await expectGood(office.ask("admin", "saveCustomer", { id: "acme", name: "ACME GmbH", matches }, ADMIN));
      await office.until("2026-11-16T01:00:00Z");
      const [made] = await owedIssues(office);
      expect(made?.key).toMatch(new RegExp(`^${project}-`));
      const shown = await office.jira<{ fields: { issuetype: { id: string } } }>(ADMIN, "GET", `/rest/api/3/issue/${made?.key}?fields=issuetype`);
      expect(shown.fields.issuetype.id).toBe("issueType" in owed ? owed.issueType : "10101");
    },
    MS,
  );
}

test(
  "without a project nothing is lost: the list and the set-up say so, and the hour after somebody chose one the issue is there",
  async () => {
    office = await owingOffice({}, null);
    await office.until("2026-11-17T12:00:00Z");
    expect(await names()).toEqual([]);
    expect((await tasksOf(office)).lacksProject).toBe(true);
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "due", work: null });
    expect(await setup()).toEqual([`owed-project ${ACME}`]);
    await saveOwed(office, { project: WEB.id });
    expect((await tasksOf(office)).lacksProject).toBe(false);
    await office.pass(HOUR);
    expect([await names(), await setup()]).toEqual([[CERTIFICATE], []]);
  },
  MS,
);

test(
  "what Jira refuses is said in its words, tried once an hour and no more often, and created when it was mended",
  async () => {
    office = await owingOffice();
    changeSetting(office.site.store, { createScreen: { "10001": { required: ["customfield_10102"] } } });
    await office.until("2026-11-16T00:30:00Z");
    const words = { state: "refused", key: null, problem: { code: "obligation.refused-by-jira", facts: { status: 400, words: "Support class is required." } } };
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "due", done: null, work: words });
    expect(await setup()).toEqual(["owed-refused Support class is required."]);
    expect(await office.ask("report", "createWork", { contract: ACME, obligation: "certificate", due: "2026-11-30" }, NORA)).toMatchObject({
      problems: [words.problem],
    });
    const before = revOf(office, CERTIFICATE);
    await office.pass(3 * HOUR);
    // Claimed and refused: two writes a try.
    expect(revOf(office, CERTIFICATE) - before).toBe(6);
    changeSetting(office.site.store, { createScreen: { "10001": { without: ["duedate"] } } });
    await office.pass(HOUR);
    expect(await owedIssues(office)).toMatchObject([{ obligation: CERTIFICATE, due: null }]);
    expect([await setup(), (await taskOf(office, "certificate")).work?.state]).toEqual([[], "open"]);
  },
  MS,
);

test(
  "a project that the app may not see is said, not crashed at",
  async () => {
    office = await owingOffice({}, { project: "99999" });
    await office.until("2026-11-16T02:00:00Z");
    expect(await names()).toEqual([]);
    expect(await taskOf(office, "certificate")).toMatchObject({ state: "due", work: { state: "refused", problem: { code: "obligation.no-access" } } });
    expect(await setup()).toEqual([`owed-refused ${ACME}`]);
    await saveOwed(office, { project: WEB.id });
    await office.pass(HOUR);
    expect([await names(), await setup()]).toEqual([[CERTIFICATE], []]);
  },
  MS,
);
