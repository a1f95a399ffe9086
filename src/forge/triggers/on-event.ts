import { hearComment } from "../../app/hearing/hear-comment";
import { hearIssue, type ChangeItem, type IssueHeard } from "../../app/hearing/hear-issue";
import { hearWorklog } from "../../app/hearing/hear-worklog";
import { runDaily } from "../../app/running/run-daily";
import { continueJob } from "../../app/running/run-job";
import { jira } from "../jira/jira";
import { at, listOf, textOf, timeOf } from "../jira/read-json";
import { worklogOf } from "../jira/read-worklogs";
import { ports } from "../ports";
import { onceMore } from "./once-more";

/** Safe to run twice: an event becomes facts with the changelog's id, or a conditioned posting. */
export const onIssue = (event: unknown): Promise<unknown> =>
  onceMore(async () => {
    const issue = textOf(at(event, "issue", "id"));
    if (issue === null) return;
    await hearIssue(ports, heardOf(event, issue), await jira.watchedFields());
  });

function heardOf(event: unknown, issue: string): IssueHeard {
  const name = textOf(at(event, "eventType")) ?? "";
  const change = at(event, "changelog");
  const id = textOf(at(change, "id"));
  const items = listOf(at(change, "items")).map((item): ChangeItem => ({
    field: textOf(at(item, "field")) ?? "",
    fieldId: textOf(at(item, "fieldId")),
    from: textOf(at(item, "from")),
    to: textOf(at(item, "to")),
    toText: textOf(at(item, "toString")),
  }));
  return {
    issue,
    kind: name.includes("deleted") ? "deleted" : name.includes("created") ? "created" : "updated",
    at: timeOf(at(event, "timestamp")) ?? Date.now(),
    by: textOf(at(event, "atlassianId")),
    change: id === null ? null : { id, items },
  };
}

/** Safe to run twice: a comment is a fact by its id. A deleted one stays a fact: what was answered was answered. */
export const onComment = (event: unknown): Promise<unknown> =>
  onceMore(async () => {
    const issue = textOf(at(event, "issue", "id"));
    const comment = at(event, "comment");
    const id = textOf(at(comment, "id"));
    if (issue === null || id === null || textOf(at(event, "eventType"))?.includes("deleted") === true) return;
    const created = timeOf(at(comment, "created")) ?? timeOf(at(event, "timestamp")) ?? Date.now();
    const automatic = at(event, "selfGenerated") === true || at(comment, "author", "accountType") === "app";
    await hearComment(ports, issue, { id, at: created, by: textOf(at(comment, "author", "accountId")), public: at(comment, "jsdPublic") !== false, automatic });
  });

/** Safe to run twice and out of order: posting compares revisions. */
export const onWorklog = (event: unknown): Promise<unknown> =>
  onceMore(async () => {
    const [worklog] = worklogOf(at(event, "worklog"));
    if (worklog === undefined) return;
    const gone = textOf(at(event, "eventType"))?.includes("deleted") === true;
    await hearWorklog(ports, gone ? { ...worklog, updated: Math.max(worklog.updated, timeOf(at(event, "timestamp")) ?? 0) } : worklog, gone);
  });

/** Safe to run twice: it only fetches copies and starts the reconciliation. */
export const onInstalled = (): Promise<unknown> =>
  onceMore(async () => {
    await runDaily(ports);
    await continueJob(ports, "hourly");
  });
