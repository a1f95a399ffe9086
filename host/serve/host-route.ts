import type { IncomingMessage, ServerResponse } from "node:http";
import { advance, clockState, targetOf } from "./clock-api";
import { actorOf } from "./identity";
import type { Player } from "./player";
import { jsonOf, reply, replyJson } from "./reply";
import type { ServedSite } from "./served-site";

type Ask = Readonly<Record<string, unknown>>;

export interface HostRoute {
  readonly site: ServedSite;
  readonly player: Player;
  readonly bootstrap: Ask;
}

type Endpoint = (route: HostRoute, ask: Ask, accountId: string | null) => Promise<unknown> | unknown;

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const stateOf = ({ site, player }: HostRoute): Ask => ({
  clock: clockState(site, player),
  counters: site.counters,
  faults: site.faults,
  switches: site.switches,
});

const signedIn = (accountId: string | null): string => {
  if (accountId === null) throw new Refused(401, "sign in first");
  return accountId;
};

const record = (value: unknown): Ask => (typeof value === "object" && value !== null ? (value as Ask) : {});

/** Only known settings are taken over, each with a value of the kind it had. */
function assignKnown(target: object, ask: Ask): void {
  const known = target as Record<string, unknown>;
  for (const [name, value] of Object.entries(ask)) {
    const now = known[name];
    if (!(name in known)) throw new Refused(400, `no setting ${name}`);
    if (now !== null && value !== null && typeof now !== typeof value) throw new Refused(400, `${name} does not take ${JSON.stringify(value)}`);
    known[name] = value;
  }
}

const POST: Readonly<Record<string, Endpoint>> = {
  "/host/invoke": ({ site }, ask, accountId) =>
    site.invokeResolver({
      moduleKey: String(ask["moduleKey"]),
      functionKey: String(ask["functionKey"]),
      payload: ask["payload"],
      accountId: signedIn(accountId),
      localId: String(ask["localId"]),
      extension: record(ask["extension"]),
    }),
  "/host/badge": ({ site }, ask, accountId) =>
    site.dynamicProperties(String(ask["moduleKey"]), signedIn(accountId), record(ask["extension"]), String(ask["locale"])),
  "/host/clock/advance": async ({ site, player }, ask) => {
    const target = targetOf(site.clock.now(), ask);
    if (target === undefined) throw new Refused(400, "the clock goes forward only");
    await advance(site, target);
    return clockState(site, player);
  },
  "/host/clock/play": ({ site, player }, ask) => {
    player.play(Number(ask["speed"]));
    return clockState(site, player);
  },
  "/host/clock/stop": ({ site, player }) => {
    player.stop();
    return clockState(site, player);
  },
  "/host/faults": (route, ask) => {
    assignKnown(route.site.faults, ask);
    return stateOf(route);
  },
  "/host/switches": (route, ask) => {
    assignKnown(route.site.switches, ask);
    return stateOf(route);
  },
  "/host/reset": async (route) => {
    route.player.stop();
    await route.site.reset();
    return stateOf(route);
  },
};

const GET: Readonly<Record<string, Endpoint>> = {
  "/host/bootstrap": ({ bootstrap }) => bootstrap,
  "/host/state": (route) => stateOf(route),
  "/host/me": (_route, _ask, accountId) => ({ accountId }),
  "/host/log": ({ site }) => site.log(),
  "/host/outbox": ({ site }) => site.outbox(),
};

/** `/host/*`: what the shell around Jira needs and Jira itself has not. */
export async function serveHost(route: HostRoute, pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const endpoint = (request.method === "POST" ? POST : GET)[pathname];
  if (endpoint === undefined) return reply(response, 501, `the local host has no ${request.method ?? ""} ${pathname}`);
  const actor = actorOf(request);
  try {
    const ask = request.method === "POST" ? await jsonOf(request) : {};
    const answer = await endpoint(route, ask, actor.kind === "user" ? actor.accountId : null);
    if (pathname === "/host/invoke") await route.site.clock.settle();
    replyJson(response, answer);
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    replyJson(response, { message }, problem instanceof Refused ? problem.status : 500);
  }
}
