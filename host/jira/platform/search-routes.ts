import { RECONCILE_IDS, SEARCH_PAGE } from "../facts/limit";
import { API } from "../facts/site";
import { FieldSelection } from "../field/selection";
import { searchIssues } from "../jql/search";
import { issueShape } from "../shape/issue";
import { viewOf } from "../shape/view";
import type { IssueRow } from "../state/rows";
import { listOf, objectOf, textIn, textsOf, wordsIn, type Json } from "../wire/body";
import { refused } from "../wire/refusal";
import { ok, read, readByPost, type Answer, type Call, type Route } from "../wire/route";

const rolls = new WeakMap<object, () => number>();

/** A number 0…1 of the site's own sequence, so that a run can be repeated by its seed. */
function roll(call: Call): number {
  const { faults } = call.world.parts;
  const known = rolls.get(call.world);
  if (known !== undefined) return known();
  let state = faults.seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  rolls.set(call.world, next);
  return next();
}

function pageStart(token: string | undefined): number {
  if (token === undefined) return 0;
  const start = Number(
    Buffer.from(token, "base64url")
      .toString("utf8")
      .replace(/^from:/, ""),
  );
  if (!Number.isInteger(start) || start < 0) throw refused(400, ["The provided next page token is invalid."]);
  return start;
}

function found(call: Call, wish: Json): IssueRow[] {
  const jql = textIn(wish["jql"]) ?? "";
  const reconcile = textsOf(wish["reconcileIssues"]);
  if (reconcile.length > RECONCILE_IDS) throw refused(400, [`reconcileIssues may name at most ${RECONCILE_IDS} issues.`]);
  const { staleQueries } = call.world.parts.faults;
  const stale = staleQueries > 0 && roll(call) < staleQueries;
  return searchIssues(call.world, call.caller, { jql, reconcile: new Set(reconcile), stale });
}

function search(call: Call, wish: Json): Answer {
  const rows = found(call, wish);
  const fields = new FieldSelection(textsOf(wish["fields"]), "none");
  const asked = typeof wish["maxResults"] === "number" ? wish["maxResults"] : SEARCH_PAGE.default;
  const size = Math.min(Math.max(asked, 1), fields.onlyIds || fields.onlyKeys ? SEARCH_PAGE.most : SEARCH_PAGE.full);
  const start = pageStart(textIn(wish["nextPageToken"]));
  const page = rows.slice(start, start + size);
  const isLast = start + page.length >= rows.length;
  const properties = textsOf(wish["properties"]);
  if (properties.length > 5) throw refused(400, ["At most 5 properties may be requested."]);
  const view = viewOf(call.world, call.caller);
  const expand = (textIn(wish["expand"]) ?? "").split(",").filter((word) => word !== "");
  const show = (row: IssueRow): Record<string, unknown> => {
    if (fields.onlyIds && properties.length === 0 && expand.length === 0) return { id: row.id };
    if (fields.onlyKeys) return { id: row.id, key: row.key, self: `${API}/issue/${row.id}`, expand: "" };
    return issueShape(view, row, { fields, expand, properties });
  };
  const token = isLast ? {} : { nextPageToken: Buffer.from(`from:${start + page.length}`).toString("base64url") };
  return ok({ issues: page.map(show), ...token, isLast }, page.length);
}

const searchByGet = (call: Call): Answer => {
  const { query } = call;
  const most = query.get("maxResults");
  return search(call, {
    jql: query.get("jql") ?? "",
    fields: wordsIn(query, "fields"),
    properties: wordsIn(query, "properties"),
    expand: query.get("expand") ?? "",
    nextPageToken: query.get("nextPageToken") ?? undefined,
    reconcileIssues: wordsIn(query, "reconcileIssues"),
    ...(most === null ? {} : { maxResults: Number(most) }),
  });
};

const searchByPost = (call: Call): Answer => {
  const body = objectOf(call.body);
  listOf(body["fields"]);
  return search(call, body);
};

const count = (call: Call): Answer => ok({ count: found(call, objectOf(call.body)).length }, 1);

export const SEARCH_ROUTES: readonly Route[] = [
  read("/rest/api/3/search/jql", searchByGet),
  readByPost("/rest/api/3/search/jql", searchByPost),
  readByPost("/rest/api/3/search/approximate-count", count),
];
