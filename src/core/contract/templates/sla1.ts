/** Seed 003: SLA1, five requests a month, work at Regie, times in opening hours (S81–S111). */
export const sla1 = `# SLA1 – Wartungs- & Servicepauschale: fünf Anfragen im Monat, Umsetzung auf Regie.
# null bedeutet: Der Vertragstext lässt es offen.
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
contracts:
  - id: sla1
    tier: SLA1
    customer: customer
    state: draft
    timezone: Europe/Vienna
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Basis-Gebühr, en: Base fee } }
    rates:
      regie: { perHour: null, label: { de: Regie, en: time and material } }
      emergency: { perHour: 16000, onTopOf: regie, label: { de: kritische Fälle, en: critical cases } }
    quotas:
      - id: tickets
        unit: tickets
        amount: 5
        rollover: none
        limit: soft
        notices: [80, 100]
        afterLast: null
        label: { de: Support-Anfragen, en: Support requests }
    categories:
      support: { treatment: quota, quota: tickets, overage: null, label: { de: Verwaltung und Korrespondenz, en: Administration and correspondence } }
      implementation: { treatment: billed, rate: regie, label: { de: Umsetzung und Programmierung, en: Implementation } }
      development: { treatment: quote-first, rate: regie, label: { de: Entwicklungs- und Anpassungswunsch, en: Development request } }
      emergency: { treatment: billed, rate: emergency, label: { de: kritischer Fall, en: Critical case } }
    rounding: {}
    roles: { service: [] }
    sla:
      calendar: opening
      levels: [high, medium, low]
      resolved: [Resolved, Closed]
      targets:
        - { id: response, metric: response, within: { businessSeconds: 28800 }, warnAt: [{ share: 0.75 }] }
        - { id: immediate-high, metric: response, when: { severity: [high] }, within: null, soft: true }
        - id: resolution-high
          metric: resolution
          when: { severity: [high] }
          within: { businessSeconds: 43200 }
          warnAt: [{ share: 0.75 }]
          pause: { statuses: [Waiting for customer], resume: null }
        - id: resolution-medium
          metric: resolution
          when: { severity: [medium] }
          within: { hours: 48 }
          warnAt: [{ share: 0.75 }]
          pause: { statuses: [Waiting for customer], resume: null }
        - id: resolution-low
          metric: resolution
          when: { severity: [low] }
          within: { hours: 72 }
          warnAt: [{ share: 0.75 }]
          pause: { statuses: [Waiting for customer], resume: null }
        - { id: status-update, metric: update, within: null, soft: true }
    options:
      burnOrder: null
      split: null
      reopenWithinBusinessDays: null
      retarget: null
      werktag: null
      yearEnd: null
    severityByChannel: { email: low }
    levelsGuide:
      high:
        {
          meaning: { de: der Betrieb steht, en: business stands still },
          examples: [{ de: Shop nicht erreichbar, en: shop down }, { de: Warenkorb oder Zahlung ohne Funktion, en: cart or payment broken }],
        }
      medium: { meaning: { de: "dringend, aber nicht betriebsrelevant", en: urgent but not vital to business } }
      low:
        {
          meaning: { de: alles Übrige, en: everything else },
          examples: [{ de: Text, en: text }, { de: Erklärung, en: explanation }, { de: Einstellung, en: setting }],
        }
    scope:
      covered: [{ de: Updates und Wartung von WordPress und Plugins, en: updates and maintenance of WordPress and plugins }]
      excluded: [{ de: Hosting, en: hosting }]
    channels:
      - { id: portal, note: { de: Priorität vom Kunden wählbar, en: the customer chooses the priority } }
      - { id: email }
      - { id: phone, note: { de: bei kritischen Problemen zusätzlich zur Anfrage, en: for critical problems besides the request } }
    quotes:
      after-last: bis max. 5 Support-Tickets pro Monat, nicht ins Folgemonat übertragbar
      rate-value.regie: diese erfolgen immer auf Regie
      surcharge.emergency: Kritisch eingestufte Fälle 24/7 (zzgl € 160,- STUNDENSATZ)
      hours: Werktags binnen 72 Stunden
      time.immediate-high: insbesondere bei Ausfällen … versucht wird, unmittelbar zu reagieren
      time.status-update: Statusupdates an den Kunden
      resume: wartet der SLA-Timer bis die nötige Antwort vorliegt
      retarget: Wir behalten uns vor die Prioritäten selbständig … anzupassen.
      werktag: Werktags
`;
