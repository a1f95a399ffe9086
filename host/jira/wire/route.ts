import type { Caller } from "../state/caller";
import type { World } from "../state/world";
import { refused } from "./refusal";

export interface Call {
  readonly world: World;
  readonly caller: Caller;
  readonly method: string;
  /** Values of the `{…}` parts, decoded. */
  readonly at: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  /** Missing = no body. */
  readonly body?: unknown;
  /** Objects the points are counted by; missing = 1. */
  readonly objects?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** `read`: asks only, also when it is a POST; `people`: a read whose objects are identities and cost 2 points. */
  readonly cost: "read" | "people" | "write";
  /** Issues that a write touches, where the path does not name one. */
  writesTo?(call: Call): readonly string[];
  run(call: Call): Answer;
}

export const read = (path: string, run: Route["run"]): Route => ({ method: "GET", path, cost: "read", run });
export const readPeople = (path: string, run: Route["run"]): Route => ({ method: "GET", path, cost: "people", run });
export const readByPost = (path: string, run: Route["run"]): Route => ({ method: "POST", path, cost: "read", run });
export const write = (method: "POST" | "PUT" | "DELETE", path: string, run: Route["run"]): Route => ({ method, path, cost: "write", run });
export const ok = (body: unknown, objects = 1): Answer => ({ status: 200, body, objects });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const done = (): Answer => ({ status: 204 });

interface Entry {
  readonly route: Route;
  readonly parts: readonly string[];
}

/** Finds the route of a path; a literal part wins over a `{parameter}`. */
export class Router {
  private readonly entries = new Map<string, Entry[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const parts = route.path.split("/");
      const key = `${route.method} ${parts.length}`;
      this.entries.set(key, [...(this.entries.get(key) ?? []), { route, parts }]);
    }
    for (const list of this.entries.values()) list.sort((a, b) => literals(b) - literals(a));
  }

  find(method: string, path: string): { route: Route; at: Record<string, string> } | undefined {
    const parts = path.split("/");
    for (const entry of this.entries.get(`${method} ${parts.length}`) ?? []) {
      const at = match(entry.parts, parts);
      if (at !== undefined) return { route: entry.route, at };
    }
    return undefined;
  }
}

const literals = (entry: Entry): number => entry.parts.filter((part) => !part.startsWith("{")).length;

function match(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const at: Record<string, string> = {};
  for (const [place, want] of pattern.entries()) {
    const have = parts[place] ?? "";
    if (want.startsWith("{")) at[want.slice(1, -1)] = decoded(have);
    else if (want !== have) return undefined;
  }
  return at;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused(400, [`The path part '${part}' is not valid.`]);
  }
}
