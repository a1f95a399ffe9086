import type { Problem } from "../core/problem";

/** Facts of one issue as one read gives them; times are epoch milliseconds, people are account ids. */
export interface Sight {
  readonly id: string;
  readonly key: string;
  readonly project: string;
  readonly created: number;
  readonly updated: number;
  readonly reporter: string | null;
  readonly reporterEmail: string | null;
  readonly assignee: string | null;
  readonly status: string;
  readonly priority: string | null;
  readonly issueType: string | null;
  readonly requestType: string | null;
  readonly channel: string | null;
  readonly organisations: readonly string[];
  readonly participants: readonly string[];
  readonly labels: readonly string[];
  readonly category: string | null;
  readonly severity: number | null;
  /** Key of the record that the app says it created the issue for; anyone who may edit the issue could write it, so it proves nothing. */
  readonly obligation: string | null;
}

export interface StatusChange {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly from: string;
  readonly to: string;
}

export interface CommentSeen {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly public: boolean;
  /** Written by an app or an automation: Jira says so by the author's account type, never by how the account's id looks. */
  readonly automatic: boolean;
}

export interface WorklogSeen {
  readonly id: string;
  readonly issue: string;
  readonly author: string | null;
  readonly started: number;
  readonly created: number;
  readonly updated: number;
  readonly seconds: number;
  /** Plain text of the comment. */
  readonly text: string;
}

export interface FieldUpdate {
  readonly field: FieldKey;
  readonly issue: string;
  readonly value: unknown;
}

export type FieldKey = "support-contract" | "support-class" | "support-minutes" | "covered-minutes" | "sla-due" | "contract-rank";

export interface IssueName {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly project: string;
}

/** An issue to be created; `obligation` is kept on it as a property, so that it can be found again. */
export interface NewIssue {
  readonly project: string;
  readonly issueType: string;
  readonly summary: string;
  /** A paragraph each. */
  readonly description: readonly string[];
  /** Local date. */
  readonly due: string;
  /** Key of the record that it is created for. */
  readonly obligation: string;
}

export interface ProjectSeen {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string; readonly subtask: boolean }[];
}

/** What the app asks of Jira. Methods ending in `AsUser` act as the person of the invocation, all others as the app. */
export interface JiraPort {
  sight(issue: string): Promise<Sight | null>;
  statusChanges(issue: string): Promise<readonly StatusChange[]>;
  /** The same read, with the newest change of a field whose value only another read tells (class, organisation, request type, project). */
  history(issue: string): Promise<{ readonly statuses: readonly StatusChange[]; readonly touched: { readonly at: number; readonly by: string | null } | null }>;
  /** Ids of the fields whose change asks for a read. */
  watchedFields(): Promise<ReadonlySet<string>>;
  comments(issue: string): Promise<readonly CommentSeen[]>;
  worklogsById(ids: readonly string[]): Promise<readonly WorklogSeen[]>;
  changedWorklogs(since: number): Promise<{ readonly ids: readonly string[]; readonly until: number; readonly last: boolean }>;
  deletedWorklogs(since: number): Promise<{ readonly ids: readonly string[]; readonly until: number; readonly last: boolean }>;
  changedIssues(minutes: number, cursor: string | null): Promise<{ readonly issues: readonly { id: string; updated: number }[]; readonly next: string | null }>;
  writeFields(updates: readonly FieldUpdate[]): Promise<void>;
  /** Whether a comment with this notice key is on the issue already. */
  hasNotice(issue: string, notice: string): Promise<boolean>;
  addComment(
    issue: string,
    comment: { readonly text: string; readonly public: boolean; readonly notice: string; readonly mention: string | null },
  ): Promise<void>;
  /** A refusal of Jira for good is a problem with its words. */
  createIssue(issue: NewIssue): Promise<{ readonly issue: { readonly id: string; readonly key: string } } | { readonly problem: Problem }>;
  /** The issue of the last so many minutes that bears the record's key; the search index may lag behind by a minute. */
  issueOfObligation(obligation: string, minutes: number): Promise<{ readonly id: string; readonly key: string } | null>;
  /** Null: unknown to Jira, or the app may not see it. */
  project(id: string): Promise<ProjectSeen | null>;
  projects(): Promise<readonly ProjectSeen[]>;
  addWorklogAsUser(
    issue: string,
    worklog: { readonly started: number; readonly seconds: number; readonly text: string },
  ): Promise<{ readonly worklog: WorklogSeen } | { readonly problem: Problem }>;
  /** The issue as this person may see it, or null. */
  issueAsUser(issue: string): Promise<IssueName | null>;
  issuesAsUser(issues: readonly string[]): Promise<readonly IssueName[]>;
  /** The portal request as this customer may see it, or null. */
  requestAsUser(key: string): Promise<{ readonly id: string; readonly key: string; readonly reporter: string | null } | null>;
  maySeeProjectAsUser(project: string): Promise<boolean>;
  mayAsUser(permission: string, project: string | null): Promise<boolean>;
  issueNames(issues: readonly string[]): Promise<readonly IssueName[]>;
  organisations(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  organisationMembers(organisation: string): Promise<readonly string[]>;
  statuses(): Promise<readonly { readonly id: string; readonly name: string; readonly category: string }[]>;
  priorities(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  requestTypes(): Promise<readonly { readonly id: string; readonly name: string; readonly project: string }[]>;
  /** Project of a portal that the person may enter, or null. */
  projectOfPortalAsUser(portal: string): Promise<string | null>;
  names(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  locale(account: string): Promise<string | null>;
  /** Which of our fields exist, and for one issue of the project which are on its screens. */
  fieldsPresent(): Promise<Readonly<Partial<Record<FieldKey, string>>>>;
  fieldsOnScreen(issue: string): Promise<readonly FieldKey[]>;
}
