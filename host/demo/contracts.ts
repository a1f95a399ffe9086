/** The calendars and contracts of the demo site, written as an administrator pastes them: every open point answered. */
import type { CalendarSpec } from "../../src/app/api";
import { STAFF } from "./cast";

const weekdays = (from: string, until: string): CalendarSpec["week"] => ({
  mon: [[from, until]],
  tue: [[from, until]],
  wed: [[from, until]],
  thu: [[from, until]],
  fri: [[from, until]],
});

const always = (): CalendarSpec["week"] => {
  const day: [string, string][] = [["00:00", "24:00"]];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
};

export const DEMO_CALENDARS: readonly { readonly id: string; readonly from: string; readonly spec: CalendarSpec }[] = [
  { id: "wien", from: "2026-01-01", spec: { timezone: "Europe/Vienna", week: weekdays("08:00", "17:00"), holidays: { region: "AT" }, closed: [], open: [] } },
  {
    id: "stuttgart",
    from: "2026-01-01",
    spec: { timezone: "Europe/Berlin", week: weekdays("09:00", "17:00"), holidays: { region: "DE-BW" }, closed: [], open: [] },
  },
  { id: "always", from: "2026-01-01", spec: { timezone: "Europe/Berlin", week: always(), closed: [], open: [] } },
];

export interface DemoContract {
  readonly id: string;
  readonly from: string;
  readonly yaml: string;
}

const START = "2026-08-01";
const SERVICE_TEAM = STAFF.filter(({ kind }) => kind === "agent" || kind === "admin").map(({ accountId }) => accountId);
const MANAGER = STAFF.find(({ kind }) => kind === "manager")?.accountId ?? "";
const RESOLVED = '["Resolved", "Closed"]';
const PAUSE = '{ statuses: ["Waiting for customer"], resume: status }';

const head = (id: string, tier: string, customer: string, zone: string, options = ""): string => `id: ${id}
tier: ${tier}
customer: ${customer}
state: draft
timezone: ${zone}
currency: EUR
prices: net
vat: { category: S, percent: ${zone === "Europe/Vienna" ? 20 : 19} }
term: { from: "${START}", until: null }
period: { kind: calendar-month }
roles:
  service: ${JSON.stringify(SERVICE_TEAM)}
options: { burnOrder: started, split: none, reopenWithinBusinessDays: 3, retarget: from-start, werktag: mon-fri, proration: none, yearEnd: open${options} }
`;

const ROUNDING = "rounding:\n  charge: { step: 15, mode: up, scope: issue-period, groups: by-rate }\n";

const WEB_SLA = `sla:
  calendar: wien
  levels: [high, medium, low]
  resolved: ${RESOLVED}
  targets:
    - { id: response, metric: response, within: { businessSeconds: 28800 }, warnAt: [{ share: 0.75 }] }
    - { id: resolution-high, metric: resolution, when: { severity: [high] }, within: { businessSeconds: 43200 }, warnAt: [{ share: 0.75 }], pause: ${PAUSE} }
    - { id: resolution-medium, metric: resolution, when: { severity: [medium] }, within: { businessSeconds: 172800 }, warnAt: [{ share: 0.75 }], pause: ${PAUSE} }
    - { id: resolution-low, metric: resolution, when: { severity: [low] }, within: { businessSeconds: 259200 }, warnAt: [{ share: 0.75 }], pause: ${PAUSE} }
`;

function service(id: string, customer: string, minutes: 30 | 60, note = ""): DemoContract {
  const yaml = `${head(id, `Service ${minutes}`, customer, "Europe/Vienna")}fees:
  - { id: base, amount: ${minutes * 100}, per: period, label: { de: "Aktualisierungspauschale", en: "Monthly content service" } }
rates:
  package: { perHour: 6000, label: { de: "Paketsatz", en: "Package rate" } }
  regular: { perHour: 9000, label: { de: "Regulärer Stundensatz", en: "Regular rate" } }
quotas:
  - { id: content, unit: minutes, amount: ${minutes}, rollover: none, limit: soft, notices: [80, 100], label: { de: "Inhalte", en: "Content" } }
categories:
  content: { treatment: quota, quota: content, overage: regular, label: { de: "Inhaltsänderung", en: "Content change" } }
  design: { treatment: billed, rate: regular, label: { de: "Design", en: "Design" } }
  feature: { treatment: quote-first, rate: regular, label: { de: "Neue Funktion", en: "New feature" } }
defaultCategory: content
${ROUNDING}${WEB_SLA}${note}`;
  return { id, from: START, yaml };
}

const ON_DEMAND = '  content: { treatment: billed, rate: regular, label: { de: "Inhaltsänderung auf Zuruf", en: "Content change on demand" } }\n';

/** Beside a Service contract the content work is that contract's; alone it is done on demand. */
const cms = (id: string, customer: string, onDemand = ON_DEMAND): DemoContract => ({
  id,
  from: START,
  yaml: `${head(id, "CMS & Shop Updates", customer, "Europe/Vienna", ", reclassified: from-notice")}fees:
  - { id: base, amount: 4900, per: period, label: { de: "Wartungspauschale", en: "Maintenance fee" } }
rates:
  regular: { perHour: 9000, label: { de: "Regulärer Stundensatz", en: "Regular rate" } }
quotas:
  - { id: cms, unit: minutes, amount: 25, rollover: none, limit: soft, notices: [80, 100], label: { de: "CMS-Service", en: "CMS service" } }
categories:
  cms: { treatment: quota, quota: cms, overage: regular, label: { de: "CMS- und Shop-Update", en: "CMS and shop update" } }
${onDemand}  certificate: { treatment: free, label: { de: "SSL-Zertifikat und Datenschutzerklärung", en: "Certificate and privacy statement" } }
defaultCategory: cms
${ROUNDING}${WEB_SLA}`,
});

const sla1 = (id: string, customer: string): DemoContract => ({
  id,
  from: START,
  yaml: `${head(id, "SLA1", customer, "Europe/Vienna")}fees:
  - { id: base, amount: 14900, per: period, label: { de: "SLA Wartungs- & Servicepauschale", en: "SLA maintenance and service fee" } }
rates:
  regie: { perHour: 11000, label: { de: "Regiesatz", en: "Time and material" } }
quotas:
  - { id: tickets, unit: tickets, amount: 5, rollover: none, limit: soft, notices: [80, 100], afterLast: bill, label: { de: "Support-Tickets", en: "Support tickets" } }
categories:
  correspondence: { treatment: quota, quota: tickets, overage: regie, label: { de: "Verwaltung und Korrespondenz", en: "Administration and correspondence" } }
  implementation: { treatment: billed, rate: regie, label: { de: "Umsetzung und Programmierung", en: "Implementation" } }
defaultCategory: correspondence
severityByChannel: { email: low }
${ROUNDING}${WEB_SLA}`,
});

/** Hours a month for a whole project; two months may be taken together by agreement with the support manager (S36–S54); tasks owed regularly (S15, S47). */
const kern: DemoContract = {
  id: "kern-support",
  from: START,
  yaml: `${head("kern-support", "Supportpaket 10 h", "kern", "Europe/Berlin")}accountManager: "${MANAGER}"
contacts:
  - { role: account-manager, name: Nora Fuchs, account: "${MANAGER}" }
  - { role: support-manager, name: Nora Fuchs, account: "${MANAGER}" }
  - { role: approver, name: Rolf Kern, account: "qm:kern:rolf" }
fees:
  - { id: base, amount: 90000, per: period, label: { de: "Supportpaket", en: "Support package" } }
rates:
  additional:
    perHour: 9000
    tiers: { mode: graduated, billed: apart, bands: [{ from: 0, upTo: 120, perHour: 9000 }, { from: 120, upTo: 600, perHour: 8000 }, { from: 600, upTo: null, perHour: 7000 }] }
    label: { de: "Zusätzliche Supportzeit", en: "Additional support time" }
quotas:
  - { id: hours, unit: minutes, amount: 600, rollover: none, limit: soft, notices: [75, 90, 100], label: { de: "Supportstunden", en: "Support hours" } }
categories:
  bugfix: { treatment: quota, quota: hours, overage: additional, label: { de: "Fehlerbehebung", en: "Bug fixing" } }
  security: { treatment: quota, quota: hours, overage: additional, label: { de: "Sicherheitsupdates", en: "Security updates" } }
  development: { treatment: quota, quota: hours, overage: additional, label: { de: "Entwicklung und Anpassung", en: "Development and adaptation" } }
  project-management: { treatment: quota, quota: hours, overage: additional, label: { de: "Projektmanagement", en: "Project management" } }
  planning: { treatment: free, obligation: { every: month, from: "2026-09-01", leadDays: 5 }, label: { de: "Monatsplanung", en: "Monthly planning" } }
  certificate: { treatment: free, obligation: { every: year, from: "2026-11-23", leadDays: 21 }, label: { de: "SSL-Zertifikat", en: "SSL certificate" } }
defaultCategory: bugfix
severityByChannel: { email: "4" }
levelsGuide:
  "1": { meaning: { de: "Notfälle", en: "Emergencies" }, examples: [{ de: "Die Website ist nicht erreichbar", en: "The website cannot be reached" }] }
  "2": { meaning: { de: "Teilweiser Ausfall", en: "Partial outage" }, examples: [{ de: "Nicht alle Produkte werden angezeigt", en: "Not all products are shown" }] }
  "3": { meaning: { de: "Hohe Priorität ohne Notfall", en: "High priority without emergency" }, examples: [{ de: "Die Suche zeigt keine Ergebnisse", en: "The search shows no results" }] }
  "4": { meaning: { de: "Reguläre Anliegen", en: "Regular issues" }, examples: [{ de: "Kleine Änderungen, neue Funktionen", en: "Small changes, new functions" }] }
rounding: {}
sla:
  calendar: stuttgart
  levels: ["1", "2", "3", "4"]
  resolved: ${RESOLVED}
  targets:
    - { id: response-1, metric: response, when: { severity: ["1"] }, within: { businessSeconds: 3600 }, warnAt: [{ share: 0.75 }] }
    - { id: response-2, metric: response, when: { severity: ["2"] }, within: { businessSeconds: 14400 }, warnAt: [{ share: 0.75 }] }
    - { id: response-3, metric: response, when: { severity: ["3"] }, within: { businessSeconds: 28800 }, warnAt: [{ share: 0.75 }] }
`,
};

/** Standard support is included, extended is always billed; the cause is often known only after the analysis (S112–S116). */
const lenz: DemoContract = {
  id: "lenz-extended",
  from: START,
  yaml: `${head("lenz-extended", "Standard und erweiterter Support", "lenz", "Europe/Berlin", ", reclassified: from-notice")}fees: []
rates:
  extended: { perHour: 9600, label: { de: "Erweiterter Kundensupport", en: "Extended support" } }
quotas: []
categories:
  app-help: { treatment: free, label: { de: "Hilfe zur Bedienung", en: "Help with apps and software" } }
  operated-fault: { treatment: free, label: { de: "Fehler an von uns betriebenen Diensten", en: "Faults of services we operate" } }
  web-design: { treatment: billed, rate: extended, label: { de: "Hilfe bei Webdesign-Fehlern", en: "Help with web design faults" } }
  self-inflicted: { treatment: billed, rate: extended, label: { de: "Selbst verschuldeter Fehler", en: "Self-inflicted fault" } }
${ROUNDING}noteForAgents: "Die Ursache steht oft erst nach der Analyse fest. Vor der Umstufung den Kunden benachrichtigen; ab dann wird berechnet."
sla: null
`,
};

/** The basic contract with on-call: by phone, category 1, outside the service hours of Baden-Württemberg; one hour, then the report. */
export const basisOnCall = (id: string, customer: string): DemoContract => ({
  id,
  from: START,
  yaml: `${head(id, "Basis-Supportvertrag mit Rufbereitschaft", customer, "Europe/Berlin")}fees:
  - { id: base, amount: 19000, per: period, label: { de: "Monatlicher Grundpreis", en: "Monthly base price" } }
  - { id: standby, amount: 15000, per: period, kind: standby, label: { de: "Rufbereitschaft", en: "On-call standby" } }
rates:
  agreed: { perHour: 11000, label: { de: "Vereinbarter Stundensatz", en: "Agreed rate" } }
surcharges:
  windows:
    - { id: on-call, onCall: true, replace: 16500, label: { de: "Einsatz in Rufbereitschaft", en: "On-call deployment" } }
quotas: []
categories:
  incident: { treatment: billed, rate: agreed, label: { de: "Störungsanalyse und -beseitigung", en: "Incident analysis and repair" } }
  change: { treatment: quote-first, rate: agreed, label: { de: "Änderungswunsch", en: "Change request" } }
defaultCategory: incident
severityByChannel: { email: Kategorie 2 }
rounding: {}
channels:
  - { id: phone, label: { de: "Supporttelefonnummer", en: "support number" }, fee: standby }
  - { id: email }
sla:
  calendar: stuttgart
  levels: [Kategorie 1, Kategorie 2, Kategorie 3]
  resolved: ${RESOLVED}
  targets:
    - { id: start-1, metric: work-start, when: { severity: [Kategorie 1] }, within: { businessSeconds: 3600 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 15 }, warnAt: [{ share: 0.75 }] }
    - { id: start-2, metric: work-start, when: { severity: [Kategorie 2] }, within: { businessSeconds: 14400 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 15 }, warnAt: [{ share: 0.75 }] }
    - { id: start-3, metric: work-start, when: { severity: [Kategorie 3] }, within: { businessSeconds: 28800 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 15 }, warnAt: [{ share: 0.75 }] }
    - { id: on-call, metric: work-start, within: { elapsedSeconds: 3600 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 60 }, calendar: always, startsAt: call, warnAt: [{ share: 0.75 }] }
    - { id: report, metric: deployment-report, within: { businessDays: 1, due: at-close }, warnAt: [{ remainingBusinessSeconds: 7200 }] }
  onCall:
    hours: outside-service
    eligible: { channel: [phone], severity: [Kategorie 1] }
    runbook:
      - { id: reachability, label: { de: "Erreichbarkeit des Servers überprüfen, ggfs. Hoster benachrichtigen", en: "Check that the server is reachable, tell the hoster if needed" } }
      - { id: resources, label: { de: "Ressourcenmangel überprüfen, ggfs. alte Logfiles löschen", en: "Check for lack of resources, delete old logs if needed" } }
      - { id: logs, label: { de: "Logfiles sichern und auswerten", en: "Save and analyse log files" } }
      - { id: processes, label: { de: "Hängengebliebene Prozesse prüfen, ggfs. beenden", en: "Check for hung processes, end them if needed" } }
      - { id: restart, label: { de: "Kontrollierter Neustart der Server", en: "Controlled restart of the servers" } }
    directFeedback: true
`,
});

export const DEMO_CONTRACTS: readonly DemoContract[] = [
  service("acme-service-30", "acme", 30, 'noteForAgents: "Frau Huber vor größeren Änderungen kurz anrufen."\n'),
  service("brandl-service-60", "brandl", 60),
  cms("zentral-cms", "zentral"),
  sla1("dvorak-sla1", "dvorak"),
  basisOnCall("elbtal-basis", "elbtal"),
  service("falkenstein-service-60", "falkenstein", 60),
  sla1("gruber-sla1", "gruber"),
  service("hafen-service-30", "hafen", 30),
  cms("hafen-cms", "hafen", ""),
  kern,
  lenz,
];
