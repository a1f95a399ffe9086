/** Seed 002: the basic contract with on-call by phone (S69–S77). */
export const basisOnCall = `# Basis-Supportvertrag mit telefonischer Rufbereitschaft außerhalb der Bürozeiten.
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
  - id: basis-rufbereitschaft
    tier: Basis-Supportvertrag mit Rufbereitschaft
    customer: customer
    state: draft
    timezone: Europe/Berlin
    currency: EUR
    prices: null
    term: { from: 2026-12-01, until: null }
    period: { kind: calendar-month }
    fees:
      - { id: base, amount: null, per: period, label: { de: Grundpreis, en: Base price } }
      - { id: standby, amount: null, per: period, kind: standby, label: { de: Rufbereitschaft, en: On-call standby } }
    rates:
      agreed: { perHour: null, label: { de: vereinbarter Stundensatz, en: agreed rate } }
    surcharges:
      windows:
        - { id: on-call, onCall: true, replace: null, label: { de: Einsatz in Rufbereitschaft, en: On-call deployment } }
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
        - id: on-call
          metric: work-start
          within: { elapsedSeconds: 3600 }
          warnAt: [{ share: 0.75 }]
          startedBy: { statuses: [In progress, In analysis], worklogWithinMinutes: 60 }
          calendar: always
          startsAt: call
        - { id: report, metric: deployment-report, within: { days: 1 } }
      onCall:
        hours: outside-service
        eligible: { channel: [phone], severity: [Kategorie 1] }
        runbook:
          - {
              id: reachability,
              label:
                {
                  de: "Erreichbarkeit des Servers überprüfen, ggfs. Hoster benachrichtigen",
                  en: "Check that the server is reachable, tell the hoster if needed",
                },
            }
          - {
              id: resources,
              label: { de: "Ressourcenmangel überprüfen, ggfs. alte Logfiles löschen", en: "Check for lack of resources, delete old logs if needed" },
            }
          - { id: logs, label: { de: Logfiles sichern und auswerten, en: Save and analyse log files } }
          - { id: processes, label: { de: "Hängengebliebene Prozesse prüfen, ggfs. beenden", en: "Check for hung processes, end them if needed" } }
          - { id: restart, label: { de: Kontrollierter Neustart der Server, en: Controlled restart of the servers } }
        directFeedback: true
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
      - { id: phone, label: { de: Supporttelefonnummer, en: support number }, fee: standby }
    components:
      - { id: portal, ordered: true, label: { de: Infrastruktur für Meldung und Dokumentation, en: infrastructure for reports and documentation } }
      - { id: on-call, ordered: true, requires: [phone], label: { de: telefonische Rufbereitschaft, en: on-call service by phone } }
      - { id: phone, ordered: true, label: { de: Supporttelefonnummer, en: support number } }
    quotes:
      fee.standby: Kosten nach Zeit und Rahmenbedingungen (Reaktionszeiten)
      surcharge-value.on-call: Kosten nach Zeit und Rahmenbedingungen (Reaktionszeiten)
      days.report: Detaillierterer Bericht an den Auftraggeber am folgenden Werktag
      fee.base: Basis-Supportvertrag zum monatlichen Grundpreis
      rate-value.agreed: nach vereinbartem Stundensatz abgerechnet
      time: Zugesicherte Reaktionszeiten … nach Fehlerkategorie 1-3
      werktag: am folgenden Werktag
`;
