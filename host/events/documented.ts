/**
 * The fields a product event holds by the documentation (jira-api.md §2.1, page of 2025-10-23). With the switch
 * `eventFields: documented`, the poorer and default setting, nothing else is delivered.
 */
const ALWAYS = ["eventType", "timestamp", "selfGenerated"];
const ISSUE_EVENT = [...ALWAYS, "issue", "atlassianId", "associatedUsers"];

const BY_EVENT: Readonly<Record<string, readonly string[]>> = {
  "avi:jira:created:issue": ISSUE_EVENT,
  "avi:jira:updated:issue": [...ISSUE_EVENT, "changelog", "associatedStatuses"],
  "avi:jira:assigned:issue": [...ISSUE_EVENT, "changelog", "associatedStatuses"],
  "avi:jira:deleted:issue": ISSUE_EVENT,
  "avi:jira:commented:issue": [...ISSUE_EVENT, "comment"],
  "avi:jira:deleted:comment": [...ISSUE_EVENT, "comment"],
  "avi:jira:created:worklog": ["eventType", "worklog"],
  "avi:jira:updated:worklog": ["eventType", "worklog"],
  "avi:jira:deleted:worklog": ["eventType", "worklog"],
};

/** `issue.fields` by the documentation: no custom field, no organisation, no request type. */
const ISSUE_FIELDS = ["summary", "issuetype", "creator", "created", "project", "reporter", "assignee", "updated", "status"];

type Payload = Readonly<Record<string, unknown>>;

const only = (payload: Payload, names: readonly string[]): Payload =>
  Object.fromEntries(names.filter((name) => payload[name] !== undefined).map((name) => [name, payload[name]]));

const isPayload = (value: unknown): value is Payload => typeof value === "object" && value !== null && !Array.isArray(value);

/** The payload cut to what is documented; lifecycle events pass whole. */
export function documentedOnly(name: string, payload: Payload): Payload {
  const names = BY_EVENT[name];
  if (names === undefined) return payload;
  const cut = only(payload, names);
  const issue = cut["issue"];
  if (!isPayload(issue)) return cut;
  const fields = isPayload(issue["fields"]) ? only(issue["fields"], ISSUE_FIELDS) : {};
  return { ...cut, issue: { id: issue["id"], key: issue["key"], fields } };
}
