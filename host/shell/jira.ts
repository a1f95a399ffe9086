import type { Adf } from "./base/adf";

/** The parts of Jira's answers that the shell shows. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Status extends Named {
  readonly statusCategory: { readonly key: string };
}
export interface User {
  readonly accountId: string;
  readonly displayName: string;
}
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
}
export interface IssueFields extends Readonly<Record<string, unknown>> {
  readonly summary: string;
  readonly description: Adf | null;
  readonly status: Status;
  readonly priority: Named | null;
  readonly issuetype: Named;
  readonly project: { readonly id: string; readonly key: string };
  readonly reporter: User | null;
  readonly assignee: User | null;
  readonly created: string;
  readonly updated: string;
  readonly timespent: number | null;
}
export interface Transition extends Named {
  readonly to: Status;
}
export interface Comment {
  readonly id: string;
  readonly author: User;
  readonly body: Adf;
  readonly created: string;
  readonly jsdPublic: boolean;
}
export interface Worklog {
  readonly id: string;
  readonly author: User;
  readonly comment?: Adf;
  readonly started: string;
  readonly timeSpentSeconds: number;
}
export interface History {
  readonly id: string;
  readonly author: User;
  readonly created: string;
  readonly items: readonly { readonly field: string; readonly fromString?: string | null; readonly toString?: string | null }[];
}
export interface Field extends Named {
  readonly custom: boolean;
  readonly schema?: { readonly custom?: string };
}
export interface RequestType extends Named {
  readonly description: string;
  readonly helpText: string;
}
export interface RequestTypeField {
  readonly fieldId: string;
  readonly name: string;
  readonly required: boolean;
  readonly jiraSchema?: { readonly custom?: string };
}
export interface PortalDate {
  readonly iso8601: string;
  readonly epochMillis: number;
}
export interface PortalRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
  readonly createdDate: PortalDate;
  readonly reporter: User;
  readonly requestFieldValues: readonly { readonly fieldId: string; readonly label: string; readonly value?: unknown }[];
  readonly currentStatus: { readonly status: string };
}
export interface PortalComment {
  readonly id: string;
  readonly body: string;
  readonly author: User;
  readonly created: PortalDate;
  readonly public: boolean;
}

export const JIRA = "/rest/api/3";
export const DESK = "/rest/servicedeskapi";
export const ORGANISATION_FIELD = "customfield_10002";
export const REQUEST_TYPE_FIELD = "customfield_10010";

/** Module key of the field if the app owns it: `…/static/<module>`. */
export const moduleOf = (custom: string | undefined): string | undefined => /\/static\/([\w-]+)$/.exec(custom ?? "")?.[1];
