import { existsSync, readFileSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, resolve, sep } from "node:path";
import { reply, type Headers } from "./reply";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".map": "application/json; charset=utf-8",
};

/** The file under `folder` that a URL path names, or undefined: nothing outside the folder is ever read. */
export function fileUnder(folder: string, urlPath: string): string | undefined {
  const root = resolve(folder);
  const file = resolve(root, `.${sep}${decodeURIComponent(urlPath).replace(/^\/+/, "")}`);
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

export function sendFile(response: ServerResponse, file: string, headers: Headers = {}): void {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const hashed = /-[\w-]{8,}\.(js|css)$/.test(file);
  reply(response, 200, readFileSync(file), { "content-type": type, ...(hashed ? { "cache-control": "max-age=31536000, immutable" } : {}), ...headers });
}
