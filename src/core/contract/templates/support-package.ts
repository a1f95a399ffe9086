/** Seed 001: hours a month, four levels, pooling by agreement, a discount for a year (S36–S55). */
export const supportPackage = `# Supportpaket: Stunden im Monat, vier Supportebenen, Rabatt für ein Jahr.
# Stundenzahl, Preise, Reaktionszeiten und Geschäftszeiten nennt der Text nicht. null bedeutet: offen.
# Die Staffel der Mehrstunden ist ein Beispiel: "abhängig von der Höhe der zusätzlichen Supportzeit". Setzen Sie Ihre Beträge ein.
# Die Laufzeit ist ein 1-Jahres-Vertrag.
# Zwei Monate zusammenfassen: mit Supportmanager, Datum, Grund und Aufgabe, als Ereignis "pooled".
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
  - id: support-package
    tier: Supportpaket
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: 2027-12-01 }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Supportpaket, en: Support package } }
    discount: { id: term, percent: 10, months: null, base: null, label: { de: Laufzeitrabatt, en: Term discount } }
    rates:
      additional:
        perHour: null
        tiers:
          mode: null
          bands:
            - { from: 0, upTo: 120, perHour: 9000 }
            - { from: 120, upTo: 600, perHour: 8000 }
            - { from: 600, upTo: null, perHour: 7000 }
        label: { de: zusätzliche Supportzeit, en: Additional support time }
    quotas:
      - id: hours
        unit: minutes
        amount: null
        rollover: none
        limit: soft
        notices: [80, 100]
        label: { de: Supportstunden, en: Support hours }
    categories:
      monitoring:
        {
          treatment: quota,
          quota: hours,
          overage: additional,
          label: { de: Leistungs- und Serverressourcenüberwachung, en: Performance and server monitoring },
        }
      security: { treatment: quota, quota: hours, overage: additional, label: { de: Sicherheitsupdates für die Website, en: Security updates } }
      bugfix: { treatment: quota, quota: hours, overage: additional, label: { de: Fehlerbehebung/Bugfixing, en: Bug fixing } }
      design: { treatment: quota, quota: hours, overage: additional, label: { de: Designänderungen, en: Design changes } }
      development: { treatment: quota, quota: hours, overage: additional, label: { de: Entwicklung & Anpassung, en: Development and adaptation } }
      project-management: { treatment: quota, quota: hours, overage: additional, label: { de: Projektmanagement, en: Project management } }
      quality-assurance: { treatment: quota, quota: hours, overage: additional, label: { de: Qualitätssicherung, en: Quality assurance } }
      training: { treatment: quota, quota: hours, overage: additional, label: { de: Online-Schulungen, en: Online training } }
      planning:
        treatment: null
        quota: hours
        overage: additional
        obligation: { every: month, leadDays: 5 }
        label: { de: Monatsplanung, en: Monthly planning }
    pooling: { allowed: null, approver: null }
    rounding: {}
    roles: { service: [] }
    sla:
      calendar: office
      levels: ["1", "2", "3", "4"]
      resolved: [Resolved, Closed]
      targets:
        - { id: response-1, metric: response, when: { severity: ["1"] }, within: null, warnAt: [{ share: 0.75 }] }
        - { id: response-2, metric: response, when: { severity: ["2"] }, within: null, warnAt: [{ share: 0.75 }] }
        - { id: response-3, metric: response, when: { severity: ["3"] }, within: null, warnAt: [{ share: 0.75 }] }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: null
      werktag: null
      yearEnd: null
      contractFirst: null
    levelsGuide:
      "1":
        meaning: { de: Notfälle, en: Emergencies }
        examples:
          - { de: Die Website ist nicht erreichbar, en: The website cannot be reached }
          - { de: Bestellungen oder Zahlungen sind nicht möglich, en: Orders or payments are impossible }
          - { de: Schwere Sicherheitsverletzungen, en: Severe breaches of security }
      "2":
        meaning: { de: Teilweiser Ausfall der Website, en: Partial outage of the website }
        examples:
          - { de: Nicht alle Produkte im Katalog werden angezeigt, en: Not all products of the catalogue are shown }
          - { de: Kritische Transaktions-E-Mails werden nicht gesendet, en: Critical transactional e-mails are not sent }
      "3":
        meaning: { de: Hohe Priorität für nicht notfallmäßige Probleme, en: High priority without emergency }
        examples:
          - { de: Einige Seiten erscheinen beschädigt, en: Some pages look broken }
          - { de: Suche oder Filter zeigen keine Ergebnisse, en: Search or filters show no results }
      "4":
        meaning: { de: Reguläre nicht notfallmäßige Probleme, en: Regular issues }
        examples:
          - { de: Kleine Designänderungen, en: Small design changes }
          - { de: Konfigurationen, en: Configurations }
          - { de: Erweiterungsinstallation, en: Installing extensions }
          - { de: Neue Funktionen, en: New functions }
    contacts:
      - { role: account-manager, name: Kontomanager }
      - { role: support-manager, name: Supportmanager }
    quotes:
      rate-value.additional: diese Stunden werden separat in Rechnung gestellt
      tiers.additional: abhängig von der Höhe der zusätzlichen Supportzeit
      discount-months: mehr als 6 Monate … einen Rabatt von 10 Prozent für einen 1-Jahres-Vertrag
      discount-base: einen Rabatt von 10 Prozent für einen 1-Jahres-Vertrag
      obligation.planning: monatliche Aufgaben plant
      pooling: die Stunden von zwei Monaten zusammengefasst
      pooling-approver: auf Vereinbarung mit dem Supportmanager
      contract-first: Probleme innerhalb von Supportpaketen haben eine höhere Priorität als Aufgaben auf Anfrage.
`;
