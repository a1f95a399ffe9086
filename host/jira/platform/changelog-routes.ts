import { CHANGELOG_BULK, CHANGELOG_PAGE } from "../facts/limit";
import { API } from "../facts/site";
import { historyShape, itemShapes } from "../shape/history";
import { person } from "../shape/person";
import { viewOf } from "../shape/view";
import { may, seenIssue } from "../state/right";
import type { HistoryRow } from "../state/rows";
import { objectOf, textsOf } from "../wire/body";
import { pageBean, sliceOf } from "../wire/page";
import { refused } from "../wire/refusal";
import { ok, read, readByPost, type Answer, type Call, type Route } from "../wire/route";

/** Oldest first, pages of at most 100. */
function getChangelog(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const slice = sliceOf(call.query, call.world.historiesOf.of(row.id), CHANGELOG_PAGE);
  const view = viewOf(call.world, call.caller);
  const values = slice.values.map((history) => historyShape(view, history));
  return ok(pageBean(`${API}/issue/${row.id}/changelog`, slice, values), values.length);
}

function listChangelog(call: Call): Answer {
  const row = seenIssue(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  const ids = new Set(textsOf(objectOf(call.body)["changelogIds"]));
  const found = call.world.historiesOf.of(row.id).filter((history) => ids.has(history.id));
  const view = viewOf(call.world, call.caller);
  const values = found.map((history) => historyShape(view, history));
  return ok({ startAt: 0, maxResults: values.length, total: values.length, histories: values }, values.length);
}

interface Found {
  readonly issueId: string;
  readonly history: HistoryRow;
}

function wanted(call: Call): { found: Found[]; size: number; start: number } {
  const body = objectOf(call.body);
  const issues = textsOf(body["issueIdsOrKeys"]);
  const fields = new Set(textsOf(body["fieldIds"]));
  if (issues.length > CHANGELOG_BULK.issues) throw refused(400, ["You may only load changelogs for a maximum of 1,000 issues by ID or key at a time."]);
  if (issues.length === 0) throw refused(400, ["You must provide at least one issue ID or key."]);
  if (fields.size > CHANGELOG_BULK.fields) throw refused(400, [`You may only filter by up to ${CHANGELOG_BULK.fields} field IDs.`]);
  const rows = new Set(issues.flatMap((idOrKey) => call.world.issue(idOrKey) ?? []));
  const found: Found[] = [];
  for (const row of [...rows].sort((a, b) => Number(a.id) - Number(b.id))) {
    if (!may(call.world, call.caller, "BROWSE_PROJECTS", row.project)) continue;
    for (const history of call.world.historiesOf.of(row.id).toReversed()) {
      const items = fields.size === 0 ? history.items : history.items.filter((item) => item.fieldId !== undefined && fields.has(item.fieldId));
      if (items.length > 0) found.push({ issueId: row.id, history: { ...history, items } });
    }
  }
  const size = Math.min(typeof body["maxResults"] === "number" ? body["maxResults"] : CHANGELOG_BULK.defaultPage, CHANGELOG_BULK.page);
  const token = body["nextPageToken"];
  return { found, size, start: typeof token === "string" ? Number(Buffer.from(token, "base64url").toString("utf8")) : 0 };
}

/** `created` is a number here, and inside an issue the newest stands first: as the real one answers, not as its schema says. */
function bulkFetch(call: Call): Answer {
  const { found, size, start } = wanted(call);
  if (!Number.isInteger(start)) throw refused(400, ["The provided next page token is invalid."]);
  const view = viewOf(call.world, call.caller);
  const page = found.slice(start, start + size);
  const byIssue = new Map<string, unknown[]>();
  for (const { issueId, history } of page) {
    const shape = { id: history.id, author: person(view.world, history.author), created: history.created, items: itemShapes(view, history.items) };
    byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), shape]);
  }
  const issueChangeLogs = [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
  const next = start + page.length < found.length ? { nextPageToken: Buffer.from(String(start + page.length)).toString("base64url") } : {};
  return ok({ issueChangeLogs, ...next }, page.length);
}

export const CHANGELOG_ROUTES: readonly Route[] = [
  read("/rest/api/3/issue/{issueIdOrKey}/changelog", getChangelog),
  readByPost("/rest/api/3/issue/{issueIdOrKey}/changelog/list", listChangelog),
  readByPost("/rest/api/3/changelog/bulkfetch", bulkFetch),
];
