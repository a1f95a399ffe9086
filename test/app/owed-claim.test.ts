import { array, assert, asyncProperty, constantFrom, double, record } from "fast-check";
import { claimOwed } from "../../src/app/obligations/claim-owed";
import type { NewIssue } from "../../src/app/jira-port";
import { Unavailable, type Ports } from "../../src/app/ports";
import { runAgenda } from "../../src/app/obligations/run-agenda";
import type { ObligationRequest } from "../../src/app/records/request";
import { cases } from "../support/seed";
import { memoryPorts, type Memory } from "./memory-ports";
import { openOffice, sightOf } from "./support/memory-office";

const CONTRACT = "acme-service-30";
const DUE = { contract: CONTRACT, obligation: "certificate", due: "2026-11-20" };
const KEY = `obligation.${CONTRACT}.certificate.2026-11-20`;
const HOUR = 3_600_000;
const MINUTE = 60_000;

test("a claim holds for five minutes; whoever takes it up afterwards knows since when it is unclear what became of it", async () => {
  const memory = memoryPorts(() => 0.999);
  const first = await claimOwed(memory.ports, KEY, DUE, null);
  expect(first?.body.claim).toEqual({ since: memory.now, tries: 1 });
  memory.now += 5 * MINUTE - 1;
  expect(await claimOwed(memory.ports, KEY, DUE, first)).toBeNull();
  memory.now += 1;
  const taken = await Promise.all([claimOwed(memory.ports, KEY, DUE, first), claimOwed(memory.ports, KEY, DUE, first)]);
  expect(taken.filter((one) => one !== null).map(({ body }) => body.claim)).toEqual([{ since: memory.now - 5 * MINUTE, tries: 2 }]);
});

type End = "made" | "lost" | "made, but nobody heard" | "refused";

/** Jira's side: what was made, and how each call ends. */
class Maker {
  readonly made: { readonly id: string; readonly key: string; readonly wish: NewIssue }[] = [];
  looked = 0;

  constructor(private readonly ends: End[]) {}

  jira(memory: Memory): Ports["jira"] {
    return {
      ...memory.ports.jira,
      project: async (id) => ({ id, key: "WEB", name: "Web", issueTypes: [{ id: "1", name: "Task", subtask: false }] }),
      createIssue: async (wish) => this.create(memory, wish),
      issueOfObligation: async (obligation) => {
        this.looked += 1;
        return this.made.find((one) => one.wish.obligation === obligation) ?? null;
      },
    };
  }

  private async create(memory: Memory, wish: NewIssue) {
    const end = this.ends.shift() ?? "made";
    await Promise.resolve();
    if (end === "lost") throw new Unavailable("jira-503", 30);
    if (end === "refused") return { problem: { kind: "problem", code: "obligation.refused-by-jira", at: "", facts: { status: 403, words: "No." } } } as const;
    const id = String(100 + this.made.length);
    const issue = { id, key: `WEB-${id}`, wish };
    this.made.push(issue);
    memory.sights.set(id, { ...sightOf(id, [], ""), category: null, obligation: wish.obligation });
    if (end !== "made") throw new Unavailable("timeout", 30);
    return { issue };
  }
}

/** Storage or Jira away for now is what the next hour is for; anything else is a fault. */
function onlyAway(error: unknown): void {
  if (!(error instanceof Unavailable)) throw error;
}

test("however runs meet, storage refuses and Jira's answers are lost: one issue for one due date", async () => {
  const end = constantFrom<End>("made", "lost", "made, but nobody heard", "refused");
  const story = record({ draws: array(double({ min: 0, max: 0.999, noNaN: true }), { minLength: 200, maxLength: 400 }), ends: array(end, { maxLength: 5 }) });
  let unclear = 0;
  await assert(
    asyncProperty(story, async ({ draws, ends }) => {
      let calm = true;
      let at = 0;
      const memory = memoryPorts(() => (calm ? 0.999 : (draws[at++ % draws.length] ?? 0.5)), { refuse: 0.05, unclear: 0.1 });
      const change = (yaml: string): string =>
        yaml.replace("categories:\n", 'categories:\n  certificate: { treatment: free, obligation: { every: year, from: "2026-11-20" } }\n');
      await openOffice(memory, [{ customer: "acme", organisation: "1", change }]);
      const settings = { categoryByRequestType: {}, severityByPriority: {}, marks: {}, serviceAccounts: [], owed: { project: "10001" } };
      await memory.ports.store.put("setting", "settings", { v: 1, rev: 0, body: settings });
      const maker = new Maker([...ends]);
      const ports: Ports = { ...memory.ports, jira: maker.jira(memory) };
      for (let round = 0; round < 18; round += 1) {
        calm = round > 8;
        await Promise.all([1, 2].map(() => runAgenda(ports).catch(onlyAway)));
        memory.now += HOUR;
      }
      const kept = memory.store.table("request").get(KEY) as unknown as ObligationRequest;
      expect([maker.made.length, kept.state, kept.issue]).toEqual([1, "created", maker.made[0]?.id]);
      expect(memory.store.table("track").get(kept.issue)).toMatchObject({
        customer: "acme",
        body: { owed: { obligation: "certificate" }, category: "certificate" },
      });
      unclear += maker.looked;
    }),
    cases("issues of due dates", 200),
  );
  expect(unclear).toBeGreaterThan(50);
}, 120_000);
