import { instantOf } from "../../app/records/instant-text";
import { NOTHING_DUE } from "../../app/records/track";
import { at, textOf } from "../jira/read-json";
import { ports } from "../ports";

/** The badge of the issue context: the contract's state of hurry at a glance. It reads what is stored, never Jira. */
export async function issueBadge(event: unknown): Promise<object> {
  const issue = textOf(at(event, "extension", "issue", "id")) ?? textOf(at(event, "context", "extension", "issue", "id"));
  const track = issue === null ? null : await ports.store.get("track", issue);
  if (track === null || track.state !== "open" || track.due === NOTHING_DUE) return {};
  const overdue = (track.body.sla?.[3] ?? 0) > 0 || instantOf(track.due) < ports.now();
  return { status: { type: "lozenge", value: { label: overdue ? "SLA!" : "SLA", type: overdue ? "removed" : "inprogress" } } };
}
