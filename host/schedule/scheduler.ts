import type { Manifest, ModuleEntry } from "../manifest/manifest";
import type { Invocation, Outcome } from "../run/invocation";
import { INSTALL_CONTEXT } from "../run/runtime";
import type { Chance } from "../site/chance";
import { SITE, type SiteParts } from "../site/site";

/** Milliseconds of each interval (D manifest-reference scheduled-trigger, 2026-08-22). */
export const INTERVAL_MS = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
/** Milliseconds from the installation to the first run, about (D scheduled-trigger). */
export const FIRST_RUN_MS = 300_000;

/** When a trigger ran first; every later run follows from it and its interval, also after a restart. */
interface Anchor {
  readonly firstAt: number;
}

export interface SchedulerParts {
  readonly site: SiteParts;
  readonly manifest: Manifest;
  readonly luck: Chance;
  readonly invoke: (invocation: Invocation) => Promise<Outcome>;
}

const ANCHORS = "schedule:anchor";

/** The scheduled triggers on the virtual clock. A thrown error is not retried (D scheduled-trigger). */
export class Scheduler {
  /** Five-minute triggers run only every so many times; 1 = always. Set by `fastForward` alone. */
  private everyTick = 1;
  private readonly runs = new Map<string, number>();

  constructor(private readonly parts: SchedulerParts) {
    for (const trigger of parts.manifest.modules["scheduledTrigger"] ?? []) this.plan(trigger);
  }

  /** Advances the clock, running the five-minute triggers only every `everyTick`-th time: for living a demo quickly. Hours, days and queues keep their time. */
  async fastForward(until: number, everyTick: number): Promise<void> {
    this.everyTick = Math.max(1, everyTick);
    try {
      await this.parts.site.clock.advanceTo(until);
    } finally {
      this.everyTick = 1;
    }
  }

  /** Runs a scheduled trigger now, out of its turn (the shell's button). */
  async runNow(moduleKey: string): Promise<Outcome> {
    const trigger = (this.parts.manifest.modules["scheduledTrigger"] ?? []).find(({ key }) => key === moduleKey);
    if (trigger === undefined) throw new Error(`manifest.yml has no scheduledTrigger ${moduleKey}`);
    return this.run(trigger);
  }

  /** The runs to come, one a trigger; for the shell. */
  upcoming(): readonly { readonly moduleKey: string; readonly at: number }[] {
    return (this.parts.manifest.modules["scheduledTrigger"] ?? []).map((trigger) => ({
      moduleKey: trigger.key,
      at: this.nextAfter(trigger, this.parts.site.clock.now()),
    }));
  }

  /** Its own second of the interval for each installation, so nothing lines up with the wall clock (D scheduled-trigger). */
  private anchorOf(trigger: ModuleEntry): number {
    const { site, luck } = this.parts;
    const known = site.store.table<Anchor>(ANCHORS).get(trigger.key);
    if (known !== undefined) return known.firstAt;
    const firstAt = site.clock.now() + FIRST_RUN_MS + Math.floor(luck.next() * 300) * 1000;
    site.store.put(ANCHORS, trigger.key, { firstAt } satisfies Anchor);
    return firstAt;
  }

  private nextAfter(trigger: ModuleEntry, instant: number): number {
    const firstAt = this.anchorOf(trigger);
    const step = INTERVAL_MS[trigger.interval ?? "hour"];
    return instant < firstAt ? firstAt : firstAt + (Math.floor((instant - firstAt) / step) + 1) * step;
  }

  private plan(trigger: ModuleEntry): void {
    const { clock } = this.parts.site;
    clock.at(this.nextAfter(trigger, clock.now()), `schedule ${trigger.key}`, async () => {
      this.plan(trigger);
      const count = (this.runs.get(trigger.key) ?? 0) + 1;
      this.runs.set(trigger.key, count);
      if (trigger.interval !== "fiveMinute" || count % this.everyTick === 0) await this.run(trigger);
    });
  }

  private run(trigger: ModuleEntry): Promise<Outcome> {
    return this.parts.invoke({
      functionKey: trigger.function ?? "",
      event: { context: { cloudId: SITE.cloudId, moduleKey: trigger.key }, contextToken: `local:${trigger.key}` },
      context: { installContext: INSTALL_CONTEXT },
      appContext: { moduleType: "scheduledTrigger", moduleKey: trigger.key },
    });
  }
}
