import type { AgentApi, Answer, IssueView, Refusal } from "../../app/api";
import { announceOverage, estimateTime, noteNotAnnounced } from "../../app/announce-overage";
import { assignCustomer, classifyIssue, confirmAnswer } from "../../app/classify-issue";
import { isText } from "../../app/check-ask";
import { loadIssue, refuse, type LoadedIssue } from "../../app/load-issue";
import { logTime } from "../../app/log-time";
import { previewTime } from "../../app/preview-time";
import { viewIssue, type Viewer } from "../../app/view-issue";
import { ports } from "../ports";
import { audience } from "./audience";

/** The right on the same issue before anything is done as the app: the person must be able to see it in Jira. */
async function withIssue<T>(issue: unknown, work: (loaded: LoadedIssue, viewer: Viewer) => Promise<Answer<T>>): Promise<Answer<T>> {
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
async function andView(loaded: LoadedIssue, viewer: Viewer, work: () => Promise<Refusal | null>): Promise<Answer<IssueView>> {
  const refused = await work();
  if (refused !== null) return refused;
  const again = await loadIssue(ports, loaded.issue);
  return again === null ? refuse("app.issue-unknown", "issue") : viewIssue(ports, again, viewer);
}

const DRAFT = { issue: "text", seconds: "number", date: "string", category: "text?" } as const;
const ESTIMATE = { issue: "text", seconds: "number", category: "text?" } as const;

export const agent = audience<AgentApi>({
  issue: { answer: ({ issue }) => withIssue(issue, (loaded, viewer) => viewIssue(ports, loaded, viewer)) },
  preview: { shape: DRAFT, answer: (ask) => withIssue(ask.issue, (loaded) => previewTime(ports, loaded, ask)) },
  logTime: {
    writes: true,
    shape: { ...DRAFT, comment: "string", announce: "boolean", notAnnounced: "string?" },
    answer: (ask, { account }) =>
      withIssue(ask.issue, async (loaded, viewer) => {
        if (!viewer.mayLog) return refuse("app.may-not-log", "issue");
        const logged = await logTime(ports, loaded, ask, account);
        if ("problems" in logged) return logged;
        const view = await andView(loaded, viewer, async () => null);
        return "problems" in view ? view : { worklog: logged.worklog, view };
      }),
  },
  estimate: { writes: true, shape: ESTIMATE, answer: (ask) => withIssue(ask.issue, (loaded) => estimateTime(ports, loaded, ask)) },
  announce: {
    writes: true,
    shape: ESTIMATE,
    answer: (ask, { account }) =>
      withIssue<IssueView>(ask.issue, async (loaded, viewer) =>
        viewer.mayLog ? andView(loaded, viewer, () => announceOverage(ports, loaded, ask, account)) : refuse("app.may-not-log", "issue"),
      ),
  },
  notAnnounced: {
    writes: true,
    shape: { ...ESTIMATE, reason: "string" },
    answer: (ask, { account }) =>
      withIssue<IssueView>(ask.issue, async (loaded, viewer) =>
        viewer.mayLog ? andView(loaded, viewer, () => noteNotAnnounced(ports, loaded, ask, account)) : refuse("app.may-not-log", "issue"),
      ),
  },
  classify: {
    writes: true,
    shape: { issue: "text", category: "text?", severity: "number?", reason: "string" },
    answer: (ask, { account }) =>
      withIssue<IssueView>(ask.issue, async (loaded, viewer) =>
        viewer.mayLog ? andView(loaded, viewer, () => classifyIssue(ports, loaded, ask, account)) : refuse("app.may-not-classify", "issue"),
      ),
  },
  assignCustomer: {
    writes: true,
    shape: { issue: "text", customer: "text" },
    answer: (ask) =>
      withIssue<IssueView>(ask.issue, async (loaded, viewer) =>
        viewer.mayAssign ? andView(loaded, viewer, () => assignCustomer(ports, loaded.issue, ask.customer)) : refuse("app.may-not-assign", "issue"),
      ),
  },
  confirmAnswer: {
    writes: true,
    shape: { issue: "text", comment: "text", sufficient: "boolean" },
    answer: (ask, { account }) =>
      withIssue<IssueView>(ask.issue, async (loaded, viewer) =>
        viewer.mayLog
          ? andView(loaded, viewer, () => confirmAnswer(ports, loaded, ask.comment, ask.sufficient, account))
          : refuse("app.may-not-classify", "issue"),
      ),
  },
});
