import { personsOf } from "../people/name-person";
import { lastStatus, PROVISIONAL } from "../tracking/merge-facts";
import { keptLabels, statusFacts } from "../tracking/see-issue";
import { updateTrack } from "../tracking/update-track";
import type { Ports } from "../ports";
import type { FactTuple, TrackBody, TrackRecord } from "../records/track";

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The new value in words; labels have no other: separated by spaces. */
  readonly toText: string | null;
}

/** An issue event in our words: documented payloads hold the changelog, but neither custom fields nor organisations. */
export interface IssueHeard {
  readonly issue: string;
  readonly kind: "created" | "updated" | "deleted";
  readonly at: number;
  readonly by: string | null;
  readonly change: { readonly id: string; readonly items: readonly ChangeItem[] } | null;
}

/** Fields whose new value only a read can tell. */
export type Watched = ReadonlySet<string>;

/**
 * An event of an issue becomes facts. First sight reads the issue once; later only a changed class, organisation, request type or
 * project does, or a status that does not follow the last one known. Safe to run twice: facts carry the changelog's id.
 */
export async function hearIssue(ports: Ports, heard: IssueHeard, watched: Watched): Promise<void> {
  if (heard.kind === "deleted") {
    await updateTrack(ports, heard.issue, { facts: [], deleted: true });
    return;
  }
  const known = await ports.store.get("track", heard.issue);
  const items = heard.change?.items ?? [];
  if (known === null || known.state === "unreachable") {
    await updateTrack(ports, heard.issue, { facts: [], sight: await ports.jira.sight(heard.issue) });
    return;
  }
  if (known.state === "ignored") return;
  const person = (await personsOf(ports, [heard.by])).get(heard.by ?? "") ?? "";
  const facts = statusOf(heard, items, person);
  const patch = await patchOf(ports, items);
  const mustRead = items.some(({ field, fieldId }) => watched.has(fieldId ?? field) || field === "project" || field === "Key");
  if (mustRead) {
    const sight = await ports.jira.sight(heard.issue);
    await updateTrack(ports, heard.issue, { facts, patch, sight, changedAt: heard.at, changedBy: person });
  } else if (facts.length > 0 && missedOne(known, items)) {
    await updateTrack(ports, heard.issue, { facts: [...facts, ...(await statusFacts(ports, await ports.jira.statusChanges(heard.issue)))], patch });
  } else if (facts.length > 0 || Object.keys(patch).length > 0) {
    await updateTrack(ports, heard.issue, { facts, patch });
  }
}

function statusOf({ change, at }: IssueHeard, items: readonly ChangeItem[], person: string): readonly FactTuple[] {
  const status = items.find(({ field, fieldId }) => fieldId === "status" || field === "status");
  return change === null || status?.to === undefined || status.to === null ? [] : [["s", change.id, at, person, status.to, PROVISIONAL]];
}

/** Some transitions send no event (ECO-395): then the chain of statuses has a gap. */
function missedOne(known: TrackRecord, items: readonly ChangeItem[]): boolean {
  const status = items.find(({ field, fieldId }) => fieldId === "status" || field === "status");
  return status !== undefined && status.from !== null && status.from !== lastStatus(known.body.facts) && status.to !== lastStatus(known.body.facts);
}

/** Values that the changelog itself names. */
async function patchOf(ports: Ports, items: readonly ChangeItem[]): Promise<Partial<TrackBody>> {
  const to = (field: string): string | null | undefined => items.find((item) => (item.fieldId ?? item.field) === field)?.to;
  const [priority, assignee, status] = [to("priority"), to("assignee"), to("status")];
  const persons = await personsOf(ports, [assignee]);
  const labels = items.find((item) => (item.fieldId ?? item.field) === "labels");
  return {
    ...(typeof priority === "string" ? { priority } : {}),
    ...(typeof status === "string" ? { status } : {}),
    ...(labels === undefined ? {} : { labels: keptLabels((labels.toText ?? "").split(/\s+/).filter((label) => label !== "")) }),
    ...(typeof assignee === "string" ? { assignee: persons.get(assignee) ?? "" } : {}),
  };
}
