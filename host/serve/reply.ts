import type { IncomingMessage, ServerResponse } from "node:http";

export type Headers = Readonly<Record<string, string>>;

export function reply(response: ServerResponse, status: number, body: string | Buffer, headers: Headers = {}): void {
  response.writeHead(status, { "cache-control": "no-store", ...headers });
  response.end(body);
}

export const replyJson = (response: ServerResponse, value: unknown, status = 200): void =>
  reply(response, status, JSON.stringify(value ?? null), { "content-type": "application/json; charset=utf-8" });

/** Largest body taken, in bytes; the platform's own limit for a resolver call is 500 kB, for REST 10 MB. */
export const BODY_BYTES_MAX = 10_000_000;

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const chunk = part as Buffer;
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new Error("the body is too large");
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString("utf8");
}

export async function jsonOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const text = await bodyOf(request);
  const value: unknown = text === "" ? {} : JSON.parse(text);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
