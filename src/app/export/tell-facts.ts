import type { JiraMapping } from "../../core/contract/schema/jira";
import type { Fact } from "../../core/contract/schema/fact";
import { isoWithOffset } from "../../core/time/iso";
import type { Instant } from "../../core/time/instant";
import { at, textOf } from "../read-json";
import { classifyExported, type ExportedClass, type Levels } from "./classify-exported";
import type { FieldNames } from "./find-fields";
import type { SeenIssue } from "./read-issue";
import type { Reader } from "./reader";
import { meaning, traceClass } from "./trace-class";

/** A fact and the place in the export that it was read from. */
export interface ToldFact {
  readonly fact: Fact;
  readonly path: string;
}

interface Telling {
  readonly reader: Reader;
  readonly mapping: JiraMapping;
  readonly names: FieldNames;
  readonly levelsOf: (customer: string | undefined) => Levels | null;
}

const iso = (time: Instant): string => isoWithOffset(time, "UTC");

/** One exported issue as facts: reported, its statuses, its class and labels from moment to moment, comments and worklogs. */
export function tellFacts(telling: Telling, issue: SeenIssue): readonly ToldFact[] {
  const { reader, mapping } = telling;
  if (issue.channel === null) reader.note("jira.channel-missing", `${issue.path}.properties`, { issue: issue.key });
  const customer = customerOf(reader, issue, mapping);
  const [first, ...later] = traceClass(reader, issue, telling.names).map((moment) => ({
    moment,
    said: classifyExported(reader, issue, moment, mapping, telling.levelsOf(customer)),
  }));
  const labelsThen = first?.moment.words.labels ?? [];
  const reported: Fact = {
    at: iso(issue.created),
    fact: "reported",
    issue: issue.key,
    by: issue.reporter,
    channel: issue.channel ?? "",
    ...(customer === undefined ? {} : { customer }),
    ...defined(first?.said),
    ...(labelsThen.length === 0 ? {} : { labels: [...labelsThen] }),
    ...(issue.participants.length === 0 ? {} : { participants: [...issue.participants] }),
  };
  return [
    { fact: reported, path: issue.path },
    ...statusFacts(issue, mapping),
    ...classFacts(reader, issue, first?.said, later),
    ...labelFacts(issue, labelsThen, later),

    ...issue.comments.map(({ id, at: time, by, public: isPublic, automatic, path }): ToldFact => ({
      path,
      fact: { at: iso(time), fact: "comment", issue: issue.key, id, by, public: isPublic, ...(automatic ? { automatic } : {}) },
    })),
    ...issue.worklogs.map(({ id, by, created, started, seconds, text, path }): ToldFact => ({
      path,
      fact: { at: iso(created), fact: "worklog", issue: issue.key, id, by, started: iso(started), seconds, ...(text === "" ? {} : { comment: text }) },
    })),
  ];
}

const defined = (said: ExportedClass | undefined): { category?: string; severity?: string } => ({
  ...(said?.severity === undefined ? {} : { severity: said.severity }),
  ...(said?.category === undefined ? {} : { category: said.category }),
});

/** Manual choices are facts of the file (`assigned`); here organisation > account > project > domain (RULES §3), never guessed. */
function customerOf(reader: Reader, issue: SeenIssue, { customers }: JiraMapping): string | undefined {
  const domain = issue.domain === null ? null : { id: issue.domain, name: issue.domain };
  const ranks = [
    issue.organisations.flatMap((one) => meaning(customers.organisations, one) ?? []),
    [meaning(customers.accounts, { id: issue.reporter, name: issue.reporter }) ?? []].flat(),
    [meaning(customers.projects, issue.project) ?? []].flat(),
    [meaning(customers.domains, domain) ?? []].flat(),
  ];
  const found = [...new Set(ranks.find((rank) => rank.length > 0) ?? [])];
  if (found.length > 1) reader.note("jira.customer-ambiguous", `${issue.path}.fields`, { issue: issue.key, customers: found.join(", ") });
  return found[0];
}

/** The status of the beginning stands in no changelog: it is what the first change leaves, or today's. */
function statusFacts(issue: SeenIssue, { statuses }: JiraMapping): readonly ToldFact[] {
  const word = (id: string | null, name: string | null): string => meaning(statuses, { id: id ?? "", name: name ?? "" }) ?? name ?? id ?? "";
  const changes = issue.changes.filter(({ item }) => (textOf(at(item, "fieldId")) ?? textOf(at(item, "field"))) === "status");
  const first = changes[0]?.item;
  const initial = first === undefined ? word(issue.status.id, issue.status.name) : word(textOf(at(first, "from")), textOf(at(first, "fromString")));
  return [
    { path: issue.path, fact: { at: iso(issue.created), fact: "status", issue: issue.key, id: `${issue.key}-0`, by: issue.reporter, to: initial } },
    ...changes.map(({ id, at: time, by, item, path }): ToldFact => ({
      path,
      fact: {
        at: iso(time),
        fact: "status",
        issue: issue.key,
        id,
        ...(by === undefined ? {} : { by }),
        to: word(textOf(at(item, "to")), textOf(at(item, "toString"))),
      },
    })),
  ];
}

type Later = readonly { readonly moment: ReturnType<typeof traceClass>[number]; readonly said: ExportedClass }[];

/** Each change of the labels, with all that the issue has from then on (S13). */
function labelFacts({ key }: SeenIssue, first: readonly string[], later: Later): readonly ToldFact[] {
  let before = first;
  return later.flatMap(({ moment: { words, change } }): readonly ToldFact[] => {
    const same = words.labels.join(" ") === before.join(" ");
    before = words.labels;
    if (change === null || same) return [];
    const by = change.by === undefined ? {} : { by: change.by };
    const id = `${change.id}:${change.path.slice(-2, -1)}:labels`;
    return [{ path: change.path, fact: { at: iso(change.at), fact: "labelled", issue: key, id, ...by, labels: [...words.labels] } }];
  });
}

/** A class that changed is a classification from that moment on; one that is taken back and replaced by none is refused. */
function classFacts(reader: Reader, issue: SeenIssue, first: ExportedClass | undefined, later: Later): readonly ToldFact[] {
  let before = first;
  return later.flatMap(({ moment: { change }, said }): readonly ToldFact[] => {
    const known = before;
    before = said;
    if (change === null || (known?.category === said.category && known?.severity === said.severity)) return [];
    const lost = (known?.category !== undefined && said.category === undefined) || (known?.severity !== undefined && said.severity === undefined);
    if (lost) reader.note("jira.class-withdrawn", change.path, { issue: issue.key });
    const by = change.by === undefined ? {} : { by: change.by };
    return [
      {
        path: change.path,
        fact: { at: iso(change.at), fact: "classified", issue: issue.key, id: `${change.id}:${change.path.slice(-2, -1)}`, ...by, ...defined(said) },
      },
    ];
  });
}
