/** Counts what the app asks of Jira and of storage, call by call, beside the host's own counters. */
import type { Site } from "../../host/site/make-site";

export interface Counted {
  /** Calls of the app that only read, and those that write. */
  jiraReads: number;
  jiraWrites: number;
  queries: number;
  writes: number;
  /** JSON bytes of values written, by entity; plain keys under `-`. */
  readonly bytes: Record<string, number>;
  readonly paths: string[];
}

interface Item {
  readonly key?: string;
  readonly value?: unknown;
  readonly entityName?: string;
}

const READING_POSTS = /\/(search\/jql|worklog\/list|issue\/bulkfetch|permissions\/check)/;

export function meter(site: Site): { readonly counted: Counted; reset(): void } {
  const counted: Counted = { jiraReads: 0, jiraWrites: 0, queries: 0, writes: 0, bytes: {}, paths: [] };
  const { kvs, jira } = site;
  const store = kvs.handle.bind(kvs);
  const rest = jira.handle.bind(jira);
  kvs.handle = (path, body) => {
    if (path.endsWith("query")) counted.queries += 1;
    if (kvs.isWrite(path)) for (const item of written(path, body)) note(counted, item);
    return store(path, body);
  };
  jira.handle = (request) => {
    if (request.actor.kind === "app") {
      const reads = request.method.toUpperCase() === "GET" || READING_POSTS.test(request.path);
      if (reads) counted.jiraReads += 1;
      else counted.jiraWrites += 1;
      counted.paths.push(`${request.method} ${request.path.split("?")[0]}`);
    }
    return rest(request);
  };
  const reset = (): void => {
    Object.assign(counted, { jiraReads: 0, jiraWrites: 0, queries: 0, writes: 0, bytes: {}, paths: [] });
  };
  return { counted, reset };
}

function written(path: string, body: string): readonly Item[] {
  const asked = JSON.parse(body) as Item & { readonly set?: readonly Item[]; readonly delete?: readonly Item[] };
  return path.endsWith("transaction") ? [...(asked.set ?? []), ...(asked.delete ?? [])] : [asked];
}

function note(counted: Counted, { value, entityName = "-" }: Item): void {
  counted.writes += 1;
  counted.bytes[entityName] = (counted.bytes[entityName] ?? 0) + (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)));
}

/** Bytes written, settlements apart. */
export const bytesOf = ({ bytes }: Counted): number => Object.entries(bytes).reduce((sum, [entity, one]) => (entity === "settlement" ? sum : sum + one), 0);
