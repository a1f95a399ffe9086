import { ADA, APP, EVA, MIRA, TOM, doc, type Json, type TestSite } from "./site-under-test";
import type { Actor } from "../../../host/site/site";

/** One call of the sweep: `path` as the documents name it, `line` as it is sent. */
export interface Step {
  readonly actor: Actor;
  readonly path: string;
  readonly line: string;
  readonly body?: unknown;
}

interface Made {
  readonly issue: string;
  readonly id: string;
  readonly comment: string;
  readonly worklog: string;
  readonly request: string;
}

/** A site in which everything exists once: an issue with comment, worklog, property, transition; a request with an answer. */
export async function furnished(site: TestSite): Promise<Made> {
  const fields = {
    project: { key: "WEB" },
    issuetype: { id: "10101" },
    summary: "Swap the opening hours",
    description: doc("From June on"),
    customfield_10002: [1],
  };
  const issue = await site.get<{ id: string; key: string }>(MIRA, "POST /rest/api/3/issue", { fields });
  const at = `/rest/api/3/issue/${issue.key}`;
  const properties = [{ key: "sd.public.comment", value: { internal: true } }];
  const comment = await site.get<{ id: string }>(MIRA, `POST ${at}/comment`, { body: doc("Which page?"), properties });
  const worklog = await site.get<{ id: string }>(MIRA, `POST ${at}/worklog`, {
    timeSpent: "25m",
    started: "2026-11-02T08:30:00.000+0100",
    comment: doc("call"),
  });
  await site.get(MIRA, `PUT ${at}/properties/note`, { colour: "red" });
  await site.get(MIRA, `PUT ${at}/worklog/${worklog.id}/properties/note`, 4);
  await site.get(MIRA, `POST ${at}/transitions`, { transition: { id: "21" } });
  await site.get(MIRA, `PUT ${at}`, {
    fields: { priority: { id: "2" }, assignee: { accountId: "712020:agent-paul" }, labels: ["shop"], duedate: "2026-11-30" },
  });
  const wish = {
    serviceDeskId: "1",
    requestTypeId: "1",
    requestFieldValues: { summary: "New photo", description: "Please" },
    requestParticipants: ["qm:acme:tom"],
  };
  const request = await site.get<{ issueKey: string }>(EVA, "POST /rest/servicedeskapi/request", wish);
  await site.get(TOM, `POST /rest/servicedeskapi/request/${request.issueKey}/comment`, { body: "and soon", public: true });
  await site.advance(120);
  return { issue: issue.key, id: issue.id, comment: comment.id, worklog: worklog.id, request: request.issueKey };
}

function filled(path: string, made: Made): string {
  const values: Json = {
    issueIdOrKey: path.includes("servicedeskapi") ? made.request : made.issue,
    id: path.includes("/comment/") ? made.comment : made.worklog,
    commentId: made.comment,
    worklogId: made.worklog,
    propertyKey: path.includes("/comment/") ? "sd.public.comment" : "note",
    projectIdOrKey: "WEB",
    fieldIdOrKey: "customfield_10103",
    organizationId: "1",
    serviceDeskId: "1",
    requestTypeId: "1",
    queueId: "1",
  };
  return path.replace(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(String(values[name])));
}

const ALL = encodeURIComponent("project = WEB");
const READS: readonly (readonly [path: string, query?: string])[] = [
  ["/rest/api/3/issue/{issueIdOrKey}", "?expand=changelog,names,schema,transitions,editmeta,renderedFields&properties=note,request.channel.type"],
  ["/rest/api/3/issue/{issueIdOrKey}/changelog"],
  ["/rest/api/3/issue/{issueIdOrKey}/transitions"],
  ["/rest/api/3/issue/{issueIdOrKey}/editmeta"],
  ["/rest/api/3/issue/{issueIdOrKey}/comment", "?expand=properties,renderedBody"],
  ["/rest/api/3/issue/{issueIdOrKey}/comment/{id}", "?expand=properties"],
  ["/rest/api/3/comment/{commentId}/properties"],
  ["/rest/api/3/comment/{commentId}/properties/{propertyKey}"],
  ["/rest/api/3/issue/{issueIdOrKey}/worklog", "?expand=properties"],
  ["/rest/api/3/issue/{issueIdOrKey}/worklog/{id}"],
  ["/rest/api/3/issue/{issueIdOrKey}/worklog/{worklogId}/properties"],
  ["/rest/api/3/issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}"],
  ["/rest/api/3/issue/{issueIdOrKey}/properties"],
  ["/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}"],
  ["/rest/api/3/worklog/updated", "?since=0"],
  ["/rest/api/3/worklog/deleted", "?since=0"],
  ["/rest/api/3/search/jql", `?jql=${ALL}&fields=*all&expand=names,schema`],
  ["/rest/api/3/mypermissions", "?permissions=BROWSE_PROJECTS,ADMINISTER"],
  ["/rest/api/3/myself"],
  ["/rest/api/3/user", "?accountId=qm%3Aacme%3Aeva"],
  ["/rest/api/3/user/bulk", "?accountId=qm%3Aacme%3Aeva&accountId=712020%3Aagent-mira"],
  ["/rest/api/3/user/search", "?query=lang"],
  ["/rest/api/3/users/search"],
  ["/rest/api/3/serverInfo"],
  ["/rest/api/3/configuration"],
  ["/rest/api/3/status"],
  ["/rest/api/3/statuses", "?id=10001&id=10005"],
  ["/rest/api/3/statuses/search"],
  ["/rest/api/3/priority"],
  ["/rest/api/3/priority/search"],
  ["/rest/api/3/field"],
  ["/rest/api/3/field/search"],
  ["/rest/api/3/project/{projectIdOrKey}"],
  ["/rest/api/3/project/search", "?expand=issueTypes"],
  ["/rest/servicedeskapi/info"],
  ["/rest/servicedeskapi/servicedesk"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/field"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue", "?includeCount=true"],
  ["/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue/{queueId}/issue"],
  ["/rest/servicedeskapi/requesttype"],
  ["/rest/servicedeskapi/organization"],
  ["/rest/servicedeskapi/organization/{organizationId}"],
  ["/rest/servicedeskapi/organization/{organizationId}/user"],
  ["/rest/servicedeskapi/request", "?requestOwnership=ALL_REQUESTS"],
  ["/rest/servicedeskapi/request/{issueIdOrKey}", "?expand=serviceDesk,requestType,participant,status,comment,action"],
  ["/rest/servicedeskapi/request/{issueIdOrKey}/comment"],
  ["/rest/servicedeskapi/request/{issueIdOrKey}/status"],
  ["/rest/servicedeskapi/request/{issueIdOrKey}/participant"],
  ["/rest/servicedeskapi/request/{issueIdOrKey}/transition"],
];

/** Writes and questions by POST, in an order in which each finds what it needs. */
function posts(made: Made): readonly (readonly [actor: Actor, method: string, path: string, body?: unknown])[] {
  const issue = Number(made.id);
  return [
    [MIRA, "POST", "/rest/api/3/issue/bulkfetch", { issueIdsOrKeys: [made.issue, "NOPE-1"], fields: ["summary"] }],
    [MIRA, "POST", "/rest/api/3/issue/{issueIdOrKey}/changelog/list", { changelogIds: [20002, 20003] }],
    [MIRA, "POST", "/rest/api/3/changelog/bulkfetch", { issueIdsOrKeys: [made.issue], fieldIds: ["status", "priority"] }],
    [MIRA, "POST", "/rest/api/3/comment/list", { ids: [Number(made.comment)] }],
    [MIRA, "POST", "/rest/api/3/worklog/list", { ids: [Number(made.worklog)] }],
    [MIRA, "POST", "/rest/api/3/search/jql", { jql: "project = WEB", fields: ["*navigable"], reconcileIssues: [issue] }],
    [MIRA, "POST", "/rest/api/3/search/approximate-count", { jql: "project = WEB" }],
    [
      ADA,
      "POST",
      "/rest/api/3/permissions/check",
      { globalPermissions: ["ADMINISTER"], projectPermissions: [{ permissions: ["EDIT_ISSUES"], projects: [10001], issues: [issue] }] },
    ],
    [MIRA, "PUT", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}", { body: doc("Which page, please?") }],
    [MIRA, "PUT", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}", { timeSpentSeconds: 1800 }],
    [MIRA, "PUT", "/rest/api/3/comment/{commentId}/properties/{propertyKey}", { internal: false }],
    [MIRA, "POST", "/rest/api/3/issue/{issueIdOrKey}/notify", { subject: "Hello", textBody: "you", to: { users: [{ accountId: "qm:acme:eva" }] } }],
    [APP, "PUT", "/rest/api/3/app/field/{fieldIdOrKey}/value", { updates: [{ issueIds: [issue], value: 15 }] }],
    [APP, "POST", "/rest/api/3/app/field/value", { updates: [{ customField: "customfield_10104", issueIds: [issue], value: 30 }] }],
    [ADA, "PUT", "/rest/api/3/issue/{issueIdOrKey}/assignee", { accountId: "712020:agent-mira" }],
    [EVA, "POST", "/rest/servicedeskapi/request/{issueIdOrKey}/participant", { accountIds: ["qm:acme:tom"] }],
    [MIRA, "POST", "/rest/servicedeskapi/request/{issueIdOrKey}/transition", { id: "51" }],
    [MIRA, "DELETE", "/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}"],
    [MIRA, "DELETE", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}"],
    [MIRA, "DELETE", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}"],
    [ADA, "DELETE", "/rest/api/3/issue/{issueIdOrKey}"],
  ];
}

/** Every emulated endpoint once. */
export function sweepSteps(made: Made): Step[] {
  const reads = READS.map(([path, query = ""]) => ({
    actor: path === "/rest/servicedeskapi/request" ? EVA : ADA,
    path,
    line: `GET ${filled(path, made)}${query}`,
  }));
  const writes = posts(made).map(([actor, method, path, body]) => ({ actor, path, line: `${method} ${filled(path, made)}`, body }));
  return [...reads, ...writes];
}
