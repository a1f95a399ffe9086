import { API } from "../facts/site";
import type { WorklogRow } from "../state/rows";
import { prettySeconds } from "../wire/duration";
import { propertyList } from "./comment";
import { person } from "./person";
import { dateFor, type View } from "./view";

/** A worklog as REST and events show it; `comment` is absent when empty. */
export function worklogShape(view: View, row: WorklogRow, expand: readonly string[] = []): Record<string, unknown> {
  return {
    self: `${API}/issue/${row.issueId}/worklog/${row.id}`,
    author: person(view.world, row.author),
    updateAuthor: person(view.world, row.updateAuthor),
    ...(row.comment === null ? {} : { comment: row.comment }),
    created: dateFor(view, row.created),
    updated: dateFor(view, row.updated),
    started: dateFor(view, row.started),
    timeSpent: prettySeconds(row.seconds, view.world.setting),
    timeSpentSeconds: row.seconds,
    id: row.id,
    issueId: row.issueId,
    ...(expand.includes("properties") ? { properties: propertyList(row.properties) } : {}),
  };
}
