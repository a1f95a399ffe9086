import { API } from "../facts/site";
import { WORKLOG_FEED_LAG, WORKLOG_FEED_PAGE, WORKLOG_LIST } from "../facts/limit";
import { viewOf } from "../shape/view";
import { worklogShape } from "../shape/worklog";
import { may } from "../state/right";
import { listOf, objectOf, wholeIn, wordsIn } from "../wire/body";
import { refused } from "../wire/refusal";
import { ok, read, readByPost, type Answer, type Call, type Route } from "../wire/route";

interface Move {
  readonly id: string;
  readonly at: number;
}

/** Oldest to youngest from `since`, a thousand a page; the last minute is missing and `until` is the youngest shown (jira-api.md §3.2). */
function feed(call: Call, name: "updated" | "deleted", moves: readonly Move[]): Answer {
  const since = wholeIn(call.query, "since", 0);
  if (since === undefined) throw refused(400, ["'since' must be a number of milliseconds."]);
  const horizon = call.world.now() - WORKLOG_FEED_LAG;
  const due = moves.filter((move) => move.at >= since && move.at <= horizon).sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
  const page = due.slice(0, WORKLOG_FEED_PAGE);
  const lastPage = page.length === due.length;
  const until = page.at(-1)?.at ?? since;
  const self = `${API}/worklog/${name}?since=`;
  const values = page.map((move) => ({ worklogId: Number(move.id), updatedTime: move.at, properties: [] }));
  return ok({ values, since, until, self: `${self}${since}`, ...(lastPage ? {} : { nextPage: `${self}${until}` }), lastPage }, values.length);
}

const updated = (call: Call): Answer =>
  feed(
    call,
    "updated",
    [...call.world.worklogs.values()].map((log) => ({ id: log.id, at: log.updated })),
  );
const deleted = (call: Call): Answer => feed(call, "deleted", [...call.world.goneWorklogs.values()]);

/** A bare array; ids that are gone or not visible are left out in silence. */
function list(call: Call): Answer {
  const ids = listOf(objectOf(call.body)["ids"]);
  if (ids.length === 0 || ids.length > WORKLOG_LIST || !ids.every((id) => Number.isInteger(id)))
    throw refused(400, [`The list of worklog ids must contain between 1 and ${WORKLOG_LIST} ids.`]);
  const view = viewOf(call.world, call.caller);
  const expand = wordsIn(call.query, "expand");
  const found = ids.flatMap((id) => {
    const log = call.world.worklogs.get(String(id));
    const issue = log === undefined ? undefined : call.world.issue(log.issueId);
    if (log === undefined || issue === undefined || !may(call.world, call.caller, "BROWSE_PROJECTS", issue.project)) return [];
    return [worklogShape(view, log, expand)];
  });
  return ok(found, found.length);
}

export const WORKLOG_FEED_ROUTES: readonly Route[] = [
  read("/rest/api/3/worklog/updated", updated),
  read("/rest/api/3/worklog/deleted", deleted),
  readByPost("/rest/api/3/worklog/list", list),
];
