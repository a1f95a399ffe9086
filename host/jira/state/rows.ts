/** What the site keeps, one type a table; instants are epoch milliseconds, ids decimal strings as Jira shows them. */
export type AccountKind = "admin" | "agent" | "manager" | "customer" | "app";

export interface UserRow {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly kind: AccountKind;
  readonly locale: "de_DE" | "en_US";
  /** IANA zone of the profile. */
  readonly zone: string;
  readonly active: boolean;
}

export interface OrganisationRow {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  readonly created: number;
  readonly members: readonly string[];
  /** Service desk ids: an organisation may belong to several desks. */
  readonly desks: readonly string[];
}

/** An Atlassian Document; its inner nodes are checked on the way in (wire/adf). */
export type Adf = Readonly<Record<string, unknown>>;
export type Properties = Readonly<Record<string, unknown>>;

export interface IssueRow {
  readonly id: string;
  readonly key: string;
  readonly project: string;
  readonly type: string;
  readonly summary: string;
  readonly description: Adf | null;
  readonly status: string;
  readonly statusSince: number;
  readonly priority: string;
  readonly resolution: string | null;
  readonly resolved: number | null;
  readonly creator: string;
  readonly reporter: string | null;
  readonly assignee: string | null;
  readonly created: number;
  readonly updated: number;
  readonly labels: readonly string[];
  readonly due: string | null;
  /** Seconds; null = never set. */
  readonly originalEstimate: number | null;
  readonly remainingEstimate: number | null;
  readonly timeSpent: number | null;
  readonly organisations: readonly string[];
  readonly requestType: string | null;
  readonly participants: readonly string[];
  /** Values of the app's fields by field id. */
  readonly custom: Readonly<Record<string, unknown>>;
  readonly properties: Properties;
}

export interface CommentRow {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly updateAuthor: string;
  readonly body: Adf;
  readonly created: number;
  readonly updated: number;
  readonly properties: Properties;
}

export interface WorklogRow {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly updateAuthor: string;
  readonly comment: Adf | null;
  readonly started: number;
  readonly seconds: number;
  readonly created: number;
  readonly updated: number;
  readonly properties: Properties;
}

/** A change item as Jira's changelog shows it: ids as strings or null, keys may be absent. */
export interface HistoryItem {
  readonly field: string;
  readonly fieldtype: "jira" | "custom";
  readonly fieldId?: string;
  readonly from?: string | null;
  readonly fromString?: string | null;
  readonly to?: string | null;
  readonly toString?: string | null;
}

export interface HistoryRow {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly created: number;
  readonly items: readonly HistoryItem[];
}

export interface GoneWorklogRow {
  readonly id: string;
  readonly issueId: string;
  readonly at: number;
}

/** The outbox that the shell shows: what Jira would have mailed. */
export interface MailRow {
  readonly id: string;
  readonly at: number;
  readonly issueKey: string | null;
  readonly subject: string;
  readonly text: string;
  readonly to: readonly string[];
}

/** Settings of the site that an administrator could change; one row, key `site`. */
export interface SettingRow {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  /** JSM automation: a customer's public comment moves "Waiting for customer" back to "In progress". */
  readonly customerCommentResumes: boolean;
  /** Names of statuses and priorities in the caller's language, as Jira with translations answers. */
  readonly translatedNames: boolean;
  /** Projects in which the app was taken off the role that may browse. */
  readonly appLostBrowse: readonly string[];
  /** Projects in which an account holds no role, by account. */
  readonly outside: Readonly<Record<string, readonly string[]>>;
  /** Whether the app may ask `permissions/check` about others (UNCERTAIN on Forge). */
  readonly appMayCheckOthers: boolean;
  readonly outgoingMail: boolean;
  /** Transitions that send no event, as those with a custom workflow event do (ECO-395). */
  readonly silentTransitions: readonly string[];
  /** Whether `worklog/deleted` names the worklogs of a deleted issue (UNCERTAIN). */
  readonly feedOfDeletedIssues: boolean;
  /** Extra holders of a permission key by kind of account (permission scheme, reduced). */
  readonly grants: Readonly<Record<string, readonly AccountKind[]>>;
  /** A project's create screen where it is not the usual one: fields that must be filled in, fields that are not on it. */
  readonly createScreen?: Readonly<Record<string, { readonly required?: readonly string[]; readonly without?: readonly string[] }>>;
}

/** Names of the tables in the HostStore. */
export const TABLE = {
  user: "jira:user",
  organisation: "jira:organization",
  issue: "jira:issue",
  key: "jira:key",
  comment: "jira:comment",
  worklog: "jira:worklog",
  goneWorklog: "jira:worklog-gone",
  history: "jira:history",
  sequence: "jira:sequence",
  setting: "jira:setting",
  mail: "jira:mail",
} as const;
