/** Seed 000: CMS & Shop Updates, 25 minutes a month and two yearly tasks (S10–S17). */
export const cmsShopUpdates = `# CMS & Shop Updates: 25 Minuten CMS Service im Monat, zusammen mit dem Hosting.
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
  - id: cms-shop-updates
    tier: CMS & Shop Updates
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Wartungspauschale, en: Maintenance flat } }
    rates:
      regular: { perHour: 9000, label: { de: regulärer Stundensatz, en: regular rate } }
    quotas:
      - id: cms
        unit: minutes
        amount: 25
        rollover: none
        limit: soft
        notices: [80, 100]
        label: { de: CMS Service, en: CMS service }
    categories:
      cms-update: { treatment: quota, quota: cms, overage: regular, label: { de: CMS- und Shop-Update, en: CMS and shop update } }
      ssl-certificate:
        treatment: null
        quota: cms
        overage: regular
        obligation: { every: year }
        label: { de: SSL-Zertifikat, en: SSL certificate }
      privacy-statement:
        treatment: null
        quota: cms
        overage: regular
        obligation: { every: year }
        label: { de: Datenschutzerklärung, en: Privacy statement }
    announce: { labels: [major-release] }
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
    noteForAgents: Mehraufwand, besonders bei Major-Releases, vor der Arbeit ankündigen.
    components:
      - { id: hosting, ordered: true, label: { de: Hosting, en: hosting } }
      - { id: cms, ordered: true, requires: [hosting], label: { de: CMS-Service, en: CMS service } }
    quotes:
      obligation.ssl-certificate: die jährliche Aktualisierung des SSL-Zertifikats
      obligation.privacy-statement: die jährliche Erneuerung der Datenschutzerklärung
      rounding: Die Abrechnung erfolgt im 15-Minuten Takt.
      days: in der Regel – innerhalb eines Werktages
      werktag: innerhalb eines Werktages
`;
