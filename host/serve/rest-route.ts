import type { IncomingMessage, ServerResponse } from "node:http";
import { actorOf } from "./identity";
import { bodyOf, reply } from "./reply";
import type { ServedSite } from "./served-site";

/** Headers that only the host itself may set on a REST call. */
const isOwn = (name: string): boolean => name.startsWith("x-host-") && name !== "x-host-channel" && name !== "x-host-locale";

/** `/rest/*`: Jira's own API, as a browser or a script would call it. */
export async function serveRest(site: Pick<ServedSite, "jira">, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string" && !isOwn(name)) headers[name] = value;
  const body = await bodyOf(request);
  const answer = await site.jira.handle({
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers,
    body: body === "" ? null : body,
    actor: actorOf(request),
  });
  reply(response, answer.status, answer.body, answer.headers);
}
