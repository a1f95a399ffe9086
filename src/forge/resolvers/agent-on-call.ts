import type { IssueView, OnCallApi, Refusal } from "../../app/api";
import { beginDeployment } from "../../app/on-call/begin-deployment";
import { endDeployment } from "../../app/on-call/end-deployment";
import { giveFeedback } from "../../app/on-call/give-feedback";
import { refuse, type LoadedIssue } from "../../app/tracking/load-issue";
import { logDeployment } from "../../app/on-call/log-deployment";
import { previewCall, recordCall } from "../../app/on-call/record-call";
import { recordMisuse } from "../../app/on-call/record-misuse";
import { sendReport } from "../../app/on-call/send-report";
import { takeBackOnCall } from "../../app/on-call/take-back-on-call";
import { tickStep } from "../../app/on-call/tick-step";
import type { Ports } from "../../app/ports";
import { ports } from "../ports";
import type { Asker, Definition } from "./audience";
import { andView, withIssue } from "./with-issue";

type Work<Ask> = (ports: Ports, loaded: LoadedIssue, ask: Ask, account: string) => Promise<Refusal | null>;

/** Whoever may work on the issue records what happened on call. */
const recording =
  <Ask extends object>(work: Work<Ask>) =>
  (ask: Ask & { readonly issue: string }, { account }: Asker) =>
    withIssue<IssueView>(ask.issue, async (loaded, viewer) =>
      viewer.mayLog ? andView(loaded, viewer, () => work(ports, loaded, ask, account)) : refuse("app.may-not-record", "issue"),
    );

type Definitions = { readonly [K in keyof OnCallApi]: Definition<OnCallApi[K]["ask"], Exclude<OnCallApi[K]["answer"], Refusal>> };

const DEPLOYMENT = { issue: "text", deployment: "text" } as const;

/** What an agent records on call (S69–S77, S110). */
export const onCall: Definitions = {
  callPreview: {
    shape: { issue: "text", at: "text?", channel: "text" },
    answer: (ask) => withIssue(ask.issue, (loaded) => previewCall(ports, loaded, ask)),
  },
  recordCall: { writes: true, shape: { issue: "text", at: "text?", channel: "text", caller: "text?" }, answer: recording(recordCall) },
  recordMisuse: { writes: true, shape: { issue: "text", call: "text", reason: "string" }, answer: recording(recordMisuse) },
  beginDeployment: { writes: true, shape: { issue: "text", started: "text?", ended: "text?" }, answer: recording(beginDeployment) },
  endDeployment: { writes: true, shape: { ...DEPLOYMENT, ended: "text?" }, answer: recording(endDeployment) },
  logDeployment: {
    writes: true,
    shape: { ...DEPLOYMENT, comment: "string", unannounced: "string" },
    answer: recording(async (all, loaded, ask: OnCallApi["logDeployment"]["ask"], account) => {
      const logged = await logDeployment(all, loaded, ask, account);
      return "problems" in logged ? logged : null;
    }),
  },
  tickStep: { writes: true, shape: { ...DEPLOYMENT, step: "text" }, answer: recording(tickStep) },
  giveFeedback: { writes: true, shape: DEPLOYMENT, answer: recording(giveFeedback) },
  sendReport: { writes: true, shape: { ...DEPLOYMENT, comment: "text?", at: "text?" }, answer: recording(sendReport) },
  takeBackOnCall: {
    writes: true,
    shape: { issue: "text", fact: "text" },
    answer: recording((all, loaded, { fact }: { fact: string }, account) => takeBackOnCall(all, loaded, fact, account)),
  },
};
