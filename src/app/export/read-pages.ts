import { fine, problem, wrong, type Outcome, type Problem } from "../../core/problem";
import { at, isJson, listOf, numberOf, textOf } from "../read-json";

/** One issue of an export and where it stands in it. */
export interface Exported {
  readonly path: string;
  readonly value: unknown;
  /** Fields by id (expand=schema): of the issue itself, or of the page it came in. */
  readonly schema: unknown;
}

const ROOT = "export";

/**
 * The issues of an export: a search result, several pages of one, a list of issues, or one issue, as Jira's REST v3 returns
 * them. Refused by name: what is none of these, a search whose later pages are missing, an issue that stands twice.
 */
export function readPages(text: string): Outcome<readonly Exported[]> {
  const value = parsed(text);
  if (!value.ok) return value;
  const found = Array.isArray(value.value) ? (value.value as unknown[]).map((one, place) => pageOf(one, `${ROOT}[${place}]`)) : [pageOf(value.value, ROOT)];
  const issues = found.flatMap((one) => (one.ok ? one.value.issues : []));
  const last = found.at(-1);
  const problems = [
    ...found.flatMap((one) => (one.ok ? [] : one.problems)),
    ...(last?.ok === true && last.value.more ? [problem("jira.search-cut", last.value.path, { issues: issues.length })] : []),
    ...twice(issues),
  ];
  if (problems.length > 0) return wrong(...problems);
  return issues.length === 0 ? wrong(problem("jira.no-issues", ROOT)) : fine(issues);
}

function parsed(text: string): Outcome<unknown> {
  try {
    return fine(JSON.parse(text.replace(/^\uFEFF/, "")) as unknown);
  } catch (error) {
    return wrong(problem("jira.not-json", ROOT, { detail: error instanceof Error ? error.message.slice(0, 120) : "–" }));
  }
}

interface Page {
  readonly path: string;
  readonly issues: readonly Exported[];
  /** The server had more. */
  readonly more: boolean;
}

function pageOf(value: unknown, path: string): Outcome<Page> {
  if (isJson(value) && Array.isArray(value["issues"])) {
    const issues = listOf(value["issues"]).map((one, place): Exported => ({
      path: `${path}.issues[${place}]`,
      value: one,
      schema: at(one, "schema") ?? value["schema"],
    }));
    const total = numberOf(at(value, "total"));
    const beyond = total !== null && total > (numberOf(at(value, "startAt")) ?? 0) + issues.length;
    return fine({ path, issues, more: at(value, "isLast") === false || textOf(at(value, "nextPageToken")) !== null || beyond });
  }
  if (isJson(value) && Object.hasOwn(value, "fields")) return fine({ path, issues: [{ path, value, schema: value["schema"] }], more: false });
  const said = textOf(listOf(at(value, "errorMessages"))[0]);
  return wrong(said === null ? problem("jira.not-an-export", path) : problem("jira.answer-refused", path, { said }));
}

function twice(issues: readonly Exported[]): readonly Problem[] {
  const first = new Map<string, string>();
  return issues.flatMap(({ path, value }) => {
    const key = textOf(at(value, "key"));
    if (key === null) return [];
    const before = first.get(key);
    first.set(key, before ?? path);
    return before === undefined ? [] : [problem("jira.issue-twice", `${path}.key`, { issue: key, first: before })];
  });
}
