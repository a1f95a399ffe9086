import { changeSetting } from "../../../host/jira/state/setting";
import { table } from "../../support/table";
import { ADA, APP, MIRA, PAUL, doc, madeIssue, siteUnderTest, type Json, type TestSite } from "./site-under-test";

const WRONG = table<"field" | "value" | "about" | "reason">(`
  field             | value                        | about             | reason
  summary           | ""                           | summary           | empty
  summary           | "two\\nlines"                | newline           |
  description       | "plain"                      | Atlassian Document | v3 takes documents
  description       | {"type":"doc","version":1}   | Atlassian Document | content is missing
  priority          | {"name":"Urgent"}            | Priority          | unknown
  assignee          | {"accountId":"nobody"}       | user              | unknown
  reporter          | null                         | Reporter          | required
  labels            | ["two words"]                | spaces            |
  duedate           | "tomorrow"                   | yyyy-MM-dd        |
  customfield_10002 | ["ACME"]                     | numeric           | ids, not names
  customfield_10002 | [77]                         | does not exist    |
  customfield_10010 | "99"                         | Request type      |
  customfield_10102 | {"severity":"high"}          | not valid         | the field's own schema
  customfield_10103 | 5                            | cannot be set     | read-only: only the app, through app/field
  invented          | 1                            | cannot be set     | unknown
`);

test.each(WRONG)("$field = $value is refused: $about", async ({ field, value, about }) => {
  const site = siteUnderTest();
  await madeIssue(site);
  const response = await site.ask(MIRA, "PUT /rest/api/3/issue/WEB-1", { fields: { [field]: JSON.parse(value) } });
  expect([response.status, JSON.parse(response.body)]).toEqual([400, { errorMessages: [], errors: { [field]: expect.stringContaining(about) } }]);
});

test("all mistakes of one request come at once", async () => {
  const response = await siteUnderTest().ask(MIRA, "POST /rest/api/3/issue", { fields: { summary: "x" } });
  expect(JSON.parse(response.body).errors).toEqual({ project: "Specify a valid project ID or key", issuetype: "Specify a valid issue type" });
});

test("fields are written and read back as Jira shows them", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  const fields = {
    customfield_10002: [2, 1],
    customfield_10010: "4",
    labels: ["b", "a"],
    customfield_10102: { category: "content", severity: 1 },
    description: doc("why"),
  };
  await site.get(MIRA, "PUT /rest/api/3/issue/WEB-1", { fields });
  await site.get(MIRA, "PUT /rest/api/3/issue/WEB-1", { update: { labels: [{ add: "c" }, { remove: "b" }] } });
  const shown = await site.get<{ fields: Json }>(MIRA, "GET /rest/api/3/issue/WEB-1");
  expect(shown.fields).toMatchObject({ labels: ["a", "c"], customfield_10102: { category: "content", severity: 1 }, description: doc("why") });
  expect((shown.fields["customfield_10002"] as Json[]).map((one) => one["name"])).toEqual(["Bäckerei Brandl", "ACME GmbH"]);
  expect((shown.fields["customfield_10010"] as { requestType: Json }).requestType["name"]).toBe("Question");
});

test("a field in both fields and update is refused", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  expect((await site.ask(MIRA, "PUT /rest/api/3/issue/WEB-1", { fields: { labels: [] }, update: { labels: [{ add: "c" }] } })).status).toBe(400);
});

test.each(
  table<"fields" | "shown" | "reason">(`
    fields              | shown             | reason
    summary,status      | summary status    |
    key                 |                   | no field at all
    customfield_10002   | customfield_10002 |
    invented            |                   | unknown ones are passed over
  `),
)("fields=$fields shows: $shown", async ({ fields, shown }) => {
  const site = siteUnderTest();
  await madeIssue(site);
  const answer = await site.get<{ fields: Json }>(MIRA, `GET /rest/api/3/issue/WEB-1?fields=${fields}`);
  expect(Object.keys(answer.fields).join(" ")).toBe(shown);
});

test("navigable fields leave out comments, a minus leaves out by name", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  const { fields } = await site.get<{ fields: Json }>(MIRA, "GET /rest/api/3/issue/WEB-1?fields=*navigable,-summary");
  expect(["summary", "status", "comment", "worklog"].map((name) => name in fields)).toEqual([false, true, false, false]);
});

test("bulkfetch answers in order of id, names what it cannot show, and takes at most a hundred", async () => {
  const site = siteUnderTest();
  for (let count = 0; count < 3; count += 1) await madeIssue(site);
  const answer = await site.get<{ issues: { key: string }[]; issueErrors: unknown[] }>(APP, "POST /rest/api/3/issue/bulkfetch", {
    issueIdsOrKeys: ["WEB-3", "10001", "WEB-3", "WEB-9"],
    fields: ["summary"],
  });
  expect([answer.issues.map((issue) => issue.key), answer.issueErrors.length]).toEqual([["WEB-1", "WEB-3"], 1]);
  expect((await site.ask(APP, "POST /rest/api/3/issue/bulkfetch", { issueIdsOrKeys: Array.from({ length: 101 }, () => "WEB-1") })).status).toBe(400);
});

describe("values of the app's fields", () => {
  const put = (site: TestSite, field: string, value: unknown, query = "") =>
    site.ask(APP, `PUT /rest/api/3/app/field/${field}/value${query}`, { updates: [{ issueIds: [10001], value }] });

  test.each(
    table<"field" | "value" | "status" | "reason">(`
      field             | value                                     | status | reason
      customfield_10103 | 15                                        | 204    | number
      customfield_10103 | "15"                                      | 400    |
      customfield_10103 | null                                      | 204    | emptied
      sla-due           | "2026-11-03T10:00:00.000Z"                | 204    | by module key too
      customfield_10105 | "2026-11-03T10:00:00+01:00"               | 204    |
      customfield_10105 | "tomorrow"                                | 400    |
      customfield_10101 | {"tier":"within","customer":"ACME"}       | 204    | object
      customfield_10101 | {"tier":4}                                | 400    | schema of the manifest
      customfield_10101 | "within"                                  | 400    |
    `),
  )("$field = $value → $status", async ({ field, value, status }) => {
    const site = siteUnderTest();
    await madeIssue(site);
    expect((await put(site, field, JSON.parse(value))).status).toBe(Number(status));
  });

  test("write a changelog entry of the app, unless told not to", async () => {
    const site = siteUnderTest();
    await madeIssue(site);
    await put(site, "customfield_10103", 15);
    await put(site, "customfield_10103", 15);
    await put(site, "customfield_10103", 30, "?generateChangelog=false");
    const { values } = await site.get<{ values: { author: Json; items: Json[] }[] }>(MIRA, "GET /rest/api/3/issue/WEB-1/changelog");
    expect(values).toHaveLength(1);
    expect(values[0]).toMatchObject({
      author: { accountId: "557058:kontingent-app", accountType: "app" },
      items: [{ field: "Billable minutes", fieldId: "customfield_10103", to: "15" }],
    });
    expect((await site.get<{ fields: Json }>(MIRA, "GET /rest/api/3/issue/WEB-1?fields=customfield_10103")).fields).toEqual({ customfield_10103: 30 });
  });

  test("take ids, not keys, each pair once, and write all or nothing", async () => {
    const site = siteUnderTest();
    await madeIssue(site);
    const post = async (updates: unknown): Promise<number> => (await site.ask(APP, "POST /rest/api/3/app/field/value", { updates })).status;
    const one = { customField: "customfield_10103", issueIds: [10001], value: 1 };
    expect([await post([{ ...one, issueIds: ["WEB-1"] }]), await post([one, one]), await post([one, { ...one, issueIds: [77] }])]).toEqual([400, 400, 404]);
    expect((await site.get<{ fields: Json }>(MIRA, "GET /rest/api/3/issue/WEB-1?fields=customfield_10103")).fields).toEqual({ customfield_10103: null });
  });

  test("are found by schema.custom", async () => {
    const fields = await siteUnderTest().get<{ id: string; schema?: Json }[]>(APP, "GET /rest/api/3/field");
    const keys = fields
      .filter((field) => String(field.schema?.["custom"]).startsWith("ari:cloud:ecosystem::extension/"))
      .map((field) => [field.id, String(field.schema?.["custom"]).split("/").at(-1)]);
    expect(keys).toEqual([
      ["customfield_10101", "support-contract"],
      ["customfield_10102", "support-class"],
      ["customfield_10103", "support-minutes"],
      ["customfield_10104", "covered-minutes"],
      ["customfield_10105", "sla-due"],
      ["customfield_10106", "contract-rank"],
    ]);
  });
});

describe("properties", () => {
  test("are made with 201, replaced with 200, and gone with 204", async () => {
    const site = siteUnderTest();
    await madeIssue(site);
    const at = "/rest/api/3/issue/WEB-1/properties/note";
    const codes = [(await site.ask(MIRA, `PUT ${at}`, { a: 1, b: 2 })).status, (await site.ask(MIRA, `PUT ${at}`, { a: 3 })).status];
    expect([codes, (await site.get(APP, `GET ${at}`))["value"]]).toEqual([[201, 200], { a: 3 }]);
    expect([(await site.ask(MIRA, `DELETE ${at}`)).status, (await site.ask(MIRA, `GET ${at}`)).status]).toEqual([204, 404]);
  });

  test("have limits for keys and values", async () => {
    const site = siteUnderTest();
    await madeIssue(site);
    const put = async (key: string, value: unknown): Promise<number> => (await site.ask(MIRA, `PUT /rest/api/3/issue/WEB-1/properties/${key}`, value)).status;
    expect([await put("k".repeat(255), 1), await put("k".repeat(256), 1), await put("v", "x".repeat(32_766)), await put("v", "x".repeat(32_767))]).toEqual([
      201, 400, 201, 400,
    ]);
  });
});

test("dates carry the reader's offset, in summer and in winter", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  const created = async (actor: typeof MIRA): Promise<unknown> =>
    (await site.get<{ fields: Json }>(actor, "GET /rest/api/3/issue/WEB-1?fields=created")).fields["created"];
  expect([await created(MIRA), await created(PAUL), await created(APP)]).toEqual([
    "2026-11-02T09:00:00.000+0100",
    "2026-11-02T08:00:00.000+0000",
    "2026-11-02T09:00:00.000+0100",
  ]);
  await site.parts.clock.advanceTo(Date.parse("2027-06-01T08:00:00Z"));
  const { serverTime } = await site.get<{ serverTime: string }>(ADA, "GET /rest/api/3/serverInfo");
  expect(serverTime).toBe("2027-06-01T10:00:00.000+0200");
});

test("a notification lands in the outbox; the caller himself is no recipient", async () => {
  const site = siteUnderTest();
  await madeIssue(site);
  const line = "POST /rest/api/3/issue/WEB-1/notify";
  await site.get(APP, line, { subject: "Overage", textBody: "30 min left", to: { reporter: true, users: [{ accountId: "qm:acme:eva" }] } });
  expect([...site.parts.store.table<Json>("jira:mail").values()]).toMatchObject([
    { subject: "Overage", text: "30 min left", issueKey: "WEB-1", to: ["712020:agent-mira", "qm:acme:eva"] },
  ]);
  expect((await site.ask(MIRA, line, { subject: "x", to: { reporter: true } })).status).toBe(400);
});

describe("an issue that an app creates", () => {
  const fields = { project: { id: "10001" }, issuetype: { id: "10101" }, summary: "Renew the certificate", duedate: "2026-11-30", description: doc("yearly") };
  const properties = [{ key: "example.task", value: { key: "certificate.2026" } }];

  test("bears its property from the first read on, is found by it, and the event says that the app made it", async () => {
    const site = siteUnderTest();
    const made = await site.get<{ id: string; key: string }>(APP, "POST /rest/api/3/issue", { fields, properties });
    const shown = await site.get<{ fields: Json; properties: Json }>(APP, `GET /rest/api/3/issue/${made.id}?properties=example.task`);
    expect([shown.fields["duedate"], shown.properties]).toEqual(["2026-11-30", { "example.task": { key: "certificate.2026" } }]);
    const asked = { jql: "created >= -5m ORDER BY created ASC", fields: ["created"], properties: ["example.task"] };
    const found = await site.get<{ issues: Json[] }>(APP, "POST /rest/api/3/search/jql", asked);
    expect(found.issues).toEqual([expect.objectContaining({ id: made.id, properties: { "example.task": { key: "certificate.2026" } } })]);
  });

  test("a create screen refuses what it lacks and what it does not have, each by name", async () => {
    const site = siteUnderTest();
    changeSetting(site.parts.store, { createScreen: { "10001": { required: ["customfield_10102"], without: ["duedate"] } } });
    const refused = await site.ask(APP, "POST /rest/api/3/issue", { fields, properties });
    expect([refused.status, JSON.parse(refused.body)]).toEqual([
      400,
      { errorMessages: [], errors: { customfield_10102: "Support class is required.", duedate: expect.stringContaining("cannot be set") } },
    ]);
    expect((await site.ask(APP, "POST /rest/api/3/issue", { fields: { ...fields, project: { id: "10002" } } })).status).toBe(201);
  });

  test("projects are searched with their issue types where that is asked", async () => {
    const site = siteUnderTest();
    const wide = await site.get<{ values: { issueTypes?: Json[] }[] }>(APP, "GET /rest/api/3/project/search?expand=issueTypes");
    expect(wide.values.map(({ issueTypes }) => issueTypes?.map(({ id, subtask }) => [id, subtask]))).toEqual([
      [
        ["10101", false],
        ["10102", false],
      ],
      [
        ["10101", false],
        ["10102", false],
      ],
    ]);
    const plain = await site.get<{ values: object[] }>(APP, "GET /rest/api/3/project/search");
    expect(plain.values.some((one) => "issueTypes" in one)).toBe(false);
  });
});
