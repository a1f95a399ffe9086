/** Seed 004: standard support is included, extended support is always billed (S112–S116). */
export const extendedSupport = `# Standard Support und erweiterter Kundensupport: Standard ist enthalten, erweitert ist immer kostenpflichtig.
# null bedeutet: Der Vertragstext lässt es offen.
calendars: {}
contracts:
  - id: erweiterter-kundensupport
    tier: Standard und erweiterter Support
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees: []
    rates:
      extended:
        perHour: null
        byRole: { generalist: null, specialist: null }
        label: { de: erweiterter Kundensupport, en: Extended support }
    quotas: []
    categories:
      customer-centre: { treatment: free, label: { de: Hilfe zur Bedienung des Kundencenters, en: Help with the customer centre } }
      app-help: { treatment: free, label: { de: Hilfe zur Bedienung von App und Software, en: Help with apps and software } }
      documentation: { treatment: free, label: { de: Pflege der Dokumentation, en: Care of the documentation } }
      operated-fault: { treatment: free, label: { de: Fehler an von uns betriebenen Diensten, en: Faults of services we operate } }
      web-design: { treatment: billed, rate: extended, label: { de: Hilfe bei Webdesign-Fehlern, en: Help with web design faults } }
      wrong-entries: { treatment: billed, rate: extended, label: { de: fehlerhafte Einträge im Kundencenter, en: Wrong entries in the customer centre } }
      self-inflicted: { treatment: billed, rate: extended, label: { de: selbst verschuldeter Fehler, en: Self-inflicted fault } }
    rounding:
      charge: { step: 15, mode: up, scope: null, groups: null }
    roles: { service: [], generalist: [], specialist: [] }
    sla: null
    options:
      burnOrder: null
      split: null
      reclassified: null
    scope:
      operated: [Mailserver, Webserver, { de: Netzwerk, en: Network }]
    terms: { id: "1792", date: 2019-12-22, note: Supportbedingungen }
    noteForAgents: Die Ursache steht oft erst nach der Analyse fest. Vor der Umstufung den Kunden benachrichtigen; ab dann wird berechnet.
    quotes:
      rate-value.extended: Der erweiterte Kundensupport ist immer kostenpflichtig
      role-rate.extended.generalist: Generalisten
      role-rate.extended.specialist: Spezialisten … über eine anteilige Gebühr durch den Kunden, der es nutzt
      reclassified: Selbst verschuldete Fehler
      rounding-scope: in der Regel je angefangene 1/4h
`;
