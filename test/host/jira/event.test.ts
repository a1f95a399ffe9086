import { table } from "../../support/table";
import { ADA, APP, EVA, MIRA, PAUL, doc, madeIssue, siteUnderTest, type Json, type TestSite } from "./site-under-test";
import { changeSetting } from "../../../host/jira/state/setting";
import type { Actor, ProductEvent } from "../../../host/site/site";

const ACTORS: Readonly<Record<string, Actor>> = { ada: ADA, mira: MIRA, paul: PAUL, eva: EVA, app: APP };

interface Scene {
  readonly site: TestSite;
  readonly at: string;
  readonly request: string;
  readonly comment: string;
  readonly worklog: string;
}

async function scene(): Promise<Scene> {
  const site = siteUnderTest();
  const issue = await madeIssue(site);
  const at = `/rest/api/3/issue/${issue.key}`;
  const comment = await site.get<{ id: string }>(MIRA, `POST ${at}/comment`, { body: doc("hello") });
  const worklog = await site.get<{ id: string }>(MIRA, `POST ${at}/worklog`, { timeSpent: "20m" });
  const wish = { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary: "New photo" } };
  const request = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", wish);
  await site.get(MIRA, `POST /rest/api/3/issue/${request.issueKey}/transitions`, { transition: { id: "31" } });
  site.events.length = 0;
  return { site, at, request: request.issueKey, comment: comment.id, worklog: worklog.id };
}

const appField = (place: Scene): Json => ({
  updates: [{ issueIds: [Number(place.site.parts.store.table<string>("jira:key").get(place.at.split("/").at(-1) ?? ""))], value: 15 }],
});

/** What is done, by name; the first word of a row's action. */
const ACTIONS: Readonly<Record<string, (place: Scene) => [line: string, body?: unknown]>> = {
  create: () => ["POST /rest/api/3/issue", { fields: { project: { key: "WEB" }, issuetype: { id: "10101" }, summary: "x" } }],
  request: () => ["POST /rest/servicedeskapi/request", { serviceDeskId: "1", requestTypeId: "3", requestFieldValues: { summary: "x" } }],
  edit: ({ at }) => [`PUT ${at}`, { fields: { priority: { id: "1" } } }],
  nothing: ({ at }) => [`PUT ${at}`, { fields: { priority: { id: "3" } } }],
  assign: ({ at }) => [`PUT ${at}`, { fields: { assignee: { accountId: "712020:agent-paul" } } }],
  move: ({ at }) => [`POST ${at}/transitions`, { transition: { id: "51" } }],
  comment: ({ at }) => [`POST ${at}/comment`, { body: doc("hi") }],
  recomment: ({ at, comment }) => [`PUT ${at}/comment/${comment}`, { body: doc("hi!") }],
  uncomment: ({ at, comment }) => [`DELETE ${at}/comment/${comment}`],
  answer: ({ request }) => [`POST /rest/servicedeskapi/request/${request}/comment`, { body: "here it is", public: true }],
  log: ({ at }) => [`POST ${at}/worklog`, { timeSpent: "30m" }],
  relog: ({ at, worklog }) => [`PUT ${at}/worklog/${worklog}`, { timeSpent: "25m" }],
  unlog: ({ at, worklog }) => [`DELETE ${at}/worklog/${worklog}`],
  field: (place) => ["PUT /rest/api/3/app/field/customfield_10103/value", appField(place)],
  silent: (place) => ["PUT /rest/api/3/app/field/customfield_10103/value?generateAppEvents=false", appField(place)],
  property: ({ at }) => [`PUT ${at}/properties/note`, 1],
  delete: ({ at }) => [`DELETE ${at}`],
  refused: ({ at }) => [`PUT ${at}`, { fields: { priority: { id: "1" }, summary: "" } }],
};

const WIRE = table<"action" | "actor" | "events" | "own" | "reason">(`
  action    | actor | events                                                          | own   | reason
  create    | mira  | created:issue                                                   | no    | one event, no changelog
  request   | eva   | created:issue                                                   | no    | a portal request is an issue like any other
  edit      | mira  | updated:issue                                                   | no    |
  nothing   | mira  |                                                                 |       | the same value is no change
  assign    | mira  | updated:issue assigned:issue                                    | no    | assigned comes on top
  move      | mira  | updated:issue                                                   | no    |
  comment   | mira  | commented:issue updated:issue                                   | no    | each comment makes one more updated:issue
  comment   | app   | commented:issue updated:issue                                   | yes   | the app's own
  recomment | mira  | commented:issue updated:issue                                   | no    | there is no updated:comment
  uncomment | mira  | deleted:comment updated:issue                                   | no    |
  answer    | eva   | commented:issue updated:issue updated:issue                     | no    | the second one is automation: back to work
  log       | mira  | created:worklog updated:issue                                   | no    | timespent and WorklogId
  relog     | mira  | updated:worklog updated:issue                                   | no    |
  unlog     | mira  | deleted:worklog updated:issue                                   | no    |
  field     | app   | updated:issue                                                   | yes   | an echo that ignoreSelf suppresses
  silent    | app   |                                                                 |       | generateAppEvents=false
  property  | mira  |                                                                 |       | properties make neither changelog nor event
  delete    | ada   | deleted:issue                                                   | no    | nothing for its comments and worklogs
  refused   | mira  |                                                                 |       | a 400 writes and sends nothing
`);

test.each(WIRE)("$action by $actor sends: $events", async ({ action, actor, events, own }) => {
  const place = await scene();
  const [line, body] = ACTIONS[action]?.(place) ?? ["GET /"];
  const response = await place.site.ask(ACTORS[actor] ?? MIRA, line, body);
  expect([response.status < 300, action]).toEqual([action !== "refused", action]);
  expect(place.site.events.map((event) => event.name.replace("avi:jira:", "")).join(" ")).toBe(events);
  expect(place.site.events.every((event) => event.selfGenerated === (own === "yes") && event.payload["selfGenerated"] === event.selfGenerated)).toBe(true);
});

const after = async (action: string, actor: Actor): Promise<readonly ProductEvent[]> => {
  const place = await scene();
  const [line, body] = ACTIONS[action]?.(place) ?? ["GET /"];
  await place.site.get(actor, line, body);
  return place.site.events;
};

const itemsOf = (event: ProductEvent | undefined): Json[] => (event?.payload["changelog"] as { items: Json[] } | undefined)?.items ?? [];

test("a status change tells ids, both statuses, and the instant as text", async () => {
  const [event] = await after("move", MIRA);
  const payload = event?.payload ?? {};
  expect(payload["timestamp"]).toBe(String(Date.parse("2026-11-02T08:00:00Z")));
  expect(payload["atlassianId"]).toBe("712020:agent-mira");
  const items = itemsOf(event);
  expect(items).toContainEqual({ field: "status", fieldtype: "jira", fieldId: "status", from: "10001", fromString: "Open", to: "10005", toString: "Resolved" });
  expect((payload["associatedStatuses"] as Json[]).map((status) => status["id"])).toEqual(["10001", "10005"]);
  expect(payload["associatedUsers"]).toEqual([{ accountId: "712020:agent-mira" }]);
});

test("a worklog event knows the issue by id only, its changelog item has no fieldId", async () => {
  const [worklog, change] = await after("log", MIRA);
  expect(worklog?.payload).not.toHaveProperty("issue");
  expect(worklog?.payload["worklog"]).toMatchObject({ id: "10002", issueId: "10001", timeSpentSeconds: 1800, author: { accountId: "712020:agent-mira" } });
  const items = itemsOf(change);
  expect(items.map((item) => [item["field"], Object.hasOwn(item, "fieldId")])).toEqual([
    ["timespent", true],
    ["WorklogId", false],
  ]);
});

test("a comment event says whether the comment is public", async () => {
  const site = siteUnderTest();
  const { key } = await madeIssue(site);
  for (const internal of [true, false]) {
    await site.get(MIRA, `POST /rest/api/3/issue/${key}/comment`, { body: doc("x"), properties: [{ key: "sd.public.comment", value: { internal } }] });
  }
  const comments = site.events.filter((event) => event.name.endsWith("commented:issue")).map((event) => event.payload["comment"] as Json);
  expect(comments.map((comment) => comment["jsdPublic"])).toEqual([false, true]);
});

test("automation moves the waiting request in its own name", async () => {
  const [, , moved] = await after("answer", EVA);
  expect(moved?.payload["atlassianId"]).toBe("557058:automation-for-jira");
  const items = itemsOf(moved);
  expect(items.map((item) => [item["from"], item["to"]])).toEqual([["10004", "10003"]]);
});

test("an emptied field has no toString of its own in the event, and null in REST", async () => {
  const site = siteUnderTest();
  const { key } = await madeIssue(site, { assignee: { accountId: "712020:agent-paul" } });
  await site.get(MIRA, `PUT /rest/api/3/issue/${key}`, { fields: { assignee: null } });
  const [item] = itemsOf(site.events.find((event) => event.name.endsWith("updated:issue")));
  expect([item?.["to"], Object.hasOwn(item ?? {}, "toString")]).toEqual([null, false]);
  const { values } = await site.get<{ values: { items: Json[] }[] }>(MIRA, `GET /rest/api/3/issue/${key}/changelog`);
  expect(values[0]?.items[0]).toMatchObject({ field: "assignee", to: null, toString: null });
});

test("a transition may be silent: the changelog knows, no event tells", async () => {
  const site = siteUnderTest();
  const { key } = await madeIssue(site);
  changeSetting(site.parts.store, { silentTransitions: ["51"] });
  site.events.length = 0;
  await site.get(MIRA, `POST /rest/api/3/issue/${key}/transitions`, { transition: { id: "51" } });
  const { total } = await site.get<{ total: number }>(MIRA, `GET /rest/api/3/issue/${key}/changelog`);
  expect([site.events, total]).toEqual([[], 1]);
});

test("switched off, automation leaves the waiting request alone", async () => {
  const place = await scene();
  changeSetting(place.site.parts.store, { customerCommentResumes: false });
  await place.site.get(EVA, `POST /rest/servicedeskapi/request/${place.request}/comment`, { body: "here", public: true });
  expect(place.site.events.map((event) => event.name)).toEqual(["avi:jira:commented:issue", "avi:jira:updated:issue"]);
});
