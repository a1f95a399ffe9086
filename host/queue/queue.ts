import type { Manifest } from "../manifest/manifest";
import type { Invocation, Outcome } from "../run/invocation";
import type { Chance } from "../site/chance";
import type { SiteLog } from "../site/log";
import type { SiteParts } from "../site/site";
import { isFields, type Fields } from "../kvs/value";
import { COPY, finish, nextTry, startable } from "./delivery";
import { RETENTION_MS } from "./limits";
import { push, said, type PushParts, type QueueAnswer } from "./push";
import { DEAD_LETTERS, EVENTS, JOBS, type DeadLetter, type QueueEvent, type QueueJob } from "./queue-event";

export interface QueueParts {
  readonly site: SiteParts;
  readonly manifest: Manifest;
  /** Ids. */
  readonly luck: Chance;
  /** Faults. */
  readonly fate: Chance;
  readonly log: SiteLog;
  readonly invoke: (invocation: Invocation, origin: string) => Promise<Outcome>;
}

/** A finished delivery is delivered a second time within so many milliseconds when the fault `doubleEvents` strikes. */
const DOUBLE_WITHIN_MS = 60_000;

/**
 * Async events: at least once, no order promised. Everything due at the same instant runs side by side, as far as the
 * concurrency keys allow. Waiting events live in the store, so a restart loses none; one that was running runs again.
 */
export class Queue {
  private seq = 0;
  private readonly timers = new Set<number>();
  private readonly running = new Set<string>();
  private readonly pushing: PushParts;
  private readonly consumers: ReadonlyMap<string, { readonly key: string; readonly functionKey: string }>;

  constructor(private readonly parts: QueueParts) {
    const { modules } = parts.manifest;
    const entries = (modules["consumer"] ?? []).map((consumer) => ({ ...consumer, entry: modules.function.find(({ key }) => key === consumer.function) }));
    this.consumers = new Map(entries.map(({ queue, key, entry }) => [queue ?? "", { key, functionKey: entry?.key ?? "" }]));
    const seconds = new Map(entries.map(({ queue, entry }) => [queue ?? "", entry?.timeoutSeconds ?? 55]));
    this.pushing = { site: parts.site, luck: parts.luck, counts: { perOrigin: new Map(), recent: [] }, consumers: seconds };
    for (const event of this.waiting()) {
      this.seq = Math.max(this.seq, event.seq);
      this.wakeAt(event.dueAt);
    }
  }

  /** `POST /webhook/queue/{publish,stats,cancel}/…` (local-host.md §1.4). */
  handle(path: string, body: string, origin: string): QueueAnswer {
    const asked: unknown = JSON.parse(body);
    if (!isFields(asked)) return said(400, { message: "malformed request" });
    if (path.startsWith("/webhook/queue/publish/")) return this.publish(asked, origin);
    const jobId = String(asked["jobId"]);
    const job = this.jobs().get(jobId);
    if (job === undefined || job.queueName !== asked["queueName"]) return said(404, { message: "no such job" });
    if (path.startsWith("/webhook/queue/stats/")) return said(200, { success: job.success, inProgress: job.inProgress, failed: job.failed });
    return path.startsWith("/webhook/queue/cancel/") ? this.cancel(jobId, job) : said(501, { message: `local host: ${path}` });
  }

  /** Events not yet done, in order of their due time; for the shell. */
  waiting(): readonly QueueEvent[] {
    return [...this.parts.site.store.table<QueueEvent>(EVENTS).values()].toSorted((a, b) => a.dueAt - b.dueAt || a.seq - b.seq);
  }

  deadLetters(): readonly DeadLetter[] {
    return [...this.parts.site.store.table<DeadLetter>(DEAD_LETTERS).values()];
  }

  private jobs() {
    return this.parts.site.store.table<QueueJob>(JOBS);
  }

  private publish(asked: Fields, origin: string): QueueAnswer {
    const { answer, events } = push(this.pushing, asked, origin, this.seq + 1);
    this.seq += events.length;
    for (const { dueAt } of events) this.wakeAt(dueAt);
    return answer;
  }

  /** Events of the job that have not started are dropped. */
  private cancel(jobId: string, job: QueueJob): QueueAnswer {
    const dropped = this.waiting().filter((event) => event.jobId === jobId && !this.running.has(event.eventId));
    const left = { ...job, inProgress: job.inProgress - dropped.length, cancelled: true };
    this.parts.site.store.commit([...dropped.map(({ eventId }) => ({ table: EVENTS, key: eventId })), { table: JOBS, key: jobId, value: left }]);
    return said(204, null);
  }

  private wakeAt(instant: number): void {
    if (this.timers.has(instant)) return;
    this.timers.add(instant);
    this.parts.site.clock.at(instant, "queue", () => {
      this.timers.delete(instant);
      return this.runDue();
    });
  }

  /** Runs all that is due, side by side, until nothing more may start. */
  private async runDue(): Promise<void> {
    const now = this.parts.site.clock.now();
    const due = this.waiting().filter(({ dueAt, eventId }) => dueAt <= now && !this.running.has(eventId));
    const free = startable(due, this.inFlight());
    if (free.length === 0) return;
    for (const { eventId } of free) this.running.add(eventId);
    await Promise.all(free.map((event) => this.deliver(event)));
    await this.runDue();
  }

  private inFlight(): readonly QueueEvent[] {
    const events = this.parts.site.store.table<QueueEvent>(EVENTS);
    return [...this.running].flatMap((id) => events.get(id) ?? []);
  }

  private async deliver(event: QueueEvent): Promise<void> {
    const { site, fate, log, invoke } = this.parts;
    const consumer = this.consumers.get(event.queueName);
    const outcome = await invoke(
      { functionKey: consumer?.functionKey ?? "", event: asDelivered(event), appContext: { moduleType: "consumer", moduleKey: consumer?.key ?? "" } },
      event.origin,
    );
    this.running.delete(event.eventId);
    const then = nextTry(event, outcome, site.clock.now());
    const again = then.kind === "done" && fate.happens(site.faults.doubleEvents) ? site.clock.now() + Math.ceil(fate.next() * DOUBLE_WITHIN_MS) : null;
    if (then.kind === "dead") log.write("error", "queue", `${event.queueName}: gave up ${event.eventId}: ${then.why}`);
    site.store.commit(finish(event, then, again, this.jobs().get(event.jobId), site.clock.now()));
    if (then.kind === "retry") this.wakeAt(then.event.dueAt);
    if (again !== null) this.wakeAt(again);
  }
}

/** The event as the consumer gets it. */
function asDelivered(event: QueueEvent): unknown {
  const { body, delayInSeconds, concurrency, queueName, jobId, eventId, retry, pushedAt } = event;
  const plain = { body, delayInSeconds, concurrency, queueName, jobId, eventId: eventId.replace(COPY, "") };
  return retry === null
    ? plain
    : {
        ...plain,
        retryContext: {
          retryCount: retry.count,
          retryReason: retry.reason,
          retryData: retry.data,
          retentionWindow: { startTime: new Date(pushedAt).toISOString(), remainingTimeMs: pushedAt + RETENTION_MS - event.dueAt },
        },
      };
}
