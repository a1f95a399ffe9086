import type { Answer } from "../../app/api";
import { refuse } from "../../app/tracking/load-issue";
import { at, textOf } from "../jira/read-json";
import { ports } from "../ports";
import type { Asker } from "./audience";

/** The project of the page, and the right to see reports in it; without a grant that is the project's administrators. */
export async function inProject<T>({ extension }: Asker, work: (project: string) => Promise<Answer<T>>): Promise<Answer<T>> {
  const project = textOf(at(extension, "project", "id"));
  if (project === null) return refuse("app.no-project", "project");
  return (await mayOwn("view-report", project)) ? work(project) : refuse("app.may-not-report", "project");
}

/** The app's own permission; without a grant the project's administrators. */
const mayOwn = async (permission: string, project: string): Promise<boolean> =>
  (await ports.jira.mayAsUser(permission, project)) || (await ports.jira.mayAsUser("ADMINISTER_PROJECTS", project));

export const mayClose = (project: string): Promise<boolean> => mayOwn("close-period", project);
export const mayAdjust = (project: string): Promise<boolean> => mayOwn("adjust-usage", project);
