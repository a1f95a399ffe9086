import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { virtualClock } from "../../../host/clock/clock";
import { readManifest } from "../../../host/manifest/manifest";
import type { ServedSite } from "../../../host/serve/served-site";
import { startServer, type RunningServer } from "../../../host/serve/server";
import { noCounts, noFaults, poorestSwitches, type RestRequest } from "../../../host/site/site";
import { HostStore } from "../../../host/store/store";

const START = Date.parse("2026-03-02T08:00:00Z");
const asked: RestRequest[] = [];

function fakeSite(): ServedSite {
  return {
    clock: virtualClock(START),
    store: new HostStore(),
    faults: noFaults(),
    switches: poorestSwitches(),
    counters: noCounts(),
    jira: {
      handle: (ask) => {
        asked.push(ask);
        return Promise.resolve({ status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify({ path: ask.path }) });
      },
    },
    invokeResolver: (call) => Promise.resolve({ by: call.accountId, extension: call.extension }),
    dynamicProperties: () => Promise.resolve(null),
    log: () => [],
    outbox: () => [],
    reset: () => Promise.resolve(),
  };
}

let folder: string;
let server: RunningServer;
let taken: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kontingent-serve-"));
  mkdirSync(join(folder, "app"));
  writeFileSync(join(folder, "index.html"), "<html><head></head>shell</html>");
  writeFileSync(join(folder, "app", "index.html"), "<html><head><title>x</title></head>app</html>");
  writeFileSync(join(folder, "app", "main.js"), "1");
  writeFileSync(join(folder, "bridge.js"), "2");
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", () => resolve()));
  server = await startServer({
    site: fakeSite(),
    manifest: readManifest(),
    frames: { folderOf: (resource) => (resource === "report" ? join(folder, "app") : undefined) },
    shellFolder: folder,
    bridgeFile: join(folder, "bridge.js"),
    root: process.cwd(),
    port: (taken.address() as AddressInfo).port,
    speed: 0,
  });
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => taken.close(resolve));
  rmSync(folder, { recursive: true });
});

const port = (): number => Number(new URL(server.url).port);

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A request to 127.0.0.1 under any host name, with the path as it is written. */
function ask(host: string, path: string, method = "GET", headers: Record<string, string> = {}, body = ""): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port: port(), path, method, headers: { ...headers, host: `${host}:${port()}` } }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString("utf8")));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    call.on("error", reject);
    call.end(body);
  });
}

describe("one server, two origins", () => {
  it("takes another port when its own is taken", () => {
    expect(port()).not.toBe((taken.address() as AddressInfo).port);
  });

  it("gives the shell at every address of the shell's origin, with a policy that frames only the frame origin", async () => {
    const page = await ask("localhost", "/browse/WEB-1");
    expect(page.text).toContain("shell");
    expect(page.headers["content-security-policy"]).toContain(`frame-src http://127.0.0.1:${port()};`);
  });

  it("keeps Jira and the host's own API away from the frame origin, and frames away from the shell's", async () => {
    expect((await ask("127.0.0.1", "/rest/api/3/myself")).status).toBe(404);
    expect((await ask("127.0.0.1", "/host/state")).status).toBe(404);
    expect((await ask("localhost", "/frame/report/index.html")).text).not.toContain("app");
  });

  it("answers no other host name", async () => {
    expect((await ask("evil.example", "/rest/api/3/myself")).status).toBe(421);
  });

  it("puts the bridge before everything else in a frame's head, under the platform's policy", async () => {
    const page = await ask("127.0.0.1", "/frame/report/index.html");
    expect(page.text).toContain(`<head><script src="/frame/-/bridge.js" data-shell="${server.url}"></script><title>`);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy).toContain(`frame-ancestors ${server.url}`);
  });

  it("reads nothing outside a bundle", async () => {
    for (const path of ["/frame/report/../bridge.js", "/frame/report/%2e%2e/bridge.js", "/frame/report/..%2fbridge.js", "/frame/secret/main.js"]) {
      expect((await ask("127.0.0.1", path)).status).toBe(404);
    }
  });
});

describe("/rest", () => {
  it("hands over method, path with query, body and person; inner headers stay out", async () => {
    const headers = { "x-host-account": "qm:acme:eva", "x-host-caller": "app", "x-host-channel": "portal", "content-type": "application/json" };
    await ask("localhost", "/rest/api/3/issue?x=1", "POST", headers, '{"a":1}');
    const got = asked.at(-1);
    expect(got).toMatchObject({ method: "POST", path: "/rest/api/3/issue?x=1", body: '{"a":1}', actor: { kind: "user", accountId: "qm:acme:eva" } });
    expect(got?.headers["x-host-channel"]).toBe("portal");
    expect(got?.headers).not.toHaveProperty("x-host-caller");
    expect(got?.headers).not.toHaveProperty("x-host-account");
  });
});

describe("/host", () => {
  const post = (path: string, body: unknown, account = "712020:admin-ada"): Promise<Got> =>
    ask("localhost", path, "POST", { "x-host-account": account, "content-type": "application/json" }, JSON.stringify(body));

  it("invokes resolvers as the person signed in, whatever the frame says", async () => {
    const answer = await post("/host/invoke", { moduleKey: "report", functionKey: "x", accountId: "qm:acme:eva", extension: { type: "jira:projectPage" } });
    expect(JSON.parse(answer.text)).toEqual({ by: "712020:admin-ada", extension: { type: "jira:projectPage" } });
    expect((await post("/host/invoke", { moduleKey: "report" }, "nobody")).status).toBe(401);
  });

  it("moves the clock forward only", async () => {
    expect(JSON.parse((await post("/host/clock/advance", { jump: "hour" })).text)).toMatchObject({ now: "2026-03-02T09:00:00.000Z", speed: 0 });
    expect((await post("/host/clock/advance", { until: "2026-03-01T00:00:00Z" })).status).toBe(400);
  });

  it("takes known faults and switches and refuses others", async () => {
    expect(JSON.parse((await post("/host/faults", { dropEvents: 0.5, rateLimit: "jira-burst-based" })).text)).toMatchObject({
      faults: { dropEvents: 0.5, rateLimit: "jira-burst-based" },
    });
    expect((await post("/host/faults", { nonsense: 1 })).status).toBe(400);
    expect((await post("/host/faults", { dropEvents: "much" })).status).toBe(400);
    expect((await post("/host/switches", { eventFields: "full" })).status).toBe(200);
  });

  it("names what it has not", async () => {
    const answer = await post("/host/nothing", {});
    expect(answer.status).toBe(501);
    expect(answer.text).toContain("/host/nothing");
  });
});
