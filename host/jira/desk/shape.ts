import { API, BASE_URL, DESK_API } from "../facts/site";
import { deskBy, requestTypeBy, type ProjectFact, type RequestTypeFact } from "../facts/desk";
import { statusFact } from "../facts/workflow";
import { fieldValue } from "../field/value";
import { isPublic } from "../shape/comment";
import { deskUser } from "../shape/person";
import { nameFor, type View } from "../shape/view";
import type { CommentRow, IssueRow, OrganisationRow } from "../state/rows";
import { htmlOf, textOf } from "../wire/adf";
import { deskDate } from "../wire/date";

const dateOf = (view: View, instant: number): Record<string, unknown> => deskDate(instant, view.zone, view.locale);

export const deskShape = (project: ProjectFact): Record<string, unknown> => ({
  id: project.serviceDesk,
  projectId: project.id,
  projectName: project.name,
  projectKey: project.key,
  projectTypeKey: "service_desk",
  _links: { self: `${DESK_API}/servicedesk/${project.serviceDesk}` },
});

export function requestTypeShape(view: View, type: RequestTypeFact): Record<string, unknown> {
  const desk = deskBy(type.project)?.serviceDesk ?? "";
  const icon = `${BASE_URL}/avatar/requesttype/${type.id}`;
  return {
    _expands: ["field"],
    id: type.id,
    name: nameFor(view, type.name),
    helpText: type.help,
    issueTypeId: type.issueType,
    serviceDeskId: desk,
    portalId: desk,
    groupIds: [desk],
    icon: {
      id: type.id,
      _links: { iconUrls: { "48x48": `${icon}?size=48`, "24x24": `${icon}?size=24`, "16x16": `${icon}?size=16`, "32x32": `${icon}?size=32` } },
    },
    canCreateRequest: true,
    restrictionStatus: "OPEN",
    _links: { self: `${DESK_API}/servicedesk/${desk}/requesttype/${type.id}` },
  };
}

/** The fields that a request type's form holds: summary, description, and the app's fields made for the portal. */
export function formFields(view: View): Record<string, unknown>[] {
  const entry = (fieldId: string, required: boolean): Record<string, unknown>[] => {
    const field = view.world.fields.find(fieldId);
    if (field === undefined) return [];
    return [{ fieldId, name: field.name, required, defaultValues: [], validValues: [], presetValues: [], jiraSchema: field.schema ?? {}, visible: true }];
  };
  const ofApp = view.world.fields.app.filter((field) => field.onPortalForm);
  return [...entry("summary", true), ...entry("description", false), ...ofApp.flatMap((field) => entry(field.id, false))];
}

export const organisationShape = (view: View, row: OrganisationRow): Record<string, unknown> => ({
  id: row.id,
  uuid: row.uuid,
  name: row.name,
  created: dateOf(view, row.created),
  scimManaged: false,
  _links: { self: `${DESK_API}/organization/${row.id}` },
});

const statusDto = (view: View, id: string, since: number): Record<string, unknown> => {
  const fact = statusFact(id);
  return { status: nameFor(view, fact.name), statusCategory: fact.category.toUpperCase(), statusDate: dateOf(view, since) };
};

/** Every status the request was in, the newest first. */
export function statusHistory(view: View, row: IssueRow): Record<string, unknown>[] {
  const moves = view.world.historiesOf
    .of(row.id)
    .flatMap((history) => history.items.filter((item) => item.fieldId === "status").map((item) => ({ item, at: history.created })));
  const first = moves[0]?.item.from ?? row.status;
  return [statusDto(view, first, row.created), ...moves.map(({ item, at }) => statusDto(view, item.to ?? row.status, at))].toReversed();
}

/** Bodies are plain wiki text here, not documents. */
export const requestCommentShape = (view: View, row: IssueRow, comment: CommentRow): Record<string, unknown> => ({
  _expands: ["attachment", "renderedBody"],
  id: comment.id,
  body: textOf(comment.body),
  renderedBody: { html: htmlOf(comment.body) },
  public: isPublic(comment.properties),
  author: deskUser(view.world, comment.author),
  created: dateOf(view, comment.created),
  _links: { self: `${DESK_API}/request/${row.id}/comment/${comment.id}` },
});

function fieldValues(view: View, row: IssueRow): Record<string, unknown>[] {
  const shown = formFields(view).map((field) => String(field["fieldId"]));
  return shown.map((fieldId) => {
    const value = fieldId === "description" ? textOf(row.description) : fieldValue(row, fieldId, view);
    return { fieldId, label: view.world.fields.find(fieldId)?.name ?? fieldId, value };
  });
}

const page = (values: readonly unknown[]): Record<string, unknown> => ({ size: values.length, start: 0, limit: 50, isLastPage: true, values });

/** What `expand` asks for; unknown names are passed over. */
function expandedParts(view: View, row: IssueRow, expand: readonly string[]): Record<string, unknown> {
  const type = requestTypeBy(row.requestType);
  const desk = deskBy(row.project);
  const parts: Record<string, () => Record<string, unknown>> = {
    serviceDesk: () => (desk === undefined ? {} : { serviceDesk: deskShape(desk) }),
    requestType: () => (type === undefined ? {} : { requestType: requestTypeShape(view, type) }),
    participant: () => ({ participants: page(row.participants.map((id) => deskUser(view.world, id))) }),
    status: () => ({ status: page(statusHistory(view, row)) }),
    comment: () => ({
      comments: page(
        view.world.commentsOf
          .of(row.id)
          .filter((one) => isPublic(one.properties))
          .map((one) => requestCommentShape(view, row, one)),
      ),
    }),
    action: () => ({
      actions: { addAttachment: { allowed: false }, addComment: { allowed: true }, addParticipant: { allowed: true }, removeParticipant: { allowed: true } },
    }),
  };
  return Object.assign({}, ...expand.map((name) => parts[name]?.() ?? {})) as Record<string, unknown>;
}

/** A request as customers and agents see it through JSM. */
export function requestShape(view: View, row: IssueRow, expand: readonly string[]): Record<string, unknown> {
  const desk = deskBy(row.project);
  const self = `${DESK_API}/request/${row.id}`;
  return {
    _expands: ["participant", "status", "requestType", "serviceDesk", "comment", "action"],
    issueId: row.id,
    issueKey: row.key,
    summary: row.summary,
    requestTypeId: row.requestType ?? "",
    serviceDeskId: desk?.serviceDesk ?? "",
    createdDate: dateOf(view, row.created),
    reporter: deskUser(view.world, row.reporter ?? row.creator),
    requestFieldValues: fieldValues(view, row),
    currentStatus: statusDto(view, row.status, row.statusSince),
    _links: {
      self,
      jiraRest: `${API}/issue/${row.id}`,
      web: `${BASE_URL}/servicedesk/customer/portal/${desk?.serviceDesk}/${row.key}`,
      agent: `${BASE_URL}/browse/${row.key}`,
    },
    ...expandedParts(view, row, expand),
  };
}
