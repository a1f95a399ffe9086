import { PROJECTS } from "../../demo/cast";
import { DESK_API } from "../facts/site";
import { REQUEST_TYPES, deskBy, requestTypeBy, type ProjectFact, type RequestTypeFact } from "../facts/desk";
import { deskUser } from "../shape/person";
import { viewOf } from "../shape/view";
import { isAgent, loggedIn, may, needAgent } from "../state/right";
import type { OrganisationRow } from "../state/rows";
import { deskPage } from "../wire/page";
import { deskRefused, notAnAgent } from "../wire/refusal";
import { ok, read, readPeople, type Answer, type Call, type Route } from "../wire/route";
import { deskDate } from "../wire/date";
import { deskShape, formFields, organisationShape, requestTypeShape } from "./shape";

/** A customer sees the desks that his organisations belong to (all, if he has none). */
function visibleDesks(call: Call): ProjectFact[] {
  const { user } = call.caller;
  if (user === null) return [];
  if (user.kind !== "customer") return PROJECTS.filter((project) => may(call.world, call.caller, "BROWSE_PROJECTS", project.id));
  const own = new Set(call.world.organisationsOf(user.accountId).flatMap((row) => row.desks));
  return PROJECTS.filter((project) => own.size === 0 || own.has(project.serviceDesk));
}

function deskAt(call: Call): ProjectFact {
  const wanted = deskBy(call.at["serviceDeskId"] ?? "");
  if (wanted === undefined || !visibleDesks(call).includes(wanted))
    throw deskRefused(404, "The service desk you are trying to view does not exist, or you do not have permission to see it.", "sd.servicedesk.notfound");
  return wanted;
}

const typesOf = (project: ProjectFact): RequestTypeFact[] => REQUEST_TYPES.filter((type) => type.project === project.key);

function typePage(call: Call, self: string, types: readonly RequestTypeFact[]): Answer {
  const term = (call.query.get("searchQuery") ?? "").toLowerCase();
  const shown = types.filter((type) => `${type.name.en} ${type.name.de}`.toLowerCase().includes(term));
  return ok(
    deskPage(call.query, self, shown, (type) => requestTypeShape(viewOf(call.world, call.caller), type)),
    shown.length,
  );
}

function typeAt(call: Call): RequestTypeFact {
  const type = requestTypeBy(call.at["requestTypeId"] ?? "");
  if (type === undefined || type.project !== deskAt(call).key)
    throw deskRefused(404, "The request type you are trying to view does not exist.", "sd.requesttype.notfound");
  return type;
}

function getFields(call: Call): Answer {
  const project = deskBy(typeAt(call).project);
  const behalf = project !== undefined && isAgent(call.world, call.caller, project.id);
  return ok({ requestTypeFields: formFields(viewOf(call.world, call.caller)), canRaiseOnBehalfOf: behalf, canAddRequestParticipants: true });
}

/** Agents and the app see all organisations, others their own. */
function getOrganisations(call: Call): Answer {
  const user = loggedIn(call.caller);
  const accountId = call.query.get("accountId");
  const all = [...call.world.organisations.values()];
  const staff = PROJECTS.some((project) => isAgent(call.world, call.caller, project.id));
  const member = staff ? accountId : user.accountId;
  const shown = member === null ? all : all.filter((row) => row.members.includes(member));
  const view = viewOf(call.world, call.caller);
  return ok(
    deskPage(call.query, `${DESK_API}/organization`, shown, (row) => organisationShape(view, row)),
    shown.length,
  );
}

function organisationAt(call: Call): OrganisationRow {
  const row = call.world.organisations.get(call.at["organizationId"] ?? "");
  const staff = PROJECTS.some((project) => isAgent(call.world, call.caller, project.id));
  const member = row?.members.includes(call.caller.accountId ?? "") === true;
  if (row === undefined || (!staff && !member)) throw deskRefused(404, "The organization does not exist.", "sd.organization.notfound");
  return row;
}

function getMembers(call: Call): Answer {
  if (!PROJECTS.some((project) => isAgent(call.world, call.caller, project.id))) throw notAnAgent();
  const row = organisationAt(call);
  return ok(
    deskPage(call.query, `${DESK_API}/organization/${row.id}/user`, row.members, (id) => deskUser(call.world, id)),
    row.members.length,
  );
}

function getDeskOrganisations(call: Call): Answer {
  const project = deskAt(call);
  needAgent(call.world, call.caller, project.id);
  const accountId = call.query.get("accountId");
  const shown = [...call.world.organisations.values()].filter(
    (row) => row.desks.includes(project.serviceDesk) && (accountId === null || row.members.includes(accountId)),
  );
  const view = viewOf(call.world, call.caller);
  return ok(
    deskPage(call.query, `${DESK_API}/servicedesk/${project.serviceDesk}/organization`, shown, (row) => organisationShape(view, row)),
    shown.length,
  );
}

const info = (call: Call): Answer =>
  ok({
    version: "5.18.0-SNAPSHOT",
    platformVersion: "1001.0.0-SNAPSHOT",
    buildDate: deskDate(Date.parse("2026-06-20T00:00:00.000Z"), call.caller.zone, call.caller.locale),
    buildChangeSet: "local",
    isLicensedForUse: true,
    _links: { self: `${DESK_API}/info` },
  });

const getDesks = (call: Call): Answer => {
  const desks = visibleDesks(call);
  return ok(deskPage(call.query, `${DESK_API}/servicedesk`, desks, deskShape), desks.length);
};

export const DESK_ROUTES: readonly Route[] = [
  read("/rest/servicedeskapi/info", info),
  read("/rest/servicedeskapi/servicedesk", getDesks),
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}", (call) => ok(deskShape(deskAt(call)))),
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization", getDeskOrganisations),
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype", (call) =>
    typePage(call, `${DESK_API}/servicedesk/${deskAt(call).serviceDesk}/requesttype`, typesOf(deskAt(call))),
  ),
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}", (call) =>
    ok(requestTypeShape(viewOf(call.world, call.caller), typeAt(call))),
  ),
  read("/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/field", getFields),
  read("/rest/servicedeskapi/requesttype", (call) => typePage(call, `${DESK_API}/requesttype`, visibleDesks(call).flatMap(typesOf))),
  read("/rest/servicedeskapi/organization", getOrganisations),
  read("/rest/servicedeskapi/organization/{organizationId}", (call) => ok(organisationShape(viewOf(call.world, call.caller), organisationAt(call)))),
  readPeople("/rest/servicedeskapi/organization/{organizationId}/user", getMembers),
];
