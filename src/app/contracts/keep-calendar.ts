import { compileVersions } from "../../core/calendar/compile";
import type { CalendarVersion } from "../../core/calendar/spec";
import { parseCalendars } from "../../core/contract/read-contracts";
import { clocksOf } from "../../core/sla/fold";
import { problem } from "../../core/problem";
import { localDate } from "../../core/time/instant";
import type { AdminApi, Answer, Refusal } from "../api";
import { clockInput } from "../tracking/fold-issue";
import { judgeIssue } from "../tracking/judge-issue";
import { compileFor, readCalendarVersions } from "./load-calendars";
import { previewYear } from "./preview-year";
import { instantText } from "../records/instant-text";
import type { CalendarRecord } from "../records/records";
import type { TrackRecord } from "../records/track";
import type { Page, Ports } from "../ports";

/** Open issues whose due times a preview compares. */
const PREVIEWED_MAX = 300;

export async function listCalendars(ports: Ports): Promise<readonly string[]> {
  const page = await ports.store.query("calendar", { index: "by-kind", partition: ["head"] });
  return page.rows.map(({ key }) => key).toSorted();
}

/** Writes a calendar that is not there yet. Safe to run twice: the first head that is created counts. */
export async function keepCalendar(ports: Ports, id: string, versions: readonly CalendarVersion[]): Promise<void> {
  for (const [index, version] of versions.entries()) await ports.store.put("calendar", `${id}:${index + 1}`, versionRecord(version));
  await ports.store.create("calendar", id, headRecord(0, versions.length, versions.at(-1)?.from ?? "-"));
}

const versionRecord = ({ from, spec, running }: CalendarVersion): CalendarRecord => ({
  v: 1,
  rev: 0,
  kind: "version",
  from,
  body: { spec, ...(running === undefined ? {} : { running }) },
});
const headRecord = (rev: number, versions: number, from: string): CalendarRecord => ({ v: 1, rev, kind: "head", from, body: { versions } });

type Ask = AdminApi["saveCalendar"]["ask"];
type Saved = Exclude<AdminApi["saveCalendar"]["answer"], Refusal>;

/**
 * A new version from a date (RULES §1): time before it never moves. A dry run lists the due times that would. Safe to run twice: the
 * same date again is refused as out of order.
 */
export async function saveCalendar(ports: Ports, ask: Ask): Promise<Answer<Saved>> {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(ask.id)) return { problems: [problem("app.id-malformed", "id", { id: ask.id })] };
  const shaped = parseCalendars({ [ask.id]: ask.spec });
  if (!shaped.ok) return { problems: shaped.problems };
  const before = await readCalendarVersions(ports, ask.id);
  const version: CalendarVersion = { from: localDate(ask.from), spec: ask.spec, ...(before.length === 0 ? {} : { running: ask.running }) };
  const after = [...before, version];
  const compiled = compileVersions(after, ask.id);
  if (!compiled.ok) return { problems: compiled.problems };
  const moves = before.length === 0 ? [] : await movesOf(ports, ask.id, after);
  if (ask.dryRun) return { moves, saved: false };
  if (!(await keepVersion(ports, ask.id, version, before.length))) return { problems: [problem("app.changed-meanwhile", "id", { id: ask.id })] };
  for (const { issue } of moves) await ports.lanes.push("lane", { kind: "fields", issue }, { oneAtATime: `issue:${issue}` });
  return { moves, saved: true };
}

async function keepVersion(ports: Ports, id: string, version: CalendarVersion, known: number): Promise<boolean> {
  const head = await ports.store.get("calendar", id);
  if (head === null) {
    await keepCalendar(ports, id, [version]);
    return true;
  }
  return ports.store.transact([
    { kind: "set", entity: "calendar", key: `${id}:${known + 1}`, value: versionRecord(version) },
    { kind: "set", entity: "calendar", key: id, value: headRecord(head.rev + 1, known + 1, version.from), when: { rev: head.rev } },
  ]);
}

/** Due times of open issues that the new calendar moves; `issue` is the id, `key` what people know it by. */
async function movesOf(ports: Ports, id: string, versions: readonly CalendarVersion[]): Promise<Saved["moves"]> {
  const moves: Saved["moves"][number][] = [];
  let cursor: string | null = null;
  let seen = 0;
  do {
    const page: Page<TrackRecord> = await ports.store.query("track", { index: "by-due", partition: ["open"], cursor });
    for (const { key, value } of page.rows) moves.push(...(await movesOfIssue(ports, key, value, id, versions)));
    seen += page.rows.length;
    cursor = page.next;
  } while (cursor !== null && seen < PREVIEWED_MAX);
  return moves;
}

async function movesOfIssue(ports: Ports, issue: string, track: TrackRecord, id: string, versions: readonly CalendarVersion[]): Promise<Saved["moves"]> {
  const { contract, desk } = await judgeIssue(ports, issue, track.body);
  const input = contract === null ? null : await clockInput(ports, issue, track.body, contract, desk);
  if (contract === null || input === null || !input.calendars.has(id)) return [];
  const calendar = compileFor(contract, versions, id);
  if (calendar === null) return [];
  const later = new Map(
    clocksOf({ ...input, calendars: new Map([...input.calendars, [id, calendar]]) }).map((cycle) => [`${cycle.target}:${cycle.cycle}`, cycle]),
  );
  return clocksOf(input)
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap((cycle) => {
      const moved = later.get(`${cycle.target}:${cycle.cycle}`);
      if (moved === undefined || moved.dueAt === cycle.dueAt) return [];
      return [{ issue, key: track.body.key, target: cycle.target, before: instantText(cycle.dueAt), after: instantText(moved.dueAt) }];
    });
}

type CalendarView = Exclude<AdminApi["calendars"]["answer"], Refusal>["calendars"][number];

/** All calendars with the days of the coming year that are not like others. */
export async function viewCalendars(ports: Ports): Promise<{ readonly calendars: readonly CalendarView[] }> {
  const lists = await Promise.all(
    (await listCalendars(ports)).map(async (id): Promise<readonly CalendarView[]> => {
      const versions = await readCalendarVersions(ports, id);
      const last = versions.at(-1);
      return last === undefined ? [] : [{ id, version: versions.length, from: last.from, spec: last.spec, preview: previewYear(last.spec, ports.now()) }];
    }),
  );
  return { calendars: lists.flat() };
}
