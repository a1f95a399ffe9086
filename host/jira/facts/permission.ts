import { SITE } from "../../site/site";
import type { Manifest, ModuleEntry } from "../../manifest/manifest";
import type { AccountKind } from "../state/rows";

export interface PermissionFact {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: "GLOBAL" | "PROJECT";
  readonly description: string;
  /** Kinds of accounts that hold it. */
  readonly holders: readonly AccountKind[];
}

const TEAM: readonly AccountKind[] = ["admin", "agent", "app"];
const STAFF: readonly AccountKind[] = ["admin", "agent", "manager", "app"];

const project = (id: string, key: string, name: string, holders: readonly AccountKind[]): PermissionFact => ({
  id,
  key,
  name,
  type: "PROJECT",
  description: name,
  holders,
});

const BUILT_IN: readonly PermissionFact[] = [
  {
    id: "0",
    key: "ADMINISTER",
    name: "Administer Jira",
    type: "GLOBAL",
    description: "Create and administer projects, issue types, fields.",
    holders: ["admin"],
  },
  { id: "27", key: "USER_PICKER", name: "Browse users and groups", type: "GLOBAL", description: "View and select users or groups.", holders: STAFF },
  { id: "33", key: "BULK_CHANGE", name: "Make bulk changes", type: "GLOBAL", description: "Modify collections of issues at once.", holders: TEAM },
  project("23", "ADMINISTER_PROJECTS", "Administer projects", ["admin"]),
  project("10", "BROWSE_PROJECTS", "Browse projects", STAFF),
  project("11", "CREATE_ISSUES", "Create issues", TEAM),
  project("12", "EDIT_ISSUES", "Edit issues", TEAM),
  project("13", "ASSIGN_ISSUES", "Assign issues", TEAM),
  project("17", "ASSIGNABLE_USER", "Assignable user", ["admin", "agent"]),
  project("14", "RESOLVE_ISSUES", "Resolve issues", TEAM),
  project("18", "CLOSE_ISSUES", "Close issues", TEAM),
  project("46", "TRANSITION_ISSUES", "Transition issues", TEAM),
  project("30", "MODIFY_REPORTER", "Modify reporter", TEAM),
  project("28", "SCHEDULE_ISSUES", "Schedule issues", TEAM),
  project("16", "DELETE_ISSUES", "Delete issues", ["admin"]),
  project("15", "ADD_COMMENTS", "Add comments", TEAM),
  project("34", "EDIT_ALL_COMMENTS", "Edit all comments", ["admin"]),
  project("35", "EDIT_OWN_COMMENTS", "Edit own comments", TEAM),
  project("36", "DELETE_ALL_COMMENTS", "Delete all comments", ["admin"]),
  project("37", "DELETE_OWN_COMMENTS", "Delete own comments", TEAM),
  project("20", "WORK_ON_ISSUES", "Work on issues", TEAM),
  project("40", "EDIT_ALL_WORKLOGS", "Edit all worklogs", ["admin"]),
  project("41", "EDIT_OWN_WORKLOGS", "Edit own worklogs", TEAM),
  project("42", "DELETE_ALL_WORKLOGS", "Delete all worklogs", ["admin"]),
  project("43", "DELETE_OWN_WORKLOGS", "Delete own worklogs", TEAM),
  project("47", "SERVICEDESK_AGENT", "Service desk agent", TEAM),
];

const text = (value: ModuleEntry["name"] | { readonly i18n: string }): string => (typeof value === "string" ? value : (value?.i18n ?? ""));

/** `ari:cloud:ecosystem::extension/{app}/{environment}/static/{module}`: how Forge names fields and permissions of an app. */
export const extensionKey = (module: string): string => `ari:cloud:ecosystem::extension/${SITE.appId}/${SITE.environmentId}/static/${module}`;

function ofApp(manifest: Manifest, module: string, type: PermissionFact["type"], firstId: number): PermissionFact[] {
  return (manifest.modules[module] ?? []).map((entry, place) => ({
    id: String(firstId + place),
    key: extensionKey(entry.key),
    name: text(entry.name),
    type,
    description: text(entry.name),
    holders: type === "GLOBAL" ? ["admin"] : [],
  }));
}

/** Jira's own permissions and the app's; an app's project permission is granted to nobody until an administrator does. */
export const permissionFacts = (manifest: Manifest): readonly PermissionFact[] => [
  ...BUILT_IN,
  ...ofApp(manifest, "jira:globalPermission", "GLOBAL", 10_100),
  ...ofApp(manifest, "jira:projectPermission", "PROJECT", 10_200),
];
