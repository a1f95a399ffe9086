import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Manifest } from "../manifest/manifest";
import { reply, type Headers } from "./reply";
import type { FrameSource } from "./served-site";
import { fileUnder, sendFile } from "./static-files";

/** Where every frame finds the bridge script. */
export const BRIDGE_PATH = "/frame/-/bridge.js";

/**
 * The content security policy of an app frame as the platform sets it: nothing but the app's own files; inline styles
 * only where the manifest asks for them; never inline scripts. Only the shell may frame it.
 */
export function framePolicy(manifest: Pick<Manifest, "permissions">, shellOrigin: string): string {
  const styles = manifest.permissions.content?.styles?.includes("unsafe-inline") === true ? " 'unsafe-inline'" : "";
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    `frame-ancestors ${shellOrigin}`,
  ].join("; ");
}

const EMPTY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>app</title></head><body><div id="root"></div><script type="module" src="./main.js"></script></body></html>`;

/** The page of a resource with the bridge script in front of everything else, as the platform prepends its own. */
export function withBridge(html: string, shellOrigin: string): string {
  const script = `<script src="${BRIDGE_PATH}" data-shell="${shellOrigin}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

export interface FrameRoute {
  readonly manifest: Pick<Manifest, "permissions">;
  readonly frames: FrameSource;
  readonly bridgeFile: string;
  readonly shellOrigin: string;
}

/** `/frame/<resource>/<file>` on the frame origin. */
export function serveFrame(route: FrameRoute, pathname: string, response: ServerResponse): void {
  const headers: Headers = { "content-security-policy": framePolicy(route.manifest, route.shellOrigin), "x-content-type-options": "nosniff" };
  if (pathname === BRIDGE_PATH) return sendFile(response, route.bridgeFile, headers);
  const [, resource = "", rest = ""] = /^\/frame\/([\w.-]+)\/(.*)$/.exec(pathname) ?? [];
  const folder = route.frames.folderOf(resource);
  if (folder === undefined) return reply(response, 404, `no resource ${resource}`, headers);
  if (rest === "" || rest === "index.html") {
    const page = fileUnder(folder, "index.html");
    const html = page === undefined ? EMPTY_PAGE : readFileSync(page, "utf8");
    return reply(response, 200, withBridge(html, route.shellOrigin), { ...headers, "content-type": "text/html; charset=utf-8" });
  }
  const file = fileUnder(folder, rest);
  if (file === undefined) return reply(response, 404, `no file ${rest} in ${resource}`, headers);
  return sendFile(response, file, headers);
}
