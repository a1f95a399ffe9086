export const problemCore: Readonly<Record<string, string>> = {
  "problem.calendar.unknown-zone": "Die Zeitzone „{zone}“ ist nicht bekannt. Geben Sie einen Namen wie „Europe/Vienna“ an.",
  "problem.calendar.unknown-region": "Für die Region „{region}“ sind keine Feiertage bekannt. Geben Sie zum Beispiel „AT“, „DE-BW“ oder „CH-ZH“ an.",
  "problem.calendar.malformed-hours":
    "„{from}“ bis „{until}“ sind keine Uhrzeiten. Schreiben Sie Stunden und Minuten zweistellig, zum Beispiel 08:00 bis 17:00; das Ende darf 24:00 sein.",
  "problem.calendar.overlapping-hours": "Diese Servicezeit überschneidet sich mit {other}. Ändern Sie eine der beiden.",
  "problem.calendar.never-open": "Der Kalender öffnet nie. Tragen Sie mindestens eine Servicezeit ein.",
  "problem.calendar.impossible-date": "„{date}“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-12-24.",
  "problem.calendar.empty-range":
    "Der Zeitraum von {from|date} bis {until|date} ist leer. Das Ende ist der erste Tag, der wieder geöffnet ist, und muss nach dem Beginn liegen.",
  "problem.calendar.day-twice": "Für {date|date} sind zweimal eigene Zeiten eingetragen. Fassen Sie sie in einem Eintrag zusammen.",
  "problem.calendar.no-version": "Der Kalender hat keine Fassung. Legen Sie mindestens eine an.",
  "problem.calendar.versions-out-of-order":
    "Die Fassung ab {date|date} steht hinter der Fassung ab {before|date}. Ordnen Sie die Fassungen nach ihrem Beginn, jede mit einem eigenen Tag.",
  "problem.calendar.running-not-chosen": "Legen Sie fest, ob laufende Uhren der Fassung ab {date|date} folgen („too“) oder nur neue („new-cycles-only“).",
};
