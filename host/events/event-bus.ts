import type { Manifest, ModuleEntry } from "../manifest/manifest";
import type { Invocation, Outcome } from "../run/invocation";
import { INSTALL_CONTEXT } from "../run/runtime";
import type { Chance } from "../site/chance";
import type { SiteLog } from "../site/log";
import type { EventBus, ProductEvent, SiteParts } from "../site/site";
import type { Change } from "../store/store";
import { documentedOnly } from "./documented";

/** Milliseconds from the change to the app, measured p50 of a live app 11 s (jira-api.md §2.4); short, so a demo feels alive. */
export const DELIVERY_MS = 2000;
/** Milliseconds a late event may take: "may take up to 3 minutes" (D trigger, 2026-08-22). */
export const LATE_MS = 180_000;
/** Milliseconds within which a reordered event falls behind its followers, and a doubled one comes again. */
export const REORDER_MS = 10_000;
export const DOUBLE_MS = 60_000;
/** Bytes; a bigger event is lost without a word (D events, 2026-08-22). */
export const EVENT_BYTES_MAX = 200 * 1000;
/** Times a function may ask for the same event again (D product_events, 2026-08-22). */
export const RETRIES_MAX = 4;
/** Seconds before the platform tries an event again whose invocation was killed (timeout, out of memory); ours. */
export const PLATFORM_RETRY_SECONDS = 40;

/** A delivery on its way, kept in the store until the function has had it. */
export interface Delivery {
  readonly id: string;
  readonly seq: number;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueAt: number;
  readonly retries: number;
  readonly retry: { readonly reason: string; readonly data: unknown } | null;
}

export interface BusParts {
  readonly site: SiteParts;
  readonly manifest: Manifest;
  readonly fate: Chance;
  readonly log: SiteLog;
  readonly invoke: (invocation: Invocation) => Promise<Outcome>;
}

const DELIVERIES = "events:delivery";

/** From Jira's changes to the app's triggers. Deliveries due at the same instant run side by side; a restart loses none. */
export class Bus implements EventBus {
  private seq = 0;
  private readonly timers = new Set<number>();

  constructor(private readonly parts: BusParts) {
    for (const { dueAt, seq } of this.pending()) {
      this.seq = Math.max(this.seq, seq);
      this.wakeAt(dueAt);
    }
  }

  emit(event: ProductEvent): void {
    const { site, manifest, log } = this.parts;
    const triggers = (manifest.modules["trigger"] ?? []).filter((trigger) => wants(trigger, event));
    if (triggers.length === 0) return;
    const payload = this.shaped(event);
    const bytes = Buffer.byteLength(JSON.stringify(payload));
    if (bytes > EVENT_BYTES_MAX) return log.write("warn", "events", `${event.name} is lost: ${bytes} bytes`);
    const deliveries = triggers.flatMap((trigger) => this.dueTimes(event).map((dueAt) => this.delivery(trigger, event.name, payload, dueAt)));
    site.store.commit(deliveries.map(put));
    for (const { dueAt } of deliveries) this.wakeAt(dueAt);
  }

  /** Deliveries on their way, in order of their due time; for the shell. */
  pending(): readonly Delivery[] {
    return [...this.parts.site.store.table<Delivery>(DELIVERIES).values()].toSorted((a, b) => a.dueAt - b.dueAt || a.seq - b.seq);
  }

  private shaped(event: ProductEvent): Readonly<Record<string, unknown>> {
    const { clock, switches } = this.parts.site;
    const whole = { eventType: event.name, selfGenerated: event.selfGenerated, ...event.payload };
    const stamped = { ...whole, timestamp: String(event.payload["timestamp"] ?? clock.now()) };
    return switches.eventFields === "full" ? stamped : documentedOnly(event.name, stamped);
  }

  /** When this event arrives: never, once or twice, in time or late, as the faults have it. */
  private dueTimes(event: ProductEvent): number[] {
    const { site, fate, log } = this.parts;
    const { faults } = site;
    if (fate.happens(faults.dropEvents)) {
      log.write("warn", "events", `${event.name} is lost: fault dropEvents`);
      return [];
    }
    const late = fate.happens(faults.lateEvents) ? fate.next() * LATE_MS : 0;
    const behind = fate.happens(faults.reorderEvents) ? fate.next() * REORDER_MS : 0;
    const first = site.clock.now() + DELIVERY_MS + Math.ceil(late + behind);
    return fate.happens(faults.doubleEvents) ? [first, first + Math.ceil(fate.next() * DOUBLE_MS)] : [first];
  }

  private delivery(trigger: ModuleEntry, name: string, payload: Delivery["payload"], dueAt: number): Delivery {
    const seq = (this.seq += 1);
    return { id: `${seq}`, seq, moduleKey: trigger.key, functionKey: trigger.function ?? "", name, payload, dueAt, retries: 0, retry: null };
  }

  private wakeAt(instant: number): void {
    if (this.timers.has(instant)) return;
    this.timers.add(instant);
    this.parts.site.clock.at(instant, "events", async () => {
      this.timers.delete(instant);
      const now = this.parts.site.clock.now();
      await Promise.all(
        this.pending()
          .filter(({ dueAt }) => dueAt <= now)
          .map((delivery) => this.deliver(delivery)),
      );
    });
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { site, log, invoke } = this.parts;
    const event =
      delivery.retry === null
        ? delivery.payload
        : { ...delivery.payload, retryContext: { retryCount: delivery.retries, retryReason: delivery.retry.reason, retryData: delivery.retry.data } };
    const outcome = await invoke({
      functionKey: delivery.functionKey,
      event,
      context: { installContext: INSTALL_CONTEXT },
      appContext: { moduleType: "trigger", moduleKey: delivery.moduleKey },
    });
    const next = again(delivery, outcome, site.clock.now());
    if (next === null && !(outcome.ok && outcome.retry === null))
      log.write("error", "events", `${delivery.name} is given up after ${delivery.retries} retries`);
    site.store.commit([next === null ? { table: DELIVERIES, key: delivery.id } : put(next)]);
    if (next !== null) this.wakeAt(next.dueAt);
  }
}

const put = (delivery: Delivery): Change => ({ table: DELIVERIES, key: delivery.id, value: delivery });

const wants = (trigger: ModuleEntry, event: ProductEvent): boolean =>
  (trigger.events ?? []).includes(event.name) && !(event.selfGenerated && trigger.filter?.ignoreSelf === true);

/** The next try, or null: a returned retry request and a killed invocation bring the event back, an error thrown by the app does not (unknown; the poorer). */
function again(delivery: Delivery, outcome: Outcome, now: number): Delivery | null {
  const asked = outcome.ok ? outcome.retry : null;
  const isOver = outcome.ok ? asked === null : outcome.reason === "thrown";
  if (isOver || delivery.retries >= RETRIES_MAX) return null;
  const seconds = asked?.retryAfter ?? PLATFORM_RETRY_SECONDS;
  const retry = { reason: asked?.retryReason ?? "FUNCTION_PLATFORM_UNKNOWN_ERROR", data: asked?.retryData ?? {} };
  return { ...delivery, dueAt: now + seconds * 1000, retries: delivery.retries + 1, retry };
}
