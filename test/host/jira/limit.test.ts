import { table } from "../../support/table";
import { APP, EVA, MIRA, madeIssue, siteUnderTest, type TestSite } from "./site-under-test";
import type { Faults } from "../../../host/site/site";

const EDIT = (label: number): unknown => ({ fields: { labels: [`l${label}`] } });

async function edits(site: TestSite, count: number, actor = APP): Promise<number[]> {
  const codes: number[] = [];
  for (let at = 0; at < count; at += 1) codes.push((await site.ask(actor, "PUT /rest/api/3/issue/WEB-1", EDIT(at))).status);
  return codes;
}

test("an app writes to one issue 20 times in two seconds, then waits", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  expect((await edits(site, 20)).every((code) => code === 204)).toBe(true);
  const refusal = await site.ask(APP, "PUT /rest/api/3/issue/WEB-1", EDIT(99));
  expect([refusal.status, refusal.headers["Retry-After"], refusal.headers["RateLimit-Reason"]]).toEqual([429, "2", "jira-per-issue-on-write"]);
  expect((await site.ask(APP, "GET /rest/api/3/issue/WEB-1")).status).toBe(200);
  await site.advance(2);
  expect((await edits(site, 1))[0]).toBe(204);
});

test("and a hundred times in thirty seconds", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  for (let round = 0; round < 5; round += 1) {
    expect(await edits(site, 20)).not.toContain(429);
    await site.advance(3);
  }
  const refusal = await site.ask(APP, "PUT /rest/api/3/issue/WEB-1", EDIT(1));
  expect([refusal.status, refusal.headers["Retry-After"]]).toEqual([429, "15"]);
});

test("people are not limited, and a field write counts for each issue it names", async () => {
  const site = siteUnderTest();
  const { id } = await madeIssue(site);
  expect(await edits(site, 150, MIRA)).not.toContain(429);
  const write = (value: number) => site.ask(APP, "PUT /rest/api/3/app/field/customfield_10103/value", { updates: [{ issueIds: [Number(id)], value }] });
  for (let at = 0; at < 20; at += 1) expect((await write(at)).status).toBe(204);
  expect((await write(21)).status).toBe(429);
});

test.each(
  table<"reason" | "read" | "wait">(`
    reason                   | read | wait
    jira-quota-global-based  | 429  | 3600
    jira-quota-tenant-based  | 429  | 3600
    jira-burst-based         | 429  | 2
    jira-per-issue-on-write  | 200  | 2
  `),
)("the fault $reason", async ({ reason, read, wait }) => {
  const site = siteUnderTest();
  await madeIssue(site);
  site.parts.faults.rateLimit = reason as Faults["rateLimit"];
  const refusal = await site.ask(APP, "PUT /rest/api/3/issue/WEB-1", EDIT(1));
  expect([refusal.status, refusal.headers["RateLimit-Reason"], refusal.headers["Retry-After"]]).toEqual([429, reason, wait]);
  expect((await site.ask(APP, "GET /rest/api/3/issue/WEB-1")).status).toBe(Number(read));
  expect((await site.ask(MIRA, "GET /rest/api/3/issue/WEB-1")).status).toBe(200);
});

const POINTS = table<"line" | "body" | "dear" | "cheap" | "reason">(`
  line                                                | body   | dear | cheap | reason
  GET /rest/api/3/issue/WEB-1                         |        | 2    | 2     | 1 + the issue
  PUT /rest/api/3/issue/WEB-1                         | edit   | 1    | 1     | a write
  GET /rest/api/3/user?accountId=qm:acme:eva          |        | 3    | 3     | 1 + 2 for a person
  POST /rest/api/3/search/jql                         | search | 3    | 1     | two found; a read by POST is UNCERTAIN
  GET /rest/api/3/search/jql?jql=project=WEB          |        | 3    | 3     |
  GET /rest/servicedeskapi/organization/1/user        |        | 5    | 5     | two people
`);
const BODIES: Readonly<Record<string, unknown>> = { edit: EDIT(1), search: { jql: "project = WEB" } };

test.each(POINTS.flatMap((row) => (["dear", "cheap"] as const).map((mode) => ({ ...row, mode }))))("$line costs, $mode: points", async (row) => {
  const site = siteUnderTest();
  await madeIssue(site);
  await site.get(EVA, "POST /rest/servicedeskapi/request", { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary: "x" } });
  site.parts.switches.pointsOfPostReads = row.mode;
  await site.get(APP, row.line, BODIES[row.body]);
  const { jiraPoints, jiraReads, jiraWrites } = site.parts.counters;
  expect([jiraPoints, jiraReads + jiraWrites, jiraWrites]).toEqual([Number(row[row.mode]), 1, row.body === "edit" ? 1 : 0]);
});

test("what people do is not counted, an app's call on behalf of a person is", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  await site.get(MIRA, "GET /rest/api/3/issue/WEB-1");
  expect(site.parts.counters.jiraReads).toBe(0);
  await site.get(MIRA, "GET /rest/api/3/issue/WEB-1", undefined, { "X-Host-Caller": "app" });
  expect(site.parts.counters.jiraReads).toBe(1);
});
