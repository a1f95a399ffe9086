import { API, INTERNAL_PROPERTY } from "../facts/site";
import type { CommentRow, IssueRow, Properties } from "../state/rows";
import { htmlOf } from "../wire/adf";
import { dateFor, type View } from "./view";
import { person } from "./person";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Internal when the property `sd.public.comment` says so; public is the default (jira-api.md §2.3). */
export function isPublic(properties: Properties): boolean {
  const value = properties[INTERNAL_PROPERTY];
  return !(isRecord(value) && value["internal"] === true);
}

export const propertyList = (properties: Properties): Record<string, unknown>[] => Object.entries(properties).map(([key, value]) => ({ key, value }));

export function commentShape(view: View, issue: Pick<IssueRow, "id">, row: CommentRow, expand: readonly string[] = []): Record<string, unknown> {
  return {
    self: `${API}/issue/${issue.id}/comment/${row.id}`,
    id: row.id,
    author: person(view.world, row.author),
    body: row.body,
    ...(expand.includes("renderedBody") ? { renderedBody: htmlOf(row.body) } : {}),
    updateAuthor: person(view.world, row.updateAuthor),
    created: dateFor(view, row.created),
    updated: dateFor(view, row.updated),
    jsdPublic: isPublic(row.properties),
    ...(expand.includes("properties") ? { properties: propertyList(row.properties) } : {}),
  };
}
