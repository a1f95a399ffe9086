import { route } from "@forge/api";
import type { WorklogSeen } from "../../app/jira-port";
import { askJira } from "./ask-jira";
import { at, listOf, numberOf, plainText, textOf, timeOf } from "./read-json";

/** Ids of one call (spec of worklog/list). */
const IDS_MAX = 1000;

export async function readWorklogs(ids: readonly string[]): Promise<readonly WorklogSeen[]> {
  const found: WorklogSeen[] = [];
  for (let from = 0; from < ids.length; from += IDS_MAX) {
    const body = { ids: ids.slice(from, from + IDS_MAX).map(Number) };
    found.push(...listOf(await askJira("app", route`/rest/api/3/worklog/list`, { method: "POST", body })).flatMap(worklogOf));
  }
  return found;
}

/** One page of the feed, oldest first; changes of the last minute come later. */
export async function readFeed(
  kind: "updated" | "deleted",
  since: number,
): Promise<{ readonly ids: readonly string[]; readonly until: number; readonly last: boolean }> {
  const page =
    kind === "updated"
      ? await askJira("app", route`/rest/api/3/worklog/updated?since=${since}`)
      : await askJira("app", route`/rest/api/3/worklog/deleted?since=${since}`);
  return {
    ids: listOf(at(page, "values")).flatMap((value) => textOf(at(value, "worklogId")) ?? []),
    until: numberOf(at(page, "until")) ?? since,
    last: at(page, "lastPage") !== false,
  };
}

/** A worklog as REST and events show it; authors of events stand in one of two places (jira-api.md §2.2). */
export function worklogOf(value: unknown): readonly WorklogSeen[] {
  const id = textOf(at(value, "id"));
  const issue = textOf(at(value, "issueId"));
  if (id === null || issue === null) return [];
  const started = timeOf(at(value, "started")) ?? 0;
  const created = timeOf(at(value, "created")) ?? started;
  return [
    {
      id,
      issue,
      author: textOf(at(value, "author", "accountId")) ?? textOf(at(value, "authorAccountId")),
      started,
      created,
      updated: timeOf(at(value, "updated")) ?? created,
      seconds: numberOf(at(value, "timeSpentSeconds")) ?? 0,
      text: plainText(at(value, "comment")),
    },
  ];
}
