import { assert } from "../core/assert";
import type { EntryRecord, Part, PeriodRecord, Revision, Route, SourceRecord } from "./records/billing";
import { instantText } from "./records/instant-text";
import { compareRevisions, newestOf, sameRoute } from "./order-revisions";
import { splitPeriodKey } from "./open-period";
import type { Step } from "./ports";

/** One source with everything its posting depends on, read beforehand. */
export interface Posting {
  readonly key: string;
  readonly source: SourceRecord;
  /** The newest revision heard of; null: only the route may have changed. */
  readonly heard: Revision | null;
  readonly own?: string | undefined;
  /** Null: unrouted. */
  readonly route: Route | null;
  readonly trackRev: number;
  /** The seconds the newest revision has per period of its route's contract (RULES §3, option `split`); none when gone or unrouted. */
  readonly fresh: readonly Part[];
}

/** Period key → the record that takes its entries: itself, or for a closed one the open period that takes corrections. */
export type Places = ReadonlyMap<string, { readonly record: PeriodRecord; readonly into: string }>;

/** DESIGN §5, posting, step 3: nothing newer, posted under the route that holds now. */
export function isPosted({ source, heard, own, route }: Posting): boolean {
  const { posted } = source.body;
  const revision = heard === null ? source.body.revision : newestOf(heard, source.body.revision);
  if (own !== undefined && own !== source.body.own) return false;
  if (posted?.revision.gone === true && source.state === "gone") return true;
  if (route === null) return source.state === "unrouted" && compareRevisions(revision, source.body.revision) <= 0;
  if (posted === undefined || source.state === "pending" || source.state === "unrouted") return false;
  return compareRevisions(revision, posted.revision) <= 0 && sameRoute(posted.route, route);
}

/**
 * Step 4: the seconds a source shall have per period, old periods included with 0 where it left. A deleted worklog keeps the
 * route it was posted under; an unrouted one leaves every period.
 */
export function partsNow({ source, fresh }: Posting): readonly Part[] {
  const left = (source.body.posted?.parts ?? []).filter(({ period }) => !fresh.some((part) => part.period === period));
  return [...fresh, ...left.map(({ period }) => ({ period, seconds: 0 }))];
}

export const revisionOf = ({ source, heard }: Posting): Revision => (heard === null ? source.body.revision : newestOf(heard, source.body.revision));

/** Steps 5 and 6: one transaction for up to eight sources. Every source, every period and every track is a condition of it. */
export function planPosting(postings: readonly Posting[], places: Places): readonly Step[] {
  const next = new Map<string, Slot>();
  const entries: Step[] = [];
  const sources: Step[] = [];
  for (const posting of postings) {
    const parts = partsNow(posting);
    const changed = parts.filter((part) => isChange(posting, part));
    for (const part of changed) entries.push(entryStep(posting, part, places, next));
    sources.push(sourceStep(posting, parts));
  }
  const periods = [...next].map(([key, slot]) => periodStep(key, slot));
  const tracks = new Map(postings.map((posting) => [revisionOf(posting).issue, posting.trackRev]));
  const checks = [...tracks].map(([key, rev]): Step => ({ kind: "check", entity: "track", key, when: { rev } }));
  return [...sources, ...periods, ...entries, ...checks];
}

/** A period that takes entries: how many, and which closed periods they correct. */
interface Slot {
  readonly record: PeriodRecord;
  added: number;
  readonly corrects: Set<string>;
}

function periodStep(key: string, { record, added, corrects }: Slot): Step {
  const all = [...new Set([...(record.body.corrects ?? []), ...corrects])].toSorted();
  const body = all.length === 0 ? record.body : { ...record.body, corrects: all };
  return {
    kind: "set",
    entity: "period",
    key,
    value: { ...record, rev: record.rev + 1, last: record.last + added, body },
    when: { rev: record.rev, state: record.state },
  };
}

/** An entry says nothing new when seconds, place, category and worklog data are as posted. */
function isChange(posting: Posting, part: Part): boolean {
  const { posted } = posting.source.body;
  const old = posted?.parts.find(({ period }) => period === part.period);
  if (old === undefined) return part.seconds !== 0;
  if (old.seconds !== part.seconds || posted === undefined) return true;
  if (part.seconds === 0) return false;
  const now = revisionOf(posting);
  const same = now.issue === posted.revision.issue && now.author === posted.revision.author && now.started === posted.revision.started;
  return !(same && posting.route !== null && sameRoute(posted.route, posting.route));
}

function entryStep(posting: Posting, part: Part, places: Places, next: Map<string, Slot>): Step {
  const place = places.get(part.period);
  assert(place !== undefined, `period ${part.period} was not read`);
  const { into, record } = place;
  const slot = next.get(into) ?? { record, added: 0, corrects: new Set<string>() };
  slot.added += 1;
  if (into !== part.period) slot.corrects.add(splitPeriodKey(part.period).start);
  next.set(into, slot);
  const seq = slot.record.last + slot.added;
  const revision = revisionOf(posting);
  const value: EntryRecord = {
    v: 1,
    period: into,
    seq,
    kind: posting.key.startsWith("ticket:") ? "ticket" : "usage",
    issue: revision.issue,
    body: {
      source: posting.key,
      seconds: part.seconds,
      started: part.from ?? revision.started,
      logged: revision.logged,
      author: revision.author,
      category: posting.route?.category ?? posting.source.body.posted?.route.category ?? "-",
      ...(into === part.period ? {} : { corrects: part.period }),
    },
  };
  return { kind: "set", entity: "entry", key: `${into}:${String(seq).padStart(7, "0")}`, value };
}

function sourceStep(posting: Posting, parts: readonly Part[]): Step {
  const { source, key, route } = posting;
  const revision = revisionOf(posting);
  const own = posting.own ?? source.body.own;
  const posted =
    route === null && !revision.gone
      ? undefined
      : { revision, route: route ?? source.body.posted?.route ?? NO_ROUTE, parts: parts.filter((part) => part.seconds !== 0) };
  const value: SourceRecord = {
    ...source,
    rev: source.rev + 1,
    state: revision.gone ? "gone" : route === null ? "unrouted" : "posted",
    issue: revision.issue,
    at: instantText(revision.updated),
    body: { revision, ...(own === undefined ? {} : { own }), ...(posted === undefined ? {} : { posted }) },
  };
  return { kind: "set", entity: "source", key, value, when: { rev: source.rev } };
}

const NO_ROUTE: Route = { customer: "-", contract: "-", category: "-" };
