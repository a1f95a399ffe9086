import { followOwed } from "../obligations/follow-owed";
import { judgeIssue, type Judgement } from "./judge-issue";
import { mergeFacts, sameFacts } from "./merge-facts";
import { bodyAfterSight, bodyOfSight, firstFacts, statusFacts } from "./see-issue";
import { saysPrice } from "./price-of-issue";
import { writeTrackFields } from "./write-fields";
import type { Sight } from "../jira-port";
import { Unavailable, type Ports } from "../ports";
import { instantText } from "../records/instant-text";
import { NOBODY, NOTHING_DUE, type FactTuple, type TrackBody, type TrackRecord } from "../records/track";

const TRIES = 5;
/** The tick runs every five minutes; what falls due before the next one gets an event of its own. */
export const TICK_SECONDS = 300;

/** An issue read later than this after it was created may have left its first status: then its history is read too. */
const UNTOUCHED_MS = 1000;

/** What became known about an issue. */
export interface News {
  readonly facts: readonly FactTuple[];
  /** A read of the issue made now; null: it cannot be read. Missing: not read. */
  readonly sight?: Sight | null;
  /** When and by whom the class was changed, if `sight` shows a change. */
  readonly changedAt?: number;
  readonly changedBy?: string;
  readonly patch?: Partial<TrackBody>;
  readonly deleted?: boolean;
}

/**
 * Merges news into an issue's track, judges its clocks again and writes both if anything changed (DESIGN §5, Track).
 * Safe to run twice: facts are a set, and the write is conditioned on the track's rev. Five tries, then the issue's lane.
 */
export async function updateTrack(ports: Ports, issue: string, news: News): Promise<TrackRecord | null> {
  let sight = news.sight;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await ports.store.get("track", issue);
    if (known === null && sight === undefined) sight = news.deleted === true ? null : await ports.jira.sight(issue);
    const written = await tryUpdate(ports, issue, known, { ...news, ...(sight === undefined ? {} : { sight }) });
    if (written !== "conflict") return written;
    await ports.wait(Number.parseInt(ports.chance(2), 36) / 10);
  }
  await ports.lanes.push("lane", { kind: "track", issue, facts: JSON.stringify(news.facts) }, { delaySeconds: 2, oneAtATime: `issue:${issue}` });
  return ports.store.get("track", issue);
}

async function tryUpdate(ports: Ports, issue: string, known: TrackRecord | null, news: News): Promise<TrackRecord | "conflict"> {
  const body = await mergedBody(ports, known, news);
  const judgement = await judgeIssue(ports, issue, body);
  const fields = news.deleted === true || body.key === "-" ? {} : await writeTrackFields(ports, issue, known?.body.fields ?? {}, judgement.fields);
  const { contract: _contract, sla: _sla, work: _work, fields: _fields, ...kept } = body;
  const judged = { ...kept, ...judgement.patch, ...(Object.keys(fields).length === 0 ? {} : { fields }) };
  const record = recordOf(known, judged, judgement, news.deleted === true || known?.state === "ignored");
  await followOwed(ports, issue, record.body, record.state === "ignored");
  if (known !== null && sameRecord(known, record)) return known;
  const done =
    known === null
      ? await ports.store.create("track", issue, record)
      : await ports.store.transact([{ kind: "set", entity: "track", key: issue, value: record, when: { rev: known.rev } }]);
  if (!done) return "conflict";
  await afterwards(ports, issue, known, record);
  return record;
}

async function mergedBody(ports: Ports, known: TrackRecord | null, news: News): Promise<TrackBody> {
  if (known !== null && known.state !== "unreachable") {
    const seen = news.sight === undefined || news.sight === null ? null : await bodyOfSight(ports, news.sight);
    const after = seen === null ? { body: known.body, facts: [] } : bodyAfterSight(known.body, seen, news.changedAt ?? seen.updated, news.changedBy ?? "");
    return { ...after.body, ...news.patch, facts: mergeFacts(known.body.facts, [...after.facts, ...news.facts]) };
  }
  if (news.sight === undefined || news.sight === null) {
    return { key: "-", project: "-", created: ports.now(), updated: 0, status: "-", facts: mergeFacts(known?.body.facts ?? [], news.facts) };
  }
  const body = await bodyOfSight(ports, news.sight);
  const isOld = news.sight.updated - news.sight.created > UNTOUCHED_MS;
  const changes = isOld ? await ports.jira.statusChanges(news.sight.id) : [];
  const statuses = await statusFacts(ports, changes);
  return { ...body, ...news.patch, facts: mergeFacts(known?.body.facts ?? [], [...firstFacts(body, changes), ...statuses, ...news.facts]) };
}

function recordOf(known: TrackRecord | null, body: TrackBody, judgement: Judgement, deleted: boolean): TrackRecord {
  const state = deleted ? "ignored" : body.key === "-" ? "unreachable" : judgement.open ? "open" : "done";
  return {
    v: 1,
    rev: (known?.rev ?? -1) + 1,
    state,
    customer: judgement.customer ?? NOBODY,
    due: state === "open" && judgement.dueAt !== null ? instantText(judgement.dueAt) : NOTHING_DUE,
    month: state === "done" && judgement.month !== null ? judgement.month : "-",
    at: instantText(body.created),
    body,
  };
}

const sameRecord = (a: TrackRecord, b: TrackRecord): boolean =>
  sameFacts(a.body.facts, b.body.facts) && JSON.stringify({ ...a, rev: 0 }) === JSON.stringify({ ...b, rev: 0 });

/** What a changed track sets off: worklogs change their contract, and a near due time gets its minute. */
async function afterwards(ports: Ports, issue: string, known: TrackRecord | null, record: TrackRecord): Promise<void> {
  const rerouted = known === null || known.customer !== record.customer || known.body.contract !== record.body.contract || categoryChanged(known, record);
  const gone = record.state === "ignored" && known?.state !== "ignored";
  if ((known !== null && rerouted) || gone || (record.body.contract !== undefined && known === null)) {
    await ports.lanes.push("lane", { kind: "reroute", issue, again: true }, { delaySeconds: 1, oneAtATime: `issue:${issue}` });
  }
  const wait = (Date.parse(record.due) - ports.now()) / 1000;
  if (record.due !== known?.due && wait > 0 && wait < TICK_SECONDS) {
    await ports.lanes.push("alarm", { kind: "alarm", issue, at: record.due }, { delaySeconds: Math.ceil(wait) + 1, oneAtATime: `issue:${issue}` });
  }
}

const categoryChanged = (a: TrackRecord, b: TrackRecord): boolean =>
  JSON.stringify(a.body.facts.filter(routes)) !== JSON.stringify(b.body.facts.filter(routes));

const routes = (fact: FactTuple): boolean => fact[0] === "k" || fact[0] === "r" || saysPrice(fact);

/** Whether Jira refused for now; the caller keeps what it knows and asks again later. */
export const isUnavailable = (error: unknown): error is Unavailable => error instanceof Unavailable;
