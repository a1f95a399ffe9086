/** Seed 002: Basis-Supportvertrag, readiness for a fee, every minute billed (S56–S78). */
export const basisSupport = `# Basis-Supportvertrag zum monatlichen Grundpreis: Bereitschaft für die Störungsanalyse, Arbeit nach Stundensatz.
# null bedeutet: Der Vertragstext lässt es offen.
calendars:
  service:
    timezone: Europe/Berlin
    week:
      mon: [["09:00", "17:00"]]
      tue: [["09:00", "17:00"]]
      wed: [["09:00", "17:00"]]
      thu: [["09:00", "17:00"]]
      fri: [["09:00", "17:00"]]
    holidays: { region: DE-BW }
contracts:
  - id: basis-supportvertrag
    tier: Basis-Supportvertrag
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Grundpreis, en: Base price } }
    rates:
      agreed: { perHour: null, label: { de: vereinbarter Stundensatz, en: agreed rate } }
    quotas: []
    categories:
      incident: { treatment: billed, rate: agreed, label: { de: Störungsanalyse und -beseitigung, en: Incident } }
      change: { treatment: not-covered, label: { de: Änderungswunsch, en: Change request } }
    rounding: {}
    roles: { service: [] }
    sla:
      calendar: service
      levels: [Kategorie 1, Kategorie 2, Kategorie 3]
      resolved: [Resolved, Closed]
      targets:
        - id: analysis-1
          metric: work-start
          when: { severity: [Kategorie 1] }
          within: null
          warnAt: [{ share: 0.75 }]
          startedBy: { statuses: [In progress, In analysis], worklogWithinMinutes: 15 }
        - id: analysis-2
          metric: work-start
          when: { severity: [Kategorie 2] }
          within: null
          warnAt: [{ share: 0.75 }]
          startedBy: { statuses: [In progress, In analysis], worklogWithinMinutes: 15 }
        - id: analysis-3
          metric: work-start
          when: { severity: [Kategorie 3] }
          within: null
          warnAt: [{ share: 0.75 }]
          startedBy: { statuses: [In progress, In analysis], worklogWithinMinutes: 15 }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: null
      werktag: null
      yearEnd: null
    scope:
      covered: [{ de: Erhaltung und Wiederherstellung der Betriebsbereitschaft, en: keeping and restoring operation }]
      excluded: [{ de: Änderungswünsche, en: change requests }]
    channels:
      - { id: jira }
      - { id: email }
    components:
      - { id: portal, ordered: true, label: { de: Infrastruktur für Meldung und Dokumentation, en: infrastructure for reports and documentation } }
      - { id: on-call, ordered: false, requires: [phone], label: { de: telefonische Rufbereitschaft, en: on-call service by phone } }
      - { id: phone, ordered: false, label: { de: Supporttelefonnummer, en: support number } }
    quotes:
      fee.base: Basis-Supportvertrag zum monatlichen Grundpreis
      rate-value.agreed: nach vereinbartem Stundensatz abgerechnet
      time: Zugesicherte Reaktionszeiten … nach Fehlerkategorie 1-3
      werktag: am folgenden Werktag
`;
