import { cloudAs, deskAs, type CloudClient, type DeskClient } from "./foreign-client";
import { doc } from "./site-under-test";

type Call = readonly [name: string, run: () => Promise<unknown>];

function aboutIssues(client: CloudClient, issueIdOrKey: string): Call[] {
  const { issues, issueSearch, issueProperties } = client;
  const jql = "project = WEB order by created";
  return [
    ["getIssue", () => issues.getIssue({ issueIdOrKey, expand: ["changelog", "names", "schema", "transitions", "editmeta"] })],
    ["getChangeLogs", () => issues.getChangeLogs({ issueIdOrKey })],
    ["getChangeLogsByIds", () => issues.getChangeLogsByIds({ issueIdOrKey, changelogIds: [20002] })],
    ["getBulkChangelogs", () => issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey] })],
    ["bulkFetchIssues", () => issues.bulkFetchIssues({ issueIdsOrKeys: [issueIdOrKey, "NOPE-1"], fields: ["*all"] })],
    ["getEditIssueMeta", () => issues.getEditIssueMeta({ issueIdOrKey })],
    ["getTransitions", () => issues.getTransitions({ issueIdOrKey })],
    ["editIssue", () => issues.editIssue({ issueIdOrKey, fields: { labels: ["a"] } })],
    ["assignIssue", () => issues.assignIssue({ issueIdOrKey, accountId: "712020:agent-paul" })],
    ["notify", () => issues.notify({ issueIdOrKey, subject: "s", textBody: "t", to: { users: [{ accountId: "qm:acme:eva" }] } })],
    ["countIssues", () => issueSearch.countIssues({ jql })],
    ["search by GET", () => issueSearch.searchAndReconsileIssuesUsingJql({ jql, fields: ["*all"] })],
    ["search by POST", () => issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ["summary"], maxResults: 1 })],
    ["setIssueProperty", () => issueProperties.setIssueProperty({ issueIdOrKey, propertyKey: "note", body: { a: 1 } })],
    ["getIssuePropertyKeys", () => issueProperties.getIssuePropertyKeys({ issueIdOrKey })],
    ["getIssueProperty", () => issueProperties.getIssueProperty({ issueIdOrKey, propertyKey: "note" })],
    ["deleteIssueProperty", () => issueProperties.deleteIssueProperty({ issueIdOrKey, propertyKey: "note" })],
  ];
}

function aboutWorklogs({ issueWorklogs, issueWorklogProperties }: CloudClient, issueIdOrKey: string, worklogId: string): Call[] {
  const at = { issueIdOrKey, worklogId, propertyKey: "note" };
  return [
    ["getIssueWorklog", () => issueWorklogs.getIssueWorklog({ issueIdOrKey })],
    ["addWorklog", () => issueWorklogs.addWorklog({ issueIdOrKey, timeSpent: "1h 30m", started: "2026-11-02T10:00:00.000+0100" })],
    ["getWorklog", () => issueWorklogs.getWorklog({ issueIdOrKey, id: worklogId })],
    ["updateWorklog", () => issueWorklogs.updateWorklog({ issueIdOrKey, id: worklogId, body: { timeSpentSeconds: 1200, comment: doc("longer") } })],
    ["getIdsOfWorklogsModifiedSince", () => issueWorklogs.getIdsOfWorklogsModifiedSince({ since: 0 })],
    ["getWorklogsForIds", () => issueWorklogs.getWorklogsForIds({ ids: [Number(worklogId)] })],
    ["setWorklogProperty", () => issueWorklogProperties.setWorklogProperty({ ...at, body: { minutes: 3 } })],
    ["getWorklogPropertyKeys", () => issueWorklogProperties.getWorklogPropertyKeys(at)],
    ["getWorklogProperty", () => issueWorklogProperties.getWorklogProperty(at)],
    ["deleteWorklogProperty", () => issueWorklogProperties.deleteWorklogProperty(at)],
    ["deleteWorklog", () => issueWorklogs.deleteWorklog({ issueIdOrKey, id: worklogId })],
    ["getIdsOfWorklogsDeletedSince", () => issueWorklogs.getIdsOfWorklogsDeletedSince({ since: 0 })],
  ];
}

function aboutComments({ issueComments, issueCommentProperties }: CloudClient, issueIdOrKey: string, commentId: string): Call[] {
  const at = { commentId, propertyKey: "note" };
  return [
    ["getComments", () => issueComments.getComments({ issueIdOrKey, expand: "properties" })],
    ["getComment", () => issueComments.getComment({ issueIdOrKey, id: commentId })],
    ["updateComment", () => issueComments.updateComment({ issueIdOrKey, id: commentId, body: { body: doc("Which page, please?") } })],
    ["getCommentsByIds", () => issueComments.getCommentsByIds({ ids: [Number(commentId)] })],
    ["setCommentProperty", () => issueCommentProperties.setCommentProperty({ ...at, body: { minutes: 3 } })],
    ["getCommentPropertyKeys", () => issueCommentProperties.getCommentPropertyKeys(at)],
    ["getCommentProperty", () => issueCommentProperties.getCommentProperty(at)],
    ["deleteCommentProperty", () => issueCommentProperties.deleteCommentProperty(at)],
    ["deleteComment", () => issueComments.deleteComment({ issueIdOrKey, id: commentId })],
  ];
}

function aboutTheSite(client: CloudClient): Call[] {
  const mira = "712020:agent-mira";
  return [
    ["getServerInfo", () => client.serverInfo.getServerInfo()],
    ["getConfiguration", () => client.jiraSettings.getConfiguration()],
    ["getCurrentUser", () => client.myself.getCurrentUser()],
    ["getUser", () => client.users.getUser({ accountId: "qm:acme:eva" })],
    ["getAllUsers", () => client.users.getAllUsers({})],
    ["findUsers", () => client.userSearch.findUsers({ query: "lang" })],
    ["getFields", () => client.issueFields.getFields()],
    ["getFieldsPaginated", () => client.issueFields.getFieldsPaginated({})],
    ["getStatuses", () => client.workflowStatuses.getStatuses()],
    ["getStatusesById", () => client.status.getStatusesById({ id: ["10001"] })],
    ["status.search", () => client.status.search({})],
    ["searchPriorities", () => client.issuePriorities.searchPriorities({})],
    ["getProject", () => client.projects.getProject({ projectIdOrKey: "WEB" })],
    ["searchProjects", () => client.projects.searchProjects({})],
    ["getMyPermissions", () => client.permissions.getMyPermissions({ permissions: "BROWSE_PROJECTS,ADMINISTER" })],
    [
      "getBulkPermissions",
      () =>
        client.permissions.getBulkPermissions({
          accountId: mira,
          globalPermissions: ["ADMINISTER"],
          projectPermissions: [{ permissions: ["EDIT_ISSUES"], projects: [10001] }],
        }),
    ],
  ];
}

function aboutDesks({ info, servicedesk, organization, request }: DeskClient, issueIdOrKey: string): Call[] {
  const at = { serviceDeskId: "1" };
  return [
    ["getInfo", () => info.getInfo()],
    ["getServiceDesks", () => servicedesk.getServiceDesks({})],
    ["getServiceDeskById", () => servicedesk.getServiceDeskById(at)],
    ["getRequestTypes", () => servicedesk.getRequestTypes(at)],
    ["getRequestTypeById", () => servicedesk.getRequestTypeById({ ...at, requestTypeId: "1" })],
    ["getRequestTypeFields", () => servicedesk.getRequestTypeFields({ ...at, requestTypeId: 1 })],
    ["getQueues", () => servicedesk.getQueues({ ...at, includeCount: true })],
    ["getIssuesInQueue", () => servicedesk.getIssuesInQueue({ ...at, queueId: 1 })],
    ["getOrganizations", () => organization.getOrganizations({})],
    ["getOrganization", () => organization.getOrganization({ organizationId: 1 })],
    ["getUsersInOrganization", () => organization.getUsersInOrganization({ organizationId: 1 })],
    ["getServiceDeskOrganizations", () => organization.getServiceDeskOrganizations(at)],
    ["getCustomerRequests", () => request.getCustomerRequests({ requestOwnership: ["ALL_REQUESTS"] })],
    [
      "getCustomerRequestByIdOrKey",
      () => request.getCustomerRequestByIdOrKey({ issueIdOrKey, expand: ["serviceDesk", "requestType", "participant", "status", "comment"] }),
    ],
    ["getRequestComments", () => request.getRequestComments({ issueIdOrKey })],
    ["createRequestComment", () => request.createRequestComment({ issueIdOrKey, body: "Done soon", public: true })],
    ["getRequestParticipants", () => request.getRequestParticipants({ issueIdOrKey })],
    ["addRequestParticipants", () => request.addRequestParticipants({ issueIdOrKey, accountIds: ["qm:brandl:max"] })],
    ["getCustomerRequestStatus", () => request.getCustomerRequestStatus({ issueIdOrKey })],
    ["getCustomerTransitions", () => request.getCustomerTransitions({ issueIdOrKey })],
    ["performCustomerTransition", () => request.performCustomerTransition({ issueIdOrKey, id: "51" })],
  ];
}

export interface Place {
  readonly issue: string;
  readonly id: string;
  readonly comment: string;
  readonly worklog: string;
  readonly request: string;
}

/** Everything of our list that jira.js covers, as an administrator, an agent and the app. */
export function foreignCalls(host: string, place: Place): Call[] {
  const [ada, mira, app] = ["ada@lindwurm.example", "mira@lindwurm.example", "app@kontingent.example"].map((email) => cloudAs(host, email));
  if (ada === undefined || mira === undefined || app === undefined) return [];
  const issueIds = [Number(place.id)];
  return [
    [
      "createIssue",
      () => mira.issues.createIssue({ fields: { project: { key: "IT" }, issuetype: { id: "10102" }, summary: "Printer", description: doc("smokes") } }),
    ],
    ["addComment", () => mira.issueComments.addComment({ issueIdOrKey: place.issue, body: doc("hello") })],
    ...aboutIssues(mira, place.issue),
    ...aboutWorklogs(mira, place.issue, place.worklog),
    ...aboutComments(mira, place.issue, place.comment),
    ...aboutTheSite(ada),
    [
      "updateCustomFieldValue",
      () => app.issueCustomFieldValuesApps.updateCustomFieldValue({ fieldIdOrKey: "customfield_10103", updates: [{ issueIds, value: 15 }] }),
    ],
    [
      "updateMultipleCustomFieldValues",
      () => app.issueCustomFieldValuesApps.updateMultipleCustomFieldValues({ updates: [{ customField: "customfield_10104", issueIds, value: 30 }] }),
    ],
    ["doTransition", () => mira.issues.doTransition({ issueIdOrKey: place.issue, transition: { id: "51" } })],
    ...aboutDesks(deskAs(host, "mira@lindwurm.example"), place.request),
    [
      "createCustomerRequest",
      () =>
        deskAs(host, "eva@acme.example").request.createCustomerRequest({
          serviceDeskId: "1",
          requestTypeId: "1",
          requestFieldValues: { summary: "New photo" },
        }),
    ],
    ["deleteIssue", () => ada.issues.deleteIssue({ issueIdOrKey: place.issue })],
  ];
}
