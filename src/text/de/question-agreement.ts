/** Points about what is agreed case by case: approvals, another category. */
export const questionAgreement: Readonly<Record<string, string>> = {
  "trace.question.pooling": "Dürfen zwei Monate ein Kontingent gemeinsam nutzen?",
  "trace.question.pooling-approver": "Wer stimmt zu, wenn zwei Monate zusammengelegt werden?",
  "trace.answer.pooling.none": "Nein, jeder Monat steht für sich",
  "trace.answer.pooling.with-next": "Ja, mit dem folgenden Monat: Ein Monat nutzt im Voraus",
  "trace.answer.pooling.with-previous": "Ja, mit dem vorigen Monat: Sein Rest geht über",
  "trace.answer.pooling.either": "Ja, mit dem vorigen oder dem folgenden, je nach Vereinbarung",
  "trace.answer.pooling-approver.account-manager": "Der Kontomanager",
  "trace.answer.pooling-approver.support-manager": "Der Supportmanager",
  "trace.example.pooling.none":
    "Im November fehlen {short|minutes}, vorher und nachher bleiben je {short|minutes}: {short|minutes} × {perHour|rate} = {amount|money}.",
  "trace.example.pooling.with-next":
    "Im November fehlen {short|minutes}, vorher und nachher bleiben je {short|minutes}: {amount|money}; der Dezember hat {short|minutes} weniger.",
  "trace.example.pooling.with-previous":
    "Im November fehlen {short|minutes}, vorher und nachher bleiben je {short|minutes}: {amount|money}; was im Oktober blieb, verfällt nicht.",
  "trace.example.pooling.either":
    "Im November fehlen {short|minutes}, vorher und nachher bleiben je {short|minutes}: {amount|money}; vereinbart wird, welcher der beiden Monate hilft.",
  "trace.example.pooling-approver.account-manager":
    "Im November fehlen {short|minutes}. Stimmt der Kontomanager zu, kosten sie nichts; ohne ihn {amount|money}, auch wenn der Supportmanager zustimmt.",
  "trace.example.pooling-approver.support-manager":
    "Im November fehlen {short|minutes}. Stimmt der Supportmanager zu, kosten sie nichts; ohne ihn {amount|money}, auch wenn der Kontomanager zustimmt.",
  "trace.sheet.pooling.none": "Jeder Monat steht für sich; Monate werden nicht zusammengelegt.",
  "trace.sheet.pooling.with-next": "Auf Vereinbarung nutzt ein Monat im Voraus vom Kontingent des folgenden; nie mehr als zwei Monate zusammen.",
  "trace.sheet.pooling.with-previous": "Auf Vereinbarung geht der Rest eines Monats in den folgenden über; nie mehr als zwei Monate zusammen.",
  "trace.sheet.pooling.either": "Auf Vereinbarung nutzen zwei benachbarte Monate ein Kontingent gemeinsam; nie mehr als zwei zusammen.",
  "trace.sheet.pooling.by.account-manager": "Zustimmen muss der Kontomanager.",
  "trace.sheet.pooling.by.support-manager": "Zustimmen muss der Supportmanager.",
  "trace.sheet.announce":
    "Bei Vorgängen mit diesen Labels ist Mehrverbrauch zu erwarten: {labels}. Sie werden vor der Arbeit geschätzt, der Mehrverbrauch wird nach Möglichkeit angekündigt. Das Kontingent wird zuerst verbraucht.",
  "contract.key.announce": "Frühere Ankündigung",
  "contract.key.announce.labels": "Labels, bei denen Mehrverbrauch zu erwarten ist",
  "contract.key.pooling": "Zusammenlegung",
  "contract.key.pooling.allowed": "Zusammenlegung von Monaten",
  "contract.key.pooling.approver": "Zustimmung zur Zusammenlegung",
  "pooling-way.none": "keine",
  "pooling-way.with-next": "mit dem folgenden Monat",
  "pooling-way.with-previous": "mit dem vorigen Monat",
  "pooling-way.account-manager": "Kontomanager",
  "pooling-way.support-manager": "Supportmanager",
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
