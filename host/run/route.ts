import { STATUS_CODES } from "node:http";
import type { Kvs } from "../kvs/kvs";
import type { Queue } from "../queue/queue";
import type { Actor, Faults, JiraSite } from "../site/site";
import type { Descriptor, ForgeInit } from "./forge-globals";
import type { Invocation } from "./invocation";

/** What a request of an app function can reach. */
export interface Reach {
  readonly jira: JiraSite;
  readonly kvs: Kvs;
  readonly queue: Queue;
  readonly faults: Faults;
}

/** The invocation on whose behalf a request is made. */
export interface Caller {
  readonly invocation: Invocation;
  /** Events pushed to queues are counted per origin. */
  readonly origin: string;
  /** Kills the invocation: it never hears of anything again. */
  stop(): Promise<never>;
}

export function answer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  const isBodiless = status === 204 || status === 304;
  return new Response(isBodiless ? null : body, { status, statusText: STATUS_CODES[status] ?? "", headers: { ...headers } });
}

const JSON_TYPE = { "content-type": "application/json" };

/** From the SDK's descriptor to the piece of the host that answers (table in local-host.md §1.2); what is missing says so by name. */
export async function route(reach: Reach, caller: Caller, descriptor: Descriptor, path: string, init: ForgeInit = {}): Promise<Response> {
  const { type, remote, contextAri } = descriptor;
  if (type === "kvs") return storage(reach, caller, path, textOf(init.body));
  if (type === "fpp" && remote === "stargate" && path.startsWith("/webhook/queue/")) {
    const { status, body } = reach.queue.handle(path, textOf(init.body), caller.origin);
    return answer(status, body, JSON_TYPE);
  }
  if (type === "fpp" && (remote === "jira" || (remote === undefined && contextAri !== undefined))) return product(reach, caller, descriptor, path, init);
  const name = `${[type, descriptor.provider, remote].filter((part) => part !== undefined).join("/")} ${init.method ?? "GET"} ${path}`;
  return answer(501, JSON.stringify({ code: "NOT_IMPLEMENTED", message: `local host: ${name}` }), JSON_TYPE);
}

const textOf = (body: unknown): string => (typeof body === "string" ? body : body === undefined || body === null ? "" : String(body));

/** Storage answers at once; the fault `stopAtWrite` strikes here, before or after the write as chosen. */
async function storage({ kvs, faults }: Reach, caller: Caller, path: string, body: string): Promise<Response> {
  const strikes = kvs.isWrite(path) && countDown(faults);
  if (strikes && faults.stopSide === "before") return caller.stop();
  const { status, body: text } = kvs.handle(path, body);
  if (strikes) return caller.stop();
  return answer(status, text, JSON_TYPE);
}

function countDown(faults: Faults): boolean {
  if (faults.stopAtWrite === null) return false;
  faults.stopAtWrite -= 1;
  if (faults.stopAtWrite > 0) return false;
  faults.stopAtWrite = null;
  return true;
}

/** A call as a person is still the app's: its scopes, its limits, its own change (jira-api.md §3.7). */
const BY_THE_APP = { "x-host-caller": "app" } as const;

async function product({ jira }: Reach, caller: Caller, descriptor: Descriptor, path: string, init: ForgeInit): Promise<Response> {
  const actor = actorOf(caller.invocation, descriptor);
  if (typeof actor === "string") return answer(actor === "NEEDS_AUTHENTICATION_ERR" ? 401 : 403, "", { "forge-proxy-error": actor });
  const { status, headers, body } = await jira.handle({
    method: (init.method ?? "GET").toUpperCase(),
    path,
    headers: { ...plainHeaders(init.headers), ...(actor.kind === "user" ? BY_THE_APP : {}) },
    body: init.body === undefined || init.body === null ? null : textOf(init.body),
    actor,
  });
  return answer(status, body, headers);
}

/**
 * Who asks Jira. `asUser()` needs a person in the invocation; `asUser(id)` of somebody else needs `allowImpersonation` in
 * the manifest, which this app does not declare (jira-api.md §2.4, D permissions).
 */
function actorOf({ context }: Invocation, { provider, accountId }: Descriptor): Actor | "NEEDS_AUTHENTICATION_ERR" | "AUTH_TYPE_UNAVAILABLE" {
  if (provider === "app") return { kind: "app" };
  if (provider !== "user") return { kind: "anonymous" };
  const present = context?.principal?.accountId;
  if (accountId !== undefined && accountId !== present) return "AUTH_TYPE_UNAVAILABLE";
  return present === undefined || present === ANONYMOUS_ACCOUNT ? "NEEDS_AUTHENTICATION_ERR" : { kind: "user", accountId: present };
}

/** Shared by everybody who is not logged in (D access-to-forge-apps-for-unlicensed-users). */
export const ANONYMOUS_ACCOUNT = "unidentified";

function plainHeaders(headers: unknown): Record<string, string> {
  if (headers === undefined || headers === null) return {};
  return Object.fromEntries(new Headers(headers as Record<string, string>).entries());
}
