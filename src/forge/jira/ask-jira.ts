import { asApp, asUser, type APIResponse, type Route } from "@forge/api";
import { Unavailable } from "../../app/ports";

export type Identity = "app" | "user";

export interface Asked {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
}

/** A refusal of Jira that passing time does not heal. */
export class JiraRefusal extends Error {
  constructor(
    readonly status: number,
    readonly path: string,
    readonly text: string,
  ) {
    super(`Jira answered ${status} to ${path}: ${text.slice(0, 300)}`);
    this.name = "JiraRefusal";
  }
}

/** One call; 429 and 5xx become `Unavailable` with Jira's own waiting time, other refusals `JiraRefusal`. */
export async function askJira(identity: Identity, route: Route, asked: Asked = {}): Promise<unknown> {
  const response = await send(identity, route, asked);
  const text = await response.text();
  if (!response.ok) throw refusalOf(response, route.value, text);
  return text === "" ? null : (JSON.parse(text) as unknown);
}

/** The same, with null where Jira says that there is nothing to see (404, and 403 for a person). */
export async function askJiraOrNull(identity: Identity, route: Route, asked: Asked = {}): Promise<unknown> {
  try {
    return await askJira(identity, route, asked);
  } catch (error) {
    if (error instanceof JiraRefusal && (error.status === 404 || error.status === 403 || error.status === 401)) return null;
    throw error;
  }
}

function send(identity: Identity, route: Route, { method = "GET", body }: Asked): Promise<APIResponse> {
  const api = identity === "app" ? asApp() : asUser();
  const headers: Record<string, string> = { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }) };
  return api.requestJira(route, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

const WAIT_SECONDS = 30;

function refusalOf(response: APIResponse, path: string, text: string): Error {
  if (response.status !== 429 && response.status < 500) return new JiraRefusal(response.status, path, text);
  const wait = Number(response.headers.get("retry-after") ?? WAIT_SECONDS);
  return new Unavailable(response.headers.get("ratelimit-reason") ?? `jira-${response.status}`, Number.isFinite(wait) && wait > 0 ? wait : WAIT_SECONDS);
}
