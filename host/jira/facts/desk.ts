import { PROJECTS } from "../../demo/cast";
import type { Words } from "./words";
import { ISSUE_TYPE } from "./workflow";

export interface RequestTypeFact {
  readonly id: string;
  readonly name: Words;
  readonly description: string;
  readonly help: string;
  readonly project: "WEB" | "IT";
  readonly issueType: string;
}

const web = (id: string, en: string, de: string, help: string, issueType: string = ISSUE_TYPE.request): RequestTypeFact => ({
  id,
  name: { en, de },
  description: help,
  help,
  project: "WEB",
  issueType,
});
const it = (id: string, en: string, de: string, help: string, issueType: string = ISSUE_TYPE.request): RequestTypeFact => ({
  ...web(id, en, de, help, issueType),
  project: "IT",
});

export const REQUEST_TYPES: readonly RequestTypeFact[] = [
  web("1", "Content change", "Inhaltsänderung", "Texts, pictures, pages: what shall be changed and where?"),
  web("2", "Update or maintenance", "Update oder Wartung", "Updates of the system, its extensions, certificates and backups."),
  web("3", "Report a problem", "Störung melden", "Something on the website does not work.", ISSUE_TYPE.incident),
  web("4", "Question", "Frage", "Ask us anything about your website."),
  web("5", "New feature", "Neue Funktion", "Something new: we will come back with a quote."),
  it("6", "Report a problem", "Störung melden", "A device, a service or a program does not work.", ISSUE_TYPE.incident),
  it("7", "Update or maintenance", "Update oder Wartung", "Updates, backups, licences."),
  it("8", "Question", "Frage", "How do I …?"),
  it("9", "New device or access", "Neues Gerät oder Zugang", "A workplace, an account, an access right."),
];

export type ProjectFact = (typeof PROJECTS)[number];
export const projectBy = (idOrKey: string): ProjectFact | undefined =>
  PROJECTS.find((project) => project.id === idOrKey || project.key === idOrKey.toUpperCase());

/** A desk by its id, or by project as JSM takes it: `WEB`, `projectKey:WEB`, `projectId:10001`, `serviceDeskId:1`. */
export function deskBy(text: string): ProjectFact | undefined {
  const name = text.replace(/^(projectKey|projectId|serviceDeskId):/, "");
  return PROJECTS.find((project) => project.serviceDesk === name) ?? projectBy(name);
}
export const requestTypeBy = (id: string | null): RequestTypeFact | undefined => REQUEST_TYPES.find((type) => type.id === id);
export const projectOf = (id: string): ProjectFact => {
  const project = projectBy(id);
  if (project === undefined) throw new Error(`no project ${id}`);
  return project;
};
