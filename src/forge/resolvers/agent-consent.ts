import type { Answer, ConsentApi, IssueView, Refusal } from "../../app/api";
import { offerParked } from "../../app/consents/announce-overage";
import { recordAnswer, withdrawConsent } from "../../app/consents/answer-consent";
import { askConsent } from "../../app/consents/ask-consent";
import { refuse, type LoadedIssue } from "../../app/tracking/load-issue";
import { ports } from "../ports";
import type { Definition } from "./audience";
import { andView, withIssue } from "./with-issue";

/** Only who may work on the issue speaks to its customer about money. */
const forWorkers = (issue: string, work: (loaded: LoadedIssue) => Promise<Refusal | null>): Promise<Answer<IssueView>> =>
  withIssue<IssueView>(issue, async (loaded, viewer) => (viewer.mayLog ? andView(loaded, viewer, () => work(loaded)) : refuse("app.may-not-ask", "issue")));

const CONSENT = {
  issue: "text",
  kind: "text",
  seconds: "number",
  date: "text?",
  category: "text?",
  fixed: "number?",
  cap: "text",
  lastDay: "text",
  note: "string",
  channel: "text?",
  evidence: "string?",
} as const;

type Definitions = { readonly [K in keyof ConsentApi]: Definition<ConsentApi[K]["ask"], Exclude<ConsentApi[K]["answer"], Refusal>> };

/** Approvals and quotes: asked, recorded by hand, withdrawn (RULES §5). */
export const consents: Definitions = {
  parkedOffer: {
    shape: { issue: "text", date: "text", category: "text?" },
    answer: (ask) => withIssue(ask.issue, (loaded) => offerParked(ports, loaded, ask)),
  },
  askConsent: {
    writes: true,
    shape: CONSENT,
    answer: (ask, { account }) => forWorkers(ask.issue, (loaded) => askConsent(ports, loaded, ask, account)),
  },
  recordAnswer: {
    writes: true,
    shape: { issue: "text", id: "text", approve: "boolean", channel: "text", evidence: "string" },
    answer: (ask, { account }) => forWorkers(ask.issue, (loaded) => recordAnswer(ports, loaded, ask, account)),
  },
  withdrawConsent: {
    writes: true,
    shape: { issue: "text", id: "text", reason: "string" },
    answer: (ask, { account }) => forWorkers(ask.issue, (loaded) => withdrawConsent(ports, loaded, ask.id, ask.reason, account)),
  },
};
