import { array, assert, asyncProperty, shuffledSubarray, constantFrom, double, integer, nat, oneof, record, tuple, constant, type Arbitrary } from "fast-check";
import { parse } from "yaml";
import { closePeriod } from "../../src/app/closing/close-period";
import { decide, takeBack, type DecisionAsk } from "../../src/app/decisions/decide";
import { readFrozen } from "../../src/app/closing/freeze-statement";
import { loadBook } from "../../src/app/contracts/load-contracts";
import { loadIssue } from "../../src/app/tracking/load-issue";
import { postSources } from "../../src/app/posting/post-sources";
import { computeScenario } from "../../src/app/scenario/run-scenario";
import { shareWorklog } from "../../src/app/worklogs/share-worklog";
import { statePeriod } from "../../src/app/periods/state-period";
import { updateTrack } from "../../src/app/tracking/update-track";
import type { Revision } from "../../src/app/records/billing";
import { instantText } from "../../src/app/records/instant-text";
import { DEMO_CALENDARS } from "../../host/demo/contracts";
import { ADMIN } from "../../commands/bench/office";
import { cases } from "../support/seed";
import { drain, openOffice, sightOf, writtenContract, type Customer } from "./support/memory-office";
import { memoryPorts, type Memory } from "./memory-ports";

const ACME = "acme-service-30";
const BRANDL = "brandl-service-60";
const CONTRACTS = [ACME, BRANDL] as const;
const MONTHS = ["2026-09-01", "2026-10-01", "2026-11-01"] as const;
const CUSTOMERS: readonly Customer[] = [
  { customer: "acme", organisation: "1" },
  { customer: "brandl", organisation: "2" },
];
const CATEGORY: Readonly<Record<string, { readonly customer: string; readonly category: string }>> = {
  "1": { customer: "acme", category: "content" },
  "2": { customer: "acme", category: "design" },
  "3": { customer: "brandl", category: "content" },
};

/** What is done to a ledger; each may be doubled, late, refused halfway and side by side with others. */
type Act =
  | { readonly act: "work"; readonly worklog: string; readonly revision: Revision }
  | { readonly act: "share"; readonly worklog: string; readonly issue: string; readonly weights: readonly [number, number] }
  | { readonly act: "decide"; readonly ask: DecisionAsk & { readonly id: string; readonly contract: string } }
  | { readonly act: "takeBack"; readonly id: string }
  | { readonly act: "close"; readonly contract: string; readonly start: string };

const CLOSES = CONTRACTS.flatMap((one) => [MONTHS[0], MONTHS[1]].map((start): Act => ({ act: "close", contract: one, start })));

const isFirst = (act: Act): boolean => act.act === "close" && act.start === MONTHS[0];

const month: Arbitrary<string> = constantFrom(MONTHS[0], ...MONTHS);
const contract: Arbitrary<string> = constantFrom(...CONTRACTS);
const minutes = integer({ min: 1, max: 45 });
const quota = { quota: "content", reason: "vereinbart" };
const from = (period: string): string => `${period}T00:00:00+02:00`;

const works = record({
  issue: constantFrom("1", "2", "3"),
  month: constantFrom(0, 0, 0, 1, 1, 2),
  minutes: integer({ min: 1, max: 90 }),
  edited: nat(40),
  gone: constantFrom(false, false, false, true),
  shared: constantFrom(null, null, [1, 1] as const, [3, 1] as const),
});

const decisions: Arbitrary<Readonly<Record<string, unknown>>> = oneof(
  record({ contract, minutes, period: month }).map((told) => ({ fact: "granted", source: "bought", ...quota, ...told })),
  record({ contract, minutes, period: month }).map((told) => ({ fact: "goodwill", as: "to-quota", ...quota, ...told })),
  record({ contract, minutes: integer({ min: -30, max: 30 }).filter((one) => one !== 0), period: month, of: constantFrom("raw", "billed") }).map((told) => ({
    fact: "adjusted",
    ...quota,
    ...told,
  })),
  record({ minutes, period: month, issue: constantFrom("1", "2") }).map((told) => ({
    fact: "goodwill",
    as: "off-charge",
    reason: "Einarbeitung",
    contract: ACME,
    ...told,
  })),
);

const pooling = record({ contract, direction: constantFrom("with-next", "with-previous") }).map((told) => ({
  fact: "pooled",
  ...quota,
  ...told,
  period: MONTHS[1],
  approver: "Nora Fuchs",
  work: ["Relaunch"],
}));

const lives = record({
  works: array(works, { minLength: 2, maxLength: 6 }),
  decisions: tuple(
    array(decisions, { maxLength: 3 }),
    oneof(
      constant([]),
      pooling.map((one) => [one]),
    ),
  ).map(([some, joined]) => [...some, ...joined]),
  taken: array(nat(3), { maxLength: 2 }),
  closes: array(record({ contract, start: constantFrom(MONTHS[0], MONTHS[1]) }), { maxLength: 3 }),
  /** What is closed after the first and after the second third, when everything has come to rest. */
  between: oneof(constant([CLOSES.filter(isFirst), CLOSES]), tuple(shuffledSubarray(CLOSES), shuffledSubarray(CLOSES))),
  /** Order and doubling. */
  order: array(nat(1_000_000), { minLength: 60, maxLength: 60 }),
  draws: array(double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 50, maxLength: 50 }),
  refuse: constantFrom(0, 0, 0.01),
  unclear: constantFrom(0, 0, 0.1),
});
type Life = typeof lives extends Arbitrary<infer T> ? T : never;

const revisionOf = ({ issue, month: place, minutes: spent, edited, gone }: Life["works"][number], step: number): Revision => ({
  gone: gone && step > 0,
  updated: 1000 + step,
  via: "rest",
  issue,
  author: "p1",
  started: Date.parse(`${MONTHS[place]?.slice(0, 8)}05T08:00:00Z`),
  logged: Date.parse("2026-11-06T08:00:00Z"),
  seconds: (spent + (step > 0 ? edited : 0)) * 60,
});

function actsOf({ works: all, decisions: decided, taken, closes }: Life): readonly Act[] {
  const asks = decided.map(
    (told, place) => ({ id: `d${place}`, at: from(String(told["period"])), ...told }) as unknown as DecisionAsk & { id: string; contract: string },
  );
  return [
    ...all.flatMap((work, place): Act[] => {
      const worklog = String(place + 1);
      const { shared, issue } = work;
      return [
        { act: "work", worklog, revision: revisionOf(work, 0) },
        { act: "work", worklog, revision: revisionOf(work, 1) },
        ...(shared === null ? [] : [{ act: "share", worklog, issue, weights: shared } as const]),
      ];
    }),
    ...asks.map((ask): Act => ({ act: "decide", ask })),
    ...taken.flatMap((place): Act[] => (place < asks.length ? [{ act: "takeBack", id: `d${place}` }] : [])),
    ...closes.map(({ contract: id, start }): Act => ({ act: "close", contract: id, start })),
  ];
}

/** True when it was done; what was refused is tried again by whoever did it. */
async function run({ ports }: Memory, act: Act): Promise<boolean> {
  switch (act.act) {
    case "work":
      await postSources(ports, [{ key: `wl:${act.worklog}`, revision: act.revision }]);
      return true;
    case "share": {
      const loaded = await loadIssue(ports, act.issue);
      const shares = CONTRACTS.map((id, place) => ({ contract: id, weight: act.weights[place] ?? 1 }));
      return loaded !== null && (await shareWorklog(ports, loaded, act.worklog, shares, ADMIN)) === null;
    }
    case "decide":
      return !("problems" in (await decide(ports, act.ask, ADMIN)));
    case "takeBack":
      return !("problems" in (await takeBack(ports, act.id, "Doch nicht", ADMIN)));
    case "close": {
      const last = (await ports.store.get("period", `${act.contract}:${act.start}`))?.last ?? 0;
      return (await closePeriod(ports, { contract: act.contract, start: act.start, last }, ADMIN, ports.chance(8))).length === 0;
    }
  }
}

/** What every contract charges over all months, rated from scratch by the scenario runner: the facts in their last state, nothing closed. */
function fromScratch({ works: all, decisions: decided, taken }: Life): Readonly<Record<string, number>> {
  const reported = Object.entries(CATEGORY).map(([issue, told]) => ({
    fact: "reported",
    at: "2026-08-03T08:00:00Z",
    issue,
    by: "eva",
    channel: "portal",
    ...told,
  }));
  const worklogs = all.flatMap((work, place) => {
    const { gone, issue, started, seconds } = revisionOf(work, 1);
    const shares = work.shared?.map((weight, index) => ({ contract: CONTRACTS[index], weight }));
    const told = { fact: "worklog", at: "2026-11-06T08:00:00Z", issue, id: String(place + 1), by: "p1", started: new Date(started).toISOString(), seconds };
    return gone ? [] : [{ ...told, ...(shares === undefined ? {} : { shares }) }];
  });
  const standing = decided.flatMap((told, place) => (taken.includes(place) ? [] : [{ id: `d${place}`, at: from(String(told["period"])), by: ADMIN, ...told }]));
  const calendars = Object.fromEntries(DEMO_CALENDARS.map(({ id, spec }) => [id, spec]));
  const contracts = CUSTOMERS.map((one) => ({ ...(parse(writtenContract(one).yaml) as object), state: "active" }));
  const result = computeScenario({ asOf: "2026-11-20T09:00:00Z", calendars, contracts, facts: [...reported, ...worklogs, ...standing] });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const totals: Record<string, number> = {};
  for (const { statement } of result.value.periods)
    if ((MONTHS as readonly string[]).includes(statement.period.from)) totals[statement.contract] = (totals[statement.contract] ?? 0) + statement.total;
  return totals;
}

async function stated({ ports }: Memory): Promise<Readonly<Record<string, number>>> {
  const totals: Record<string, number> = {};
  for (const id of CONTRACTS) {
    const book = await loadBook(ports, id);
    for (const start of MONTHS) totals[id] = (totals[id] ?? 0) + ((book === null ? null : await statePeriod(ports, book, start))?.statement.total ?? 0);
  }
  return totals;
}

const frozen = async ({ ports }: Memory): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  for (const id of CONTRACTS)
    for (const start of MONTHS) {
      const found = await readFrozen(ports, id, start);
      if (found !== null) texts.set(`${id} ${start}`, found.head.hash);
    }
  return texts;
};

/** Queues run empty, and the hourly run posts what was named and never posted. */
async function rest(memory: Memory): Promise<void> {
  await drain(memory);
  for (const [key, { state }] of memory.store.table("source")) if (state === "pending") await postSources(memory.ports, [{ key, revision: null }]);
  await drain(memory);
}

let closed = 0;
const SETTINGS = cases("work, shares, decisions and closes in every order", 100);

test("whatever the order of work, shares, decisions, taking back and closes: all statements together charge what rating from scratch does", async () => {
  await assert(
    asyncProperty(lives, async (life) => {
      let draw = 0;
      const memory = memoryPorts(() => life.draws[(draw += 1) % life.draws.length] ?? 0);
      const { trouble } = memory.store as unknown as { trouble: { refuse: number; unclear: number } };
      await openOffice(memory, CUSTOMERS);
      await memory.ports.store.put("job", "hourly", { v: 1, rev: 0, state: "done", at: instantText(memory.now), body: { cursor: memory.now } });
      for (const [issue, { customer, category }] of Object.entries(CATEGORY)) {
        memory.sights.set(issue, sightOf(issue, [customer === "acme" ? "1" : "2"], category));
        await updateTrack(memory.ports, issue, { facts: [] });
      }
      Object.assign(trouble, { refuse: life.refuse, unclear: life.unclear });
      const acts = actsOf(life);
      const doubled = [...acts, ...acts.filter((_, index) => (life.order[index % life.order.length] ?? 0) % 3 === 0)];
      const shuffled = doubled.map((act, index) => ({ act, place: life.order[(index * 7) % life.order.length] ?? 0 })).toSorted((a, b) => a.place - b.place);
      const again: Act[] = [];
      const third = Math.ceil(shuffled.length / 3);
      let before: ReadonlyMap<string, string> = new Map();
      for (let at = 0, stage = 0; at < shuffled.length; at += 3) {
        const group = shuffled.slice(at, at + 3).map(({ act }) => act);
        const done = await Promise.all(group.map((act) => run(memory, act).catch(() => false)));
        again.push(...group.filter((act, place) => done[place] === false && act.act !== "close"));
        Object.assign(trouble, { refuse: 0, unclear: 0 });
        if (at + 3 >= third * (stage + 1)) {
          await rest(memory);
          for (const act of life.between[stage] ?? []) await run(memory, act);
          stage += 1;
        }
        const now = await frozen(memory);
        for (const [name, hash] of before) expect([name, now.get(name)]).toEqual([name, hash]);
        before = now;
        Object.assign(trouble, { refuse: life.refuse, unclear: life.unclear });
      }
      Object.assign(trouble, { refuse: 0, unclear: 0 });
      await rest(memory);
      for (const act of [...again.filter(({ act }) => act !== "takeBack"), ...again.filter(({ act }) => act === "takeBack")]) await run(memory, act);
      await rest(memory);
      closed += before.size;
      expect(await stated(memory)).toEqual(fromScratch(life));
    }),
    { ...SETTINGS, endOnFailure: true },
  );
  process.stdout.write(`closed meanwhile: ${closed}\n`);
  expect(closed).toBeGreaterThan(SETTINGS.numRuns / 2);
}, 240_000);
