export const problemStatement: Readonly<Record<string, string>> = {
  "problem.statement.unclassified": "{issue}: {seconds|duration} sind noch nicht eingestuft. Wählen Sie eine Kategorie; vorher ist kein Abschluss möglich.",
  "problem.statement.not-covered":
    "{issue}: {seconds|duration} in {category|term:category} sind nicht Teil des Vertrags. Wählen Sie eine andere Kategorie oder vereinbaren Sie einen Preis.",
  "problem.statement.quote-missing":
    "{issue}: {seconds|duration} in {category|term:category} setzen ein angenommenes Angebot voraus. Hinterlegen Sie das Angebot oder wählen Sie eine andere Kategorie.",
  "problem.statement.no-fixed-price":
    "{issue}: Für {seconds|duration} gilt ein Festpreis, es ist aber keiner hinterlegt. Hinterlegen Sie den vereinbarten Preis.",
  "problem.statement.no-rate": "{issue}: Der Vertrag nennt für {seconds|duration} in {category|term:category} keinen Stundensatz. Ergänzen Sie ihn im Vertrag.",
  "problem.statement.over-hard-limit":
    "{issue}: {seconds|duration} gehen über eine feste Grenze hinaus. Holen Sie die Freigabe ein oder wählen Sie eine andere Kategorie.",
  "problem.statement.ticket-unknown":
    "{issue}: {seconds|duration} gehören zu einer Anfrage, deren Annahme nicht bekannt ist. Lesen Sie den Vorgang erneut ein.",
  "problem.statement.ticket-postponed":
    "{issue}: {seconds|duration} entfallen auf eine Anfrage, die laut Vertrag in den nächsten Monat rückt. Wählen Sie eine berechnete Kategorie oder warten Sie bis dahin.",
  "problem.statement.adjustment-beyond-quota":
    "Vom Kontingent {quota|term:category} sollen {seconds|duration} abgezogen werden, es fehlen {missing|duration}. Ziehen Sie weniger ab oder rechnen Sie die Zeit als Arbeit ab.",
};
