import { route } from "@forge/api";
import type { JiraPort } from "../../app/jira-port";
import { askJiraOrNull } from "./ask-jira";
import { fieldIds } from "./field-ids";
import { createIssue, findIssueOfObligation } from "./create-issue";
import { readComments, readHasNotice, readHistory, readSight, readStatusChanges, readWatched } from "./read-issue";
import { readProject, readProjects } from "./read-projects";
import * as site from "./read-site";
import { at, textOf } from "./read-json";
import { readFeed, readWorklogs } from "./read-worklogs";
import { writeComment, writeFields, writeWorklogAsUser } from "./write-jira";

/** Jira Cloud and JSM over `requestJira`. */
export const jira: JiraPort = {
  sight: readSight,
  statusChanges: readStatusChanges,
  history: readHistory,
  watchedFields: readWatched,
  comments: readComments,
  worklogsById: readWorklogs,
  changedWorklogs: (since) => readFeed("updated", since),
  deletedWorklogs: (since) => readFeed("deleted", since),
  changedIssues: site.readChangedIssues,
  writeFields,
  hasNotice: readHasNotice,
  addComment: writeComment,
  createIssue,
  issueOfObligation: findIssueOfObligation,
  project: readProject,
  projects: readProjects,
  addWorklogAsUser: writeWorklogAsUser,
  issueAsUser: (issue) => site.readIssueName("user", issue),
  issuesAsUser: (issues) => site.readIssueNames("user", issues),
  requestAsUser: async (key) => {
    const body = await askJiraOrNull("user", route`/rest/servicedeskapi/request/${key}`);
    if (body === null) return null;
    return { id: textOf(at(body, "issueId")) ?? "", key: textOf(at(body, "issueKey")) ?? "", reporter: textOf(at(body, "reporter", "accountId")) };
  },
  maySeeProjectAsUser: (project) => site.readPermission("BROWSE_PROJECTS", project),
  mayAsUser: (permission, project) => site.readPermission(permission.includes("-") ? site.ownPermission(permission) : permission, project),
  issueNames: (issues) => site.readIssueNames("app", issues),
  organisations: site.readOrganisations,
  organisationMembers: site.readMembers,
  statuses: site.readStatuses,
  priorities: site.readPriorities,
  requestTypes: site.readRequestTypes,
  projectOfPortalAsUser: site.readProjectOfPortalAsUser,
  names: site.readNames,
  locale: site.readLocale,
  fieldsPresent: async () => (await fieldIds(true)).own,
  fieldsOnScreen: site.readFieldsOnScreen,
};
