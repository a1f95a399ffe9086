/** Seed 003: Basic, a qualified answer in 48 hours, critical cases around the clock (S79–S86). */
export const basic = `# Wartung und Servicepauschale Basic: qualifizierte Antwort binnen 48 Stunden, kritische Fälle 24/7.
# Die Öffnungszeiten stehen im Text nur bei SLA1. null bedeutet: Der Vertragstext lässt es offen.
calendars:
  opening:
    timezone: Europe/Vienna
    week:
      mon: [["08:00", "17:00"]]
      tue: [["08:00", "17:00"]]
      wed: [["08:00", "17:00"]]
      thu: [["08:00", "17:00"]]
      fri: [["08:00", "17:00"]]
    holidays: { region: AT }
  always:
    timezone: Europe/Vienna
    week:
      mon: [["00:00", "24:00"]]
      tue: [["00:00", "24:00"]]
      wed: [["00:00", "24:00"]]
      thu: [["00:00", "24:00"]]
      fri: [["00:00", "24:00"]]
      sat: [["00:00", "24:00"]]
      sun: [["00:00", "24:00"]]
contracts:
  - id: basic
    tier: Servicepauschale Basic
    customer: customer
    state: draft
    timezone: Europe/Vienna
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Servicepauschale, en: Service flat } }
    rates:
      regie: { perHour: null, label: { de: Regie, en: time and material } }
      critical: { perHour: 16000, onTopOf: regie, label: { de: kritische Fälle, en: critical cases } }
    quotas:
      - id: tickets
        unit: tickets
        amount: 5
        rollover: none
        limit: soft
        notices: [80, 100]
        afterLast: null
        label: { de: Support-Tickets, en: Support requests }
    categories:
      support: { treatment: quota, quota: tickets, overage: null, label: { de: Verwaltung und Korrespondenz, en: Administration and correspondence } }
      implementation: { treatment: billed, rate: regie, label: { de: Umsetzung und Programmierung, en: Implementation } }
      critical: { treatment: billed, rate: critical, label: { de: kritischer Fall, en: Critical case } }
    rounding: {}
    roles: { service: [] }
    sla:
      calendar: opening
      levels: [critical, normal]
      resolved: [Resolved, Closed]
      targets:
        - { id: response, metric: response, when: { severity: [normal] }, within: { hours: 48 }, warnAt: [{ share: 0.75 }] }
        - { id: response-critical, metric: response, when: { severity: [critical] }, within: null, warnAt: [{ share: 0.75 }], calendar: always }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: null
      werktag: null
      yearEnd: null
    quotes:
      after-last: bis max. 5 Support-Tickets pro Monat, nicht ins Folgemonat übertragbar
      rate-value.regie: diese erfolgen immer auf Regie
      surcharge.critical: Kritisch eingestufte Fälle 24/7 (zzgl € 160,- STUNDENSATZ)
      hours: Response-Time Werktags mit qualifizierter Antwort binnen 48h
      time.response-critical: Kritisch eingestufte Fälle 24/7
      werktag: Werktags
`;
