import type { FactOf, IssueFact } from "../../core/contract/schema/fact";
import type { Share } from "../../core/rating/share";
import type { Instant } from "../../core/time/instant";
import { toInstant, type Placed, type Scenario } from "./open-scenario";

/** A worklog's newest revision (RULES §3); deleted ones are gone. */
export interface WorklogStory {
  readonly id: string;
  readonly issue: string;
  readonly by: string;
  readonly started: Instant;
  readonly logged: Instant;
  readonly seconds: number;
  /** Said in our dialog. */
  readonly own: string | undefined;
  /** Said by a mark in the comment. */
  readonly mark: string | undefined;
  /** Named contracts that share it; missing = one contract, chosen by customer and category. */
  readonly shares: readonly Share[] | undefined;
  readonly path: string;
}

/** Everything known of one issue at an instant. */
export interface IssueStory {
  readonly issue: string;
  readonly report: Placed<FactOf<"reported">>;
  /** In order of time. */
  readonly facts: readonly Placed<IssueFact>[];
  readonly customer: string | null;
  /** Of the latest classification. */
  readonly category: string | undefined;
  readonly worklogs: readonly WorklogStory[];
}

/** The issues as known at `now`, in the order of their reports. Facts that happen later are not known yet. */
export function gatherIssues(scenario: Scenario, now: Instant): readonly IssueStory[] {
  const known = scenario.facts.filter(({ at }) => at <= now);
  const reports = known.filter((placed): placed is Placed<FactOf<"reported">> => placed.fact.fact === "reported");
  const byIssue = grouped(known, ({ fact }) => ("issue" in fact ? (fact.issue ?? null) : null));
  const edits = grouped(known, ({ fact }) => (fact.fact === "worklog-edited" || fact.fact === "worklog-deleted" ? fact.id : null));
  return reports.map((report) => storyOf(scenario, report, byIssue.get(report.fact.issue) ?? [], edits));
}

type Groups = ReadonlyMap<string, readonly Placed[]>;

function grouped(facts: readonly Placed[], keyOf: (placed: Placed) => string | null): Groups {
  const groups = new Map<string, Placed[]>();
  for (const placed of facts) {
    const key = keyOf(placed);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [placed]);
    else known.push(placed);
  }
  return groups;
}

function storyOf(scenario: Scenario, report: Placed<FactOf<"reported">>, known: readonly Placed[], edits: Groups): IssueStory {
  const { issue } = report.fact;
  const facts = known.filter((placed): placed is Placed<IssueFact> => "issue" in placed.fact);
  const assigned = facts.findLast(({ fact }) => fact.fact === "assigned")?.fact;
  const classified = facts.findLast(({ fact }) => fact.fact === "classified" && fact.category !== undefined)?.fact;
  return {
    issue,
    report,
    facts,
    customer: assigned?.fact === "assigned" ? assigned.customer : (report.fact.customer ?? null),
    category: classified?.fact === "classified" ? classified.category : report.fact.category,
    worklogs: worklogsOf(scenario, issue, known, edits),
  };
}

function worklogsOf({ marks }: Scenario, issue: string, known: readonly Placed[], edits: Groups): readonly WorklogStory[] {
  const created = known.filter((placed): placed is Placed<FactOf<"worklog">> => placed.fact.fact === "worklog");
  return created.flatMap(({ fact, at, path }) => {
    const later = edits.get(fact.id) ?? [];
    if (later.some((placed) => placed.fact.fact === "worklog-deleted")) return [];
    const newest = later.reduce((revision, { fact: edit }) => (edit.fact === "worklog-edited" ? { ...revision, ...changed(edit) } : revision), fact);
    return [
      {
        id: fact.id,
        issue,
        by: fact.by,
        started: toInstant(newest.started),
        logged: at,
        seconds: newest.seconds,
        own: newest.category,
        mark: markIn(newest.comment ?? "", marks),
        shares: newest.shares?.map(({ contract, weight }) => ({ contract, ...(weight === undefined ? {} : { weight }) })),
        path,
      },
    ];
  });
}

const changed = ({ started, seconds, category, comment }: FactOf<"worklog-edited">): Partial<FactOf<"worklog">> => ({
  ...(started === undefined ? {} : { started }),
  ...(seconds === undefined ? {} : { seconds }),
  ...(category === undefined ? {} : { category }),
  ...(comment === undefined ? {} : { comment }),
});

/** The first configured mark that stands as a word of its own. */
function markIn(comment: string, marks: Readonly<Record<string, string>>): string | undefined {
  const word = comment
    .toLowerCase()
    .split(/[\s.,;:!?()]+/)
    .find((one) => Object.keys(marks).some((mark) => mark.toLowerCase() === one));
  return word === undefined ? undefined : Object.entries(marks).find(([mark]) => mark.toLowerCase() === word)?.[1];
}
