import { DESK_API } from "../facts/site";
import { deskBy, type ProjectFact } from "../facts/desk";
import { STATUS } from "../facts/workflow";
import { FieldSelection } from "../field/selection";
import { searchIssues } from "../jql/search";
import { issueShape } from "../shape/issue";
import { viewOf } from "../shape/view";
import { needAgent } from "../state/right";
import type { IssueRow } from "../state/rows";
import { deskPage } from "../wire/page";
import { deskRefused } from "../wire/refusal";
import { ok, read, type Answer, type Call, type Route } from "../wire/route";

interface QueueFact {
  readonly id: string;
  readonly name: string;
  readonly where: string;
}

const QUEUES: readonly QueueFact[] = [
  { id: "1", name: "All open", where: "resolution is empty order by priority desc, created" },
  { id: "2", name: "Waiting for customer", where: `status = ${STATUS.waiting} order by updated` },
  { id: "3", name: "Unassigned", where: "resolution is empty and assignee is empty order by created" },
  { id: "4", name: "Recently resolved", where: "resolution is not empty order by updated desc" },
];
const COLUMNS = ["issuetype", "issuekey", "summary", "status", "priority", "reporter", "assignee", "created", "updated"];

function agentDesk(call: Call): ProjectFact {
  const project = deskBy(call.at["serviceDeskId"] ?? "");
  if (project === undefined) throw deskRefused(404, "The service desk does not exist.", "sd.servicedesk.notfound");
  needAgent(call.world, call.caller, project.id);
  return project;
}

const jqlOf = (project: ProjectFact, queue: QueueFact): string => `project = ${project.key} and ${queue.where}`;
const rowsOf = (call: Call, project: ProjectFact, queue: QueueFact): IssueRow[] =>
  searchIssues(call.world, call.caller, { jql: jqlOf(project, queue), reconcile: new Set(), stale: false });

function getQueues(call: Call): Answer {
  const project = agentDesk(call);
  const self = `${DESK_API}/servicedesk/${project.serviceDesk}/queue`;
  const counted = call.query.get("includeCount") === "true";
  const show = (queue: QueueFact): Record<string, unknown> => ({
    id: queue.id,
    name: queue.name,
    jql: jqlOf(project, queue),
    fields: COLUMNS,
    issueCount: counted ? rowsOf(call, project, queue).length : -1,
    _links: { self: `${self}/${queue.id}` },
  });
  return ok(deskPage(call.query, self, QUEUES, show), QUEUES.length);
}

function getIssues(call: Call): Answer {
  const project = agentDesk(call);
  const queue = QUEUES.find((one) => one.id === call.at["queueId"]);
  if (queue === undefined) throw deskRefused(404, "The queue does not exist.", "sd.queue.notfound");
  const rows = rowsOf(call, project, queue);
  const view = viewOf(call.world, call.caller);
  const wish = { fields: new FieldSelection(COLUMNS, "none"), expand: [], properties: [] };
  return ok(
    deskPage(call.query, `${DESK_API}/servicedesk/${project.serviceDesk}/queue/${queue.id}/issue`, rows, (row) => issueShape(view, row, wish)),
    rows.length,
  );
}

export const QUEUE_ROUTES: readonly Route[] = [
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue", getQueues),
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue/{queueId}/issue", getIssues),
];
