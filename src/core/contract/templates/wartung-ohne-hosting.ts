/** Seed 003: updates and care of WordPress, hosting elsewhere (S88, S89). */
export const maintenanceWithoutHosting = `# Wartungsvereinbarung exkl. Hosting: nur Updates und Wartung (WordPress/Plugins).
# null bedeutet: Der Vertragstext lässt es offen.
calendars: {}
contracts:
  - id: wartung-ohne-hosting
    tier: Wartungsvereinbarung exkl. Hosting
    customer: customer
    state: draft
    timezone: Europe/Vienna
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Wartungspauschale, en: Maintenance flat } }
    rates:
      regie: { perHour: null, label: { de: Regie, en: time and material } }
    quotas: []
    categories:
      maintenance: { treatment: null, rate: regie, label: { de: Updates und Wartung, en: Updates and maintenance } }
      implementation: { treatment: billed, rate: regie, label: { de: Umsetzung und Programmierung, en: Implementation } }
      hosting: { treatment: not-covered, label: { de: Hosting, en: Hosting } }
    rounding: {}
    roles: { service: [] }
    sla: null
    options:
      burnOrder: null
      split: null
    scope:
      covered: [{ de: WordPress-Updates, en: WordPress updates }, { de: Plugin-Updates, en: Plugin updates }, { de: Wartung, en: Maintenance }]
      excluded: [{ de: Hosting der Multisite (All-Inkl), en: Hosting of the multisite (All-Inkl) }]
    quotes:
      treatment.maintenance: … kümmert sich nur um Updates und Wartung (WordPress/Plugins)
      rate-value.regie: diese erfolgen immer auf Regie
`;
