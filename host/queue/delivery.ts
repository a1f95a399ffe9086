import type { Outcome } from "../run/invocation";
import type { Change } from "../store/store";
import { BACKOFF_FIRST_SECONDS, BACKOFF_MAX_SECONDS, RETENTION_MS, RETRY_DATA_BYTES_MAX } from "./limits";
import { DEAD_LETTERS, EVENTS, JOBS, type DeadLetter, type QueueEvent, type QueueJob } from "./queue-event";

export type AfterDelivery =
  { readonly kind: "done" } | { readonly kind: "retry"; readonly event: QueueEvent } | { readonly kind: "dead"; readonly why: string };

/** The due events that may start now: per concurrency key no more than its limit, what is already in flight included. */
export function startable(due: readonly QueueEvent[], inFlight: readonly QueueEvent[]): readonly QueueEvent[] {
  const busy = new Map<string, number>();
  const take = (key: string): void => void busy.set(key, (busy.get(key) ?? 0) + 1);
  for (const { concurrency } of inFlight) if (concurrency !== undefined) take(concurrency.key);
  return due.filter(({ concurrency }) => {
    if (concurrency === undefined) return true;
    if ((busy.get(concurrency.key) ?? 0) >= concurrency.limit) return false;
    take(concurrency.key);
    return true;
  });
}

const FAILURES = { thrown: "FUNCTION_PLATFORM_UNKNOWN_ERROR", timeout: "FUNCTION_TIME_OUT", stopped: "FUNCTION_OUT_OF_MEMORY" } as const;

/** What becomes of an event: a returned retry request and any failure bring it back, until its 24 hours are over. */
export function nextTry(event: QueueEvent, outcome: Outcome, now: number): AfterDelivery {
  if (outcome.ok && outcome.retry === null) return { kind: "done" };
  const count = (event.retry?.count ?? 0) + 1;
  const backoff = Math.min(BACKOFF_MAX_SECONDS, BACKOFF_FIRST_SECONDS * 2 ** (count - 1));
  const asked = outcome.ok ? outcome.retry : null;
  const reason = outcome.ok ? (asked?.retryReason ?? "FUNCTION_RETRY_REQUEST") : FAILURES[outcome.reason];
  const dueAt = now + (asked?.retryAfter ?? backoff) * 1000;
  if (dueAt > event.pushedAt + RETENTION_MS) return { kind: "dead", why: `${reason} until the retention window ended` };
  if (asked !== null && JSON.stringify(asked.retryData).length > RETRY_DATA_BYTES_MAX) return { kind: "dead", why: "retryData is larger than 4 KB" };
  return { kind: "retry", event: { ...event, dueAt, retry: { count, reason, data: asked?.retryData ?? {} } } };
}

/** The store's changes after a delivery; `again` = virtual time of a second delivery nobody asked for. */
export function finish(event: QueueEvent, then: AfterDelivery, again: number | null, job: QueueJob | undefined, now: number): Change[] {
  if (then.kind === "retry") return [{ table: EVENTS, key: event.eventId, value: then.event }];
  const isCopy = event.eventId.endsWith(COPY);
  const changes: Change[] = [{ table: EVENTS, key: event.eventId }];
  if (again !== null && !isCopy) changes.push({ table: EVENTS, key: event.eventId + COPY, value: { ...event, eventId: event.eventId + COPY, dueAt: again } });
  if (then.kind === "dead") changes.push({ table: DEAD_LETTERS, key: event.eventId, value: { event, at: now, why: then.why } satisfies DeadLetter });
  if (job === undefined || isCopy) return changes;
  const ended = then.kind === "dead" ? { failed: job.failed + 1 } : { success: job.success + 1 };
  return [...changes, { table: JOBS, key: event.jobId, value: { ...job, ...ended, inProgress: job.inProgress - 1 } }];
}

/** Marks the second delivery of the same event in the store; the consumer sees the same `eventId`. */
export const COPY = "#2";
