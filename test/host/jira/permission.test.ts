import { table } from "../../support/table";
import { ADA, APP, EVA, MAX, MIRA, NOBODY, NORA, TOM, doc, siteUnderTest, type TestSite } from "./site-under-test";
import { changeSetting } from "../../../host/jira/state/setting";
import type { Actor } from "../../../host/site/site";

const ACTORS: Readonly<Record<string, Actor>> = { ada: ADA, mira: MIRA, nora: NORA, eva: EVA, tom: TOM, max: MAX, app: APP, nobody: NOBODY };

const BODIES: Readonly<Record<string, unknown>> = {
  edit: { fields: { labels: ["a"] } },
  comment: { body: doc("x") },
  log: { timeSpent: "5m" },
  move: { transition: { id: "51" } },
  internal: { body: "x", public: false },
  public: { body: "x", public: true },
  silent: { body: "x" },
  field: { updates: [{ issueIds: [10001], value: 4 }] },
  request: { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary: "x" } },
  behalf: { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary: "x" }, raiseOnBehalfOf: "qm:acme:eva" },
  check: { accountId: "712020:agent-mira", globalPermissions: ["ADMINISTER"] },
};

/** WEB-1 is Eva's request, shared with her organisation; Tom is in it, Max is not. */
const RIGHTS = table<"who" | "line" | "body" | "status" | "reason">(`
  who    | line                                              | body     | status | reason
  ada    | GET /rest/api/3/issue/WEB-1                       |          | 200    | administers
  mira   | GET /rest/api/3/issue/WEB-1                       |          | 200    | browses
  nora   | GET /rest/api/3/issue/WEB-1                       |          | 200    | browses
  eva    | GET /rest/api/3/issue/WEB-1                       |          | 404    | portal-only: Jira itself is closed to her
  nobody | GET /rest/api/3/issue/WEB-1                       |          | 404    | no anonymous access
  app    | GET /rest/api/3/issue/WEB-1                       |          | 200    | read:jira-work
  mira   | GET /rest/api/3/issue/NOPE-1                      |          | 404    | unknown
  mira   | PUT /rest/api/3/issue/WEB-1                       | edit     | 204    | agent
  nora   | PUT /rest/api/3/issue/WEB-1                       | edit     | 403    | manager only reads
  eva    | PUT /rest/api/3/issue/WEB-1                       | edit     | 404    | unseen beats forbidden
  app    | PUT /rest/api/3/issue/WEB-1                       | edit     | 204    | write:jira-work
  nora   | POST /rest/api/3/issue/WEB-1/worklog              | log      | 403    |
  mira   | POST /rest/api/3/issue/WEB-1/worklog              | log      | 201    |
  nora   | POST /rest/api/3/issue/WEB-1/comment              | comment  | 403    |
  app    | POST /rest/api/3/issue/WEB-1/comment              | comment  | 201    | author is the app's user
  mira   | POST /rest/api/3/issue/WEB-1/comment              | silent   | 400    | a plain string is no document
  nora   | POST /rest/api/3/issue/WEB-1/transitions          | move     | 403    |
  mira   | DELETE /rest/api/3/issue/WEB-1                    |          | 403    | only administrators delete
  ada    | DELETE /rest/api/3/issue/WEB-1                    |          | 204    |
  app    | PUT /rest/api/3/app/field/customfield_10103/value | field    | 204    | the owner
  ada    | PUT /rest/api/3/app/field/customfield_10103/value | field    | 403    | nobody but the owner
  app    | PUT /rest/api/3/app/field/customfield_10999/value | field    | 404    | unknown field
  ada    | POST /rest/api/3/permissions/check                | check    | 200    | asks about others: needs to administer
  nora   | POST /rest/api/3/permissions/check                | check    | 403    |
  app    | POST /rest/api/3/permissions/check                | check    | 403    | not known of Forge: the poorer answer
  eva    | GET /rest/servicedeskapi/request/WEB-1            |          | 200    | her own
  tom    | GET /rest/servicedeskapi/request/WEB-1            |          | 200    | same organisation
  max    | GET /rest/servicedeskapi/request/WEB-1            |          | 404    | another customer
  nora   | GET /rest/servicedeskapi/request/WEB-1            |          | 200    | browses
  eva    | POST /rest/servicedeskapi/request/WEB-1/comment   | public   | 201    |
  eva    | POST /rest/servicedeskapi/request/WEB-1/comment   | silent   | 400    | public must be said
  eva    | POST /rest/servicedeskapi/request/WEB-1/comment   | internal | 403    | customers write no internal comments
  mira   | POST /rest/servicedeskapi/request/WEB-1/comment   | internal | 201    |
  app    | POST /rest/servicedeskapi/request/WEB-1/comment   | public   | 401    | scope write:servicedesk-request is not in the manifest
  eva    | POST /rest/servicedeskapi/request                 | request  | 201    |
  max    | POST /rest/servicedeskapi/request                 | behalf   | 403    | on behalf: agents only
  mira   | POST /rest/servicedeskapi/request                 | behalf   | 201    |
  app    | POST /rest/servicedeskapi/request                 | request  | 401    | scope
  eva    | GET /rest/servicedeskapi/organization/1/user      |          | 403    | agents only, empty body
  mira   | GET /rest/servicedeskapi/organization/1/user      |          | 200    |
  app    | GET /rest/servicedeskapi/organization/1/user      |          | 200    | granular scopes
  app    | GET /rest/servicedeskapi/servicedesk/1/organization |        | 401    | scope
  eva    | GET /rest/servicedeskapi/servicedesk/1/queue      |          | 403    | agents only
  app    | GET /rest/api/3/statuses/search                   |          | 401    | manage:jira-configuration is not in the manifest
  app    | GET /rest/api/3/status                            |          | 200    | the cheap one
  eva    | GET /rest/api/3/users/search                      |          | 403    | customers do not browse people
  eva    | GET /rest/api/3/myself                            |          | 200    |
  nobody | GET /rest/api/3/myself                            |          | 401    |
  mira   | GET /rest/api/3/search?jql=project=WEB            |          | 410    | removed
  mira   | GET /rest/api/3/filter/1                          |          | 501    | not emulated, by name
`);

async function withRequest(): Promise<TestSite> {
  const site = siteUnderTest();
  await site.get(EVA, "POST /rest/servicedeskapi/request", BODIES["request"]);
  return site;
}

test.each(RIGHTS)("$who: $line $body → $status ($reason)", async ({ who, line, body, status }) => {
  const site = await withRequest();
  const response = await site.ask(ACTORS[who] ?? NOBODY, line, BODIES[body]);
  expect([response.status, response.body]).toEqual([Number(status), expect.anything()]);
});

test("a missing scope is told in the words of the platform", async () => {
  const site = await withRequest();
  const response = await site.ask(APP, "GET /rest/api/3/statuses/search");
  expect(JSON.parse(response.body)).toEqual({ code: 401, message: "Unauthorized; scope does not match" });
});

test("an unknown route is named", async () => {
  const response = await siteUnderTest().ask(MIRA, "GET /rest/api/3/filter/1");
  expect(JSON.parse(response.body).errorMessages).toEqual(["The local host does not answer GET /rest/api/3/filter/1"]);
});

test("an app taken off a project's roles sees nothing of it", async () => {
  const site = await withRequest();
  changeSetting(site.parts.store, { appLostBrowse: ["10001"] });
  expect((await site.ask(APP, "GET /rest/api/3/issue/WEB-1")).status).toBe(404);
  expect(await site.get(APP, "GET /rest/api/3/search/jql?jql=project=WEB")).toEqual({ issues: [], isLast: true });
});

const KEY = (module: string): string =>
  `ari:cloud:ecosystem::extension/11111111-2222-4333-8444-555555555555/33333333-4444-4555-8666-777777777777/static/${module}`;

test.each(
  table<"who" | "module" | "has" | "reason">(`
    who  | module           | has   | reason
    ada  | manage-contracts | true  | default grant to administrators
    nora | manage-contracts | false | not granted
    nora | view-report      | true  | granted in the permission scheme
    mira | view-report      | false |
    nora | close-period     | true  |
    eva  | view-report      | false | customer
  `),
)("$who holds the app's $module: $has", async ({ who, module, has }) => {
  const site = await withRequest();
  const key = encodeURIComponent(KEY(module));
  const answer = await site.get<{ permissions: Record<string, { havePermission: boolean }> }>(
    ACTORS[who] ?? NOBODY,
    `GET /rest/api/3/mypermissions?permissions=${key}&projectKey=WEB`,
  );
  expect(answer.permissions[KEY(module)]?.havePermission).toBe(has === "true");
});

test.each([
  ["a path that cannot be decoded", "GET /rest/api/3/issue/%E0%A4%A"],
  ["a query with question marks", "GET /rest/api/3/search/jql?jql=summary~%22why?%22&fields=what?"],
])("%s is answered, not thrown", async (_name, line) => {
  const { status } = await siteUnderTest().ask(MIRA, line);
  expect(status).toBe(line.includes("%E0") ? 400 : 200);
});

test("a body that is no JSON is refused", async () => {
  const site = await withRequest();
  const response = await site.site.handle({ method: "PUT", path: "/rest/api/3/issue/WEB-1", headers: {}, body: "{half", actor: MIRA });
  expect(response.status).toBe(400);
});
