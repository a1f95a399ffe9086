/** What people do in Jira and the portal, as the REST calls their browsers would send. */
import type { JiraSite } from "../site/site";

export const adf = (text: string): unknown => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** One call as a person; a refusal is a mistake of the story and stops it with Jira's own words. */
export async function call<T>(
  jira: JiraSite,
  accountId: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await jira.handle({
    method,
    path,
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: body === undefined ? null : JSON.stringify(body),
    actor: { kind: "user", accountId },
  });
  if (response.status >= 400) throw new Error(`${method} ${path} as ${accountId}: ${response.status} ${response.body}`);
  return (response.body === "" ? undefined : JSON.parse(response.body)) as T;
}

interface FieldRow {
  readonly id: string;
  readonly schema?: { readonly custom?: string };
}

/** Jira's id of one of the app's fields, found by its module key as the app itself finds it. */
export async function appField(jira: JiraSite, accountId: string, moduleKey: string): Promise<string> {
  const fields = await call<readonly FieldRow[]>(jira, accountId, "GET", "/rest/api/3/field");
  const found = fields.find(({ schema }) => schema?.custom?.endsWith(`/static/${moduleKey}`) === true);
  if (found === undefined) throw new Error(`the site has no field for ${moduleKey}`);
  return found.id;
}

export interface PortalRequest {
  readonly serviceDesk: string;
  /** Id of the request type; names are the caller's language. */
  readonly requestType: string;
  readonly summary: string;
  readonly description: string;
  readonly supportClass: { readonly field: string; readonly value: unknown } | null;
}

/** The answer's issue key. */
export async function raiseInPortal(jira: JiraSite, customer: string, request: PortalRequest): Promise<string> {
  const extra = request.supportClass === null ? {} : { [request.supportClass.field]: request.supportClass.value };
  const body = {
    serviceDeskId: request.serviceDesk,
    requestTypeId: request.requestType,
    requestFieldValues: { summary: request.summary, description: request.description, ...extra },
  };
  const created = await call<{ issueKey: string }>(jira, customer, "POST", "/rest/servicedeskapi/request", body, { "x-host-channel": "portal" });
  return created.issueKey;
}

/** A public or internal comment of an agent. */
export const comment = (jira: JiraSite, accountId: string, key: string, text: string, internal: boolean): Promise<unknown> =>
  call(jira, accountId, "POST", `/rest/api/3/issue/${key}/comment`, {
    body: adf(text),
    ...(internal ? { properties: [{ key: "sd.public.comment", value: { internal: true } }] } : {}),
  });

/** A customer's comment, always public. */
export const customerComment = (jira: JiraSite, customer: string, key: string, text: string): Promise<unknown> =>
  call(jira, customer, "POST", `/rest/servicedeskapi/request/${key}/comment`, { body: text, public: true });

/** Moves an issue to the status of that id; nothing happens where it already stands. */
export async function moveTo(jira: JiraSite, accountId: string, key: string, status: string): Promise<void> {
  const issue = await call<{ fields: { status: { id: string } } }>(jira, accountId, "GET", `/rest/api/3/issue/${key}?fields=status`);
  if (issue.fields.status.id === status) return;
  const { transitions } = await call<{ transitions: readonly { id: string; to: { id: string } }[] }>(
    jira,
    accountId,
    "GET",
    `/rest/api/3/issue/${key}/transitions`,
  );
  const transition = transitions.find(({ to }) => to.id === status);
  if (transition === undefined) throw new Error(`${key}: no way from ${issue.fields.status.id} to ${status}`);
  await call(jira, accountId, "POST", `/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
}

/** `started` as Jira wants it: milliseconds and an offset without colon. */
export const jiraTime = (epochMs: number): string => new Date(epochMs).toISOString().replace("Z", "+0000");

export async function logWork(jira: JiraSite, accountId: string, key: string, started: number, minutes: number, text: string): Promise<string> {
  const body = { started: jiraTime(started), timeSpentSeconds: minutes * 60, ...(text === "" ? {} : { comment: adf(text) }) };
  return (await call<{ id: string }>(jira, accountId, "POST", `/rest/api/3/issue/${key}/worklog`, body)).id;
}

export const editWork = (jira: JiraSite, accountId: string, key: string, worklog: string, minutes: number): Promise<unknown> =>
  call(jira, accountId, "PUT", `/rest/api/3/issue/${key}/worklog/${worklog}`, { timeSpentSeconds: minutes * 60 });

export const deleteWork = (jira: JiraSite, accountId: string, key: string, worklog: string): Promise<unknown> =>
  call(jira, accountId, "DELETE", `/rest/api/3/issue/${key}/worklog/${worklog}`);
