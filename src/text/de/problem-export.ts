export const problemExport: Readonly<Record<string, string>> = {
  "problem.jira.export-missing":
    "Dieses Szenario bekommt seine Ereignisse aus einem Jira-Export. Geben Sie ihn mit „--jira EXPORT.json“ an oder entfernen Sie „jira“.",
  "problem.jira.mapping-missing":
    "Zum Export fehlt die Zuordnung. Ergänzen Sie im Szenario „jira“ mit Kunden, Kategorien und Schweregraden; examples/jira zeigt, wie.",
  "problem.jira.not-json": "Der Export ist kein JSON ({detail}). Speichern Sie die Antwort von Jira unverändert.",
  "problem.jira.not-an-export": "Das ist weder ein Suchergebnis noch ein Vorgang. Erwartet wird, was Jiras REST-Schnittstelle Version 3 liefert.",
  "problem.jira.answer-refused": "Statt Vorgängen enthält der Export eine Fehlermeldung von Jira: {said}. Wiederholen Sie die Abfrage.",
  "problem.jira.no-issues": "Der Export enthält keine Vorgänge. Prüfen Sie die Abfrage.",
  "problem.jira.search-cut": "Nach diesen {issues} Vorgängen hat Jira weitere. Holen Sie auch die nächsten Seiten und geben Sie alle als Liste an.",
  "problem.jira.issue-twice": "{issue} steht schon bei {first}. Behalten Sie nur den neueren Stand.",
  "problem.jira.missing": "Hier fehlt ein Wert, den Jira sonst liefert. Holen Sie das Feld mit und exportieren Sie erneut.",
  "problem.jira.part-missing":
    "„{part}“ fehlt. Fragen Sie mit fields=*all (mindestens comment und worklog) und expand=changelog ab; ohne diesen Teil wäre das Ergebnis falsch.",
  "problem.jira.part-cut": "Von „{part}“ sind nur {given} von {total} Einträgen im Export. Holen Sie die übrigen Seiten und setzen Sie die ganze Liste ein.",
  "problem.jira.time-unreadable": "„{found}“ ist kein Zeitpunkt, wie Jira ihn schreibt.",
  "problem.jira.seconds-unreadable": "„{found}“ ist keine Zeit in ganzen Sekunden.",
  "problem.jira.channel-missing":
    "Der Eingangsweg von {issue} ist nicht bekannt. Fragen Sie mit properties=request.channel.type ab oder nennen Sie in der Zuordnung „channel“.",
  "problem.jira.customer-ambiguous": "{issue} passt zu mehreren Kunden: {customers}. Ordnen Sie genauer zu; geraten wird nicht.",
  "problem.jira.category-ambiguous": "{issue} trägt Stichwörter oder Komponenten mehrerer Kategorien: {categories}. Lassen Sie nur eine stehen.",
  "problem.jira.level-unknown": "{issue} hat den Schweregrad {severity}, der Vertrag kennt nur {levels}. Korrigieren Sie das Feld oder den Vertrag.",
  "problem.jira.class-unreadable": "Die frühere Einstufung „{found}“ lässt sich nicht lesen. Nehmen Sie das Feld „class“ aus der Zuordnung.",
  "problem.jira.class-withdrawn":
    "Hier verliert {issue} seine Kategorie oder seinen Schweregrad, ohne neue zu bekommen. Nennen Sie im Szenario mit „classified“, was gilt, und ordnen Sie das Stichwort nicht zu.",
};
