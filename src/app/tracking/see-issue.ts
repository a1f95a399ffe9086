import { LABEL_MAX, LABELS_MAX } from "../../core/contract/schema/announce";
import { owedOf } from "../obligations/follow-owed";
import { personsOf } from "../people/name-person";
import type { Sight, StatusChange } from "../jira-port";
import type { Ports } from "../ports";
import type { FactTuple, TrackBody } from "../records/track";

/** What one read of an issue says, with people as our ids. */
export async function bodyOfSight(ports: Ports, sight: Sight): Promise<TrackBody> {
  const persons = await personsOf(ports, [sight.reporter, sight.assignee, ...sight.participants]);
  const person = (account: string | null): string | undefined => (account === null ? undefined : persons.get(account));
  const owed = await owedOf(ports, sight);
  const domain = sight.reporterEmail?.split("@")[1]?.toLowerCase();
  return defined({
    key: sight.key,
    project: sight.project,
    created: sight.created,
    updated: sight.updated,
    reporter: person(sight.reporter),
    assignee: person(sight.assignee),
    participants: filled(sight.participants.flatMap((account) => persons.get(account) ?? [])),
    organisations: filled(sight.organisations),
    labels: filled(keptLabels(sight.labels)),
    requestType: sight.requestType ?? undefined,
    issueType: sight.issueType ?? undefined,
    priority: sight.priority ?? undefined,
    channel: sight.channel ?? undefined,
    domain,
    status: sight.status,
    category: owed?.obligation ?? sight.category ?? undefined,
    severity: sight.severity ?? undefined,
    owed: owed ?? undefined,
    facts: [],
  });
}

/** What is kept of an issue's labels: a contract names none that is longer, and a track stays small. */
export const keptLabels = (labels: readonly string[]): readonly string[] => labels.filter(({ length }) => length <= LABEL_MAX).slice(0, LABELS_MAX);

/** The first facts of an issue: reported, and the status it began with; REST knows their times. */
export function firstFacts(body: TrackBody, changes: readonly StatusChange[]): readonly FactTuple[] {
  const initial = changes.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0]?.from ?? body.status;
  return [
    ["r", "0", body.created, body.reporter ?? "", body.channel ?? "", body.severity ?? 0, body.category ?? ""],
    ["s", "0", body.created, body.reporter ?? "", initial],
  ];
}

/** Changes of status as REST tells them: their times replace those of events. */
export async function statusFacts(ports: Ports, changes: readonly StatusChange[]): Promise<readonly FactTuple[]> {
  const persons = await personsOf(
    ports,
    changes.map(({ by }) => by),
  );
  return changes.map(({ id, at, by, to }): FactTuple => ["s", id, at, persons.get(by ?? "") ?? "", to]);
}

/**
 * A later read of a known issue: what Jira says replaces what was kept; a changed class becomes a fact of its own,
 * at the time of the change where one is known.
 */
export function bodyAfterSight(known: TrackBody, sight: TrackBody, at: number, by: string): { readonly body: TrackBody; readonly facts: readonly FactTuple[] } {
  // The category of a regular task's issue is the task's, whatever the field says and whoever removed the property.
  const owed = sight.owed ?? known.owed;
  const seen = owed === undefined ? sight : { ...sight, owed, category: owed.obligation };
  const changed = seen.category !== known.category || seen.severity !== known.severity;
  const facts: FactTuple[] = changed ? [["k", `f${at}`, at, by, seen.severity ?? 0, seen.category ?? ""]] : [];
  const kept = defined({
    manual: known.manual,
    contract: known.contract,
    fields: known.fields,
    told: known.told,
    sla: known.sla,
    estimate: known.estimate,
    channel: known.channel,
  });
  return { body: { ...seen, ...kept, created: known.created, facts: known.facts }, facts };
}

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Bodies hold no nulls and no empty keys: what is missing is left out. */
export function defined<T extends object>(value: { readonly [K in keyof T]: T[K] }): {
  [K in keyof T as T[K] extends undefined ? never : K]: Exclude<T[K], undefined>;
} & T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
