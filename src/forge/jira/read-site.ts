import { getAppContext, route } from "@forge/api";
import type { FieldKey, IssueName } from "../../app/jira-port";
import { askJira, askJiraOrNull, JiraRefusal, type Identity } from "./ask-jira";
import { fieldIds } from "./field-ids";
import { at, listOf, textOf, timeOf } from "./read-json";

/** Issues of one bulk read; accounts of one name read. */
const BULK_MAX = 100;
const ACCOUNTS_MAX = 50;
const PAGE = 50;

export async function readIssueName(identity: Identity, issue: string): Promise<IssueName | null> {
  const body = await askJiraOrNull(identity, route`/rest/api/3/issue/${issue}?fields=${"summary,project"}`);
  return body === null ? null : nameOf(body);
}

const nameOf = (body: unknown): IssueName => ({
  id: textOf(at(body, "id")) ?? "",
  key: textOf(at(body, "key")) ?? "",
  summary: textOf(at(body, "fields", "summary")) ?? "",
  project: textOf(at(body, "fields", "project", "id")) ?? "",
});

export async function readIssueNames(identity: Identity, issues: readonly string[]): Promise<readonly IssueName[]> {
  const found: IssueName[] = [];
  for (let from = 0; from < issues.length; from += BULK_MAX) {
    const body = { issueIdsOrKeys: issues.slice(from, from + BULK_MAX), fields: ["summary", "project"] };
    found.push(...listOf(at(await askJira(identity, route`/rest/api/3/issue/bulkfetch`, { method: "POST", body }), "issues")).map(nameOf));
  }
  return found;
}

/** The search index lags behind and may lose an issue for a moment; who looks here looks again next hour. */
export async function readChangedIssues(minutes: number, cursor: string | null) {
  const body = {
    jql: `updated >= -${minutes}m ORDER BY updated ASC`,
    fields: ["updated"],
    maxResults: BULK_MAX,
    ...(cursor === null ? {} : { nextPageToken: cursor }),
  };
  const page = await askJira("app", route`/rest/api/3/search/jql`, { method: "POST", body });
  const issues = listOf(at(page, "issues")).flatMap((issue) => {
    const id = textOf(at(issue, "id"));
    return id === null ? [] : [{ id, updated: timeOf(at(issue, "fields", "updated")) ?? 0 }];
  });
  return { issues, next: textOf(at(page, "nextPageToken")) };
}

/** Whether the person of this invocation holds a permission; an unknown one is not held. */
export async function readPermission(permission: string, project: string | null): Promise<boolean> {
  const body =
    project === null ? { globalPermissions: [permission] } : { projectPermissions: [{ permissions: [permission], projects: [Number(project)], issues: [] }] };
  try {
    const answer = await askJira("user", route`/rest/api/3/permissions/check`, { method: "POST", body });
    if (project === null) return listOf(at(answer, "globalPermissions")).includes(permission);
    return listOf(at(answer, "projectPermissions")).some(
      (one) => at(one, "permission") === permission && listOf(at(one, "projects")).map(String).includes(project),
    );
  } catch (error) {
    if (error instanceof JiraRefusal) return false;
    throw error;
  }
}

/** How Forge names a permission of this app. */
export function ownPermission(module: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${lastOf(appAri.toString())}/${lastOf(environmentAri.toString())}/static/${module}`;
}

const lastOf = (ari: string): string => ari.split("/").at(-1) ?? ari;

/** Every page of a list, one after the other. */
export async function paged(ask: (start: number) => Promise<unknown>, list: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const page = await ask(all.length);
    const values = listOf(at(page, list));
    all.push(...values);
    if (values.length === 0 || (at(page, "isLastPage") ?? at(page, "isLast")) !== false) return all;
  }
}

export async function readOrganisations() {
  const all = await paged((start) => askJira("app", route`/rest/servicedeskapi/organization?start=${start}&limit=${PAGE}`), "values");
  return all.map((one) => ({ id: textOf(at(one, "id")) ?? "", name: textOf(at(one, "name")) ?? "" }));
}

export async function readMembers(organisation: string): Promise<readonly string[]> {
  const all = await paged((start) => askJira("app", route`/rest/servicedeskapi/organization/${organisation}/user?start=${start}&limit=${PAGE}`), "values");
  return all.flatMap((one) => textOf(at(one, "accountId")) ?? []);
}

export async function readStatuses() {
  return listOf(await askJira("app", route`/rest/api/3/status`)).map((one) => ({
    id: textOf(at(one, "id")) ?? "",
    name: textOf(at(one, "name")) ?? "",
    category: textOf(at(one, "statusCategory", "key")) ?? "undefined",
  }));
}

export async function readPriorities() {
  return listOf(await askJira("app", route`/rest/api/3/priority`)).map((one) => ({ id: textOf(at(one, "id")) ?? "", name: textOf(at(one, "name")) ?? "" }));
}

interface Desk {
  readonly id: string;
  readonly project: string;
  readonly projectName: string;
}

async function readDesks(identity: Identity): Promise<readonly Desk[]> {
  const all = await paged((start) => askJira(identity, route`/rest/servicedeskapi/servicedesk?start=${start}&limit=${PAGE}`), "values");
  return all.map((one) => ({
    id: textOf(at(one, "id")) ?? "",
    project: textOf(at(one, "projectId")) ?? "",
    projectName: textOf(at(one, "projectName")) ?? "",
  }));
}

export async function readRequestTypes() {
  const lists = await Promise.all(
    (await readDesks("app")).map(async ({ id, projectName }) => {
      const types = await paged((start) => askJira("app", route`/rest/servicedeskapi/servicedesk/${id}/requesttype?start=${start}&limit=${PAGE}`), "values");
      return types.map((type) => ({ id: textOf(at(type, "id")) ?? "", name: textOf(at(type, "name")) ?? "", project: projectName }));
    }),
  );
  return lists.flat();
}

/** Only a portal that the person may enter. */
export const readProjectOfPortalAsUser = async (portal: string): Promise<string | null> =>
  (await readDesks("user")).find(({ id }) => id === portal)?.project ?? null;

export async function readNames(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < accounts.length; from += ACCOUNTS_MAX) {
    const query = new URLSearchParams([
      ["maxResults", String(ACCOUNTS_MAX)],
      ...accounts.slice(from, from + ACCOUNTS_MAX).map((account): [string, string] => ["accountId", account]),
    ]);
    const page = await askJira("app", route`/rest/api/3/user/bulk?${query}`);
    for (const user of listOf(at(page, "values"))) names.set(textOf(at(user, "accountId")) ?? "", textOf(at(user, "displayName")) ?? "");
  }
  return names;
}

export const readLocale = async (account: string): Promise<string | null> =>
  textOf(at(await askJiraOrNull("app", route`/rest/api/3/user?accountId=${account}`), "locale"));

export async function readFieldsOnScreen(issue: string): Promise<readonly FieldKey[]> {
  const [{ own }, meta] = await Promise.all([fieldIds(), askJiraOrNull("app", route`/rest/api/3/issue/${issue}/editmeta`)]);
  return (Object.keys(own) as FieldKey[]).filter((key) => at(meta, "fields", own[key] ?? "-") !== undefined);
}
