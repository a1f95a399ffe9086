import type { Issue } from "../jira";

/** `context.extension` of issue modules: ids, keys, types (forge-platform.md §1.4). */
export const extensionOf = (issue: Issue): Readonly<Record<string, unknown>> => ({
  issue: { id: issue.id, key: issue.key, type: issue.fields.issuetype.name, typeId: issue.fields.issuetype.id },
  project: { id: issue.fields.project.id, key: issue.fields.project.key, type: "service_desk" },
});
