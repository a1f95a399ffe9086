/** A contract with seven mistakes of different kinds, one of them a day that no calendar has. */
export const WRONG_CONTRACT = `id: neukunde-service
tier: Service 30
customer: acme
state: draft
timezone: Europe/Wien
currency: EUR
prices: net
term: { from: "2026-13-01", until: null }
period: { kind: calendar-month }
fees: []
rates:
  regular: { perHour: -9000, label: { de: "Satz", en: "Rate" } }
quotas:
  - { id: content, unit: minutes, amount: viele, rollover: none, limit: soft, notices: [80], label: { de: "Inhalte", en: "Content" } }
categories:
  content: { treatment: quota, quota: content, overage: regular, label: { de: "Inhalt", en: "Content" } }
defaultCategory: content
rounding:
  charge: { step: 15, mode: up, scope: issue-period, groups: by-rate }
`;

/** Where the mistakes are, as the page names the places. */
export const WRONG_PLACES = [
  "contracts[0].timezone",
  "contracts[0].term.from",
  "contracts[0].rates.regular.perHour",
  "contracts[0].quotas[0].amount",
  "contracts[0].roles",
  "contracts[0].sla",
  "contracts[0].options",
];
