import type { Sdk } from "./fixtures/probe";
import { table } from "../../support/table";
import { NINE, inApp, probeSite, temporary } from "./probe-site";

const MINUTE = 60_000;

interface Got {
  body: { n?: number };
  jobId: string;
  eventId: string;
  queueName: string;
  retryContext?: { retryCount: number; retryReason: string; retryData: unknown };
}

/** A site whose lane consumer notes what it gets, and when (seconds after nine), and answers as told. */
function listening(answer: (got: Got, sdk: Sdk) => unknown = () => undefined, options = {}) {
  const got: { at: number; event: Got }[] = [];
  const site = probeSite({}, options);
  const step = (sdk: Sdk, event: Got): unknown => {
    got.push({ at: (site.clock.now() - NINE) / 1000, event });
    return answer(event, sdk);
  };
  return { site, got, step };
}

const learn = async (options: ReturnType<typeof listening>): Promise<ReturnType<typeof listening>> => {
  const { teach } = await import("./probe-site");
  teach(options.site, { runLane: options.step as never });
  return options;
};

test("an event reaches its consumer when its delay is over, with its job's figures", async () => {
  const { site, got } = await learn(listening());
  const { jobId } = await inApp(site, ({ Queue }) => new Queue({ key: "lane" }).push([{ body: { n: 1 }, delayInSeconds: 90 }, { body: { n: 2 } }]));
  const stats = () => inApp(site, ({ Queue }) => new Queue({ key: "lane" }).getStats(jobId));

  await site.clock.settle();
  expect(got.map(({ at, event }) => [at, event.body.n])).toEqual([[0, 2]]);
  expect(await stats()).toEqual({ success: 1, inProgress: 1, failed: 0 });
  await site.clock.advanceTo(NINE + 89_999);
  expect(got).toHaveLength(1);
  await site.clock.advanceTo(NINE + 90_000);
  expect(got.map(({ at, event }) => [at, event.body.n])).toEqual([
    [0, 2],
    [90, 1],
  ]);
  expect(got[0]?.event).toMatchObject({ queueName: "lane", jobId });
  expect(await stats()).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

test("a returned retry comes back when asked for, with its reason and data", async () => {
  const { site, got } = await learn(
    listening((event, { InvocationError }) =>
      event.retryContext === undefined
        ? new InvocationError({ retryAfter: 30, retryReason: "FUNCTION_RETRY_REQUEST" as never, retryData: { cursor: 7 } })
        : undefined,
    ),
  );
  await inApp(site, ({ Queue }) => new Queue({ key: "lane" }).push({ body: { n: 1 } }));
  await site.clock.advanceTo(NINE + MINUTE);

  expect(got.map(({ at }) => at)).toEqual([0, 30]);
  expect(got[1]?.event.eventId).toBe(got[0]?.event.eventId);
  expect(got[1]?.event.retryContext).toMatchObject({
    retryCount: 1,
    retryData: { cursor: 7 },
    retentionWindow: { startTime: "2027-03-01T08:00:00.000Z", remainingTimeMs: 86_370_000 },
  });
});

test("a consumer that throws is tried again ever later, for 24 hours, then the event is a dead letter", async () => {
  const { site, got } = await learn(
    listening(() => {
      throw new Error("down");
    }),
  );
  const { jobId } = await inApp(site, ({ Queue }) => new Queue({ key: "lane" }).push({ body: { n: 1 } }));
  await site.clock.advanceTo(NINE + 25 * 3_600_000);

  expect(got.slice(0, 7).map(({ at }) => at)).toEqual([0, 40, 120, 280, 600, 1240, 2140]);
  expect(got.at(-1)?.at).toBeLessThanOrEqual(86_400);
  expect(site.queue.deadLetters()).toMatchObject([{ event: { body: { n: 1 } }, why: expect.stringContaining("retention window") }]);
  expect(await inApp(site, ({ Queue }) => new Queue({ key: "lane" }).getStats(jobId))).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

test("a concurrency key lets so many run at a time, whatever the rest does", async () => {
  let [busy, most, free] = [0, 0, 0];
  const { site, got } = await learn(
    listening(async (event) => {
      if (event.body.n === 0) return void (free += 1);
      most = Math.max(most, (busy += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy -= 1;
    }),
  );
  await inApp(site, ({ Queue }) => {
    const limited = Array.from({ length: 9 }, (_, n) => ({ body: { n: n + 1 }, concurrency: { key: "acme", limit: 2 } }));
    return new Queue({ key: "lane" }).push([...limited, { body: { n: 0 } }, { body: { n: 0 } }]);
  });
  await site.clock.settle();

  expect({ most, free, all: got.length }).toEqual({ most: 2, free: 2, all: 11 });
});

test("a cancelled job's waiting events never run; unknown jobs are unknown", async () => {
  const { site, got } = await learn(listening());
  const errors = await inApp(site, async ({ Queue }) => {
    const queue = new Queue({ key: "lane" });
    const { jobId } = await queue.push({ body: { n: 1 }, delayInSeconds: 10 });
    await queue.cancel(jobId);
    return queue.getStats("no-such-job").catch((error: Error) => error.name + error.message);
  });
  await site.clock.advanceTo(NINE + MINUTE);

  expect(got).toEqual([]);
  expect(errors).toContain("was not found");
});

for (const row of table<"push" | "answer" | "because">(`
  push             | answer                                        | because
  500 in a minute  | taken                                         | the limit itself
  501 in a minute  | Too many requests.                            | 500 events a minute and installation
  unknown queue    | 404                                           | no consumer in the manifest
  101 KB           | too big                                       | its consumer may run longer than 55 s
`)) {
  test(`a push is ${row.answer}: ${row.push} (${row.because})`, async () => {
    const { site } = await learn(listening());
    const said = await inApp(site, async ({ Queue }) => {
      const many = (count: number) => Array.from({ length: count }, (_, n) => ({ body: { n } }));
      const queue = new Queue({ key: row.push === "unknown queue" ? "nothing" : "lane" });
      try {
        if (row.push === "101 KB") await queue.push({ body: { text: "x".repeat(101 * 1024) } });
        else if (row.push === "unknown queue") await queue.push({ body: {} });
        else for (let n = 0; n < 10; n += 1) await queue.push(many(50));
        if (row.push === "501 in a minute") await queue.push({ body: {} });
        return "taken";
      } catch (error) {
        return (error as Error).message;
      }
    });

    expect(said).toContain(row.answer);
  });
}

test("pushes that cause each other end at the cyclic limit", async () => {
  let refusal = "";
  const { site, got } = await learn(
    listening(async (_event, { Queue }) => {
      await new Queue({ key: "lane" }).push({ body: {}, delayInSeconds: 1 }).catch((error: Error) => (refusal = error.message));
    }),
  );
  await inApp(site, ({ Queue }) => new Queue({ key: "lane" }).push({ body: {} }));
  await site.clock.advanceTo(NINE + 3_600_000);

  expect(got).toHaveLength(1000);
  expect(refusal).toContain("cyclic");
});

test("waiting events and the site's time outlive a restart", async () => {
  const journalFile = temporary("queue.journal");
  const first = await learn(listening(undefined, { journalFile }));
  await inApp(first.site, ({ Queue }) => new Queue({ key: "lane" }).push({ body: { n: 1 }, delayInSeconds: 600 }));
  await first.site.clock.advanceTo(NINE + 2 * MINUTE);
  first.site.dispose();

  const second = await learn(listening(undefined, { journalFile, start: 0 }));
  expect(second.site.clock.now()).toBe(NINE + 2 * MINUTE);
  await second.site.clock.advanceTo(NINE + 11 * MINUTE);

  expect([first.got.length, second.got.map(({ at, event }) => [at, event.body.n])]).toEqual([0, [[600, 1]]]);
});

test("with doubled events a finished event comes a second time, as the same event", async () => {
  const { site, got } = await learn(listening());
  site.faults.doubleEvents = 1;
  await inApp(site, ({ Queue }) => new Queue({ key: "lane" }).push({ body: { n: 1 } }));
  await site.clock.advanceTo(NINE + 5 * MINUTE);

  expect(got.map(({ event }) => event.eventId)).toEqual([got[0]?.event.eventId, got[0]?.event.eventId]);
  expect(site.queue.waiting()).toEqual([]);
});
