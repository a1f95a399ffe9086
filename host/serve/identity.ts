import type { IncomingMessage } from "node:http";
import { PEOPLE, type Person } from "../demo/cast";
import type { Actor } from "../site/site";

/** The shell's own header; nothing else in a request decides who asks, except Basic authentication. */
export const ACCOUNT_HEADER = "x-host-account";

export const personOf = (name: string): Person | undefined => PEOPLE.find((person) => person.accountId === name || person.email === name);

/** Basic authentication with an account id or e-mail and any password, or the shell's header; else nobody. */
export function actorOf(request: Pick<IncomingMessage, "headers">): Actor {
  const header = request.headers[ACCOUNT_HEADER];
  const basic = /^Basic\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const name = typeof header === "string" ? header : basic === undefined ? undefined : userOf(Buffer.from(basic, "base64").toString("utf8"));
  const person = name === undefined ? undefined : personOf(name);
  return person === undefined ? { kind: "anonymous" } : { kind: "user", accountId: person.accountId };
}

/** Account ids hold colons (`qm:acme:eva`), so the password is what comes after the last one. */
const userOf = (credentials: string): string => credentials.slice(0, credentials.lastIndexOf(":"));
