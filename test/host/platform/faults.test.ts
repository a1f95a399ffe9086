import type { Sdk } from "./fixtures/probe";
import { NINE, probeSite, teach } from "./probe-site";

/** Writes a, b, c in turn, catching whatever can be caught. */
const threeWrites = async ({ kvs }: Sdk): Promise<string> => {
  try {
    await kvs.set("a", 1);
    await Promise.all([kvs.set("b", 2), kvs.set("c", 3)]);
    return "survived";
  } catch {
    return "caught";
  }
};

for (const { side, kept } of [
  { side: "before", kept: ["a"] },
  { side: "after", kept: ["a", "b"] },
] as const) {
  test(`stopped ${side} its second write an invocation is dead: nothing is caught, nothing more is written`, async () => {
    const site = probeSite({ tick: threeWrites });
    site.faults.stopAtWrite = 2;
    site.faults.stopSide = side;

    const outcome = await site.run.invokeFunction({ functionKey: "run-tick", event: {} });
    await new Promise((resolve) => setTimeout(resolve, 5));

    expect(outcome).toMatchObject({ ok: false, reason: "stopped" });
    expect([...site.store.table("kvs").keys()]).toEqual(kept);
    expect(site.faults.stopAtWrite).toBeNull();
    expect(await site.run.invokeFunction({ functionKey: "run-tick", event: {} })).toMatchObject({ ok: true, result: "survived" });
  });
}

test("a transaction that is stopped after it landed has landed whole", async () => {
  const site = probeSite({ tick: ({ kvs }) => kvs.transact().set("a", 1).set("b", 2).execute() });
  site.faults.stopAtWrite = 1;
  site.faults.stopSide = "after";

  expect(await site.run.invokeFunction({ functionKey: "run-tick", event: {} })).toMatchObject({ ok: false, reason: "stopped" });
  expect([...site.store.table("kvs").keys()]).toEqual(["a", "b"]);
});

test("a consumer that was stopped is called again", async () => {
  const site = probeSite();
  let calls = 0;
  teach(site, {
    tick: ({ Queue }: Sdk) => new Queue({ key: "lane" }).push({ body: {} }),
    runLane: async (sdk: Sdk) => {
      calls += 1;
      return threeWrites(sdk);
    },
  });
  await site.run.invokeFunction({ functionKey: "run-tick", event: {} });
  site.faults.stopAtWrite = 2;
  await site.clock.advanceTo(NINE + 60_000);

  expect(calls).toBe(2);
  expect([...site.store.table("kvs").keys()]).toEqual(["a", "b", "c"]);
});

/** An app that makes ids, draws chances and writes them down, for an hour, under every fault of delivery. */
async function lived(seed: number): Promise<string> {
  const site = probeSite({}, { seed });
  Object.assign(site.faults, { dropEvents: 0.1, doubleEvents: 0.3, lateEvents: 0.3, reorderEvents: 0.3, staleQueries: 60, refuseStorage: 0.05 });
  const work = async ({ kvs, Queue }: Sdk, event: { worklog?: { id: string } }): Promise<void> => {
    await kvs.set(`at:${Object.keys(event)[0] ?? "-"}`, { now: site.clock.now(), event }).catch(() => undefined);
    const { results } = await kvs
      .query()
      .limit(100)
      .getMany()
      .catch(() => ({ results: [] }));
    await new Queue({ key: "lane" }).push({ body: { seen: results.length }, delayInSeconds: 30 });
  };
  const note = ({ kvs }: Sdk, event: { eventId: string; body: unknown }): Promise<void> => kvs.set(`lane:${event.eventId}`, event.body).catch(() => undefined);
  teach(site, { onWorklog: work as never, tick: work as never, runLane: note as never });
  for (let n = 0; n < 50; n += 1) {
    await site.clock.advanceTo(NINE + n * 60_000);
    site.events.emit({ name: "avi:jira:created:worklog", selfGenerated: false, payload: { worklog: { id: String(n) } } });
  }
  await site.clock.advanceTo(NINE + 2 * 3_600_000);
  return JSON.stringify([[...site.store.table("kvs").keys()], [...site.store.table("kvs").values()], site.counters]).replaceAll(/"jobId":"[^"]+"/g, "");
}

test("the same seed lives the same hour, another seed another", async () => {
  const once = await lived(11);

  expect(await lived(11)).toBe(once);
  expect(await lived(12)).not.toBe(once);
});
