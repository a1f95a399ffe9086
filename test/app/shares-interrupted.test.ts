import { shareWorklog } from "../../src/app/worklogs/share-worklog";
import { loadBook } from "../../src/app/contracts/load-contracts";
import { loadIssue } from "../../src/app/tracking/load-issue";
import { postSources } from "../../src/app/posting/post-sources";
import { Unavailable, type Step } from "../../src/app/ports";
import { statePeriod } from "../../src/app/periods/state-period";
import { updateTrack } from "../../src/app/tracking/update-track";
import type { Revision } from "../../src/app/records/billing";
import { ADMIN } from "../../commands/bench/office";
import { drain, openOffice, sightOf } from "./support/memory-office";
import { memoryPorts, type Memory, type MemoryStore } from "./memory-ports";

const CONTRACTS = ["acme-service-30", "brandl-service-60", "falkenstein-service-60"] as const;
const WORK: Revision = {
  gone: false,
  updated: 1000,
  via: "rest",
  issue: "1",
  author: "p1",
  started: Date.parse("2026-11-05T08:00:00Z"),
  logged: Date.parse("2026-11-06T08:00:00Z"),
  seconds: 6000,
};

/** Ports whose process ends before the n-th write; nothing is written afterwards. */
function endingAt({ ports, store }: Memory, n: number): { readonly ports: Memory["ports"]; readonly ended: () => boolean } {
  let writes = 0;
  const dying = Object.create(store) as MemoryStore;
  const counted =
    <A extends readonly unknown[], T>(write: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      writes += 1;
      if (writes > n) throw new Unavailable("ended", 1);
      return write(...args);
    };
  dying.transact = counted((steps: readonly Step[]) => store.transact(steps));
  dying.create = counted((...args: Parameters<MemoryStore["create"]>) => store.create(...args)) as MemoryStore["create"];
  dying.put = counted((...args: Parameters<MemoryStore["put"]>) => store.put(...args)) as MemoryStore["put"];
  const lanes = { push: async (...[queue, work]: Parameters<Memory["ports"]["lanes"]["push"]>) => (writes >= n ? undefined : ports.lanes.push(queue, work)) };
  return { ports: { ...ports, store: dying, lanes }, ended: () => writes > n };
}

async function open(): Promise<Memory> {
  const memory = memoryPorts(() => 0.5);
  await openOffice(
    memory,
    ["acme", "brandl", "falkenstein"].map((customer, place) => ({ customer, organisation: String(place + 1) })),
  );
  memory.sights.set("1", sightOf("1", ["1"], "content"));
  await updateTrack(memory.ports, "1", { facts: [] });
  await postSources(memory.ports, [{ key: "wl:1", revision: WORK }]);
  await drain(memory);
  return memory;
}

/** What the hourly run does: sources that were named and never posted. */
async function sweep({ ports, store }: Memory): Promise<void> {
  for (const [key, { state }] of store.table("source")) if (state === "pending") await postSources(ports, [{ key, revision: null }]);
}

async function seconds({ ports }: Memory): Promise<readonly number[]> {
  const sums: number[] = [];
  for (const id of CONTRACTS) {
    const book = await loadBook(ports, id);
    const usages = book === null ? [] : ((await statePeriod(ports, book, "2026-11-01"))?.statement.usages ?? []);
    sums.push(usages.reduce((sum, usage) => sum + usage.seconds, 0));
  }
  return sums;
}

test("stopped between any two writes of sharing: the sweep ends it, or nothing was shared; never more, never less than what was worked", async () => {
  const outcomes: string[] = [];
  for (let n = 0, goesOn = true; goesOn; n += 1) {
    const memory = await open();
    const dying = endingAt(memory, n);
    const loaded = await loadIssue(memory.ports, "1");
    if (loaded === null) throw new Error("no issue");
    await shareWorklog(
      dying.ports,
      loaded,
      "1",
      CONTRACTS.map((contract) => ({ contract })),
      ADMIN,
    ).catch(() => undefined);
    goesOn = dying.ended();
    await sweep(memory);
    await drain(memory);
    await sweep(memory);
    await drain(memory);
    outcomes.push((await seconds(memory)).join(" "));
  }
  expect(new Set(outcomes)).toEqual(new Set(["6000 0 0", "2000 2000 2000"]));
  expect(outcomes.at(-1)).toBe("2000 2000 2000");
  // At least the worklog, three shares and its rest are writes of their own.
  expect(outcomes.length).toBeGreaterThan(5);
}, 60_000);
