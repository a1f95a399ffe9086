/** Seed 000: content on call, by the hour, no quota (S21–S26). */
export const serviceOnDemand = `# Service on demand – Aktualisierung von Inhalten auf Zuruf: ohne Kontingent, nachträglich nach Stunden.
# null bedeutet: Der Vertragstext lässt es offen.
calendars:
  office:
    timezone: Europe/Berlin
    week:
      mon: [["09:00", "17:00"]]
      tue: [["09:00", "17:00"]]
      wed: [["09:00", "17:00"]]
      thu: [["09:00", "17:00"]]
      fri: [["09:00", "17:00"]]
    holidays: { region: DE }
contracts:
  - id: service-on-demand
    tier: Service on demand
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees: []
    rates:
      regular: { perHour: 9000, label: { de: Stundenhonorar, en: Hourly fee } }
    quotas: []
    categories:
      content: { treatment: billed, rate: regular, label: { de: Aktualisierung von Inhalten, en: Content updates } }
      design: { treatment: billed, rate: regular, label: { de: Designänderung, en: Design change } }
    rounding:
      charge: { step: 15, mode: null, scope: null }
    roles: { service: [] }
    sla:
      calendar: office
      levels: [normal]
      resolved: [Resolved, Closed]
      targets:
        - { id: execution, metric: resolution, within: { days: 1 }, warnAt: [{ share: 0.75 }] }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: from-start
      werktag: null
      yearEnd: null
    noteForAgents: Jede Änderung einzeln beauftragen lassen. Was sich zusammenfassen lässt, kann zu einer Pauschale angeboten werden.
    advisories:
      - id: cms-worthwhile
        category: content
        above: 3
        per: month
        advice: { de: Ab mehr als drei Aktualisierungen im Monat rechnet sich ein CMS., en: Above three updates a month a CMS is worthwhile. }
    quotes:
      rounding-mode: Die Abrechnung erfolgt im 15-Minuten Takt.
      rounding-scope: Die Abrechnung erfolgt im 15-Minuten Takt.
      days: innerhalb eines Arbeitstages (Mo-Fr 9-17 Uhr)
      werktag: innerhalb eines Arbeitstages (Mo-Fr 9-17 Uhr)
`;
