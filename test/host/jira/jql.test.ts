import { table } from "../../support/table";
import { EVA, MIRA, PAUL, doc, madeIssue, siteUnderTest, type TestSite } from "./site-under-test";

/**
 * WEB-1 "Swap the opening hours": Mira's, ACME, resolved at 9:00. WEB-2 "Broken form": high, Paul's, made at 10:00, commented
 * "stack trace" at 11:00. IT-1 "New laptop": low, open. WEB-3: Eva's request. Now is 12:00 on 2 November 2026 in Vienna.
 */
async function world(): Promise<TestSite> {
  const site = siteUnderTest();
  await madeIssue(site, { customfield_10002: [1], labels: ["shop"] });
  await site.get(MIRA, "POST /rest/api/3/issue/WEB-1/transitions", { transition: { id: "51" } });
  await site.advance(3600);
  await madeIssue(site, {
    summary: "Broken form",
    priority: { id: "2" },
    assignee: { accountId: "712020:agent-paul" },
    issuetype: { id: "10102" },
    description: doc("the button does nothing"),
  });
  await madeIssue(site, { summary: "New laptop", priority: { name: "Low" } }, "IT");
  await site.advance(3600);
  await site.get(PAUL, "POST /rest/api/3/issue/WEB-2/comment", { body: doc("stack trace") });
  await site.get(EVA, "POST /rest/servicedeskapi/request", { serviceDeskId: "1", requestTypeId: "4", requestFieldValues: { summary: "A question" } });
  await site.advance(3600);
  return site;
}

const FOUND = table<"jql" | "keys" | "reason">(`
  jql                                                     | keys              | reason
  project = WEB                                           | WEB-3 WEB-2 WEB-1 | without an order the youngest first
  project = WEB order by key                              | WEB-1 WEB-2 WEB-3 |
  project in (web, 10002) order by created asc, key asc   | WEB-1 WEB-2 IT-1 WEB-3 | keys and ids, any case
  project = "IT-Service"                                  | IT-1              | by name
  project != WEB                                          | IT-1              |
  not project = WEB                                       | IT-1              |
  key = WEB-2                                             | WEB-2             |
  id in (10001, 10003)                                    | IT-1 WEB-1        | numeric ids
  key >= WEB-2 and project = WEB                          | WEB-3 WEB-2       |
  status = Resolved                                       | WEB-1             |
  status = 10005                                          | WEB-1             | by id
  status not in (Resolved, Closed) and project = WEB      | WEB-3 WEB-2       |
  statusCategory = done                                   | WEB-1             |
  resolution is empty and project = WEB                   | WEB-3 WEB-2       |
  resolution is not EMPTY                                 | WEB-1             |
  priority = High                                         | WEB-2             |
  priority in (2, Low) order by priority desc             | WEB-2 IT-1        | Highest first when descending
  issuetype = Incident                                    | WEB-2             |
  assignee is empty and project = WEB                     | WEB-3 WEB-1       |
  assignee = "712020:agent-paul"                          | WEB-2             |
  assignee != "712020:agent-mira" and project = WEB       | WEB-2             | empty is not unequal
  reporter = currentUser() and project = WEB              | WEB-2 WEB-1       | Mira asks
  reporter = "qm:acme:eva"                                | WEB-3             |
  organizations = "ACME GmbH"                             | WEB-3 WEB-1       | shared with her only organisation
  organizations = 1 and reporter = currentUser()          | WEB-1             |
  labels = shop                                           | WEB-1             |
  "Request Type" = Question                               | WEB-3             |
  summary ~ "form broken"                                 | WEB-2             | every word, any order
  text ~ "stack"                                          | WEB-2             | comments too
  text ~ button                                           | WEB-2             | descriptions too
  updated >= -90m order by key                            | WEB-2 WEB-3       | both at 11:00
  updated >= -30m                                         |                   |
  updated < -90m and project = WEB                        | WEB-1             |
  created >= "2026-11-02 10:00" order by key              | WEB-2 IT-1 WEB-3  | the caller's zone
  created > "2026-11-02 10:00"                            | WEB-3             |
  created >= 2026-11-02 and project = IT                  | IT-1              |
  created < 2026-11-02                                    |                   |
  created <= now() and project = IT                       | IT-1              |
  updated >= -2h and (project = IT or status = Resolved)  | IT-1              | brackets
  project = WEB and status = Resolved or project = IT     | IT-1 WEB-1        | AND binds tighter
  opening hours                                           | WEB-1             | bare words search the summary
`);

test.each(FOUND)("$jql → $keys", async ({ jql, keys }) => {
  const site = await world();
  const answer = await site.get<{ issues: { key: string }[] }>(MIRA, `POST /rest/api/3/search/jql`, { jql, fields: ["key"] });
  expect(answer.issues.map((issue) => issue.key).join(" ")).toBe(keys);
});

const REFUSED = table<"jql" | "text" | "reason">(`
  jql                       | text                                        | reason
  order by created          | Unbounded JQL queries are not allowed here. | nothing restricts it
  summary ~ "half           | has not been completed                      | unfinished string
  invented = 4              | Field 'invented' does not exist             |
  status = Invented         | does not exist for the field 'status'       |
  project = WEB and         | Expecting a field name                      |
  (project = WEB            | Expecting ')'                               |
  summary = "x"             | not supported by the 'summary' field        |
  updated > yesterday       | Date value 'yesterday' is invalid           |
  reporter = membersOf()    | Unable to find JQL function 'membersof()'   |
`);

test.each(REFUSED)("$jql → 400 $text", async ({ jql, text }) => {
  const response = await siteUnderTest().ask(MIRA, "POST /rest/api/3/search/jql", { jql });
  expect([response.status, response.body]).toEqual([400, expect.stringContaining(text)]);
});

test("without fields only ids come, pages go on by token, and the last has none", async () => {
  const site = await world();
  const first = await site.get<{ issues: unknown[]; nextPageToken: string }>(MIRA, "POST /rest/api/3/search/jql", {
    jql: "project = WEB order by key",
    maxResults: 2,
  });
  expect(first).toEqual({ issues: [{ id: "10001" }, { id: "10002" }], nextPageToken: expect.any(String), isLast: false });
  const last = await site.get(MIRA, "POST /rest/api/3/search/jql", { jql: "project = WEB order by key", maxResults: 2, nextPageToken: first.nextPageToken });
  expect(last).toEqual({ issues: [{ id: "10004" }], isLast: true });
});

test("app fields are searched by name, by number and by the alias of a part", async () => {
  const site = await world();
  await site.get({ kind: "app" }, "PUT /rest/api/3/app/field/customfield_10101/value", {
    updates: [{ issueIds: [10002], value: { tier: "within", customer: "ACME" } }],
  });
  await site.get({ kind: "app" }, "PUT /rest/api/3/app/field/contract-rank/value", { updates: [{ issueIds: [10003], value: 7 }] });
  const find = async (jql: string): Promise<string> => {
    const { issues } = await site.get<{ issues: { key: string }[] }>(MIRA, "POST /rest/api/3/search/jql", { jql, fields: ["key"] });
    return issues.map((issue) => issue.key).join(" ");
  };
  expect([await find('"Support contract.Tier" = within'), await find("cf[10106] > 5"), await find('"Contract rank" is not empty')]).toEqual([
    "WEB-2",
    "IT-1",
    "IT-1",
  ]);
});

test("a stale index misses the last minute, reconcileIssues does not", async () => {
  const site = await world();
  site.parts.faults.staleQueries = 1;
  await site.get(MIRA, "PUT /rest/api/3/issue/WEB-1", { fields: { labels: ["now"] } });
  const jql = "project = WEB order by key";
  const ids = async (reconcileIssues: number[]): Promise<unknown> => (await site.get(MIRA, "POST /rest/api/3/search/jql", { jql, reconcileIssues }))["issues"];
  expect(await ids([])).toEqual([{ id: "10002" }, { id: "10004" }]);
  expect(await ids([10001])).toEqual([{ id: "10001" }, { id: "10002" }, { id: "10004" }]);
  await site.advance(61);
  expect(await ids([])).toHaveLength(3);
});
