import { assert } from "../../core/assert";
import type { Contract } from "../../core/contract/contract";
import { planPosting, type Places, type Posting } from "./plan-posting";
import { readPosting, type Heard } from "./read-posting";
import { splitPeriodKey, takingPeriod } from "../periods/open-period";
import { spreadShares } from "./spread-shares";
import { Unavailable, type Ports, type Step } from "../ports";
import { isTimeSource, type PeriodRecord, type SourceRecord } from "../records/billing";

const TRIES_INLINE = 3;
const STEPS_MAX = 25;
/** Milliseconds of jitter before the second and third try. */
const JITTER = [20, 120];
const SETTLE_AFTER_SECONDS = 5;
const LANE_SECONDS = 1;
/** Jira asks for at least a second when it refuses, so trying again at once cannot help; storage gets three tries first. */
const AWAY_SECONDS = 30;
const LANE_SECONDS_MAX = 900;

/**
 * Posts revisions of worklogs and tickets, and decisions (DESIGN §5, steps 1–8). Safe to run twice, in any order and side by side: every
 * write is conditioned on the revs of source, period and whatever else that the plan was made from.
 */
export async function postSources(ports: Ports, heard: readonly Heard[]): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const done = await tryPosting(ports, heard);
    if (done === true) return;
    if (done instanceof Unavailable && done.reason.startsWith("jira")) return toLane(ports, heard, Math.max(AWAY_SECONDS, done.retryAfterSeconds));
    if (attempt + 1 >= TRIES_INLINE) return toLane(ports, heard, done instanceof Unavailable ? AWAY_SECONDS : LANE_SECONDS);
    await ports.wait((JITTER[attempt] ?? 0) + Number.parseInt(ports.chance(2), 36) / 10);
  }
}

/** One try: false = read again. Storage or Jira away counts as a failed try, as an unclear end of a transaction does. */
async function tryPosting(ports: Ports, heard: readonly Heard[]): Promise<boolean | Unavailable> {
  try {
    const reads = await Promise.all(heard.map((one) => readPosting(ports, one)));
    const postings = reads.flatMap(({ posting }) => posting ?? []);
    if (postings.length === 0) return true;
    const places = await readPlaces(ports, postings, new Map(reads.flatMap(({ contracts }) => [...contracts])));
    const steps = planPosting(postings, places);
    if (steps.length > STEPS_MAX) return halves(ports, heard);
    if (!(await ports.store.transact(steps))) return false;
    await pushSettles(ports, steps);
    for (const { key } of postings.filter(({ spreads }) => spreads === true)) await spreadShares(ports, key);
    return true;
  } catch (error) {
    if (error instanceof Unavailable) return error;
    throw error;
  }
}

async function halves(ports: Ports, heard: readonly Heard[]): Promise<boolean | Unavailable> {
  if (heard.length < 2) throw new Error(`one source needs more than ${STEPS_MAX} steps: ${heard[0]?.key}`);
  const middle = Math.ceil(heard.length / 2);
  const first = await tryPosting(ports, heard.slice(0, middle));
  const second = await tryPosting(ports, heard.slice(middle));
  return first === true ? second : first;
}

/** Step 5: every period that entries are meant for; a closed one leads to the open one that takes its correction. */
async function readPlaces(ports: Ports, postings: readonly Posting[], contracts: ReadonlyMap<string, Contract>): Promise<Places> {
  const keys = new Set(postings.flatMap(({ entries }) => entries.map(({ period }) => period)));
  const places = new Map<string, { record: PeriodRecord; into: string }>();
  for (const key of [...keys].toSorted()) {
    const { contract: id, start } = splitPeriodKey(key);
    const contract = contracts.get(id);
    assert(contract !== undefined, `period ${key} has no contract`);
    const taking = await takingPeriod(ports, contract, start);
    places.set(key, { record: taking.record, into: taking.key });
  }
  return places;
}

/** Step 8: rating follows a little later, once for many entries. */
async function pushSettles(ports: Ports, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.kind !== "set" || step.entity !== "period") continue;
    await ports.lanes.push("settle", { kind: "settle", period: step.key }, { delaySeconds: SETTLE_AFTER_SECONDS, oneAtATime: `settle:${step.key}` });
  }
}

/** Step 7: one at a time per contract; the event carries the revision, so nothing is lost when storage was away. */
async function toLane(ports: Ports, heard: readonly Heard[], seconds: number): Promise<void> {
  for (const one of heard) {
    const source = await ports.store.get("source", one.key).catch(() => null);
    const contract = one.lane ?? (source === null ? "unrouted" : contractOf(source));
    const revision = one.revision === null ? null : JSON.stringify({ revision: one.revision, own: one.own, sharing: one.sharing });
    await ports.lanes.push(
      "lane",
      { kind: "post", source: one.key, revision },
      { delaySeconds: Math.min(LANE_SECONDS_MAX, seconds), oneAtATime: `contract:${contract}` },
    );
  }
}

const contractOf = (source: SourceRecord): string => (isTimeSource(source) ? (source.body.posted?.route.contract ?? "unrouted") : source.body.contract);
