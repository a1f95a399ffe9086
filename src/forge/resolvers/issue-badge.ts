import { viewBadge } from "../../app/views/view-badge";
import { languageOf } from "../../text/say";
import { at, textOf } from "../jira/read-json";
import { ports } from "../ports";

/** The badge of the issue context, in the language of the person's context. */
export async function issueBadge(event: unknown): Promise<object> {
  const issue = textOf(at(event, "extension", "issue", "id")) ?? textOf(at(event, "context", "extension", "issue", "id"));
  const locale = textOf(at(event, "context", "locale")) ?? textOf(at(event, "locale"));
  const badge = issue === null ? null : await viewBadge(ports, issue, languageOf(locale));
  return badge === null ? {} : { status: { type: "lozenge", value: badge } };
}
