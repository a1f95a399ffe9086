import { assert } from "../../core/assert";
import { instant } from "../../core/time/instant";
import type { Contract } from "../../core/contract/contract";
import { contractOn, loadDesk, type Desk } from "../tracking/load-desk";
import { loadBook } from "../contracts/load-contracts";
import { cutParts } from "./cut-parts";
import { isOnCallUsage } from "../on-call/load-on-call";
import { splitPeriodKey } from "../periods/open-period";
import { newestOf } from "./order-revisions";
import type { Posting } from "./plan-posting";
import { planTime } from "./plan-time";
import { readDecision } from "./read-decision";
import { readShare } from "./read-share";
import type { Ports } from "../ports";
import { routeOf, type RouteOfSource } from "./route-source";
import { isTimeSource, type Revision, type Route, type Sharing, type TimeSource } from "../records/billing";
import { instantText } from "../records/instant-text";
import type { TrackRecord } from "../records/track";
import { updateTrack } from "../tracking/update-track";

/** A source that something is heard of. */
export interface Heard {
  readonly key: string;
  /** The newest revision of a worklog or ticket; null: look again whether what is posted still holds. */
  readonly revision: Revision | null;
  /** Category chosen in our own dialog. */
  readonly own?: string | undefined;
  /** Shared anew over these contracts. */
  readonly sharing?: Sharing | undefined;
  /** Contract whose lane takes it when three tries fail. */
  readonly lane?: string;
}

export interface ReadPosting {
  /** Null: it is posted as it should be. */
  readonly posting: Posting | null;
  /** Contracts of every period that may be touched. */
  readonly contracts: ReadonlyMap<string, Contract>;
}

/** Steps 1 to 4 of posting (DESIGN §5): strong reads of the source and of what it depends on, then what is to be said anew. */
export function readPosting(ports: Ports, heard: Heard): Promise<ReadPosting> {
  if (heard.key.startsWith("request:")) return readDecision(ports, heard.key);
  return heard.key.startsWith("share:") ? readShare(ports, heard.key) : readTime(ports, heard);
}

/** A worklog or ticket: its track, the route it gives, the seconds per period. */
async function readTime(ports: Ports, heard: Heard): Promise<ReadPosting> {
  const source = await sourceOf(ports, heard);
  const revision = heard.revision === null ? source.body.revision : newestOf(heard.revision, source.body.revision);
  const track = (await ports.store.get("track", revision.issue)) ?? (await updateTrack(ports, revision.issue, { facts: [] }));
  if (track === null) throw new Error(`no track for issue ${revision.issue}`);
  const own = heard.own ?? source.body.own;
  const desk = await loadDesk(ports, track.body);
  const gone = revision.gone || track.state === "ignored";
  const dropped = track.state === "ignored" && !revision.gone ? { ...revision, gone: true } : null;
  const sharing = heard.sharing ?? source.body.sharing;
  const found = await onCallRoute(ports, desk, track, revision, routeOf(desk, track, revision, own, heard.key));
  const shared = (sharing?.shares ?? []).length > 0;
  const fresh = gone || shared || found === null ? [] : cutParts(found.contract, revision, heard.key);
  const route = shared ? SHARED : (found?.route ?? null);
  const { key, own: said } = heard;
  return {
    posting: planTime({ key, source, heard: dropped ?? heard.revision, own: said, sharing: heard.sharing, route, trackRev: track.rev, fresh }),
    contracts: await contractsOf(ports, desk, source),
  };
}

/** A shared worklog has no place of its own: its shares have. */
const SHARED: Route = { customer: "-", contract: "-", category: "-" };

/** The same route, marked where the work is on-call work that the contract prices so. */
async function onCallRoute(ports: Ports, desk: Desk, track: TrackRecord, revision: Revision, found: RouteOfSource | null): Promise<RouteOfSource | null> {
  const isOnCall = found !== null && (await isOnCallUsage(ports, desk, track.body, revision, found.contract));
  return isOnCall ? { ...found, route: { ...found.route, onCall: true } } : found;
}

async function sourceOf(ports: Ports, heard: Heard): Promise<TimeSource> {
  const known = await timeSource(ports, heard.key);
  if (known !== null) return known;
  if (heard.revision === null) throw new Error(`source ${heard.key} is not there and nothing says what it is`);
  const { revision, own } = heard;
  const body = { revision, ...(own === undefined ? {} : { own }) };
  const fresh: TimeSource = { v: 1, rev: 0, state: "pending", issue: revision.issue, at: instantText(revision.updated), body };
  return (await ports.store.create("source", heard.key, fresh)) ? fresh : ((await timeSource(ports, heard.key)) ?? fresh);
}

async function timeSource(ports: Ports, key: string): Promise<TimeSource | null> {
  const known = await ports.store.get("source", key);
  if (known === null) return null;
  assert(isTimeSource(known), `source ${key} holds no time`);
  return known;
}

/** The customer's contracts, and those of periods that the source is about to leave. */
async function contractsOf(ports: Ports, desk: Desk, source: TimeSource): Promise<ReadonlyMap<string, Contract>> {
  const contracts = new Map(desk.books.flatMap((book): [string, Contract][] => (book.versions.at(-1) === undefined ? [] : [[book.id, latest(book)]])));
  for (const { period } of source.body.posted?.parts ?? []) {
    const { contract: id, start } = splitPeriodKey(period);
    if (contracts.has(id)) continue;
    const book = await loadBook(ports, id);
    if (book !== null && contractOn(book, instant(Date.parse(start))) !== null) contracts.set(id, latest(book));
  }
  return contracts;
}

function latest(book: Desk["books"][number]): Contract {
  const version = book.versions.at(-1);
  if (version === undefined) throw new Error(`contract ${book.id} has no version`);
  return version.contract;
}
