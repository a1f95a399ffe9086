import { array, assert, asyncProperty, boolean, constantFrom, double, integer, nat, record } from "fast-check";
import { newestEntries, readPeriod } from "../../src/app/periods/read-period";
import { postSources } from "../../src/app/posting/post-sources";
import { updateTrack } from "../../src/app/tracking/update-track";
import type { Revision } from "../../src/app/records/billing";
import { cases } from "../support/seed";
import { drain, openOffice, sightOf } from "./support/memory-office";
import { memoryPorts, type Memory } from "./memory-ports";

/** ACME with its contract; issues 1 and 2 are ACME's, issue 3 is nobody's. */
async function office(memory: Memory): Promise<void> {
  await openOffice(memory, [{ customer: "acme", organisation: "1" }]);
  memory.sights.set("1", sightOf("1", ["1"], "content"));
  memory.sights.set("2", sightOf("2", ["1"], "design"));
  memory.sights.set("3", sightOf("3", [], "content"));
}

interface Event {
  readonly worklog: string;
  readonly revision: Revision;
}

const DAYS = ["2026-09-30T21:30:00Z", "2026-10-15T08:00:00Z", "2026-10-31T23:30:00Z", "2026-11-05T08:00:00Z"];

/** Lives of worklogs: created, edited, moved to another issue or month, deleted; each revision newer than the one before. */
const lives = array(
  array(
    record({
      issue: constantFrom("1", "2", "3"),
      day: nat(3),
      minutes: integer({ min: 1, max: 90 }),
      gone: boolean(),
      via: constantFrom("rest" as const, "event" as const),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  { minLength: 1, maxLength: 4 },
);

function eventsOf(all: readonly (readonly { issue: string; day: number; minutes: number; gone: boolean; via: "rest" | "event" }[])[]): readonly Event[] {
  return all.flatMap((life, index) =>
    life.map(({ issue, day, minutes, gone, via }, step): Event => ({
      worklog: String(index + 1),
      revision: {
        gone: gone && step === life.length - 1,
        updated: 1000 + step,
        via,
        issue,
        author: "p1",
        started: Date.parse(DAYS[day] ?? ""),
        logged: Date.parse("2026-11-06T08:00:00Z"),
        seconds: minutes * 60,
      },
    })),
  );
}

/** What must be posted, worked out without the app: the last revision of each worklog, unless deleted or of nobody's issue. */
function truth(events: readonly Event[]): Readonly<Record<string, number>> {
  const last = new Map(events.map(({ worklog, revision }) => [worklog, revision]));
  const sums: Record<string, number> = {};
  for (const { gone, issue, started, seconds } of last.values()) {
    if (gone || issue === "3") continue;
    const month = new Date(started + 2 * 3_600_000 - (started > Date.parse("2026-10-25T01:00:00Z") ? 3_600_000 : 0)).toISOString().slice(0, 7);
    sums[month] = (sums[month] ?? 0) + seconds;
  }
  return sums;
}

async function posted(memory: Memory): Promise<Readonly<Record<string, number>>> {
  const sums: Record<string, number> = {};
  for (const key of [...memory.store.table("period").keys()].toSorted()) {
    const snapshot = await readPeriod(memory.ports, key);
    const seconds = newestEntries(snapshot?.entries ?? [], []).reduce((sum, entry) => (entry.kind === "usage" ? sum + entry.body.seconds : sum), 0);
    if (seconds > 0) sums[key.slice(-10, -3)] = seconds;
  }
  return sums;
}

/** What the hourly run would do where every try of an event was refused before anything was kept. */
async function hourlyRun(memory: Memory, events: readonly Event[]): Promise<void> {
  for (const { worklog, revision } of events) await postSources(memory.ports, [{ key: `wl:${worklog}`, revision }]);
  await drain(memory);
}

const deliveries = record({
  lives,
  /** Order, doubling and grouping of deliveries. */
  order: array(nat(1_000_000), { minLength: 40, maxLength: 40 }),
  draws: array(double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 50, maxLength: 50 }),
  refuse: constantFrom(0, 0, 0.02),
  unclear: constantFrom(0, 0, 0.1),
});

const SETTINGS = cases("posting in every order", 300);

test("whatever the order, doubling, moving and deleting, and whatever storage refuses: each worklog is posted once, where it belongs", async () => {
  await assert(
    asyncProperty(deliveries, async ({ lives: all, order, draws, refuse, unclear }) => {
      let draw = 0;
      const memory = memoryPorts(() => draws[(draw += 1) % draws.length] ?? 0);
      await office(memory);
      for (const issue of ["1", "2", "3"]) await updateTrack(memory.ports, issue, { facts: [] });
      Object.assign((memory.store as unknown as { trouble: { refuse: number; unclear: number } }).trouble, { refuse, unclear });
      const events = eventsOf(all);
      const doubled = [...events, ...events.filter((_, index) => (order[index % order.length] ?? 0) % 3 === 0)];
      const shuffled = doubled.map((event, index) => ({ event, place: order[(index * 7) % order.length] ?? 0 })).toSorted((a, b) => a.place - b.place);
      for (let at = 0; at < shuffled.length; at += 3) {
        const group = shuffled.slice(at, at + 3);
        await Promise.all(
          group.map(({ event }) => postSources(memory.ports, [{ key: `wl:${event.worklog}`, revision: event.revision }]).catch(() => undefined)),
        );
      }
      Object.assign((memory.store as unknown as { trouble: { refuse: number; unclear: number } }).trouble, { refuse: 0, unclear: 0 });
      await drain(memory);
      if (refuse > 0) await hourlyRun(memory, events);
      expect(await posted(memory)).toEqual(truth(events));
    }),
    SETTINGS,
  );
}, 120_000);

test("the same revision again writes nothing", async () => {
  const memory = memoryPorts(() => 0.5);
  await office(memory);
  const [event] = eventsOf([[{ issue: "1", day: 3, minutes: 20, gone: false, via: "event" }]]);
  if (event === undefined) throw new Error("no event");
  const heard = [{ key: "wl:1", revision: event.revision }];

  await postSources(memory.ports, heard);
  const before = memory.store.transactions;
  await postSources(memory.ports, heard);

  expect(memory.store.transactions).toBe(before);
  expect(memory.store.table("entry").size).toBe(1);
});

test("a worklog for a closed month becomes a correction in the open one", async () => {
  const memory = memoryPorts(() => 0.5);
  await office(memory);
  const id = "acme-service-30";
  await memory.ports.store.put("period", `${id}:2026-10-01`, {
    v: 1,
    rev: 3,
    last: 0,
    state: "closed",
    contract: id,
    start: "2026-10-01",
    body: { until: "2026-11-01" },
  });
  const [event] = eventsOf([[{ issue: "1", day: 1, minutes: 20, gone: false, via: "rest" }]]);
  if (event === undefined) throw new Error("no event");

  await postSources(memory.ports, [{ key: "wl:1", revision: event.revision }]);

  const open = await readPeriod(memory.ports, `${id}:2026-11-01`);
  expect(memory.store.table("period").get(`${id}:2026-10-01`)).toMatchObject({ rev: 3, last: 0, state: "closed" });
  expect(newestEntries(open?.entries ?? [], [])).toEqual([]);
  expect(open?.entries).toMatchObject([{ body: { seconds: 1200, corrects: `${id}:2026-10-01` } }]);
  expect(open?.period.body.corrects).toEqual(["2026-10-01"]);
});

test("after three refusals the revision waits in its contract's lane and is posted from there", async () => {
  const memory = memoryPorts(() => 0.5);
  await office(memory);
  await updateTrack(memory.ports, "1", { facts: [] });
  memory.lanes.length = 0;
  const [event] = eventsOf([[{ issue: "1", day: 3, minutes: 20, gone: false, via: "event" }]]);
  if (event === undefined) throw new Error("no event");
  const refusing = { ...memory.ports, store: Object.assign(Object.create(memory.store) as typeof memory.store, { transact: async () => false }) };

  await postSources(refusing, [{ key: "wl:1", revision: event.revision, lane: "acme-service-30" }]);
  expect(memory.lanes).toMatchObject([{ queue: "lane", work: { kind: "post", source: "wl:1" } }]);
  await drain(memory);

  expect(await posted(memory)).toEqual({ "2026-11": 1200 });
});
