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

export const DEMO_CALENDARS: readonly { readonly id: string; readonly from: string; readonly spec: CalendarSpec }[] = [
  { id: "wien", from: "2026-01-01", spec: { timezone: "Europe/Vienna", week: weekdays("08:00", "17:00"), holidays: { region: "AT" }, closed: [], open: [] } },
  {
    id: "stuttgart",
    from: "2026-01-01",
    spec: { timezone: "Europe/Berlin", week: weekdays("09:00", "17:00"), holidays: { region: "DE-BW" }, closed: [], open: [] },
  },
];

export interface DemoContract {
  readonly id: string;
  readonly from: string;
  readonly yaml: string;
}

const START = "2026-08-01";
const SERVICE_TEAM = STAFF.filter(({ kind }) => kind === "agent" || kind === "admin").map(({ accountId }) => accountId);
const RESOLVED = '["Resolved", "Closed"]';
const PAUSE = '{ statuses: ["Waiting for customer"], resume: status }';

const head = (id: string, tier: string, customer: string, zone: string): string => `id: ${id}
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
options: { burnOrder: started, split: none, reopenWithinBusinessDays: 3, retarget: from-start, werktag: mon-fri, proration: none, yearEnd: open }
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
  yaml: `${head(id, "CMS & Shop Updates", customer, "Europe/Vienna")}fees:
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

const basis: DemoContract = {
  id: "elbtal-basis",
  from: START,
  yaml: `${head("elbtal-basis", "Basis-Supportvertrag", "elbtal", "Europe/Berlin")}fees:
  - { id: base, amount: 25000, per: period, label: { de: "Monatlicher Grundpreis", en: "Monthly base price" } }
rates:
  agreed: { perHour: 12000, label: { de: "Vereinbarter Stundensatz", en: "Agreed rate" } }
quotas: []
categories:
  incident: { treatment: billed, rate: agreed, label: { de: "Störungsanalyse und -beseitigung", en: "Incident analysis and repair" } }
  change: { treatment: quote-first, rate: agreed, label: { de: "Änderungswunsch", en: "Change request" } }
defaultCategory: incident
severityByChannel: { email: medium }
rounding:
  charge: { step: 15, mode: up, scope: issue-period, groups: by-rate }
sla:
  calendar: stuttgart
  levels: [high, medium, low]
  resolved: ${RESOLVED}
  targets:
    - { id: start-1, metric: work-start, when: { severity: [high] }, within: { businessSeconds: 3600 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 15 }, warnAt: [{ share: 0.75 }] }
    - { id: start-2, metric: work-start, when: { severity: [medium] }, within: { businessSeconds: 14400 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 15 }, warnAt: [{ share: 0.75 }] }
    - { id: start-3, metric: work-start, when: { severity: [low] }, within: { businessSeconds: 28800 }, startedBy: { statuses: ["In analysis", "In progress"], worklogWithinMinutes: 15 }, warnAt: [{ share: 0.75 }] }
`,
};

export const DEMO_CONTRACTS: readonly DemoContract[] = [
  service("acme-service-30", "acme", 30, 'noteForAgents: "Frau Huber vor größeren Änderungen kurz anrufen."\n'),
  service("brandl-service-60", "brandl", 60),
  cms("zentral-cms", "zentral"),
  sla1("dvorak-sla1", "dvorak"),
  basis,
  service("falkenstein-service-60", "falkenstein", 60),
  sla1("gruber-sla1", "gruber"),
  service("hafen-service-30", "hafen", 30),
  cms("hafen-cms", "hafen", ""),
];
