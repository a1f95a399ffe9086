/** Points about what is agreed case by case: approvals, another category. */
export const questionAgreement: Readonly<Record<string, string>> = {
  "trace.question.approval-unanswered": "Eine Freigabe wird erbeten und niemand antwortet: Geht die Arbeit weiter?",
  "trace.question.approval-after": "Wie lange wird auf eine Freigabe gewartet?",
  "trace.answer.approval-unanswered.stop": "Nein, sie wartet weiter",
  "trace.answer.approval-unanswered.continue": "Ja, im Umfang der Anfrage",
  "trace.answer.approval-after.service": "{hours} Stunden Servicezeit",
  "trace.answer.approval-after.clock": "{hours} Stunden nach der Uhr",
  "trace.example.approval-unanswered.stop": "{over|minutes} über dem Kontingent, ohne Antwort: Sie bleiben zurückgestellt, berechnet wird {none|money}.",
  "trace.example.approval-unanswered.continue": "{over|minutes} über dem Kontingent, ohne Antwort: {over|minutes} × {perHour|rate} = {amount|money}.",
  "trace.example.approval-after.service":
    "Gefragt {asked|moment} ({zone|zone}, Service Mo–Fr 08:00–17:00, Feiertag am 8. Dez.): Die Frist endet {ends|moment}.",
  "trace.example.approval-after.clock": "Gefragt {asked|moment} ({zone|zone}): Die Frist endet {ends|moment}.",
  "trace.sheet.approval.stop": "Bleibt die Bitte um eine Freigabe ohne Antwort, wartet die Arbeit weiter.",
  "trace.sheet.approval.continue": "Bleibt die Bitte um eine Freigabe ohne Antwort, gilt sie im angefragten Umfang als erteilt.",
  "trace.sheet.approval.service": "Gewartet wird {hours} Stunden Servicezeit.",
  "trace.sheet.approval.clock": "Gewartet wird {hours} Stunden.",
  "trace.question.reclassified": "Ein Vorgang wird umgestuft, etwa auf „selbst verschuldet“: Ab wann zählt das?",
  "trace.answer.reclassified.from-notice": "Ab der Mitteilung an den Kunden",
  "trace.answer.reclassified.whole-issue": "Für die ganze Arbeit daran, auch die Analyse",
  "trace.example.reclassified.from-notice":
    "{before|minutes} Analyse, dann erfährt der Kunde davon, dann {after|minutes} Arbeit: {charged|minutes} × {perHour|rate} = {amount|money}.",
  "trace.example.reclassified.whole-issue":
    "{before|minutes} Analyse, dann erfährt der Kunde davon, dann {after|minutes} Arbeit: {charged|minutes} × {perHour|rate} = {amount|money}.",
  "trace.sheet.reclassified.from-notice": "Wird ein Vorgang umgestuft, zählt die neue Kategorie ab der Mitteilung an Sie; Arbeit davor bleibt, wie sie war.",
  "trace.sheet.reclassified.whole-issue": "Wird ein Vorgang umgestuft, zählt die neue Kategorie für die ganze Arbeit daran.",
  "contract.key.options.reclassified": "Umstufung eines Vorgangs",
  "contract.key.approval": "Freigabe",
  "contract.key.approval.unanswered": "Freigabe ohne Antwort",
  "contract.key.approval.afterBusinessHours": "Frist der Freigabe, Stunden",
};
