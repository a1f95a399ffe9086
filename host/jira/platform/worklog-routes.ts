import { WORKLOG_PAGE } from "../facts/limit";
import { addWorklog, deleteWorklog, editWorklog, type Adjust, type WorklogWish } from "../change/worklog";
import { viewOf } from "../shape/view";
import { worklogShape } from "../shape/worklog";
import { Draft } from "../state/draft";
import { may, seenIssue, writableIssue } from "../state/right";
import type { Adf, IssueRow, WorklogRow } from "../state/rows";
import { isAdf } from "../wire/adf";
import { objectOf, wholeIn, wordsIn, type Json } from "../wire/body";
import { BAD_DATE, strictInstant } from "../wire/date";
import { secondsOf } from "../wire/duration";
import { sliceOf } from "../wire/page";
import { fieldsRefused, noPermission, refused } from "../wire/refusal";
import { created, done, ok, read, write, type Answer, type Call, type Route } from "../wire/route";
import { propertiesIn } from "./comment-routes";

function worklogAt(call: Call, row: IssueRow): WorklogRow {
  const id = call.at["id"] ?? "";
  const log = call.world.worklogs.get(id);
  if (log === undefined || log.issueId !== row.id) throw refused(404, [`Cannot find worklog with id: '${id}'.`]);
  return log;
}

function startedIn(body: Json, missing: number): number {
  if (body["started"] === undefined) return missing;
  const instant = strictInstant(body["started"]);
  if (instant === undefined) throw refused(400, [BAD_DATE]);
  return instant;
}

/** `timeSpent` ("1h 30m") or `timeSpentSeconds`; at least a minute, as Jira asks. */
function secondsIn(call: Call, body: Json, missing: number | undefined): number {
  const text = body["timeSpent"];
  const given = typeof text === "string" ? secondsOf(text, call.world.setting) : body["timeSpentSeconds"];
  const seconds = text === undefined && body["timeSpentSeconds"] === undefined ? missing : given;
  if (seconds === undefined && text === undefined) throw fieldsRefused({ timeLogged: "You must indicate the time spent working." });
  if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 60) throw fieldsRefused({ timeLogged: "Invalid time entered." });
  return seconds;
}

function commentIn(body: Json, missing: Adf | null): Adf | null {
  const comment = body["comment"];
  if (comment === undefined) return missing;
  if (comment === null) return null;
  if (!isAdf(comment)) throw fieldsRefused({ comment: "Comment body is not valid!" });
  return comment;
}

function adjustIn(call: Call): Adjust {
  const kind = call.query.get("adjustEstimate") ?? "auto";
  const seconds = (name: string): number => {
    const value = secondsOf(call.query.get(name) ?? "", call.world.setting);
    if (value === undefined) throw refused(400, [`Invalid value for '${name}'.`]);
    return value;
  };
  if (kind === "auto" || kind === "leave") return { kind };
  if (kind === "new") return { kind, seconds: seconds("newEstimate") };
  if (kind === "manual") return { kind, by: seconds(call.method === "DELETE" ? "increaseBy" : "reduceBy") * (call.method === "DELETE" ? -1 : 1) };
  throw refused(400, ["Invalid value for 'adjustEstimate'."]);
}

const wishIn = (call: Call, body: Json, old?: WorklogRow): WorklogWish => ({
  started: startedIn(body, old?.started ?? call.world.now()),
  seconds: secondsIn(call, body, old?.seconds),
  comment: commentIn(body, old?.comment ?? null),
  properties: { ...old?.properties, ...propertiesIn(body) },
});

/** By `created`; 404 also for paging that is no number (jira-api.md §3.2). */
function getWorklogs(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const after = wholeIn(call.query, "startedAfter", Number.MIN_SAFE_INTEGER) ?? Number.MIN_SAFE_INTEGER;
  const before = wholeIn(call.query, "startedBefore", Number.MAX_SAFE_INTEGER) ?? Number.MAX_SAFE_INTEGER;
  const rows = call.world.worklogsOf.of(row.id).filter((log) => log.started >= after && log.started < before);
  const page = sliceOf(call.query, rows, WORKLOG_PAGE, WORKLOG_PAGE, 404);
  const view = viewOf(call.world, call.caller);
  const { startAt, maxResults, total } = page;
  return ok({ startAt, maxResults, total, worklogs: page.values.map((log) => worklogShape(view, log, wordsIn(call.query, "expand"))) }, page.values.length);
}

function getWorklog(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  return ok(worklogShape(viewOf(call.world, call.caller), worklogAt(call, row), wordsIn(call.query, "expand")));
}

function postWorklog(call: Call): Answer {
  const { world, caller } = call;
  const row = writableIssue(
    world,
    caller,
    call.at["issueIdOrKey"] ?? "",
    "WORK_ON_ISSUES",
    "You do not have the permission to associate a worklog to this issue.",
  );
  const draft = new Draft(world, caller);
  const log = addWorklog(draft, row, wishIn(call, objectOf(call.body)), adjustIn(call));
  draft.commit();
  return created(worklogShape(viewOf(world, caller), log, wordsIn(call.query, "expand")));
}

function mayChange(call: Call, row: IssueRow, log: WorklogRow, verb: "EDIT" | "DELETE"): void {
  const { world, caller } = call;
  const own = log.author === caller.accountId && may(world, caller, `${verb}_OWN_WORKLOGS`, row.project);
  if (!own && !may(world, caller, `${verb}_ALL_WORKLOGS`, row.project)) throw noPermission(`You do not have permission to ${verb.toLowerCase()} this worklog.`);
}

function putWorklog(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const old = worklogAt(call, row);
  mayChange(call, row, old, "EDIT");
  const draft = new Draft(call.world, call.caller);
  const log = editWorklog(draft, row, old, wishIn(call, objectOf(call.body), old), adjustIn(call));
  draft.commit();
  return ok(worklogShape(viewOf(call.world, call.caller), log, wordsIn(call.query, "expand")));
}

function removeWorklog(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const log = worklogAt(call, row);
  mayChange(call, row, log, "DELETE");
  const draft = new Draft(call.world, call.caller);
  deleteWorklog(draft, row, log, adjustIn(call));
  draft.commit();
  return done();
}

export const WORKLOG_ROUTES: readonly Route[] = [
  read("/rest/api/3/issue/{issueIdOrKey}/worklog", getWorklogs),
  write("POST", "/rest/api/3/issue/{issueIdOrKey}/worklog", postWorklog),
  read("/rest/api/3/issue/{issueIdOrKey}/worklog/{id}", getWorklog),
  write("PUT", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}", putWorklog),
  write("DELETE", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}", removeWorklog),
];
