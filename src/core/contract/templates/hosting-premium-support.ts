/** Seed 000: same-day response, daily backup, monitoring, availability (S3–S9). */
export const hostingPremiumSupport = `# Premium Support für Hosting-Kunden: Reaktion am selben Arbeitstag, Datensicherung, Überwachung.
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
  always:
    timezone: Europe/Berlin
    week:
      mon: [["00:00", "24:00"]]
      tue: [["00:00", "24:00"]]
      wed: [["00:00", "24:00"]]
      thu: [["00:00", "24:00"]]
      fri: [["00:00", "24:00"]]
      sat: [["00:00", "24:00"]]
      sun: [["00:00", "24:00"]]
contracts:
  - id: hosting-premium-support
    tier: Hosting Premium Support
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: premium, amount: null, per: period, label: { de: Premium Support, en: Premium support } }
    rates: {}
    quotas: []
    categories:
      outage: { treatment: null, label: { de: Ausfall, en: Outage } }
      hardware-failure: { treatment: free, label: { de: Reservesystem bei Hardwareausfall, en: Spare system after a hardware failure } }
      backup: { treatment: free, obligation: { every: day }, label: { de: tägliche Datensicherung, en: Daily backup } }
    rounding: {}
    roles: { service: [] }
    sla:
      calendar: office
      levels: [normal]
      resolved: [Resolved, Closed]
      targets:
        - { id: response, metric: response, within: { sameBusinessDay: { cutOff: null } }, warnAt: [{ share: 0.75 }] }
        - { id: spare-system, metric: resolution, when: { category: [hardware-failure] }, within: null, soft: true, calendar: always }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: from-start
      werktag: null
      yearEnd: null
    availability: { promised: 99, aimed: 99.9, per: month }
    components:
      - { id: dedicated-server, label: { de: dedizierter Server, en: Dedicated server }, ordered: false }
      - { id: hosting, label: { de: Hosting, en: Hosting }, ordered: true }
      - id: premium-support
        label: { de: Premium Support, en: Premium support }
        ordered: true
        requires: [hosting]
        includedWith: [dedicated-server]
        fee: premium
      - { id: monitoring, label: { de: Überwachung 24×7, en: Monitoring 24×7 }, ordered: true, requires: [premium-support] }
      - { id: spare-system, label: { de: Reservesystem, en: Spare system }, ordered: true, requires: [premium-support] }
    quotes:
      fee.premium: Für alle anderen Leistungspakete ist dieser Service gegen Aufpreis buchbar.
      treatment.outage: Ausfälle schnellstmöglich behoben
      cut-off: Servicelevel SBD ‐ Reaktion am selben Arbeitstag
      time.spare-system: die kurzfristige Bereitstellung eines Reservesystems für Hardwareausfälle
      werktag: Reaktion am selben Arbeitstag
`;
