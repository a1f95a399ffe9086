import type { Sdk } from "./fixtures/probe";
import { NINE, probeSite, teach, temporary } from "./probe-site";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function ticking(options = {}) {
  const site = probeSite({}, options);
  const ticks: number[] = [];
  const events: unknown[] = [];
  teach(site, {
    tick: (_sdk: Sdk, event: never, context: never) => {
      ticks.push(site.clock.now());
      events.push({ event, context });
    },
  });
  return { site, ticks, events };
}

test("a five-minute trigger runs first some minutes after the installation, then every five minutes", async () => {
  const { site, ticks, events } = ticking();
  await site.clock.advanceTo(NINE + HOUR);

  const first = (ticks[0] ?? 0) - NINE;
  expect(first).toBeGreaterThanOrEqual(5 * MINUTE);
  expect(first).toBeLessThan(10 * MINUTE);
  expect(ticks.map((at) => at - (ticks[0] ?? 0))).toEqual(ticks.map((_, n) => n * 5 * MINUTE));
  expect(ticks.length).toBeGreaterThanOrEqual(10);
  expect(events[0]).toMatchObject({
    event: { context: { cloudId: expect.any(String), moduleKey: "tick" }, contextToken: expect.any(String) },
    context: { installContext: expect.stringContaining("ari:cloud:jira::site/") },
  });
  expect(events[0]).not.toHaveProperty("context.principal");
});

test("hours and days keep their own time; a week of ticks is complete", async () => {
  const { site } = ticking();
  await site.clock.advanceTo(NINE + 7 * 24 * HOUR);

  expect(site.counters.invocations).toMatchObject({ "run-hourly": 168, "run-daily": 7 });
  expect(Math.abs((site.counters.invocations["run-tick"] ?? 0) - 2016)).toBeLessThanOrEqual(1);
});

test("after a restart the triggers go on in their own rhythm", async () => {
  const journalFile = temporary("schedule.journal");
  const first = ticking({ journalFile });
  await first.site.clock.advanceTo(NINE + 32 * MINUTE);
  first.site.dispose();
  const second = ticking({ journalFile });
  await second.site.clock.advanceTo(NINE + HOUR);

  const all = [...first.ticks, ...second.ticks];
  expect(all.map((at) => at - (all[0] ?? 0))).toEqual(all.map((_, n) => n * 5 * MINUTE));
});

test("fast-forward may tick coarser, and only then", async () => {
  const { site, ticks } = ticking();
  await site.scheduler.fastForward(NINE + 24 * HOUR, 12);
  const coarse = ticks.length;
  await site.clock.advanceTo(NINE + 25 * HOUR);

  expect([coarse, ticks.length - coarse]).toEqual([23, 12]);
  expect(site.counters.invocations["run-hourly"]).toBe(25);
});

test("a trigger can be run out of its turn", async () => {
  const { site, ticks } = ticking();

  expect(await site.scheduler.runNow("tick")).toMatchObject({ ok: true });
  expect(ticks).toEqual([NINE]);
  await expect(site.scheduler.runNow("nothing")).rejects.toThrow("no scheduledTrigger nothing");
  expect(site.scheduler.upcoming().map(({ moduleKey }) => moduleKey)).toEqual(["tick", "hourly", "daily"]);
});
