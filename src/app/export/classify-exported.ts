import type { JiraMapping } from "../../core/contract/schema/jira";
import type { SeenIssue } from "./read-issue";
import type { Reader } from "./reader";
import { categoriesSaid, meaning, type ClassMoment, type ClassWords } from "./trace-class";

/** The part of a contract that a class is read by. */
export interface Levels {
  readonly levels: readonly string[];
  readonly severityByChannel: Readonly<Record<string, string>>;
}

export interface ExportedClass {
  readonly category: string | undefined;
  readonly severity: string | undefined;
}

/** A mail is of the lowest severity by itself (S93); Jira's spelling of the channel is not documented. */
const MAIL: ReadonlySet<string> = new Set(["email", "mail"]);

/** Category: our field > label or component > request type > issue type. Severity: our field > channel > priority. As the app reads them. */
export function classifyExported(reader: Reader, issue: SeenIssue, { words, change }: ClassMoment, mapping: JiraMapping, terms: Levels | null): ExportedClass {
  const { categories } = mapping;
  const said = categoriesSaid(words, categories);
  if (words.category === null && said.length > 1)
    reader.note("jira.category-ambiguous", change?.path ?? `${issue.path}.fields`, { issue: issue.key, categories: said.join(", ") });
  const byType = meaning(categories?.requestTypes, issue.requestType) ?? meaning(categories?.issueTypes, issue.issueType);
  return { category: words.category ?? said[0] ?? byType, severity: severityOf(reader, issue, words, mapping, terms) };
}

function severityOf(reader: Reader, { channel, key, path }: SeenIssue, words: ClassWords, mapping: JiraMapping, terms: Levels | null): string | undefined {
  const levels = terms?.levels ?? [];
  if (words.severity !== null) {
    const level = levels[words.severity - 1];
    if (level === undefined && levels.length > 0)
      reader.note("jira.level-unknown", `${path}.fields`, { issue: key, severity: words.severity, levels: levels.length });
    return level;
  }
  if (channel !== null && terms !== null && Object.hasOwn(terms.severityByChannel, channel)) return terms.severityByChannel[channel];
  if (channel !== null && MAIL.has(channel) && levels.length > 0) return levels.at(-1);
  return meaning(mapping.severityByPriority, words.priority);
}
