/**
 * Three months in the life of the agency, one request a row: when, who, through which channel, what about, and what
 * happened then. A step is `[+Nd] HH:MM verb …` in Vienna wall time, days counted from the request. Verbs: start (analysis),
 * work, reply, note, ask (reply and wait for the customer), answer (by the customer), log MINUTES [#mark], relog MINUTES
 * (edit the last worklog), unlog (delete it), done, reopen.
 */
export const STORY = `
2026-08-10 09:12 | acme:eva        | portal | Content change        | content        | low    | Teamseite: neues Foto und neuer Titel       | 10:05 reply; 10:40 log 12; 10:45 done
2026-08-11 10:30 | brandl:max      | portal | Content change        | content        | medium | Öffnungszeiten im Sommer ändern             | 11:10 reply; 11:30 log 18; 11:35 done
2026-08-12 08:40 | zentral:lea     | portal | Update or maintenance | cms            | low    | WordPress-Update August                     | 09:30 reply; 10:00 log 20; 10:05 done
2026-08-13 13:05 | dvorak:jan      | mail   | Question              | correspondence | low    | Rechnung als PDF nicht gefunden             | 13:40 reply; 13:55 log 10; 14:00 done
2026-08-14 09:20 | elbtal:ute      | portal | Report a problem      | incident       | high   | Intranet meldet Fehler 502                  | 09:35 start; 09:50 reply; 10:30 work; 12:00 log 130; 12:10 done
2026-08-17 15:10 | falkenstein:ivo | portal | Content change        | content        | low    | Drei Produktbilder tauschen                 | +1d 09:15 reply; +1d 09:50 log 25; +1d 09:55 done
2026-08-18 10:02 | gruber:eli      | portal | Report a problem      | correspondence | medium | Kontaktformular sendet doppelt              | 11:20 reply; 11:40 ask; +1d 09:10 answer; +1d 10:00 log 15; +1d 10:10 done
2026-08-19 11:45 | hafen:kai       | portal | Content change        | content        | low    | Ansprechpartner Lager austauschen           | 13:00 reply; 13:20 log 14; 13:25 done
2026-08-20 09:00 | jonas:ada       | mail   | Question              | incident       | low    | Drucker im Büro 2 nicht erreichbar          | 10:10 reply; 10:45 log 35; 10:50 done
2026-08-24 14:20 | acme:tom        | portal | Content change        | content        | low    | Press page: add two new articles            | 15:05 reply; +1d 09:40 log 11; +1d 09:45 done
2026-08-25 08:15 | brandl:max      | portal | Content change        | content        | low    | Neues Herbstsortiment einpflegen            | 09:00 reply; 10:10 log 30; 10:20 done
2026-08-26 10:50 | dvorak:jan      | portal | Report a problem      | correspondence | high   | Warenkorb rechnet falsche Versandkosten     | 11:05 start; 11:15 reply; 13:30 log 45 #regie; 14:00 done
2026-08-27 16:30 | elbtal:ute      | mail   | Report a problem      | incident       | medium | Terminbuchung sehr langsam                  | +1d 10:10 start; +1d 10:30 reply; +1d 12:00 log 75; +1d 12:10 done
2026-08-31 09:30 | zentral:lea     | portal | Question              | cms            | low    | Kann die Galerie mehr Bilder zeigen?        | 10:20 reply; 10:30 log 5; 10:35 done
2026-09-01 08:50 | acme:eva        | portal | Content change        | content        | medium | Startseite: Kampagne Herbst                 | 09:40 reply; 10:30 log 25; 10:40 done
2026-09-02 09:14 | falkenstein:ivo | portal | Content change        | content        | low    | Größentabelle ersetzen                      | 10:00 reply; 10:40 log 22; 10:45 done
2026-09-03 10:05 | gruber:eli      | mail   | Question              | correspondence | low    | Wie ändere ich mein Kennwort?               | 10:50 reply; 11:00 log 5; 11:05 done
2026-09-04 13:25 | hafen:kai       | portal | Update or maintenance | cms            | low    | Plugin-Updates September                    | 14:10 reply; 15:00 log 24; 15:05 done
2026-09-07 11:10 | brandl:max      | portal | Content change        | content        | low    | Tortenkonfigurator: neue Texte              | 12:00 reply; 13:15 log 40; 13:20 done
2026-09-08 09:40 | dvorak:jan      | portal | Report a problem      | correspondence | medium | Bestellmail kommt nicht an                  | 10:30 reply; 10:45 ask; +2d 10:00 answer; +2d 11:20 log 20; +2d 11:30 done
2026-09-09 08:20 | elbtal:ute      | portal | Report a problem      | incident       | high   | Anmeldung am Portal nicht möglich           | 08:45 start; 09:00 reply; 11:30 log 110; 11:40 done
2026-09-10 09:30 | kern:rolf       | portal | Report a problem      | bugfix         | 2      | Konfigurator rechnet Maße falsch            | 10:00 reply; 13:00 log 150; 13:10 done
2026-09-10 14:45 | acme:tom        | portal | Content change        | content        | low    | Jobs page: two new positions                | 15:30 reply; +1d 09:30 log 20; +1d 09:35 done
2026-09-14 10:15 | zentral:lea     | portal | Update or maintenance | cms            | low    | WordPress-Update September                  | 11:00 reply; 11:40 log 22; 11:45 done
2026-09-15 15:50 | jonas:ada       | mail   | Report a problem      | incident       | medium | VPN bricht ab                               | +1d 09:20 reply; +1d 11:00 log 50; +1d 11:10 done
2026-09-16 09:05 | gruber:eli      | portal | Report a problem      | correspondence | high   | Baustellen-App meldet Zeitüberschreitung    | 12:30 note; +1d 15:40 reply; +2d 11:00 log 60 #regie; +2d 14:00 done
2026-09-18 11:30 | falkenstein:ivo | portal | Content change        | content        | medium | Aktion „Herbstlauf“ einbauen                | 12:10 reply; 14:00 log 35; 14:10 done
2026-09-17 10:10 | lenz:ina        | portal | Question              | app-help       |        | Wie lege ich ein neues Postfach an?         | 10:40 reply; 11:00 log 15; 11:05 done
2026-09-21 08:30 | brandl:max      | portal | Content change        | content        | medium | Allergenliste aktualisieren                 | 09:10 reply; 10:20 log 28; 10:30 done
2026-09-22 10:40 | dvorak:jan      | mail   | Question              | correspondence | low    | Newsletter-Abmeldung erklären               | 11:20 reply; 11:30 log 8; 11:35 done
2026-09-24 13:00 | hafen:kai       | portal | Content change        | content        | low    | Hafenplan als PDF austauschen               | 13:45 reply; 14:00 log 10; 14:05 done
2026-09-25 09:45 | elbtal:ute      | portal | Report a problem      | incident       | low    | Druckansicht verschoben                     | 14:30 start; 14:45 reply; 15:40 log 40; 15:45 done
2026-09-29 10:20 | acme:eva        | portal | Content change        | design         | low    | Farbe der Schaltflächen anpassen            | 11:10 reply; 12:00 log 30; 12:10 done
2026-10-01 09:25 | zentral:lea     | portal | Update or maintenance | cms            | medium | Shop: Update auf die neue Hauptversion      | 10:00 reply; 11:30 log 30; +1d 10:00 log 25; +1d 10:10 done
2026-10-02 14:10 | brandl:max      | portal | Content change        | content        | low    | Neue Filiale Graz eintragen                 | 15:00 reply; +3d 09:30 log 26; +3d 09:35 done
2026-10-05 10:00 | dvorak:jan      | portal | Report a problem      | correspondence | low    | Produktsuche findet „Keramik“ nicht         | 11:00 reply; 11:30 ask; +1d 13:10 answer; +2d 10:00 log 18; +2d 10:10 done
2026-10-06 09:50 | dvorak:jan      | mail   | Question              | correspondence | low    | Lieferzeit auf der Startseite?              | 10:40 reply; 10:50 log 6; 10:55 done
2026-10-07 08:35 | elbtal:ute      | portal | Report a problem      | incident       | high   | Server antwortet nicht                      | 08:50 start; 09:05 reply; 12:20 log 180; 12:30 done
2026-10-08 11:15 | acme:eva        | portal | Content change        | content        | low    | Teamseite: zwei Personen ergänzen           | 12:00 reply; 13:20 log 18; 13:25 relog 15; 13:30 done
2026-10-09 13:40 | falkenstein:ivo | portal | Content change        | content        | low    | Versandhinweis Feiertag                     | 14:20 reply; 14:40 log 15; 14:45 done
2026-10-12 08:20 | kern:rolf       | portal | Update or maintenance | security       | 4      | Sicherheitsupdates Oktober                  | 09:00 reply; 11:00 log 90; 11:10 done
2026-10-12 09:10 | dvorak:jan      | portal | Report a problem      | correspondence | medium | Gutscheincode wird abgelehnt                | 10:00 reply; 10:40 log 12; 10:50 done
2026-10-13 10:25 | dvorak:jan      | portal | Question              | implementation | low    | Filter nach Farbe im Katalog                | 11:10 reply; +2d 14:00 log 150; +2d 14:10 done
2026-10-14 09:00 | kern:rolf       | portal | Question              | development    | 4      | Neue Produktseite für Geländer              | 10:30 reply; +1d 15:00 log 330; +2d 15:00 log 180; +2d 15:10 done
2026-10-14 13:40 | lenz:ina        | portal | Report a problem      | operated-fault |        | Mailserver nimmt keine Anhänge an           | 14:00 reply; 15:30 log 50; 15:40 done
2026-10-14 15:20 | gruber:eli      | portal | Report a problem      | correspondence | low    | Bildergalerie lädt langsam                  | +1d 09:40 reply; +1d 10:00 ask; +5d 11:00 answer; +5d 13:00 log 20; +5d 13:10 done
2026-10-15 08:55 | dvorak:jan      | mail   | Question              | correspondence | low    | AGB-Link im Fuß der Seite                   | 09:40 reply; 09:50 log 7; 09:55 done
2026-10-16 11:05 | hafen:kai       | portal | Update or maintenance | cms            | low    | Plugin-Updates Oktober                      | 12:00 reply; 13:30 log 19; 13:35 done
2026-10-19 09:35 | dvorak:jan      | portal | Report a problem      | correspondence | low    | Logo im Druck unscharf                      | 10:30 reply; 11:00 log 14; 11:05 done
2026-10-20 14:00 | brandl:max      | portal | Content change        | content        | medium | Adventkalender vorbereiten                  | 14:50 reply; 16:00 log 34; +1d 10:30 log 35; +1d 10:40 done
2026-10-21 10:45 | jonas:ada       | mail   | Report a problem      | incident       | low    | Sicherung meldet Warnung                    | 11:40 reply; 13:00 log 25; 13:10 done
2026-10-22 09:15 | hafen:kai       | portal | Content change        | content        | low    | Schichtplan-Seite neu gliedern              | 10:00 reply; 11:00 log 28; 11:10 done
2026-10-23 13:30 | gruber:eli      | portal | Report a problem      | correspondence | high   | Angebotsformular nicht erreichbar           | 13:45 start; 13:55 reply; 15:30 log 40 #regie; 15:40 done
2026-10-27 09:00 | elbtal:ute      | mail   | Report a problem      | incident       | medium | Umfrage-Modul zeigt alte Fragen             | 10:20 start; 10:40 reply; 12:00 log 65; 12:10 done
2026-10-27 13:20 | dvorak:jan      | portal | Question              | correspondence | low    | Versandkosten nach Ungarn?                  | 14:00 reply; 14:10 log 9; 14:15 done
2026-10-28 10:10 | acme:tom        | portal | Content change        | content        | low    | Footer: new phone number                    | 11:00 reply; 11:20 log 8; 11:25 unlog; 11:30 log 6; 11:35 done
2026-10-29 15:35 | falkenstein:ivo | portal | Content change        | content        | low    | Winterkatalog verlinken                     | +1d 09:30 reply; +1d 10:00 log 20; +1d 10:05 done
2026-11-02 09:20 | brandl:max      | portal | Content change        | content        | low    | Lebkuchen-Seite aktivieren                  | 10:10 reply; 11:00 log 22; 11:05 done
2026-11-03 10:30 | dvorak:jan      | portal | Report a problem      | correspondence | medium | Zahlungsart fehlt im Warenkorb              | 11:00 reply; 11:30 log 16; 11:40 done
2026-11-03 13:15 | zentral:lea     | portal | Update or maintenance | cms            | low    | WordPress-Update November                   | 14:00 reply; 14:40 log 21; 14:45 done
2026-11-04 09:05 | elbtal:ute      | portal | Report a problem      | incident       | high   | E-Mail-Versand steht                        | 09:20 start; 09:30 reply; 11:00 log 90; 11:10 done
2026-11-04 10:15 | kern:rolf       | portal | Report a problem      | bugfix         | 3      | Suche findet Artikelnummern nicht           | 11:00 reply; 15:00 log 135; 15:10 done
2026-11-04 14:25 | falkenstein:ivo | portal | Content change        | content        | medium | Bestseller-Liste neu sortieren              | 15:10 reply; +1d 09:40 log 48; +1d 09:45 done
2026-11-05 10:50 | gruber:eli      | portal | Report a problem      | correspondence | medium | Karte zeigt falschen Standort               | 11:40 reply; 12:00 ask
2026-11-05 13:20 | hafen:kai       | portal | Content change        | content        | low    | Neue Öffnungszeiten Zolllager               | 14:10 reply; 14:40 log 26; 14:45 done
2026-11-06 11:00 | dvorak:jan      | portal | Report a problem      | correspondence | low    | Kundenkonto: Adresse lässt sich nicht ändern | 13:30 reply
2026-11-06 13:10 | lenz:ina        | portal | Report a problem      | operated-fault |        | Alle Mails von gestern sind weg             | 13:40 reply; 14:20 log 20
2026-11-06 15:40 | elbtal:ute      | portal | Report a problem      | incident       | medium | Kalender zeigt doppelte Termine             |
2026-11-09 08:05 | falkenstein:ivo | portal | Content change        | content        | high   | Startbild zeigt falschen Preis              |
`;

/** History begins and ends here (Vienna wall time); the site is handed over at the end. */
export const HISTORY = { from: "2026-08-03T08:00:00+02:00", until: "2026-11-09T08:30:00+01:00" } as const;
