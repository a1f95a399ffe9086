import { route } from "@forge/api";
import { problem, type Problem } from "../../core/problem";
import type { FieldUpdate, WorklogSeen } from "../../app/jira-port";
import { askJira, JiraRefusal } from "./ask-jira";
import { fieldIds } from "./field-ids";
import { worklogOf } from "./read-worklogs";

/** In one call; a field that is not on the site yet is left out, the setup checklist names it. */
export async function writeFields(updates: readonly FieldUpdate[]): Promise<void> {
  const ids = await fieldIds();
  const body = {
    updates: updates.flatMap(({ field, issue, value }) =>
      ids.own[field] === undefined ? [] : [{ customField: ids.own[field], issueIds: [Number(issue)], value }],
    ),
  };
  if (body.updates.length > 0) await askJira("app", route`/rest/api/3/app/field/value`, { method: "POST", body });
}

interface Comment {
  readonly text: string;
  readonly public: boolean;
  readonly notice: string;
  readonly mention: string | null;
}

/** The comment carries the notice's key, so that an expired lease can look before it repeats. A mention notifies the person. */
export async function writeComment(issue: string, { text, public: isPublic, notice, mention }: Comment): Promise<void> {
  const lines = text.split("\n").filter((line) => line !== "");
  const content = lines.map((line, index) => ({
    type: "paragraph",
    content: [
      ...(index === 0 && mention !== null
        ? [
            { type: "mention", attrs: { id: mention } },
            { type: "text", text: " " },
          ]
        : []),
      { type: "text", text: line },
    ],
  }));
  const properties = [
    { key: "sd.public.comment", value: { internal: !isPublic } },
    { key: "kontingent.notice", value: { key: notice } },
  ];
  await askJira("app", route`/rest/api/3/issue/${issue}/comment`, { method: "POST", body: { body: { type: "doc", version: 1, content }, properties } });
}

const HOUR_MS = 3_600_000;

/** As the person, whose right to log work Jira judges itself. */
export async function writeWorklogAsUser(
  issue: string,
  { started, seconds, text }: { readonly started: number; readonly seconds: number; readonly text: string },
): Promise<{ readonly worklog: WorklogSeen } | { readonly problem: Problem }> {
  const comment = text === "" ? {} : { comment: { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] } };
  const body = { started: new Date(started).toISOString().replace("Z", "+0000"), timeSpentSeconds: seconds, ...comment };
  try {
    const [worklog] = worklogOf(await askJira("user", route`/rest/api/3/issue/${issue}/worklog`, { method: "POST", body }));
    return worklog === undefined ? { problem: problem("app.worklog-refused", "seconds", { hours: seconds / (HOUR_MS / 1000) }) } : { worklog };
  } catch (error) {
    if (error instanceof JiraRefusal)
      return { problem: problem(error.status === 403 || error.status === 404 ? "app.may-not-log" : "app.worklog-refused", "seconds") };
    throw error;
  }
}
