import type { Facts } from "../problem";

/** Where a document's words come from; `say` of src/text, bound to a language, satisfies it. */
export interface StatementWords {
  say(key: string, facts?: Facts): string;
}

/** Issue id → key; null where the reader may not see it. */
export type IssueKeys = Readonly<Record<string, string | null>>;

/** What a reader sees of an issue: its key, its id where no keys are given, nothing where the key is withheld. */
export function issueName(issue: string | undefined, issueKeys: IssueKeys | undefined): string {
  if (issue === undefined) return "";
  return issueKeys !== undefined && Object.hasOwn(issueKeys, issue) ? (issueKeys[issue] ?? "") : issue;
}
