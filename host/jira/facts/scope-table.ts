/**
 * Which scopes a route asks of an app: `route | classic | granular`, classic or the full granular set will do; "-" = none.
 * Granular names drop `:jira`; `:jsm` = `:jira-service-management`. Source: the public OpenAPI documents of 2026-06-20
 * (`x-atlassian-oauth2-scopes`, Current = classic, Beta = granular).
 */
export const SCOPE_TABLE = `
GET /rest/api/3/issue/{} | read:jira-work | read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration
PUT /rest/api/3/issue/{} | write:jira-work | write:issue
DELETE /rest/api/3/issue/{} | write:jira-work | delete:issue
POST /rest/api/3/issue | write:jira-work | write:issue write:comment write:comment.property write:attachment read:issue
POST /rest/api/3/issue/bulkfetch | read:jira-work | read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration
GET /rest/api/3/issue/{}/changelog | read:jira-work | read:issue-meta read:avatar read:issue.changelog
POST /rest/api/3/issue/{}/changelog/list | read:jira-work | read:issue-meta read:avatar read:issue.changelog
POST /rest/api/3/changelog/bulkfetch | read:jira-work | read:issue-meta read:avatar read:issue.changelog
GET /rest/api/3/issue/{}/transitions | read:jira-work | read:issue.transition read:status read:field-configuration
POST /rest/api/3/issue/{}/transitions | write:jira-work | write:issue write:issue.property
GET /rest/api/3/issue/{}/editmeta | read:jira-work | read:issue-meta read:field-configuration
PUT /rest/api/3/issue/{}/assignee | write:jira-work | write:issue
GET /rest/api/3/issue/{}/comment | read:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user read:avatar
POST /rest/api/3/issue/{}/comment | write:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user write:comment read:avatar
GET /rest/api/3/issue/{}/comment/{} | read:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user read:avatar
PUT /rest/api/3/issue/{}/comment/{} | write:jira-work | read:comment read:comment.property read:group read:project read:project-role read:user write:comment read:avatar
DELETE /rest/api/3/issue/{}/comment/{} | write:jira-work | delete:comment delete:comment.property
POST /rest/api/3/comment/list | read:jira-work | delete:comment.property read:avatar read:comment read:group read:project-role read:user read:comment.property read:project
GET /rest/api/3/comment/{}/properties | read:jira-work | read:comment.property
GET /rest/api/3/comment/{}/properties/{} | read:jira-work | read:comment.property
PUT /rest/api/3/comment/{}/properties/{} | write:jira-work | write:comment.property
DELETE /rest/api/3/comment/{}/properties/{} | write:jira-work | delete:comment.property
GET /rest/api/3/issue/{}/worklog | read:jira-work | read:group read:issue-worklog read:issue-worklog.property read:project-role read:user read:avatar
POST /rest/api/3/issue/{}/worklog | write:jira-work | write:issue-worklog write:issue-worklog.property read:avatar read:group read:issue-worklog read:project-role read:user read:issue-worklog.property
GET /rest/api/3/issue/{}/worklog/{} | read:jira-work | read:comment read:group read:issue-worklog read:issue-worklog.property read:project-role read:user read:avatar
PUT /rest/api/3/issue/{}/worklog/{} | write:jira-work | read:comment read:group read:issue-worklog read:issue-worklog.property read:project-role read:user write:comment write:issue-worklog write:issue-worklog.property read:avatar
DELETE /rest/api/3/issue/{}/worklog/{} | write:jira-work | delete:issue-worklog delete:issue-worklog.property write:issue.time-tracking
GET /rest/api/3/issue/{}/worklog/{}/properties | read:jira-work | read:issue-worklog.property
GET /rest/api/3/issue/{}/worklog/{}/properties/{} | read:jira-work | read:issue-worklog.property
PUT /rest/api/3/issue/{}/worklog/{}/properties/{} | write:jira-work | write:issue-worklog.property
DELETE /rest/api/3/issue/{}/worklog/{}/properties/{} | write:jira-work | delete:issue-worklog.property
GET /rest/api/3/worklog/updated | read:jira-work | read:issue-worklog read:issue-worklog.property
GET /rest/api/3/worklog/deleted | read:jira-work | read:issue-worklog read:issue-worklog.property
POST /rest/api/3/worklog/list | read:jira-work | read:comment read:group read:issue-worklog read:issue-worklog.property read:project-role read:user read:avatar
POST /rest/api/3/issue/{}/notify | write:jira-work | send:notification
GET /rest/api/3/issue/{}/properties | read:jira-work | read:issue.property
GET /rest/api/3/issue/{}/properties/{} | read:jira-work | read:issue.property
PUT /rest/api/3/issue/{}/properties/{} | write:jira-work | write:issue.property
DELETE /rest/api/3/issue/{}/properties/{} | write:jira-work | delete:issue.property
GET /rest/api/3/search/jql | read:jira-work | read:issue-details read:audit-log read:avatar read:field-configuration read:issue-meta
POST /rest/api/3/search/jql | read:jira-work | read:issue-details read:field.default-value read:field.option read:field read:group
POST /rest/api/3/search/approximate-count | read:jira-work | read:issue-details read:field.default-value read:field.option read:field read:group
GET /rest/api/3/mypermissions | read:jira-work | read:permission
POST /rest/api/3/permissions/check | - | read:permission
GET /rest/api/3/myself | read:jira-user | read:application-role read:group read:user read:avatar
GET /rest/api/3/user | read:jira-user | read:application-role read:group read:user read:avatar
GET /rest/api/3/user/bulk | read:jira-user | read:application-role read:group read:user read:avatar
GET /rest/api/3/user/search | read:jira-user | read:user read:user.property read:application-role read:avatar read:group
GET /rest/api/3/users/search | read:jira-user | read:user read:application-role read:avatar read:group
GET /rest/api/3/serverInfo | - | -
GET /rest/api/3/configuration | read:jira-user | read:instance-configuration read:issue.time-tracking
GET /rest/api/3/status | read:jira-work | read:status
GET /rest/api/3/statuses | manage:jira-configuration | read:workflow
GET /rest/api/3/statuses/search | manage:jira-configuration | read:workflow
GET /rest/api/3/priority | read:jira-work | read:priority
GET /rest/api/3/priority/search | - | -
GET /rest/api/3/field | read:jira-work | read:field read:avatar read:project-category read:project read:field-configuration
GET /rest/api/3/field/search | read:jira-work | read:field read:field-configuration
GET /rest/api/3/project/{} | read:jira-work | read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component
GET /rest/api/3/project/search | read:jira-work | read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component
PUT /rest/api/3/app/field/{}/value | - | write:app-data
POST /rest/api/3/app/field/value | - | write:app-data
GET /rest/servicedeskapi/info | - | -
GET /rest/servicedeskapi/servicedesk | read:servicedesk-request | read:servicedesk:jsm
GET /rest/servicedeskapi/servicedesk/{} | read:servicedesk-request | read:servicedesk:jsm
GET /rest/servicedeskapi/servicedesk/{}/organization | manage:servicedesk-customer | read:servicedesk.organization:jsm
GET /rest/servicedeskapi/servicedesk/{}/requesttype | read:servicedesk-request | read:requesttype:jsm
GET /rest/servicedeskapi/servicedesk/{}/requesttype/{} | read:servicedesk-request | read:requesttype:jsm
GET /rest/servicedeskapi/servicedesk/{}/requesttype/{}/field | read:servicedesk-request | read:requesttype:jsm
GET /rest/servicedeskapi/servicedesk/{}/queue | read:jira-work | read:queue:jsm read:user read:jql
GET /rest/servicedeskapi/servicedesk/{}/queue/{}/issue | read:jira-work | read:queue:jsm read:user read:issue
GET /rest/servicedeskapi/requesttype | read:servicedesk-request | read:requesttype:jsm
GET /rest/servicedeskapi/organization | manage:servicedesk-customer | read:organization:jsm
GET /rest/servicedeskapi/organization/{} | manage:servicedesk-customer | read:organization:jsm
GET /rest/servicedeskapi/organization/{}/user | manage:servicedesk-customer | read:organization.user:jsm read:user
GET /rest/servicedeskapi/request | read:servicedesk-request | read:request:jsm read:user
POST /rest/servicedeskapi/request | write:servicedesk-request | read:request:jsm write:request:jsm read:user
GET /rest/servicedeskapi/request/{} | read:servicedesk-request | read:request:jsm read:user
GET /rest/servicedeskapi/request/{}/comment | read:servicedesk-request | read:request.comment:jsm read:user
POST /rest/servicedeskapi/request/{}/comment | write:servicedesk-request | read:request.comment:jsm write:request.comment:jsm read:user
GET /rest/servicedeskapi/request/{}/status | read:servicedesk-request | read:request.status:jsm read:user
GET /rest/servicedeskapi/request/{}/participant | read:servicedesk-request | read:request.participant:jsm read:user
GET /rest/servicedeskapi/request/{}/transition | read:servicedesk-request | read:request.status:jsm read:user
POST /rest/servicedeskapi/request/{}/transition | write:servicedesk-request | read:request.status:jsm write:request.status:jsm read:user
POST /rest/servicedeskapi/request/{}/participant | write:servicedesk-request | read:request.participant:jsm write:request.participant:jsm read:user
DELETE /rest/servicedeskapi/request/{}/participant | write:servicedesk-request | read:request.participant:jsm delete:request.participant:jsm read:user
`;
