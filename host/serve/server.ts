import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Manifest } from "../manifest/manifest";
import { bootstrapOf } from "./bootstrap";
import { clockState } from "./clock-api";
import { serveFrame } from "./frame-route";
import { serveHost, type HostRoute } from "./host-route";
import { LiveFeed } from "./live";
import { clockPlayer } from "./player";
import { reply } from "./reply";
import { serveRest } from "./rest-route";
import type { FrameSource, ServedSite } from "./served-site";
import { fileUnder, sendFile } from "./static-files";

export interface ServerParts {
  readonly site: ServedSite;
  readonly manifest: Manifest;
  readonly frames: FrameSource;
  /** Folder of the built shell, and the built bridge script. */
  readonly shellFolder: string;
  readonly bridgeFile: string;
  /** The project's folder, for the translations named in the manifest. */
  readonly root: string;
  /** 0 = any free port; a taken one falls back to a free one. */
  readonly port: number;
  /** Virtual seconds a real second from the start; 0 = stopped. */
  readonly speed: number;
}

export interface RunningServer {
  /** The one address to open. */
  readonly url: string;
  readonly frameOrigin: string;
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/** Listens on the loopback interface only. */
async function listenOn(server: Server, port: number): Promise<number> {
  const attempt = (wanted: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const failed = (problem: Error): void => reject(problem);
      server.once("error", failed);
      server.listen(wanted, LOOPBACK, () => {
        server.off("error", failed);
        resolve((server.address() as AddressInfo).port);
      });
    });
  try {
    return await attempt(port);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EADDRINUSE") throw problem;
    return attempt(0);
  }
}

const SHELL_POLICY = (frameOrigin: string): string =>
  `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src ${frameOrigin}; frame-ancestors 'none'`;

/** One server, two origins: `localhost` is the shell with Jira's API, `127.0.0.1` holds nothing but the app's frames. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { site } = parts;
  const player = clockPlayer(
    () => site.clock,
    (problem) => console.error("the clock stopped:", problem),
  );
  const server = createServer();
  const port = await listenOn(server, parts.port);
  const shellOrigin = `http://localhost:${port}`;
  const frameOrigin = `http://${LOOPBACK}:${port}`;
  let writes = 0;
  const live = new LiveFeed(() => ({ clock: clockState(site, player), counters: site.counters, writes }));
  const host: HostRoute = { site, player, bootstrap: bootstrapOf(parts.manifest, parts.root, frameOrigin) };
  const shell = async (pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (pathname.startsWith("/rest/")) {
      await serveRest(site, request, response);
      if (request.method !== "GET") {
        writes += 1;
        await site.clock.settle();
      }
      return;
    }
    if (pathname === "/host/live") return live.listen(response);
    if (pathname.startsWith("/host/")) return serveHost(host, pathname, request, response);
    const file = fileUnder(parts.shellFolder, pathname) ?? fileUnder(parts.shellFolder, "index.html");
    if (file === undefined || pathname.startsWith("/frame/")) return reply(response, 404, "not found");
    return sendFile(response, file, { "content-security-policy": SHELL_POLICY(frameOrigin), "x-content-type-options": "nosniff" });
  };
  server.on("request", (request, response) => void route(request, response));
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", shellOrigin);
    try {
      if (request.headers.host === `localhost:${port}`) await shell(pathname, request, response);
      else if (request.headers.host === `${LOOPBACK}:${port}`)
        serveFrame({ manifest: parts.manifest, frames: parts.frames, bridgeFile: parts.bridgeFile, shellOrigin }, pathname, response);
      else reply(response, 421, "this server answers only to localhost");
    } catch (problem) {
      console.error(`${request.method ?? ""} ${pathname}:`, problem);
      if (!response.headersSent) reply(response, 500, problem instanceof Error ? problem.message : String(problem));
    }
  };
  player.play(parts.speed);
  return {
    url: shellOrigin,
    frameOrigin,
    close: () => {
      player.stop();
      live.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
