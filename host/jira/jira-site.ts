import type { Manifest } from "../manifest/manifest";
import type { EventBus, JiraSite, RestRequest, RestResponse, SiteParts } from "../site/site";
import { callerOf, type Caller } from "./state/caller";
import { World } from "./state/world";
import { ANSWER_ROUTES } from "./desk/answer-routes";
import { DESK_ROUTES } from "./desk/desk-routes";
import { QUEUE_ROUTES } from "./desk/queue-routes";
import { REQUEST_ROUTES } from "./desk/request-routes";
import { APP_FIELD_ROUTES } from "./platform/app-field-routes";
import { CHANGELOG_ROUTES } from "./platform/changelog-routes";
import { COMMENT_ROUTES } from "./platform/comment-routes";
import { ISSUE_ROUTES } from "./platform/issue-routes";
import { NOTIFY_ROUTES } from "./platform/notify-routes";
import { PERMISSION_ROUTES } from "./platform/permission-routes";
import { PROPERTY_ROUTES } from "./platform/property-routes";
import { SEARCH_ROUTES } from "./platform/search-routes";
import { SITE_ROUTES } from "./platform/site-routes";
import { TRANSITION_ROUTES } from "./platform/transition-routes";
import { USER_ROUTES } from "./platform/user-routes";
import { WORKLOG_FEED_ROUTES } from "./platform/worklog-feed-routes";
import { WORKLOG_ROUTES } from "./platform/worklog-routes";
import { Gate, checkScope } from "./wire/gate";
import { Refusal, badPayload, refused } from "./wire/refusal";
import { Router, type Answer, type Call, type Route } from "./wire/route";

/** Every route that the site answers; any other is 501 by name. */
export const ROUTES: readonly Route[] = [
  ISSUE_ROUTES,
  TRANSITION_ROUTES,
  CHANGELOG_ROUTES,
  COMMENT_ROUTES,
  WORKLOG_ROUTES,
  WORKLOG_FEED_ROUTES,
  PROPERTY_ROUTES,
  SEARCH_ROUTES,
  APP_FIELD_ROUTES,
  NOTIFY_ROUTES,
  USER_ROUTES,
  PERMISSION_ROUTES,
  SITE_ROUTES,
  DESK_ROUTES,
  QUEUE_ROUTES,
  REQUEST_ROUTES,
  ANSWER_ROUTES,
].flat();

const JSON_TYPE = "application/json;charset=UTF-8";
const REMOVED =
  "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046";

function responseOf(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): RestResponse {
  if (body === undefined || body === "") return { status, headers, body: "" };
  return { status, headers: { "content-type": JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

function bodyOf(text: string | null): unknown {
  if (text === null || text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badPayload();
  }
}

/** Header names compare without regard to case. */
const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Ids of the issues that a write would touch: by path, or as the route says. */
function issuesOf(world: World, route: Route, call: Call): readonly string[] {
  if (route.cost !== "write") return [];
  const named = call.at["issueIdOrKey"];
  return named === undefined ? (route.writesTo?.(call) ?? []) : [world.issue(named)?.id ?? named];
}

class Site implements JiraSite {
  private readonly router = new Router(ROUTES);
  private readonly gate: Gate;

  constructor(private readonly world: World) {
    this.gate = new Gate(world);
  }

  /** One REST call: route, identity, scope, limits, then the route itself; a refusal writes nothing. */
  handle(request: RestRequest): Promise<RestResponse> {
    try {
      return Promise.resolve(this.answer(request));
    } catch (error) {
      if (error instanceof Refusal) return Promise.resolve(responseOf(error.status, error.body, error.headers));
      return Promise.reject(error);
    }
  }

  private answer(request: RestRequest): RestResponse {
    const method = request.method.toUpperCase();
    const cut = request.path.indexOf("?");
    const path = cut < 0 ? request.path : request.path.slice(0, cut);
    const search = cut < 0 ? "" : request.path.slice(cut + 1);
    if (/^\/rest\/api\/[23]\/search$/.test(path)) throw refused(410, [REMOVED]);
    const found = this.router.find(method, path.replace(/\/$/, ""));
    if (found === undefined) throw refused(501, [`The local host does not answer ${method} ${path}`]);
    const headers = lowered(request.headers);
    const caller = callerOf(this.world, request.actor, headers["x-host-caller"], headers["x-host-locale"]);
    if (caller === undefined) throw refused(401, ["Client must be authenticated to access this resource."]);
    const call: Call = { world: this.world, caller, method, at: found.at, query: new URLSearchParams(search), headers, body: bodyOf(request.body) };
    return this.run(found.route, call, caller);
  }

  private run(route: Route, call: Call, caller: Caller): RestResponse {
    checkScope(this.world, caller, route);
    this.gate.enter(caller, route, issuesOf(this.world, route, call));
    const answer: Answer = route.run(call);
    this.gate.leave(caller, route, answer);
    return responseOf(answer.status, answer.body, answer.headers);
  }
}

const worlds = new WeakMap<JiraSite, World>();

/** The Jira and JSM slice over the store; the site must have been seeded (seedSite). */
export function jiraSite(parts: SiteParts, events: EventBus, manifest?: Manifest): JiraSite {
  const world = new World(parts, events, manifest);
  const site = new Site(world);
  worlds.set(site, world);
  return site;
}

/** What stands behind a site made here, for ways in that are no REST call (mail). */
export function worldOf(site: JiraSite): World {
  const world = worlds.get(site);
  if (world === undefined) throw new Error("not a site of host/jira");
  return world;
}
