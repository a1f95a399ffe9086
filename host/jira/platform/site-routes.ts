import { PROJECTS } from "../../demo/cast";
import { SITE } from "../../site/site";
import { projectBy } from "../facts/desk";
import { API, BASE_URL } from "../facts/site";
import { CATEGORIES, DEFAULT_PRIORITY, ISSUE_TYPES, PRIORITIES, STATUSES, type PriorityFact, type StatusFact } from "../facts/workflow";
import type { FieldFact } from "../field/catalog";
import { issueTypeShape, priorityShape, projectShape, statusShape } from "../shape/fact";
import { person } from "../shape/person";
import { dateFor, nameFor, viewOf, type View } from "../shape/view";
import { holds, loggedIn, may } from "../state/right";
import { wordsIn } from "../wire/body";
import { pageBean, sliceOf } from "../wire/page";
import { noPermission, refused } from "../wire/refusal";
import { ok, read, type Answer, type Call, type Route } from "../wire/route";

const view = (call: Call): View => viewOf(call.world, call.caller);

/** Zone and default language of the site; asks no permission. */
const serverInfo = (call: Call): Answer =>
  ok({
    baseUrl: BASE_URL,
    displayUrl: BASE_URL,
    displayUrlServicedeskHelpCenter: BASE_URL,
    version: "1001.0.0-SNAPSHOT",
    versionNumbers: [1001, 0, 0],
    deploymentType: "Cloud",
    buildNumber: 100289,
    buildDate: "2026-06-20T00:00:00.000+0000",
    serverTime: dateFor(view(call), call.world.now()),
    scmInfo: "local",
    serverTitle: "Jira",
    serverTimeZone: SITE.timeZone,
    defaultLocale: { locale: SITE.locale },
  });

function configuration(call: Call): Answer {
  loggedIn(call.caller);
  const { hoursPerDay, daysPerWeek } = call.world.setting;
  return ok({
    votingEnabled: true,
    watchingEnabled: true,
    unassignedIssuesAllowed: true,
    subTasksEnabled: false,
    issueLinkingEnabled: true,
    timeTrackingEnabled: true,
    attachmentsEnabled: false,
    timeTrackingConfiguration: { workingHoursPerDay: hoursPerDay, workingDaysPerWeek: daysPerWeek, timeFormat: "pretty", defaultUnit: "minute" },
  });
}

/** "To Do" and "In Progress" in the capitals of this resource: without a gap, with an underscore. */
const capitals = (fact: StatusFact): string => CATEGORIES[fact.category].name.en.toUpperCase().replace(/^TO /, "TO").replace(" ", "_");
const jiraStatus = (call: Call, fact: StatusFact): Record<string, unknown> => ({
  id: fact.id,
  name: nameFor(view(call), fact.name),
  statusCategory: capitals(fact),
  scope: { type: "GLOBAL" },
  description: "",
});

function workflowAdmin(call: Call): void {
  if (!holds(call.world, call.caller.user, "ADMINISTER", null)) throw noPermission("You do not have permission to view statuses.");
}

function statusesById(call: Call): Answer {
  workflowAdmin(call);
  const ids = wordsIn(call.query, "id");
  if (ids.length === 0) throw refused(400, ["At least one status id must be provided."]);
  return ok(STATUSES.filter((fact) => ids.includes(fact.id)).map((fact) => jiraStatus(call, fact)));
}

function statusSearch(call: Call): Answer {
  workflowAdmin(call);
  const slice = sliceOf(call.query, STATUSES, 200);
  return ok(
    pageBean(
      `${API}/statuses/search`,
      slice,
      slice.values.map((fact) => jiraStatus(call, fact)),
    ),
    slice.values.length,
  );
}

const priorityOf =
  (call: Call) =>
  (fact: PriorityFact): Record<string, unknown> => ({
    ...priorityShape(view(call), fact.id),
    description: "",
    statusColor: fact.statusColor,
    isDefault: fact.id === DEFAULT_PRIORITY,
  });

function prioritySearch(call: Call): Answer {
  const slice = sliceOf(call.query, PRIORITIES, 50);
  return ok(pageBean(`${API}/priority/search`, slice, slice.values.map(priorityOf(call))), slice.values.length);
}

const fieldShape = (field: FieldFact): Record<string, unknown> => ({
  id: field.id,
  key: field.id,
  name: field.name,
  custom: field.custom,
  orderable: field.orderable,
  navigable: field.navigable,
  searchable: field.searchable,
  clauseNames: field.clauses,
  ...(field.schema === null ? {} : { schema: field.schema }),
});

function fieldSearch(call: Call): Answer {
  const types = wordsIn(call.query, "type");
  const ids = wordsIn(call.query, "id");
  const text = (call.query.get("query") ?? "").toLowerCase();
  const fits = (field: FieldFact): boolean =>
    (types.length === 0 || types.includes(field.custom ? "custom" : "system")) &&
    (ids.length === 0 || ids.includes(field.id)) &&
    field.name.toLowerCase().includes(text);
  const slice = sliceOf(call.query, call.world.fields.all.filter(fits), 50);
  const values = slice.values.map((field) => ({
    id: field.id,
    name: field.name,
    schema: field.schema ?? {},
    description: "",
    isLocked: call.world.fields.appField(field.id) !== undefined,
  }));
  return ok(pageBean(`${API}/field/search`, slice, values), values.length);
}

function getProject(call: Call): Answer {
  const wanted = call.at["projectIdOrKey"] ?? "";
  const project = projectBy(wanted);
  if (project === undefined || !may(call.world, call.caller, "BROWSE_PROJECTS", project.id))
    throw refused(404, [`No project could be found with key '${wanted}'.`]);
  const lead = person(call.world, "712020:admin-ada");
  const lists = { issueTypes: ISSUE_TYPES.map((type) => issueTypeShape(type.id)), components: [], versions: [] };
  return ok({
    expand: "description,lead,issueTypes,url,projectKeys",
    ...projectShape(project.id),
    description: "",
    lead,
    ...lists,
    assigneeType: "UNASSIGNED",
    roles: {},
    style: "classic",
    isPrivate: false,
    properties: {},
  });
}

function projectSearch(call: Call): Answer {
  const keys = wordsIn(call.query, "keys");
  const text = (call.query.get("query") ?? "").toLowerCase();
  const seen = PROJECTS.filter((project) => may(call.world, call.caller, "BROWSE_PROJECTS", project.id));
  const rows = seen.filter((one) => (keys.length === 0 || keys.includes(one.key)) && `${one.key} ${one.name}`.toLowerCase().includes(text));
  const slice = sliceOf(call.query, rows, 50);
  const types = wordsIn(call.query, "expand").includes("issueTypes") ? { issueTypes: ISSUE_TYPES.map((type) => issueTypeShape(type.id)) } : {};
  const values = slice.values.map((project) => ({ ...projectShape(project.id), ...types, style: "classic", isPrivate: false }));
  return ok(pageBean(`${API}/project/search`, slice, values), values.length);
}

export const SITE_ROUTES: readonly Route[] = [
  read("/rest/api/3/serverInfo", serverInfo),
  read("/rest/api/3/configuration", configuration),
  read("/rest/api/3/status", (call) =>
    ok(
      STATUSES.map((fact) => statusShape(view(call), fact.id)),
      STATUSES.length,
    ),
  ),
  read("/rest/api/3/statuses", statusesById),
  read("/rest/api/3/statuses/search", statusSearch),
  read("/rest/api/3/priority", (call) => ok(PRIORITIES.map(priorityOf(call)), PRIORITIES.length)),
  read("/rest/api/3/priority/search", prioritySearch),
  read("/rest/api/3/field", (call) => ok(call.world.fields.all.map(fieldShape), call.world.fields.all.length)),
  read("/rest/api/3/field/search", fieldSearch),
  read("/rest/api/3/project/{projectIdOrKey}", getProject),
  read("/rest/api/3/project/search", projectSearch),
];
