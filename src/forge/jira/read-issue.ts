import { route } from "@forge/api";
import type { CommentSeen, Sight, StatusChange } from "../../app/jira-port";
import { askJira, askJiraOrNull } from "./ask-jira";
import { fieldIds, type FieldIds } from "./field-ids";
import { at, listOf, numberOf, textOf, timeOf } from "./read-json";

const CHANNEL = "request.channel.type";
/** Property of an issue that the app created: `{ key }` of the record it was created for. */
export const OBLIGATION = "kontingent.obligation";
const PAGE = 100;
/** Pages of one history or comment list; beyond it the newest are read by the next run. */
const PAGES_MAX = 20;

/** The one read at first sight (DESIGN §5): exactly the fields that events do not carry. */
export async function readSight(issue: string): Promise<Sight | null> {
  const ids = await fieldIds();
  const custom = [ids.own["support-class"], ids.organisations, ids.requestType, ids.participants].filter((id): id is string => typeof id === "string");
  const fields = ["project", "issuetype", "status", "priority", "reporter", "assignee", "created", "updated", "labels", ...custom].join(",");
  const body = await askJiraOrNull("app", route`/rest/api/3/issue/${issue}?fields=${fields}&properties=${`${CHANNEL},${OBLIGATION}`}`);
  return body === null ? null : sightOf(body, ids);
}

function sightOf(body: unknown, ids: FieldIds): Sight {
  const field = (...path: string[]): unknown => at(body, "fields", ...path);
  const custom = (id: string | null | undefined, ...path: string[]): unknown => (typeof id === "string" ? field(id, ...path) : undefined);
  const ownClass = ids.own["support-class"];
  return {
    id: textOf(at(body, "id")) ?? "",
    key: textOf(at(body, "key")) ?? "",
    project: textOf(field("project", "id")) ?? "-",
    created: timeOf(field("created")) ?? 0,
    updated: timeOf(field("updated")) ?? 0,
    reporter: textOf(field("reporter", "accountId")),
    reporterEmail: textOf(field("reporter", "emailAddress")),
    assignee: textOf(field("assignee", "accountId")),
    status: textOf(field("status", "id")) ?? "-",
    priority: textOf(field("priority", "id")),
    issueType: textOf(field("issuetype", "id")),
    requestType: textOf(custom(ids.requestType, "requestType", "id")),
    channel: textOf(at(body, "properties", CHANNEL, "value")),
    organisations: listOf(custom(ids.organisations)).flatMap((one) => textOf(at(one, "id")) ?? []),
    participants: listOf(custom(ids.participants)).flatMap((one) => textOf(at(one, "accountId")) ?? []),
    labels: listOf(field("labels")).flatMap((one) => textOf(one) ?? []),
    category: textOf(custom(ownClass, "category")),
    severity: numberOf(custom(ownClass, "severity")),
    obligation: textOf(at(body, "properties", OBLIGATION, "key")),
  };
}

/** Fields whose new value an event does not tell. */
export async function readWatched(): Promise<ReadonlySet<string>> {
  const { own, organisations, requestType, participants } = await fieldIds();
  return new Set([own["support-class"], organisations, requestType, participants].filter((id): id is string => typeof id === "string"));
}

export const readStatusChanges = async (issue: string): Promise<readonly StatusChange[]> => (await readHistories(issue)).flatMap(changesIn);

export async function readHistory(issue: string) {
  const [histories, watched] = await Promise.all([readHistories(issue), readWatched()]);
  const touching = histories
    .filter((history) => listOf(at(history, "items")).some((item) => watched.has(textOf(at(item, "fieldId")) ?? "") || at(item, "field") === "project"))
    .map((history) => ({ at: timeOf(at(history, "created")) ?? 0, by: textOf(at(history, "author", "accountId")) }));
  const touched = touching.toSorted((a, b) => b.at - a.at)[0] ?? null;
  return { statuses: histories.flatMap(changesIn), touched };
}

/** Never relies on order: the core sorts by (instant, id). */
async function readHistories(issue: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const body = await askJiraOrNull("app", route`/rest/api/3/issue/${issue}/changelog?startAt=${page * PAGE}&maxResults=${PAGE}`);
    const values = listOf(at(body, "values"));
    found.push(...values);
    if (at(body, "isLast") !== false || values.length === 0) break;
  }
  return found;
}

function changesIn(history: unknown): readonly StatusChange[] {
  return listOf(at(history, "items"))
    .filter((item) => at(item, "fieldId") === "status" || at(item, "field") === "status")
    .map((item) => ({
      id: textOf(at(history, "id")) ?? "",
      at: timeOf(at(history, "created")) ?? 0,
      by: textOf(at(history, "author", "accountId")),
      from: textOf(at(item, "from")) ?? "-",
      to: textOf(at(item, "to")) ?? "-",
    }));
}

export async function readComments(issue: string): Promise<readonly CommentSeen[]> {
  const found: CommentSeen[] = [];
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const body = await askJiraOrNull("app", route`/rest/api/3/issue/${issue}/comment?startAt=${page * PAGE}&maxResults=${PAGE}&expand=${"properties"}`);
    const comments = listOf(at(body, "comments"));
    for (const one of comments) {
      found.push({
        id: textOf(at(one, "id")) ?? "",
        at: timeOf(at(one, "created")) ?? 0,
        by: textOf(at(one, "author", "accountId")),
        public: at(one, "jsdPublic") !== false,
        automatic: at(one, "author", "accountType") === "app",
      });
    }
    if (comments.length < PAGE) break;
  }
  return found;
}

/** Looks for the key that a notice's comment carries; asked only after a lease ran out. */
export async function readHasNotice(issue: string, notice: string): Promise<boolean> {
  const body = await askJira("app", route`/rest/api/3/issue/${issue}/comment?maxResults=${PAGE}&orderBy=${"-created"}&expand=${"properties"}`);
  return listOf(at(body, "comments")).some((comment) =>
    listOf(at(comment, "properties")).some((property) => at(property, "key") === "kontingent.notice" && at(property, "value", "key") === notice),
  );
}
