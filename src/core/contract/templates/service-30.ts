/** Seed 000: Service 30, a monthly flat for content updates (S27–S33). The fee is derived: half an hour at 60.00. */
export const service30 = `# Service 30 – Aktualisierungspauschale: 30 Minuten Inhaltsarbeit im Monat.
# null bedeutet: Der Vertragstext lässt es offen. Die Fragen dazu beantworten Sie in der Verwaltung
# oder hier unter "interpretations".
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
  - id: service-30
    tier: Service 30
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: 3000, per: period, label: { de: Aktualisierungspauschale, en: Update flat } }
    rates:
      package: { perHour: 6000, label: { de: ermäßigter Stundensatz, en: reduced rate } }
      regular: { perHour: 9000, label: { de: regulärer Stundensatz, en: regular rate } }
    quotas:
      - id: content
        unit: minutes
        amount: 30
        rollover: none
        limit: soft
        notices: [80, 100]
        label: { de: Inhalte, en: Content }
    categories:
      content: { treatment: quota, quota: content, overage: null, label: { de: Aktualisierung von Inhalten, en: Content updates } }
      design: { treatment: billed, rate: regular, label: { de: Designänderung, en: Design change } }
    rounding:
      asWritten: { step: 15, mode: null, scope: null }
    roles: { service: [] }
    sla:
      calendar: office
      levels: [normal]
      resolved: [Resolved, Closed]
      targets:
        - { id: execution, metric: resolution, within: { days: 1 }, soft: true, warnAt: [{ share: 0.75 }] }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: from-start
      werktag: null
      yearEnd: null
    advisories:
      - {
          id: contents,
          category: content,
          above: 3,
          per: month,
          advice: { de: ein größeres Paket ist meist günstiger, en: a larger package is usually cheaper },
        }
    quotes:
      overage-rate: Eventueller Mehraufwand wird auf Basis des Stundensatzes abgerechnet.
      rounding: Die Abrechnung erfolgt im 15-Minuten Takt.
      days: in der Regel – innerhalb eines Werktages
      werktag: innerhalb eines Werktages
`;
