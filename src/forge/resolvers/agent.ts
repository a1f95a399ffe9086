import type { AgentApi, ConsentApi, IssueView, OnCallApi } from "../../app/api";
import { announceOverage, estimateTime, noteNotAnnounced } from "../../app/consents/announce-overage";
import { assignCustomer, classifyIssue, confirmAnswer } from "../../app/classifying/classify-issue";
import { refuse } from "../../app/tracking/load-issue";
import { logTime } from "../../app/worklogs/log-time";
import { previewClass } from "../../app/classifying/preview-class";
import { previewTime } from "../../app/worklogs/preview-time";
import { viewIssue } from "../../app/views/view-issue";
import { ports } from "../ports";
import { consents } from "./agent-consent";
import { onCall } from "./agent-on-call";
import { audience } from "./audience";
import { andView, withIssue } from "./with-issue";

const DRAFT = { issue: "text", seconds: "number", date: "string", category: "text?" } as const;
const ESTIMATE = { issue: "text", seconds: "number", category: "text?" } as const;

export const agent = audience<AgentApi & ConsentApi & OnCallApi>({
  ...consents,
  ...onCall,
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
  estimate: { writes: true, shape: ESTIMATE, answer: (ask) => withIssue(ask.issue, (loaded, viewer) => estimateTime(ports, loaded, ask, viewer)) },
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
  classPreview: {
    shape: { issue: "text", category: "text" },
    answer: (ask) => withIssue(ask.issue, (loaded) => previewClass(ports, loaded, ask.category)),
  },
  classify: {
    writes: true,
    shape: { issue: "text", category: "text?", severity: "number?", reason: "string", counts: "counts?" },
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
