import { receiveMail } from "../../../host/jira/mail-in";
import { table } from "../../support/table";
import { APP, EVA, MAX, MIRA, TOM, doc, siteUnderTest, type Json, type TestSite } from "./site-under-test";

const request = (values: Json = {}, extra: Json = {}): Json => ({
  serviceDeskId: "1",
  requestTypeId: "1",
  requestFieldValues: { summary: "New photo", ...values },
  ...extra,
});

const channelOf = async (site: TestSite, key: string): Promise<unknown> =>
  (await site.get(MIRA, `GET /rest/api/3/issue/${key}/properties/request.channel.type`))["value"];

test("the channel tells portal, api, mail and Jira apart", async () => {
  const site = siteUnderTest();
  const portal = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", request(), { "x-host-channel": "portal" });
  const api = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", request());
  const mail = receiveMail(site.site, { from: "eva@acme.example", project: "WEB", subject: "Photo\nplease", text: "Hello\nworld" });
  const jira = await site.get<{ key: string }>(MIRA, "POST /rest/api/3/issue", {
    fields: { project: { id: "10001" }, issuetype: { name: "Incident" }, summary: "x" },
  });
  const channels = await Promise.all([portal.issueKey, api.issueKey, mail, jira.key].map((key) => channelOf(site, key)));
  expect(channels).toEqual(["portal", "api", "email", "jira"].map((value) => ({ value })));
});

test("a request is shared with the only organisation of its reporter, and shows its type and its text", async () => {
  const site = siteUnderTest();
  const made = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", request({ description: "From\nJune on" }));
  const { fields } = await site.get<{ fields: Json }>(MIRA, `GET /rest/api/3/issue/${made.issueKey}`);
  expect(fields["customfield_10002"]).toEqual([{ id: "1", name: "ACME GmbH", _links: { self: expect.any(String) } }]);
  expect(fields["customfield_10010"]).toMatchObject({ requestType: { id: "1", name: "Content change" }, currentStatus: { statusCategory: "NEW" } });
  expect((fields["description"] as { content: unknown[] }).content).toHaveLength(2);
  expect(fields["reporter"]).toMatchObject({ accountId: "qm:acme:eva", accountType: "customer" });
  expect(fields["reporter"]).not.toHaveProperty("emailAddress");
});

test("the form takes the app's field and refuses what it does not hold", async () => {
  const site = siteUnderTest();
  const value = { category: "content", severity: 2 };
  const made = await site.get<{ issueId: string }>(EVA, "POST /rest/servicedeskapi/request", request({ customfield_10102: value }));
  const { fields } = await site.get<{ fields: Json }>(MIRA, `GET /rest/api/3/issue/${made.issueId}?fields=customfield_10102`);
  expect(fields).toEqual({ customfield_10102: value });
  const statuses: number[] = [];
  for (const wrong of [{ customfield_10102: { severity: 12 } }, { customfield_10103: 4 }, { priority: { id: "1" } }, { summary: " " }, { description: 4 }]) {
    statuses.push((await site.ask(EVA, "POST /rest/servicedeskapi/request", request(wrong))).status);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400]);
});

test.each(
  table<"who" | "ownership" | "summaries" | "reason">(`
    who | ownership              | summaries            | reason
    eva |                        | Third First          | her own
    tom |                        | Third Second         | his own and where he takes part
    tom | ORGANIZATION           | Third Second First   | everything of ACME
    max | ALL_REQUESTS           | Fourth               | nothing of ACME
    eva | PARTICIPATED_REQUESTS  |                      |
  `),
)("requests of $who, $ownership: $summaries", async ({ who, ownership, summaries }) => {
  const site = siteUnderTest();
  await site.get(EVA, "POST /rest/servicedeskapi/request", request({ summary: "First" }));
  await site.get(TOM, "POST /rest/servicedeskapi/request", request({ summary: "Second" }));
  await site.get(EVA, "POST /rest/servicedeskapi/request", request({ summary: "Third" }, { requestParticipants: ["qm:acme:tom"] }));
  await site.get(MAX, "POST /rest/servicedeskapi/request", request({ summary: "Fourth" }));
  const actor = { eva: EVA, tom: TOM, max: MAX }[who] ?? EVA;
  const answer = await site.get<{ values: { summary: string }[] }>(
    actor,
    `GET /rest/servicedeskapi/request${ownership === "" ? "" : `?requestOwnership=${ownership}`}`,
  );
  expect(answer.values.map((one) => one.summary).join(" ")).toBe(summaries);
});

test("customers read public comments only", async () => {
  const site = siteUnderTest();
  const { issueKey } = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", request());
  const line = `/rest/servicedeskapi/request/${issueKey}/comment`;
  await site.get(MIRA, `POST ${line}`, { body: "between us", public: false });
  await site.get(MIRA, `POST ${line}`, { body: "hello", public: true });
  await site.get(APP, `POST /rest/api/3/issue/${issueKey}/comment`, { body: doc("from the app") });
  const bodies = async (actor: typeof EVA, query = ""): Promise<string[]> =>
    (await site.get<{ values: { body: string }[] }>(actor, `GET ${line}${query}`)).values.map((one) => one.body);
  expect(await bodies(EVA)).toEqual(["hello", "from the app"]);
  expect(await bodies(EVA, "?internal=true")).toEqual(["hello", "from the app"]);
  expect(await bodies(MIRA, "?public=false")).toEqual(["between us"]);
});

test("a customer sees the status she may choose, and its history", async () => {
  const site = siteUnderTest();
  const { issueKey } = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", request());
  await site.advance(60);
  await site.get(MIRA, `POST /rest/api/3/issue/${issueKey}/transitions`, { transition: { id: "51" } });
  const open = await site.get<{ values: unknown[] }>(EVA, `GET /rest/servicedeskapi/request/${issueKey}/transition`);
  expect(open.values).toEqual([
    { id: "61", name: "Close" },
    { id: "71", name: "Reopen" },
  ]);
  await site.get(EVA, `POST /rest/servicedeskapi/request/${issueKey}/transition`, { id: "71", additionalComment: { body: "not yet" } });
  const history = await site.get<{ values: { status: string }[] }>(EVA, `GET /rest/servicedeskapi/request/${issueKey}/status`);
  expect(history.values.map((one) => one.status)).toEqual(["Open", "Resolved", "Open"]);
});

describe("mail", () => {
  test("a mail becomes a question of its sender; a stranger becomes a customer", async () => {
    const site = siteUnderTest();
    const key = receiveMail(site.site, { from: "new@somewhere.example", name: "Nina New", project: "IT", subject: "Help", text: "My printer" });
    const { fields } = await site.get<{ fields: Json }>(MIRA, `GET /rest/api/3/issue/${key}`);
    expect([key, fields["reporter"], fields["customfield_10002"]]).toEqual([
      "IT-1",
      expect.objectContaining({ displayName: "Nina New", accountId: "qm:somewhere.example:new" }),
      [],
    ]);
    expect(site.events.map((event) => [event.name, event.selfGenerated])).toEqual([["avi:jira:created:issue", false]]);
  });

  test("an answer by mail is a public comment and puts a waiting request back to work", async () => {
    const site = siteUnderTest();
    const key = receiveMail(site.site, { from: "eva@acme.example", project: "WEB", subject: "Photo", text: "Hello" });
    await site.get(MIRA, `POST /rest/api/3/issue/${key}/transitions`, { transition: { id: "31" } });
    expect(receiveMail(site.site, { from: "eva@acme.example", project: "WEB", subject: `Re: [${key}] Photo`, text: "Here" })).toBe(key);
    const { fields } = await site.get<{ fields: { status: Json; comment: { total: number } } }>(MIRA, `GET /rest/api/3/issue/${key}`);
    expect([fields.status["id"], fields.comment.total]).toEqual(["10003", 1]);
    expect(receiveMail(site.site, { from: "max@brandl.example", project: "WEB", subject: `Re: ${key}`, text: "Not mine" })).toBe("WEB-2");
  });
});
