/** Decisions about money: top-ups, goodwill, adjustments, approvals, pooling. */
export const problemDecision: Readonly<Record<string, string>> = {
  "problem.app.worklog-unknown": "Diesen Zeiteintrag gibt es auf dem Vorgang nicht, oder er ist gelöscht. Laden Sie die Seite neu.",
  "problem.close.decision-pending": "{decisions} Entscheidungen zu diesem Zeitraum werden noch verbucht. Versuchen Sie es in einigen Minuten erneut.",
  "problem.close.earlier-price":
    "Der Zeitraum ab {start|date} ist noch offen, und ein Festpreis steht dort, wo zuerst an ihm gearbeitet wurde. Schließen Sie ihn zuerst ab.",
  "problem.decision.channel-missing": "Wie die Freigabe kam, fehlt. Nennen Sie den Weg: Portal, Mail oder Telefon.",
  "problem.decision.id-taken": "Unter „{id}“ ist schon etwas anderes entschieden. Laden Sie die Seite neu.",
  "problem.decision.in-future": "Der Zeitpunkt {at} liegt in der Zukunft. Halten Sie eine Entscheidung erst fest, wenn sie gefallen ist.",
  "problem.decision.not-minutes": "„{quota}“ zählt Tickets. Minuten lassen sich dort weder geben noch nehmen noch teilen.",
  "problem.decision.outside-term": "Der Zeitraum ab {start|date} liegt außerhalb der Laufzeit des Vertrags. Wählen Sie einen anderen Monat.",
  "problem.decision.reason-missing": "Die Begründung fehlt. Sagen Sie kurz, warum so entschieden wurde; sie steht auf dem Leistungsnachweis.",
  "problem.decision.unknown": "Die Entscheidung „{id}“ gibt es nicht. Laden Sie die Liste neu.",
};
