import type { WorklogSeen } from "../jira-port";
import { personsOf } from "../people/name-person";
import { postSources } from "../posting/post-sources";
import { readSettings } from "../setup/read-settings";
import type { Heard } from "../posting/read-posting";
import type { Ports } from "../ports";
import { isTimeSource, type Revision } from "../records/billing";
import { updateTrack } from "../tracking/update-track";

/** Worklogs as revisions of their sources; a mark in the comment (`#regie`) names the category. */
export async function heardWorklogs(ports: Ports, worklogs: readonly WorklogSeen[], via: Revision["via"]): Promise<readonly Heard[]> {
  const { marks } = await readSettings(ports);
  const persons = await personsOf(
    ports,
    worklogs.map(({ author }) => author),
  );
  return worklogs.map((worklog): Heard => {
    const mark = markOf(worklog.text, marks);
    const revision: Revision = {
      gone: false,
      updated: worklog.updated,
      via,
      issue: worklog.issue,
      author: persons.get(worklog.author ?? "") ?? "",
      started: worklog.started,
      logged: worklog.created,
      seconds: worklog.seconds,
      ...(mark === undefined ? {} : { mark }),
    };
    return { key: `wl:${worklog.id}`, revision };
  });
}

/** The first configured mark that stands in the words as a word of its own. */
function markOf(text: string, marks: Readonly<Record<string, string>>): string | undefined {
  const words = new Set(text.toLowerCase().split(/[\s,;.!?()]+/));
  return Object.entries(marks).find(([mark]) => words.has(mark.toLowerCase()))?.[1];
}

/** A worklog was written, changed or deleted. Safe to run twice and out of order: posting compares revisions. */
export async function hearWorklog(ports: Ports, worklog: WorklogSeen, gone: boolean): Promise<void> {
  const [heard] = await heardWorklogs(ports, [worklog], "event");
  if (heard === undefined || heard.revision === null) return;
  await postSources(ports, [gone ? { ...heard, revision: { ...heard.revision, gone: true } } : heard]);
  if (!gone) await noteWork(ports, worklog.issue, heard.revision, worklog.id);
}

/** Only a contract that promises the start of work needs worklogs among its facts; others would only cost writes. */
async function noteWork(ports: Ports, issue: string, revision: Revision, worklog: string): Promise<void> {
  const track = await ports.store.get("track", issue);
  if (track?.body.work !== true || track.body.facts.some(([kind]) => kind === "w")) return;
  await updateTrack(ports, issue, { facts: [["w", worklog, revision.logged, revision.author, revision.started]] });
}

/** What the deleted feed and deletion events say: only ids; the source knows the rest. */
export async function goneWorklogs(ports: Ports, ids: readonly string[], at: number): Promise<readonly Heard[]> {
  const keys = ids.map((id) => `wl:${id}`);
  const found = await ports.store.getMany("source", keys);
  return keys.flatMap((key): Heard[] => {
    const source = found.get(key);
    return source === undefined || !isTimeSource(source) || source.state === "gone"
      ? []
      : [{ key, revision: { ...source.body.revision, gone: true, updated: at, via: "rest" } }];
  });
}
