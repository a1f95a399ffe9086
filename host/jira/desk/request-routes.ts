import { createIssue } from "../change/issue";
import { DESK_API } from "../facts/site";
import { deskBy, projectOf, requestTypeBy, type RequestTypeFact } from "../facts/desk";
import { STATUSES } from "../facts/workflow";
import { viewOf } from "../shape/view";
import { Draft } from "../state/draft";
import { isAgent, loggedIn, may, seenRequest } from "../state/right";
import type { IssueRow, UserRow } from "../state/rows";
import type { World } from "../state/world";
import { adfOf, isAdf } from "../wire/adf";
import { isJson, objectOf, textIn, textsOf, wordsIn, type Json } from "../wire/body";
import { deskPage } from "../wire/page";
import { deskRefused, Refusal } from "../wire/refusal";
import { created, ok, read, write, type Answer, type Call, type Route } from "../wire/route";
import { formFields, requestShape } from "./shape";

function getRequest(call: Call): Answer {
  const row = seenRequest(call.world, call.caller, call.at["issueIdOrKey"] ?? "");
  return ok(requestShape(viewOf(call.world, call.caller), row, wordsIn(call.query, "expand")));
}

const DONE = new Set(STATUSES.filter((fact) => fact.category === "done").map((fact) => fact.id));

/** Whose requests a list is about; without the parameter those of the caller and those he takes part in. */
function owned(world: World, user: UserRow, wish: readonly string[], organisation: string | null): (row: IssueRow) => boolean {
  const member = (row: IssueRow): boolean =>
    row.organisations.some((id) => (organisation === null || organisation === id) && world.organisations.get(id)?.members.includes(user.accountId) === true);
  const reporter = (row: IssueRow): boolean => row.reporter === user.accountId;
  const participant = (row: IssueRow): boolean => row.participants.includes(user.accountId);
  const rules: Readonly<Record<string, (row: IssueRow) => boolean>> = {
    OWNED_REQUESTS: reporter,
    PARTICIPATED_REQUESTS: participant,
    ORGANIZATION: member,
    ALL_ORGANIZATIONS: member,
    ALL_REQUESTS: (row) => reporter(row) || participant(row) || member(row),
  };
  const chosen = (wish.length === 0 ? ["OWNED_REQUESTS", "PARTICIPATED_REQUESTS"] : wish).flatMap((name) => rules[name] ?? []);
  return (row) => chosen.some((rule) => rule(row));
}

/** My requests, the youngest first. */
function getRequests(call: Call): Answer {
  const user = loggedIn(call.caller);
  const { query, world } = call;
  const mine = owned(world, user, wordsIn(query, "requestOwnership"), query.get("organizationId"));
  const status = query.get("requestStatus");
  const desk = query.get("serviceDeskId");
  const project = desk === null ? null : (deskBy(desk)?.id ?? "");
  const type = query.get("requestTypeId");
  const term = (query.get("searchTerm") ?? "").toLowerCase();
  const fits = (row: IssueRow): boolean =>
    row.requestType !== null &&
    (project === null || row.project === project) &&
    (type === null || row.requestType === type) &&
    (status === null || status === "ALL_REQUESTS" || DONE.has(row.status) === (status === "CLOSED_REQUESTS")) &&
    row.summary.toLowerCase().includes(term) &&
    mine(row);
  const rows = [...world.issues.values()].filter(fits).toReversed();
  const view = viewOf(world, call.caller);
  const expand = wordsIn(query, "expand");
  return ok(
    deskPage(query, `${DESK_API}/request`, rows, (row) => requestShape(view, row, expand)),
    Math.min(rows.length, 50),
  );
}

function typeIn(body: Json): RequestTypeFact {
  const desk = deskBy(String(body["serviceDeskId"] ?? ""));
  const type = requestTypeBy(body["requestTypeId"] === undefined ? null : String(body["requestTypeId"]));
  if (desk === undefined)
    throw deskRefused(404, "The service desk you are trying to view does not exist, or you do not have permission to see it.", "sd.servicedesk.notfound");
  if (type === undefined || type.project !== desk.key)
    throw deskRefused(400, "The request type you are trying to view does not exist.", "sd.requesttype.notfound");
  return type;
}

/** The values of the form as Jira's fields: text becomes a document; what the form does not hold is 400. */
function fieldsIn(call: Call, body: Json): Json {
  const values = { ...objectOf(body["requestFieldValues"] ?? {}) };
  const declared = new Set(formFields(viewOf(call.world, call.caller)).map((field) => String(field["fieldId"])));
  const strange = Object.keys(values).find((id) => !declared.has(id));
  if (strange !== undefined) throw deskRefused(400, `Field ${strange} is not valid for this request type`, "sd.request.field.invalid");
  if (typeof values["summary"] !== "string" || values["summary"].trim() === "")
    throw deskRefused(
      400,
      "Your request could not be created. Please check the fields have been correctly filled in. summary: Summary is required.",
      "sd.request.summary.required",
    );
  const description = values["description"];
  if (typeof description === "string") values["description"] = description === "" ? null : adfOf(description);
  else if (description !== undefined && !(body["isAdfRequest"] === true && isAdf(description)))
    throw deskRefused(400, "The description is not valid.", "sd.request.field.invalid");
  return values;
}

function reporterIn(call: Call, body: Json, type: RequestTypeFact): UserRow {
  const user = loggedIn(call.caller);
  const project = projectOf(type.project).id;
  const behalf = textIn(body["raiseOnBehalfOf"]);
  if (behalf === undefined) return user;
  if (!isAgent(call.world, call.caller, project))
    throw deskRefused(403, "You do not have permission to raise requests on behalf of others.", "sd.request.behalf");
  const reporter = call.world.user(behalf) ?? [...call.world.users.values()].find((one) => one.email === behalf);
  if (reporter === undefined) throw deskRefused(400, "The user you are raising the request for does not exist.", "sd.request.behalf.unknown");
  return reporter;
}

/** The reporter's organisation, where he has exactly one in this desk: JSM shares with it by default. */
export function sharedWith(world: World, reporter: UserRow, project: string): string[] {
  const desk = deskBy(project)?.serviceDesk ?? "";
  const own = world.organisationsOf(reporter.accountId).filter((row) => row.desks.includes(desk));
  return own.length === 1 ? own.map((row) => row.id) : [];
}

function mayCreate(call: Call, type: RequestTypeFact): void {
  const user = loggedIn(call.caller);
  const project = projectOf(type.project);
  const desks = call.world.organisationsOf(user.accountId).flatMap((row) => row.desks);
  const asCustomer = user.kind === "customer" && (desks.length === 0 || desks.includes(project.serviceDesk));
  if (!asCustomer && !may(call.world, call.caller, "BROWSE_PROJECTS", project.id))
    throw deskRefused(403, "You do not have permission to create requests in this service desk.", "sd.request.create.forbidden");
}

/** JSM's error shape around what the fields refuse. */
function inDeskShape<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    const body = error instanceof Refusal && isJson(error.body) ? error.body : {};
    const errors = isJson(body["errors"]) ? Object.entries(body["errors"]).map(([id, text]) => `${id}: ${String(text)}`) : [];
    if (errors.length === 0) throw error;
    throw deskRefused(
      400,
      `Your request could not be created. Please check the fields have been correctly filled in. ${errors.join(" ")}`,
      "sd.request.create.invalid",
    );
  }
}

/** Channel `portal` only for the shell's portal (header `x-host-channel`), as the real portal is not this API; otherwise `api`. */
function postRequest(call: Call): Answer {
  const { world, caller } = call;
  const body = objectOf(call.body);
  const type = typeIn(body);
  mayCreate(call, type);
  const reporter = reporterIn(call, body, type);
  const project = projectOf(type.project).id;
  const participants = textsOf(body["requestParticipants"]).filter((id) => world.user(id) !== undefined && id !== reporter.accountId);
  const fields = fieldsIn(call, body);
  const draft = new Draft(world, caller);
  const channel = call.headers["x-host-channel"] === "portal" && !caller.byApp ? "portal" : "api";
  const wish = {
    project,
    type: type.issueType,
    reporter: reporter.accountId,
    requestType: type.id,
    channel,
    organisations: sharedWith(world, reporter, project),
    participants,
    fields,
  };
  const row = inDeskShape(() => createIssue(draft, wish));
  draft.commit();
  return created(requestShape(viewOf(world, caller), row, []));
}

export const REQUEST_ROUTES: readonly Route[] = [
  read("/rest/servicedeskapi/request", getRequests),
  write("POST", "/rest/servicedeskapi/request", postRequest),
  read("/rest/servicedeskapi/request/{issueIdOrKey}", getRequest),
];
