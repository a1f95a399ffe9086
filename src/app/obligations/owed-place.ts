import type { Settings } from "../api";
import type { ProjectSeen } from "../jira-port";
import { readSettings } from "../setup/read-settings";
import type { Ports } from "../ports";

/** Where the issues of a customer's regular tasks are created. */
export interface OwedPlace {
  readonly project: string;
  readonly issueType: string;
}

/** The one project that leads to the customer; with several or none the setting; null: nobody said. */
export function owedProject(matches: readonly string[], settings: Settings): string | null {
  const own = matches.filter((match) => match.startsWith("project:")).map((match) => match.slice("project:".length));
  return own.length === 1 ? (own[0] ?? null) : (settings.owed?.project ?? null);
}

/** The issue type of the setting where the project has it, else the first that is no subtask. */
export function owedIssueType({ issueTypes }: ProjectSeen, settings: Settings): string | null {
  const standard = issueTypes.filter(({ subtask }) => !subtask);
  return (standard.find(({ id }) => id === settings.owed?.issueType) ?? standard[0])?.id ?? null;
}

/** `no-project`: nobody said where; `no-access`: Jira knows no such project, shows it not to the app, or it has no issue type. One read of Jira. */
export async function owedPlace(ports: Ports, customer: string): Promise<OwedPlace | "no-project" | "no-access"> {
  const [settings, record] = await Promise.all([readSettings(ports), ports.store.get("customer", customer)]);
  const project = owedProject(record?.body.matches ?? [], settings);
  if (project === null) return "no-project";
  const seen = await ports.jira.project(project);
  const issueType = seen === null ? null : owedIssueType(seen, settings);
  return issueType === null ? "no-access" : { project, issueType };
}
