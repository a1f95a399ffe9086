import { CLOSE, continueClose, resumeCloses } from "../closing/run-close";
import { commentFacts } from "../hearing/hear-comment";
import { goneWorklogs, heardWorklogs } from "../hearing/hear-worklog";
import { personsOf } from "../people/name-person";
import { postSources } from "../posting/post-sources";
import { runAgenda } from "../obligations/run-agenda";
import { statusFacts } from "../tracking/see-issue";
import { updateTrack } from "../tracking/update-track";
import type { Heard } from "../posting/read-posting";
import type { Page, Ports } from "../ports";
import type { PeriodRecord, SourceRecord } from "../records/billing";
import type { JobRecord } from "../records/records";
import { instantOf, instantText } from "../records/instant-text";

const LEASE_SECONDS = 900;
const AT_ONCE = 8;
const PENDING_AFTER_MS = 600_000;
/** Feeds leave out their last minute and clocks differ: each run looks a little further back than the last one ended. */
const OVERLAP_MS = 180_000;
const SEARCH_MINUTES = 90;
/** A first run looks back this far. */
const FIRST_LOOK_MS = 86_400_000;

/**
 * One run of a job at a time: a lease of 15 minutes that only one can take; the cursor is kept page by page, so a run that was
 * stopped is taken up where it stood. Safe to run twice: all it does is facts and postings, which are safe to hear twice.
 */
export async function continueJob(ports: Ports, job: string): Promise<void> {
  if (job.startsWith(CLOSE)) return continueClose(ports, job);
  if (job !== "hourly") return;
  const claim = await claimJob(ports, job);
  if (claim === null) return;
  const began = ports.now();
  await reconcileWorklogs(ports, claim.body.cursor);
  await reconcileIssues(ports);
  await sweepPending(ports);
  await settleStale(ports);
  await resumeCloses(ports);
  await runAgenda(ports);
  await beat(ports);
  await ports.store.put("job", job, { ...claim, rev: claim.rev + 1, state: "waiting", at: instantText(ports.now()), body: { cursor: began - OVERLAP_MS } });
}

async function claimJob(ports: Ports, job: string): Promise<JobRecord | null> {
  const at = instantText(ports.now() + LEASE_SECONDS * 1000);
  const fresh: JobRecord = { v: 1, rev: 0, state: "running", at, body: { cursor: ports.now() - FIRST_LOOK_MS } };
  if (await ports.store.create("job", job, fresh)) return fresh;
  const known = await ports.store.get("job", job);
  if (known === null || (known.state === "running" && instantOf(known.at) > ports.now())) return null;
  const mine: JobRecord = { ...known, rev: known.rev + 1, state: "running", at };
  return (await ports.store.transact([{ kind: "set", entity: "job", key: job, value: mine, when: { rev: known.rev } }])) ? mine : null;
}

/** Worklogs whose event never came, or came wrong: REST's word is newer than the event's. */
async function reconcileWorklogs(ports: Ports, since: number): Promise<void> {
  for (let from = since, last = false; !last;) {
    const page = await ports.jira.changedWorklogs(from);
    const worklogs = await ports.jira.worklogsById(page.ids);
    await postInTurn(ports, await heardWorklogs(ports, worklogs, "rest"));
    last = page.last || page.until <= from;
    from = page.until;
  }
  for (let from = since, last = false; !last;) {
    const page = await ports.jira.deletedWorklogs(from);
    await postInTurn(ports, await goneWorklogs(ports, page.ids, page.until));
    last = page.last || page.until <= from;
    from = page.until;
  }
}

export async function postInTurn(ports: Ports, heard: readonly Heard[]): Promise<void> {
  for (let at = 0; at < heard.length; at += AT_ONCE) await postSources(ports, heard.slice(at, at + AT_ONCE));
}

/** Issues that changed since they were last read: changelog and comments, two reads (DESIGN §8). */
async function reconcileIssues(ports: Ports): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ports["jira"]["changedIssues"]>> = await ports.jira.changedIssues(SEARCH_MINUTES, cursor);
    const tracks = await ports.store.getMany(
      "track",
      page.issues.map(({ id }) => id),
    );
    for (const { id, updated } of page.issues) if (tracks.get(id)?.body.updated !== updated) await reconcileIssue(ports, id, updated, tracks.has(id));
    cursor = page.next;
  } while (cursor !== null);
}

async function reconcileIssue(ports: Ports, issue: string, updated: number, known: boolean): Promise<void> {
  const [{ statuses, touched }, comments] = await Promise.all([ports.jira.history(issue), ports.jira.comments(issue)]);
  const facts = [...(await statusFacts(ports, statuses)), ...(await commentFacts(ports, comments))];
  const track = known ? await ports.store.get("track", issue) : null;
  const unseen = touched !== null && track !== null && touched.at > track.body.updated;
  const person = (await personsOf(ports, [touched?.by])).get(touched?.by ?? "") ?? "";
  const sight = unseen ? { sight: await ports.jira.sight(issue), changedAt: touched.at, changedBy: person } : {};
  await updateTrack(ports, issue, { facts, patch: { updated }, ...sight });
}

/** Sources that were created and never posted: their try ended between two writes. */
async function sweepPending(ports: Ports): Promise<void> {
  const before = instantText(ports.now() - PENDING_AFTER_MS);
  const page: Page<SourceRecord> = await ports.store.query("source", { index: "by-state", partition: ["pending"], range: { upTo: before } });
  await postInTurn(
    ports,
    page.rows.map(({ key }) => ({ key, revision: null })),
  );
}

/** Periods that moved on without being rated. */
async function settleStale(ports: Ports): Promise<void> {
  for (const state of ["open", "tail"]) await settleStaleIn(ports, state);
}

async function settleStaleIn(ports: Ports, state: string): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Page<PeriodRecord> = await ports.store.query("period", { index: "by-state", partition: [state], cursor });
    const settlements = await ports.store.getMany(
      "settlement",
      page.rows.map(({ key }) => key),
    );
    for (const { key, value } of page.rows.filter(({ key, value }) => settlements.get(key)?.last !== value.last)) {
      if (value.last > 0) await ports.lanes.push("settle", { kind: "settle", period: key }, { oneAtATime: `settle:${key}` });
    }
    cursor = page.next;
  } while (cursor !== null);
}

/** Hourly, not by the tick (DESIGN §5): a heartbeat that costs one small write. */
async function beat(ports: Ports): Promise<void> {
  const before = await ports.store.get("setting", "heartbeat");
  await ports.store.put("setting", "heartbeat", { v: 1, rev: (before?.rev ?? -1) + 1, body: { at: instantText(ports.now()) } });
}
