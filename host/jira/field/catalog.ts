import type { Manifest, ModuleEntry } from "../../manifest/manifest";
import { extensionKey } from "../facts/permission";
import { FIELD, FIRST_APP_FIELD } from "../facts/site";

export interface FieldFact {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly navigable: boolean;
  readonly orderable: boolean;
  readonly searchable: boolean;
  readonly clauses: readonly string[];
  readonly schema: Readonly<Record<string, unknown>> | null;
}

/** A field that the app's manifest declares. */
export interface AppField extends FieldFact {
  readonly module: string;
  readonly type: string;
  readonly list: boolean;
  /** Only the app writes it. */
  readonly readOnly: boolean;
  /** JSON Schema of an object field, or null. */
  readonly valueSchema: Readonly<Record<string, unknown>> | null;
  readonly onPortalForm: boolean;
}

interface FieldModule extends ModuleEntry {
  readonly collection?: string;
  readonly schema?: Readonly<Record<string, unknown>>;
}

type Row = readonly [id: string, name: string, type: string, items: string | null, flags: string, clauses: string];

/** Flags: n = navigable, o = on screens, s = searchable. */
const SYSTEM: readonly Row[] = [
  ["summary", "Summary", "string", null, "nos", "summary"],
  ["issuetype", "Issue Type", "issuetype", null, "nos", "issuetype type"],
  ["project", "Project", "project", null, "ns", "project"],
  ["status", "Status", "status", null, "ns", "status"],
  ["statusCategory", "Status Category", "statusCategory", null, "ns", "statusCategory"],
  ["priority", "Priority", "priority", null, "nos", "priority"],
  ["resolution", "Resolution", "resolution", null, "nos", "resolution"],
  ["resolutiondate", "Resolved", "datetime", null, "ns", "resolutiondate resolved"],
  ["created", "Created", "datetime", null, "ns", "created createdDate"],
  ["updated", "Updated", "datetime", null, "ns", "updated updatedDate"],
  ["creator", "Creator", "user", null, "ns", "creator"],
  ["reporter", "Reporter", "user", null, "nos", "reporter"],
  ["assignee", "Assignee", "user", null, "nos", "assignee"],
  ["description", "Description", "string", null, "nos", "description"],
  ["labels", "Labels", "array", "string", "nos", "labels"],
  ["duedate", "Due date", "date", null, "nos", "due duedate"],
  ["timetracking", "Time tracking", "timetracking", null, "o", ""],
  ["timespent", "Time Spent", "number", null, "n", "timespent"],
  ["timeestimate", "Remaining Estimate", "number", null, "n", "remainingEstimate timeestimate"],
  ["timeoriginalestimate", "Original estimate", "number", null, "n", "originalEstimate timeoriginalestimate"],
  ["workratio", "Work Ratio", "number", null, "ns", "workratio"],
  ["comment", "Comment", "comments-page", null, "os", "comment"],
  ["worklog", "Log Work", "array", "worklog", "os", ""],
  ["attachment", "Attachment", "array", "attachment", "os", "attachments"],
  ["issuelinks", "Linked Issues", "array", "issuelinks", "o", ""],
  ["subtasks", "Sub-tasks", "array", "issuelinks", "n", "subtasks"],
  ["components", "Components", "array", "component", "nos", "component"],
  ["fixVersions", "Fix versions", "array", "version", "nos", "fixVersion"],
  ["versions", "Affects versions", "array", "version", "nos", "affectedVersion"],
];

function systemField([id, name, type, items, flags, clauses]: Row): FieldFact {
  const schema = { type, ...(items === null ? {} : { items }), system: id };
  const words = clauses === "" ? [] : clauses.split(" ");
  return { id, name, custom: false, navigable: flags.includes("n"), orderable: flags.includes("o"), searchable: flags.includes("s"), clauses: words, schema };
}

function customField(id: string, name: string, schema: Record<string, unknown>, navigable = true): FieldFact {
  const number = Number(id.slice("customfield_".length));
  const facts = { id, name, custom: true, navigable, orderable: true, searchable: true, clauses: [`cf[${number}]`, name] };
  return { ...facts, schema: { ...schema, customId: number } };
}

const DESK_FIELDS: readonly FieldFact[] = [
  customField(FIELD.organisations, "Organizations", {
    type: "array",
    items: "sd-customerorganization",
    custom: "com.atlassian.servicedesk:sd-customer-organizations",
  }),
  customField(FIELD.requestType, "Request Type", { type: "sd-customerrequesttype", custom: "com.atlassian.servicedesk:vp-origin" }),
  customField(FIELD.participants, "Request participants", { type: "array", items: "user", custom: "com.atlassian.servicedesk:sd-request-participants" }),
];

function appField(entry: FieldModule, place: number): AppField {
  const type = entry.type ?? "string";
  const list = entry.collection === "list";
  const fieldType = type === "object" ? "any" : type;
  const schema = { ...(list ? { type: "array", items: fieldType } : { type: fieldType }), custom: extensionKey(entry.key) };
  const name = typeof entry.name === "string" ? entry.name : entry.key;
  return {
    ...customField(`customfield_${FIRST_APP_FIELD + place}`, name, schema),
    module: entry.key,
    type,
    list,
    readOnly: entry.readOnly === true,
    valueSchema: entry.schema ?? null,
    onPortalForm: entry.edit?.experience?.includes("portal-request") === true,
  };
}

export interface FieldCatalog {
  readonly all: readonly FieldFact[];
  readonly app: readonly AppField[];
  find(id: string): FieldFact | undefined;
  appField(idOrModule: string): AppField | undefined;
}

/** Jira's fields, JSM's and the app's. */
export function fieldCatalog(manifest: Manifest): FieldCatalog {
  const app = (manifest.modules["jira:customField"] ?? []).map(appField);
  const all = [...SYSTEM.map(systemField), ...DESK_FIELDS, ...app];
  const byId = new Map(all.map((field) => [field.id, field]));
  return {
    all,
    app,
    find: (id) => byId.get(id),
    appField: (name) => app.find((field) => field.id === name || field.module === name || extensionKey(field.module) === name),
  };
}
