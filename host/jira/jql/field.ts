import { FIELD } from "../facts/site";
import { REQUEST_TYPES, projectBy, requestTypeBy } from "../facts/desk";
import { ISSUE_TYPES, PRIORITIES, RESOLUTION, STATUSES, issueTypeFact, priorityFact, statusFact } from "../facts/workflow";
import type { IssueRow } from "../state/rows";
import type { World } from "../state/world";
import { textOf } from "../wire/adf";

/** How a field compares: a set of words (ids and names), an instant, a number, or text for `~`. */
export type JqlField =
  | {
      readonly kind: "set";
      words(row: IssueRow, world: World): readonly (readonly string[])[];
      known?(word: string, world: World): boolean;
      rank?(row: IssueRow): string | number;
    }
  | { readonly kind: "instant"; at(row: IssueRow): number | null }
  | { readonly kind: "number"; of(row: IssueRow): number | null }
  | { readonly kind: "text"; of(row: IssueRow, world: World): string };

const names = (fact: { readonly id: string; readonly name: { readonly en: string; readonly de: string } }): string[] => [fact.id, fact.name.en, fact.name.de];
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const oneOf =
  (facts: readonly { readonly id: string; readonly name: { readonly en: string; readonly de: string } }[]) =>
  (word: string): boolean =>
    facts.some((fact) => names(fact).some((name) => same(name, word)));
const account = (id: string | null): string[][] => (id === null ? [] : [[id]]);

const status: JqlField = { kind: "set", words: (row) => [names(statusFact(row.status))], known: oneOf(STATUSES), rank: (row) => row.status };
const priority: JqlField = { kind: "set", words: (row) => [names(priorityFact(row.priority))], known: oneOf(PRIORITIES), rank: (row) => -Number(row.priority) };
const issuetype: JqlField = {
  kind: "set",
  words: (row) => [[row.type, issueTypeFact(row.type).name]],
  known: (word) => ISSUE_TYPES.some((type) => type.id === word || same(type.name, word)),
};
const project: JqlField = {
  kind: "set",
  words: (row) => {
    const fact = projectBy(row.project);
    return [[row.project, fact?.key ?? "", fact?.name ?? ""]];
  },
  known: (word) => projectBy(word) !== undefined || ["web-service", "it-service"].includes(word.toLowerCase()),
};
const key: JqlField = {
  kind: "set",
  words: (row) => [[row.id, row.key]],
  known: (word, world) => world.issue(word) !== undefined,
  rank: (row) => Number(row.id),
};
const organisations: JqlField = {
  kind: "set",
  words: (row, world) => row.organisations.map((id) => [id, world.organisations.get(id)?.name ?? id]),
  known: (word, world) => [...world.organisations.values()].some((one) => one.id === word || same(one.name, word)),
};
const requestType: JqlField = {
  kind: "set",
  words: (row) => {
    const fact = requestTypeBy(row.requestType);
    return fact === undefined ? [] : [names(fact)];
  },
  known: oneOf(REQUEST_TYPES),
};
const instant = (at: (row: IssueRow) => number | null): JqlField => ({ kind: "instant", at });

const FIELDS: Readonly<Record<string, JqlField>> = {
  project,
  status,
  statuscategory: {
    kind: "set",
    words: (row) => {
      const category = statusFact(row.status).category;
      return [{ new: ["new", "To Do", "2"], indeterminate: ["indeterminate", "In Progress", "4"], done: ["done", "Done", "3"] }[category]];
    },
  },
  priority,
  issuetype,
  type: issuetype,
  key,
  id: key,
  issue: key,
  issuekey: key,
  reporter: { kind: "set", words: (row) => account(row.reporter) },
  assignee: { kind: "set", words: (row) => account(row.assignee) },
  creator: { kind: "set", words: (row) => account(row.creator) },
  labels: { kind: "set", words: (row) => row.labels.map((label) => [label]) },
  resolution: { kind: "set", words: (row) => (row.resolution === null ? [] : [[RESOLUTION.id, RESOLUTION.name.en, RESOLUTION.name.de]]) },
  organizations: organisations,
  [FIELD.organisations]: organisations,
  "request type": requestType,
  created: instant((row) => row.created),
  createddate: instant((row) => row.created),
  updated: instant((row) => row.updated),
  updateddate: instant((row) => row.updated),
  resolved: instant((row) => row.resolved),
  resolutiondate: instant((row) => row.resolved),
  timespent: { kind: "number", of: (row) => row.timeSpent },
  summary: { kind: "text", of: (row) => row.summary },
  description: { kind: "text", of: (row) => textOf(row.description) },
  comment: {
    kind: "text",
    of: (row, world) =>
      world.commentsOf
        .of(row.id)
        .map((one) => textOf(one.body))
        .join("\n"),
  },
  text: { kind: "text", of: (row, world) => [row.summary, textOf(row.description), ...world.commentsOf.of(row.id).map((one) => textOf(one.body))].join("\n") },
};

/** A field of the app: by `cf[10101]`, by name, and by `Name.Alias` for the parts of an object. */
function appField(name: string, world: World): JqlField | undefined {
  const [head = "", ...tail] = name.split(".");
  const field = world.fields.app.find((one) => same(one.name, head) || one.clauses.some((clause) => same(clause, head)) || same(one.id, head));
  if (field === undefined) return undefined;
  const parts = field.valueSchema?.["properties"] as Readonly<Record<string, { readonly searchAlias?: string }>> | undefined;
  const part = tail.length === 0 ? undefined : Object.entries(parts ?? {}).find(([id, schema]) => same(schema.searchAlias ?? id, tail.join(".")))?.[0];
  if (tail.length > 0 && part === undefined) return undefined;
  const valueOf = (row: IssueRow): unknown => {
    const value = row.custom[field.id];
    return part === undefined ? value : (value as Readonly<Record<string, unknown>> | null | undefined)?.[part];
  };
  if (field.type === "number") return { kind: "number", of: (row) => (typeof valueOf(row) === "number" ? (valueOf(row) as number) : null) };
  if (field.type === "datetime") return { kind: "instant", at: (row) => (typeof valueOf(row) === "string" ? Date.parse(valueOf(row) as string) : null) };
  return { kind: "set", words: (row) => (valueOf(row) === null || valueOf(row) === undefined ? [] : [[String(valueOf(row))]]) };
}

export const jqlField = (name: string, world: World): JqlField | undefined => FIELDS[name.toLowerCase()] ?? appField(name, world);
