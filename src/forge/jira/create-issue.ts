import { route } from "@forge/api";
import { problem, type Problem } from "../../core/problem";
import type { NewIssue } from "../../app/jira-port";
import { askJira, JiraRefusal } from "./ask-jira";
import { OBLIGATION } from "./read-issue";
import { at, isJson, listOf, textOf } from "./read-json";

/** Issues of one page that is searched with a property. */
const PAGE = 100;
/** Characters of Jira's words that are kept. */
const WORDS_MAX = 300;

interface Made {
  readonly id: string;
  readonly key: string;
}

/**
 * Creates an issue as the app, with the key of what it is for as a property: both are there at once or not at all. A create screen without
 * a due date gets none; the description says it.
 */
export async function createIssue(wish: NewIssue): Promise<{ readonly issue: Made } | { readonly problem: Problem }> {
  try {
    return { issue: await post(wish, true) };
  } catch (error) {
    if (!(error instanceof JiraRefusal)) throw error;
    if (!refusesDueAlone(error)) return { problem: problemOf(error) };
  }
  try {
    return { issue: await post(wish, false) };
  } catch (error) {
    if (!(error instanceof JiraRefusal)) throw error;
    return { problem: problemOf(error) };
  }
}

async function post({ project, issueType, summary, description, due, obligation }: NewIssue, withDue: boolean): Promise<Made> {
  const content = description.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const fields = {
    project: { id: project },
    issuetype: { id: issueType },
    summary,
    description: { type: "doc", version: 1, content },
    ...(withDue ? { duedate: due } : {}),
  };
  const made = await askJira("app", route`/rest/api/3/issue`, {
    method: "POST",
    body: { fields, properties: [{ key: OBLIGATION, value: { key: obligation } }] },
  });
  return { id: textOf(at(made, "id")) ?? "", key: textOf(at(made, "key")) ?? "" };
}

/** What a proxy answers instead of Jira is no JSON. */
function answerOf({ text }: JiraRefusal): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** 400 `{ errorMessages: [], errors: { field: words } }` (jira-api.md §1). */
function fieldErrors(error: JiraRefusal): Readonly<Record<string, unknown>> {
  const errors = at(answerOf(error), "errors");
  return isJson(errors) ? errors : {};
}

const refusesDueAlone = (error: JiraRefusal): boolean => error.status === 400 && Object.keys(fieldErrors(error)).join() === "duedate";

function problemOf(error: JiraRefusal): Problem {
  const words = [...listOf(at(answerOf(error), "errorMessages")), ...Object.values(fieldErrors(error))].flatMap((one) => textOf(one) ?? []);
  return problem("obligation.refused-by-jira", "", { status: error.status, words: words.join(" ").slice(0, WORDS_MAX) });
}

/** Any project: somebody may have moved it meanwhile. Asked only after a try whose end nobody knows. */
export async function findIssueOfObligation(obligation: string, minutes: number): Promise<Made | null> {
  let cursor: string | null = null;
  do {
    const page: unknown = await askJira("app", route`/rest/api/3/search/jql`, {
      method: "POST",
      body: {
        jql: `created >= -${minutes}m ORDER BY created ASC`,
        fields: ["created"],
        properties: [OBLIGATION],
        maxResults: PAGE,
        ...(cursor === null ? {} : { nextPageToken: cursor }),
      },
    });
    const found = listOf(at(page, "issues")).find((issue) => at(issue, "properties", OBLIGATION, "key") === obligation);
    if (found !== undefined) return { id: textOf(at(found, "id")) ?? "", key: textOf(at(found, "key")) ?? "" };
    cursor = textOf(at(page, "nextPageToken"));
  } while (cursor !== null);
  return null;
}
