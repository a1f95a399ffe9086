import type { Instant } from "../core/time/instant";
import type { JiraPort } from "./jira-port";
import type { Records } from "./records/records";

export type Entity = keyof Records;

/** A condition on the stored record; a record that is not there never meets one (the poorer reading, local-host.md §1.3). */
export interface When {
  readonly rev?: number;
  readonly state?: string;
}

export type Step = {
  readonly [E in Entity]:
    | { readonly kind: "set"; readonly entity: E; readonly key: string; readonly value: Records[E]; readonly when?: When }
    | { readonly kind: "delete"; readonly entity: E; readonly key: string; readonly when?: When }
    | { readonly kind: "check"; readonly entity: E; readonly key: string; readonly when: When };
}[Entity];

export interface Ask {
  readonly index: string;
  readonly partition: readonly (string | number)[];
  readonly range?:
    | { readonly equals: string | number }
    | { readonly upTo: string | number }
    | { readonly between: readonly [string | number, string | number] }
    | { readonly beginsWith: string };
  /** 1…100; 100 when missing. */
  readonly limit?: number;
  readonly cursor?: string | null;
  readonly newestFirst?: boolean;
}

export interface Page<T> {
  readonly rows: readonly { readonly key: string; readonly value: T }[];
  readonly next: string | null;
}

/** Storage: `get` and `getMany` are strongly consistent, `query` may be stale. */
export interface Store {
  get<E extends Entity>(entity: E, key: string): Promise<Records[E] | null>;
  getMany<E extends Entity>(entity: E, keys: readonly string[]): Promise<ReadonlyMap<string, Records[E]>>;
  query<E extends Entity>(entity: E, ask: Ask): Promise<Page<Records[E]>>;
  /** False when the key is there already; nothing is written then. */
  create<E extends Entity>(entity: E, key: string, value: Records[E]): Promise<boolean>;
  put<E extends Entity>(entity: E, key: string, value: Records[E]): Promise<void>;
  remove(entity: Entity, key: string): Promise<void>;
  /** All or nothing, at most 25 steps, each key once; false = a condition did not hold. */
  transact(steps: readonly Step[]): Promise<boolean>;
}

/** Work put off: at least once, in no order; one at a time per `concurrency` key. */
export interface Lanes {
  push(queue: "lane" | "settle" | "jobs" | "alarm", work: Work, options?: { readonly delaySeconds?: number; readonly oneAtATime?: string }): Promise<void>;
}

export type Work =
  | { readonly kind: "post"; readonly source: string; readonly revision: string | null }
  | { readonly kind: "track"; readonly issue: string; readonly facts: string }
  | { readonly kind: "fields"; readonly issue: string }
  | { readonly kind: "reroute"; readonly issue: string; readonly again: boolean }
  | { readonly kind: "bundle"; readonly request: string }
  | { readonly kind: "settle"; readonly period: string }
  | { readonly kind: "alarm"; readonly issue: string; readonly at: string }
  | { readonly kind: "consent"; readonly request: string }
  | { readonly kind: "job"; readonly job: string };

export interface Ports {
  readonly store: Store;
  readonly jira: JiraPort;
  readonly lanes: Lanes;
  readonly now: () => Instant;
  /** Random text of [a-z0-9]; for ids and jitter, never for rules. */
  readonly chance: (length: number) => string;
  /** SHA-256 of a text in hex. */
  readonly digest: (text: string) => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Storage, queue or Jira refuses for now (409 storms, 429, 5xx, time-outs): the work is tried again later. */
export class Unavailable extends Error {
  constructor(
    readonly reason: string,
    readonly retryAfterSeconds: number,
  ) {
    super(`unavailable: ${reason}`);
    this.name = "Unavailable";
  }
}
