import type { Chance } from "../site/chance";
import type { SiteParts } from "../site/site";
import type { Change } from "../store/store";
import { isFields, type Fields } from "../kvs/value";
import {
  DELAY_SECONDS_MAX,
  EVENTS_PER_MINUTE_MAX,
  EVENTS_PER_PUSH_MAX,
  JOB_KEPT_MS,
  LONG_EVENT_BYTES_MAX,
  PUSHES_PER_ORIGIN_MAX,
  PUSH_BYTES_MAX,
} from "./limits";
import { EVENTS, JOBS, type QueueEvent, type QueueJob } from "./queue-event";

export interface QueueAnswer {
  readonly status: number;
  readonly body: string;
}

export const said = (status: number, body: unknown): QueueAnswer => ({ status, body: body === null ? "" : JSON.stringify(body) });

/** Counts what is limited over time: pushes per origin, events per minute. In memory: a restart forgives. */
export interface PushCounts {
  readonly perOrigin: Map<string, number>;
  recent: { readonly at: number; readonly events: number }[];
}

export interface PushParts {
  readonly site: SiteParts;
  readonly luck: Chance;
  readonly counts: PushCounts;
  /** Queue name → seconds its consumer may run. */
  readonly consumers: ReadonlyMap<string, number>;
}

/** Takes a push, or says why not; the events it took are in the store when it returns. */
export function push(
  parts: PushParts,
  asked: Fields,
  origin: string,
  seqFrom: number,
): { readonly answer: QueueAnswer; readonly events: readonly QueueEvent[] } {
  const refusal = refusalOf(parts, asked, origin);
  if (refusal !== null) return { answer: refusal, events: [] };
  const now = parts.site.clock.now();
  const payload = asked["payload"] as readonly Fields[];
  const jobId = String(asked["jobId"]);
  const events = payload.map((event, at) =>
    eventFrom(event, { jobId, queueName: String(asked["queueName"]), pushedAt: now, seq: seqFrom + at, origin, eventId: parts.luck.uuid() }),
  );
  parts.counts.perOrigin.set(origin, (parts.counts.perOrigin.get(origin) ?? 0) + 1);
  forgetOldest(parts.counts.perOrigin);
  parts.counts.recent.push({ at: now, events: events.length });
  const job: QueueJob = { queueName: String(asked["queueName"]), success: 0, inProgress: events.length, failed: 0, cancelled: false, pushedAt: now };
  parts.site.store.commit([
    ...outdatedJobs(parts.site, now),
    { table: JOBS, key: jobId, value: job },
    ...events.map((event) => ({ table: EVENTS, key: event.eventId, value: event })),
  ]);
  return { answer: said(201, {}), events };
}

function eventFrom(asked: Fields, known: Omit<QueueEvent, "body" | "dueAt" | "retry" | "delayInSeconds" | "concurrency">): QueueEvent {
  const { delayInSeconds, concurrency, body } = asked;
  const seconds = typeof delayInSeconds === "number" ? delayInSeconds : 0;
  const limited = isFields(concurrency) && typeof concurrency["key"] === "string" && typeof concurrency["limit"] === "number";
  return {
    ...known,
    body,
    ...(typeof delayInSeconds === "number" ? { delayInSeconds } : {}),
    ...(limited ? { concurrency: { key: String(concurrency["key"]), limit: Number(concurrency["limit"]) } } : {}),
    dueAt: known.pushedAt + seconds * 1000,
    retry: null,
  };
}

function refusalOf(parts: PushParts, asked: Fields, origin: string): QueueAnswer | null {
  const { queueName, jobId, payload } = asked;
  const timeout = parts.consumers.get(String(queueName));
  if (typeof jobId !== "string" || !Array.isArray(payload) || !payload.every(isFields)) return said(400, { message: "malformed push" });
  if (timeout === undefined) return said(404, { message: `no consumer for queue ${String(queueName)}` });
  const isDelayWrong = ({ delayInSeconds }: Fields): boolean =>
    delayInSeconds !== undefined && !(typeof delayInSeconds === "number" && delayInSeconds >= 0 && delayInSeconds <= DELAY_SECONDS_MAX);
  if (payload.length === 0 || payload.length > EVENTS_PER_PUSH_MAX || payload.some(isDelayWrong)) return said(400, { message: "malformed push" });
  const sizes = payload.map((event) => Buffer.byteLength(JSON.stringify(event)));
  const isTooBig = sizes.reduce((sum, size) => sum + size, 0) > PUSH_BYTES_MAX || (timeout > 55 && sizes.some((size) => size > LONG_EVENT_BYTES_MAX));
  if (isTooBig) return said(413, { errorMessage: "The payload is too big" });
  if ((parts.counts.perOrigin.get(origin) ?? 0) >= PUSHES_PER_ORIGIN_MAX) return said(405, { message: "cyclic invocation limit" });
  return isOverMinute(parts, payload.length) ? said(429, { message: "too many events this minute" }) : null;
}

/** Origins remembered: chains of pushes are short-lived. */
const ORIGINS_KEPT = 10_000;

function forgetOldest(counts: Map<string, number>): void {
  const [oldest] = counts.keys();
  if (counts.size > ORIGINS_KEPT && oldest !== undefined) counts.delete(oldest);
}

function isOverMinute({ counts, site }: PushParts, more: number): boolean {
  const from = site.clock.now() - 60_000;
  counts.recent = counts.recent.filter(({ at }) => at > from);
  return counts.recent.reduce((sum, { events }) => sum + events, more) > EVENTS_PER_MINUTE_MAX;
}

/** Jobs finished long ago, oldest first; at most a few per push, so no push pays for all. */
function outdatedJobs({ store }: SiteParts, now: number): Change[] {
  const jobs = store.table<QueueJob>(JOBS);
  const outdated: Change[] = [];
  for (const key of jobs.keys()) {
    const job = jobs.get(key);
    if (job === undefined || job.pushedAt + JOB_KEPT_MS > now || outdated.length === 10) break;
    if (job.inProgress === 0) outdated.push({ table: JOBS, key });
  }
  return outdated;
}
