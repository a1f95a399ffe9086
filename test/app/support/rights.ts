/** Who may ask what: every function of every resolver, asked on the real resolvers in `rights.test.ts`. */
import { table } from "../../support/table";

const DRAFT = { seconds: 600, date: "2026-11-09", category: null };
const NOVEMBER = { contract: "acme-service-30", periodStart: "2026-11-01" };
const ISSUE = { issue: "{issue}" };
const DEPLOYMENT = { ...ISSUE, deployment: "d1" };
const SHARED = { contract: "acme-service-30", worklog: "{worklog}" };
const PARTS = { ...SHARED, shares: [] };
const BOUGHT = { kind: "bought", id: "rights-{person}", period: "2026-11-01", quota: "content", minutes: 10, on: "2026-11-09", reason: "x" };
const APPROVED = {
  kind: "approved",
  id: "agreed-{person}",
  period: "2026-11-01",
  quota: "content",
  cap: { minutes: 10 },
  until: null,
  channel: "mail",
  evidence: "x",
};
const decision = (draft: object): object => ({ contract: "acme-service-30", draft });
const taken = (id: string, reason?: string): object => ({ contract: "acme-service-30", id, ...(reason === undefined ? {} : { reason }) });
const CONSENT = { ...ISSUE, kind: "approval", ...DRAFT, fixed: null, cap: "money", lastDay: "2026-11-13", note: "", channel: null, evidence: null };

/** One call a row; `{issue}`, `{key}`, `{worklog}` stand for the reporter's issue and work on it, `{person}` for who asks. */
export const ASKS: Readonly<Record<string, object>> = {
  "agent.issue": ISSUE,
  "agent.preview": { ...ISSUE, ...DRAFT },
  "agent.logTime": { ...ISSUE, ...DRAFT, comment: "", announce: false, notAnnounced: null },
  "agent.estimate": { ...ISSUE, seconds: 600, category: null },
  "agent.announce": { ...ISSUE, seconds: 60, category: null },
  "agent.notAnnounced": { ...ISSUE, seconds: 600, category: null, reason: "Telefonisch" },
  "agent.classPreview": { ...ISSUE, category: "design" },
  "agent.classify": { ...ISSUE, category: "content", severity: 3, reason: "", counts: null },
  "agent.assignCustomer": { ...ISSUE, customer: "acme" },
  "agent.confirmAnswer": { ...ISSUE, comment: "1", sufficient: true },
  "agent.parkedOffer": { ...ISSUE, date: "2026-11-09", category: null },
  "agent.askConsent": CONSENT,
  "agent.recordAnswer": { ...ISSUE, id: "c.{issue}.9", approve: true, channel: "mail", evidence: "Mail" },
  "agent.withdrawConsent": { ...ISSUE, id: "c.{issue}.9", reason: "" },
  "agent.callPreview": { ...ISSUE, at: null, channel: "phone" },
  "agent.recordCall": { ...ISSUE, at: null, channel: "phone", caller: null },
  "agent.recordMisuse": { ...ISSUE, call: "c1", reason: "x" },
  "agent.beginDeployment": { ...ISSUE, started: null, ended: null },
  "agent.endDeployment": { ...DEPLOYMENT, ended: null },
  "agent.logDeployment": { ...DEPLOYMENT, comment: "", unannounced: "" },
  "agent.tickStep": { ...DEPLOYMENT, step: "logs" },
  "agent.giveFeedback": DEPLOYMENT,
  "agent.sendReport": { ...DEPLOYMENT, comment: null, at: null },
  "agent.takeBackOnCall": { ...ISSUE, fact: "f1" },
  "field.classForm": { issue: "{issue}", project: null, portal: null, requestType: null },
  "field.classForm create": { issue: null, project: "10001", portal: null, requestType: null },
  "report.overview": { month: null },
  "report.statement": NOVEMBER,
  "report.sheet": { ...NOVEMBER, locale: "de" },
  "report.csv": { month: "2026-11", contract: null, locale: "de" },
  "report.closeView": { month: "2026-10" },
  "report.close": { month: "2026-10", contracts: [] },
  "report.decisions": { contract: "acme-service-30" },
  "report.previewDecision": decision(BOUGHT),
  "report.previewDecision agreed": decision(APPROVED),
  "report.decide": decision(BOUGHT),
  "report.decide agreed": decision(APPROVED),
  "report.previewTakeBack": taken("held"),
  "report.previewTakeBack agreed": taken("held-agreed"),
  "report.takeBack": taken("held", " "),
  "report.takeBack agreed": taken("held-agreed", " "),
  "report.shares": SHARED,
  "report.previewShares": PARTS,
  "report.share": PARTS,
  "report.obligations": NOVEMBER,
  "report.createWork": { contract: "acme-service-30", obligation: "certificate", due: "2026-11-09" },
  "report.recordEvidence": { contract: "acme-service-30", obligation: "certificate", due: "2026-11-09", evidence: "x" },
  "admin.setup": {},
  "admin.contracts": {},
  "admin.contract": { id: "acme-service-30" },
  "admin.sheet": { id: "acme-service-30", locale: "de" },
  "admin.template": { id: "service-30" },
  "admin.importContracts": { text: "id: [", rev: null },
  "admin.answerQuestion": { id: "acme-service-30", rev: -1, question: "x", answer: null, note: null },
  "admin.activate": { id: "acme-service-30", rev: -1, from: "2026-12-01" },
  "admin.exportContracts": { ids: ["acme-service-30"] },
  "admin.calendars": {},
  "admin.saveCalendar": { id: "x", from: "2026-01-01", spec: { timezone: "UTC", week: {} }, running: "too", dryRun: true },
  "admin.customers": {},
  "admin.saveCustomer": { id: "acme", name: "ACME GmbH", matches: ["org:1"] },
  "admin.settings": {},
  "admin.saveSettings": { settings: { categoryByRequestType: {}, severityByPriority: {}, marks: {}, serviceAccounts: [] } },
  "admin.unrouted": {},
  "customer.request": { key: "{key}" },
  "customer.balance": {},
  "customer.myContract": { periodStart: null },
  "customer.answerConsent": { key: "{key}", id: "c.{issue}.1", approve: true, reason: "" },
};

export type Column = "admin" | "agent" | "manager" | "reader" | "agreer" | "outsider" | "reporter" | "colleague" | "stranger";

/** `then`: what those read who may ask, where it is no answer: the right was asked first. */
export const ROWS = table<Column | "function" | "then" | "because">(`
  function                      | admin | agent | manager | reader | agreer | outsider | reporter | colleague | stranger | then | because
  agent.issue                   | yes | yes | yes | yes | yes | no | no  | no  | no | – | whoever may browse the issue in Jira
  agent.preview                 | yes | yes | yes | yes | yes | no | no  | no  | no | – | whoever may browse the issue in Jira
  agent.logTime                 | yes | yes | no  | no  | yes | no | no  | no  | no | – | only who may work on issues; a manager here may not
  agent.estimate                | yes | yes | yes | yes | yes | no | no  | no  | no | – | whoever may browse the issue in Jira
  agent.announce                | yes | yes | no  | no  | yes | no | no  | no  | no | – | only who may work on issues
  agent.notAnnounced            | yes | yes | no  | no  | yes | no | no  | no  | no | – | only who may work on issues
  agent.classPreview            | yes | yes | yes | yes | yes | no | no  | no  | no | – | whoever may browse the issue in Jira
  agent.classify                | yes | yes | no  | no  | yes | no | no  | no  | no | – | only who may work on issues
  agent.assignCustomer          | yes | yes | yes | no  | yes | no | no  | no  | no | – | who may work on issues or adjust usage
  agent.confirmAnswer           | yes | yes | no  | no  | yes | no | no  | no  | no | app.unknown-comment | only who may work on issues
  agent.parkedOffer             | yes | yes | yes | yes | yes | no | no  | no  | no | – | whoever may browse the issue in Jira
  agent.askConsent              | yes | yes | no  | no  | yes | no | no  | no  | no | app.consent-pending | only who may work on issues
  agent.recordAnswer            | yes | yes | no  | no  | yes | no | no  | no  | no | app.consent-unknown | only who may work on issues
  agent.withdrawConsent         | yes | yes | no  | no  | yes | no | no  | no  | no | app.consent-unknown | only who may work on issues
  agent.callPreview             | yes | yes | yes | yes | yes | no | no  | no  | no | app.no-on-call | whoever may browse the issue in Jira
  agent.recordCall              | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.recordMisuse            | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.beginDeployment         | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.endDeployment           | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.logDeployment           | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.tickStep                | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.giveFeedback            | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.sendReport              | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  agent.takeBackOnCall          | yes | yes | no  | no  | yes | no | no  | no  | no | app.no-on-call | only who may work on issues
  field.classForm               | yes | yes | yes | yes | yes | no | yes | yes | no | – | agents, and the customer of that request
  field.classForm create        | yes | yes | yes | yes | yes | no | no  | no  | no | – | whoever may browse the project in Jira
  report.overview               | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report, else the project's administrators
  report.statement              | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report
  report.sheet                  | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report
  report.csv                    | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report
  report.closeView              | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report
  report.close                  | yes | no  | yes | no  | no  | no | no  | no  | no | – | who may close periods; agreeing is not closing
  report.decisions              | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report
  report.previewDecision        | yes | no  | yes | no  | no  | no | no  | no  | no | – | who may adjust usage
  report.previewDecision agreed | yes | no  | yes | no  | yes | no | no  | no  | no | – | who may close, and the managers whom the contract names
  report.decide                 | yes | no  | yes | no  | no  | no | no  | no  | no | – | who may adjust usage
  report.decide agreed          | yes | no  | yes | no  | yes | no | no  | no  | no | – | who may close, and the managers whom the contract names
  report.previewTakeBack        | yes | no  | yes | no  | no  | no | no  | no  | no | – | the right of what is taken back
  report.previewTakeBack agreed | yes | no  | yes | no  | yes | no | no  | no  | no | – | the right of what is taken back
  report.takeBack               | yes | no  | yes | no  | no  | no | no  | no  | no | decision.reason-missing | the right of what is taken back
  report.takeBack agreed        | yes | no  | yes | no  | yes | no | no  | no  | no | decision.reason-missing | the right of what is taken back
  report.shares                 | yes | no  | yes | no  | no  | no | no  | no  | no | – | who may adjust usage
  report.previewShares          | yes | no  | yes | no  | no  | no | no  | no  | no | – | who may adjust usage
  report.share                  | yes | no  | yes | no  | no  | no | no  | no  | no | – | who may adjust usage
  report.obligations            | yes | no  | yes | yes | yes | no | no  | no  | no | – | who may see the report
  report.createWork             | yes | no  | yes | no  | no  | no | no  | no  | no | obligation.work-not-missing | who may adjust usage
  report.recordEvidence         | yes | no  | yes | no  | no  | no | no  | no  | no | obligation.date-unknown | who may adjust usage
  admin.setup                   | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.contracts               | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.contract                | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.sheet                   | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.template                | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.importContracts         | yes | no  | no  | no  | no  | no | no  | no  | no | contract.syntax | Jira administrators
  admin.answerQuestion          | yes | no  | no  | no  | no  | no | no  | no  | no | contract.changed-meanwhile | Jira administrators
  admin.activate                | yes | no  | no  | no  | no  | no | no  | no  | no | contract.changed-meanwhile | Jira administrators
  admin.exportContracts         | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.calendars               | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.saveCalendar            | yes | no  | no  | no  | no  | no | no  | no  | no | calendar.never-open | Jira administrators
  admin.customers               | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.saveCustomer            | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.settings                | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.saveSettings            | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  admin.unrouted                | yes | no  | no  | no  | no  | no | no  | no  | no | – | Jira administrators
  customer.request              | no  | no  | no  | no  | no  | no | yes | yes | no | – | reporter, participant or member of the organisation
  customer.balance              | yes | yes | yes | yes | yes | yes | yes | yes | yes | – | everybody, of their own organisation alone (below)
  customer.myContract           | no  | no  | no  | no  | no  | no | yes | yes | no | – | members of a customer's organisation
  customer.answerConsent        | no  | no  | no  | no  | no  | no | yes | no  | no | – | the approvers whom the contract names
`);
