import { API, DESK_API, FIELD } from "../facts/site";
import { deskBy, requestTypeBy } from "../facts/desk";
import { WORKLOGS_IN_ISSUE } from "../facts/limit";
import { CATEGORIES, statusFact } from "../facts/workflow";
import type { IssueRow } from "../state/rows";
import { dateFor, nameFor, type View } from "../shape/view";
import { issueTypeShape, priorityShape, projectShape, resolutionShape, statusShape } from "../shape/fact";
import { commentShape } from "../shape/comment";
import { worklogShape } from "../shape/worklog";
import { person } from "../shape/person";
import { prettySeconds } from "../wire/duration";
import { deskDate } from "../wire/date";

type Render = (row: IssueRow, view: View) => unknown;

const EMPTY: Render = () => [];

function timetracking(row: IssueRow, view: View): Record<string, unknown> {
  const site = view.world.setting;
  const parts: Record<string, unknown> = {};
  for (const [name, seconds] of [
    ["originalEstimate", row.originalEstimate],
    ["remainingEstimate", row.remainingEstimate],
    ["timeSpent", row.timeSpent],
  ] as const) {
    if (seconds === null) continue;
    parts[name] = prettySeconds(seconds, site);
    parts[`${name}Seconds`] = seconds;
  }
  return parts;
}

function worklogs(row: IssueRow, view: View): Record<string, unknown> {
  const rows = view.world.worklogsOf.of(row.id);
  return { startAt: 0, maxResults: WORKLOGS_IN_ISSUE, total: rows.length, worklogs: rows.slice(0, WORKLOGS_IN_ISSUE).map((log) => worklogShape(view, log)) };
}

function comments(row: IssueRow, view: View): Record<string, unknown> {
  const rows = view.world.commentsOf.of(row.id);
  const self = `${API}/issue/${row.id}/comment`;
  return { comments: rows.map((comment) => commentShape(view, row, comment)), self, maxResults: rows.length, total: rows.length, startAt: 0 };
}

/** The Organizations field: `[]` when empty, never null (jira-api.md §3.6). */
const organisations: Render = (row, view) =>
  row.organisations.map((id) => ({ id, name: view.world.organisations.get(id)?.name ?? id, _links: { self: `${DESK_API}/organization/${id}` } }));

const requestType: Render = (row, view) => {
  const type = requestTypeBy(row.requestType);
  if (type === undefined) return null;
  const desk = deskBy(type.project)?.serviceDesk ?? "";
  const status = statusFact(row.status);
  const self = `${DESK_API}/request/${row.id}`;
  return {
    _links: { self, jiraRest: `${API}/issue/${row.id}`, web: `${self}/view`, agent: `${self}/agent` },
    requestType: {
      id: type.id,
      name: nameFor(view, type.name),
      description: type.description,
      helpText: type.help,
      issueTypeId: type.issueType,
      serviceDeskId: desk,
      portalId: desk,
      groupIds: [desk],
      _links: { self: `${DESK_API}/servicedesk/${desk}/requesttype/${type.id}` },
    },
    currentStatus: {
      status: nameFor(view, status.name),
      statusCategory: status.category.toUpperCase(),
      statusDate: deskDate(row.statusSince, view.zone, view.locale),
    },
  };
};

const RENDER: Readonly<Record<string, Render>> = {
  summary: (row) => row.summary,
  issuetype: (row) => issueTypeShape(row.type),
  project: (row) => projectShape(row.project),
  status: (row, view) => statusShape(view, row.status),
  statusCategory: (row, view) => {
    const category = CATEGORIES[statusFact(row.status).category];
    return {
      self: `${API}/statuscategory/${category.id}`,
      id: category.id,
      key: category.key,
      colorName: category.colorName,
      name: nameFor(view, category.name),
    };
  },
  priority: (row, view) => priorityShape(view, row.priority),
  resolution: (row, view) => resolutionShape(view, row.resolution),
  resolutiondate: (row, view) => (row.resolved === null ? null : dateFor(view, row.resolved)),
  created: (row, view) => dateFor(view, row.created),
  updated: (row, view) => dateFor(view, row.updated),
  creator: (row, view) => person(view.world, row.creator),
  reporter: (row, view) => person(view.world, row.reporter),
  assignee: (row, view) => person(view.world, row.assignee),
  description: (row) => row.description,
  labels: (row) => row.labels,
  duedate: (row) => row.due,
  timetracking,
  timespent: (row) => row.timeSpent,
  timeestimate: (row) => row.remainingEstimate,
  timeoriginalestimate: (row) => row.originalEstimate,
  workratio: (row) => (row.originalEstimate === null || row.originalEstimate === 0 ? -1 : Math.floor(((row.timeSpent ?? 0) * 100) / row.originalEstimate)),
  comment: comments,
  worklog: worklogs,
  attachment: EMPTY,
  issuelinks: EMPTY,
  subtasks: EMPTY,
  components: EMPTY,
  fixVersions: EMPTY,
  versions: EMPTY,
  [FIELD.organisations]: organisations,
  [FIELD.requestType]: requestType,
  [FIELD.participants]: (row, view) => row.participants.map((id) => person(view.world, id)),
};

/** A field's value in an issue; an app field never written is null. */
export function fieldValue(row: IssueRow, field: string, view: View): unknown {
  const render = RENDER[field];
  return render === undefined ? (row.custom[field] ?? null) : render(row, view);
}
