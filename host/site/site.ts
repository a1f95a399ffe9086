import type { VirtualClock } from "../clock/clock";
import type { HostStore } from "../store/store";

/** Who asks: a person, the app itself, or nobody. */
export type Actor = { readonly kind: "user"; readonly accountId: string } | { readonly kind: "app" } | { readonly kind: "anonymous" };

/** A finished REST call as the SDK or a browser sends it; `path` starts with `/rest/` and holds the query. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly actor: Actor;
}

export interface RestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or "" where Jira sends no body. */
  readonly body: string;
}

/** host/jira: the Jira and JSM REST slice over the store. */
export interface JiraSite {
  handle(request: RestRequest): Promise<RestResponse>;
}

/** A product event in its real shape (jira-api.md §2); `name` is `avi:jira:created:issue` … */
export interface ProductEvent {
  readonly name: string;
  /** True when the app's own call caused it. */
  readonly selfGenerated: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** host/events: from Jira's changes to the app's triggers, with the faults asked for. */
export interface EventBus {
  emit(event: ProductEvent): void;
}

/** Faults on request (DESIGN §6); every rate is a share 0…1 drawn from the printed seed, except where a unit is named. */
export interface Faults {
  seed: number;
  dropEvents: number;
  doubleEvents: number;
  lateEvents: number;
  reorderEvents: number;
  /** Seconds: a storage query sees the state of up to so long ago (drawn per query); strong `get` never does. 0 = fresh. */
  staleQueries: number;
  /** Share of storage requests answered 429 RATE_LIMIT_EXCEEDED. */
  refuseStorage: number;
  /** Named 429 reason to answer with, or null. */
  rateLimit: "jira-quota-global-based" | "jira-quota-tenant-based" | "jira-burst-based" | "jira-per-issue-on-write" | null;
  /** Stops the invocation that does the n-th storage write from now (1 = the next); null = never. Resets itself when it struck. */
  stopAtWrite: number | null;
  /** Whether that write still lands (`after`) or not (`before`). */
  stopSide: "before" | "after";
}

/** What is not known of the real platform; the poorer setting is the default. */
export interface Switches {
  eventFields: "documented" | "full";
  absentKeyCondition: "fails" | "holds";
  pointsOfPostReads: "dear" | "cheap";
}

/** Counted by the host and shown in the shell and by `npm run bench`. */
export interface Counters {
  jiraPoints: number;
  jiraReads: number;
  jiraWrites: number;
  storageReadBytes: number;
  storageWriteBytes: number;
  /** 10-KB units, a request rounded up (forge-platform limits); a transaction or batch counts once. */
  storageReadUnits: number;
  storageWriteUnits: number;
  storageQueries: number;
  invocations: Record<string, number>;
}

export const noFaults = (): Faults => ({
  seed: 1,
  dropEvents: 0,
  doubleEvents: 0,
  lateEvents: 0,
  reorderEvents: 0,
  staleQueries: 0,
  refuseStorage: 0,
  rateLimit: null,
  stopAtWrite: null,
  stopSide: "before",
});
export const poorestSwitches = (): Switches => ({ eventFields: "documented", absentKeyCondition: "fails", pointsOfPostReads: "dear" });
export const noCounts = (): Counters => ({
  jiraPoints: 0,
  jiraReads: 0,
  jiraWrites: 0,
  storageReadBytes: 0,
  storageWriteBytes: 0,
  storageReadUnits: 0,
  storageWriteUnits: 0,
  storageQueries: 0,
  invocations: {},
});

/** What every piece of the host is made from. */
export interface SiteParts {
  readonly clock: VirtualClock;
  readonly store: HostStore;
  readonly faults: Faults;
  readonly switches: Switches;
  readonly counters: Counters;
}

/** Fixed identities of the local site. */
export const SITE = {
  cloudId: "11111111-aaaa-4bbb-8ccc-222222222222",
  appId: "11111111-2222-4333-8444-555555555555",
  environmentId: "33333333-4444-4555-8666-777777777777",
  installationId: "44444444-5555-4666-8777-888888888888",
  timeZone: "Europe/Vienna",
  locale: "de_DE",
  /** Account id of the app's own user. */
  appAccountId: "557058:kontingent-app",
} as const;
