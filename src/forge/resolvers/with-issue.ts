import type { Answer, IssueView, Refusal } from "../../app/api";
import { isText } from "../../app/decisions/check-ask";
import { loadIssue, refuse, type LoadedIssue } from "../../app/tracking/load-issue";
import { viewIssue, type Viewer } from "../../app/views/view-issue";
import { ports } from "../ports";

/** The right on the same issue before anything is done as the app: the person must be able to see it in Jira. */
export async function withIssue<T>(issue: unknown, work: (loaded: LoadedIssue, viewer: Viewer) => Promise<Answer<T>>): Promise<Answer<T>> {
  if (!isText(issue)) return refuse("app.ask-malformed", "issue");
  const seen = await ports.jira.issueAsUser(issue);
  if (seen === null) return refuse("app.may-not-see", "issue");
  const loaded = await loadIssue(ports, seen.id);
  if (loaded === null) return refuse("app.issue-unknown", "issue");
  const [mayLog, mayAssign] = await Promise.all([mayWork(seen.project), mayAdjust(seen.project)]);
  return work(loaded, { mayLog, mayAssign });
}

const mayWork = (project: string): Promise<boolean> => ports.jira.mayAsUser("WORK_ON_ISSUES", project);
/** Ungranted app permissions fall to the project's administrators and to whoever may work on its issues (DESIGN §5). */
const mayAdjust = async (project: string): Promise<boolean> =>
  (await ports.jira.mayAsUser("adjust-usage", project)) || (await ports.jira.mayAsUser("WORK_ON_ISSUES", project));

/** Does the work, then shows the issue as it is now. */
export async function andView(loaded: LoadedIssue, viewer: Viewer, work: () => Promise<Refusal | null>): Promise<Answer<IssueView>> {
  const refused = await work();
  if (refused !== null) return refused;
  const again = await loadIssue(ports, loaded.issue);
  return again === null ? refuse("app.issue-unknown", "issue") : viewIssue(ports, again, viewer);
}
