import { POINTS_PER_HOUR, WRITES_PER_ISSUE } from "../facts/limit";
import { SCOPE_TABLE } from "../facts/scope-table";
import type { Caller } from "../state/caller";
import type { World } from "../state/world";
import { Refusal } from "./refusal";
import type { Answer, Route } from "./route";

interface Scopes {
  readonly classic: readonly string[];
  readonly granular: readonly string[];
}

const words = (text: string | undefined): string[] =>
  (text ?? "-")
    .trim()
    .split(" ")
    .filter((word) => word !== "-" && word !== "");
const fullName = (scope: string): string => (scope.endsWith(":jsm") ? scope.replace(/:jsm$/, ":jira-service-management") : `${scope}:jira`);
/** Routes by method and path with parameters left blank. */
const SCOPES: ReadonlyMap<string, Scopes> = new Map(
  SCOPE_TABLE.trim()
    .split("\n")
    .map((line) => {
      const [route = "", classic, granular] = line.split("|");
      return [route.trim(), { classic: words(classic), granular: words(granular).map(fullName) }];
    }),
);

export const scopesOf = (route: Route): Scopes | undefined => SCOPES.get(`${route.method} ${route.path.replace(/\{[^}]+\}/g, "{}")}`);

/** An app needs the classic scope or every granular one; otherwise 401, not 403 (jira-api.md §3.7). */
export function checkScope(world: World, caller: Caller, route: Route): void {
  if (!caller.byApp) return;
  const needed = scopesOf(route);
  if (needed === undefined) throw new Error(`no scopes known for ${route.method} ${route.path}`);
  const granted = new Set(world.manifest.permissions.scopes);
  const { classic, granular } = needed;
  if (classic.length === 0 && granular.length === 0) return;
  if (classic.length > 0 && classic.every((scope) => granted.has(scope))) return;
  if (granular.length > 0 && granular.every((scope) => granted.has(scope))) return;
  throw new Refusal(401, { code: 401, message: "Unauthorized; scope does not match" }, { "x-failure-category": "FAILURE_CLIENT_SCOPE_CHECK" });
}

const HOUR = 3_600_000;
const tooMany = (reason: string, seconds: number, now: number, limit: number): Refusal =>
  new Refusal(
    429,
    { errorMessages: ["Rate limit exceeded."], errors: {} },
    {
      "Retry-After": String(Math.max(1, Math.ceil(seconds))),
      "RateLimit-Reason": reason,
      "X-RateLimit-Limit": String(limit),
      "X-RateLimit-Remaining": "0",
      "X-RateLimit-Reset": new Date(now + Math.max(1, Math.ceil(seconds)) * 1000).toISOString(),
    },
  );

/** The limits that hold for an app, on the site's clock: points an hour, writes to one issue, and the fault asked for. */
export class Gate {
  private readonly writes = new Map<string, number[]>();
  private hour = -1;
  private points = 0;

  constructor(private readonly world: World) {}

  /** Before the route runs; `issues` are the issues it would write to. */
  enter(caller: Caller, route: Route, issues: readonly string[]): void {
    if (!caller.byApp) return;
    const now = this.world.now();
    const { rateLimit } = this.world.parts.faults;
    const toHour = (HOUR - (now % HOUR)) / 1000;
    if (rateLimit !== null && (rateLimit !== "jira-per-issue-on-write" || route.cost === "write"))
      throw tooMany(rateLimit, rateLimit.startsWith("jira-quota") ? toHour : 2, now, 0);
    if (Math.floor(now / HOUR) !== this.hour) [this.hour, this.points] = [Math.floor(now / HOUR), 0];
    if (this.points >= POINTS_PER_HOUR) throw tooMany("jira-quota-global-based", toHour, now, POINTS_PER_HOUR);
    if (route.cost === "write") for (const issue of issues) this.enterIssue(issue, now);
  }

  private enterIssue(issue: string, now: number): void {
    const recent = (this.writes.get(issue) ?? []).filter((at) => at > now - 30_000);
    for (const { writes, span } of WRITES_PER_ISSUE) {
      const inSpan = recent.filter((at) => at > now - span);
      const first = inSpan[inSpan.length - writes];
      if (first !== undefined) throw tooMany("jira-per-issue-on-write", (first + span - now) / 1000, now, writes);
    }
    this.writes.set(issue, [...recent, now]);
  }

  /** After the answer: 1 point, reads 1 more an object (2 for people); reads by POST by the switch. */
  leave(caller: Caller, route: Route, answer: Answer): void {
    if (!caller.byApp) return;
    const { counters, switches } = this.world.parts;
    const cheap = route.cost === "write" || (route.method === "POST" && switches.pointsOfPostReads === "cheap");
    const points = 1 + (cheap ? 0 : (answer.objects ?? 1) * (route.cost === "people" ? 2 : 1));
    this.points += points;
    counters.jiraPoints += points;
    if (route.cost === "write") counters.jiraWrites += 1;
    else counters.jiraReads += 1;
  }
}
