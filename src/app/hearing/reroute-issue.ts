import { courseOf, ticketStand } from "../tracking/course-of-issue";
import { loadDesk } from "../tracking/load-desk";
import { postSources } from "../posting/post-sources";
import type { Heard } from "../posting/read-posting";
import type { Page, Ports } from "../ports";
import type { SourceRecord } from "../records/billing";
import type { TrackRecord } from "../records/track";

const AT_ONCE = 8;
const AGAIN_SECONDS = 90;

/**
 * Customer, class or project changed: every source of the issue is posted anew under the route that holds now. Twice, because the
 * query may miss a source written a moment ago. Safe to run twice: posting does nothing where the route is the same.
 */
export async function rerouteIssue(ports: Ports, issue: string, again: boolean): Promise<void> {
  const track = await ports.store.get("track", issue);
  if (track === null) return;
  const keys = (await sourcesOfIssue(ports, issue)).map(({ key }) => key);
  const ticket = await ticketOf(ports, issue, track);
  const heard = [...keys.filter((key) => key !== ticket?.key).map((key): Heard => ({ key, revision: null })), ...(ticket === null ? [] : [ticket])];
  for (let at = 0; at < heard.length; at += AT_ONCE) await postSources(ports, heard.slice(at, at + AT_ONCE));
  if (again && keys.length > 0)
    await ports.lanes.push("lane", { kind: "reroute", issue, again: false }, { delaySeconds: AGAIN_SECONDS, oneAtATime: `issue:${issue}` });
}

/** Every source of an issue that the query knows; one written a moment ago may be missing. */
export async function sourcesOfIssue(ports: Ports, issue: string): Promise<Page<SourceRecord>["rows"]> {
  const rows: Page<SourceRecord>["rows"][number][] = [];
  let cursor: string | null = null;
  do {
    const page: Page<SourceRecord> = await ports.store.query("source", { index: "by-issue", partition: [issue], cursor });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

/** A ticket is counted once, at acceptance (RULES §3): when the issue first stands under a category that draws on a ticket quota. */
async function ticketOf(ports: Ports, issue: string, track: TrackRecord): Promise<Heard | null> {
  const key = `ticket:${issue}`;
  if ((await ports.store.get("source", key)) !== null) return { key, revision: null };
  if (track.state === "ignored" || track.state === "unreachable") return null;
  const desk = await loadDesk(ports, track.body);
  if (ticketStand(desk, track.body, courseOf(desk, track.body)) === null) return null;
  const { created } = track.body;
  return {
    key,
    revision: { gone: false, updated: created, via: "rest", issue, author: track.body.reporter ?? "", started: created, logged: created, seconds: 1 },
  };
}
