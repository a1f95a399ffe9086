import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestSite } from "./site-under-test";
import type { Actor } from "../../../host/site/site";
import { PEOPLE } from "../../../host/demo/cast";

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** Basic auth by address; the word `app` stands for the app itself. */
function actorOf(header: string | undefined): Actor {
  const [name = ""] = Buffer.from((header ?? "").replace(/^Basic /, ""), "base64")
    .toString("utf8")
    .split(":");
  if (name.startsWith("app@")) return { kind: "app" };
  const person = PEOPLE.find((one) => one.email === name);
  return person === undefined ? { kind: "anonymous" } : { kind: "user", accountId: person.accountId };
}

/** The smallest HTTP in front of a site, for foreign clients. */
export async function served(site: TestSite): Promise<{ host: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void textOf(request).then(async (text) => {
      const answer = await site.site.handle({
        method: request.method ?? "GET",
        path: request.url ?? "/",
        headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body: text === "" ? null : text,
        actor: actorOf(request.headers.authorization),
      });
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
